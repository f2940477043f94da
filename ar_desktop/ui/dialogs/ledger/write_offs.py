"""Forms of write-offs: asking for one, deciding it by name, and money that came in after all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain import write_offs as rules
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import write_off_list, write_offs
from ar_desktop.services.ledger.write_off_list import WriteOffRow
from ar_desktop.services.ledger.write_offs import Money, Request
from ar_desktop.services.reporting import aging, listing
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required, tell
from ar_desktop.ui.dialogs.ledger.parts import PartsEditor
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages.ledger import write_off_words


class WriteOffDialog(EntryDialog):
    """``act(request, revenue)``: lines and amounts, the ground with what the book's figures say of it,
    and what proof there is."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[Request, int | None], object]
    ) -> None:
        super().__init__(parent, context, "", act, button="")
        self.setWindowTitle(self.tr("申请坏账核销"))
        self.set_title(self.windowTitle())
        self.ok.setText(self.tr("提交申请"))
        self.setMinimumWidth(680)
        self.currency = aging.main_currency(context.book)
        self.customer = customer_picker(context)
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.ground = ChoiceBox(write_off_words.grounds())
        self.revenue = MoneyEdit(self.currency)
        self.revenue.set_value(options.load(context.book).annual_revenue or None)
        self.evidence = QPlainTextEdit()
        self.evidence.setFixedHeight(64)
        self.evidence.setTabChangesFocus(True)
        self.asked_by = QLineEdit()
        self.editor = PartsEditor(self.currency, self.tr("核销金额"), self.tr("该客户没有未清的发票。"))
        self._arrange()

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add_wide(self.editor)
        self.add(self.tr("理由"), self.ground)
        self.findings = self.remark()
        self._revenue = self.add(self.tr("年度收入"), self.revenue)
        self.proofs = self.remark()
        self.add(self.tr("证据说明"), self.evidence)
        self.add(self.tr("申请人"), self.asked_by)
        self.add(self.tr("申请日"), self.day)
        self.customer.chosen.connect(self._on_customer)
        self.ground.currentIndexChanged.connect(lambda _at: self._check())
        self.day.value_changed.connect(lambda _day: self._check())
        self.revenue.value_changed.connect(lambda _amount: self._check())
        self.editor.changed.connect(self._check)
        self._check()

    def _on_customer(self, key: int | None) -> None:
        rows = []
        if key is not None:
            rows = listing.open_lines(self.context.book, key, self.context.today, self.currency)
        self.editor.set_lines(rows)
        overdue = [row for row in rows if row.days > 0]
        self.editor.propose(sum(row.open for row in overdue))

    def _check(self) -> None:
        """What the figures hold against the ground, and what proof it wants."""
        chosen = rules.ground(self.ground.key())
        for part in (self._revenue, self.revenue):
            part.setVisible(chosen.small_only)
        wanted = self.tr("、").join(write_off_words.proof(key) for key in chosen.proofs)
        tell(self.proofs, self.tr("须备：{proofs}（{source}）").format(proofs=wanted, source=chosen.source))
        tell(self.findings, self._said(), "danger")

    def _said(self) -> str:
        day = self.day.day() if self.day.is_sound() else None
        try:
            pairs = self.editor.pairs()
        except ArError:
            return ""
        if day is None or not pairs:
            return ""
        found = write_offs.findings(self.context.book, self.ground.key(), pairs, day, self._given())
        language = self.context.settings.language
        return self.tr("；").join(messages.sentence(item.code, item.facts, language) for item in found)

    def _given(self) -> int | None:
        small = rules.ground(self.ground.key()).small_only
        return self.revenue.amount() if small and self.revenue.is_sound() else None

    def values(self) -> tuple[Request, int | None]:
        """The request and the year's revenue where it was asked for."""
        self.customer.settle()
        customer = required(self.customer.current_id(), self.tr("客户"))
        day = required(self.day.day(), self.tr("申请日"))
        required(self.asked_by.text().strip(), self.tr("申请人"))
        request = Request(
            customer, day, self.ground.key(), tuple(self.editor.pairs()), self.evidence.toPlainText(),
            self.asked_by.text(), self.currency,
        )  # fmt: skip
        return request, self._given()


