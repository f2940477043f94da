"""Global search (Ctrl+K): customers, invoices, letters, pages and acts, grouped under the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit

if TYPE_CHECKING:
    from ar_desktop.ui.search_results import Results

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
            from ar_desktop.ui.search_results import Results  # noqa: PLC0415 - tables are slow to import

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
