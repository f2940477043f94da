"""The marked due line whole: its facts and what was allocated to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ar_desktop.services.chasing import holds
from ar_desktop.services.ledger import bill_list, disputes, invoices
from ar_desktop.services.reporting import listing
from ar_desktop.services.reporting.listing import Allocation, InvoiceRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Button, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.claims.interest_sheet import InterestSheetDialog
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.chasing import supply_words
from ar_desktop.ui.pages.claims.clock_line import ClockLine
from ar_desktop.ui.pages.ledger import bill_words, dispute_words
from ar_desktop.ui.pages.ledger.dispute_acts import DisputeActs
from ar_desktop.ui.pages.ledger.due_history import DueHistory
from ar_desktop.ui.pages.ledger.goods_table import goods_table
from ar_desktop.ui.pages.ledger.paper_acts import PaperActs
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView

#: Pixels from which the kind of an allocation has room, and its number.
_MIDDLING, _WIDE = 270, 330


class InvoicePanel(SidePanel):
    """The marked line whole: its facts and what was allocated to it."""

    def __init__(
        self, context: Context, void: object, disputes_: DisputeActs, notice: object = None,
        *, papers: PaperActs, claim: object = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._context = context
        self._void = void
        self._disputes = disputes_
        self._notice = notice
        self._papers = papers
        self._claim = claim

    def show_line(self, row: InvoiceRow | None) -> None:
        """Show a due line, or nothing."""
        clear(self.content)
        if row is None:
            self.show_empty()
            return
        badge = words.invoice_state(row)
        pills = [(badge.text, badge.tone)]
        if row.state == listing.OVERDUE:
            pills = [(self.tr("逾期 {days} 天").format(days=row.days), badge.tone)]
        if row.customer_id in holds.held(self._context.book.reader, self._context.as_of):
            pills.append((supply_words.held().text, supply_words.held().tone))
        self.show_row(row.number or words.kind(row.kind), row.customer, pills)
        self.add_facts(self._facts(row), strong=(self.tr("未清"),))
        self.content.addWidget(ClockLine(self._context, row))
        self.content.addWidget(DueHistory(self._context, self._papers, row))
        self._add_disputes(row)
        for bill, amount in bill_list.covering(self._context.book, row.id, self._context.as_of):
            self.content.addWidget(label(bill_words.covering(bill, amount), "small", wrap=True))
        self._add_goods(row)
        self.content.addWidget(label(self.tr("核销记录"), "section"))
        self._add_allocations(row)
        self.content.addStretch(1)
        self._add_buttons(row)

    def _facts(self, row: InvoiceRow) -> list[tuple[str, str]]:
        return [
            (self.tr("开票"), row.issued_on.isoformat()),
            (self.tr("到期"), row.due_on.isoformat()),
            (self.tr("金额"), words.money(row.amount, row.currency)),
            (self.tr("未清"), words.money(row.open, row.currency)),
            (self.tr("责任人"), row.owner or "—"),
        ]

    def _add_goods(self, row: InvoiceRow) -> None:
        """What was sold, where the invoice's lines are kept."""
        book = self._context.book
        if row.invoice_id is not None and (goods := invoices.lines(book, row.invoice_id)):
            self.content.addWidget(label(self.tr("发票明细"), "section"))
            self.content.addWidget(goods_table(goods, row.currency))

    def _add_disputes(self, row: InvoiceRow) -> None:
        """What is disputed of the line, each with what can be done about it."""
        for dispute in disputes.listed(self._context.book, self._context.as_of, charge=row.id):
            self.content.addWidget(label(dispute_words.sentence(dispute), tone="danger", wrap=True))
            self.content.addWidget(label(dispute_words.reason(dispute), "small", wrap=True))
            line = FlowLayout()
            line.addWidget(Button(self.tr("修改…"), partial(self._disputes.edit, dispute)))
            line.addWidget(Button(self.tr("延长…"), partial(self._disputes.extend, dispute)))
            line.addWidget(Button(self.tr("了结…"), partial(self._disputes.close, dispute)))
            line.addWidget(Button(self.tr("附件…"), partial(self._disputes.files, dispute)))
            self.content.addLayout(line)

    def _add_allocations(self, row: InvoiceRow) -> None:
        found = listing.allocations(self._context.book, self._context.as_of, charge=row.id)
        if not found:
            self.content.addWidget(label(self.tr("还没有收款核销到这张发票。"), "muted", wrap=True))
            return
        self.content.addWidget(allocation_table(found, row.currency, self.tr("核销记录"), self.tr("合计")))

    def _add_buttons(self, row: InvoiceRow) -> None:
        line = FlowLayout()
        line.addWidget(Button(self.tr("查看客户"), lambda: self._context.go("customers", row.customer_id)))
        if row.invoice_id is not None and row.state != listing.VOIDED and callable(self._notice):
            line.addWidget(Button(self.tr("付款通知"), self._notice))
        if row.due_on < self._context.as_of and row.state != listing.VOIDED:
            line.addWidget(Button(self.tr("逾期利息"), partial(self._show_interest, row)))
        if row.open > 0 and row.state != listing.VOIDED:
            if callable(self._claim):
                line.addWidget(Button(self.tr("案卷"), self._claim))
            line.addWidget(Button(self.tr("登记争议"), partial(self._disputes.raise_new, line=row)))
        if row.invoice_id is not None and row.state != listing.VOIDED and callable(self._void):
            line.addWidget(Button(self.tr("作废…"), self._void, kind="danger"))
        self.content.addLayout(line)

    def _show_interest(self, row: InvoiceRow) -> None:
        """The customer's worksheet with this line marked."""
        self.interest = InterestSheetDialog(self, self._context, row.customer_id, charge=row.id)
        self.interest.open()


def allocation_table(rows: Sequence[Allocation], currency: str, name: str, total: str) -> TableView:
    """A small table of allocations with their sum."""
    model = RowsModel(
        [
            Column("day", "", 80, Kind.DATE),
            Column(
                "kind",
                "",
                72,
                Kind.BADGE,
                value=lambda row: Badge(words.kind(row.kind), "good" if row.amount > 0 else "alert"),
                hide_below=_MIDDLING,
            ),
            Column("number", "", 60, stretch=True, muted=True, hide_below=_WIDE),
            Column("amount", "", 100, Kind.MONEY, currency=currency),
        ],
        rows,
    )
    table = TableView(model, name)
    table.plain()
    table.set_totals({"day": total, "amount": sum(row.amount for row in rows)}, currency)
    table.fit(10)
    return table
