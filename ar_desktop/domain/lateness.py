"""What lateness costs: interest and late charges on a debt whose balance may change, by the legal basis
that applies (DOMAIN.md 1.1).

Regimes: A as agreed (民法典 585), by day, year, steps of days overdue (S16) or a charge once or per period
(S15); B one-year LPR plus 30–50 % where a sale says nothing (买卖合同解释 18 IV); C 0.05 % a day against
authorities and large enterprises (保障中小企业款项支付条例 17); D loans, never above four times the LPR of
the day of contract (民间借贷规定 25, 28, 29); E 0.0175 % a day on an adjudged debt (法释〔2014〕8号 1–4).

Simple interest only, none on a penalty. Both end days count, the first is the day after the due date.
A payment counts from the day after it: the day it arrives is still a day of default. Full precision is
kept to the end, then the line is rounded half up; its parts are rounded so that they add up to it.
"""

from __future__ import annotations

import datetime as dt
import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import ART_17_DAILY_RATE, Quote, lpr_on
from ar_desktop.domain.money import round_half_up

REGIMES = ("A", "B", "C", "D", "E")
ADJUDGED_DAILY_RATE = Decimal("0.000175")
#: The one-year benchmark lending rate in force from 2015-10-24 until the LPR replaced it (解释 18 IV).
BENCHMARK = Quote(dt.date(2015, 10, 24), Decimal("0.0435"))
LPR_FROM = dt.date(2019, 8, 20)
#: 保障中小企业款项支付条例 took effect; days before bear no interest of regime C.
ART_17_FROM = dt.date(2020, 9, 1)
LOAN_CAP_MULTIPLE = 4
_ZERO = Decimal(0)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Step:
    """From the ``from_day``-th day overdue (1 is the first) the daily rate is ``daily_rate``."""

    from_day: int
    daily_rate: Decimal


@dataclass(frozen=True)
class LateCharge:
    """``share`` of what is open after ``after_days`` full days overdue; ``each``: again after every
    further ``after_days`` (S15: 0.5 % after 30 days)."""

    after_days: int
    share: Decimal
    each: bool = False


@dataclass(frozen=True)
class LateTerms:
    """What was agreed, or which rule fills the gap. Rates are shares of one.

    Regime A has ``daily_rate`` or ``annual_rate`` or ``steps``, a ``charge``, or both; ``cap_share``
    limits the whole to a share of the principal. Steps and charges are for regime A alone: a loan's would
    have to count into its cap (规定 29). ``factor`` multiplies the LPR of regime B, and
    ``segmented`` lets it follow each new quote instead of staying at the day of breach. Regime D may
    have a rate, and is capped by the LPR of ``contract_on``. ``clause`` names the contract's clause. Regime E
    runs from the day after ``judged_until``, the last day the judgment gave to pay, or the day it took effect
    where it gave none (法释〔2014〕8号 2); where that is not known, from the day after the due day.
    """

    regime: str = "B"
    daily_rate: Decimal | None = None
    annual_rate: Decimal | None = None
    steps: tuple[Step, ...] = ()
    charge: LateCharge | None = None
    cap_share: Decimal | None = None
    factor: Decimal = Decimal("1.5")
    segmented: bool = False
    contract_on: dt.date | None = None
    day_count: int = 365
    clause: str = ""
    judged_until: dt.date | None = None

    def __post_init__(self) -> None:
        """Refuse what no rule covers (``interest_terms_invalid``)."""
        days = [step.from_day for step in self.steps]
        sound = (
            self.regime in REGIMES
            and self.day_count in {360, 365}
            and (self.regime != "A" or self.agreed)
            and (self.regime != "D" or self.contract_on is not None)
            and days == sorted(set(days))
            and all(day >= 1 for day in days)
            and (self.charge is None or self.charge.after_days >= 1)
            and (self.regime == "A" or not (self.steps or self.charge))
        )
        if not sound:
            raise ArError("interest_terms_invalid", regime=self.regime, day_count=self.day_count)

    @property
    def agreed(self) -> bool:
        """Whether the contract says anything on lateness."""
        rates = (self.daily_rate, self.annual_rate, self.charge)
        return bool(self.steps) or any(item is not None for item in rates)

    @property
    def agreed_annual(self) -> Decimal | None:
        """The agreed rate of a whole year, the highest step's where there are steps; None without."""
        if self.steps:
            return max(step.daily_rate for step in self.steps) * self.day_count
        if self.annual_rate is not None:
            return self.annual_rate
        return None if self.daily_rate is None else self.daily_rate * self.day_count


