"""What the global search found, under its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ar_desktop.ui.search_box import Hit
from ar_desktop.ui.tables import Column, Group, RowsModel, TableView


class Results(QFrame):
    """The hits, under the field; the keyboard stays in the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("popup", True)
        columns = [Column("title", "", 220, stretch=True), Column("note", "", 190, muted=True, align="right")]
        self.model = RowsModel(columns, group=lambda hit: Group(hit.group))
        self.table = TableView(self.model, self.tr("搜索结果"))
        self.table.plain()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.set_empty(self.tr("没有找到。可输入名称、发票号或拼音首字母。"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.table)
        self.hide()

    def show_hits(self, hits: Sequence[Hit], under: QWidget) -> None:
        """Place the hits under the field, right edges in line."""
        self.model.set_rows(hits)
        self.table.fit(14)
        width = 460
        self.setFixedSize(width, max(self.table.height(), 90) + 10)
        corner = under.mapTo(self._over, QPoint(under.width() - width, under.height() + 4))
        self.move(corner)
        self.show()
        self.raise_()
        self.table.select_row(0)

    def step(self, by: int) -> None:
        """Mark the next or previous hit, passing over group titles."""
        place = self.table.grid.currentIndex().row() + by
        while 0 <= place < self.model.rowCount() and isinstance(self.model.row(place), Group):
            place += by
        self.table.select_row(place)
