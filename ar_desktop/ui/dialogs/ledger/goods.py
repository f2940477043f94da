"""The goods of an invoice, row by row: quantity times price fills the amount, the rate the tax."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from ar_desktop.domain import lines
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lines import InvoiceLine
from ar_desktop.domain.money import format_amount
from ar_desktop.ui.buttons import label, restyle
from ar_desktop.ui.fields import Cell, MoneyEdit, NumberEdit, RateEdit, RowsEditor, WordEdit
from ar_desktop.ui.fields.rows import Row
from ar_desktop.ui.keys import KeyScheme


class GoodsEditor(RowsEditor):
    """``summed(object)``: what the rows come to with tax in minor units, None while there are none."""

    summed = Signal(object)

    def __init__(self, currency: str, keys: KeyScheme) -> None:
        super().__init__(keys, currency)
        self.sums = label("", "small")
        self._told: int | None = None
        self.column.addWidget(self.sums)
        self.changed.connect(self._sum)
        self.compare(None)

    def make_cells(self) -> list[Cell]:
        """As an official invoice has them."""
        return [
            Cell("item", self.tr("货物或服务"), WordEdit),
            Cell("spec", self.tr("规格"), WordEdit, 92),
            Cell("unit", self.tr("单位"), WordEdit, 54),
            Cell("quantity", self.tr("数量"), NumberEdit, 84),
            Cell("price", self.tr("单价"), NumberEdit, 100),
            Cell("amount", self.tr("金额"), self._money, 118),
            Cell("tax_rate", self.tr("税率"), RateEdit, 64, carried=True),
            Cell("tax", self.tr("税额"), self._money, 100),
        ]

    def _money(self) -> MoneyEdit:
        return MoneyEdit(self.currency)

    def wire(self, row: Row) -> None:
        """Quantity and price make the amount, amount and rate the tax; typing over either stands."""
        for key in ("quantity", "price"):
            row[key].value_changed.connect(lambda _value: self._fill_amount(row))
        for key in ("amount", "tax_rate"):
            row[key].value_changed.connect(lambda _value: self._fill_tax(row))

    def _fill_amount(self, row: Row) -> None:
        quantity, price = _sound(row, "quantity"), _sound(row, "price")
        if quantity is not None and price is not None:
            row["amount"].set_value(lines.amount_of(quantity, price, self.currency))
            self._fill_tax(row)

    def _fill_tax(self, row: Row) -> None:
        amount, rate = _sound(row, "amount"), _sound(row, "tax_rate")
        if amount is not None and rate is not None:
            row["tax"].set_value(lines.tax_of(amount, rate))
        elif rate is None:
            row["tax"].set_value(None)

    def _sum(self) -> None:
        total = self.total()
        if total != self._told:
            self._told = total
            self.summed.emit(total)

    def total(self) -> int | None:
        """What the rows come to with tax, minor units, as far as they can be read; None without rows."""
        rows = self.filled()
        return sum((_sound(row, "amount") or 0) + (_sound(row, "tax") or 0) for row in rows) if rows else None

    def compare(self, amount: int | None) -> None:
        """Say how the rows stand to the invoice's amount."""
        total = self.total()
        text, tone = self.tr("每行填名称和金额；数量 × 单价自动算出金额，Ins 插行，Ctrl+Delete 删行"), ""
        if total is not None:
            facts = {
                "lines": format_amount(total, self.currency),
                "amount": format_amount(amount or 0, self.currency),
            }
            same = total == amount
            words = self.tr("明细价税合计 {lines}，与发票金额一致")
            text = (words if same else self.tr("明细价税合计 {lines}，与发票金额 {amount} 不一致")).format(
                **facts
            )
            tone = "good" if same else "danger"
        self.sums.setText(text)
        restyle(self.sums, "tone", tone)

    def lines(self) -> tuple[InvoiceLine, ...]:
        """The goods as typed; what a cell raises where it cannot be read."""
        return tuple(
            InvoiceLine(
                item=row["item"].value() or "",
                spec=row["spec"].value() or "",
                unit=row["unit"].value() or "",
                quantity=row["quantity"].value(),
                price=row["price"].value(),
                amount=row["amount"].value() or 0,
                tax_rate=row["tax_rate"].value() or "",
                tax=row["tax"].value() or 0,
            )
            for row in self.filled()
        )

    def sound_lines(self) -> tuple[InvoiceLine, ...]:
        """The goods as far as they can be read: none while a cell cannot."""
        try:
            return self.lines()
        except ArError:
            return ()

    def show_lines(self, found: tuple[InvoiceLine, ...]) -> None:
        """Put goods in place of those there are."""
        self.set_texts([self._texts_of(line) for line in found])

    def _texts_of(self, line: InvoiceLine) -> dict[str, str]:
        return {
            "item": line.item,
            "spec": line.spec,
            "unit": line.unit,
            "quantity": "" if line.quantity is None else f"{line.quantity:,f}",
            "price": "" if line.price is None else f"{line.price:,f}",
            "amount": format_amount(line.amount, self.currency),
            "tax_rate": line.tax_rate,
            "tax": format_amount(line.tax, self.currency) if line.tax else "",
        }


def _sound(row: Row, key: str) -> Any:
    """The value of a cell; None while it is empty or wrong."""
    try:
        return row[key].value()
    except ArError:
        return None
