"""The frozen facts of a letter. A letter is rendered from these alone, so it reprints for ever."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from decimal import Decimal
from typing import Any

from ar_desktop.domain import lateness
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.lateness import LateTerms, Part
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.records import Company

#: Bump when a field changes its meaning; frozen letters keep the number they were written with.
FACTS_VERSION = 2


@dataclass(frozen=True)
class Party:
    """Sender or addressee as printed. Empty text where unknown."""

    name: str
    uscc: str = ""
    address: str = ""
    phone: str = ""
    contact: str = ""
    email: str = ""

    @classmethod
    def of_company(cls, company: Company) -> Party:
        """Our own company as the sender."""
        return cls(company.name, company.uscc, company.address, company.phone, company.contact, company.email)


@dataclass(frozen=True)
class Account:
    """Where the debtor is asked to pay; ``number`` is text."""

    holder: str
    bank: str
    number: str


@dataclass(frozen=True)
class ContractRef:
    """The contract the debt rests on, as the letter names it."""

    number: str
    title: str
    signed_on: dt.date | None = None
    terms: str = ""


@dataclass(frozen=True)
class DebtLine:
    """One overdue due line: amounts in minor units, ``interest`` zero where none is claimed.

    ``charge`` is the due line's key in the book; ``paid`` is what was allocated up to the as-of day,
    ``credited`` what of that is no money (credit notes, set-offs); ``annual_rate`` a share of one per year.
    ``open`` is what is demanded: ``disputed`` is open
    besides but in dispute, ``covered`` by a bill not yet due, ``planned`` agreed to be paid by instalments;
    ``amount`` is the sum of ``paid`` and these. Interest is reckoned on ``accruing``, on ``open`` where
    that is zero; ``parts`` are its stretches of days, rates and principals, ``closed`` what was paid or let
    go of it before. Letters of version 1 have neither. ``basis`` is the place of its terms among the
    letter's ``bases``, -1 where no interest is claimed on it. ``due_before`` is the day it was due but for
    a payment plan that was broken. ``contract`` is what its contract is called where the lines of the letter
    do not all rest on one.
    """

    charge: int
    invoice: str
    issued_on: dt.date
    due_on: dt.date
    amount: int
    paid: int
    open: int
    days: int
    interest: int = 0
    starts_on: dt.date | None = None
    annual_rate: Decimal = Decimal(0)
    quoted_on: dt.date | None = None
    quoted_rate: Decimal = Decimal(0)
    disputed: int = 0
    covered: int = 0
    accruing: int = 0
    parts: tuple[Part, ...] = ()
    closed: int = 0
    planned: int = 0
    basis: int = 0
    credited: int = 0
    due_before: dt.date | None = None
    contract: str = ""

    @property
    def held(self) -> int:
        """What is open of it but not demanded now."""
        return self.disputed + self.covered + self.planned

    @property
    def capped(self) -> int:
        """What of the parts goes beyond the agreed limit."""
        return max(0, sum(part.amount for part in self.parts) - self.interest - self.closed)


@dataclass(frozen=True)
class Basis:
    """Terms on which interest is claimed, and the numbers of the contracts they come from (an empty one
    where the lines rest on none)."""

    terms: LateTerms
    contracts: tuple[str, ...] = ("",)


@dataclass(frozen=True)
class Declared:
    """A payment plan agreed on a day and broken since ``broken_on``, all of which the letter declares due:
    an instalment was late by more than ``grace_days``. ``number`` is the letter with the agreement and
    ``clause`` the number of that of it which allows so much, neither where none is on record."""

    agreed_on: dt.date
    grace_days: int
    broken_on: dt.date
    number: str = ""
    clause: int = 0


@dataclass(frozen=True)
class EarlierLetter:
    """A letter sent before, which this one recites with what is known of its delivery: ``channel`` and
    ``state`` as ``services.claims.deliveries`` has them, ``day`` that of arrival, else of posting. Empty
    where nothing is recorded."""

    number: str
    issued_on: dt.date
    channel: str = ""
    waybill: str = ""
    state: str = ""
    day: dt.date | None = None


@dataclass(frozen=True)
class Letterhead:
    """How the company's letters look: ``logo`` is the hash of its picture's bytes in the book, ``line``
    whether name, address and telephone stand above each letter, ``stub`` whether a copy to be signed for
    (存根) goes with it."""

    logo: str = ""
    line: bool = False
    stub: bool = False


@dataclass(frozen=True)
class LetterFacts:
    """Everything a letter says. Amounts in minor units of ``currency``.

    ``lines`` are demanded; ``late_paid`` are others of which interest alone is claimed, most of them paid
    late. ``bases`` are the terms of that interest, none in older letters, whose lines were all of one; where
    there are several, what follows of one is empty. ``regime`` is the interest regime A to E, or empty;
    ``daily_rate`` the agreed rate of regime A; ``factor`` the multiple of regime B; ``day_count`` 365 or 360;
    ``late`` the terms whole (none in letters of version 1) and ``lpr_until`` the day of the last LPR quote
    known where they rest on it; ``per_day`` what one more day adds; ``template`` the text of
    the body;
    ``extra`` further fields as printed; ``tables`` the rows of further blocks as printed, by block;
    ``addressee`` whom it goes to where that is not the customer. ``contract`` is the one all lines rest on;
    where they rest on several, each on one, those are ``contracts``. ``declared`` are the broken plans it
    declares due.
    """

    kind: str
    number: str
    issued_on: dt.date
    as_of: dt.date
    pay_by: dt.date
    sender: Party
    customer: Party
    account: Account | None
    contract: ContractRef | None
    lines: tuple[DebtLine, ...]
    template: str
    currency: str = BASE_CURRENCY
    regime: str = ""
    clause: str = ""
    daily_rate: Decimal = Decimal(0)
    factor: Decimal = Decimal(0)
    day_count: int = 365
    per_day: int = 0
    earlier: tuple[EarlierLetter, ...] = ()
    language: str = "zh"
    extra: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    addressee: Party | None = None
    head: Letterhead = Letterhead()
    late: LateTerms | None = None
    lpr_until: dt.date | None = None
    late_paid: tuple[DebtLine, ...] = ()
    bases: tuple[Basis, ...] = ()
    contracts: tuple[ContractRef, ...] = ()
    declared: tuple[Declared, ...] = ()
    version: int = FACTS_VERSION

    @property
    def principal(self) -> int:
        """What is demanded without interest: the sum of the lines' open amounts."""
        return sum(line.open for line in self.lines)

    @property
    def interest(self) -> int:
        """Interest to the as-of day: the sum of the rounded lines."""
        return sum(line.interest for line in self.bearing)

    @property
    def bearing(self) -> tuple[DebtLine, ...]:
        """The lines interest may be claimed on: those demanded, then those of which only it is claimed."""
        return (*self.lines, *self.late_paid)

    @property
    def claims_interest(self) -> bool:
        """Whether it claims interest."""
        return bool((self.regime or self.bases) and self.interest)

    @property
    def total(self) -> int:
        """Principal and interest."""
        return self.principal + self.interest

    @property
    def recipient(self) -> Party:
        """Whom the letter goes to."""
        return self.addressee or self.customer


