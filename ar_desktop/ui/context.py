"""What the window and its pages share: the open book, the day looked at, and how to speak up."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QObject, Signal

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.settings import Settings
from ar_desktop.ui.tasks import Tasks


class Context(QObject):
    """State shared by all pages, and the only signals between them.

    ``book`` is whatever handle the composition root opened; pages hand it to services. ``as_of``
    is the day every figure is asked for; ``today`` the real day; ``tasks`` runs slow work.

    Signals: ``book_opened()`` another book; ``book_changed(Changes)`` after any act;
    ``as_of_changed(date)``; ``status(str, bool)`` a line for the status bar and whether it offers
    Undo; ``problem(object)`` an ``ArError`` or a sentence for the message bar; ``navigate(str,
    object)`` page key and what to show there; ``counts(dict)`` badges by page key;
    ``settings_chosen(Settings)`` other preferences of this machine, to be saved and acted on;
    ``restore_asked(Path)`` a backup to close the book for, put in its place and open.
    """

    book_opened = Signal()
    book_changed = Signal(object)
    as_of_changed = Signal(object)
    status = Signal(str, bool)
    problem = Signal(object)
    navigate = Signal(str, object)
    counts = Signal(object)
    settings_chosen = Signal(object)
    restore_asked = Signal(object)

    def __init__(self, today: dt.date, book: Any = None, settings: Settings | None = None) -> None:
        super().__init__()
        self.today = today
        self.book = book
        self.settings = settings or Settings()
        self.tasks = Tasks(self)
        self.tasks.problem.connect(self.problem)
        self._as_of = today

    @property
    def as_of(self) -> dt.date:
        """The day every figure on screen is asked for."""
        return self._as_of

    def set_as_of(self, day: dt.date) -> None:
        """Look at another day; tells the pages only if it differs."""
        if day != self._as_of:
            self._as_of = day
            self.as_of_changed.emit(day)

    def set_book(self, book: Any) -> None:
        """Another book is open (or none): every page is out of date."""
        self.book = book
        self.book_opened.emit()

    def publish(self, changes: Changes, sentence: str = "") -> None:
        """Tell the pages what an act touched, and say it in the status bar with Undo."""
        if changes:
            self.book_changed.emit(changes)
        if sentence:
            self.status.emit(sentence, bool(changes) and changes.step is not None)

    def say(self, sentence: str) -> None:
        """A line in the status bar."""
        self.status.emit(sentence, False)

    def fail(self, error: ArError | str) -> None:
        """Say what went wrong in the message bar, without a box to close."""
        self.problem.emit(error)

    def go(self, page: str, argument: object = None) -> None:
        """Show a page, and there what ``argument`` names (a customer id, a filter…)."""
        self.navigate.emit(page, argument)
