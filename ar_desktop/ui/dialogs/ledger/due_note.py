"""What an empty due field of an invoice means, and why, in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain import lines as goods
from ar_desktop.domain.records import Invoice
from ar_desktop.domain.terms import Terms
from ar_desktop.services.archive import terms


@dataclass(frozen=True)
class DueNote:
    """``sentences`` under the field, and the ``days`` it stands for while empty."""

    sentences: tuple[str, ...]
    days: str = ""


def of(agreed: Terms, made: Invoice, shift: str, language: str) -> DueNote:
    """The note on an invoice as far as it is filled in; ``made.due_on`` is what was typed, ``agreed`` its
    own terms where ``made.terms`` says so, else the customer's.

    Raises ``instalments_differ`` where the terms cannot split the amount.
    """
    named = {"terms": terms.words(agreed, language), "whose": _whose(made)}
    if agreed.parts and made.amount <= 0:
        text = QCoreApplication.translate("InvoiceDialog", "{whose}：{terms}；填入金额后列出各期")
        return DueNote((text.format(**named),))
    lines = terms.planned(agreed, made, shift)
    days = QCoreApplication.translate("InvoiceDialog", "、").join(line.due_on.isoformat() for line in lines)
    if made.due_on is not None:
        text = QCoreApplication.translate("InvoiceDialog", "手工指定；按{whose}（{terms}）应为 {day}")
        return DueNote((text.format(**named, day=days),), days)
    said = [QCoreApplication.translate("InvoiceDialog", "留空即按{whose}（{terms}）").format(**named)]
    said += terms.explain(lines, language, made.currency)
    if made.amount > 0:
        tax = goods.vat(made.lines)
        said.append(terms.offer(agreed, made.amount, made.issued_on, language, made.currency, tax))
    return DueNote(tuple(text for text in said if text), days)


def _whose(made: Invoice) -> str:
    if made.terms is None:
        return QCoreApplication.translate("InvoiceDialog", "客户付款条件")
    return QCoreApplication.translate("InvoiceDialog", "本张发票的付款条件")
