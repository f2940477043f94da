"""The goods of an invoice as a small table with their sums."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.lines import InvoiceLine, total
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: Pixels from which the quantity has room, and all columns.
_MIDDLING, _WIDE = 270, 430


def goods_table(lines: Sequence[InvoiceLine], currency: str) -> TableView:
    """What was sold and what it came to with tax; where there is room how much of it, amount and tax."""
    table = TableView(RowsModel(_columns(currency), lines), QCoreApplication.translate("Goods", "发票明细"))
    sums = {"amount": sum(line.amount for line in lines), "tax": sum(line.tax for line in lines)}
    whole = QCoreApplication.translate("Goods", "合计")
    table.set_totals({"item": whole, **sums, "total": total(lines)}, currency)
    table.fit(8)
    return table


def _columns(currency: str) -> list[Column]:
    money = partial(Column, kind=Kind.MONEY, currency=currency)
    return [
        Column("item", QCoreApplication.translate("Goods", "货物或服务"), 84, stretch=True, value=_named),
        Column("quantity", QCoreApplication.translate("Goods", "数量"), 74, value=_counted, align="right",
               hide_below=_MIDDLING),
        money("amount", QCoreApplication.translate("Goods", "金额"), 96, hide_below=_WIDE),
        money("tax", QCoreApplication.translate("Goods", "税额"), 84, hide_below=_WIDE),
        money("total", QCoreApplication.translate("Goods", "价税合计"), 100, value=_total),
    ]  # fmt: skip


def _total(line: InvoiceLine) -> int:
    return line.amount + line.tax


def _named(line: InvoiceLine) -> str:
    return " ".join(part for part in (line.item, line.spec) if part)


def _counted(line: InvoiceLine) -> str:
    if line.quantity is None:
        return ""
    return f"{line.quantity:,f} {line.unit}".strip()
