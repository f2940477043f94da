"""The columns of deliveries and of invoices on their way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.ledger.handovers import InvoiceOnItsWay, ShipmentRow
from ar_desktop.ui.tables import Badge, Column, Kind


def _currency(row: ShipmentRow | InvoiceOnItsWay) -> str:
    return row.currency


def shipment_columns() -> list[Column]:
    """One delivery a row."""
    return [
        Column("number", QCoreApplication.translate("Shipments", "送货单号"), 130),
        Column("customer", QCoreApplication.translate("Shipments", "客户"), 170, stretch=True),
        Column("shipped_on", QCoreApplication.translate("Shipments", "发货日"), 94, Kind.DATE),
        Column(
            "amount", QCoreApplication.translate("Shipments", "含税金额"), 112, Kind.MONEY, currency=_currency
        ),
        Column(
            "signed_by", QCoreApplication.translate("Shipments", "签收"), 110, value=_signed, hide_below=620
        ),
        Column("invoice", QCoreApplication.translate("Shipments", "发票号"), 178, hide_below=780),
        Column(
            "state", QCoreApplication.translate("Shipments", "状态"), 104, Kind.BADGE, value=shipment_state
        ),
        Column("contract", QCoreApplication.translate("Shipments", "合同"), 110, hidden=True),
    ]


def invoice_columns() -> list[Column]:
    """One invoice a row."""
    return [
        Column("number", QCoreApplication.translate("Shipments", "发票号"), 178),
        Column("customer", QCoreApplication.translate("Shipments", "客户"), 170, stretch=True),
        Column("issued_on", QCoreApplication.translate("Shipments", "开票日"), 94, Kind.DATE),
        Column(
            "amount", QCoreApplication.translate("Shipments", "金额"), 112, Kind.MONEY, currency=_currency
        ),
        Column("owner", QCoreApplication.translate("Shipments", "责任人"), 70, hide_below=620),
        Column(
            "state", QCoreApplication.translate("Shipments", "状态"), 104, Kind.BADGE, value=invoice_state
        ),
    ]


def _signed(row: ShipmentRow) -> str:
    if row.signed_on is None:
        return QCoreApplication.translate("Shipments", "未签收")
    return f"{row.signed_by} {row.signed_on:%m-%d}".strip()


def shipment_state(row: ShipmentRow) -> Badge:
    """Where a delivery stands on its way to an invoice."""
    if row.state == "voided":
        return Badge(QCoreApplication.translate("Shipments", "已作废"))
    if row.state == "invoiced":
        return Badge(QCoreApplication.translate("Shipments", "已开票"), "good")
    return _late(row.late, QCoreApplication.translate("Shipments", "待开票"))


def invoice_state(row: InvoiceOnItsWay) -> Badge:
    """How late an invoice is on its way to the customer."""
    return _late(row.late, QCoreApplication.translate("Shipments", "待交付"))


def _late(days: int, in_time: str) -> Badge:
    if days:
        return Badge(QCoreApplication.translate("Shipments", "超时 {days} 天").format(days=days), "danger")
    return Badge(in_time, "info")
