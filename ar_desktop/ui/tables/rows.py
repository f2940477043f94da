"""The model of a small list in memory: sorted, filtered and grouped here."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ar_desktop.ui.tables.columns import Column
from ar_desktop.ui.tables.models import Group, TableModel

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowsModel(TableModel):
    """A small list held in memory (under 5,000 rows), sorted and filtered here, grouped if asked.

    ``group(row)`` names the ``Group`` a row stands under; rows keep the order given, so give them
    grouped. While sorted by a column the group headers are left out.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Iterable[Any] = (),
        *,
        key: Callable[[Any], Hashable] | None = None,
        group: Callable[[Any], Group] | None = None,
        checkable: bool = False,
    ) -> None:
        super().__init__(columns, key=key)
        self._given: list[Any] = []
        self._items: list[Any] = []
        self._group = group
        self._sorted: tuple[int, bool] | None = None
        self._keep: Callable[[Any], bool] | None = None
        self.checkable = checkable
        self.set_rows(rows)

    def set_rows(self, rows: Iterable[Any]) -> None:
        """Show these rows instead; ticks of rows that are gone are dropped."""
        self._given = list(rows)
        self.checked &= {self.key(row) for row in self._given}
        self._arrange()

    def set_filter(self, keep: Callable[[Any], bool] | None) -> None:
        """Show only rows for which ``keep`` holds; None shows all."""
        self._keep = keep
        self._arrange()

    def visible_rows(self) -> list[Any]:
        """The rows shown, in their order, without headers."""
        return [item for item in self._items if not isinstance(item, Group)]

    def checked_rows(self) -> list[Any]:
        """Rows whose box is ticked, in the order given."""
        return [row for row in self._given if self.key(row) in self.checked]

    def find(self, key: Hashable) -> int:
        """Position of the row with this key, or -1."""
        places = (
            n for n, row in enumerate(self._items) if not isinstance(row, Group) and self.key(row) == key
        )
        return next(places, -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Rows and group headers."""
        return 0 if parent.isValid() else len(self._items)

    def row(self, number: int) -> Any:
        """The row or ``Group`` at a position."""
        return self._items[number]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's values, missing ones last; -1 returns to the order given."""
        usable = 0 <= column < len(self.columns) and self.columns[column].sortable
        self._sorted = (column, order == Qt.SortOrder.DescendingOrder) if usable else None
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        kept = [row for row in self._given if (self._keep is None or self._keep(row)) and self._matches(row)]
        if self._sorted is not None:
            self._items = _sorted(kept, self.columns[self._sorted[0]], self._sorted[1])
        else:
            self._items = list(self._with_headers(kept))
        self.endResetModel()

    def _apply_filters(self) -> None:
        self._arrange()

    def _matches(self, row: Any) -> bool:
        """Whether the row's cells contain the texts asked for, whatever their case."""
        wanted = ((column, self.filters.get(column.key)) for column in self.columns)
        return all(text.lower() in column.shown(row).lower() for column, text in wanted if text)

    def _with_headers(self, rows: list[Any]) -> Iterable[Any]:
        above: Group | None = None
        for row in rows:
            group = self._group(row) if self._group else None
            if group is not None and group != above:
                yield group
            above = group
            yield row


def _sorted(rows: list[Any], column: Column, descending: bool) -> list[Any]:
    """Rows by a column's value, rows without one last in either direction."""
    known = [row for row in rows if column.read(row) is not None]
    missing = [row for row in rows if column.read(row) is None]
    return sorted(known, key=lambda row: _comparable(column.read(row)), reverse=descending) + missing


def _comparable(value: Any) -> Any:
    """A value that can be put in order: pills by their text, bars by their weights."""
    if isinstance(value, int | float | str) or not hasattr(value, "__iter__"):
        return getattr(value, "text", value)
    return tuple(getattr(part, "text", part[0] if isinstance(part, tuple) else part) for part in value)
