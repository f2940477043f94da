"""A line edit that holds a value: it reads what was typed when left, and says what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.ui import i18n

#: Typed alone it takes over the value of the line above.
DITTO = ".."
#: Typed alone it takes over the value of the first line.
FIRST = "//"

#: Ways of coming to a field; coming back from a popup is none of them and must not select what was typed.
ARRIVALS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


class TypedEdit(QLineEdit):
    """Base of fields with a value. ``read`` and ``show_value`` translate between text and value.

    ``value()`` is the value as of now, or None while empty; it raises ``ArError`` while the text
    is wrong. ``value_changed(object)`` when the field is left with another value; ``problem(str)``
    with a sentence, or an empty string once mended. ``above`` supplies the value for ``..``,
    ``first`` that for ``//``.
    """

    value_changed = Signal(object)
    problem = Signal(str)
    #: Language of sentences; empty means that of the screen.
    language = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.above: Callable[[], Any] | None = None
        self.first: Callable[[], Any] | None = None
        self._last: Any = None
        self.setAcceptDrops(False)  # a file dropped on a field belongs to the window
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(lambda _text: self._mark(""))

    def read(self, text: str) -> Any:
        """The value of a text that is not empty."""
        raise NotImplementedError

    def show_value(self, value: Any) -> str:
        """The text of a value."""
        raise NotImplementedError

    def value(self) -> Any:
        """The value of the text as it stands; None while empty."""
        text = self.text().strip()
        if text == DITTO and self.above is not None:
            return self.above()
        if text == FIRST and self.first is not None:
            return self.first()
        return self.read(text) if text else None

    def set_value(self, value: Any) -> None:
        """Show a value; not announced, because the program knows it already."""
        self._last = value
        self.setText("" if value is None else self.show_value(value))
        self._mark("")

    def remember(self) -> None:
        """Take the text put in by the program as what was there: leaving the field announces nothing."""
        self._last = self.value() if self.is_sound() else None

    def is_sound(self) -> bool:
        """Whether the text can be read."""
        try:
            self.value()
        except ArError:
            return False
        return True

    def commit(self) -> bool:
        """Read the text now and write it out properly; False, with a sentence, if it is wrong."""
        try:
            value = self.value()
        except ArError as error:
            self._mark(messages.explain(error, self.language or i18n.language()))
            return False
        self._mark("")
        self.setText("" if value is None else self.show_value(value))
        if value != self._last:
            self._last = value
            self.value_changed.emit(value)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Everything is selected on arrival, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in ARRIVALS:
            self.selectAll()

    def _mark(self, sentence: str) -> None:
        state = "error" if sentence else ""
        if self.property("state") == state or (not sentence and self.property("state") is None):
            return
        self.setProperty("state", state)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip(sentence)
        self.setAccessibleDescription(sentence)
        self.problem.emit(sentence)
