"""What waits, by page: the counts in the rail."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.ui.context import Context


def tell(context: Context) -> None:
    """Count for the day looked at: items of today, money to allocate, deliveries and invoices past their
    time; then, in the background, statements to send or to follow up, which take a look at every customer."""
    from ar_desktop.services.chasing import reminders, supply  # noqa: PLC0415
    from ar_desktop.services.correspondence import statement_register  # noqa: PLC0415
    from ar_desktop.services.ledger import handovers, receipts  # noqa: PLC0415

    book, day = context.book, context.as_of
    context.counts.emit({
        "reminders": reminders.waiting(book, day),
        "receipts": receipts.waiting(book),
        "shipments": handovers.waiting(book, day),
        "supply": supply.waiting(book, day),
    })  # fmt: skip

    def counted(count: int) -> None:
        if context.book is book:
            context.counts.emit({"reconciliation": count})

    context.tasks.run(
        QCoreApplication.translate("Badges", "统计待对账"),
        lambda _progress: statement_register.waiting(book, day),
        counted,
    )
