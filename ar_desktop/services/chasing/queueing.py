"""The open items of the reminder queue, each with its lines and all that is known of its customer."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ar_desktop.domain.ladder import ACTIONS
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.chasing import ladders, last_contact, pauses
from ar_desktop.services.chasing.ladders import Rules
from ar_desktop.services.chasing.pauses import Pause
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import holdings
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row


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
    ``sums`` what is chased of each currency. ``state``: open, waiting (until ``wait_until``), or covered
    (its unallocated money pays for all of it: allocate instead of writing). ``ladder`` is the code of its
    ladder; of its rung it has ``offset`` and ``basis``, the kind of ``letter``, ``tone`` and ``text``.
    What only a coming day asks for has no ``id`` yet: minus that of its customer. ``last_letter`` is the
    number of the letter where that was the last contact, on ``last_day``."""

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
    ladder: str = ""
    basis: str = "due"
    letter: str = ""
    tone: str = ""
    text: str = ""
    last_letter: str = ""


def queue(book: Book, as_of: dt.date) -> list[QueueItem]:
    """The open items of the queue with their lines as of ``as_of``, the hardest step first."""
    conn = book.reader
    lines: dict[int, list[QueueLine]] = defaultdict(list)
    held = holdings.held(conn, as_of)
    for row in ledger.chased(conn, ledger.Scope(as_of.toordinal(), "")):
        if line := made_line(row, held, as_of):
            lines[row["reminder_id"]].append(line)
    maker = ItemMaker(book, as_of)
    items = [maker.item(row, lines[row["id"]]) for row in conn.execute(_QUEUE)]
    return in_order(item for item in items if item.lines and item.opened_on <= as_of)


def in_order(items: Iterable[QueueItem]) -> list[QueueItem]:
    """The hardest step first, of one step the dearest."""
    return sorted(
        items,
        key=lambda item: (-ACTIONS.index(item.action), -item.rung, item.basis, -item.offset, -item.worth,
                          item.customer),
    )  # fmt: skip


def waiting(book: Book, as_of: dt.date) -> int:
    """How many items ask to be worked on today."""
    sql = """SELECT r.customer_id FROM reminders r JOIN customers k ON k.id = r.customer_id
      WHERE r.state = 'open' AND NOT k.muted AND r.opened_on <= :d
        AND (r.wait_until IS NULL OR r.wait_until <= :d)"""
    paused = pauses.running(book.reader, as_of)
    return sum(row[0] not in paused for row in book.reader.execute(sql, {"d": as_of.toordinal()}))


#: What is told of a customer beside its lines; ``r`` is a reminder.
_TOLD = """k.id AS customer_id, k.code, k.name, k.contact, k.phone, k.channel AS prefers, k.owner AS keeper,
    a.day AS last_day, a.channel AS last_channel, a.note AS last_note"""
_LAST = """LEFT JOIN activities a ON a.id = (SELECT id FROM activities WHERE customer_id = k.id
    ORDER BY day DESC, id DESC LIMIT 1)"""
_QUEUE = f"""SELECT r.id, r.ladder, r.step, r.rung, r.action, r.owner, r.opened_on,
    r.wait_until, r.wait_reason,
    {_TOLD} FROM reminders r JOIN customers k ON k.id = r.customer_id {_LAST}
  WHERE r.state = 'open' AND NOT k.muted"""  # noqa: S608


def told(conn: Connection, customer: int) -> dict[str, Any]:
    """What an item tells of its customer."""
    sql = f"SELECT {_TOLD} FROM customers k {_LAST} WHERE k.id = ?"  # noqa: S608
    return dict(conn.execute(sql, (customer,)).fetchone())


def made_line(row: Row, held: Mapping[int, int], as_of: dt.date) -> QueueLine | None:
    """A due line of an item; None where nothing of it is chased."""
    rest = holdings.rest(row["open"], held.get(row["id"], 0))
    if not rest:
        return None
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


class ItemMaker:
    """Makes queue items of a day from rows of reminders, stored or only proposed."""

    def __init__(self, book: Book, as_of: dt.date, rules: Rules | None = None) -> None:
        conn = book.reader
        self._as_of = as_of
        self._rules = rules or ladders.load(conn)
        self._weights = exchange.weights(book, as_of)
        self._letters = last_contact.letters(conn, as_of)
        self._paused = pauses.running(conn, as_of)
        self._credit = {
            money: ledger.unallocated(conn, ledger.Scope(as_of.toordinal(), money)) for money in self._weights
        }

    def item(self, row: Mapping[str, Any], lines: list[QueueLine]) -> QueueItem:
        """One item; ``row`` has what ``told`` tells and what a reminder stores."""
        money = _Money(row["customer_id"], self._credit, self._weights)
        sums = money.sums(lines)
        worth = money.counted(sums)
        single = next(iter(sums)) if len(sums) == 1 else ""
        free = money.free(single) if single else money.counted({key: money.free(key) for key in sums})
        until, why = _waits(row, self._paused.get(row["customer_id"]))
        waits = until is not None and self._as_of < until
        state = "waiting" if waits else "covered" if money.covers(sums) else "open"
        lines.sort(key=lambda line: (line.due_on, line.charge))
        last = last_contact.later(row, self._letters.get(row["customer_id"]))
        ladder = self._rules.of(row["ladder"])
        number = ladders.number_of(ladder, row)
        rung = ladder.rungs[number - 1]
        return QueueItem(
            row["id"], row["customer_id"], row["code"], row["name"], number, row["action"],
            rung.offset, state, sums[single] if single else worth,
            max((line.days for line in lines), default=0), tuple(lines),
            row["owner"] or row["keeper"], row["contact"], row["phone"], row["prefers"],
            dt.date.fromordinal(row["opened_on"]), until, why, last.day, last.channel, last.note, free,
            single or BASE_CURRENCY, worth,
            tuple(sums.items()), ladder.code, rung.basis, rung.letter, rung.tone, rung.text,
            last.letter,
        )  # fmt: skip


def _waits(row: Mapping[str, Any], pause: Pause | None) -> tuple[dt.date | None, str]:
    """Until when an item waits and why: its own day or its customer's pause, whichever ends later."""
    until = _date(row["wait_until"])
    if pause and (until is None or until < pause.until):
        return pause.until, pause.reason
    return until, row["wait_reason"]


def _date(day: int | None) -> dt.date | None:
    return None if day is None else dt.date.fromordinal(day)
