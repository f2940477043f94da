"""Forms of supply stops: asking for one, approving it, delivering again, its letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.services.archive import customers
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required
from ar_desktop.ui.fields import DateEdit


class AskHoldDialog(EntryDialog):
    """``act(customer, reason, who, on)``: ask that a customer gets no more goods."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[int, str, str, dt.date], object],
        customer: int | None = None, reason: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.ok.setText(self.tr("提交申请"))
        self.setWindowTitle(self.tr("申请停供"))
        self.set_title(self.windowTitle())
        self.customer = customer_picker(context)
        self.reason, self.who = QLineEdit(reason), QLineEdit()
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("原因"), self.reason)
        self.add(self.tr("申请人"), self.who)
        self.add(self.tr("日期"), self.day)
        self.hint(self.tr("批准后才生效，须由另一人批准。对方应先付款而未付的，可停供（民法典第 526 条）。"))
        self.hint(self.tr("以不安抗辩停供（第 527、528 条）须有确切证据并及时通知，否则本方违约。"))
        self.customer.chosen.connect(self._on_customer)
        if customer is not None:
            self.customer.set_choice(customer, customers.get(context.book, customer).name)
            self._on_customer(customer)

    def _on_customer(self, key: int | None) -> None:
        """Who looks after the customer asks, unless somebody else is named."""
        if key is not None and not self.who.text():
            self.who.setText(customers.get(self.context.book, key).owner)

    def values(self) -> tuple[int, str, str, dt.date]:
        """The request; nothing may be missing."""
        self.customer.settle()
        key = required(self.customer.current_id(), self.tr("客户"))
        reason = required(self.reason.text().strip(), self.tr("原因"))
        who = required(self.who.text().strip(), self.tr("申请人"))
        return key, reason, who, required(self.day.day(), self.tr("日期"))


class ApproveHoldDialog(EntryDialog):
    """``act(who, on)``: somebody else lets the stop stand."""

    def __init__(
        self, parent: QWidget, context: Context, hold: Hold, act: Callable[[str, dt.date], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("批准停供"))
        self.set_title(self.tr("批准对 {customer} 停供").format(customer=hold.customer))
        self.ok.setText(self.tr("批准停供"))
        self.who = QLineEdit()
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(max(context.today, hold.asked_on))
        self.add(self.tr("批准人"), self.who)
        self.add(self.tr("生效日"), self.day)
        asked = self.tr("{day} {who} 申请：{reason}")
        self.hint(asked.format(day=hold.asked_on.isoformat(), who=hold.asked_by, reason=hold.reason))

    def values(self) -> tuple[str, dt.date]:
        """The name and the day."""
        who = required(self.who.text().strip(), self.tr("批准人"))
        return who, required(self.day.day(), self.tr("生效日"))


class ReleaseHoldDialog(EntryDialog):
    """``act(who, reason, on)``: deliver again, or drop what was only asked for."""

    def __init__(
        self, parent: QWidget, context: Context, hold: Hold,
        act: Callable[[str, str, dt.date], object], reason: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        stands = hold.state == "held"
        self.setWindowTitle(self.tr("恢复供货") if stands else self.tr("撤回停供申请"))
        self.set_title(self.tr("{act}：{customer}").format(act=self.windowTitle(), customer=hold.customer))
        self.ok.setText(self.windowTitle())
        self.reason, self.who = QLineEdit(reason), QLineEdit()
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(max(context.today, hold.held_on or hold.asked_on))
        self.add(self.tr("原因"), self.reason)
        self.add(self.tr("决定人"), self.who)
        self.add(self.tr("日期"), self.day)

    def warn(self, sentences: list[str]) -> None:
        """Say what will go on speaking against shipping; releasing is allowed all the same."""
        if sentences:
            self.hint(self.tr("恢复后仍有：{why}").format(why=self.tr("；").join(sentences)))

    def values(self) -> tuple[str, str, dt.date]:
        """Who decided it, why, and since when."""
        reason = required(self.reason.text().strip(), self.tr("原因"))
        who = required(self.who.text().strip(), self.tr("决定人"))
        return who, reason, required(self.day.day(), self.tr("日期"))


class HoldNoticeDialog(EntryDialog):
    """``act(values)``: what the notice of the stop says beyond the book, by the names of its fields."""

    def __init__(
        self, parent: QWidget, context: Context, hold: Hold, act: Callable[[dict[str, str]], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("停供通知函"))
        self.set_title(self.tr("向 {customer} 开具暂停供货通知函").format(customer=hold.customer))
        self.ok.setText(self.tr("开具"))
        self.basis = ChoiceBox(
            [
                ("526", self.tr("对方应先付款而未付（民法典第 526 条）")),
                ("contract", self.tr("合同关于逾期付款的约定")),
                ("527", self.tr("不安抗辩（民法典第 527、528 条）")),
            ]
        )
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(hold.held_on)
        self.texts = {name: QLineEdit() for name in ("evidence", "scope", "transit", "resume")}
        self.add(self.tr("依据"), self.basis)
        self.add(self.tr("停供日期"), self.day)
        self.add(self.tr("确切证据"), self.texts["evidence"])
        self.add(self.tr("停供范围"), self.texts["scope"])
        self.add(self.tr("在途货物"), self.texts["transit"])
        self.add(self.tr("恢复条件"), self.texts["resume"])
        self.hint(self.tr("确切证据仅不安抗辩时必填；范围与恢复条件留空则用范本。开具后不能撤销，只能作废。"))

    def values(self) -> tuple[dict[str, str]]:
        """Only what was filled in; the rest is as in the template."""
        day = required(self.day.day(), self.tr("停供日期"))
        typed = {name: edit.text().strip() for name, edit in self.texts.items() if edit.text().strip()}
        return ({"basis": self.basis.key(), "hold_from": day.isoformat(), **typed},)


class HoldLetterDialog(EntryDialog):
    """``act(letter)``: which letter told the customer of the stop."""

    def __init__(
        self, parent: QWidget, context: Context, hold: Hold, letters: Sequence[tuple[int, str]],
        act: Callable[[int], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("关联停供通知函"))
        self.set_title(self.tr("{customer} 的停供通知函").format(customer=hold.customer))
        self.letter = ChoiceBox()
        for key, text in letters:
            self.letter.addItem(text, key)
        self.add(self.tr("函件"), self.letter)
        self.hint(self.tr("停供须及时通知对方（民法典第 528 条）；送达情况在函件页登记。"))

    def values(self) -> tuple[int]:
        """The letter chosen."""
        return (int(required(self.letter.currentData(), self.tr("函件"))),)