def to_json(terms: LateTerms) -> str:
    """The terms as a contract keeps them."""
    return json.dumps(asdict(terms), default=str, sort_keys=True)


def from_json(text: str) -> LateTerms:
    """Terms as kept by ``to_json``."""
    return from_data(json.loads(text))


def from_data(kept: dict[str, Any]) -> LateTerms:
    """Terms from the parsed JSON of ``to_json``."""
    data = dict(kept)
    for name in ("daily_rate", "annual_rate", "cap_share", "factor"):
        data[name] = None if data[name] is None else Decimal(data[name])
    data["steps"] = tuple(Step(item["from_day"], Decimal(item["daily_rate"])) for item in data["steps"])
    if charge := data["charge"]:
        data["charge"] = LateCharge(charge["after_days"], Decimal(charge["share"]), charge["each"])
    for name in ("contract_on", "judged_until"):
        data[name] = dt.date.fromisoformat(data[name]) if data.get(name) else None
    return LateTerms(**data)


@dataclass(frozen=True)
class Balance:
    """From ``day`` on, that day included, ``principal`` minor units bear interest."""

    day: dt.date
    principal: int


@dataclass(frozen=True)
class Part:
    """A stretch of days at one rate on one principal, or a late charge of one day (``days`` 0).

    ``annual_rate`` is a share of one per year, of a charge its share of the principal; ``amount`` in
    minor units; ``quote`` the LPR behind it.
    """

    starts_on: dt.date
    ends_on: dt.date
    days: int
    principal: int
    annual_rate: Decimal
    amount: int
    quote: Quote | None = None


@dataclass(frozen=True)
class Lateness:
    """What one debt owes for its lateness up to a day: ``amount`` is the sum of its parts, less what
    goes beyond the agreed cap (``capped``); ``per_day`` is what the next day adds."""

    parts: tuple[Part, ...]
    amount: int
    per_day: int
    capped: bool = False


@dataclass(frozen=True)
class _Stretch:
    starts_on: dt.date
    ends_on: dt.date
    principal: int
    rate: Decimal
    quote: Quote | None

    @property
    def days(self) -> int:
        return (self.ends_on - self.starts_on).days + 1


def accrue(
    balances: Sequence[Balance], due_on: dt.date, as_of: dt.date, terms: LateTerms, quotes: Sequence[Quote]
) -> Lateness:
    """What a debt due on ``due_on`` owes for lateness up to ``as_of``, that day included.

    ``balances`` ascend by day, the first not later than the day after the due date. Raises
    ``lpr_missing`` where no quote covers a day.
    """
    stretches = list(_stretches(balances, due_on, as_of, terms, quotes))
    interest = _rounded(stretches, terms.day_count)
    charges = list(_charges(balances, due_on, as_of, terms))
    parts = tuple(sorted([*interest, *charges], key=lambda part: (part.starts_on, part.days == 0)))
    whole, following = sum(part.amount for part in parts), _per_day(balances, due_on, as_of, terms, quotes)
    limit = _limit(balances, terms)
    if limit is None:
        return Lateness(parts, whole, following)
    amount = min(whole, limit)
    return Lateness(parts, amount, min(following, limit - amount), capped=whole > limit)


def _limit(balances: Sequence[Balance], terms: LateTerms) -> int | None:
    if terms.cap_share is None or not balances:
        return None
    return round_half_up(balances[0].principal * terms.cap_share)


def _stretches(
    balances: Sequence[Balance], due_on: dt.date, as_of: dt.date, terms: LateTerms, quotes: Sequence[Quote]
) -> Iterator[_Stretch]:
    """The days from the first that bears interest to ``as_of``, cut wherever principal or rate changes."""
    first = first_day(due_on, terms)
    cuts = {first, as_of + _DAY, *_changes(balances, due_on, terms, quotes)}
    days = sorted(day for day in cuts if first <= day <= as_of + _DAY)
    for start, following in pairwise(days):
        principal = principal_on(balances, start)
        rate, quote = rate_on(terms, due_on, start, quotes)
        if principal and rate:
            yield _Stretch(start, following - _DAY, principal, rate, quote)


def first_day(due_on: dt.date, terms: LateTerms) -> dt.date:
    """The first day a debt due on ``due_on`` may bear interest."""
    first = due_on + _DAY
    if terms.regime == "C":
        return max(first, ART_17_FROM)
    return max(first, terms.judged_until + _DAY) if terms.regime == "E" and terms.judged_until else first


