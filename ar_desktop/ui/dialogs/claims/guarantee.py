"""The form of a guarantee: who answers, for how much, until when, and whether it was claimed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain import guarantee as rules
from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.keeping import calendars
from ar_desktop.services.reporting import aging
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required, tell
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages.claims import clock_words as words


class GuaranteeDialog(EntryDialog):
    """``act(Guaranteed)``: a guarantee for the debts of ``customer``, new or ``known``."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[Guaranteed], object], *,
        customer: int | None = None, known: Guaranteed | None = None, due: dt.date | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self._known = known
        self.setWindowTitle(self.tr("修改保证") if known else self.tr("登记保证"))
        self.set_title(self.windowTitle())
        self.setMinimumWidth(640)
        self.customer = customer_picker(context)
        self.guarantor, self.number, self.address, self.note = (QLineEdit() for _ in range(4))
        self.kind = ChoiceBox(words.guarantee_kinds())
        self.contract = ChoiceBox([("", self.tr("不关联"))])
        self.amount = MoneyEdit(known.currency if known else aging.main_currency(context.book))
        self.due, self.claimed = DateEdit(lambda: context.today), DateEdit(lambda: context.today)
        self.period = QLineEdit()
        self.claim = ChoiceBox(words.claims())
        self._arrange()
        self.customer.chosen.connect(self._on_customer)
        who = known.customer_id if known else customer
        if who is not None:
            self.customer.set_choice(who, customers.get(context.book, who).name)
            self._on_customer(who)
        self.due.set_value(due)
        if known:
            self._fill(known)
        self._explain()

    def _arrange(self) -> None:
        self.add(self.tr("债务人"), self.customer)
        self.add(self.tr("保证人"), self.guarantor)
        self.add(self.tr("保证方式"), self.kind)
        self.add_pair(self.tr("保证合同号"), self.number, self.tr("主合同"), self.contract)
        self.add_pair(self.tr("保证金额"), self.amount, self.tr("主债务到期日"), self.due)
        self.amount.setPlaceholderText(self.tr("留空为全部债务"))
        self.add(self.tr("保证期间"), self.period)
        self.period.setPlaceholderText(self.tr("月数（如 24）或最后一日（如 2027-12-31）；未约定留空"))
        self.ends = self.remark(" ")
        self.add(self.tr("送达地址"), self.address)
        self.add_pair(self.tr("已主张"), self.claim, self.tr("主张日"), self.claimed)
        self.kept = self.remark(" ")
        self.add(self.tr("备注"), self.note)
        for field in (self.due, self.claimed):
            field.value_changed.connect(lambda _day: self._explain())
        self.period.textChanged.connect(lambda _text: self._explain())
        for box in (self.kind, self.claim):
            box.currentIndexChanged.connect(lambda _at: self._explain())

    def _on_customer(self, key: int | None) -> None:
        self.contract.clear()
        self.contract.addItem(self.tr("不关联"), "")
        if key is None:
            return
        for contract in customers.contracts(self.context.book, key):
            self.contract.addItem(f"{contract.number} {contract.title}".strip(), str(contract.id))

    def _fill(self, known: Guaranteed) -> None:
        self.guarantor.setText(known.guarantor)
        self.kind.choose(known.kind)
        self.number.setText(known.number)
        self.contract.choose("" if known.contract_id is None else str(known.contract_id))
        self.amount.set_value(known.amount)
        self.due.set_value(known.main_due_on)
        self.period.setText(known.period)
        self.address.setText(known.address)
        self.claim.choose(known.claim)
        self.claimed.set_value(known.claimed_on)
        self.note.setText(known.note)

    def _explain(self) -> None:
        """Say until when the guarantor answers, and what keeps the right against this one."""
        try:
            rule = self._record().rule
        except ArError:
            tell(self.ends, self.tr("填入主债务到期日后显示保证期间的最后一日。"))
            tell(self.kept, "")
            return
        calendar = calendars.china()
        last, kept = rules.ends_on(rule, calendar), rules.keeps(rule, calendar)
        said = self.tr(
            "保证期间至 {day}；未约定、约定不明或“直至还清”为主债务到期之日起六个月，不中止、中断、延长。"
        )
        tell(self.ends, said.format(day=last.isoformat()))
        lapsed = not kept and last < self.context.today
        tell(self.kept, words.guarantee_advice(rule, kept=kept, expired=lapsed), "" if kept else "danger")

    def _record(self) -> Guaranteed:
        due = required(self.due.day() if self.due.is_sound() else None, self.tr("主债务到期日"))
        claimed = self.claimed.day() if self.claim.key() and self.claimed.is_sound() else None
        contract = self.contract.key()
        return Guaranteed(
            self.customer.current_id() or 0, self.guarantor.text().strip(), self.kind.key(), due,
            self._known.id if self._known else 0, int(contract) if contract else None,
            self.number.text().strip(), self.amount.amount() if self.amount.is_sound() else None,
            self.amount.currency, self.period.text().strip(), self.address.text().strip(), claimed,
            self.claim.key(), self.note.text().strip(),
        )  # fmt: skip

    def values(self) -> tuple[Guaranteed]:
        """The guarantee as the form has it; a claim needs its day."""
        self.customer.settle()
        required(self.customer.current_id(), self.tr("债务人"))
        record = self._record()
        if record.claim:
            required(record.claimed_on, self.tr("主张日"))
        return (record,)
