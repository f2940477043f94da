"""What waits, by page: the counts in the rail."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from ar_desktop.ui.context import Context


def tell(context: Context) -> None:
    """Count for the day looked at, behind the window: first items of today, money to allocate, deliveries
    and invoices past their time, supply stops; then statements to send or to follow up, which take a look
    at every customer."""
    book, day = context.book, context.as_of

    def at_once(_progress: object) -> Mapping[str, int]:
        from ar_desktop.services.chasing import reminders, supply  # noqa: PLC0415
        from ar_desktop.services.ledger import handovers, receipts  # noqa: PLC0415

        return {
            "reminders": reminders.waiting(book, day),
            "receipts": receipts.waiting(book),
            "shipments": handovers.waiting(book, day),
            "supply": supply.waiting(book, day),
        }

    def statements(_progress: object) -> Mapping[str, int]:
        from ar_desktop.services.correspondence import statement_register  # noqa: PLC0415

        return {"reconciliation": statement_register.waiting(book, day)}

    _count(context, QCoreApplication.translate("Badges", "统计待办"), at_once)
    _count(context, QCoreApplication.translate("Badges", "统计待对账"), statements)


def _count(context: Context, label: str, work: Callable[[object], Mapping[str, int]]) -> None:
    book = context.book

    def counted(counts: Mapping[str, int]) -> None:
        if context.book is book:  # another one may be open by now
            context.counts.emit(dict(counts))

    context.tasks.run(label, work, counted)
