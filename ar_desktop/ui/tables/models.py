"""What every table model shares, and the one that pages through an indexed order."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ar_desktop.ui.tables.columns import Column

PAGE = 256
CACHED_PAGES = 64
ROW = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Group:
    """A header line over the rows that follow it. ``note`` stands beside the title, paler."""

    title: str
    note: str = ""


class TableModel(QAbstractTableModel):
    """Columns as data over rows that a subclass supplies. ``checkable`` puts a box in column 0."""

    checks_changed = Signal()

    def __init__(self, columns: Sequence[Column], *, key: Callable[[Any], Hashable] | None = None) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.key = key or id
        self.checkable = False
        self.checked: set[Hashable] = set()
        self.filters: dict[str, str] = {}

    def filter_column(self, key: str, text: str) -> None:
        """Show only rows whose cell in this column contains ``text``; an empty text shows all."""
        self.filters.pop(key, None)
        if text.strip():
            self.filters[key] = text.strip()
        self._apply_filters()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _apply_filters(self) -> None:
        """Narrow the rows to ``filters``."""

    def can_filter(self) -> bool:
        """Whether columns can be filtered."""
        return True

    def row(self, number: int) -> Any:
        """The row (or ``Group``) at a position."""
        raise NotImplementedError

    def rows(self, first: int, last: int) -> Iterable[Any]:
        """Rows of a range of positions, ends included, without group headers."""
        found = (self.row(number) for number in range(first, last + 1))
        return (row for row in found if not isinstance(row, Group))

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.title} ▼" if column.key in self.filters else column.title
        return column.flags if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, the row itself (``ROW``), and the check box."""
        if role not in _ROLES or not index.isValid():
            return None
        row = self.row(index.row())
        if role == ROW:
            return row
        if isinstance(row, Group):
            return row.title if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(row) if self.checkable and index.column() == 0 else None
        column = self.columns[index.column()]
        return column.flags if role == Qt.ItemDataRole.TextAlignmentRole else column.shown(row)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Group headers cannot be selected."""
        if isinstance(self.row(index.row()), Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def is_checked(self, row: Any) -> bool:
        """Whether the row's box is ticked."""
        return self.key(row) in self.checked

    def set_checked(self, rows: Iterable[Any], on: bool) -> None:
        """Tick or clear the boxes of rows."""
        keys = {self.key(row) for row in rows}
        self.checked = self.checked | keys if on else self.checked - keys
        last = self.index(max(self.rowCount() - 1, 0), 0)
        self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])
        self.checks_changed.emit()

    def _check_state(self, row: Any) -> Qt.CheckState:
        return Qt.CheckState.Checked if self.is_checked(row) else Qt.CheckState.Unchecked


_ROLES = frozenset(
    {
        ROW,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.CheckStateRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


class ListModel(TableModel):
    """Pages through an indexed order: 256 rows at a time, at most 64 pages kept.

    ``count()`` gives the number of rows, ``fetch(offset, limit)`` a slice of them; both read on the
    calling thread and should take milliseconds. ``order(key, descending)`` changes the order that
    ``fetch`` follows; without it no column can be sorted by. ``refresh`` after anything changed.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        count: Callable[[], int],
        fetch: Callable[[int, int], Sequence[Any]],
        order: Callable[[str, bool], None] | None = None,
        *,
        key: Callable[[Any], Hashable] | None = None,
    ) -> None:
        super().__init__(columns if order else [replace(it, sortable=False) for it in columns], key=key)
        self._count, self._fetch, self._order = count, fetch, order
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._total = 0

    def refresh(self) -> None:
        """Forget what was read and count again."""
        self.beginResetModel()
        self._pages.clear()
        self._total = self._count()
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """All rows, read or not."""
        return 0 if parent.isValid() else self._total

    def row(self, number: int) -> Any:
        """A row, reading its page if it is not at hand; None where it has vanished meanwhile."""
        page = self._page(number // PAGE)
        place = number % PAGE
        return page[place] if place < len(page) else None

    def flags(self, _index: _Index) -> Qt.ItemFlag:
        """Every row can be selected; asked without reading it."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in the base; nothing for a row that has vanished meanwhile."""
        if role not in _ROLES or self.row(index.row()) is None:
            return None
        return super().data(index, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Hand the wish on, then start over."""
        if self._order is not None and 0 <= column < len(self.columns) and self.columns[column].sortable:
            self._order(self.columns[column].key, order == Qt.SortOrder.DescendingOrder)
            self.refresh()

    def can_filter(self) -> bool:
        """Never: its pages filter by a field of their own, in the query."""
        return False

    def _page(self, number: int) -> Sequence[Any]:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        page = self._pages[number] = self._fetch(number * PAGE, PAGE)
        if len(self._pages) > CACHED_PAGES:
            self._pages.popitem(last=False)
        return page
