"""A bar under the header for what went wrong: no box to close, and it says what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.ui.buttons import Button, label


class MessageBar(QFrame):
    """One sentence, until it is read or the page changes."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._language = language
        self.sentence = label(wrap=True)
        self.close_button = Button(self.tr("知道了"), self.hide, kind="link")
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 6, 18, 6)
        line.addWidget(self.sentence, 1)
        line.addWidget(self.close_button)
        self.hide()

    def show_problem(self, problem: ArError | str) -> None:
        """An error's sentence, or a sentence as given."""
        text = problem if isinstance(problem, str) else messages.explain(problem, self._language)
        self.sentence.setText(text)
        self.setAccessibleName(text)
        self.show()
