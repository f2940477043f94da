"""The marked document whole: its facts, what it was allocated to, and what can be done with it."""

from __future__ import annotations

from functools import partial

from ar_desktop.services.ledger import papers
from ar_desktop.services.ledger.papers import Paper
from ar_desktop.services.reporting import listing
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Button, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.ledger import paper_words
from ar_desktop.ui.pages.ledger.paper_acts import PaperActs
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView


class PaperPanel(SidePanel):
    """One credit note, opening item, refund or other document."""

    def __init__(self, context: Context, acts: PaperActs) -> None:
        super().__init__(self.tr("选中一张单据查看详情"))
        self._context, self._acts = context, acts

    def show_paper(self, paper: Paper | None) -> None:
        """Show a document, or nothing."""
        clear(self.content)
        if paper is None:
            self.show_empty()
            return
        badge = paper_words.paper_state(paper)
        kind = words.kind(paper.kind)
        self.show_row(paper.number or kind, f"{kind} · {paper.customer}", [(badge.text, badge.tone)])
        self.add_facts(self._facts(paper), strong={self.tr("未核销")})
        if paper.memo:
            self.content.addWidget(label(paper.memo, "muted", wrap=True))
        self.content.addWidget(label(self.tr("核销记录"), "section"))
        self._add_allocations(paper)
        self.content.addStretch(1)
        self._add_buttons(paper)

    def _facts(self, paper: Paper) -> list[tuple[str, str]]:
        return [
            (self.tr("日期"), paper.day.isoformat()),
            (self.tr("金额"), words.money(paper.debit + paper.credit, paper.currency)),
            (self.tr("未核销"), words.money(paper.open, paper.currency)),
        ]

    def _add_allocations(self, paper: Paper) -> None:
        asked = {paper.side: paper.id}
        found = listing.allocations(self._context.book, self._context.as_of, **asked)
        if not found:
            text = self.tr("还没有核销：整笔留在该客户名下。")
            self.content.addWidget(label(text, "muted", wrap=True))
            return
        is_credit = paper.side == papers.CREDIT
        reversed_too = any(row.amount < 0 for row in found)
        model = RowsModel(
            [
                Column("day", "", 80, Kind.DATE),
                Column(
                    "number",
                    "",
                    80,
                    stretch=True,
                    value=lambda row: (row.due_number if is_credit else row.number) or words.kind(row.kind),
                ),
                Column("amount", "", 100, Kind.MONEY, currency=paper.currency),
                *([Column("kind", "", 54, Kind.BADGE, value=self._reversed)] if reversed_too else []),
            ],
            found,
        )
        table = TableView(model, self.tr("核销记录"))
        table.plain()
        table.fit(10)
        self.content.addWidget(table)

    def _reversed(self, row: listing.Allocation) -> Badge | None:
        return Badge(self.tr("冲回"), "alert") if row.amount < 0 else None

    def _add_buttons(self, paper: Paper) -> None:
        line = FlowLayout()
        if paper.side == papers.CREDIT and paper.open > 0 and paper.state != listing.VOIDED:
            allocate = Button(self.tr("核销到发票…"), partial(self._acts.allocate, paper), kind="primary")
            line.addWidget(allocate)
        line.addWidget(Button(self.tr("查看客户"), lambda: self._context.go("customers", paper.customer_id)))
        if paper.notified:
            line.addWidget(Button(self.tr("抵销通知书…"), partial(self._acts.notify, paper), kind="primary"))
        if paper.voidable:
            line.addWidget(Button(self.tr("作废…"), partial(self._acts.void, paper), kind="danger"))
        self.content.addLayout(line)
