"""The books opened last: one of them in this window, or beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.settings import Settings
from ar_desktop.ui.cards import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.tables import Column, RowsModel, TableView


@dataclass(frozen=True)
class Known:
    """A book of the recent list. ``at``: when it was opened last, None where that is not known."""

    path: Path
    company: str
    at: dt.datetime | None
    there: bool


def known_books(settings: Settings) -> list[Known]:
    """The recent list, newest first, with what is known of each book."""
    return [_known(Path(name), settings.opened.get(name, {})) for name in settings.recent]


def _known(path: Path, facts: dict[str, str]) -> Known:
    try:
        at = dt.datetime.fromisoformat(facts.get("at", ""))
    except ValueError:
        at = None
    return Known(path, facts.get("company") or path.stem, at, path.is_file())


@dataclass(frozen=True)
class Acts:
    """What the dialog leads to: a book in this window, one in a window of its own, a search for another
    file, a new book."""

    here: Callable[[Path], object]
    beside: Callable[[Path], object]
    other: Callable[[], object]
    new: Callable[[], object]


class SwitchDialog(QDialog):
    """Arrows and Enter choose a book; what is done with it are the ``acts``."""

    def __init__(self, parent: QWidget, context: Context, acts: Acts) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("切换账套"))
        self.resize(720, 420)
        self._here = context.book.path.resolve() if context.book is not None else None
        columns = [
            Column("company", self.tr("单位"), 200, value=self._company, tone=_tone),
            Column("path", self.tr("文件"), 300, value=self._place_of, stretch=True, muted=True),
            Column("at", self.tr("上次打开"), 130, value=_opened),
        ]
        self.table = TableView(RowsModel(columns, key=lambda book: str(book.path)), self.tr("最近的账套"))
        self.table.set_empty(self.tr("还没有打开过别的账套。"))
        self.table.model.set_rows(known_books(context.settings))  # type: ignore[attr-defined]
        self.table.opened.connect(lambda _row, _key: self._choose(acts.here))
        self.go = Button(self.tr("打开"), lambda: self._choose(acts.here), kind="primary")
        self.beside = Button(self.tr("在新窗口打开"), lambda: self._choose(acts.beside), keys="Ctrl+Return")
        self.other = Button(self.tr("打开其他…"), lambda: self._leave(acts.other), keys="Ctrl+O")
        self.new = Button(self.tr("新建账套…"), lambda: self._leave(acts.new), keys="Ctrl+N")
        self.said = label("", "small", wrap=True, tone="danger")
        self.said.hide()
        self._place()
        places = [book.path != self._here for book in self.table.model.visible_rows()]  # type: ignore[attr-defined]
        self.table.select_row(places.index(True) if True in places else 0)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.reject)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addWidget(label(self.tr("切换账套"), "section"))
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        foot = QHBoxLayout()
        for part in (self.new, self.other):
            foot.addWidget(part)
        foot.addStretch(1)
        for part in (self.beside, self.go):
            foot.addWidget(part)
        column.addLayout(foot)
        self.table.setFocus()

    def _company(self, book: Known) -> str:
        return (
            self.tr("{name}（当前）").format(name=book.company) if book.path == self._here else book.company
        )

    def _place_of(self, book: Known) -> str:
        return str(book.path) if book.there else self.tr("文件不在原处：{path}").format(path=book.path)

    def _choose(self, act: Callable[[Path], object]) -> None:
        book = self.table.current()
        if book is None or book.path == self._here:
            self.reject()
        elif not book.there:
            text = self.tr("{path} 不在原处：可能已移动、改名，或所在的盘没有接上。请用“打开其他”找到它。")
            self.said.setText(text.format(path=book.path))
            self.said.show()
        else:
            self.accept()
            act(book.path)

    def _leave(self, act: Callable[[], object]) -> None:
        self.accept()
        act()


def _tone(book: Known) -> str:
    return "" if book.there else "danger"


def _opened(book: Known) -> str:
    return f"{book.at:%Y-%m-%d %H:%M}" if book.at else "—"
