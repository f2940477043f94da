"""The figures of the first page: where we stand, where it is going, what to do today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ar_desktop.domain import metrics
from ar_desktop.domain.aging import Buckets
from ar_desktop.domain.dates import add_months
from ar_desktop.domain.plans import BROKEN
from ar_desktop.services.archive import exposure
from ar_desktop.services.chasing import plans, supply
from ar_desktop.services.claims import clock_alerts
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import bill_list, disputes
from ar_desktop.services.reporting import aging
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book

MONTHS_OF_BARS, MONTHS_OF_LINE = 6, 12
#: DSO growth that raises an alarm when it happens twice in a row (S2).
ALARM_GROWTH = Decimal("0.10")
_DSO_DAYS = 90
#: How many days ahead instalments of payment plans are told.
_PLAN_DAYS = 3


@dataclass(frozen=True)
class Month:
    """One month end (or the as-of day for the running month): open sums per bucket in minor units,
    empty for months before the bars begin, and the DSO in days, None without sales; ``alarm`` where
    it grew twice in a row by over 10 %."""

    day: dt.date
    amounts: tuple[int, ...]
    dso: Decimal | None
    alarm: bool = False


@dataclass(frozen=True)
class Figures:
    """The cards and charts. Amounts in minor units of ``currency``; shares of one.

    ``received`` is this month's money in; ``expected`` what falls due within 30 days; ``change``
    the growth of the receivable since the last month end.
    """

    as_of: dt.date
    currency: str
    receivable: int
    overdue: int
    unallocated: int
    overdue_share: Decimal | None
    alert_share: Decimal
    change: Decimal | None
    dso: Decimal | None
    benchmark: int
    received: int
    cei: Decimal | None
    expected: int
    months: tuple[Month, ...]


def figures(book: Book, as_of: dt.date) -> Figures:
    """Everything the workbench shows of the ledger as of a day."""
    chosen = options.load(book)
    currency = aging.main_currency(book)
    scope = ledger.Scope(as_of.toordinal(), currency)
    amounts = _buckets(book, as_of, currency)
    receivable, overdue = sum(amounts), sum(amounts[1:])
    flow = _Flow(book, as_of, currency, receivable)
    months = _months(book, as_of, currency, flow)
    now, before = months[-1], months[-2]
    sales, received = flow.between(as_of.replace(day=1), as_of)
    opening = flow.open_on(before.day)
    return Figures(
        as_of, currency, receivable, overdue, sum(ledger.unallocated(book.reader, scope).values()),
        metrics.overdue_share(overdue, receivable), Decimal(chosen.alert_share),
        metrics.growth(opening, receivable), now.dso, chosen.benchmark, received,
        metrics.cei(opening, sales, receivable, now.amounts[0]), _expected(book, scope), months,
    )  # fmt: skip


class _Flow:
    """Sales, money in and the open balance of the last year, from what happened day by day."""

    def __init__(self, book: Book, as_of: dt.date, currency: str, receivable: int) -> None:
        """``receivable`` is what is open on ``as_of``: earlier balances are reckoned back from it."""
        start = add_months(as_of.replace(day=1), -MONTHS_OF_LINE) - dt.timedelta(days=_DSO_DAYS)
        scope = ledger.Scope(as_of.toordinal(), currency)
        self._days = list(ledger.flows(book.reader, scope, start.toordinal()))
        self._receivable = receivable

    def between(self, start: dt.date, end: dt.date) -> tuple[int, int]:
        """Sales and money in, both days included, in minor units."""
        low, high = start.toordinal(), end.toordinal()
        inside = [row for row in self._days if low <= row[0] <= high]
        return sum(row[1] for row in inside), sum(row[2] for row in inside)

    def open_on(self, day: dt.date) -> int:
        """What was open of all charges on a day, unallocated credits not deducted."""
        last = day.toordinal()
        return self._receivable - sum(row[3] for row in self._days if row[0] > last)


def _months(book: Book, as_of: dt.date, currency: str, flow: _Flow) -> tuple[Month, ...]:
    """The last twelve month ends and the day itself, with alarms; buckets for the bars alone."""
    ends = [add_months(as_of.replace(day=1), -n) - dt.timedelta(days=1) for n in range(MONTHS_OF_LINE - 1)]
    days = [*reversed(ends), as_of]
    months = [
        Month(
            day,
            _buckets(book, day, currency) if place >= MONTHS_OF_LINE - MONTHS_OF_BARS else (),
            _dso(day, flow),
        )
        for place, day in enumerate(days)
    ]
    alarms = [False, False, *(_alarm(months[i - 2 : i + 1]) for i in range(2, len(months)))]
    return tuple(
        Month(month.day, month.amounts, month.dso, alarm) for month, alarm in zip(months, alarms, strict=True)
    )


def _buckets(book: Book, day: dt.date, currency: str) -> tuple[int, ...]:
    sums = [0] * len(Buckets().columns)
    scope = ledger.Scope(day.toordinal(), currency)
    for row in ledger.bucket_sums(book.reader, scope, "due", Buckets().edges):
        sums = [total + amount for total, amount in zip(sums, row[1:], strict=True)]
    return tuple(sums)


def _dso(day: dt.date, flow: _Flow) -> Decimal | None:
    sales, _ = flow.between(day - dt.timedelta(days=_DSO_DAYS - 1), day)
    return metrics.dso(flow.open_on(day), sales, _DSO_DAYS)


def _alarm(three: list[Month]) -> bool:
    """Two consecutive periods each growing by more than 10 % (S2)."""
    steps = [metrics.growth_of(a.dso, b.dso) for a, b in pairwise(three)]
    return all(step is not None and step > ALARM_GROWTH for step in steps)


def _expected(book: Book, scope: ledger.Scope) -> int:
    """What falls due in the next 30 days: the money that should come in if everybody pays on time."""
    rows = ledger.due_lines(book.reader, scope, scope.day + 30)
    return sum(amount for _, _, due, amount in rows if due > scope.day)


@dataclass(frozen=True)
class Attention:
    """One thing worth a look: a code with facts for its sentence, and how grave (high, mid, low);
    ``customer``, or ``page`` and its ``part``, is where to look."""

    level: str
    code: str
    facts: dict[str, object]
    customer: int | None = None
    page: str = ""
    part: str = ""


def attention(book: Book, figures_: Figures) -> list[Attention]:
    """What stands out today: overdue share, DSO, exceeded limits, broken promises, disputes
    past their last day."""
    found = []
    share = figures_.overdue_share
    if share is not None and share > figures_.alert_share:
        found.append(
            Attention(
                "high",
                "overdue_share_high",
                {"share": _percent(share), "limit": _percent(figures_.alert_share)},
            )
        )
    if figures_.months[-1].alarm:
        path = " → ".join(f"{month.dso:.0f}" for month in figures_.months[-3:] if month.dso is not None)
        found.append(Attention("high", "dso_rising", {"path": path}))
    found += _over_limit(book, figures_.as_of) + _broken_promises(book, figures_.as_of)
    found += _stops(book, figures_.as_of) + _plans(book, figures_.as_of)
    found += _overdue_disputes(book, figures_.as_of) + _bills(book, figures_)
    return found + _clocks(book, figures_.as_of)


def _plans(book: Book, as_of: dt.date) -> list[Attention]:
    """Payment plans that were broken, and instalments that are due within days."""
    from ar_desktop.domain.money import format_amount  # noqa: PLC0415

    broken = [
        Attention("high", "plan_broken",
                  {"customer": plan.customer, "amount": format_amount(plan.open, plan.currency)},
                  plan.customer_id)
        for plan in plans.listed(book, as_of)
        if plan.state == BROKEN and plan.open
    ]  # fmt: skip
    coming = [
        Attention("low", "plan_due",
                  {"customer": plan.customer, "line": line.seq, "day": line.due_on,
                   "amount": format_amount(line.open, plan.currency)}, plan.customer_id)
        for plan, line in plans.coming(book, as_of, _PLAN_DAYS)
    ]  # fmt: skip
    return broken + coming


def _clocks(book: Book, as_of: dt.date) -> list[Attention]:
    """Claims that die, and letters of which nothing proves that they arrived."""
    return [
        Attention(item.level, item.code, item.facts, page=item.page, part=item.part)
        for item in clock_alerts.of(book, as_of)
    ]


def _stops(book: Book, as_of: dt.date) -> list[Attention]:
    """Supply stops that wait for a decision: those asked for, and those whose reason is paid."""
    waiting = [("hold_asked", hold) for hold in supply.asked(book, as_of)]
    waiting += [("hold_releasable", hold) for hold in supply.releasable(book, as_of)]
    return [
        Attention("mid", code, {"customer": hold.customer, "reason": hold.reason}, page="supply")
        for code, hold in waiting
    ]


def _bills(book: Book, figures_: Figures) -> list[Attention]:
    """Bills in hand that mature this week, wait to be presented or were left too long."""
    count = bill_list.sums(book, figures_.as_of, figures_.currency).urgent
    return [Attention("mid", "bills_waiting", {"count": count}, page="bills")] if count else []


def _overdue_disputes(book: Book, as_of: dt.date) -> list[Attention]:
    """Disputes that nobody closed by their last day."""
    return [
        Attention(
            "mid",
            "dispute_overdue",
            {"customer": row.customer, "number": row.number, "days": -row.days_left},
            row.customer_id,
        )
        for row in disputes.overdue(book, as_of)
    ]


def _percent(share: Decimal) -> str:
    return f"{share * 100:.1f}%"


def _over_limit(book: Book, as_of: dt.date) -> list[Attention]:
    from ar_desktop.domain.money import format_amount  # noqa: PLC0415

    owed = exposure.exposures(book, as_of)
    sql = (
        "SELECT id, code, name, credit_limit FROM customers WHERE credit_limit IS NOT NULL ORDER BY sort_key"
    )
    return [
        Attention(
            "mid", "limit_exceeded",
            {"customer": row["name"], "limit": format_amount(row["credit_limit"]),
             "balance": format_amount(owed[row["id"]])},
            row["id"],
        )
        for row in book.reader.execute(sql)
        if owed.get(row["id"], 0) > row["credit_limit"]
    ]  # fmt: skip


def _broken_promises(book: Book, as_of: dt.date) -> list[Attention]:
    """Open items whose promised day has passed."""
    sql = """SELECT k.id, k.name, max(a.promised_on) AS promised FROM reminders r
      JOIN customers k ON k.id = r.customer_id JOIN activities a ON a.reminder_id = r.id
      WHERE r.state = 'open' AND a.promised_on IS NOT NULL GROUP BY k.id HAVING max(a.promised_on) < ?"""
    return [
        Attention(
            "mid",
            "promise_broken",
            {"customer": row["name"], "day": dt.date.fromordinal(row["promised"])},
            row["id"],
        )
        for row in book.reader.execute(sql, (as_of.toordinal(),))
    ]
