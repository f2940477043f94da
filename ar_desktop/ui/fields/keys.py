"""Enter that walks fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ar_desktop.ui.fields.picker import CustomerPicker
from ar_desktop.ui.fields.rows import RowsEditor

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EnterWalk(QObject):
    """Enter goes to the next field, Shift+Enter to the one before, Enter on the last one ends.

    In a text of several lines Ctrl+Enter goes on, Enter stays a new line.
    """

    def __init__(
        self, owner: QWidget, fields: Sequence[QWidget], on_end: Callable[[], object] | None = None
    ) -> None:
        super().__init__(owner)
        self._fields = list(fields)
        self._on_end = on_end
        for place, field in enumerate(self._fields):
            field.installEventFilter(self)
            if isinstance(field, CustomerPicker):
                field.picked.connect(partial(self._walk, place, 1))
            elif isinstance(field, RowsEditor):
                field.left.connect(partial(self._walk, place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes Enter from the fields it was given."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _ENTER or watched not in self._fields:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if isinstance(watched, QPlainTextEdit | QTextEdit) and not control:
            return False
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._walk(self._fields.index(watched), -1 if back else 1)
        return True

    def _walk(self, place: int, step: int) -> None:
        """To the next field that takes the keyboard; a field that is wrong keeps it."""
        commit = getattr(self._fields[place], "commit", None) or getattr(self._fields[place], "settle", None)
        sound = commit() if callable(commit) else True
        if sound is False and step > 0 and getattr(self._fields[place], "text", str)():
            return
        ahead = self._fields[place + 1 :] if step > 0 else self._fields[:place][::-1]
        following = next((field for field in ahead if field.isEnabled() and field.isVisible()), None)
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason)
        elif step > 0 and self._on_end is not None:
            self._on_end()
