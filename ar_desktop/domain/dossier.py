"""The dossier of a claim: what is claimed, on which evidence, and what a sound case still lacks.

The evidence goes in the order a court or an insurer reads it: contract, invoices, delivery, accounts,
demands with their proof, promises, correspondence. An invoice alone does not prove delivery where that is
contested (买卖合同解释 art. 5), a demand restarts limitation only if its arrival is proved (诉讼时效规定
art. 8), a confirmed account proves the debt even without the creditor's name (解释 art. 1 II).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.letters import Party
from ar_desktop.domain.limitation import UNPROVED
from ar_desktop.domain.money import BASE_CURRENCY

#: Kinds of evidence in the order they are bound.
KINDS = (
    "contract", "invoice", "shipment", "statement", "letter", "guarantee", "plan", "promise", "bill",
    "receipt", "dispute", "correspondence", "other",
)  # fmt: skip
#: A claim whose limitation ends so soon has to be acted on at once.
PRESSING_DAYS = 180


@dataclass(frozen=True)
class File:
    """A file the book keeps by its hash."""

    name: str
    media: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Exhibit:
    """One piece of evidence: where it comes from, what it proves, and its files."""

    kind: str
    title: str
    source: str
    proves: str
    files: tuple[File, ...]


@dataclass(frozen=True)
class Debt:
    """One due line claimed, in minor units. ``delivered`` names the delivery notes behind it and who
    signed; ``credited`` is what of ``paid`` is no money (credit notes, set-offs), ``covered`` what of
    ``open`` a bill taken and still out is to pay; ``ends_on`` is when limitation ends, None while a
    suit is pending or where no clock runs."""

    charge: int
    number: str
    contract: str
    delivered: str
    issued_on: dt.date
    due_on: dt.date
    amount: int
    paid: int
    open: int
    days: int
    ends_on: dt.date | None = None
    disputed: int = 0
    invoice: int | None = None
    credited: int = 0
    covered: int = 0

    @property
    def claimed(self) -> int:
        """What is claimed of it: what is open, once it is overdue."""
        return self.open if self.days > 0 else 0


@dataclass(frozen=True)
class InterestRow:
    """A stretch of interest on one due line: ``principal`` x ``rate`` (``basis`` in words) x ``days``."""

    number: str
    principal: int
    starts_on: dt.date
    ends_on: dt.date
    days: int
    rate: Decimal
    basis: str
    amount: int


@dataclass(frozen=True)
class Event:
    """One line of the timeline; ``proof`` names the document behind it, empty for none."""

    day: dt.date
    text: str
    proof: str = ""


@dataclass(frozen=True)
class Money:
    """Money that came in, and what it was allocated to."""

    day: dt.date
    amount: int
    payer: str
    number: str
    paid_for: str


@dataclass(frozen=True)
class SentLetter:
    """A letter with the way it travelled that proves most; ``proof`` as ``limitation`` counts it."""

    id: int
    number: str
    kind: str
    issued_on: dt.date
    total: int
    channel: str = ""
    waybill: str = ""
    sent_on: dt.date | None = None
    state: str = ""
    arrived_on: dt.date | None = None
    signed_by: str = ""
    proof: str = UNPROVED
    files: int = 0


@dataclass(frozen=True)
class Gap:
    """Something a sound case lacks: a code of ``messages`` and its facts."""

    code: str
    subject: str = ""
    detail: str = ""

    @property
    def facts(self) -> dict[str, str]:
        """What its sentence is filled with."""
        return {"subject": self.subject, "detail": self.detail}


@dataclass(frozen=True)
class Held:
    """What the book holds of one record behind a debt: whether there is one, and whether a file of it."""

    number: str
    there: bool = True
    signed: bool = True
    files: int = 0


@dataclass(frozen=True)
class Dossier:
    """Everything a dossier says, as of a day. Amounts in minor units of ``currency``."""

    sender: Party
    customer: Party
    customer_code: str
    as_of: dt.date
    prepared_on: dt.date
    prepared_by: str
    debts: tuple[Debt, ...]
    interest_rows: tuple[InterestRow, ...]
    interest_note: str
    events: tuple[Event, ...]
    money: tuple[Money, ...]
    letters: tuple[SentLetter, ...]
    exhibits: tuple[Exhibit, ...]
    gaps: tuple[Gap, ...]
    currency: str = BASE_CURRENCY
    language: str = "zh"

    @property
    def principal(self) -> int:
        """What is overdue and open."""
        return sum(debt.claimed for debt in self.debts)

    @property
    def interest(self) -> int:
        """Interest to the day, the sum of the rounded rows."""
        return sum(row.amount for row in self.interest_rows)

    @property
    def total(self) -> int:
        """Principal and interest."""
        return self.principal + self.interest


def in_order(exhibits: Iterable[Exhibit]) -> tuple[Exhibit, ...]:
    """Evidence by kind, within a kind as it came."""
    return tuple(sorted(exhibits, key=lambda item: KINDS.index(item.kind)))


def gaps_of_parties(sender: Party, customer: Party) -> Iterator[Gap]:
    """Both must be named so that a court can serve them."""
    if not sender.uscc:
        yield Gap("gap_sender_uscc")
    if not customer.uscc:
        yield Gap("gap_customer_uscc")
    if not customer.address:
        yield Gap("gap_customer_address")


def gaps_of_contracts(debts: Iterable[Debt], contracts: Iterable[Held]) -> Iterator[Gap]:
    """Debts without a contract, and contracts without their paper."""
    for number in dict.fromkeys(debt.number for debt in debts if not debt.contract):
        yield Gap("gap_contract", number)
    for held in contracts:
        if not held.files:
            yield Gap("gap_contract_file", held.number)


def gaps_of_invoices(invoices: Iterable[Held]) -> Iterator[Gap]:
    """Invoices of which the book holds no file."""
    for held in invoices:
        if not held.files:
            yield Gap("gap_invoice_file", held.number)


def gaps_of_delivery(shipments: Iterable[tuple[str, Held]]) -> Iterator[Gap]:
    """By invoice and delivery note: none recorded, not signed for, or its signed copy missing."""
    for invoice, held in shipments:
        if not held.there:
            yield Gap("gap_shipment", invoice)
        elif not held.signed:
            yield Gap("gap_shipment_unsigned", invoice, held.number)
        elif not held.files:
            yield Gap("gap_shipment_file", invoice, held.number)


def gaps_of_letters(letters: Iterable[SentLetter], demanding: Iterable[str]) -> Iterator[Gap]:
    """No demand at all, demands whose arrival nothing proves, and proof recorded without its paper."""
    asked = [letter for letter in letters if letter.kind in set(demanding)]
    if not asked:
        yield Gap("gap_letter")
    for letter in asked:
        if letter.proof == UNPROVED:
            yield Gap("gap_letter_proof", letter.number)
        elif not letter.files:
            yield Gap("gap_letter_file", letter.number)


def gaps_of_accounts(answers: Iterable[tuple[str, str, int]]) -> Iterator[Gap]:
    """Statements by period, state and number of files: none agreed to, or agreed to without the slip."""
    agreed = [(period, files) for period, state, files in answers if state == "agreed"]
    if not agreed:
        yield Gap("gap_statement")
    for period, files in agreed:
        if not files:
            yield Gap("gap_statement_file", period)


def gaps_of_clocks(debts: Iterable[Debt], as_of: dt.date) -> Iterator[Gap]:
    """Limitation that has run out or soon will, disputes, bills still out, and lines that are not due yet."""
    for debt in debts:
        if debt.ends_on is not None and debt.ends_on < as_of:
            yield Gap("gap_limitation_over", debt.number, debt.ends_on.isoformat())
        elif debt.ends_on is not None and (debt.ends_on - as_of).days <= PRESSING_DAYS:
            yield Gap("gap_limitation_near", debt.number, debt.ends_on.isoformat())
        if debt.disputed:
            yield Gap("gap_disputed", debt.number)
        if debt.covered:
            yield Gap("gap_billed", debt.number)
        if debt.days <= 0:
            yield Gap("gap_not_due", debt.number, debt.due_on.isoformat())
