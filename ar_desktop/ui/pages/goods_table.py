"""The goods of an invoice as a small table with their sums."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.lines import InvoiceLine
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


def goods_table(lines: Sequence[InvoiceLine], currency: str) -> TableView:
    """What was sold, how much of it, amount and tax; with quantity and price where they are kept."""
    counted = QCoreApplication.translate("Goods", "数量")
    model = RowsModel(
        [
            Column(
                "item", QCoreApplication.translate("Goods", "货物或服务"), 110, stretch=True, value=_named
            ),
            Column("quantity", counted, 74, value=_counted, align="right"),
            Column("amount", QCoreApplication.translate("Goods", "金额"), 96, Kind.MONEY, currency=currency),
            Column("tax", QCoreApplication.translate("Goods", "税额"), 84, Kind.MONEY, currency=currency),
        ],
        lines,
    )
    table = TableView(model, QCoreApplication.translate("Goods", "发票明细"))
    sums = {"amount": sum(line.amount for line in lines), "tax": sum(line.tax for line in lines)}
    table.set_totals({"item": QCoreApplication.translate("Goods", "合计"), **sums}, currency)
    table.fit(8)
    return table


def _named(line: InvoiceLine) -> str:
    return " ".join(part for part in (line.item, line.spec) if part)


def _counted(line: InvoiceLine) -> str:
    if line.quantity is None:
        return ""
    return f"{line.quantity:,f} {line.unit}".strip()
