"""A payment plan agreed with a customer: which open lines, which instalments, who signed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ar_desktop.domain.dates import add_months
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.plans import spread
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import calls
from ar_desktop.services.chasing.planning import Due, Terms
from ar_desktop.services.chasing.plans import Plan
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.plan_rows import PlanRows
from ar_desktop.ui.dialogs.entry import EntryDialog, required, tell
from ar_desktop.ui.fields import DateEdit, StepEdit
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView
from ar_desktop.ui.tick import TickBox

_USUAL_COUNT, _MOST = 3, 60


class PaymentPlanDialog(EntryDialog):
    """``act(Terms, draft)``: ``draft`` where it is not signed yet. ``known`` is a draft to go on with,
    ``charges`` the due lines it is to be about; without them what is overdue."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[Terms, bool], object], customer: int,
        known: Plan | None = None, charges: Collection[int] = (),
    ) -> None:  # fmt: skip
        self._draft, self._about = False, frozenset(charges)
        super().__init__(parent, context, "", lambda terms: act(terms, self._draft))
        owed = calls.owed(context.book, customer, context.today)
        self._customer = customer
        self._currency = known.currency if known else owed[0][0] if owed else BASE_CURRENCY
        self.setMinimumWidth(640)
        self.setWindowTitle(self.tr("还款计划"))
        self.set_title(self.tr("{name} 的还款计划").format(name=customers.get(context.book, customer).name))
        self.agreed = DateEdit(lambda: context.today)
        self.agreed.set_value(known.agreed_on if known else context.today)
        self.model = RowsModel(self._columns(), key=lambda row: row.id, checkable=True)
        self.table = TableView(self.model, self.tr("计划包含的发票"))
        self.count, self.months, self.first = (
            self._spin(1, _MOST),
            self._spin(1, 12),
            DateEdit(lambda: context.today),
        )
        self.rows = PlanRows(self._currency, lambda: context.today, scheme(context.settings.key_scheme))
        self.grace = self._spin(0, 60)
        self.fixed = TickBox(self.tr("协议约定了利息的具体金额"))
        self.signed, self.note = QLineEdit(), QLineEdit()
        self._arrange()
        self._connect()
        self._fill(known)

    @staticmethod
    def _spin(least: int, most: int) -> StepEdit:
        box = StepEdit(least, most)
        box.setMinimumWidth(64)
        return box

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("发票号"), 170, stretch=True),
            Column("due_on", self.tr("到期"), 92, Kind.DATE),
            Column("open", self.tr("未清金额"), 110, Kind.MONEY, currency=lambda row: row.currency),
            Column("currency", self.tr("币种"), 66),
            Column("days", self.tr("逾期"), 72, Kind.DAYS, value=lambda row: max(row.days, 0) or None),
        ]

    def _arrange(self) -> None:
        self.add(self.tr("协议日"), self.agreed)
        self.add_wide(self.table)
        self.total = self.remark(" ")
        self.add(self.tr("平均分期"), self._spread_line())
        self.add_rows(self.rows)
        self.add_pair(self.tr("宽限天数"), self.grace, self.tr("签署人"), self.signed)
        self.signed.setPlaceholderText(self.tr("对方签字人、职务"))
        self.hint(self.tr("任一期超过宽限天数未付，剩余全部到期并恢复催收；在此之前所选发票不催。"))
        self.add("", self.fixed)
        self.warning = self.remark()
        self.add(self.tr("备注"), self.note)
        self.ok.setText(self.tr("签署生效"))
        self.later = Button(self.tr("存为草稿"), self.keep_as_draft)
        self.add_button(self.later)

    def _spread_line(self) -> QWidget:
        """How many, how often, from when; and the button that spreads."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        self.spread = Button(self.tr("分期"), self.spread_evenly, keys="Alt+P")
        for part in (
            self.count, label(self.tr("期，每")), self.months, label(self.tr("个月一期，首期")), self.first,
            self.spread,
        ):  # fmt: skip
            line.addWidget(part)
        line.addStretch(1)
        for field, name in (
            (self.count, self.tr("期数")), (self.months, self.tr("间隔月数")), (self.first, self.tr("首期"))
        ):  # fmt: skip
            field.setAccessibleName(name)
        return holder

    def _connect(self) -> None:
        self.model.checks_changed.connect(self._sum)
        self.fixed.toggled.connect(lambda _on: self._warn())
        self.rows.changed.connect(self._warn)

    def _fill(self, known: Plan | None) -> None:
        book, today = self.context.book, self.context.today
        lines = calls.open_lines(book, self._customer, today)
        self.model.set_rows(lines)
        chosen = (
            {item.charge for item in known.covered}
            if known
            else self._about or {row.id for row in lines if row.days > 0 and row.currency == self._currency}
        )
        self.model.set_checked([row for row in lines if row.id in chosen], on=True)
        self.table.fit(5)
        self.count.setValue(len(known.lines) if known else _USUAL_COUNT)
        self.first.set_value(add_months(today, 1))
        if known:
            self.rows.set_lines([Due(line.due_on, line.principal, line.interest) for line in known.lines])
            self.grace.setValue(known.grace_days)
            self.fixed.setChecked(known.fixes_interest)
            self.signed.setText(known.signed_by)
            self.note.setText(known.note)
        self._sum()
        self._warn()

    def _chosen(self) -> list[InvoiceRow]:
        return list(self.model.checked_rows())

    def _sum(self) -> None:
        rows = self._chosen()
        money = rows[0].currency if rows else self._currency
        if money != self._currency:
            self._currency = money
            self.rows.set_currency(money)
        total = sum(row.open for row in rows)
        text = self.tr("已选 {count} 张，未清 {amount}（空格勾选）")
        tell(self.total, text.format(count=len(rows), amount=words.money(total, self._currency)))
        self.rows.compare(total)

    def spread_evenly(self) -> None:
        """Equal instalments of what is chosen; the last takes what does not divide."""
        total, first = sum(row.open for row in self._chosen()), self.first.day()
        if not total or first is None:
            return
        lines = spread(total, self.count.value(), first, self.months.value())
        self.rows.set_lines([Due(line.due_on, line.amount) for line in lines])
        self.rows.setFocus()

    def _warn(self) -> None:
        """What an agreement that states interest does to the agreed penalty."""
        stated = self.fixed.isChecked() or self.rows.has_interest()
        text = self.tr(
            "注意：还款协议写明本金和利息数额的，合同约定的逾期违约金一般不再另行主张"
            "（买卖合同司法解释第十八条第三款）。如要保留，请不填利息，并在协议中写明“违约责任条款继续有效”。"
        )
        tell(self.warning, text if stated else "", "warn")
        QTimer.singleShot(0, self, self.adjustSize)  # once the rows and the words have their height

    def keep_as_draft(self) -> None:
        """Keep it without its taking effect: the customer has not signed."""
        self._draft = True
        self.finish()
        self._draft = False

    def values(self) -> tuple[Any, ...]:
        """What is agreed as the form has it."""
        agreed = required(self.agreed.day(), self.tr("协议日"))
        charges = tuple(row.id for row in self._chosen())
        fixed = self.fixed.isChecked() or self.rows.has_interest()
        return (
            Terms(
                self._customer, agreed, charges, self.rows.lines(), self.grace.value(), fixed,
                self.signed.text().strip(), self.note.text().strip(),
            ),
        )  # fmt: skip
