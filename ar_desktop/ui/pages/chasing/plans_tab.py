"""Promises and payment plans of a customer: how each stands, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ar_desktop.services.chasing import plans, promises
from ar_desktop.services.chasing.calls import VISIT
from ar_desktop.services.chasing.plans import Plan
from ar_desktop.ui.cards import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.chasing import contact_words, plan_words
from ar_desktop.ui.pages.chasing.contact_acts import ContactActs
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: In a low window the promises keep room for their heading and two rows.
_LEAST = 132


class PlansTab(QWidget):
    """``show_customer`` fills it. Enter on a draft goes on with it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._customer = context, 0
        self.dialog: QWidget | None = None
        self.acts = ContactActs(context, self, self._open)
        self.plans = RowsModel(self._plan_columns(), key=lambda plan: plan.id)
        self.lines = RowsModel(self._line_columns(), key=lambda line: line.seq)
        self.promises = RowsModel(self._promise_columns(), key=lambda made: made.id)
        self.plan_table = TableView(self.plans, self.tr("还款计划"))
        self.line_table = TableView(self.lines, self.tr("分期"))
        self.promise_table = TableView(self.promises, self.tr("付款承诺"))
        self.plan_table.set_empty(self.tr("没有还款计划。"), self.tr("签订还款计划"), self.new_plan)
        self.promise_table.set_empty(self.tr("没有付款承诺。"))
        self.said = label("", "small", wrap=True)
        self.plan_table.current_changed.connect(self._show_plan)
        self.plan_table.opened.connect(lambda plan, _key: self.acts.edit_plan(plan))
        self._place()

    def _plan_columns(self) -> list[Column]:
        return [
            Column("agreed_on", self.tr("协议日"), 92, Kind.DATE),
            Column("state", self.tr("状态"), 84, Kind.BADGE, value=plan_words.plan_state),
            Column("amount", self.tr("总额"), 104, Kind.MONEY, currency=lambda plan: plan.currency),
            Column("open", self.tr("未付"), 104, Kind.MONEY, bold=True, currency=lambda plan: plan.currency),
            Column("due", self.tr("已到期"), 104, Kind.MONEY, currency=lambda plan: plan.currency,
                   tone=lambda plan: "danger" if plan.due else ""),
            Column("next_on", self.tr("下期"), 92, Kind.DATE),
            Column("signed_by", self.tr("签署人"), 90, stretch=True),
            Column("files", self.tr("附件"), 48, Kind.NUMBER, hide_below=640),
        ]  # fmt: skip

    def _line_columns(self) -> list[Column]:
        return [
            Column("seq", self.tr("期次"), 48, Kind.NUMBER),
            Column("due_on", self.tr("还款日"), 92, Kind.DATE),
            Column("principal", self.tr("本金"), 104, Kind.MONEY),
            Column("interest", self.tr("利息"), 90, Kind.MONEY),
            Column("paid", self.tr("已付"), 104, Kind.MONEY),
            Column("waived", self.tr("已免利息"), 92, Kind.MONEY, value=lambda line: line.waived or None),
            Column("paid_on", self.tr("付清日"), 92, Kind.DATE),
            Column("state", self.tr("状态"), 84, Kind.BADGE, value=plan_words.line_state, stretch=True),
        ]

    def _promise_columns(self) -> list[Column]:
        return [
            Column("day", self.tr("承诺于"), 92, Kind.DATE),
            Column("promised_on", self.tr("付款日"), 92, Kind.DATE),
            Column("amount", self.tr("金额"), 104, Kind.MONEY, currency=lambda made: made.currency),
            Column("currency", self.tr("币种"), 66),
            Column(
                "state", self.tr("结果"), 76, Kind.BADGE,
                value=lambda made: plan_words.promise_state(made.state),
            ),
            Column("channel", self.tr("方式"), 56, value=lambda made: contact_words.channel(made.channel)),
            Column("note", self.tr("内容"), 120, stretch=True),
            Column("who", self.tr("经办"), 60, hide_below=700),
        ]  # fmt: skip

    def _place(self) -> None:
        line = FlowLayout()
        for button in self._buttons():
            line.addWidget(button)
        upper, lower = QWidget(), QWidget()
        top, bottom = QVBoxLayout(upper), QVBoxLayout(lower)
        for column in (top, bottom):
            column.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.plan_table, 2)
        top.addWidget(self.said)
        top.addWidget(self.line_table, 3)
        bottom.addWidget(label(self.tr("付款承诺"), "section"))
        bottom.addWidget(self.promise_table, 1)
        lower.setMinimumHeight(_LEAST)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(upper)
        halves.addWidget(lower)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 0)
        whole.addLayout(line)
        whole.addWidget(halves, 1)

    def _buttons(self) -> list[Button]:
        deeds: list[tuple[str, Callable[[Plan], object]]] = [
            (self.tr("修改 / 签署…"), self.acts.edit_plan),
            (self.tr("附件…"), self._files),
            (self.tr("取消计划…"), self.acts.cancel_plan),
        ]
        buttons = [
            Button(self.tr("签订还款计划"), self.new_plan, kind="primary"),
            Button(self.tr("记录联系"), self.call),
            Button(self.tr("登记走访"), self.visit),
        ]
        for text, deed in deeds:
            act = self._on_current(deed)
            buttons.append(Button(text, act))
            action = QAction(text, self)
            action.triggered.connect(act)
            self.plan_table.add_action(action)
        return buttons

    def _on_current(self, deed: Callable[[Plan], object]) -> Callable[..., None]:
        def do(_checked: bool = False) -> None:
            plan = self.plan_table.current()
            if plan is not None:
                deed(plan)

        return do

    def _files(self, plan: Plan) -> None:
        title = self.tr("还款协议附件：{name}").format(name=plan.customer)
        self.acts.files("plans", plan.id, title)

    def new_plan(self) -> None:
        """Agree a plan with the customer shown."""
        self.acts.plan(self._customer)

    def call(self) -> None:
        """Note a call with the customer shown."""
        self.acts.ask(self.acts.party(self._customer))

    def visit(self) -> None:
        """Note a visit."""
        self.acts.ask(self.acts.party(self._customer), channel=VISIT)

    def show_customer(self, customer: int) -> None:
        """Show a customer's promises and plans as of the day."""
        book, day = self._context.book, self._context.as_of
        self._customer = customer
        found = plans.listed(book, day, customer)
        self.plans.set_rows(found)
        self.promises.set_rows(promises.listed(book, day, customer))
        self.plan_table.select_row(0)
        self._show_plan(self.plan_table.current())

    def _show_plan(self, plan: Plan | None) -> None:
        self.lines.set_rows(plan.lines if plan else [])
        self.line_table.setVisible(plan is not None)
        self.said.setVisible(plan is not None)
        if plan is not None:
            numbers = ", ".join(item.number for item in plan.covered)
            text = self.tr("{summary} · 包含发票 {numbers}")
            self.said.setText(text.format(summary=plan_words.summary(plan), numbers=numbers))

    def _open(self, dialog: QWidget) -> None:
        self.dialog = dialog
        dialog.open()  # type: ignore[attr-defined]
