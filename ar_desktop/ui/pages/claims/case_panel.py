"""The marked case whole: who has it, what it brought and cost, what happened, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from ar_desktop.services.claims import cases
from ar_desktop.services.claims.cases import Case
from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.cards import Button, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.document_words import money
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.claims import case_words as words

#: Which acts a state allows, in the order of their buttons.
_ACTS = {
    cases.PREPARED: ("hand", "note", "close"),
    cases.HANDED: ("accept", "cost", "recovery", "note", "chasing", "close"),
    cases.ACCEPTED: ("cost", "recovery", "note", "chasing", "close"),
    cases.CLOSED: ("recovery", "cost"),
}


class CasePanel(SidePanel):
    """Shows a case; ``acts`` by name take it."""

    def __init__(self, context: Context, acts: Mapping[str, Callable[[Case], object]]) -> None:
        super().__init__(self.tr("选中一件移交案件查看详情"))
        self._context, self._acts = context, acts
        self.buttons: dict[str, Button] = {}

    def show_case(self, case: Case | None) -> None:
        """Another case, or none."""
        clear(self.content)
        self.buttons = {}
        if case is None:
            self.show_empty()
            return
        pill = words.badge(case)
        self.show_row(
            money(case.amount, case.currency), f"{case.customer} · {case.taker}", [(pill.text, pill.tone)]
        )
        self.add_facts(self._facts(case))
        self._add_entries(case)
        hint = self.tr("委托合同、立案通知、判决书等；案卷的工作簿与另附文件也在这里")
        self.content.addWidget(label(self.tr("附件"), "section"))
        self.content.addWidget(AttachedFiles(self._context, "handovers", case.id, hint))
        self.content.addStretch(1)
        self._add_buttons(case)

    def _facts(self, case: Case) -> list[tuple[str, str]]:
        coin = case.currency
        facts = [
            (self.tr("移交给"), f"{words.kind(case.kind)} {case.taker}"),
            (self.tr("准备") if case.state == cases.PREPARED else self.tr("移交日"), case.day.isoformat()),
            (self.tr("已登记收回"), money(case.recovered, coin)),
            (self.tr("费用"), money(case.costs, coin)),
            (self.tr("净收回"), money(case.net, coin)),
            (self.tr("移交后账上收款"), money(case.came_in, coin)),
            (self.tr("催收"), self._chasing(case)),
        ]
        if case.closed_on is not None:
            facts.append((self.tr("结案"), f"{case.closed_on.isoformat()} {words.result(case.result)}"))
        return facts + ([(self.tr("备注"), case.note)] if case.note else [])

    def _chasing(self, case: Case) -> str:
        if case.state == cases.CLOSED:
            return self.tr("已恢复日常催收")
        if case.ourselves:
            return self.tr("自行继续催收")
        if case.state == cases.PREPARED:
            return self.tr("尚未移交，仍在日常队列")
        return self.tr("由受托方催收，已移出日常队列")

    def _add_entries(self, case: Case) -> None:
        noted = [
            item for item in cases.entries(self._context.book, case.id) if item.day <= self._context.as_of
        ]
        self.content.addWidget(label(self.tr("经过"), "section"))
        if not noted:
            self.content.addWidget(label(self.tr("还没有记录"), "muted"))
        for item in noted:
            text = f"{item.day.isoformat()}　{words.entry(item, case.currency)}"
            self.content.addWidget(label(text, wrap=True))

    def _add_buttons(self, case: Case) -> None:
        chasing = self.tr("停止自行催收") if case.ourselves else self.tr("自行继续催收")
        captions = {
            "hand": self.tr("移交出去…"),
            "accept": self.tr("已受理…"),
            "cost": self.tr("登记费用…"),
            "recovery": self.tr("登记收回…"),
            "note": self.tr("记录进展…"),
            "chasing": chasing,
            "close": self.tr("结案…"),
            "show": self.tr("查看案卷"),
            "save": self.tr("另存案卷…"),
        }
        line = FlowLayout()
        for name in (*_ACTS[case.state], *(("show", "save") if case.has_file else ())):
            kind = {"hand": "primary", "accept": "primary"}.get(name, "")
            button = Button(captions[name], partial(self._acts[name], case), kind=kind)
            self.buttons[name] = button
            line.addWidget(button)
        line.addWidget(Button(self.tr("查看客户"), lambda: self._context.go("customers", case.customer_id)))
        self.content.addLayout(line)
