"""Writing off a bad debt (坏账核销): on which ground, with what proof, and what lives on (账销案存).

Sources: 小企业会计准则 art. 10 (1)–(6); 企业资产损失所得税税前扣除管理办法 (国家税务总局公告2011年第25号)
arts. 22–24; 公告2018年第15号 (proof is kept, not filed). A write-off is a matter of our own books: the debt
and its limitation period (民法典 188) run on, and no word of it goes to the debtor.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ar_desktop.domain.dates import add_months

#: Asked for; approved by name; refused; posted; taken back.
ASKED, APPROVED, REFUSED, POSTED, REVERSED = "asked", "approved", "refused", "posted", "reversed"
STATES = (ASKED, APPROVED, REFUSED, POSTED, REVERSED)

#: 公告2011年第25号 art. 24: overdue a year or more and no more than this much each (单笔), in fen …
SMALL_AMOUNT = 5_000_000
#: … or no more than this part of the year's revenue.
SMALL_PART = 10_000
_THREE_YEARS, _ONE_YEAR = 36, 12


@dataclass(frozen=True)
class Ground:
    """Why a debt may be written off. ``source`` is the rule; ``months`` every line must be overdue so
    long, 0 for no such condition; ``small_only`` that each is a small amount; ``proofs`` keys of the evidence
    that is kept."""

    key: str
    source: str
    proofs: tuple[str, ...]
    months: int = 0
    small_only: bool = False


_STANDARD, _TAX = "《小企业会计准则》第10条({})", "税务总局公告2011年第25号第{}"


def _ground(
    key: str, standard: int, tax: str, *proofs: str, months: int = 0, small_only: bool = False
) -> Ground:
    source = f"{_STANDARD.format(standard)} · {_TAX.format(tax)}"
    return Ground(key, source, ("contract", *proofs), months, small_only)


#: In the order of the rules; keys of proofs have their words on the screen and on the sheet.
GROUNDS = (
    _ground("insolvent", 1, "22条(2)(4)", "court", "register", "assets"),
    _ground("death", 2, "22条(5)", "death", "assets"),
    _ground("three_years", 3, "23条", "inability", "chasing", "report", months=_THREE_YEARS),
    _ground("restructuring", 4, "22条(6)", "agreement", "assets"),
    _ground("force_majeure", 5, "22条(7)", "disaster"),
    _ground("lost_suit", 6, "22条(3)", "judgment", "enforcement"),
    _ground("small_old", 6, "24条", "chasing", "report", months=_ONE_YEAR, small_only=True),
)


@dataclass(frozen=True)
class Line:
    """A due line to be written off: ``amount`` in minor units, ``due_on`` its due day."""

    charge: int
    due_on: dt.date
    amount: int


@dataclass(frozen=True)
class Finding:
    """A condition of a ground that the book's figures do not meet: ``code`` is a sentence's key and
    ``facts`` what it speaks of."""

    code: str
    facts: tuple[tuple[str, object], ...] = ()


def ground(key: str) -> Ground:
    """The ground of that key; KeyError for one there is none of."""
    return {item.key: item for item in GROUNDS}[key]


def overdue_since(due_on: dt.date, months: int) -> dt.date:
    """The first day on which a line due on ``due_on`` is overdue for ``months`` (the day of the same
    number, 民法典 202)."""
    return add_months(due_on, months)


def findings(chosen: Ground, lines: Sequence[Line], on: dt.date, revenue: int | None) -> tuple[Finding, ...]:
    """What the book's own figures hold against a ground on a day; nothing where they bear it out.

    ``revenue`` is the year's, in minor units, None where nobody said: then only the fixed amount
    counts. Whether the proof is good, no figure can tell.
    """
    found = []
    young = [line for line in lines if chosen.months and overdue_since(line.due_on, chosen.months) > on]
    if young:
        day = overdue_since(max(line.due_on for line in young), chosen.months)
        facts = (("count", len(young)), ("years", chosen.months // 12), ("day", day))
        found.append(Finding("write_off_too_young", facts))
    large = [line for line in lines if chosen.small_only and line.amount > limit(revenue)]
    if large:
        found.append(Finding("write_off_not_small", (("count", len(large)), ("limit", limit(revenue)))))
    return tuple(found)


def limit(revenue: int | None) -> int:
    """The most a single debt may be to count as small: 50,000 yuan, or a ten-thousandth of the year's
    revenue where that is more (公告2011年第25号 art. 24 joins the two by "or")."""
    return max(SMALL_AMOUNT, (revenue or 0) // SMALL_PART)


def remaining(lines: Iterable[Line], recovered: int) -> list[tuple[Line, int]]:
    """What of each written-off line is still owed after ``recovered`` came in, which pays the line due
    first (民法典 560 II): pairs of line and rest, settled ones with zero."""
    found = []
    for line in sorted(lines, key=lambda item: (item.due_on, item.charge)):
        part = min(recovered, line.amount)
        recovered -= part
        found.append((line, line.amount - part))
    return found
