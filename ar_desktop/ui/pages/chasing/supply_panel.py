"""The marked stop or answer whole, and what can be done about it."""

from __future__ import annotations

from functools import partial

from ar_desktop.services.chasing import shipping
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.services.chasing.shipping import Recorded
from ar_desktop.ui import document_words
from ar_desktop.ui.cards import Button, FlowLayout, SidePanel, clear
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.answer import AnswerView
from ar_desktop.ui.pages.chasing import supply_words
from ar_desktop.ui.pages.chasing.supply_acts import SupplyActs


class SupplyPanel(SidePanel):
    """Shows a ``Hold`` or a ``Recorded`` answer."""

    def __init__(self, context: Context, acts: SupplyActs) -> None:
        super().__init__()
        self._empty.setText(self.tr("选中一行，查看原因、批准人与能否发货。"))
        self._context, self._acts = context, acts

    def show_record(self, row: Hold | Recorded | None) -> None:
        """Show a row, or nothing."""
        clear(self.content)
        if row is None:
            self.show_empty()
        elif isinstance(row, Hold):
            self._show_hold(row)
        else:
            self._show_answer(row)
        self.content.addStretch(1)

    def _show_hold(self, hold: Hold) -> None:
        badge = supply_words.state(hold)
        self.show_row(hold.customer, hold.code, [(badge.text, badge.tone)])
        facts = [
            (self.tr("原因"), hold.reason),
            (self.tr("申请"), f"{hold.asked_on.isoformat()} {hold.asked_by}".strip()),
        ]
        if hold.held_on:
            facts.append((self.tr("批准并生效"), f"{hold.held_on.isoformat()} {hold.approved_by}"))
            facts.append((self.tr("停供通知函"), hold.letter or self.tr("还没有关联函件")))
        if hold.released_on:
            said = f"{hold.released_on.isoformat()} {hold.released_by} {hold.release_reason}"
            facts.append((self.tr("恢复或撤回"), said))
        self.add_facts(facts)
        if hold.state != "released":
            self._add_answer(hold)
        self._add_buttons(hold)

    def _add_answer(self, hold: Hold) -> None:
        """How the customer stands on the day."""
        view = AnswerView(self._context.settings.language)
        view.show_answer(shipping.answer(self._context.book, hold.customer_id, 0, self._context.as_of))
        self.content.addWidget(view)

    def _add_buttons(self, hold: Hold) -> None:
        line = FlowLayout()
        if hold.state == "asked":
            line.addWidget(Button(self.tr("批准停供…"), partial(self._acts.approve, hold), kind="primary"))
            line.addWidget(Button(self.tr("撤回申请…"), partial(self._acts.release, hold)))
        if hold.state == "held":
            line.addWidget(Button(self.tr("恢复供货…"), partial(self._acts.release, hold), kind="primary"))
            line.addWidget(Button(self.tr("开具停供通知函…"), partial(self._acts.notify, hold)))
            line.addWidget(Button(self.tr("关联已有函件…"), partial(self._acts.attach, hold)))
        if hold.state == "released" and hold.held_on:
            line.addWidget(Button(self.tr("恢复供货通知函…"), partial(self._acts.tell, hold), kind="primary"))
        line.addWidget(Button(self.tr("能发货吗？"), partial(self._acts.may_ship, hold.customer_id)))
        line.addWidget(Button(self.tr("查看客户"), partial(self._context.go, "customers", hold.customer_id)))
        self.content.addLayout(line)

    def _show_answer(self, item: Recorded) -> None:
        badge = supply_words.verdict(item)
        self.show_row(item.customer, item.day.isoformat(), [(badge.text, badge.tone)])
        said = shipping.explained(item.reasons, self._context.settings.language)
        facts = [
            (self.tr("本次货值"), document_words.money(item.amount, "CNY")),
            (self.tr("当时的答复"), "\n".join(said) or self.tr("没有妨碍发货的情况")),
            (self.tr("批准人"), item.approved_by),
            (self.tr("理由或备注"), item.note),
        ]
        self.add_facts(facts)
        line = FlowLayout()
        line.addWidget(Button(self.tr("能发货吗？"), partial(self._acts.may_ship, item.customer_id)))
        line.addWidget(Button(self.tr("查看客户"), partial(self._context.go, "customers", item.customer_id)))
        self.content.addLayout(line)
