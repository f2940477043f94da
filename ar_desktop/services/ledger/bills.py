"""Bills of exchange (承兑汇票) we hold: taken in, and what becomes of them.

A bill is no money: what it is meant for stays open, but is not chased until the bill matures. Once it
is paid, or passed on to a supplier or a bank, a receipt settles what it was meant for; where it is
refused after all, that receipt is taken back from the day of the refusal.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ar_desktop.domain import bills as rules
from ar_desktop.domain.bills import Bill
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.keeping import options
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.services.ledger import allocating, crediting
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.journal import Undo
from ar_desktop.storage.write import Write

_VERBS = {rules.HONOURED: "honour_bill", rules.ENDORSED: "endorse_bill", rules.DISCOUNTED: "discount_bill"}
_MEMOS = {rules.HONOURED: "票据到期兑付", rules.ENDORSED: "票据背书转让", rules.DISCOUNTED: "票据贴现"}


def covered_by_bills(conn: Connection, as_of: dt.date) -> dict[int, int]:
    """Per due line the amount for which we hold a bill that has not matured on a day, or matured so
    few days ago that its money may still be under way (the book's grace)."""
    sql = """SELECT l.charge_id, sum(l.amount) FROM bill_lines l JOIN bills b ON b.id = l.bill_id
      WHERE b.received_on <= :d AND (b.closed_on IS NULL OR b.closed_on > :d)
        AND b.matures_on + :grace >= :d GROUP BY l.charge_id"""
    values = {"d": as_of.toordinal(), "grace": options.load(conn).bill_grace}
    return {row[0]: row[1] for row in conn.execute(sql, values)}


def take(book: Book, bill: Bill) -> Changes:
    """Take a bill in, meant for ``bill.lines``.

    Raises ``bill_number_missing``, ``amount_not_positive``, ``bill_matured``, ``bill_known``,
    ``invoice_unknown``, ``allocation_other_customer``, ``allocation_currency``, ``line_overpaid`` or
    ``money_overspent``.
    """
    _require_sound(bill)
    with book.write("take_bill", number=bill.number, amount=bill.amount) as write:
        sql = "SELECT 1 FROM bills WHERE number = ? AND state NOT IN ('bounced', 'returned')"
        if write.conn.execute(sql, (bill.number,)).fetchone():
            raise ArError("bill_known", number=bill.number)
        _require_room(write.conn, bill)
        key = write.insert("bills", _values(bill))
        rows = [(key, charge, amount) for charge, amount in bill.lines]
        write.insert_many("bill_lines", ("bill_id", "charge_id", "amount"), rows)
    return write.changes


def _require_sound(bill: Bill) -> None:
    if not bill.number.strip():
        raise ArError("bill_number_missing")
    if bill.amount <= 0 or any(amount <= 0 for _, amount in bill.lines):
        raise ArError("amount_not_positive", number=bill.number)
    if bill.matures_on < bill.received_on:
        raise ArError("bill_matured", day=bill.matures_on.isoformat())
    over = sum(amount for _, amount in bill.lines) - bill.amount
    if over > 0:
        raise ArError("money_overspent", over=format_amount(over, bill.currency))


def _require_room(conn: Connection, bill: Bill) -> None:
    """No line gets more than is open of it and no other bill in hand is meant for."""
    for charge, amount in bill.lines:
        row = conn.execute("SELECT * FROM charges WHERE id = ?", (charge,)).fetchone()
        if row is None:
            raise ArError("invoice_unknown", number=charge)
        if row["customer_id"] != bill.customer_id:
            raise ArError("allocation_other_customer", number=row["number"])
        if row["currency"] != bill.currency:
            raise ArError("allocation_currency", number=row["number"])
        free = row["open_amount"] - _designated(conn, charge)
        if amount > free:
            raise ArError("line_overpaid", number=row["number"], open=format_amount(free, bill.currency))


def _designated(conn: Connection, charge: int) -> int:
    """What bills in hand are meant for a line, matured ones too."""
    sql = """SELECT coalesce(sum(l.amount), 0) FROM bill_lines l JOIN bills b ON b.id = l.bill_id
      WHERE l.charge_id = ? AND b.state = 'held'"""
    return int(conn.execute(sql, (charge,)).fetchone()[0])


def free_of(book: Book, charges: Iterable[int]) -> dict[int, int]:
    """What of each due line no bill in hand is meant for yet, of what is open now, in minor units."""
    found = {}
    for key in charges:
        row = book.reader.execute("SELECT open_amount FROM charges WHERE id = ?", (key,)).fetchone()
        found[key] = max(0, row["open_amount"] - _designated(book.reader, key))
    return found


def covered_of(book: Book, customer: int, currency: str, as_of: dt.date) -> int:
    """What of a customer's open lines bills in hand cover on a day, in minor units."""
    covered = covered_by_bills(book.reader, as_of)
    rows = ledger.open_charges(book.reader, ledger.Scope(as_of.toordinal(), currency, customer))
    return sum(min(row["open"], covered.get(row["id"], 0)) for row in rows)


def _values(bill: Bill) -> dict[str, object]:
    return {
        "customer_id": bill.customer_id,
        "number": bill.number.strip(),
        "kind": bill.kind,
        "drawer": bill.drawer.strip(),
        "acceptor": bill.acceptor.strip(),
        "received_on": bill.received_on.toordinal(),
        "matures_on": bill.matures_on.toordinal(),
        "amount": bill.amount,
        "currency": bill.currency,
        "state": rules.HELD,
        "note": bill.note.strip(),
    }


def remarks(bill: Bill) -> list[Notice]:
    """What to know of a bill before it is taken in: that it runs longer than the law allows."""
    if not rules.too_long(bill.received_on, bill.matures_on, bill.kind):
        return []
    return [Notice("bill_too_long", {"months": rules.LONGEST_MONTHS})]


def honour(book: Book, bill_id: int, on: dt.date) -> Changes:
    """The bill was paid: a receipt of its amount on that day, allocated to what it was meant for as
    far as that is open, the rest unallocated (``bill_unknown``, ``bill_not_possible``, ``bill_day``)."""
    return _pay(book, bill_id, rules.HONOURED, on, "")


def pass_on(book: Book, bill_id: int, act: str, on: dt.date, to: str) -> Changes:
    """Endorse (``endorsed``) or discount (``discounted``) a bill to somebody: the customer has paid as
    from that day, yet we answer for the bill until it is paid.

    Raises what ``honour`` does, and ``bill_too_late_to_pass_on``.
    """
    return _pay(book, bill_id, act, on, to.strip())


def _pay(book: Book, bill_id: int, act: str, on: dt.date, to: str) -> Changes:
    with book.write(_VERBS[act], undo="reverse", id=bill_id) as write:
        row = _require(write.conn, bill_id, act, on)
        if act in rules.PASSED_ON and not rules.may_pass_on(on, _day(row["matures_on"]), row["kind"], act):
            raise ArError("bill_too_late_to_pass_on", number=row["number"])
        credit = _receipt(write, row, on, _MEMOS[act])
        _close(write, row, act, on, to, credit)
    return write.changes


def _receipt(write: Write, row: Row, on: dt.date, memo: str) -> int:
    """The money of a bill, put to what the bill was meant for."""
    credit = crediting.Credit(
        row["customer_id"], "receipt", on, row["amount"], row["number"], row["currency"],
        row["acceptor"] or row["drawer"], memo,
    )  # fmt: skip
    key = crediting.post(write, [credit])[0]
    sql = """SELECT l.charge_id, l.amount, c.open_amount FROM bill_lines l
      JOIN charges c ON c.id = l.charge_id WHERE l.bill_id = ? ORDER BY c.due_on, c.id"""
    lines = write.conn.execute(sql, (row["id"],)).fetchall()
    rests = [(line["charge_id"], line["open_amount"]) for line in lines]
    wanted = [(line["charge_id"], line["amount"]) for line in lines]
    allocating.put(write, key, rules.covered(rests, wanted), on)
    return key


def bounce(book: Book, bill_id: int, on: dt.date, reason: str) -> Changes:
    """The bill was refused (拒付), in our hands or by recourse: what it was meant for is owed and
    chased again from that day. Where a receipt stood for it, it is taken back for good.

    Raises what ``honour`` does, and ``reason_missing``.
    """
    _require_reason(reason)
    posted = book.reader.execute("SELECT credit_id FROM bills WHERE id = ?", (bill_id,)).fetchone()
    undo: Undo = "never" if posted and posted["credit_id"] else "images"
    with book.write("bounce_bill", undo=undo, id=bill_id, reason=reason) as write:
        row = _require(write.conn, bill_id, rules.BOUNCED, on)
        if row["credit_id"] and not _voided(write.conn, row["credit_id"]):
            crediting.void_in(write, row["credit_id"], on, reason)
        _close(write, row, rules.BOUNCED, on, reason.strip(), row["credit_id"])
    return write.changes


def give_back(book: Book, bill_id: int, on: dt.date, reason: str) -> Changes:
    """The bill went back to the customer unpaid (``reason_missing`` and what ``honour`` raises)."""
    _require_reason(reason)
    with book.write("return_bill", id=bill_id, reason=reason) as write:
        row = _require(write.conn, bill_id, rules.RETURNED, on)
        _close(write, row, rules.RETURNED, on, reason.strip(), None)
    return write.changes


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise ArError("reason_missing")


def _require(conn: Connection, bill_id: int, act: str, on: dt.date) -> Row:
    row: Row = conn.execute("SELECT * FROM bills WHERE id = ?", (bill_id,)).fetchone()
    if row is None:
        raise ArError("bill_unknown", number=bill_id)
    if not rules.may(act, row["state"]):
        raise ArError("bill_not_possible", number=row["number"])
    since = max(row["received_on"], row["closed_on"] or 0)
    if on.toordinal() < since:
        raise ArError("bill_day", number=row["number"], day=_day(since).isoformat())
    return row


def _close(write: Write, row: Row, state: str, on: dt.date, words: str, credit: int | None) -> None:
    note = "；".join(part for part in (row["note"], words) if part)
    values = {"state": state, "closed_on": on.toordinal(), "credit_id": credit, "note": note}
    write.update("bills", row["id"], values)


def _voided(conn: Connection, credit: int) -> bool:
    row = conn.execute("SELECT voided_on FROM credits WHERE id = ?", (credit,)).fetchone()
    return row["voided_on"] is not None


def _day(ordinal: int) -> dt.date:
    return dt.date.fromordinal(ordinal)
