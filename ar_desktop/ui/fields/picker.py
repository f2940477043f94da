"""A customer (or anything with id, code and name) found by code, characters or pinyin."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from ar_desktop.ui import theme
from ar_desktop.ui.fields.typed import ARRIVALS

#: id, code, name
Choice = tuple[int, str, str]
_PICKER_KEYS = frozenset({Qt.Key.Key_F7, Qt.Key.Key_F2})
_ID = Qt.ItemDataRole.UserRole + 1
_NAME = Qt.ItemDataRole.UserRole + 2


class CustomerPicker(QLineEdit):
    """Type to search, pick with arrows and Enter. ``chosen(object)``: the id, or None when cleared.

    ``search(text)`` gives at most some twenty choices, best first; an empty text asks for those
    likely to be meant.
    """

    chosen = Signal(object)
    #: One of the choices shown was taken: the hand wants to go on.
    picked = Signal()

    def __init__(self, search: Callable[[str], Sequence[Choice]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._id: int | None = None
        self._name = ""
        self._model = QStandardItemModel(self)
        self.setAcceptDrops(False)
        self.setPlaceholderText(self.tr("名称、编码或拼音首字母"))
        self.setCompleter(self._make_completer())
        self.textEdited.connect(self._on_edited)
        action = QAction(theme.icon("search", "muted"), self.tr("选择客户"), self)
        action.triggered.connect(self.open_picker)
        self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self._button = action
        theme.signals.changed.connect(self._recolour)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_NAME)
        completer.setMaxVisibleItems(12)
        completer.setWrapAround(False)
        popup = QListView()
        popup.setObjectName("completions")
        completer.setPopup(popup)
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        return completer

    def current_id(self) -> int | None:
        """The id of the customer chosen, or None."""
        return self._id

    def set_choice(self, identifier: int | None, name: str = "") -> None:
        """Show a customer without announcing it."""
        self._id, self._name = identifier, name if identifier is not None else ""
        self.setText(self._name)

    def _recolour(self) -> None:
        self._button.setIcon(theme.icon("search", "muted"))

    def open_picker(self) -> None:
        """Show the choices for what is typed."""
        self._fill("" if self._id is not None else self.text())
        self.completer().complete()
        self._mark_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7, F2 and the down arrow open the choices; Enter takes the one marked."""
        if event.key() in _PICKER_KEYS or event.key() == Qt.Key.Key_Down:
            self.open_picker()
        else:
            super().keyPressEvent(event)
            self._mark_first()

    def _mark_first(self) -> None:
        """Mark the best choice without Qt putting it in place of what was typed."""
        popup = self.completer().popup()
        if popup is not None and popup.isVisible() and not popup.currentIndex().isValid():
            marks = popup.selectionModel()
            marks.blockSignals(True)
            popup.setCurrentIndex(self.completer().completionModel().index(0, 0))
            marks.blockSignals(False)
            popup.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Everything is selected on arrival."""
        super().focusInEvent(event)
        if event.reason() in ARRIVALS:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed without picking becomes the best choice if there is only one meant."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def commit(self) -> bool:
        """Settle as the hand goes on; where several may be meant they are shown."""
        if self.settle():
            return True
        if self.text().strip():
            self.open_picker()
        return False

    def settle(self) -> bool:
        """Make text and choice agree: the only or first exact hit is taken. False if none is."""
        text = self.text().strip()
        if self._id is not None or not text:
            return self._id is not None
        hits = self._found(text)
        best = hits[:1] if hits and (len(hits) == 1 or text in hits[0][1:]) else []
        if best:
            self._choose(best[0][0], best[0][2])
        return bool(best)

    def _on_edited(self, text: str) -> None:
        if self._id is not None:
            self._id = None
            self.chosen.emit(None)
        self._fill(text)

    def _fill(self, text: str) -> None:
        self._model.clear()
        for identifier, code, name in self._found(text.strip()):
            item = QStandardItem(f"{code}  {name}")
            item.setData(identifier, _ID)
            item.setData(name, _NAME)
            self._model.appendRow(item)

    def _found(self, text: str) -> list[Choice]:
        """The choices, a code or name typed whole before the others."""
        return sorted(self._search(text), key=lambda hit: text not in hit[1:])

    def _on_activated(self, index: QModelIndex) -> None:
        self._choose(index.data(_ID), index.data(_NAME))
        self.picked.emit()

    def _choose(self, identifier: int, name: str) -> None:
        self.set_choice(identifier, name)
        self.chosen.emit(identifier)
