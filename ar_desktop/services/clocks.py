"""Every clock that runs against us: the day each debt and each guarantee dies."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from ar_desktop.domain import guarantee as guarantees_rule
from ar_desktop.domain import limitation
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.guarantee import Guarantee
from ar_desktop.domain.limitation import Event
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services import calendars, evidence, options
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

LIMITATION, GUARANTEE = "limitation", "guarantee"


@dataclass(frozen=True)
class Clock:
    """One clock. ``kind`` limitation or guarantee; ``invoice`` the invoice, or the guarantor;
    ``ends_on`` None while a suit is pending; ``warning`` the tightest one reached, 0 once expired;
    ``proved`` whether what set it can be proved. ``pending`` would restart it if proved; ``open`` in
    minor units; ``key`` the invoice, the due line without one, or the guarantee."""

    kind: str
    key: int
    customer_id: int
    code: str
    customer: str
    invoice: str
    currency: str
    open: int
    starts_on: dt.date
    ends_on: dt.date | None
    last: Event | None
    pending: tuple[Event, ...]
    days_left: int | None
    warning: int | None
    proved: bool
    charges: tuple[int, ...] = ()


@dataclass(frozen=True)
class Guaranteed:
    """A guarantee as the archive keeps it. ``period`` is a number of months, or the agreed last day as
    ISO text, or empty for none agreed; ``claim`` how the right was kept: notice or suit."""

    customer_id: int
    guarantor: str
    kind: str
    main_due_on: dt.date
    id: int = 0
    contract_id: int | None = None
    number: str = ""
    amount: int | None = None
    currency: str = BASE_CURRENCY
    period: str = ""
    address: str = ""
    claimed_on: dt.date | None = None
    claim: str = ""
    note: str = ""

    @property
    def rule(self) -> Guarantee:
        """What the period follows from (``guarantee_period_unreadable``)."""
        months, until = _period(self.period)
        return Guarantee(self.kind, self.main_due_on, months, until, self.claimed_on, self.claim)


def _period(text: str) -> tuple[int | None, dt.date | None]:
    plain = text.strip()
    try:
        if plain.isdigit():
            return int(plain), None
        return None, dt.date.fromisoformat(plain) if plain else None
    except ValueError as error:
        raise ArError("guarantee_period_unreadable", value=text) from error


def accepted(book: Book) -> frozenset[str]:
    """The proofs that count in this book: signed for and refused, and by choice what should have
    arrived."""
    more = {limitation.EXPECTED} if options.load(book).expected_arrival_counts else set()
    return limitation.ACCEPTED | more


def listed(book: Book, as_of: dt.date, customer: int | None = None) -> list[Clock]:
    """All clocks as of a day, the one that ends first at the top; a pending suit at the foot."""
    found = [*_limitations(book, as_of, customer), *_guarantees(book, as_of, customer)]
    return sorted(found, key=lambda item: (item.ends_on or dt.date.max, item.code, item.invoice))


def pressing(book: Book, as_of: dt.date) -> int:
    """How many clocks have reached a warning or run out."""
    return sum(item.warning is not None for item in listed(book, as_of))


def _limitations(book: Book, as_of: dt.date, customer: int | None) -> list[Clock]:
    conn = book.reader
    events = evidence.by_charge(conn, as_of, customer)
    proofs = accepted(book)
    debts: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for currency in ledger.currencies(conn):
        for row in ledger.open_charges(conn, ledger.Scope(as_of.toordinal(), currency, customer)):
            if row["kind"] in {"invoice", "opening"}:
                debts[row["customer_id"], row["invoice_id"]].append({**row, "currency": currency})
    lines = _all_lines(conn, {invoice for _, invoice in debts})
    return [_limitation(own, lines, events, as_of, proofs) for own in debts.values()]


def _all_lines(conn: Connection, wanted: set[int]) -> dict[int, list[tuple[int, int]]]:
    """Of each invoice every due line, paid or not, with its due day: the last one starts the clock (189),
    and what was paid on any of them counts for the whole."""
    lines: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for charge, invoice, due in conn.execute("SELECT id, invoice_id, due_on FROM charges"):
        if invoice in wanted:
            lines[invoice].append((charge, due))
    return lines


def _limitation(
    own: Sequence[Row],
    lines: dict[int, list[tuple[int, int]]],
    events: dict[int, list[Event]],
    as_of: dt.date,
    proofs: frozenset[str],
) -> Clock:
    first, whole = own[0], lines[own[0]["invoice_id"]]
    due = limitation.starts_from(dt.date.fromordinal(day) for _, day in whole)
    happened = list(dict.fromkeys(event for charge, _ in whole for event in events.get(charge, ())))
    state = limitation.clock(due, happened, as_of, calendars.china(), proofs)
    return Clock(
        LIMITATION, first["invoice_id"], first["customer_id"], first["code"], first["name"], first["number"],
        first["currency"], sum(row["open"] for row in own), state.starts_on, state.ends_on, state.last,
        state.pending, state.days_left(as_of), state.warning(as_of), proved=True,
        charges=tuple(row["id"] for row in own),
    )  # fmt: skip


def _guarantees(book: Book, as_of: dt.date, customer: int | None) -> list[Clock]:
    sql = """SELECT g.*, k.code, k.name FROM guarantees g JOIN customers k ON k.id = g.customer_id
      WHERE ? IS NULL OR g.customer_id = ?"""
    found = []
    for row in book.reader.execute(sql, (customer, customer)):
        record = of_row(row)
        rule, calendar = record.rule, calendars.china()
        ends = guarantees_rule.ends_on(rule, calendar)
        kept = guarantees_rule.keeps(rule, calendar)
        claim = Event(rule.claimed_on, rule.claim, source="guarantee") if rule.claimed_on else None
        found.append(Clock(
            GUARANTEE, record.id, record.customer_id, row["code"], row["name"], record.guarantor,
            record.currency, record.amount or 0, record.main_due_on + dt.timedelta(days=1), ends, claim, (),
            (ends - as_of).days, guarantees_rule.warning(rule, as_of, calendar), proved=kept,
        ))  # fmt: skip
    return found


def of_row(row: Row) -> Guaranteed:
    """A guarantee from its row."""
    values = {name: row[name] for name in Guaranteed.__dataclass_fields__}
    for name in ("main_due_on", "claimed_on"):
        values[name] = None if row[name] is None else dt.date.fromordinal(row[name])
    return Guaranteed(**values)


def guarantees(book: Book, customer: int) -> list[Guaranteed]:
    """The guarantees for a customer's debts."""
    rows = book.reader.execute("SELECT * FROM guarantees WHERE customer_id = ? ORDER BY id", (customer,))
    return [of_row(row) for row in rows]


