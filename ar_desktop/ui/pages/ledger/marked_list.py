"""A short list under tabs and a filter, its figures at the foot, the marked row beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.cards import Card, Segments
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import split
from ar_desktop.ui.tables import Column, RowsModel, TableView


class MarkedList(QWidget):
    """One view of a page: who inherits fills it in ``reload``. ``dialog`` is the form that is open."""

    def __init__(
        self, context: Context, name: str, columns: Sequence[Column], tabs: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__()
        self.context = context
        self.dialog: QWidget | None = None
        self.model = RowsModel(columns, key=lambda row: row.id)
        self.table = TableView(self.model, name)
        self.table.opened.connect(lambda row, _key: context.go("customers", row.customer_id))
        self.tabs = Segments(tabs)
        self.tabs.chosen.connect(lambda _key: self.reload())
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self.reload())
        self.figures, self.hint = label("", "strong"), label("", "muted")
        self.hint.setMinimumWidth(1)  # the list, not this line, says how narrow the card may be

    def place(self, new: Button, panel: QWidget) -> None:
        """Lay the view out, with the way to a new row above it and ``panel`` beside it."""
        card = Card(flush=True)
        card.bar(new, self.tabs, self.filter, wide=self.filter)
        card.add(self.table, 1)
        card.foot(self.figures, None, self.hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split(card, panel, (63, 37)))

    def reload(self) -> None:
        """Read the rows and figures anew."""
        raise NotImplementedError

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show these rows; the marked one stays so while it is among them."""
        marked = self.table.current()
        self.model.set_rows(rows)
        place = self.model.find(marked.id) if marked is not None else 0
        self.table.select_row(max(0, place))

    def open(self, dialog: QDialog) -> None:
        """Open a form over the view."""
        self.dialog = dialog
        dialog.open()
