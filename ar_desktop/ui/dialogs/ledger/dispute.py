"""What a user notes of a dispute: raising it, more time, how it ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.disputes import CREDITED, Dispute
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger.disputes import USUAL_DAYS, DisputeRow
from ar_desktop.services.reporting import aging, listing
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required, tell
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages.ledger import dispute_words
from ar_desktop.ui.tick import TickBox


class DisputeDialog(EntryDialog):
    """``act(Dispute)``: a dispute raised today, or one known corrected. Without ``line`` the customer
    and one of its open lines are chosen here; with ``known`` both stand."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[Dispute], object], *,
        customer: int | None = None, line: InvoiceRow | None = None, known: DisputeRow | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self._known, self._line = known, line
        self._lines: list[InvoiceRow] = []
        self.setWindowTitle(self.tr("修改争议") if known else self.tr("登记争议"))
        self.set_title(self.windowTitle())
        self.customer = customer_picker(context)
        self.line = ChoiceBox()
        self.kind = ChoiceBox(dispute_words.kinds())
        self.reason = QLineEdit()
        self.amount = MoneyEdit(known.currency if known else line.currency if line else "CNY")
        self.who = QLineEdit()
        self.until = DateEdit(lambda: context.today)
        self.until.set_value(context.today + dt.timedelta(days=USUAL_DAYS))
        self.interest = TickBox(self.tr("争议部分在处理期间不计逾期利息"))
        self.interest.setChecked(True)
        self._arrange()
        if known:
            self._fill(known)
        elif line:
            self.set_title(self._about(line.customer, line.number, line.open, line.currency))
        elif customer is not None:
            self.customer.set_choice(customer, customers.get(context.book, customer).name)
            self._on_customer(customer)

    def _arrange(self) -> None:
        if self._known is None and self._line is None:
            self.add(self.tr("客户"), self.customer)
            self.add(self.tr("发票"), self.line)
            self.customer.chosen.connect(self._on_customer)
        self.add(self.tr("争议类型"), self.kind)
        self.add(self.tr("说明"), self.reason)
        self.add(self.tr("争议金额"), self.amount)
        self.amount.setPlaceholderText(self.tr("留空为整笔未清金额"))
        self.hint(
            self.tr(
                "其余金额照常催收；欠款方为机关、事业单位或大型企业的，无争议部分必须支付（保障中小企业款项支付条例第十五条）。"
            )
        )
        self.add(self.tr("处理人"), self.who)
        self.add(self.tr("处理至"), self.until)
        self.hint(self.tr("到期未了结会在工作台提醒，争议部分自动恢复催收。"))
        self.add("", self.interest)

    def _about(self, customer: str, number: str, amount: int, currency: str) -> str:
        return self.tr("{customer} · 发票 {number} · 未清 {amount}").format(
            customer=customer, number=number, amount=words.money(amount, currency)
        )

    def _fill(self, known: DisputeRow) -> None:
        noted = known.dispute
        self.set_title(self._about(known.customer, known.number, known.open, known.currency))
        self.kind.choose(noted.kind or "other")
        self.reason.setText(noted.reason)
        self.amount.set_value(noted.amount)
        self.who.setText(noted.who)
        self.until.set_value(noted.until)
        self.interest.setChecked(noted.pauses_interest)

    def _on_customer(self, key: int | None) -> None:
        book = self.context.book
        self.line.clear()
        self._lines = (
            listing.open_lines(book, key, self.context.today, aging.main_currency(book))
            if key is not None
            else []
        )
        for row in self._lines:
            text = self.tr("{number} · 未清 {amount} · 到期 {due}")
            self.line.addItem(
                text.format(number=row.number, amount=words.money(row.open, row.currency), due=row.due_on),
                row.id,
            )
        if key is not None:
            self.who.setText(customers.get(book, key).owner)

    def values(self) -> tuple[Dispute]:
        """The dispute as the form has it; the line and the last day are needed."""
        charge = self._known.dispute.charge if self._known else self._line.id if self._line else None
        if charge is None:
            self.customer.settle()
            required(self.customer.current_id(), self.tr("客户"))
            charge = required(self.line.currentData(), self.tr("发票"))
        until = required(self.until.day(), self.tr("处理至"))
        return (
            Dispute(
                charge, self.context.today, until, self.kind.key(), self.reason.text().strip(),
                self.amount.amount(), self.who.text().strip(), self.interest.isChecked(),
            ),
        )  # fmt: skip


class ExtendDialog(EntryDialog):
    """``act(until)``: more time."""

    def __init__(
        self, parent: QWidget, context: Context, row: DisputeRow, act: Callable[[dt.date], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("延长争议处理期"))
        self.set_title(self.tr("延长：{customer} {number}").format(customer=row.customer, number=row.number))
        self.until = DateEdit(lambda: context.today)
        later = max(row.dispute.until, context.today)
        self.until.set_value(later + dt.timedelta(days=USUAL_DAYS))
        self.add(self.tr("处理至"), self.until)

    def values(self) -> tuple[dt.date]:
        """The later day."""
        until = required(self.until.day(), self.tr("处理至"))
        return (until,)


class CloseDialog(EntryDialog):
    """``act(day, outcome, note)``: how it ended; says what follows."""

    def __init__(
        self, parent: QWidget, context: Context, row: DisputeRow, act: Callable[[dt.date, str, str], object]
    ) -> None:
        super().__init__(parent, context, "", act, button="")
        self.setWindowTitle(self.tr("了结争议"))
        title = self.tr("了结争议：{customer} {number}，{amount}")
        money = words.money(row.part, row.currency)
        self.set_title(title.format(customer=row.customer, number=row.number, amount=money))
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.outcome = ChoiceBox(dispute_words.outcomes())
        self.note = QLineEdit()
        self.add(self.tr("结果"), self.outcome)
        self.follows = self.remark(" ")
        self.add(self.tr("了结日"), self.day)
        self.add(self.tr("约定"), self.note)
        self.outcome.currentIndexChanged.connect(lambda _at: self._explain())
        self._explain()

    def _explain(self) -> None:
        if self.outcome.key() in CREDITED:
            tell(self.follows, self.tr("接着建议开具红字/折让，冲减这张发票。"))
        else:
            tell(self.follows, self.tr("该金额恢复催收，逾期利息自到期次日起连续计算。"))

    def values(self) -> tuple[dt.date, str, str]:
        """The day, the outcome and what was agreed."""
        day = required(self.day.day(), self.tr("了结日"))
        return day, self.outcome.key(), self.note.text().strip()