class DecideDialog(EntryDialog):
    """``act(name, day, reason)``: who approves, or refuses with a reason. The same person as asked is
    warned of, never stopped."""

    def __init__(
        self, parent: QWidget, context: Context, row: WriteOffRow, act: Callable[[str, dt.date, str], object],
        *, refusing: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self._row = row
        facts = {"number": row.number, "amount": format_amount(row.amount, row.currency)}
        title = self.tr("不批准 {number}，{amount}") if refusing else self.tr("审批 {number}，{amount}")
        self.setWindowTitle(title.format(**facts))
        self.set_title(self.windowTitle())
        self.ok.setText(self.tr("不批准") if refusing else self.tr("批准"))
        self.name, self.reason = QLineEdit(), QLineEdit()
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(max(context.today, row.day))
        self.add(self.tr("审批人"), self.name)
        self.warning = self.remark()
        self.add(self.tr("日期"), self.day)
        if refusing:
            self.add(self.tr("原因"), self.reason)
        self.name.textChanged.connect(lambda _text: self._warn())

    def _warn(self) -> None:
        found = write_offs.approval_notices(self.context.book, self._row.id, self.name.text())
        language = self.context.settings.language
        tell(self.warning, " ".join(messages.sentence(n.code, n.facts, language) for n in found), "danger")

    def values(self) -> tuple[str, dt.date, str]:
        """Name, day and reason."""
        day = required(self.day.day(), self.tr("日期"))
        return self.name.text().strip(), day, self.reason.text().strip()


class RecoverDialog(EntryDialog):
    """``act(money)``: what came in of a written-off debt, as new money or a receipt that is there."""

    def __init__(
        self, parent: QWidget, context: Context, row: WriteOffRow, act: Callable[[Money], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("收回已核销的坏账"))
        rest = format_amount(row.rest, row.currency)
        self.set_title(self.tr("收回 {number}，尚欠 {rest}").format(number=row.number, rest=rest))
        waiting = write_off_list.free_receipts(context.book, row.customer_id, row.currency)
        self._free = {str(key): rest for key, _, rest in waiting}
        known = [(str(key), self._words(day, rest, row.currency)) for key, day, rest in waiting]
        self.source = ChoiceBox([("", self.tr("新到的款项")), *known])
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.amount = MoneyEdit(row.currency)
        self.number, self.payer = QLineEdit(), QLineEdit()
        self.add(self.tr("来源"), self.source)
        self.add(self.tr("收款日"), self.day)
        self.add(self.tr("金额"), self.amount)
        self._new = [self.add(self.tr("流水号"), self.number), self.number]
        self._new += [self.add(self.tr("付款人"), self.payer), self.payer]
        self.remark(self.tr("收回的部分先恢复债权再核销，账上同日一增一减；超出所欠的部分留作预收。"))
        self.source.currentIndexChanged.connect(lambda _at: self._on_source())

    def _words(self, day: dt.date, rest: int, currency: str) -> str:
        amount = format_amount(rest, currency)
        return self.tr("{day} 已登记，未核销 {rest}").format(day=day.isoformat(), rest=amount)

    def _on_source(self) -> None:
        known = self._free.get(self.source.key())
        for part in self._new:
            part.setVisible(known is None)
        if known is not None:
            self.amount.set_value(known)

    def values(self) -> tuple[Money]:
        """The money."""
        day = required(self.day.day(), self.tr("收款日"))
        amount = required(self.amount.amount(), self.tr("金额"))
        credit = int(self.source.key()) if self.source.key() else None
        number, payer = self.number.text().strip(), self.payer.text().strip()
        return (Money(day, amount, number, payer, credit_id=credit),)
