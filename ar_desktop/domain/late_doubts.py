"""What a court or the other side may say to terms of lateness."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from ar_desktop.domain.dates import Calendar, add_months
from ar_desktop.domain.interest import Quote
from ar_desktop.domain.lateness import ART_17_FROM, LateTerms, base_quote, loan_cap

#: What lateness is taken to cost the creditor: the LPR and half of it (买卖合同解释 18 IV), and how much more
#: than that a penalty may be before it is 过分高于损失 (合同编通则解释 65).
_LOSS_FACTOR, _TOLERANCE = Decimal("1.5"), Decimal("1.3")
#: Since when new cases on loans go by four times the LPR (民间借贷规定 31).
LOAN_RULE_FROM = dt.date(2020, 8, 20)

Found = tuple[str, dict[str, object]]


def warnings(
    terms: LateTerms, breach: dt.date, quotes: Sequence[Quote], *, art_17: bool = False
) -> Iterable[Found]:
    """Codes of sentences with their facts.

    ``rate_may_be_cut``, ``charge_may_be_cut``: more than 30 % above the loss, in a year or in the days of a
    charge taken once. ``rate_below_lpr``: against debtors of art. 17 an agreed rate must not be below the
    LPR of the day of contract. ``art_17_begins``: days before the regulation bear nothing.
    ``loan_rate_capped``: a loan's rate is cut to four times the LPR; ``loan_before_rule``: for one made
    before 2020-08-20 that is the LPR of the day of suit. ``judgment_day_missing``: without the last day the
    judgment gave, days before the judgment bear doubled interest, which they never do.
    """
    match terms.regime:
        case "A":
            yield from _agreed(terms, breach, quotes, art_17=art_17)
        case "C" if breach < ART_17_FROM:
            yield "art_17_begins", {"day": ART_17_FROM.isoformat()}
        case "D":
            yield from _loan(terms, quotes)
        case "E" if terms.judged_until is None:
            yield "judgment_day_missing", {}


def _agreed(terms: LateTerms, breach: dt.date, quotes: Sequence[Quote], *, art_17: bool) -> Iterator[Found]:
    yearly = yearly_rate(terms)
    loss = base_quote(quotes, breach).rate * _LOSS_FACTOR
    if yearly > loss * _TOLERANCE:
        yield "rate_may_be_cut", {"rate": yearly, "loss": loss}
    charge = terms.charge
    if charge and not charge.each:
        meanwhile = loss * charge.after_days / terms.day_count
        if charge.share > meanwhile * _TOLERANCE:
            yield "charge_may_be_cut", {"share": charge.share, "days": charge.after_days, "loss": meanwhile}
    floor = base_quote(quotes, terms.contract_on or breach).rate
    if art_17 and terms.agreed_annual is not None and yearly < floor:
        yield "rate_below_lpr", {"rate": yearly, "floor": floor}


def yearly_rate(terms: LateTerms) -> Decimal:
    """What was agreed by the year, with a charge that comes again and again; a charge taken once adds
    nothing."""
    charge = terms.charge
    again = charge.share * terms.day_count / charge.after_days if charge and charge.each else Decimal(0)
    return (terms.agreed_annual or Decimal(0)) + again


def _loan(terms: LateTerms, quotes: Sequence[Quote]) -> Iterator[Found]:
    agreed, cap = terms.agreed_annual, loan_cap(terms, quotes)
    if agreed is not None and agreed > cap:
        yield "loan_rate_capped", {"rate": agreed, "cap": cap}
    if agreed is not None and terms.contract_on and terms.contract_on < LOAN_RULE_FROM:
        yield "loan_before_rule", {"day": terms.contract_on.isoformat()}


def outdated(quotes: Sequence[Quote], wanted: dt.date, calendar: Calendar) -> bool:
    """Whether a quote is missing that was due by the day wanted: they come on the 20th of each month, or
    the next working day."""
    if not quotes:
        return False
    return wanted >= calendar.roll_forward(add_months(quotes[-1].day.replace(day=20), 1))