def save_guarantee(book: Book, record: Guaranteed) -> Changes:
    """Store a guarantee (``guarantor_missing``, ``guarantee_period_unreadable``)."""
    if not record.guarantor.strip():
        raise ArError("guarantor_missing")
    _ = record.rule
    values = asdict(record)
    del values["id"]
    for name in ("main_due_on", "claimed_on"):
        values[name] = values[name] and values[name].toordinal()
    with book.write("save_guarantee", guarantor=record.guarantor) as write:
        if record.id:
            write.update("guarantees", record.id, values)
        else:
            write.insert("guarantees", values)
    return write.changes


def remove_guarantee(book: Book, key: int) -> Changes:
    """Take a guarantee out of the archive; undo puts it back."""
    with book.write("remove_guarantee") as write:
        write.delete("guarantees", key)
    return write.changes


def record(
    book: Book, customer: int, on: dt.date, kind: str, proof: str, note: str, charge: int | None = None
) -> Changes:
    """Note by hand what restarts limitation: for one due line, or for all the customer's.

    Raises ``limitation_event_invalid`` for a kind or proof nobody knows.
    """
    if kind not in limitation.KINDS or proof not in limitation.PROOFS:
        raise ArError("limitation_event_invalid", kind=kind, proof=proof)
    with book.write("limitation_event", kind=kind) as write:
        write.insert(
            "limitation_events",
            {"customer_id": customer, "charge_id": charge, "day": on.toordinal(), "kind": kind,
             "proof": proof, "note": note},
        )  # fmt: skip
    return write.changes
