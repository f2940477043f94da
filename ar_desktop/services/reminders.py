"""The reminder queue: brought up to date from the ledger, worked off by the user.

Refreshing changes nothing twice: an open item keeps its rung until it is done, skipped or
escalated, its lines follow the ledger, and a customer has at most one.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Ladder
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services import exchange, holdings, options
from ar_desktop.services.refreshing import refresh
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row
from ar_desktop.storage.write import Write

__all__ = [
    "QueueItem", "QueueLine", "TimelineEntry", "close", "done", "escalate", "log", "note", "promise", "queue",
    "refresh", "skip", "snooze", "timeline", "waiting", "wording",
]  # fmt: skip


@dataclass(frozen=True)
class QueueLine:
    """One due line of a queue item; ``open`` in minor units is what is chased of it, ``held`` what is
    disputed or covered by a bill besides; ``days`` overdue."""

    charge: int
    number: str
    issued_on: dt.date
    due_on: dt.date
    open: int
    held: int
    days: int
    currency: str = BASE_CURRENCY


@dataclass(frozen=True)
class QueueItem:
    """One customer to chase. ``amount`` and ``unallocated`` are minor units of ``currency``: that of all
    its lines, or CNY at the day's rates where they differ; ``worth`` is what it counts among others;
    ``sums`` what is chased of each currency. ``state``: open, waiting (until ``wait_until``), or covered (its
    unallocated money pays for all of it: allocate instead of writing)."""

    id: int
    customer_id: int
    code: str
    customer: str
    rung: int
    action: str
    offset: int
    state: str
    amount: int
    max_days: int
    lines: tuple[QueueLine, ...]
    owner: str
    contact: str
    phone: str
    channel: str
    opened_on: dt.date
    wait_until: dt.date | None
    wait_reason: str
    last_day: dt.date | None
    last_channel: str
    last_note: str
    unallocated: int
    currency: str = BASE_CURRENCY
    worth: int = 0
    sums: tuple[tuple[str, int], ...] = ()


def queue(book: Book, as_of: dt.date) -> list[QueueItem]:
    """The open items of the queue with their lines as of ``as_of``, highest rung first."""
    conn = book.reader
    weights = exchange.weights(book, as_of)
    ladder = options.ladder(book)
    lines: dict[int, list[QueueLine]] = defaultdict(list)
    held = holdings.held(conn, as_of)
    for row in ledger.chased(conn, ledger.Scope(as_of.toordinal(), "")):
        if rest := holdings.rest(row["open"], held.get(row["id"], 0)):
            lines[row["reminder_id"]].append(_line(row, rest, as_of))
    credit = {
        money: ledger.unallocated(conn, ledger.Scope(as_of.toordinal(), money)) for money in weights
    }
    items = [
        _item(row, lines[row["id"]], _Money(row["customer_id"], credit, weights), ladder, as_of)
        for row in conn.execute(_QUEUE)
    ]
    listed = [item for item in items if item.lines and item.opened_on <= as_of]
    return sorted(listed, key=lambda item: (-item.rung, -item.worth, item.customer))


def waiting(book: Book, as_of: dt.date) -> int:
    """How many items ask to be worked on today."""
    sql = """SELECT count(*) FROM reminders WHERE state = 'open' AND opened_on <= :d
      AND (wait_until IS NULL OR wait_until <= :d)"""
    return int(book.reader.execute(sql, {"d": as_of.toordinal()}).fetchone()[0])


_QUEUE = """SELECT r.*, k.code, k.name, k.contact, k.phone, k.channel AS prefers,
    coalesce(nullif(r.owner, ''), k.owner) AS doer,
    a.day AS last_day, a.channel AS last_channel, a.note AS last_note
  FROM reminders r JOIN customers k ON k.id = r.customer_id
  LEFT JOIN activities a ON a.id = (SELECT id FROM activities WHERE customer_id = k.id
    ORDER BY day DESC, id DESC LIMIT 1)
  WHERE r.state = 'open' AND NOT k.muted"""


def _line(row: Row, rest: int, as_of: dt.date) -> QueueLine:
    issued, due = dt.date.fromordinal(row["issued_on"]), dt.date.fromordinal(row["due_on"])
    return QueueLine(row["id"], row["number"], issued, due, rest, row["open"] - rest, (as_of - due).days,
                     row["currency"])  # fmt: skip


@dataclass(frozen=True)
class _Money:
    """Of a customer: its unallocated money by currency, and what each currency counts."""

    customer: int
    credit: dict[str, dict[int, int]]
    weights: dict[str, Decimal]

    def sums(self, lines: list[QueueLine]) -> dict[str, int]:
        """What is chased, by currency."""
        sums: dict[str, int] = {}
        for line in lines:
            sums[line.currency] = sums.get(line.currency, 0) + line.open
        return sums

    def free(self, currency: str) -> int:
        """Unallocated money of a currency."""
        return self.credit[currency].get(self.customer, 0)

    def covers(self, sums: dict[str, int]) -> bool:
        """Whether all of it could be paid from unallocated money, each currency from its own."""
        return bool(sums) and all(self.free(money) >= amount for money, amount in sums.items())

    def counted(self, sums: dict[str, int]) -> int:
        """Amounts by currency as one figure."""
        return sum(exchange.weighed(amount, money, self.weights[money]) for money, amount in sums.items())


def _item(row: Row, lines: list[QueueLine], money: _Money, ladder: Ladder, as_of: dt.date) -> QueueItem:
    sums = money.sums(lines)
    worth = money.counted(sums)
    single = next(iter(sums)) if len(sums) == 1 else ""
    amount = sums[single] if single else worth
    free = money.free(single) if single else money.counted({key: money.free(key) for key in sums})
    waits = row["wait_until"] is not None and as_of.toordinal() < row["wait_until"]
    state = "waiting" if waits else "covered" if money.covers(sums) else "open"
    lines.sort(key=lambda line: (line.due_on, line.charge))
    return QueueItem(
        row["id"], row["customer_id"], row["code"], row["name"], row["rung"], row["action"],
        ladder.rungs[row["rung"] - 1].offset, state, amount, max((line.days for line in lines), default=0),
        tuple(lines), row["doer"], row["contact"], row["phone"], row["prefers"],
        dt.date.fromordinal(row["opened_on"]), _date(row["wait_until"]), row["wait_reason"],
        _date(row["last_day"]), row["last_channel"] or "", row["last_note"] or "", free,
        single or BASE_CURRENCY, worth, tuple(sums.items()),
    )  # fmt: skip


def _date(day: int | None) -> dt.date | None:
    return None if day is None else dt.date.fromordinal(day)


def done(
    book: Book, reminder: int, on: dt.date, *, channel: str, result: str = "", note: str = "", who: str = ""
) -> Changes:
    """The item was acted on: closes it and logs what was said."""
    with book.write("reminder_done") as write:
        row = _open_item(write, reminder)
        log(write, row["customer_id"], reminder, on, channel, result=result, note=note, who=who)
        close(write, reminder, on)
    return write.changes


def close(write: Write, reminder: int, on: dt.date, state: str = "done") -> None:
    """Close an item inside a running transaction."""
    write.update("reminders", reminder, {"state": state, "closed_on": on.toordinal(), "wait_until": None})


def skip(book: Book, reminder: int, on: dt.date, reason: str) -> Changes:
    """Leave this rung out for these lines, with a reason (``reason_missing``)."""
    if not reason.strip():
        raise ArError("reason_missing")
    with book.write("reminder_skipped", reason=reason) as write:
        _open_item(write, reminder)
        close(write, reminder, on, "skipped")
        write.update("reminders", reminder, {"note": reason})
    return write.changes


def snooze(book: Book, reminder: int, until: dt.date, reason: str, today: dt.date) -> Changes:
    """Put the item off until a later day (``date_not_later``); it comes back by itself."""
    if until <= today:
        raise ArError("date_not_later", value=until.isoformat())
    with book.write("reminder_snoozed", until=until.isoformat()) as write:
        _open_item(write, reminder)
        write.update(
            "reminders", reminder, {"wait_until": until.toordinal(), "wait_reason": reason or "snooze"}
        )
    return write.changes


def promise(
    book: Book,
    reminder: int,
    pay_on: dt.date,
    amount: int,
    today: dt.date,
    *,
    channel: str = "call",
    note: str = "",
    who: str = "",
) -> Changes:
    """Record a promise to pay: the item waits and comes back the day after if it was not kept.
    Raises ``date_not_later`` or ``amount_not_positive``."""
    if pay_on < today:
        raise ArError("date_not_later", value=pay_on.isoformat())
    if amount <= 0:
        raise ArError("amount_not_positive", number="")
    with book.write("promise", pay_on=pay_on.isoformat(), amount=amount) as write:
        row = _open_item(write, reminder)
        promised = {"promised_on": pay_on.toordinal(), "promised_amount": amount}
        log(
            write,
            row["customer_id"],
            reminder,
            today,
            channel,
            result="promised",
            note=note,
            who=who,
            **promised,
        )
        back = pay_on.toordinal() + 1
        write.update("reminders", reminder, {"wait_until": back, "wait_reason": "promise"})
    return write.changes


def escalate(book: Book, reminder: int) -> Changes:
    """Take the item to the next rung by hand (``no_higher_rung``)."""
    ladder = options.ladder(book)
    with book.write("reminder_escalated") as write:
        row = _open_item(write, reminder)
        if row["rung"] >= len(ladder.rungs):
            raise ArError("no_higher_rung")
        action = ladder.rungs[row["rung"]].action
        write.update("reminders", reminder, {"rung": row["rung"] + 1, "action": action})
    return write.changes


def log(
    write: Write, customer: int, reminder: int | None, on: dt.date, channel: str, *, result: str = "",
    note: str = "", who: str = "", promised_on: int | None = None, promised_amount: int | None = None,
) -> int:  # fmt: skip
    """Log what was said inside a running transaction."""
    return write.insert(
        "activities",
        {"customer_id": customer, "reminder_id": reminder, "day": on.toordinal(), "channel": channel,
         "result": result, "note": note, "who": who, "promised_on": promised_on,
         "promised_amount": promised_amount},
    )  # fmt: skip


def note(
    book: Book, customer: int, on: dt.date, channel: str, text: str, *, result: str = "", who: str = ""
) -> Changes:
    """Log a call or message that belongs to no queue item."""
    with book.write("note_activity") as write:
        log(write, customer, None, on, channel, result=result, note=text, who=who)
    return write.changes


def _open_item(write: Write, reminder: int) -> Row:
    row = write.conn.execute(
        "SELECT * FROM reminders WHERE id = ? AND state = 'open'", (reminder,)
    ).fetchone()
    if row is None:
        raise ArError("reminder_closed")
    return row


def wording(book: Book, item: QueueItem) -> str:
    """The text of the item's rung with its fields filled in, ready to read out or copy."""
    chosen = options.load(book)
    fields = {
        "contact": item.contact or "贵司财务",
        "company": chosen.company.name,
        "customer": item.customer,
        "invoices": len(item.lines),
        "amount": format_amount(item.amount, item.currency),
        "days": item.max_days,
        "due": min((line.due_on for line in item.lines), default=item.opened_on).isoformat(),
    }
    text = _in_currency(options.ladder(book).rungs[item.rung - 1].text, item)
    for name, value in fields.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def _in_currency(text: str, item: QueueItem) -> str:
    """The wording with the sum in the currency owed: ``人民币{amount}元`` is said of CNY alone."""
    if all(money == BASE_CURRENCY for money, _ in item.sums):
        return text
    said = "、".join(_said(amount, money) for money, amount in item.sums)
    for phrase in ("人民币{amount}元", "{amount}元", "{amount}"):
        text = text.replace(phrase, said)
    return text


