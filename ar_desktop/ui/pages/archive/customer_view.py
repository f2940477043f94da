"""One customer whole: head with the facts and the limit, tabs with everything else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabWidget, QVBoxLayout, QWidget

from ar_desktop.domain.money import format_amount
from ar_desktop.domain.terms import from_json
from ar_desktop.services.archive import profiles, terms
from ar_desktop.services.archive.profiles import Change, Profile
from ar_desktop.services.chasing import holds
from ar_desktop.services.claims import cases
from ar_desktop.ui import document_words as words
from ar_desktop.ui import verb_words
from ar_desktop.ui.cards import BadgeLabel, Button, Card, ShareBar, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.elided import ElidedLabel
from ar_desktop.ui.i18n import language
from ar_desktop.ui.page import GAP
from ar_desktop.ui.pages.archive.contacts_tab import ContactsTab
from ar_desktop.ui.pages.archive.customer_tabs import Account, Facts
from ar_desktop.ui.pages.chasing import supply_words
from ar_desktop.ui.pages.chasing.plans_tab import PlansTab
from ar_desktop.ui.pages.chasing.timeline_view import TimelineView
from ar_desktop.ui.pages.claims import interest_words
from ar_desktop.ui.pages.claims.clocks_tab import ClocksTab
from ar_desktop.ui.pages.claims.interest_sheet import InterestSheet
from ar_desktop.ui.pages.correspondence import customer_statements
from ar_desktop.ui.pages.ledger.dispute_acts import DisputeActs
from ar_desktop.ui.pages.ledger.dispute_list import DisputeList
from ar_desktop.ui.tab_menu import TabMenu
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView

_ENOUGH, _TIGHT = Decimal("0.8"), Decimal(1)


class Acts(QObject):
    """What the buttons of the view ask for."""

    edit = Signal()
    invoice = Signal()
    receipt = Signal()
    statement = Signal()
    notice = Signal()
    contract = Signal(object)
    paper = Signal(str)
    message = Signal()
    may_ship = Signal()
    hold = Signal()
    hand_over = Signal()


class CustomerView(QWidget):
    """Head and tabs of one customer; ``acts`` carries what its buttons ask for."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.acts = Acts(self)
        self._id = 0
        self._pending: set[int] = set()
        self.head = CustomerHead(self.acts)
        self.basics = Facts()
        self.account = Account(context)
        self.history = TimelineView(context)
        self.contracts = self._make_contracts()
        self.contacts = ContactsTab(context)
        self.log = self._make_log()
        self.statements = customer_statements.statements_table(context)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setCornerWidget(TabMenu(self.tabs, self.tr("全部 ▾")))
        self.tabs.addTab(self.basics, self.tr("基本资料"))
        self.tabs.addTab(self.account, self.tr("往来明细"))
        self.tabs.addTab(self.history, self.tr("时间线"))
        self.tabs.addTab(self._contracts_tab(), self.tr("合同"))
        self.tabs.addTab(self.log, self.tr("变更记录"))
        self.tabs.addTab(self.contacts, self.tr("联系人"))
        self._statements_at = self.tabs.addTab(self.statements, self.tr("对账单"))
        self.disputes = DisputeList(context, DisputeActs(self, context))
        self.tabs.addTab(self.disputes, self.tr("争议"))
        self.clocks = ClocksTab(context)
        self.tabs.addTab(self.clocks, self.tr("诉讼时效"))
        self.plans = PlansTab(context)
        self._plans_at = self.tabs.addTab(self.plans, self.tr("承诺与计划"))
        self.interest = InterestSheet(context)
        self._interest_at = self.tabs.addTab(self.interest, self.tr("逾期利息"))
        self.tabs.setCurrentIndex(1)
        self.tabs.currentChanged.connect(self._fill_tab)
        body = Card()
        body.add(self.tabs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addWidget(body, 1)
        self.show_nothing()

    def _make_contracts(self) -> TableView:
        model = RowsModel(
            [
                Column("number", self.tr("合同编号"), 140),
                Column("title", self.tr("名称"), 140, stretch=True),
                Column("signed_on", self.tr("签订"), 96, Kind.DATE),
                Column("daily_rate", self.tr("违约金"), 130, value=self._rate, sortable=False),
                Column("terms", self.tr("付款条款"), 220, muted=True),
            ],
            key=lambda row: row.id,
        )
        table = TableView(model, self.tr("合同"))
        table.set_empty(
            self.tr("还没有合同。违约金口径与付款条款记在合同上，函件会引用。"),
            self.tr("新建合同"),
            self._new_contract,
        )
        table.opened.connect(lambda row, _key: self.acts.contract.emit(row))
        return table

    def _rate(self, row: Any) -> str:
        return interest_words.agreed(row) or self.tr("按默认口径")

    def _contracts_tab(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 10, 0, 0)
        line = QHBoxLayout()
        line.addWidget(Button(self.tr("新建合同"), self._new_contract))
        line.addWidget(label(self.tr("双击修改"), "small"))
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.contracts, 1)
        return holder

    def _new_contract(self) -> None:
        self.acts.contract.emit(None)

    def _make_log(self) -> TableView:
        model = RowsModel(
            [
                Column("at", self.tr("时间"), 150),
                Column("who", self.tr("操作人"), 90),
                Column("verb", self.tr("操作"), 120, value=lambda row: verb_words.verb(row.verb)),
                Column("changed", self.tr("内容"), 260, value=self._changed, stretch=True, sortable=False),
            ],
        )
        table = TableView(model, self.tr("变更记录"))
        table.set_empty(self.tr("还没有记录。"))
        return table

    def _changed(self, row: Change) -> str:
        parts = [
            f"{words.field(name)} {self._value(name, old)} → {self._value(name, new)}"
            for name, (old, new) in row.changed.items()
        ]
        said = [str(row.facts[key]) for key in ("number", "file", "reason") if row.facts.get(key)]
        return self.tr("；").join(parts or said)

    def _value(self, name: str, value: Any) -> str:
        if name == "credit_limit" and value is not None:
            return format_amount(int(value))
        if name == "terms" and value:
            return terms.words(from_json(value), language())
        return "—" if value in {None, ""} else str(value)

    def show_nothing(self) -> None:
        """No customer is selected."""
        self._id = 0
        self.head.hide()
        self.tabs.setEnabled(False)

    def show_customer(self, key: int) -> None:
        """Show a customer as of the day; tabs not in sight are filled when opened."""
        self._id = key
        profile = profiles.customer_profile(self.context.book, key, self.context.as_of)
        stopped = key in holds.held(self.context.book.reader, self.context.as_of)
        self.head.show_profile(profile, stopped=stopped)
        self.head.show_hands(*cases.running(self.context.book.reader, self.context.as_of).get(key, ()))
        self.head.show()
        self.tabs.setEnabled(True)
        self.basics.show_profile(profile)
        self.account.show_profile(profile)
        self.contacts.show_customer(key)
        self.disputes.show_customer(key)
        self.clocks.show_customer(key)
        rows = self.contracts.model
        assert isinstance(rows, RowsModel)
        rows.set_rows(profile.contracts)
        self._pending = {2, 4, self._statements_at, self._plans_at, self._interest_at}
        self._fill_tab(self.tabs.currentIndex())

    def _fill_tab(self, number: int) -> None:
        if number not in self._pending or not self._id:
            return
        self._pending.discard(number)
        if number == self._interest_at:
            self.interest.show_customer(self._id)
            return
        if number in {2, self._plans_at}:
            (self.history if number == 2 else self.plans).show_customer(self._id)
            return
        rows: Sequence[Any]
        if number == self._statements_at:
            rows, table = customer_statements.rows(self.context, self._id), self.statements
        else:
            rows, table = profiles.changes_about(self.context.book, self._id), self.log
        assert isinstance(table.model, RowsModel)
        table.model.set_rows(rows)


