"""The side panel of the reminder queue: the selected customer whole, and everything to do with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.records import Customer
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.services.chasing.timeline import Entry
from ar_desktop.ui import document_words
from ar_desktop.ui.cards import (
    BadgeLabel,
    Button,
    FlowLayout,
    ShareBar,
    SidePanel,
    clear,
    label,
)
from ar_desktop.ui.pages.chasing import reminder_words as words
from ar_desktop.ui.pages.chasing import supply_words, timeline_words
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


@dataclass(frozen=True)
class Dossier:
    """What the panel shows of one queue item. ``exposure``: owed less paid in all currencies, fen of CNY;
    ``facts`` of the letter as it would be now, None where none could be issued."""

    item: QueueItem
    customer: Customer
    exposure: int
    wording: str
    facts: LetterFacts | None
    history: list[Entry]
    held: bool = False


@dataclass(frozen=True)
class Deeds:
    """What the buttons do."""

    letter: Callable[[], object]
    copy: Callable[[], object]
    sent: Callable[[], object]
    call: Callable[[], object]
    promise: Callable[[], object]
    snooze: Callable[[], object]
    skip: Callable[[], object]
    escalate: Callable[[], object]
    allocate: Callable[[], object]
    message: Callable[[], object]
    hold: Callable[[], object]
    visit: Callable[[], object]
    plan: Callable[[], object]
    rules: Callable[[], object]
    pause: Callable[[], object]
    resume: Callable[[], object]


class ReminderPanel(SidePanel):
    """Shows a ``Dossier``; ``text()`` is the wording as edited."""

    def __init__(self, deeds: Deeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._empty.setText(self.tr("选中一户，查看欠款、话术与往来记录。"))
        self.limit = label("", "small")
        self.usage = ShareBar()
        self.table = self._make_table()
        self.held = label("", "small", wrap=True)
        self.covered = self._make_covered(deeds)
        self.wording = QPlainTextEdit()
        self.buttons = FlowLayout()
        self.history = QVBoxLayout()
        self.history.setSpacing(7)
        self._fill_buttons(deeds)
        self._place()

    def _make_table(self) -> TableView:
        model = RowsModel(
            [
                Column("number", self.tr("发票号"), 170, stretch=True),
                Column("issued_on", self.tr("开票"), 58, Kind.DATE, short=True, hide_below=400),
                Column("due_on", self.tr("到期"), 58, Kind.DATE, short=True),
                Column("open", self.tr("未清金额"), 110, Kind.MONEY, currency=lambda line: line.currency),
                Column("days", self.tr("逾期"), 52, Kind.DAYS),
            ],
            key=lambda line: line.charge,
        )
        return TableView(model, self.tr("该户发票"))

    def _make_covered(self, deeds: Deeds) -> QFrame:
        box = QFrame()
        box.setProperty("box", "note")
        line = QHBoxLayout(box)
        line.setContentsMargins(11, 7, 8, 7)
        self.covered_text = label("", wrap=True)
        line.addWidget(self.covered_text, 1)
        line.addWidget(Button(self.tr("核销预收"), deeds.allocate))
        return box

    def _fill_buttons(self, deeds: Deeds) -> None:
        self.acts = [
            Button(self.tr("生成催告函"), deeds.letter, kind="primary", keys="L"),
            Button(self.tr("复制话术"), deeds.copy, keys="C"),
            Button(self.tr("标记已发送"), deeds.sent),
            Button(self.tr("记录联系"), deeds.call, keys="T"),
            Button(self.tr("记录承诺"), deeds.promise, keys="P"),
            Button(self.tr("改期"), deeds.snooze, keys="S"),
            Button(self.tr("跳过"), deeds.skip),
            Button(self.tr("升级"), deeds.escalate),
            Button(self.tr("发消息…"), deeds.message, keys="M"),
            Button(self.tr("停供…"), deeds.hold),
            Button(self.tr("登记走访"), deeds.visit, keys="V"),
            Button(self.tr("还款计划"), deeds.plan, keys="N"),
        ]
        self.acts.append(self._make_rules(deeds))
        for button in self.acts:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the list
            self.buttons.addWidget(button)

    def _make_rules(self, deeds: Deeds) -> Button:
        """How this customer is chased at all."""
        button = Button(self.tr("催收规则 ▾"))
        menu = QMenu(button)
        menu.addAction(self.tr("阶梯与不催的发票…"), deeds.rules)
        menu.addAction(self.tr("暂停催收该户…"), deeds.pause)
        menu.addAction(self.tr("恢复催收"), deeds.resume)
        button.setMenu(menu)
        return button

    def _place(self) -> None:
        quote = QFrame()
        quote.setProperty("box", "quote")
        column = QVBoxLayout(quote)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(label(self.tr("本级话术（可编辑）"), "small"))
        column.addWidget(self.wording)
        self.wording.setFixedHeight(78)
        self.wording.setTabChangesFocus(True)
        self.wording.setAccessibleName(self.tr("本级话术"))
        for part in (self.limit, self.usage, self.table, self.held, self.covered, quote):
            self.content.addWidget(part)
        self.content.addLayout(self.buttons)
        self.content.addSpacing(4)
        self.content.addWidget(label(self.tr("往来记录"), "section"))
        self.content.addLayout(self.history)
        self.content.addStretch(1)

    def menu(self) -> list[tuple[str, Callable[[], object]]]:
        """What the list's own menu offers of the acts."""
        return [
            (self.tr("记录联系"), self._deeds.call),
            (self.tr("记录承诺"), self._deeds.promise),
            (self.tr("登记走访"), self._deeds.visit),
            (self.tr("还款计划"), self._deeds.plan),
            (self.tr("阶梯与不催的发票…"), self._deeds.rules),
            (self.tr("暂停催收该户…"), self._deeds.pause),
        ]

    def text(self) -> str:
        """The wording as it stands."""
        return self.wording.toPlainText().strip()

    def set_acting(self, on: bool) -> None:
        """Whether anything may be done, which is so only on the real day."""
        for button in self.acts[2:] + self.acts[:1]:
            button.setEnabled(on)
        self.covered.setEnabled(on)

    def show_dossier(self, shown: Dossier) -> None:
        """Everything about one customer."""
        item = shown.item
        badges = (
            [(self.tr("{grade} 级").format(grade=shown.customer.grade), grade.tone)]
            if (grade := document_words.grade(shown.customer.grade))
            else []
        )
        if shown.held:
            badges.append((supply_words.held().text, supply_words.held().tone))
        rung = self.tr("第 {rung} 级 {action}").format(rung=item.rung, action=words.action(item.action))
        self.show_row(
            item.customer, self._subtitle(item), [*badges, (rung, words.TONES.get(item.action, "info"))]
        )
        self._show_limit(shown.customer, shown.exposure)
        self._show_lines(item, shown.facts)
        self.covered.setVisible(item.unallocated > 0)
        self.covered_text.setText(self._credit(item))
        self.wording.setPlainText(shown.wording)
        self._show_history(shown.history)

    def _subtitle(self, item: QueueItem) -> str:
        days = self._lateness(item.max_days)
        sums = " + ".join(document_words.money(amount, money) for money, amount in item.sums)
        due = self.tr("应催 {amount}").format(amount=sums)
        reach = " ".join(part for part in (item.contact, item.phone) if part)
        return " · ".join(part for part in (reach or self.tr("没有联系方式"), due, days) if part)

    def _lateness(self, days: int) -> str:
        if days == 0:
            return self.tr("今天到期")
        text = self.tr("最长逾期 {days} 天") if days > 0 else self.tr("{days} 天后到期")
        return text.format(days=abs(days))

    def _credit(self, item: QueueItem) -> str:
        free = document_words.money(item.unallocated, item.currency)
        money = self.tr("有预收/未核销款 {amount}").format(amount=free)
        if item.state == "covered":
            return money + self.tr("，足以抵付本次应催金额：先核销，不必催。")
        return money + self.tr("，催收前请先核销。")

    def _show_limit(self, customer: Customer, exposure: int) -> None:
        limit = customer.credit_limit
        self.limit.setVisible(bool(limit))
        self.usage.setVisible(bool(limit))
        if limit:
            used = max(exposure, 0)
            share = round(100 * used / limit)
            text = self.tr("信用额度 {limit} 元 · 占用 {used} 元（{share}%）").format(
                limit=format_amount(limit), used=format_amount(used), share=share
            )
            self.limit.setText(text)
            colour = 3 if share > 100 else 2 if share >= 80 else 0
            self.usage.set_parts([(min(used, limit), colour), (max(limit - used, 0), "track")], text)

    def _show_lines(self, item: QueueItem, facts: LetterFacts | None) -> None:
        self.table.model.set_rows(item.lines)  # type: ignore[attr-defined]
        totals: dict[str, object] = {}
        if facts is not None and facts.bases:
            totals = {"number": words.interest_basis(facts), "open": facts.interest}
        self.table.set_totals(totals, facts.currency if facts else item.currency)
        self.table.fit(6)
        held = sum(line.held for line in item.lines)
        self.held.setVisible(held > 0)
        text = self.tr("另有争议、票据在途或还款计划内 {amount} 元，暂不催收")
        self.held.setText(text.format(amount=format_amount(held)))

    def _show_history(self, entries: list[Entry]) -> None:
        clear(self.history)
        whole = len({entry.day.year for entry in entries}) > 1
        for entry in entries:
            self.history.addWidget(_history_line(entry, whole=whole))
        if not entries:
            self.history.addWidget(label(self.tr("还没有往来记录。"), "muted"))


def _history_line(entry: Entry, *, whole: bool) -> QWidget:
    """One thing that happened; ``whole`` dates where the years differ."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    badge = timeline_words.badge(entry)
    day = label(entry.day.isoformat() if whole else f"{entry.day:%m-%d}", "muted")
    day.setFixedWidth(76 if whole else 44)
    day.setToolTip(entry.day.isoformat())
    line.addWidget(day)
    line.addWidget(BadgeLabel(badge.text, badge.tone))
    line.addWidget(label(timeline_words.sentence(entry), wrap=True), 1)
    return holder