def _said(amount: int, currency: str) -> str:
    if currency == BASE_CURRENCY:
        return f"人民币{format_amount(amount)}元"
    return f"{currency} {format_amount(amount, currency)}"


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened with a customer: an activity, a letter or a receipt.

    ``kind`` is activity, letter or receipt; ``channel`` how, ``text`` what; ``amount`` in minor
    units where one belongs to it; ``promised_on`` the day promised.
    """

    day: dt.date
    kind: str
    channel: str
    text: str
    who: str = ""
    result: str = ""
    amount: int | None = None
    promised_on: dt.date | None = None
    letter: int | None = None
    currency: str = BASE_CURRENCY


def timeline(book: Book, customer: int, limit: int = 200) -> list[TimelineEntry]:
    """The customer's history, newest first."""
    conn = book.reader
    entries = [
        TimelineEntry(
            dt.date.fromordinal(row["day"]), "activity", row["channel"], row["note"], row["who"],
            row["result"], row["promised_amount"], _date(row["promised_on"]),
        )
        for row in conn.execute("SELECT * FROM activities WHERE customer_id = ?", (customer,))
    ]  # fmt: skip
    letters = "SELECT * FROM letters WHERE customer_id = ?"
    entries += [
        TimelineEntry(
            dt.date.fromordinal(row["issued_on"]), "letter", "letter", row["number"],
            result="voided" if row["voided_on"] else "", amount=row["principal"], letter=row["id"],
            currency=row["currency"],
        )
        for row in conn.execute(letters, (customer,))
    ]  # fmt: skip
    receipts = """SELECT day, amount, number, memo, currency FROM credits
      WHERE customer_id = ? AND kind = 'receipt' AND voided_on IS NULL"""
    entries += [
        TimelineEntry(
            dt.date.fromordinal(row["day"]),
            "receipt",
            "bank",
            row["memo"] or row["number"],
            amount=row["amount"],
            currency=row["currency"],
        )
        for row in conn.execute(receipts, (customer,))
    ]
    return sorted(entries, key=lambda entry: entry.day, reverse=True)[:limit]