def _changes(
    balances: Sequence[Balance], due_on: dt.date, terms: LateTerms, quotes: Sequence[Quote]
) -> Iterator[dt.date]:
    yield from (item.day for item in balances)
    yield from (due_on + dt.timedelta(days=step.from_day) for step in terms.steps)
    if terms.regime == "B" and terms.segmented:
        yield from (BENCHMARK.day, LPR_FROM)
        yield from (new.day for old, new in pairwise(quotes) if old.rate != new.rate)


def principal_on(balances: Sequence[Balance], day: dt.date) -> int:
    """The principal that bears interest on a day, minor units."""
    index = bisect_right(balances, day, key=lambda item: item.day)
    return balances[index - 1].principal if index else 0


def rate_on(
    terms: LateTerms, due_on: dt.date, day: dt.date, quotes: Sequence[Quote]
) -> tuple[Decimal, Quote | None]:
    """The yearly rate of a day of a debt due on ``due_on``, a share of one, and the quote behind it."""
    match terms.regime:
        case "A":
            return _agreed_rate(terms, (day - due_on).days), None
        case "B":
            quote = base_quote(quotes, day if terms.segmented else due_on + _DAY)
            return quote.rate * terms.factor, quote
        case "C":
            return ART_17_DAILY_RATE * terms.day_count, None
        case "D":
            return _loan_rate(terms, due_on + _DAY, quotes)
    return ADJUDGED_DAILY_RATE * terms.day_count, None


def _agreed_rate(terms: LateTerms, day_overdue: int) -> Decimal:
    """Before the first step the plain rate holds, if there is one."""
    reached = [step for step in terms.steps if step.from_day <= day_overdue]
    if reached:
        return reached[-1].daily_rate * terms.day_count
    if terms.annual_rate is not None:
        return terms.annual_rate
    return (terms.daily_rate or _ZERO) * terms.day_count


def base_quote(quotes: Sequence[Quote], day: dt.date) -> Quote:
    """The one-year LPR of a day; before 2019-08-20 the benchmark rate, the last one or an older one that
    stands among the quotes. Raises ``lpr_missing`` where there is none."""
    if day >= LPR_FROM:
        return lpr_on(quotes, day)
    older = [quote for quote in quotes if quote.day < LPR_FROM]
    return lpr_on(sorted([BENCHMARK, *older], key=lambda quote: quote.day), day)


def loan_cap(terms: LateTerms, quotes: Sequence[Quote]) -> Decimal:
    """Four times the LPR of the day of contract: all a lender may ask for in a year (规定 25, 29)."""
    return base_quote(quotes, terms.contract_on or LPR_FROM).rate * LOAN_CAP_MULTIPLE


def _loan_rate(terms: LateTerms, breach: dt.date, quotes: Sequence[Quote]) -> tuple[Decimal, Quote | None]:
    """As agreed up to the cap; without agreement the LPR of the default (规定 28, 29). The quote is that of
    the rate or of the cap, where it holds."""
    agreed = terms.agreed_annual
    if agreed is None:
        quote = base_quote(quotes, breach)
        return quote.rate, quote
    cap = loan_cap(terms, quotes)
    return (agreed, None) if agreed <= cap else (cap, base_quote(quotes, terms.contract_on or breach))


def _rounded(stretches: Sequence[_Stretch], day_count: int) -> list[Part]:
    """Parts rounded by their running total, so that they add up to the rounded whole."""
    parts, exact, said = [], _ZERO, 0
    for item in stretches:
        exact += item.principal * item.rate * item.days
        total = round_half_up(exact / day_count)
        parts.append(
            Part(item.starts_on, item.ends_on, item.days, item.principal, item.rate, total - said, item.quote)
        )
        said = total
    return parts


def _charges(
    balances: Sequence[Balance], due_on: dt.date, as_of: dt.date, terms: LateTerms
) -> Iterator[Part]:
    """The late charges that fell due: what is still open at the end of a full period bears its share."""
    charge = terms.charge
    if charge is None:
        return
    times = (as_of - due_on).days // charge.after_days
    for count in range(1, (times if charge.each else min(times, 1)) + 1):
        day = due_on + dt.timedelta(days=count * charge.after_days)
        principal = principal_on(balances, day + _DAY)
        if principal:
            yield Part(day, day, 0, principal, charge.share, round_half_up(principal * charge.share))


def _per_day(
    balances: Sequence[Balance], due_on: dt.date, as_of: dt.date, terms: LateTerms, quotes: Sequence[Quote]
) -> int:
    """What the day after ``as_of`` adds, if nothing is paid."""
    following = as_of + _DAY
    if following < first_day(due_on, terms):
        return 0
    rate, _ = rate_on(terms, due_on, following, quotes)
    return round_half_up(principal_on(balances, following) * rate / terms.day_count)
