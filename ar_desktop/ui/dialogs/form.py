"""A small form in a dialog: fields under one another, one sentence for what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.dialogs.blame import send_to_fault
from ar_desktop.ui.fields import EnterWalk, TypedEdit
from ar_desktop.ui.fitting import Fitted

#: No caption, however long in English, leaves a field less.
_FIELD = 260


class FormDialog(QDialog):
    """Fields, then ``act`` with what ``values`` gives; an ``ArError`` of it keeps the form open.

    Subclasses add fields with ``add`` and override ``values``. Open with ``open()``; it deletes
    itself when closed.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        act: Callable[..., object],
        *,
        button: str = "",
        language: str = "zh",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._act, self._language = act, language
        self._fields: list[QWidget] = []
        self._captions: list[tuple[str, QWidget]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(1, _FIELD)
        self._grid.setColumnStretch(1, 1)
        self.sentence = label("", "small", wrap=True, tone="danger")
        self.sentence.hide()
        self.ok = Button(button or self.tr("保存"), self.finish, kind="primary", keys="Ctrl+S")
        self.cancel = Button(self.tr("取消"), self.reject)
        self._head = label(title, "section", wrap=True)
        self._place()

    def _place(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._fitted(), 1)
        column.addWidget(self.sentence)
        column.addLayout(foot)

    def _fitted(self) -> Fitted:
        """The fields; where there are more than the screen holds they scroll. What is left over stands
        below them, not between."""
        inside = QWidget()
        self._grid.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._grid)
        column.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
        return Fitted(inside)

    def set_title(self, text: str) -> None:
        """The line above the fields."""
        self._head.setText(text)

    def add(self, caption: str, field: QWidget) -> QLabel:
        """A field with its caption in front, which is returned."""
        number = self._grid.rowCount()
        name = label(caption, "muted")
        name.setFixedHeight(30)
        self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, number, 1)
        for part in (field, *_inner(field)):
            part.setAccessibleName(part.accessibleName() or caption)
        self._fields.append(field)
        self._captions.append((caption, field))
        if isinstance(field, TypedEdit):
            field.language = self._language
            field.problem.connect(self.say)
        return name

    def add_pair(self, caption: str, field: QWidget, other_caption: str, other: QWidget) -> list[QWidget]:
        """Two fields on one line; returns all that stands there."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        name = self.add(caption, field)
        self._grid.removeWidget(field)
        self._grid.addWidget(holder, self._grid.rowCount() - 1, 1)
        other_name = self.add(other_caption, other)
        for part in (other, other_name):
            self._grid.removeWidget(part)
        line.addWidget(field, 1)
        line.addWidget(other_name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(other, 1)
        return [name, holder]

    def hint(self, text: str) -> None:
        """A line of explanation under the fields."""
        self._grid.addWidget(label(text, "small", wrap=True), self._grid.rowCount(), 1)

    def say(self, sentence: str) -> None:
        """Show what is wrong, or nothing."""
        self.sentence.setText(sentence[:1].upper() + sentence[1:])
        self.sentence.setVisible(bool(sentence))
        restyle(self.sentence, "tone", "danger")

    def showEvent(self, event: QShowEvent) -> None:
        """Enter walks the fields; the first one has the keyboard."""
        super().showEvent(event)
        for edit in self.findChildren(QLineEdit):
            edit.setCursorPosition(0)  # what is too long shows its beginning
        if self._fields:
            EnterWalk(self, self._fields, self.at_end)
        self._begin()

    def _begin(self) -> None:
        """The first field that can be filled in has the keyboard, never a button that ends the form."""
        usable = (field for field in self._fields if field.isEnabled() and not _is_locked(field))
        if (first := next(usable, None)) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def at_end(self) -> None:
        """What Enter in the last field does: saves."""
        self.finish()

    def values(self) -> tuple[Any, ...]:
        """What ``act`` gets; may raise ``ArError``."""
        return ()

    def finish(self) -> None:
        """Act, and close if that went well."""
        try:
            self._act(*self.values())
        except ArError as error:
            self.blame(error)
        else:
            self.accept()

    def blame(self, error: ArError) -> None:
        """Say what is wrong; the keyboard goes to the field it is about."""
        self.say(messages.explain(error, self._language))
        send_to_fault(self, self._captions, error)


def _is_locked(field: QWidget) -> bool:
    """Whether a field is there to be read only."""
    return isinstance(field, QLineEdit) and field.isReadOnly()


def _inner(holder: QWidget) -> list[QWidget]:
    """What is typed into or chosen from, where a field stands in a holder beside its button."""
    if type(holder) is not QWidget:
        proxy = holder.focusProxy()
        return [proxy] if proxy is not None else []
    return [*holder.findChildren(QLineEdit), *holder.findChildren(QComboBox)]
