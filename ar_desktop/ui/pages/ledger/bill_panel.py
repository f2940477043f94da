"""The marked bill whole: its facts, what it is meant for, what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ar_desktop.domain import bills as rules
from ar_desktop.services.ledger import bill_list
from ar_desktop.services.ledger.bill_list import BillRow
from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.cards import Button, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.document_words import money
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.ledger import bill_words as words
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class BillPanel(SidePanel):
    """Shows a bill; ``act(state, row)`` is asked for by its buttons."""

    def __init__(self, context: Context, act: Callable[[str, BillRow], object]) -> None:
        super().__init__(self.tr("选中一张票据查看详情"))
        self._context, self._act = context, act
        self.buttons: dict[str, Button] = {}

    def show_bill(self, row: BillRow | None) -> None:
        """Another bill, or none."""
        clear(self.content)
        self.buttons = {}
        if row is None:
            self.show_empty()
            return
        pills = [words.bill_state(row), words.bill_warning(row)]
        self.show_row(
            money(row.amount, row.currency), row.customer, [(pill.text, pill.tone) for pill in pills if pill]
        )
        if advice := words.bill_advice(row):
            self.content.addWidget(label(advice, "small", wrap=True))
        self.add_facts(self._facts(row))
        self._add_lines(row)
        self.content.addWidget(
            AttachedFiles(self._context, "bills", row.id, self.tr("票据正反面影像、交付凭据"))
        )
        self.content.addStretch(1)
        self._add_buttons(row)

    def _facts(self, row: BillRow) -> list[tuple[str, str]]:
        end = rules.presentation_end(row.matures_on, row.kind)
        facts = [
            (self.tr("种类"), words.kind(row.kind)),
            (self.tr("号码"), row.number),
            (self.tr("收票"), row.received_on.isoformat()),
            (self.tr("到期"), f"{row.matures_on.isoformat()} · {words.days(row)}"),
            (self.tr("提示付款至"), end.isoformat() if end else "—"),
            (self.tr("出票人"), row.drawer or "—"),
            (self.tr("承兑人"), row.acceptor or "—"),
        ]
        if row.closed_on is not None:
            facts.append((self.tr("了结日"), row.closed_on.isoformat()))
        if row.state == rules.BOUNCED and row.closed_on is not None and row.kind != rules.VOUCHER:
            facts.append((self.tr("对前手追索至"), rules.recourse_end(row.closed_on).isoformat()))
        return facts + ([(self.tr("备注"), row.note)] if row.note else [])

    def _add_lines(self, row: BillRow) -> None:
        found = bill_list.designations(self._context.book, row.id)
        self.content.addWidget(label(self.tr("指定的发票"), "section"))
        if not found:
            text = self.tr("没有指定发票；兑付后留作预收。")
            self.content.addWidget(label(text, "muted", wrap=True))
            return
        model = RowsModel(
            [
                Column("number", self.tr("发票号"), 120, stretch=True),
                Column("due_on", self.tr("到期"), 60, Kind.DATE, short=True, hide_below=360),
                Column("amount", self.tr("指定金额"), 98, Kind.MONEY, currency=row.currency),
                Column("open", self.tr("未清"), 98, Kind.MONEY, currency=row.currency),
            ],
            found,
        )
        table = TableView(model, self.tr("指定的发票"))
        table.opened.connect(lambda item, _key: self._context.go("invoices", item.number))
        table.fit(6)
        self.content.addWidget(table)

    def _add_buttons(self, row: BillRow) -> None:
        captions = {
            rules.HONOURED: self.tr("已兑付…"),
            rules.ENDORSED: self.tr("背书转让…"),
            rules.DISCOUNTED: self.tr("贴现…"),
            rules.BOUNCED: self.tr("被拒付…"),
            rules.RETURNED: self.tr("退回客户…"),
        }
        line = FlowLayout()
        for state, caption in captions.items():
            if rules.may(state, row.state):
                style = {rules.HONOURED: "primary", rules.BOUNCED: "danger"}.get(state, "")
                self.buttons[state] = Button(caption, partial(self._act, state, row), kind=style)
                line.addWidget(self.buttons[state])
        line.addWidget(Button(self.tr("查看客户"), lambda: self._context.go("customers", row.customer_id)))
        self.content.addLayout(line)
