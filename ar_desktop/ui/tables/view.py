"""The table that pages use: grid, totals line, empty state, column chooser, copy as TSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ar_desktop.ui.tables.empty import EmptyState
from ar_desktop.ui.tables.filter import FilterPopup
from ar_desktop.ui.tables.footer import TotalsBar
from ar_desktop.ui.tables.grid import Grid
from ar_desktop.ui.tables.models import Group, TableModel

#: More rows than this are for an export, not for the clipboard.
COPY_LIMIT = 50_000


class TableView(QWidget):
    """A table over a ``ListModel`` or ``RowsModel``.

    Signals: ``current_changed(row)`` when the marked row changes, ``opened(row, column key)`` on
    Enter or double click, ``selection_changed()``, ``copied(int)`` rows put on the clipboard.
    ``add_action`` puts an act into the context menu. ``grid`` is the QTableView inside.
    """

    current_changed = Signal(object)
    opened = Signal(object, str)
    selection_changed = Signal()
    copied = Signal(int)

    def __init__(self, model: TableModel, name: str = "") -> None:
        super().__init__()
        self.model = model
        self.grid = Grid(model)
        self.grid.setAccessibleName(name)
        self.totals = TotalsBar(self.grid.horizontalHeader(), model.columns)
        self.empty = EmptyState(self.grid.viewport())
        self._actions: list[QAction] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.totals)
        self.setFocusProxy(self.grid)
        self._connect()
        self._show_empty()

    def _connect(self) -> None:
        grid, head = self.grid, self.grid.horizontalHeader()
        self.model.modelReset.connect(self._show_empty)
        grid.selectionModel().currentRowChanged.connect(self._on_current)
        grid.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        grid.horizontalScrollBar().valueChanged.connect(self.totals.update)
        grid.opened.connect(self._on_opened)
        grid.copy_asked.connect(self.copy)
        grid.viewport().installEventFilter(self)
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._show_menu)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._show_chooser)
        head.sectionClicked.connect(self._on_header_clicked)

    def set_totals(self, totals: Mapping[str, Any], currency: str = "CNY") -> None:
        """Totals by column key; an empty mapping hides the line."""
        self.totals.set_totals(totals, currency)

    def set_empty(self, sentence: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """What to say, and the next step to offer, while there are no rows."""
        self.empty.say(sentence, button, act)

    def add_action(self, action: QAction) -> None:
        """Offer an act on the selected rows in the context menu and by its shortcut."""
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._actions.append(action)
        self.addAction(action)

    def fit(self, most: int = 12) -> None:
        """Be as high as the rows, up to ``most``: for a small table inside a panel."""
        rows = min(max(self.model.rowCount(), 1), most)
        head = 0 if self.grid.horizontalHeader().isHidden() else self.grid.horizontalHeader().height()
        foot = 0 if self.totals.isHidden() else self.totals.height()
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(rows * self.grid.verticalHeader().defaultSectionSize() + head + foot + 2)

    def plain(self) -> None:
        """Without column titles: for a short list inside a card."""
        self.grid.horizontalHeader().hide()

    def current(self) -> Any:
        """The marked row, or None."""
        return self._row_of(self.grid.currentIndex())

    def ranges(self) -> list[tuple[int, int]]:
        """Selected positions as ranges; everything selected is one range, whatever its size."""
        return self.grid.ranges()

    def selected_rows(self) -> Iterator[Any]:
        """The selected rows, read as they are asked for."""
        return (row for first, last in self.ranges() for row in self.model.rows(first, last))

    def select_row(self, number: int) -> None:
        """Mark a row by its position and bring it into view."""
        self.grid.go_to(number)

    def copy(self) -> None:
        """Put the selected rows on the clipboard: titles, tabs, plain decimals, ISO dates."""
        lines = [self._tsv([column.title for column in self._visible()])]
        for row in self.selected_rows():
            if len(lines) > COPY_LIMIT:
                break
            lines.append(self._tsv([column.plain(row) for column in self._visible()]))
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit(len(lines) - 1)

    def _visible(self) -> list[Any]:
        """Columns as they stand on screen: hidden ones left out, moved ones moved."""
        head = self.grid.horizontalHeader()
        order = [head.logicalIndex(place) for place in range(head.count())]
        return [self.model.columns[number] for number in order if not head.isSectionHidden(number)]

    @staticmethod
    def _tsv(cells: list[str]) -> str:
        return "\t".join(" ".join(cell.split()) for cell in cells)

    def _row_of(self, index: QModelIndex) -> Any:
        row = self.model.row(index.row()) if index.isValid() else None
        return None if isinstance(row, Group) else row

    def _on_current(self, index: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(self._row_of(index))

    def _on_opened(self, index: QModelIndex) -> None:
        row = self._row_of(index)
        if row is not None:
            self.opened.emit(row, self.model.columns[index.column()].key)

    def _on_header_clicked(self, number: int) -> None:
        """First click sorts up (numbers: down), the next turns round."""
        if not self.model.columns[number].sortable:
            return
        head = self.grid.horizontalHeader()
        same = head.isSortIndicatorShown() and head.sortIndicatorSection() == number
        order = Qt.SortOrder.AscendingOrder
        if same and head.sortIndicatorOrder() == order:
            order = Qt.SortOrder.DescendingOrder
        head.setSortIndicatorShown(True)
        head.setSortIndicator(number, order)
        self.model.sort(number, order)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The empty state always covers the room of the rows."""
        if watched is self.grid.viewport() and event.type() == QEvent.Type.Resize:
            self.empty.setGeometry(self.grid.viewport().rect())
        return super().eventFilter(watched, event)

    def _show_empty(self) -> None:
        self.empty.setVisible(self.model.rowCount() == 0)

    def _show_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._actions)
        if self._actions:
            menu.addSeparator()
        menu.addAction(self.tr("复制"), self.copy).setEnabled(bool(self.ranges()))
        menu.addAction(self.tr("全选"), self.grid.selectAll)
        menu.addMenu(self._chooser(menu))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.grid.viewport().mapToGlobal(where))

    def _show_chooser(self, where: QPoint) -> None:
        head = self.grid.horizontalHeader()
        menu = QMenu(self)
        if self.model.can_filter():
            number = head.logicalIndexAt(where)
            menu.addAction(self.tr("筛选此列…"), lambda: self.ask_filter(number))
            menu.addAction(self.tr("清除筛选"), self.clear_filters).setEnabled(bool(self.model.filters))
            menu.addSeparator()
        menu.addMenu(self._chooser(menu))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(head.mapToGlobal(where))

    def ask_filter(self, number: int) -> None:
        """A field under the column's title; the list narrows while typing."""
        head, column = self.grid.horizontalHeader(), self.model.columns[number]
        popup = FilterPopup(self, column.title, self.model.filters.get(column.key, ""))
        popup.typed.connect(lambda text: self.model.filter_column(column.key, text))
        popup.open_at(head.mapToGlobal(QPoint(head.sectionViewportPosition(number), head.height())))

    def clear_filters(self) -> None:
        """Show all rows again."""
        for key in list(self.model.filters):
            self.model.filter_column(key, "")

    def _chooser(self, parent: QWidget) -> QMenu:
        """A menu of all columns, ticked where shown; the last one shown cannot be hidden."""
        menu = QMenu(self.tr("显示的列"), parent)
        head = self.grid.horizontalHeader()
        for number, column in enumerate(self.model.columns):
            action = menu.addAction(column.title or column.key)
            action.setCheckable(True)
            action.setChecked(not head.isSectionHidden(number))
            action.setEnabled(len(self._visible()) > 1 or not action.isChecked())
            action.toggled.connect(lambda on, n=number: self.show_column(n, on))
        return menu

    def show_column(self, number: int, on: bool) -> None:
        """Show or hide a column by its number."""
        self.grid.set_column_shown(number, on)
        self.totals.update()
