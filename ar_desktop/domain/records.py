"""The records a bookkeeper keeps, as values. Amounts in minor units; ``id`` 0 means not stored yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.terms import Terms


@dataclass(frozen=True)
class Company:
    """Our own company as it stands on letters; ``account`` is text."""

    name: str = ""
    uscc: str = ""
    address: str = ""
    phone: str = ""
    contact: str = ""
    bank: str = ""
    account: str = ""


@dataclass(frozen=True)
class Customer:
    """One customer of the archive. ``term_days`` run from the invoice date unless ``terms`` say
    otherwise; ``credit_limit`` in minor units of the base currency, None for none agreed; ``muted``
    takes it out of the queue."""

    code: str
    name: str
    id: int = 0
    uscc: str = ""
    contact: str = ""
    phone: str = ""
    address: str = ""
    term_days: int = 30
    credit_limit: int | None = None
    grade: str = ""
    owner: str = ""
    channel: str = ""
    trade: str = ""
    region: str = ""
    size_class: str = ""
    note: str = ""
    muted: bool = False
    terms: Terms | None = None


@dataclass(frozen=True)
class Contract:
    """What a letter must know of a contract. ``regime`` A, B, C or empty (the book's default);
    ``daily_rate`` the agreed rate of regime A and ``factor`` the multiple of B, shares of one."""

    customer_id: int
    number: str
    id: int = 0
    title: str = ""
    signed_on: dt.date | None = None
    terms: str = ""
    regime: str = ""
    daily_rate: Decimal | None = None
    factor: Decimal | None = None
    clause: str = ""
    note: str = ""


@dataclass(frozen=True)
class Instalment:
    """One due line of an invoice."""

    due_on: dt.date
    amount: int


@dataclass(frozen=True)
class Invoice:
    """An invoice to be posted. Without ``instalments`` the whole amount is due on ``due_on``, and
    without that after the customer's terms, which may count from the day of delivery, of receipt of the
    invoice or of acceptance; while such a day is not known the invoice date stands in.
    ``rate`` is CNY for one unit of a foreign currency as text; empty takes the book's quote of the day."""

    customer_id: int
    number: str
    issued_on: dt.date
    amount: int
    due_on: dt.date | None = None
    instalments: tuple[Instalment, ...] = ()
    currency: str = BASE_CURRENCY
    contract_id: int | None = None
    owner: str = ""
    note: str = ""
    delivered_on: dt.date | None = None
    received_on: dt.date | None = None
    accepted_on: dt.date | None = None
    rate: str = ""


@dataclass(frozen=True)
class Receipt:
    """Money in, to be posted. ``number`` is the bank's reference, ``rate`` as in ``Invoice``,
    ``account`` ours to which it came."""

    customer_id: int
    day: dt.date
    amount: int
    number: str = ""
    payer: str = ""
    memo: str = ""
    currency: str = BASE_CURRENCY
    rate: str = ""
    account: str = ""
