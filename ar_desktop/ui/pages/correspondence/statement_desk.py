"""Acts on the marked statement of account: answer, look, print, save, withdraw; make one that is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.limitation import ACCEPTED
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import (
    statement_batches,
    statement_postings,
    statement_register,
    statements,
)
from ar_desktop.services.correspondence.statement_cycles import DueStatement
from ar_desktop.services.correspondence.statement_register import Answer, StatementRow
from ar_desktop.services.correspondence.statements import OpenLine, Printed
from ar_desktop.services.keeping import exports
from ar_desktop.services.ledger import disputes
from ar_desktop.ui import saving
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.chasing import ReasonDialog
from ar_desktop.ui.dialogs.correspondence.delivery import DeliveryDialog
from ar_desktop.ui.dialogs.correspondence.statement_answer import AnswerDialog
from ar_desktop.ui.dialogs.correspondence.statement_batch import BatchDialog, write_files

Marked = DueStatement | StatementRow | None


class StatementDesk(QObject):
    """What the page ``owner`` does with the row that ``current`` gives; ``dialog`` is the one open."""

    def __init__(self, owner: QWidget, context: Context, current: Callable[[], Marked]) -> None:
        super().__init__(owner)
        self._owner, self._context, self._current = owner, context, current
        self.dialog: QWidget | None = None

    def _sent(self) -> StatementRow | None:
        row = self._current()
        return row if isinstance(row, StatementRow) else None

    def _open(self, dialog: QWidget) -> None:
        self.dialog = dialog
        dialog.open()  # type: ignore[attr-defined]

    def customer(self) -> None:
        """Go to the customer's archive."""
        row = self._current()
        if row is not None:
            self._context.go("customers", row.customer_id)

    def make(self) -> None:
        """Make the statement that is due."""
        row = self._current()
        if isinstance(row, DueStatement):
            self._open(BatchDialog(self._owner, self._context, [row]))

    def preview(self) -> None:
        """The statement that is due as it would be made now; nothing is kept."""
        row = self._current()
        if not isinstance(row, DueStatement):
            return
        book, today = self._context.book, self._context.today
        form = Form(language=self._context.settings.language)

        def work(_progress: object) -> Printed:
            return statements.print_statement(
                book, row.customer_id, *row.period, on=today, form=form, currency=row.currency
            )

        self._context.tasks.run(
            self.tr("预览对账单"), work, lambda made: self._show_pdf(row.customer, made.pdf, stored=False)
        )

    def show(self) -> None:
        """The marked statement as it went out."""
        row = self._sent()
        if row is not None:
            self._show_pdf(row.customer, statement_register.reprint(self._context.book, row.id), stored=True)

    def _show_pdf(self, name: str, pdf: bytes, *, stored: bool) -> None:
        from ar_desktop.ui.dialogs.correspondence.preview import PreviewDialog  # noqa: PLC0415 - QtPdf takes time to load

        note = self.tr("与发出时逐字节一致") if stored else self.tr("预览，尚未生成，不存档")
        dialog = PreviewDialog(self._owner, name, pdf, note)
        dialog.setWindowTitle(self.tr("对账单：{customer}").format(customer=name))
        self._open(dialog)

    def answer(self) -> None:
        """Ask what the customer wrote on the slip."""
        row = self._sent()
        if row is not None:
            lines = statements.open_lines(
                self._context.book, row.customer_id, row.currency, self._context.today
            )
            self._open(AnswerDialog(self._owner, self._context, row, lines, partial(self._answered, row)))

    def _answered(self, row: StatementRow, given: Answer, line: OpenLine | None) -> None:
        """Record the answer and, where the user named a line, the dispute about it."""
        changes = statement_register.answer(self._context.book, row.id, given)
        said = self.tr("已登记 {customer} 的答复").format(customer=row.customer)
        self._context.publish(changes, said)
        if line is not None:
            self._dispute(given, line)

    def _dispute(self, given: Answer, line: OpenLine) -> None:
        less = -given.difference if given.difference and given.difference < 0 else None
        until = given.on.fromordinal(self._context.today.toordinal() + disputes.USUAL_DAYS)
        reason = given.said or self.tr("对账差异")
        try:
            changes = disputes.open_dispute(
                self._context.book, line.charge, reason, self._context.today, until,
                amount=min(less, line.open) if less else None,
            )  # fmt: skip
        except ArError as error:
            self._context.fail(error)
        else:
            self._context.publish(
                changes, self.tr("已登记答复，发票 {number} 记为有争议").format(number=line.number)
            )

    def posted(self) -> None:
        """Ask how the marked statement was sent, or what became of it."""
        row = self._sent()
        if row is None:
            return
        given = row.details.delivery or statement_postings.proposed(
            self._context.book, row.customer_id, row.period.until, self._context.today,
            demands=row.details.demands,
        )  # fmt: skip
        title = self.tr("{customer} 的对账单（至 {day}）").format(
            customer=row.customer, day=row.period.until.isoformat()
        )
        form = DeliveryDialog(self._owner, self._context, title, given, partial(self._sent_off, row))
        if not row.details.demands:
            form.hint(self.tr("这份对账单没有付款要求，只是核对：送达不会使时效重新计算。"))
        self._open(form)

    def _sent_off(self, row: StatementRow, given: Delivery) -> None:
        changes = statement_register.post(self._context.book, row.id, given)
        said = self.tr("已登记 {customer} 的对账单寄送").format(customer=row.customer)
        if given.proof in ACCEPTED and row.details.demands:
            text = self.tr("已登记 {customer} 的对账单送达，时效从送达日重新计算")
            said = text.format(customer=row.customer)
        self._context.publish(changes, said)

    def void(self) -> None:
        """Ask why, then declare the statement withdrawn."""
        row = self._sent()
        if row is None:
            return

        def act(reason: str) -> None:
            changes = statement_register.void(self._context.book, row.id, self._context.today, reason)
            said = self.tr("已作废 {customer} 的对账单").format(customer=row.customer)
            self._context.publish(changes, said)

        self._open(
            ReasonDialog(
                self._owner, self.tr("作废 {customer} 的对账单").format(customer=row.customer), act,
                button=self.tr("作废"), hint=self.tr("原件保留，标明作废；这一期重新列入待对账。"),
                language=self._context.settings.language,
            )
        )  # fmt: skip

    def print(self) -> None:
        """The marked statement to a printer, as it went out."""
        row = self._sent()
        if row is not None:
            self.print_rows([row])

    def print_rows(self, rows: Sequence[StatementRow]) -> None:
        """Statements as one job."""
        from ar_desktop.ui import printing  # noqa: PLC0415 - QtPrintSupport is needed only here

        book, ids = self._context.book, [row.id for row in rows]
        title = self.tr("打印 {count} 份对账单").format(count=len(ids))
        self.dialog = printing.ask(
            self._owner, self._context, title, lambda: statement_register.print_file(book, ids)
        )

    def save(self) -> None:
        """Ask for a file name and write the marked statement there."""
        row = self._sent()
        if row is None:
            return
        self.dialog = saving.ask(
            self._context,
            self._owner,
            self.tr("另存 PDF"),
            statement_batches.file_name(row),
            lambda path: self.write(row, path),
        )

    def write(self, row: StatementRow, path: Path) -> None:
        """The statement's bytes into a file."""
        saving.keep(
            self._context,
            path,
            lambda: exports.pdf(statement_register.reprint(self._context.book, row.id), path),
        )

    def ask_folder(self) -> None:
        """Ask where the ticked statements go, each as a file and all in one."""
        title = self.tr("另存到文件夹")
        self.dialog = saving.ask_folder(self._context, self._owner, title, self.write_checked)

    def write_checked(self, folder: Path) -> None:
        """The ticked statements into a folder."""
        rows = self._owner.checked()  # type: ignore[attr-defined]
        if rows:
            write_files(self._context, [row.id for row in rows], folder)