def to_json(facts: LetterFacts) -> str:
    """Canonical text of the facts: what is stored and hashed."""
    return json.dumps(asdict(facts), ensure_ascii=False, sort_keys=True, default=str)


def from_json(text: str) -> LetterFacts:
    """Facts as frozen by ``to_json``."""
    data: dict[str, Any] = json.loads(text)
    data["sender"] = Party(**data["sender"])
    data["customer"] = Party(**data["customer"])
    data["account"] = data["account"] and Account(**data["account"])
    data["contracts"] = tuple(ContractRef(**_typed(ContractRef, item)) for item in data.get("contracts", ()))
    data["contract"] = data["contract"] and ContractRef(**_typed(ContractRef, data["contract"]))
    for name in ("lines", "late_paid"):
        data[name] = tuple(DebtLine(**_line(line)) for line in data.get(name, ()))
    data["bases"] = tuple(
        Basis(lateness.from_data(item["terms"]), tuple(item["contracts"])) for item in data.get("bases", ())
    )
    data["late"] = lateness.from_data(data["late"]) if data.get("late") else None
    data["earlier"] = tuple(EarlierLetter(**_typed(EarlierLetter, item)) for item in data["earlier"])
    data["declared"] = tuple(Declared(**_typed(Declared, item)) for item in data.get("declared", ()))
    data["tables"] = {name: tuple(map(tuple, rows)) for name, rows in data.get("tables", {}).items()}
    data["addressee"] = Party(**data["addressee"]) if data.get("addressee") else None
    data["head"] = Letterhead(**data.get("head", {}))
    return LetterFacts(**_typed(LetterFacts, data))


def _line(data: dict[str, Any]) -> dict[str, Any]:
    return {**_typed(DebtLine, data), "parts": tuple(_part(item) for item in data.get("parts", ()))}


def _part(data: dict[str, Any]) -> Part:
    quote = data["quote"]
    return Part(**{**_typed(Part, data), "quote": quote and Quote(**_typed(Quote, quote))})


def _typed(kind: type[Any], data: dict[str, Any]) -> dict[str, Any]:
    """Dates and decimals back from their text, by the annotations of ``kind``."""
    readers: dict[str, Callable[[str], Any]] = {"dt.date": dt.date.fromisoformat, "Decimal": Decimal}
    result = dict(data)
    for item in fields(kind):
        reader = readers.get(str(item.type).removesuffix(" | None"))
        if reader and result.get(item.name) is not None:
            result[item.name] = reader(result[item.name])
    return result
