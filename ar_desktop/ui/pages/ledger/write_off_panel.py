"""The marked write-off whole: ground, people, lines, proof, what came in, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from ar_desktop.domain import write_offs as rules
from ar_desktop.services.ledger import write_off_list
from ar_desktop.services.ledger.write_off_list import WriteOffRow
from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.cards import Button, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.document_words import money
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.ledger import write_off_words as words
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: Which acts a state allows, in the order of their buttons.
_ACTS = {
    rules.ASKED: ("approve", "refuse"),
    rules.APPROVED: ("post",),
    rules.POSTED: ("recover", "claim", "reverse"),
}
#: What can only be done while something is still owed.
_OWED = frozenset({"recover", "claim"})


class WriteOffPanel(SidePanel):
    """Shows a write-off; ``acts`` by name take its row."""

    def __init__(self, context: Context, acts: Mapping[str, Callable[[WriteOffRow], object]]) -> None:
        super().__init__(self.tr("选中一笔核销查看详情"))
        self._context, self._acts = context, acts
        self.buttons: dict[str, Button] = {}

    def show_write_off(self, row: WriteOffRow | None) -> None:
        """Another write-off, or none."""
        clear(self.content)
        self.buttons = {}
        if row is None:
            self.show_empty()
            return
        pill = words.write_off_state(row)
        self.show_row(
            money(row.amount, row.currency), f"{row.customer} · {row.number}", [(pill.text, pill.tone)]
        )
        self.add_facts(self._facts(row))
        self._add_lines(row)
        self._add_recoveries(row)
        self._add_proofs(row)
        self.content.addStretch(1)
        self._add_buttons(row)

    def _facts(self, row: WriteOffRow) -> list[tuple[str, str]]:
        facts = [
            (self.tr("理由"), words.ground(row.ground)),
            (self.tr("依据"), rules.ground(row.ground).source),
            (self.tr("申请"), f"{row.day.isoformat()} {row.asked_by}"),
        ]
        if row.approved_on is not None:
            facts.append((self.tr("审批"), f"{row.approved_on.isoformat()} {row.approved_by}"))
        if row.posted_on is not None:
            facts.append((self.tr("入账"), row.posted_on.isoformat()))
        if row.state == rules.POSTED:
            facts.append((self.tr("尚欠"), money(row.rest, row.currency)))
        if row.watch is not None:
            facts.append((self.tr("最早时效届满"), self._limitation(row)))
        return facts + ([(self.tr("备注"), row.note)] if row.note else [])

    def _limitation(self, row: WriteOffRow) -> str:
        assert row.watch is not None
        left = (row.watch - self._context.as_of).days
        if left < 0:
            return self.tr("{day}（已届满；债务人同意履行仍可受领）").format(day=row.watch.isoformat())
        return self.tr("{day}（还有 {days} 天，须继续催收以中断时效）").format(
            day=row.watch.isoformat(), days=left
        )

    def _add_lines(self, row: WriteOffRow) -> None:
        found = write_off_list.lines(self._context.book, row.id, self._context.as_of)
        model = RowsModel(
            [
                Column("number", self.tr("发票号"), 120, stretch=True),
                Column("days", self.tr("逾期天数"), 72, Kind.DAYS, hide_below=360),
                Column("written", self.tr("核销金额"), 100, Kind.MONEY, currency=row.currency),
                Column("rest", self.tr("尚欠"), 100, Kind.MONEY, currency=row.currency),
            ],
            found,
        )
        table = TableView(model, self.tr("核销的发票"))
        table.opened.connect(lambda item, _key: self._context.go("invoices", item.number))
        table.fit(6)
        self.content.addWidget(label(self.tr("核销的发票"), "section"))
        self.content.addWidget(table)

    def _add_recoveries(self, row: WriteOffRow) -> None:
        found = write_off_list.recoveries(self._context.book, row.id, self._context.as_of)
        if not found:
            return
        model = RowsModel(
            [
                Column("day", self.tr("收款日"), 92, Kind.DATE),
                Column("payer", self.tr("付款人"), 90, stretch=True),
                Column("amount", self.tr("金额"), 104, Kind.MONEY, currency=row.currency),
            ],
            found,
        )
        table = TableView(model, self.tr("收回记录"))
        table.fit(4)
        self.content.addWidget(label(self.tr("收回记录"), "section"))
        self.content.addWidget(table)

    def _add_proofs(self, row: WriteOffRow) -> None:
        self.content.addWidget(label(self.tr("证据"), "section"))
        if row.evidence:
            self.content.addWidget(label(row.evidence, wrap=True))
        wanted = self.tr("、").join(words.proof(key) for key in rules.ground(row.ground).proofs)
        hint = self.tr("须备：{proofs}").format(proofs=wanted)
        self.content.addWidget(AttachedFiles(self._context, "write_offs", row.id, hint))

    def _add_buttons(self, row: WriteOffRow) -> None:
        captions = {
            "approve": self.tr("批准…"),
            "refuse": self.tr("不批准…"),
            "post": self.tr("入账…"),
            "recover": self.tr("登记收回…"),
            "claim": self.tr("整理案卷…"),
            "reverse": self.tr("冲回…"),
            "sheet": self.tr("审批表"),
        }
        allowed = [name for name in _ACTS.get(row.state, ()) if name not in _OWED or row.rest]
        line = FlowLayout()
        for name in (*allowed, "sheet"):
            kind = {"approve": "primary", "post": "primary", "recover": "primary", "reverse": "danger"}
            button = Button(captions[name], partial(self._acts[name], row), kind=kind.get(name, ""))
            self.buttons[name] = button
            line.addWidget(button)
        line.addWidget(Button(self.tr("查看客户"), lambda: self._context.go("customers", row.customer_id)))
        self.content.addLayout(line)
