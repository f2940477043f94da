"""How letters travelled and what proves that they arrived (DOMAIN.md 1.7)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.limitation import EXPECTED, REFUSED, SIGNED, UNPROVED
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

#: EMS (trusted by the courts), registered post, another courier, by hand, mail, WeChat, SMS, lawyer, notary.
CHANNELS = ("ems", "registered", "courier", "hand", "email", "wechat", "sms", "lawyer", "notary")
#: On its way, signed for, signed for by another, refused, returned, nobody of that name there.
STATES = ("sent", "signed", "signed_other", "refused", "returned", "unknown_there")
#: What each state proves. What came back from the agreed address should have arrived (规定 8); whether
#: that is enough, the user decides.
PROOF = {
    "sent": UNPROVED,
    "signed": SIGNED,
    "signed_other": EXPECTED,
    "refused": REFUSED,
    "returned": EXPECTED,
    "unknown_there": UNPROVED,
}
_DONE = frozenset(STATES) - {"sent"}


@dataclass(frozen=True)
class Delivery:
    """One way a letter was sent. ``content`` is what the waybill says is inside (内件品名); ``arrived_on``
    the day it was signed for, refused or came back."""

    letter_id: int
    channel: str
    id: int = 0
    carrier: str = ""
    waybill: str = ""
    content: str = ""
    recipient: str = ""
    address: str = ""
    phone: str = ""
    sent_on: dt.date | None = None
    state: str = "sent"
    signed_by: str = ""
    arrived_on: dt.date | None = None
    note: str = ""

    @property
    def proof(self) -> str:
        """What it proves, as ``domain.limitation`` counts it."""
        return PROOF[self.state]


@dataclass(frozen=True)
class Unproved:
    """A letter of which nothing proves that it arrived; ``delivery`` is None where no posting was noted.
    ``days`` since it was posted, or issued where its day of posting is not known."""

    letter_id: int
    number: str
    customer_id: int
    customer: str
    issued_on: dt.date
    days: int
    delivery: Delivery | None


def save(book: Book, delivery: Delivery) -> Changes:
    """Record how a letter was sent, or what became of it.

    Raises ``letter_unknown``, ``delivery_invalid`` (channel or state), ``delivery_day_missing`` (a
    state that needs its day) or ``delivery_day_early`` (before the letter, or before it was sent).
    """
    with book.write("save_delivery", channel=delivery.channel) as write:
        put(write, delivery)
    return write.changes


def save_many(book: Book, deliveries: Iterable[Delivery]) -> Changes:
    """The same for a batch, such as the waybills of a morning's post; one step, all or none."""
    with book.write("save_delivery") as write:
        for delivery in deliveries:
            put(write, delivery)
    return write.changes


def put(write: Write, delivery: Delivery) -> int:
    """Record a delivery inside a running transaction; returns its id."""
    letter = write.conn.execute(
        "SELECT issued_on, number FROM letters WHERE id = ?", (delivery.letter_id,)
    ).fetchone()
    if letter is None:
        raise ArError("letter_unknown", number=delivery.letter_id)
    check(delivery, dt.date.fromordinal(letter["issued_on"]), letter["number"])
    values = asdict(delivery)
    del values["id"]
    for name in ("sent_on", "arrived_on"):
        values[name] = values[name] and values[name].toordinal()
    if delivery.id:
        write.update("deliveries", delivery.id, values)
        return delivery.id
    return write.insert("deliveries", values)


def check(delivery: Delivery, issued_on: dt.date, number: str) -> None:
    """Refuse a delivery that cannot be of a paper issued on a day, see ``save``."""
    if delivery.channel not in CHANNELS or delivery.state not in STATES:
        raise ArError("delivery_invalid", number=number)
    if delivery.state in _DONE and delivery.arrived_on is None:
        raise ArError("delivery_day_missing", number=number)
    days = [issued_on, delivery.sent_on or issued_on, delivery.arrived_on]
    known = [day for day in days if day]
    if known != sorted(known):
        raise ArError("delivery_day_early", number=number)


def of_letter(book: Book, letter: int) -> list[Delivery]:
    """The ways a letter was sent, in the order they were recorded."""
    rows = book.reader.execute("SELECT * FROM deliveries WHERE letter_id = ? ORDER BY id", (letter,))
    return [of_row(row) for row in rows]


def of_row(row: Row) -> Delivery:
    """A delivery from its row."""
    values = dict(row)
    for name in ("sent_on", "arrived_on"):
        values[name] = None if row[name] is None else dt.date.fromordinal(row[name])
    return Delivery(**values)


def remove(book: Book, delivery: int) -> Changes:
    """Take a record back that was a mistake; undo puts it there again."""
    with book.write("remove_delivery") as write:
        write.delete("deliveries", delivery)
    return write.changes


def best_of(conn: Connection) -> dict[int, Delivery]:
    """By letter the delivery that proves most, of equal ones the earliest arrival."""
    order = (SIGNED, REFUSED, EXPECTED, UNPROVED)
    found: dict[int, Delivery] = {}
    for row in conn.execute("SELECT * FROM deliveries ORDER BY letter_id, arrived_on, id"):
        delivery = of_row(row)
        before = found.get(delivery.letter_id)
        if before is None or order.index(delivery.proof) < order.index(before.proof):
            found[delivery.letter_id] = delivery
    return found


def unproved(book: Book, as_of: dt.date) -> list[Unproved]:
    """Letters that still lack proof of delivery, the oldest first."""
    best = best_of(book.reader)
    sql = """SELECT l.id, l.number, l.customer_id, k.name, l.issued_on FROM letters l
      JOIN customers k ON k.id = l.customer_id WHERE l.voided_on IS NULL AND l.issued_on <= ?
      ORDER BY l.issued_on, l.id"""
    return [
        _unproved(row, best.get(row["id"]), as_of)
        for row in book.reader.execute(sql, (as_of.toordinal(),))
        if row["id"] not in best or best[row["id"]].proof == UNPROVED
    ]


def _unproved(row: Row, delivery: Delivery | None, as_of: dt.date) -> Unproved:
    issued = dt.date.fromordinal(row["issued_on"])
    since = (delivery and delivery.sent_on) or issued
    return Unproved(
        row["id"], row["number"], row["customer_id"], row["name"], issued, (as_of - since).days, delivery
    )