class CustomerHead(Card):
    """Name, grade, the line of facts, how much of the limit is used, how it pays."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.name = ElidedLabel("name")
        self.badges = QHBoxLayout()
        self.facts = ElidedLabel("muted")
        self.limit = label("", "small", wrap=True)
        self.limit.setMinimumWidth(130)
        self.used = ShareBar()
        self.figures = QHBoxLayout()
        self.figures.setSpacing(14)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(Button(self.tr("编辑"), acts.edit.emit, keys="F2"))
        self.statement = Button(self.tr("对账单"), acts.statement.emit)
        top.addWidget(self.statement)
        top.addWidget(self._others(acts))
        top.addWidget(Button(self.tr("登记发票"), acts.invoice.emit))
        top.addWidget(Button(self.tr("登记收款"), acts.receipt.emit, kind="primary"))
        self.add(top)
        second = QHBoxLayout()
        second.addWidget(self.facts, 1)
        second.addLayout(self.badges)
        self.add(second)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.limit)
        left.addWidget(self.used)
        bottom = QHBoxLayout()
        bottom.setSpacing(18)
        bottom.addLayout(left, 1)
        bottom.addLayout(self.figures)
        self.add(bottom)

    def _others(self, acts: Acts) -> Button:
        """The documents entered less often, in a menu."""
        button = Button(self.tr("其他单据"))
        menu = QMenu(button)
        for key, text in (
            ("credit_note", self.tr("登记红字 / 折让…")),
            ("refund", self.tr("登记退款…")),
            ("opening", self.tr("录入期初余额…")),
        ):
            menu.addAction(text, partial(acts.paper.emit, key))
        menu.addSeparator()
        menu.addAction(self.tr("付款通知（近期发票）…"), acts.notice.emit)
        menu.addSeparator()
        menu.addAction(self.tr("发消息…"), acts.message.emit)
        menu.addAction(self.tr("能发货吗？"), acts.may_ship.emit)
        menu.addAction(self.tr("停供 / 恢复供货…"), acts.hold.emit)
        menu.addAction(self.tr("案卷与移交（律师、催收、保险）…"), acts.hand_over.emit)
        button.setMenu(menu)
        return button

    def show_profile(self, profile: Profile, *, stopped: bool = False) -> None:
        """Show a customer; ``stopped`` where deliveries to it are."""
        record, row = profile.customer, profile.row
        self.name.setText(record.name)
        clear(self.badges)
        grade = words.grade(record.grade)
        pills = [Badge(self.tr("{grade} 级").format(grade=record.grade), grade.tone)] if grade else []
        pills += [Badge(record.trade)] if record.trade else []
        pills += [Badge(self.tr("不催收"), "warn")] if record.muted else []
        pills += [supply_words.held()] if stopped else []
        for pill in pills:
            self.badges.addWidget(BadgeLabel(pill.text, pill.tone))
        self._show_facts(profile)
        self._show_limit(profile)
        self._show_figures(profile)
        self.setAccessibleName(f"{record.name} {self.facts.text()} {self.limit.text()} {row.overdue}")

    def show_hands(self, since: dt.date | None = None, why: str = "") -> None:
        """In whose hands the claim is, if not in ours; called after ``show_profile``."""
        if since is not None:
            pill = BadgeLabel(why, "warn")
            pill.setToolTip(self.tr("{day} 起由受托方催收，不在日常催收队列").format(day=since.isoformat()))
            self.badges.addWidget(pill)

    def _show_facts(self, profile: Profile) -> None:
        record = profile.customer
        parts = [
            record.uscc or record.code,
            terms.words(terms.agreed(record), language()),
            self.tr("责任人 {name}").format(name=record.owner) if record.owner else "",
            f"{record.contact} {record.phone}".strip(),
        ]
        self.facts.setText(" · ".join(part for part in parts if part))

    def _show_limit(self, profile: Profile) -> None:
        row = profile.row
        if row.usage is None or row.limit is None:
            self.limit.setText(
                self.tr("未设信用额度 · 应收 {balance}").format(
                    balance=format_amount(row.balance, row.currency)
                )
            )
            self.used.hide()
            return
        self.used.show()
        free = row.limit - row.exposure
        text = (
            self.tr("额度 {limit} · 占用 {share}% · 可用 {free}")
            if free >= 0
            else self.tr("额度 {limit} · 占用 {share}% · 超额 {free}")
        )
        self.limit.setText(
            text.format(
                limit=format_amount(row.limit),
                share=f"{row.usage * 100:.0f}", free=format_amount(abs(free)),
            )
        )  # fmt: skip
        colour = 0 if row.usage < _ENOUGH else 2 if row.usage <= _TIGHT else 4
        used = max(0, min(row.exposure, row.limit))
        self.used.set_parts([(used, colour), (row.limit - used, "track")], self.limit.text())
        if profile.unlinked:
            doubt = self.tr("{count} 张送货单可能已开票而未关联，占用可能重复计")
            self.limit.setText(f"{self.limit.text()} · {doubt.format(count=profile.unlinked)}")

    def _show_figures(self, profile: Profile) -> None:
        clear(self.figures)
        row, habit = profile.row, profile.punctuality
        self._figure(
            self.tr("逾期"), format_amount(row.overdue, row.currency), "danger" if row.overdue else ""
        )
        if row.max_days:
            self._figure(self.tr("最长"), self.tr("{days} 天").format(days=row.max_days), "danger")
        if row.unallocated:
            self._figure(self.tr("未核销"), format_amount(row.unallocated, row.currency), "good")
        if habit.days_late is not None and habit.on_time is not None:
            self._figure(self.tr("平均延迟"), self.tr("{days} 天").format(days=f"{habit.days_late:.1f}"))
            self._figure(self.tr("付款及时率"), f"{habit.on_time * 100:.0f}%")

    def _figure(self, caption: str, text: str, tone: str = "") -> None:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        line.addWidget(label(caption, "muted"))
        line.addWidget(label(text, "strong", tone=tone))
        self.figures.addWidget(holder)
