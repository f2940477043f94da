"""The base of every page: loads itself when first seen, reloads only when it is out of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSplitter, QVBoxLayout, QWidget

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.ui.context import Context
from ar_desktop.ui.later import books

MARGIN = 18
GAP = 12


class Page(QWidget):
    """A page of the window. Override ``reload`` (read, show) and, if it can be sent to, ``show_item``.

    ``kinds``: names of the tables it shows (as in ``Changes.kinds``); empty means all of them.
    ``uses_as_of``: whether it must reload when the day changes. Call ``build`` helpers in
    ``__init__``; never read data there: ``reload`` runs when the page is first shown.
    """

    kinds: frozenset[str] = frozenset()
    uses_as_of = True

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._stale = True
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        context.book_opened.connect(self.invalidate)
        context.book_changed.connect(self._on_book_changed)
        context.as_of_changed.connect(self._on_as_of_changed)

    def reload(self) -> None:
        """Read what the page shows and show it."""

    def show_item(self, argument: object) -> None:
        """Show what another page or the search pointed at."""

    def take_focus(self) -> None:
        """Give the keyboard to the page's main part."""
        self.setFocus()

    def title(self) -> str | None:
        """A title of its own for the header, where it differs from the navigation's."""
        return None

    def marked_customer(self) -> int | None:
        """The customer of the row that is marked, first in the list that has the keyboard."""
        from ar_desktop.ui.tables import TableView  # noqa: PLC0415 - the first page has none

        tables = [table for table in self.findChildren(TableView) if table.isVisible()]
        tables.sort(key=lambda table: not table.grid.hasFocus())
        found = (getattr(table.current(), "customer_id", None) for table in tables)
        return next((key for key in found if key), None)

    def invalidate(self) -> None:
        """Out of date: reload now if seen, else when next shown."""
        self._stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Load on first sight and after changes made elsewhere."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if not self._stale:
            return
        self._stale = False
        try:
            with self._explained():
                self.reload()
        except ArError as error:
            self.context.fail(error)

    def _explained(self) -> AbstractContextManager[None]:
        """What goes wrong with the book while a page reads it is told in a sentence."""
        book = self.context.book
        return (
            books.explained(book.path) if book is not None and isinstance(book, books.Book) else nullcontext()
        )

    def _on_book_changed(self, changes: Changes) -> None:
        if not self.kinds or changes.kinds & self.kinds:
            self.invalidate()

    def _on_as_of_changed(self, _day: dt.date) -> None:
        if self.uses_as_of:
            self.invalidate()


@dataclass(frozen=True)
class PageSpec:
    """One entry of the navigation. ``factory`` is called when the page is first opened.

    ``icon`` names a file in ``resources/icons``; ``shortcut`` like ``Ctrl+1`` (empty: none);
    ``bottom`` places it at the foot of the rail; ``hidden`` leaves it out of the rail.
    """

    key: str
    title: str
    icon: str
    factory: Callable[[Context], QWidget]
    shortcut: str = ""
    bottom: bool = False
    hidden: bool = False


def row(
    *parts: QWidget | QLayout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = GAP
) -> QWidget:
    """Parts beside one another in a plain widget."""
    holder, layout = QWidget(), QHBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    holder.setLayout(layout)
    return holder


def fill(page: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Lay a page out as a column with the margins of the design; the last part takes the room."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(MARGIN, 15, MARGIN, GAP)
    layout.setSpacing(GAP)
    for part in parts:
        layout.addWidget(part, 1 if part is parts[-1] else 0)
    return layout


def split(left: QWidget, right: QWidget, weights: tuple[int, int] = (5, 4)) -> QSplitter:
    """List and side panel with a movable gap between them."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(GAP)
    splitter.setChildrenCollapsible(False)
    for index, part in enumerate((left, right)):
        splitter.addWidget(part)
        splitter.setStretchFactor(index, weights[index])
    splitter.setSizes([weight * 1000 for weight in weights])
    return splitter
