"""What the form of a letter says of it beside its fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.money import format_amount
from ar_desktop.services.correspondence.letter_form import Form

_SHOWN = 3


def scope(form: Form) -> str:
    """The invoices a letter speaks of and what of them."""
    named = QCoreApplication.translate("Letter", "、").join(form.numbers[:_SHOWN])
    if len(form.numbers) > _SHOWN:
        named = QCoreApplication.translate("Letter", "{numbers} 等").format(numbers=named)
    said = QCoreApplication.translate(
        "Letter", "函中款项：{count} 张发票（{numbers}），本金 {amount} {currency}"
    )
    return said.format(
        count=len(form.numbers), numbers=named, amount=format_amount(form.principal, form.currency),
        currency=form.currency,
    )  # fmt: skip
