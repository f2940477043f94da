"""What is let go of one line with the money: an early discount, what the bank kept, a small difference."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui.buttons import label
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.dialogs.ledger.allocation_lines import LetGo, Terms
from ar_desktop.ui.fields import MoneyEdit


class LetGoDialog(FormDialog):
    """``act(LetGo)`` for a line on which ``paid`` is allocated; ``..`` in an amount is what is missing."""

    def __init__(
        self, parent: QWidget, row: InvoiceRow, paid: int, terms: Terms, act: Callable[[LetGo], object],
        *, language: str = "zh",
    ) -> None:  # fmt: skip
        super().__init__(parent, "", act, button="", language=language)
        self.setWindowTitle(self.tr("差额"))
        self.set_title(self.tr("发票 {number}").format(number=row.number))
        self.setMinimumWidth(480)
        self._row, self._paid, self._terms = row, paid, terms
        shown = terms.amounts(row.id, paid, row.open)
        self.parts = {kind: MoneyEdit(row.currency) for kind in ("discount", "fee", "waiver")}
        self.reason = QLineEdit(terms.given.get(row.id, LetGo()).reason)
        self.missing = label("", "strong")
        self._arrange()
        for kind, part in self.parts.items():
            part.set_value(shown.get(kind))
            part.above = partial(self._missing, kind)
            part.value_changed.connect(lambda _value: self._tell())
        self._tell()

    def _arrange(self) -> None:
        captions = {
            "discount": self.tr("现金折扣"),
            "fee": self.tr("银行手续费"),
            "waiver": self.tr("尾差豁免"),
        }
        for kind, part in self.parts.items():
            self.add(captions[kind], part)
            if kind == "discount":
                self.hint(self._offer())
        self.hint(self.tr("尾差须在设置的每张发票上限以内，并填写原因。输入 .. 即填还差的数。"))
        self.add(self.tr("原因"), self.reason)
        self._grid.addWidget(self.missing, self._grid.rowCount(), 1)

    def _offer(self) -> str:
        offer = self._terms.offers.get(self._row.id)
        if offer is None:
            return self.tr("这张发票没有现金折扣。")
        if self._terms.day > offer.until:
            text = self.tr("现金折扣最后一天是 {until}，这笔款 {day} 到账，不能享受。")
            return text.format(until=offer.until, day=self._terms.day)
        most = format_amount(offer.most, self._row.currency)
        if offer.in_part:
            text = self.tr("{until} 前付款可享受现金折扣 {most}，部分付款按比例。")
        else:
            text = self.tr("{until} 前付清可享受现金折扣 {most}。")
        return text.format(until=offer.until, most=most)

    def _amount(self, kind: str) -> int:
        part = self.parts[kind]
        return (part.amount() or 0) if part.is_sound() else 0

    def _missing(self, besides: str = "") -> int:
        """What nothing covers, as if the field ``besides`` were empty."""
        others = (self._amount(kind) for kind in self.parts if kind != besides)
        return self._row.open - self._paid - sum(others)

    def _tell(self) -> None:
        currency = self._row.currency
        text = self.tr("未清 {open}    本次核销 {paid}    还差 {missing}").format(
            open=format_amount(self._row.open, currency),
            paid=format_amount(self._paid, currency),
            missing=format_amount(self._missing(), currency),
        )
        self.missing.setText(text)

    def values(self) -> tuple[LetGo]:
        """What is let go (``reason_missing``, ``line_overpaid``)."""
        discount, fee, waiver = (part.amount() or 0 for part in self.parts.values())
        if min(discount, fee, waiver) < 0 or self._missing() < 0:
            opened = format_amount(self._row.open, self._row.currency)
            raise ArError("line_overpaid", number=self._row.number, open=opened)
        reason = self.reason.text().strip()
        if waiver and not reason:
            raise ArError("reason_missing")
        return (LetGo(discount, fee, waiver, reason),)
