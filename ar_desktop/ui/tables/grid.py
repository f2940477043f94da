"""The grid inside a table view: keys, group spans, check boxes, column widths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ar_desktop.ui import theme
from ar_desktop.ui.tables import sharing
from ar_desktop.ui.tables.columns import Column, Kind
from ar_desktop.ui.tables.delegate import CellDelegate, check_rect
from ar_desktop.ui.tables.models import Group, TableModel

_SQUEEZE = 0.75
#: A word or a few digits: cut by a pixel they are lost.
_STIFF = frozenset({Kind.DAYS, Kind.BADGE, Kind.PERCENT})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Move = QAbstractItemView.CursorAction
_UPWARDS = frozenset({_Move.MoveUp, _Move.MovePageUp, _Move.MovePrevious, _Move.MoveHome})


def _gives(column: Column, *, amounts: bool) -> bool:
    """Whether a column gives room in the turn of the words, or of the amounts."""
    if column.kind in _STIFF or (column.kind is Kind.DATE and column.short):
        return False
    return (column.kind is Kind.MONEY) == amounts


def _squeeze(widths: dict[int, int], giving: Sequence[int], room: int) -> None:
    wanted = sum(widths[number] for number in giving)
    left = room - sum(widths.values()) + wanted
    scale = max(_SQUEEZE, min(1.0, left / max(wanted, 1)))
    for number in giving:
        widths[number] = int(widths[number] * scale)


class Grid(QTableView):
    """A dense row-wise table. Enter opens, Space ticks, Home and End go to the first and last row."""

    opened = Signal(QModelIndex)
    copy_asked = Signal()

    def __init__(self, model: TableModel) -> None:
        super().__init__()
        self._fitting = self._sized_by_user = False
        self._chosen: set[int] = set()
        self._wanted: dict[int, int] | None = None
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._shape_headers()
        model.modelReset.connect(self._span_groups)
        model.modelReset.connect(self._measure_anew)
        self.doubleClicked.connect(self.opened)
        self._span_groups()

    def table_model(self) -> TableModel:
        """The model, with its columns."""
        return cast(TableModel, self.model())

    def _shape_headers(self) -> None:
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(20)
        rows.setDefaultSectionSize(theme.ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        # Painting a header asks whether its whole column is selected, row by row: seconds on a million.
        head.setSelectionModel(QItemSelectionModel(self.model(), head))
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setFixedHeight(30)
        head.setMinimumSectionSize(28)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.sectionResized.connect(self._on_section_resized)
        for number, column in enumerate(self.table_model().columns):
            self.setColumnWidth(number, column.width)
            self.setColumnHidden(number, column.hidden)

    def _span_groups(self) -> None:
        self.clearSpans()
        model = self.table_model()
        if getattr(model, "_group", None) is None:
            return
        for number in range(model.rowCount()):
            if isinstance(model.row(number), Group):
                self.setSpan(number, 0, 1, model.columnCount())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns make use of the room there is."""
        super().resizeEvent(event)
        self.stretch()

    def set_column_shown(self, number: int, on: bool) -> None:
        """The user's own choice; the room left no longer decides about this column."""
        self._chosen.add(number)
        self.setColumnHidden(number, not on)
        self.stretch()

    def stretch(self) -> None:
        """Squeeze words, then amounts, by a quarter at most; the stretching one takes what is left,
        and text columns that are cut what other text columns do not need."""
        if self._fitting or self._sized_by_user:
            return
        self._fitting = True
        room, columns = self.viewport().width(), self.table_model().columns
        for number, column in enumerate(columns):
            if column.hide_below and number not in self._chosen:
                self.setColumnHidden(number, column.hidden or room < column.hide_below)
        shown = [number for number in range(len(columns)) if not self.isColumnHidden(number)]
        widths = {number: columns[number].width for number in shown}
        for amounts in (False, True):
            _squeeze(widths, [n for n in shown if _gives(columns[n], amounts=amounts)], room)
        spare = max(0, room - sum(widths.values()))
        for number in shown:
            widths[number] += spare if columns[number].stretch else 0
        model = self.table_model()
        if self._wanted is None:
            self._wanted = sharing.needs(model, range(len(columns)))
        wanted = {number: self._wanted[number] for number in shown if number in self._wanted}
        whole = sharing.is_sampled_whole(model)
        for number, width in sharing.shared(widths, wanted, sample_is_all=whole).items():
            self.setColumnWidth(number, width)
        self._fitting = False

    def _measure_anew(self) -> None:
        """Other rows want other widths."""
        self._wanted = None
        self.stretch()

    def _on_section_resized(self) -> None:
        if not self._fitting and self.isVisible():
            self._sized_by_user = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list; what is not ours goes to Qt."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self.table_model().checkable:
            self.toggle_checks()
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(0 if event.key() == Qt.Key.Key_Home else self.table_model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The arrows step over group headers: nothing can be done on one."""
        index, model = super().moveCursor(action, modifiers), self.table_model()
        if not index.isValid() or not isinstance(model.row(index.row()), Group):
            return index
        step = -1 if action in _UPWARDS else 1
        near = (model.index(index.row() + way, index.column()) for way in (step, -step))
        return next((other for other in near if other.isValid()), index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks it without changing the selection."""
        index = self.indexAt(event.position().toPoint())
        model = self.table_model()
        if model.checkable and index.isValid() and index.column() == 0:
            row = model.row(index.row())
            box = check_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6)
            if not isinstance(row, Group) and box.contains(event.position().toPoint()):
                model.set_checked([row], not model.is_checked(row))
                return
        super().mousePressEvent(event)

    def toggle_checks(self) -> None:
        """Tick the selected rows; clear them if all are ticked."""
        model = self.table_model()
        rows = [row for first, last in self.ranges() for row in model.rows(first, last)]
        model.set_checked(rows, not all(model.is_checked(row) for row in rows))

    def ranges(self) -> list[tuple[int, int]]:
        """Selected positions as ranges, ends included: everything selected is one range, not a list."""
        spans = {(part.top(), part.bottom()) for part in self.selectionModel().selection().toList()}
        return sorted(spans)

    def go_to(self, number: int) -> None:
        """Make a position current, selected and visible; a group header gives way to its first row."""
        model = self.table_model()
        if number < 0 or number >= model.rowCount():
            return
        if number + 1 < model.rowCount() and isinstance(model.row(number), Group):
            number += 1
        index = model.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
