"""A bar under the header for what went wrong: no box to close, and it says what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.ui.buttons import Button, label, restyle


class MessageBar(QFrame):
    """One sentence with at most one act beside it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._language = language
        self._act: Callable[[], object] | None = None
        self.sentence = label(wrap=True)
        self.button = Button("", self._press)
        self.close_button = Button(self.tr("知道了"), self.hide, kind="link")
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 6, 18, 6)
        line.addWidget(self.sentence, 1)
        line.addWidget(self.button)
        line.addWidget(self.close_button)
        self.hide()

    def show_problem(self, problem: ArError | str) -> None:
        """An error's sentence, or a sentence as given."""
        text = problem if isinstance(problem, str) else messages.explain(problem, self._language)
        self.show_sentence(text)

    def show_sentence(
        self, text: str, tone: str = "danger", button: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Say something with an act beside it. ``tone``: danger or info."""
        restyle(self, "tone", tone)
        self.sentence.setText(text)
        self.setAccessibleName(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._act = act
        self.show()

    def _press(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
