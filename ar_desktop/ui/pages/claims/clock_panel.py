"""The marked clock whole: what it rests on, what happened to it, what would restart it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ar_desktop.domain.guarantee import GENERAL, effective_kind
from ar_desktop.domain.limitation import Step
from ar_desktop.services.claims import clocks, guarantees
from ar_desktop.services.claims.clocks import GUARANTEE, Clock
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.keeping import calendars
from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.cards import BadgeLabel, Button, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.document_words import money
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.claims import clock_event_words as event_words
from ar_desktop.ui.pages.claims import clock_words as words
from ar_desktop.ui.pages.claims.clock_acts import ClockActs

#: A button: its name, its caption, its kind, what it does.
_Act = tuple[str, str, str, Callable[[], object]]


class ClockPanel(SidePanel):
    """Shows a clock; ``buttons`` are those of the acts, by name."""

    def __init__(self, context: Context, acts: ClockActs) -> None:
        super().__init__(self.tr("选中一行，看时效依据与可做的事"))
        self._context, self._acts = context, acts
        self.buttons: dict[str, Button] = {}

    def show_clock(self, clock: Clock | None) -> None:
        """Another clock, or none."""
        clear(self.content)
        self.buttons = {}
        if clock is None:
            self.show_empty()
            return
        pill = words.left(clock)
        self.show_row(clock.invoice, clock.customer, [(pill.text, pill.tone)])
        if clock.kind == GUARANTEE:
            self._show_guarantee(clock)
        else:
            self._show_debt(clock)
        self.content.addStretch(1)

    def _ends(self, clock: Clock) -> str:
        if clock.ends_on is None:
            return self.tr("程序终结后重新计算")
        day = clock.ends_on.isoformat()
        if calendars.is_announced(clock.ends_on):
            return day
        return self.tr("{day}（放假安排未公布，届时可能顺延；周末调休上班的不顺延）").format(day=day)

    def _show_debt(self, clock: Clock) -> None:
        amount = money(clock.open, clock.currency)
        owed = self.tr("{amount}（已核销坏账，仍可追索）") if clock.written_off else "{amount}"
        self.add_facts([
            (self.tr("欠款"), owed.format(amount=amount)),
            (self.tr("起算"), self.tr("{day}（次日起算）").format(day=clock.starts_on.isoformat())),
            (self.tr("届满"), self._ends(clock)),
            (self.tr("依据"), words.last(clock)),
        ])  # fmt: skip
        said = label(words.advice(clock), "small", wrap=True, tone="danger" if clock.warning == 0 else "")
        self.content.addWidget(said)
        self.content.addWidget(label(self.tr("经过与证据"), "section"))
        steps = clocks.history(self._context.book, self._context.as_of, clock)
        for step in steps:
            self._add_step(clock, step)
        if not steps:
            nothing = self.tr("自到期日起没有任何中断时效的记录。")
            self.content.addWidget(label(nothing, "muted", wrap=True))
        self._add_ways(clock)
        self._add_debt_buttons(clock)

    def _add_step(self, clock: Clock, step: Step) -> None:
        event, pill = step.event, words.effect(step)
        line = FlowLayout(gap=8)
        line.addWidget(label(event.day.isoformat(), "muted"))
        opener = self._acts.opener(event)
        what = event_words.happened(event)
        line.addWidget(Button(what, opener, kind="link") if opener else label(what, wrap=len(what) > 22))
        proof = label(event_words.proof(event.proof), "small")
        proof.setToolTip(event_words.proof_meaning(event.proof))
        line.addWidget(proof)
        line.addWidget(BadgeLabel(pill.text, pill.tone))
        if event.source == "manual":
            for name, caption, act in (
                ("correct", self.tr("修改…"), partial(self._acts.correct, clock, event.key)),
                ("files", self.tr("证据…"), partial(self._acts.files, event.key, what)),
                ("remove", self.tr("删除"), partial(self._acts.remove, event.key)),
            ):
                self.buttons[name] = Button(caption, act, kind="link")
                line.addWidget(self.buttons[name])
        if event.source == "letter" and opener and step.effect == "waiting":
            self.buttons["prove"] = Button(self.tr("补证据"), opener, kind="link")
            line.addWidget(self.buttons["prove"])
        self.content.addLayout(line)

    def _add_ways(self, clock: Clock) -> None:
        if clock.ends_on is None:
            return
        title = self.tr("还能怎么办") if clock.warning == 0 else self.tr("怎样重新计算")
        self.content.addWidget(label(title, "section"))
        for number, way in enumerate(words.ways(clock), start=1):
            line = QHBoxLayout()
            line.addWidget(label(f"{number}. {way.text}", "small", wrap=True), 1)
            button = Button(way.caption, partial(self._acts.restart, clock, way.key))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons[way.key] = button
            self.content.addLayout(line)

    def _add_debt_buttons(self, clock: Clock) -> None:
        self._add_buttons([
            ("note", self.tr("登记事件…"), "", partial(self._acts.note, clock)),
            ("guarantee", self.tr("登记保证…"), "", partial(self._acts.guarantee, clock)),
            ("suit", self.tr("整理案卷…"), "", partial(self._acts.hand_over, clock)),
            self._to_customer(clock),
        ])  # fmt: skip

    def _show_guarantee(self, clock: Clock) -> None:
        record = guarantees.get(self._context.book, clock.key)
        kept = clock.last is not None and clock.proved
        self._add_guarantee_facts(clock, record, kept=kept)
        if clock.last is not None and not kept:
            wrong = self.tr("登记的主张不能保住对该保证人的权利，请看下面的要求。")
            self.content.addWidget(label(wrong, wrap=True, tone="danger"))
        general = effective_kind(record.kind) == GENERAL
        advice = words.guarantee_advice(record.rule, kept=kept, expired=clock.warning == 0 and not kept)
        tone = "danger" if general and not kept else ""
        self.content.addWidget(label(advice, "small", wrap=True, tone=tone))
        if record.note:
            self.content.addWidget(label(record.note, "small", wrap=True))
        hint = self.tr("保证合同、催告保证人的函件和签收凭证")
        self.content.addWidget(AttachedFiles(self._context, "guarantees", record.id, hint))
        self._add_guarantee_buttons(clock, kept=kept, general=general)

    def _add_guarantee_facts(self, clock: Clock, record: Guaranteed, *, kept: bool) -> None:
        amount = self.tr("全部债务") if record.amount is None else money(record.amount, record.currency)
        self.add_facts([
            (self.tr("方式"), words.guarantee_kind(record.kind)),
            (self.tr("保证合同"), record.number or "—"),
            (self.tr("金额"), amount),
            (self.tr("主债务到期"), record.main_due_on.isoformat()),
            (self.tr("诉讼时效至") if kept else self.tr("保证期间至"), self._ends(clock)),
            (self.tr("主张"), words.last(clock) if clock.last else words.claim("")),
            (self.tr("送达地址"), record.address or "—"),
        ])  # fmt: skip

    def _add_guarantee_buttons(self, clock: Clock, *, kept: bool, general: bool) -> None:
        again = self.tr("再次要求保证人承担责任…") if kept else self.tr("要求保证人承担责任…")
        way: _Act = ("notice", again, "primary", partial(self._acts.claim, clock))
        if general:
            sue = partial(self._acts.case.ask, clock.customer_id, "court")
            way = ("notice", self.tr("整理案卷起诉债务人…"), "primary", sue)
        self._add_buttons([
            way,
            ("edit", self.tr("修改 / 登记主张…"), "", partial(self._acts.edit_guarantee, clock)),
            self._to_customer(clock),
            ("remove", self.tr("删除"), "danger", partial(self._acts.remove_guarantee, clock)),
        ])  # fmt: skip

    def _to_customer(self, clock: Clock) -> _Act:
        go = partial(self._context.go, "customers", clock.customer_id)
        return "customer", self.tr("查看客户"), "", go

    def _add_buttons(self, acts: Sequence[_Act]) -> None:
        """The ways on from here but those that have a button already."""
        line = FlowLayout()
        for name, caption, kind, act in (act for act in acts if act[0] not in self.buttons):
            self.buttons[name] = Button(caption, act, kind=kind)
            line.addWidget(self.buttons[name])
        self.content.addLayout(line)
