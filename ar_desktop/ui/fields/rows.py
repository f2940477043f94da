"""Rows of cells worked by keyboard: Enter walks them, and makes a new row behind the last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.ui.buttons import label
from ar_desktop.ui.fields.dates import DateEdit
from ar_desktop.ui.fields.money import MoneyEdit
from ar_desktop.ui.fields.numbers import PortionEdit
from ar_desktop.ui.fields.typed import TypedEdit
from ar_desktop.ui.keys import KeyScheme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LINE = 34
_MOST_SHOWN = 5

Row = dict[str, TypedEdit]


@dataclass(frozen=True)
class Cell:
    """A column. ``width`` 0 takes what is left; ``told`` cells are written by the program only, and
    ``carried`` ones come from the row above in a new row, so that alone they are no entry."""

    key: str
    title: str
    make: Callable[[], TypedEdit]
    width: int = 0
    told: bool = False
    carried: bool = False


class RowsEditor(QWidget):
    """Rows of typed cells, of which the blank ones do not count.

    Enter goes to the next cell, behind the last column to the next row, made if need be, and from the
    first cell of a blank last row out of the editor; Shift+Enter goes back. ``..`` copies the cell above,
    ``//`` that of the first row. ``changed()`` after any text differs; ``left(int)`` with 1 or -1 when the
    hand goes on or back.
    """

    changed = Signal()
    left = Signal(int)
    #: A sentence on what is wrong in a cell, empty once mended.
    problem = Signal(str)

    def __init__(self, keys: KeyScheme, currency: str = BASE_CURRENCY) -> None:
        super().__init__()
        self.currency = currency
        self.cells = self.make_cells()
        self.rows: list[Row] = []
        self._most = _MOST_SHOWN
        self._new = [QKeySequence(key) for key in keys.new_line]
        self._delete = [QKeySequence(key) for key in keys.delete_line]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(4)
        self._area = QScrollArea()
        self._arrange()
        self.add_row()

    def make_cells(self) -> list[Cell]:
        """The columns of this editor."""
        raise NotImplementedError

    def _arrange(self) -> None:
        self._heads = {cell.key: label(cell.title, "small") for cell in self.cells}
        for number, cell in enumerate(self.cells):
            self._grid.addWidget(self._heads[cell.key], 0, number)
            self._grid.setColumnStretch(number, 0 if cell.width else 1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._area)

    def add_row(self, place: int | None = None) -> Row:
        """A new row, the last one unless ``place`` says where."""
        row = {cell.key: self._make_cell(cell) for cell in self.cells}
        at = len(self.rows) if place is None else place
        self.rows.insert(at, row)
        for cell in self.cells:
            field = row[cell.key]
            field.above = partial(self._copied, row, cell.key, -1)
            field.first = partial(self._copied, row, cell.key, 0)
            if cell.carried and at:
                field.setText(self.rows[at - 1][cell.key].text())
                field.commit()
        self.wire(row)
        self._place()
        return row

    def set_currency(self, currency: str) -> None:
        """Amounts are in another currency from now on."""
        self.currency = currency
        for row in self.rows:
            for field in row.values():
                if isinstance(field, MoneyEdit | PortionEdit):
                    field.currency = currency
        self.changed.emit()

    def wire(self, row: Row) -> None:
        """For subclasses: what follows from what in a row."""

    def _make_cell(self, cell: Cell) -> TypedEdit:
        field = cell.make()
        field.setAccessibleName(cell.title)
        if cell.width:
            field.setFixedWidth(cell.width)
        if cell.told:
            field.setReadOnly(True)
            field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.problem.connect(self.problem)
        field.installEventFilter(self)
        field.textChanged.connect(lambda _text: self.changed.emit())
        return field

    def _copied(self, row: Row, key: str, place: int) -> Any:
        """The value of a cell of the row above (-1) or of the first row (0)."""
        at = self._at(row)
        source = self.rows[max(at - 1, 0) if place else 0]
        return None if source is row else source[key].value()

    def _place(self) -> None:
        """Lay the rows out anew, and show as many as there is room for."""
        for number, row in enumerate(self.rows, start=1):
            for column, cell in enumerate(self.cells):
                self._grid.removeWidget(row[cell.key])
                self._grid.addWidget(row[cell.key], number, column)
                row[cell.key].show()  # now: a layout shows what is new later, and the hand types on
        self.setFocusProxy(self._first_cell(self.rows[0]))
        for key, head in self._heads.items():
            head.setAlignment(self.rows[0][key].alignment())
        self.show_most(self._most)
        self._tab_order()

    def show_most(self, count: int) -> None:
        """Show at most so many rows at a time; the others are scrolled to."""
        self._most = count
        self._area.setFixedHeight(20 + min(len(self.rows), count) * _LINE)

    def _tab_order(self) -> None:
        fields = [row[cell.key] for row in self.rows for cell in self.cells if not cell.told]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _first_cell(self, row: Row) -> TypedEdit:
        return row[next(cell.key for cell in self.cells if not cell.told)]

    def remove_row(self, row: Row) -> None:
        """Take a row out; one always stays."""
        at = self._at(row)
        self._drop(row)
        if not self.rows:
            self.add_row()
        self._place()
        self._go(self.rows[min(at, len(self.rows) - 1)], 0)
        self.changed.emit()

    def _drop(self, row: Row) -> None:
        del self.rows[self._at(row)]
        for field in row.values():
            self._grid.removeWidget(field)
            field.removeEventFilter(self)
            field.hide()
            field.deleteLater()

    def is_blank(self, row: Row) -> bool:
        """Whether nothing was typed into a row."""
        return not any(
            row[cell.key].text().strip() for cell in self.cells if not cell.told and not cell.carried
        )

    def filled(self) -> list[Row]:
        """The rows that count."""
        return [row for row in self.rows if not self.is_blank(row)]

    def texts(self) -> list[dict[str, str]]:
        """What is typed, row by row."""
        typed = [cell.key for cell in self.cells if not cell.told]
        return [{key: row[key].text() for key in typed} for row in self.filled()]

    def set_texts(self, texts: Sequence[Mapping[str, str]]) -> None:
        """Put rows in place of those there are."""
        for row in list(self.rows):
            self._drop(row)
        for wanted in texts or [{}]:
            row = self.add_row()
            for key, text in wanted.items():
                row[key].setText(text)
                row[key].remember()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the grid, taken from its cells."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        found = self._find(watched)
        return found is not None and self._on_key(*found, event)

    def _find(self, watched: QObject) -> tuple[Row, int] | None:
        for row in self.rows:
            for number, cell in enumerate(self.cells):
                if row[cell.key] is watched:
                    return row, number
        return None

    def _on_key(self, row: Row, column: int, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        if event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._walk(row, column, -1 if back else 1)
        elif pressed in self._new:
            self._go(self.add_row(self._at(row) + 1), 0)
        elif pressed in self._delete:
            self.remove_row(row)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return self._climb(row, column, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _climb(self, row: Row, column: int, step: int) -> bool:
        at = self._at(row) + step
        if isinstance(row[self.cells[column].key], DateEdit) or not 0 <= at < len(self.rows):
            return False
        self._go(self.rows[at], column)
        return True

    def _at(self, row: Row) -> int:
        return next(number for number, other in enumerate(self.rows) if other is row)

    def _go(self, row: Row, column: int) -> None:
        field = row[self.cells[column].key]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(field)

    def _walk(self, row: Row, column: int, step: int) -> None:
        """To the next cell that can be typed into; a cell that is wrong keeps the keyboard."""
        if not row[self.cells[column].key].commit() and step > 0:
            return
        at = self._at(row)
        if step > 0 and column == 0 and at == len(self.rows) - 1 and self.is_blank(row):
            self.left.emit(1)
            return
        places = [(n, c) for n in range(len(self.rows)) for c, cell in enumerate(self.cells) if not cell.told]
        wanted = places.index((at, column)) + step
        if wanted < 0:
            self.left.emit(-1)
        elif wanted < len(places):
            self._go(self.rows[places[wanted][0]], places[wanted][1])
        else:
            self._go(self.add_row(), 0)
