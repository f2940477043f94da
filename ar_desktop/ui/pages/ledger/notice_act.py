"""The payment notice of invoices: rendered in the background, looked at, printed or saved as PDF."""

from __future__ import annotations

from collections.abc import Callable

from ar_desktop import messages
from ar_desktop.services.ledger import payment_notices
from ar_desktop.services.ledger.payment_notices import Printed
from ar_desktop.ui.acts import Acts


class NoticeAct(Acts):
    """The dialogs of one notice; ``dialog`` is the one open."""

    def show_invoice(self, invoice: int) -> None:
        """Show the notice of one invoice."""
        self._show(lambda: [invoice])

    def show_recent(self, customer: int) -> None:
        """Show the notice of a customer's recent invoices."""
        book, today = self._context.book, self._context.today
        self._show(lambda: payment_notices.recent(book, customer, today))

    def _show(self, chosen: Callable[[], list[int]]) -> None:
        book, today, language = self._context.book, self._context.today, self._context.settings.language

        def work(_progress: object) -> Printed:
            return payment_notices.print_notice(book, chosen(), on=today, language=language)

        self._context.tasks.run(self.tr("生成付款通知"), work, self._shown)

    def _shown(self, made: Printed) -> None:
        language = self._context.settings.language
        remark = " ".join(messages.sentence(item.code, item.facts, language) for item in made.warnings)
        title = self.tr("付款通知 {customer} {day}").format(
            customer=made.facts.customer.name, day=made.facts.issued_on
        )
        self._show_pdf(title, made.pdf, remark)
