"""The marked delivery or invoice whole, with what can be done about it."""

from __future__ import annotations

from functools import partial

from ar_desktop.services.ledger.handovers import InvoiceOnItsWay, ShipmentRow
from ar_desktop.services.ledger.shipment_proposals import Proposal
from ar_desktop.ui import document_words as words
from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.cards import Button, FlowLayout, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.ledger import shipment_lists
from ar_desktop.ui.pages.ledger.notice_act import NoticeAct
from ar_desktop.ui.pages.ledger.shipment_acts import ShipmentActs


class ShipmentPanel(SidePanel):
    """Shows a delivery or an invoice on its way."""

    def __init__(self, context: Context, acts: ShipmentActs, notice: NoticeAct) -> None:
        super().__init__()
        self._context, self._acts, self._notice = context, acts, notice
        self._empty.setText(self.tr("选中一行查看详情"))

    def show_record(self, row: ShipmentRow | InvoiceOnItsWay | None) -> None:
        """Show a row of either list, or nothing."""
        clear(self.content)
        if row is None:
            self.show_empty()
        elif isinstance(row, ShipmentRow):
            self._show_shipment(row)
        else:
            self._show_invoice(row)

    def _show_shipment(self, row: ShipmentRow) -> None:
        badge = shipment_lists.shipment_state(row)
        self.show_row(row.number, row.customer, [(badge.text, badge.tone)])
        self.add_facts([
            (self.tr("发货"), row.shipped_on.isoformat()),
            (self.tr("含税金额"), words.money(row.amount, row.currency)),
            (self.tr("合同"), row.contract or "—"),
            (self.tr("签收"), self._signature(row)),
            (self.tr("发票"), row.invoice or "—"),
            (self.tr("备注"), row.note or "—"),
        ])  # fmt: skip
        proposal = self._acts.proposed(row) if row.state == "waiting" else None
        if proposal is not None:
            self._say_evident(proposal)
        if row.state != "voided" and row.signed_on is None:
            text = self.tr("还没有签收记录：发生争议时，发票不能单独证明已交货。")
            self.content.addWidget(label(text, "small", wrap=True, tone="danger"))
        self.content.addWidget(label(self.tr("签收单等附件"), "section"))
        self.content.addWidget(
            AttachedFiles(self._context, "shipments", row.id, self.tr("签收单扫描件可拖到这里。"))
        )
        self.content.addStretch(1)
        self._shipment_buttons(row, proposal)

    def _signature(self, row: ShipmentRow) -> str:
        if row.signed_on is None:
            return self.tr("未签收")
        return f"{row.signed_by} {row.signed_on.isoformat()}".strip()

    def _shipment_buttons(self, row: ShipmentRow, proposal: Proposal | None) -> None:
        line, acts = FlowLayout(), self._acts
        if proposal is not None:
            accept = partial(acts.accept, row, proposal)
            line.addWidget(Button(self.tr("确认关联"), accept, kind="primary", keys="L"))
        if row.state == "waiting":
            kind = "" if proposal else "primary"
            line.addWidget(Button(self.tr("开票…"), partial(acts.invoice, [row]), kind=kind))
            line.addWidget(Button(self.tr("关联发票…"), partial(acts.link, [row])))
        if row.state == "invoiced":
            line.addWidget(Button(self.tr("查看发票"), partial(self._context.go, "invoices", row.invoice)))
            line.addWidget(Button(self.tr("取消关联"), partial(acts.unlink, row)))
        if row.state != "voided":
            line.addWidget(Button(self.tr("登记签收…"), partial(acts.sign, row)))
            line.addWidget(Button(self.tr("作废…"), partial(acts.void, row), kind="danger"))
        self.content.addLayout(line)

    def _say_evident(self, proposal: Proposal) -> None:
        text = self.tr("{day} 开的发票 {number} 应是这批货的。关联之前，额度占用会重复计。")
        said = text.format(day=proposal.issued_on.isoformat(), number=proposal.number)
        self.content.addWidget(label(said, "small", wrap=True, tone="danger"))

    def _show_invoice(self, row: InvoiceOnItsWay) -> None:
        badge = shipment_lists.invoice_state(row)
        self.show_row(row.number, row.customer, [(badge.text, badge.tone)])
        self.add_facts([
            (self.tr("开票"), row.issued_on.isoformat()),
            (self.tr("金额"), words.money(row.amount, row.currency)),
            (self.tr("责任人"), row.owner or "—"),
            (self.tr("联系"), f"{row.contact} {row.phone}".strip() or "—"),
        ])  # fmt: skip
        self.content.addStretch(1)
        line = FlowLayout()
        line.addWidget(Button(self.tr("登记交票…"), partial(self._acts.hand_over, [row]), kind="primary"))
        line.addWidget(Button(self.tr("付款通知"), partial(self._notice.show_invoice, row.id)))
        line.addWidget(Button(self.tr("查看发票"), partial(self._context.go, "invoices", row.number)))
        self.content.addLayout(line)
