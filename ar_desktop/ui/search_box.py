"""Global search (Ctrl+K): customers, invoices, letters, pages and acts, grouped under the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from ar_desktop.ui.tables import Column, Group, RowsModel, TableView

WIDTH = 340
_WAIT_MS = 60


@dataclass(frozen=True)
class Hit:
    """One thing found: its group's title, its own words, and where it is shown."""

    group: str
    title: str
    note: str
    page: str
    argument: object = None


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


class SearchBox(QLineEdit):
    """The field in the header. ``chosen(Hit)`` on Enter or click."""

    chosen = Signal(object)

    def __init__(self, search: Callable[[str], Sequence[Hit]]) -> None:
        super().__init__()
        self._search = search
        self._results: Results | None = None
        self.setObjectName("search")
        self.setFixedWidth(WIDTH)
        self.setAcceptDrops(False)
        self.setPlaceholderText(self.tr("搜索客户、发票号、拼音首字母(如 hzyf)"))
        self.setAccessibleName(self.tr("搜索"))
        self._keys = QLabel("Ctrl K", self)
        self._keys.setProperty("role", "small")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.look_up)
        self.textEdited.connect(lambda _text: self._timer.start())
        self.textChanged.connect(lambda text: self._keys.setVisible(not text))

    def results(self) -> Results:
        """The list of hits, made when first needed."""
        if self._results is None:
            self._results = Results(self.window())
            self._results.table.grid.clicked.connect(lambda _index: self._take())
        return self._results

    def look_up(self) -> None:
        """Search for what is typed; nothing typed closes the list."""
        text = self.text().strip()
        if not text:
            self.results().hide()
            return
        self.results().show_hits(self._search(text), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint on the key stays at the right."""
        super().resizeEvent(event)
        size = self._keys.sizeHint()
        self._keys.move(self.width() - size.width() - 11, (self.height() - size.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move through the hits, Enter opens, Escape leaves."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self.text():
            self.results().step(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._timer.stop()
            self.look_up()
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list closes with the field."""
        super().focusOutEvent(event)
        if self._results is not None and not self._results.underMouse():
            self._results.hide()

    def _take(self) -> None:
        hit = self.results().table.current()
        if self.results().isVisible() and isinstance(hit, Hit):
            self._leave()
            self.chosen.emit(hit)

    def _leave(self) -> None:
        self.clear()
        self.results().hide()
        self.clearFocus()
