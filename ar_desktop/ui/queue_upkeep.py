"""Keeps the reminder queue right without being asked: after money came in and when a new day begins."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ar_desktop.domain.changes import Changes
from ar_desktop.ui.context import Context

#: What decides whom to chase; a batch of acts is waited for before the queue follows.
_DECIDING = frozenset(
    {"charges", "credits", "allocations", "disputes", "bills", "plans", "customers", "invoices", "options",
     "ladders", "shipments"}
)  # fmt: skip
_REST_MS = 1500


class QueueUpkeep(QObject):
    """Brings the queue of the open book up to date, behind the window, a moment after it may have changed."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.now)
        context.book_changed.connect(self._after)

    def _after(self, changes: Changes) -> None:
        if changes.kinds & _DECIDING:
            self._timer.start()

    def now(self) -> None:
        """Queue the work; the counts in the rail and the first page follow what it changed."""
        book, day = self._context.book, self._context.today
        if book is None or not book.writable:
            return

        def work(_progress: object) -> Changes:
            from ar_desktop.services.chasing import reminders  # noqa: PLC0415 - starting must not wait for it

            return reminders.refresh(book, day)

        self._context.tasks.run(
            QCoreApplication.translate("Desktop", "更新催收队列"), work, self._context.book_changed.emit
        )
