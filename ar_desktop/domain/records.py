"""The records a bookkeeper keeps, as values. Amounts in minor units; ``id`` 0 means not stored yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.lateness import LateTerms
from ar_desktop.domain.lines import InvoiceLine
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
    email: str = ""


@dataclass(frozen=True)
class Customer:
    """One customer of the archive. ``term_days`` run from the invoice date unless ``terms`` say
    otherwise; ``credit_limit`` in minor units of the base currency, None for none agreed; ``muted``
    takes it out of the queue; ``ladder`` is the code of a ladder of its own."""

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
    ladder: str = ""


@dataclass(frozen=True)
class Contract:
    """What a letter must know of a contract. ``regime`` A, B, C or empty (the book's default);
    ``daily_rate`` the agreed rate of regime A and ``factor`` the multiple of B, shares of one;
    ``late_terms`` where more was agreed than these can say. ``court`` has jurisdiction, ``served_at`` is
    the agreed address for service, ``title_retained`` says the goods stay ours until paid (民法典 641),
    ``sme_told_on`` when we told the buyer that we are a small enterprise (条例 art. 3)."""

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
    late_terms: LateTerms | None = None
    court: str = ""
    served_at: str = ""
    title_retained: bool = False
    sme_told_on: dt.date | None = None


@dataclass(frozen=True)
class Contact:
    """A person at a customer's; ``role`` what to call about: finance, purchasing, legal, receiving,
    sales, other, or a word of the user's own."""

    customer_id: int
    name: str
    role: str = ""
    phone: str = ""
    email: str = ""
    wechat: str = ""
    note: str = ""
    id: int = 0


@dataclass(frozen=True)
class Instalment:
    """One due line of an invoice; ``label`` what it is called in a plan agreed for this invoice."""

    due_on: dt.date
    amount: int
    label: str = ""


@dataclass(frozen=True)
class Invoice:
    """An invoice to be posted. Without ``instalments`` the whole amount is due on ``due_on``, and
    without that after the customer's terms, which may count from the day of delivery, of receipt of the
    invoice or of acceptance; while such a day is not known the invoice date stands in.
    ``rate`` is CNY for one unit of a foreign currency as text; empty takes the book's quote of the day.
    ``lines`` are the goods, where kept, and come to ``amount`` with their tax. ``terms`` are those agreed
    for this invoice alone, in place of the customer's."""

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
    kind: str = "invoice"
    lines: tuple[InvoiceLine, ...] = ()
    terms: Terms | None = None


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
