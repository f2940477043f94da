"""Forms of deliveries and of invoices on their way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import shipping
from ar_desktop.services.chasing.shipping import Answer
from ar_desktop.services.ledger.handovers import ShipmentRow
from ar_desktop.services.ledger.shipments import Match, Shipment
from ar_desktop.services.reporting import aging
from ar_desktop.ui import document_words as words
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.answer import AnswerView
from ar_desktop.ui.dialogs.entry import EntryDialog, choice, customer_picker, required
from ar_desktop.ui.fields import DateEdit, MoneyEdit, StepEdit


class ShipmentDialog(EntryDialog):
    """``act(Shipment, Answer, approved by, why)``: a delivery note; who signed for it may follow later. Where
    the book speaks against the delivery, who approved it as an exception and why."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[Shipment, Answer, str, str], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记送货单"))
        self.set_title(self.windowTitle())
        self.customer = customer_picker(context)
        self.number, self.signed_by, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.shipped, self.signed = DateEdit(lambda: context.today), DateEdit(lambda: context.today)
        self.shipped.set_value(context.today)
        self.amount = MoneyEdit(aging.main_currency(context.book))
        self.contract = choice([("", "—")])
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("送货单号"), self.number)
        self.add(self.tr("发货日"), self.shipped)
        self.add(self.tr("含税金额"), self.amount)
        self.add(self.tr("合同"), self.contract)
        self.add(self.tr("签收人"), self.signed_by)
        self.add(self.tr("签收日"), self.signed)
        self.hint(self.tr("发票本身不能证明已交货：签收单是主张货款的证据，扫描件可加在附件里。"))
        self.add(self.tr("备注"), self.note)
        self.view = AnswerView(self._language)
        self.approved_by, self.reason = QLineEdit(), QLineEdit()
        self.add_wide(self.view)
        self.exception = [
            part
            for caption, field in (
                (self.tr("例外批准人"), self.approved_by), (self.tr("例外理由"), self.reason),
            )
            for part in (self.add(caption, field), field)
        ]  # fmt: skip
        self._show_answer()
        self.again = Button(self.tr("保存并下一张"), self._save_and_go_on, keys="Ctrl+Return")
        self.add_button(self.again)
        self.customer.chosen.connect(self._on_customer)
        self.amount.textChanged.connect(lambda _text: self._show_answer())
        self.shipped.value_changed.connect(lambda _day: self._show_answer())

    def _answer(self) -> Answer | None:
        """What the book says to this delivery on its day; nothing before the customer is known."""
        key = self.customer.current_id()
        if key is None or not self.amount.is_sound() or not self.shipped.is_sound():
            return None
        day = self.shipped.day() or self.context.today
        amount, currency = self.amount.amount() or 0, self.amount.currency
        return shipping.answer(self.context.book, key, max(0, amount), day, currency)

    def _show_answer(self) -> None:
        """A warning while something speaks against it, with room for the exception."""
        found = self._answer()
        doubtful = found is not None and not found.may_ship
        self.view.show_answer(found if doubtful else None)
        for part in self.exception:
            part.setVisible(doubtful)

    def doubts(self, *values: Any) -> str:
        """Goods that left without approval are entered too, but not in silence."""
        _made, found, approved_by, reason = values
        if found.may_ship or (approved_by and reason):
            return ""
        said = shipping.explained(found.reasons, self._language)
        text = self.tr("{why}：请填例外批准人和理由。货已发出而未经批准的，将照实记录")
        return text.format(why=self.tr("；").join(said))

    def _on_customer(self, key: int | None) -> None:
        self.contract.clear()
        self.contract.addItem("—", None)
        if key is not None:
            for item in customers.contracts(self.context.book, key):
                self.contract.addItem(f"{item.number} {item.title}".strip(), item.id)
        self._show_answer()

    def values(self) -> tuple[Shipment, Answer, str, str]:
        """The delivery as the form has it."""
        self.customer.settle()
        customer = required(self.customer.current_id(), self.tr("客户"))
        number = required(self.number.text().strip(), self.tr("送货单号"))
        day = required(self.shipped.day(), self.tr("发货日"))
        amount = required(self.amount.amount(), self.tr("含税金额"))
        made = Shipment(
            customer, number, day, amount, self.amount.currency,
            self.contract.currentData() or None, self.signed_by.text().strip(), self.signed.day(),
            self.note.text().strip(),
        )  # fmt: skip
        found = self._answer()
        assert found is not None
        return made, found, self.approved_by.text().strip(), self.reason.text().strip()

    def _save_and_go_on(self) -> None:
        if self.perform():
            for part in (self.number, self.signed_by, self.note, self.reason):
                part.clear()
            self.amount.set_value(None)
            self.signed.set_value(None)
            self.number.setFocus()


