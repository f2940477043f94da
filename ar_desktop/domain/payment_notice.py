"""The notice that goes with new invoices (开票通知): what is due when, and where to pay it (S19)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.domain.letters import Account, Party
from ar_desktop.domain.money import decimal_string

#: More invoice numbers than this make the reference too long for a transfer's remark.
_MOST_NUMBERS = 3


@dataclass(frozen=True)
class NoticeLine:
    """One due line of an invoice; amounts in minor units, ``open`` what is still to be paid."""

    number: str
    issued_on: dt.date
    due_on: dt.date
    amount: int
    open: int


@dataclass(frozen=True)
class Item:
    """One line of goods on an invoice as it was typed; ``amount`` in minor units."""

    item: str
    spec: str
    unit: str
    quantity: str
    price: str
    amount: int


@dataclass(frozen=True)
class PaymentNotice:
    """Everything a notice says. ``items`` only where it is about one invoice; ``offers`` sentences on
    early-payment discounts still open."""

    sender: Party
    account: Account | None
    customer: Party
    customer_code: str
    issued_on: dt.date
    currency: str
    lines: tuple[NoticeLine, ...]
    items: tuple[Item, ...] = ()
    offers: tuple[str, ...] = ()
    contract: str = ""

    @property
    def total(self) -> int:
        """What is to be paid of all lines."""
        return sum(line.open for line in self.lines)

    @property
    def reference(self) -> str:
        """What the payer writes on the transfer."""
        return reference([line.number for line in self.lines], self.customer_code)


def reference(numbers: Sequence[str], customer_code: str) -> str:
    """The invoice numbers, each once; beyond three the customer's number, by which we find them too."""
    once = list(dict.fromkeys(numbers))
    return " ".join(once) if len(once) <= _MOST_NUMBERS else customer_code


def code_text(notice: PaymentNotice, labels: Sequence[str]) -> str:
    """The text of the QR code: holder, bank, account, amount and reference, a line each, so that it can
    be copied into any bank's form. There is no common standard for transfers by QR code in China; the
    codes of payment services are another thing. Empty without an account; ``labels`` are the five
    captions."""
    if notice.account is None:
        return ""
    amount = f"{decimal_string(notice.total, notice.currency)} {notice.currency}"
    values = (notice.account.holder, notice.account.bank, notice.account.number, amount, notice.reference)
    return "\n".join(f"{label}{value}" for label, value in zip(labels, values, strict=True) if value)
