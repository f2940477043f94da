"""The frozen facts of a letter. A letter is rendered from these alone, so it reprints for ever."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from decimal import Decimal
from typing import Any

from ar_desktop.domain.money import BASE_CURRENCY

#: Bump when a field changes its meaning; frozen letters keep the number they were written with.
FACTS_VERSION = 1


@dataclass(frozen=True)
class Party:
    """Sender or addressee as printed. Empty text where unknown."""

    name: str
    uscc: str = ""
    address: str = ""
    phone: str = ""
    contact: str = ""


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

    ``charge`` is the due line's key in the book; ``paid`` is what was allocated up to the as-of
    day; ``annual_rate`` a share of one per year. ``open`` is what is demanded: ``disputed`` is open
    besides but in dispute, ``covered`` by a bill not yet due. Interest is reckoned on ``accruing``,
    on ``open`` where that is zero.
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


@dataclass(frozen=True)
class EarlierLetter:
    """A letter sent before, which this one recites."""

    number: str
    issued_on: dt.date


@dataclass(frozen=True)
class LetterFacts:
    """Everything a demand letter says. Amounts in minor units of ``currency``.

    ``regime`` is the interest regime A, B or C, or empty where no interest is claimed;
    ``daily_rate`` the agreed rate of regime A; ``factor`` the multiple of regime B; ``day_count``
    365 or 360; ``per_day`` what one more day adds; ``template`` the text the body is made of.
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
    version: int = FACTS_VERSION

    @property
    def principal(self) -> int:
        """What is demanded without interest: the sum of the lines' open amounts."""
        return sum(line.open for line in self.lines)

    @property
    def interest(self) -> int:
        """Interest to the as-of day: the sum of the rounded lines."""
        return sum(line.interest for line in self.lines)

    @property
    def total(self) -> int:
        """Principal and interest."""
        return self.principal + self.interest


def to_json(facts: LetterFacts) -> str:
    """Canonical text of the facts: what is stored and hashed."""
    return json.dumps(asdict(facts), ensure_ascii=False, sort_keys=True, default=str)


def from_json(text: str) -> LetterFacts:
    """Facts as frozen by ``to_json``."""
    data: dict[str, Any] = json.loads(text)
    data["sender"] = Party(**data["sender"])
    data["customer"] = Party(**data["customer"])
    data["account"] = data["account"] and Account(**data["account"])
    data["contract"] = data["contract"] and ContractRef(**_typed(ContractRef, data["contract"]))
    data["lines"] = tuple(DebtLine(**_typed(DebtLine, line)) for line in data["lines"])
    data["earlier"] = tuple(EarlierLetter(**_typed(EarlierLetter, item)) for item in data["earlier"])
    return LetterFacts(**_typed(LetterFacts, data))


def _typed(kind: type[Any], data: dict[str, Any]) -> dict[str, Any]:
    """Dates and decimals back from their text, by the annotations of ``kind``."""
    readers: dict[str, Callable[[str], Any]] = {"dt.date": dt.date.fromisoformat, "Decimal": Decimal}
    result = dict(data)
    for item in fields(kind):
        reader = readers.get(str(item.type).removesuffix(" | None"))
        if reader and result.get(item.name) is not None:
            result[item.name] = reader(result[item.name])
    return result