class SignDialog(EntryDialog):
    """``act(by, on)``: who signed for a delivery, and when."""

    def __init__(
        self, parent: QWidget, context: Context, row: ShipmentRow, act: Callable[[str, dt.date], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记签收"))
        self.set_title(self.tr("签收：{customer} {number}").format(customer=row.customer, number=row.number))
        self.by = QLineEdit(row.signed_by)
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(row.signed_on or context.today)
        self.add(self.tr("签收人"), self.by)
        self.add(self.tr("签收日"), self.day)

    def values(self) -> tuple[str, dt.date]:
        """Both are needed: a signature without a name or day proves little."""
        by, day = self.by.text().strip(), self.day.day()
        required(by, self.tr("签收人"))
        day = required(day, self.tr("签收日"))
        return by, day


class LinkDialog(EntryDialog):
    """``act(invoice)``: which invoice covers the deliveries; the likeliest stands on top."""

    def __init__(
        self, parent: QWidget, context: Context, rows: Sequence[ShipmentRow], found: Sequence[Match],
        act: Callable[[int], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("关联发票"))
        total = words.money(sum(row.amount for row in rows), rows[0].currency)
        title = self.tr("{customer} · {count} 张送货单，共 {amount}")
        self.set_title(title.format(customer=rows[0].customer, count=len(rows), amount=total))
        self.invoice = ChoiceBox()
        for item in found:
            exact = self.tr("{number} · {day} · 未对应 {free} · 金额相符")
            other = self.tr("{number} · {day} · 未对应 {free}")
            text = (exact if item.exact else other).format(
                number=item.number, day=item.issued_on, free=words.money(item.free, rows[0].currency)
            )
            self.invoice.addItem(text, item.id)
        self.add(self.tr("发票"), self.invoice)
        self.hint(self.tr("一张发票可以对应多张送货单；“未对应”是发票金额减去已关联的送货单。"))

    def values(self) -> tuple[int]:
        """The invoice chosen."""
        key = self.invoice.currentData()
        required(key, self.tr("发票"))
        return (int(key),)


class HandOverDialog(EntryDialog):
    """``act(day, way)``: since when the customer has the invoices, and how it got them."""

    def __init__(
        self, parent: QWidget, context: Context, title: str, ways: Sequence[tuple[str, str]],
        act: Callable[[dt.date, str], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, title, act)
        self.setWindowTitle(self.tr("登记交票"))
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.way = ChoiceBox(ways)
        self.add(self.tr("客户收票日"), self.day)
        self.add(self.tr("方式"), self.way)
        self.hint(self.tr("记入客户的往来记录；账期自收票起算的发票，到期日随之确定。"))

    def values(self) -> tuple[dt.date, str]:
        """The day and the way."""
        day = required(self.day.day(), self.tr("客户收票日"))
        return day, self.way.key()


class FollowDialog(EntryDialog):
    """``act(hours, since)``: within how many hours things are to be done, and from which invoices on
    the book follows whether they were handed over."""

    def __init__(
        self, parent: QWidget, context: Context, hours: int, since: dt.date | None,
        act: Callable[[int, dt.date | None], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("发货交票提醒"))
        self.set_title(self.windowTitle())
        self.hours = StepEdit(0, 24 * 60)
        self.hours.setSingleStep(24)
        self.hours.setValue(hours)
        self.hours.setSuffix(self.tr(" 小时"))
        self.since = DateEdit(lambda: context.today)
        self.since.set_value(since)
        self.add(self.tr("发货后开票、开票后交付，时限"), self.hours)
        self.hint(self.tr("只记日期，不足一天按一天算：24 小时即次日日终。"))
        self.add(self.tr("从哪天开的发票起登记交付"), self.since)
        self.hint(self.tr("更早的发票不列入“已开票未交付”；留空则不登记。"))

    def values(self) -> tuple[int, dt.date | None]:
        """The hours and the day."""
        if not self.since.is_sound():
            raise ArError("date_unreadable", value=self.since.text())
        return self.hours.value(), self.since.day()
