"""The documents besides invoices and receipts in one list: credit notes, opening items, refunds, and
what came with a receipt (discounts, waivers, fees), set-offs and write-offs.

They are few beside invoices and receipts, so a page of them is read by a plain query.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.ledger import charging, crediting, invoices
from ar_desktop.services.reporting import listing
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row

CREDIT, CHARGE = "credit", "charge"
#: What can be asked for by kind: the kinds a filter stands for.
FILTERS = {
    "credit_note": ("credit_note",),
    "opening": ("opening",),
    "refund": ("refund",),
    "other": ("discount", "waiver", "fee", "set_off", "write_off", "recovery"),
}
#: Those taken back here; the others go with the receipt or request they came with.
_VOIDABLE = frozenset({"credit_note", "opening", "refund"})


@dataclass(frozen=True)
class Paper:
    """One document as of a day. ``side`` credit or charge, ``id`` its key there; ``debit`` what the
    customer owes more, ``credit`` what it owes less, ``open`` what of it is not settled; minor units.
    ``state``: voided, open, part or done. ``basis`` of a set-off
    as in ``set_offs.BASES``."""

    side: str
    id: int
    invoice_id: int | None
    day: dt.date
    customer_id: int
    code: str
    customer: str
    kind: str
    number: str
    memo: str
    debit: int
    credit: int
    open: int
    currency: str
    state: str
    basis: str = ""

    @property
    def notified(self) -> bool:
        """A set-off by our notice that stands."""
        return self.kind == "set_off" and self.basis == "ours" and self.state != listing.VOIDED

    @property
    def voidable(self) -> bool:
        """It stands by itself and was not taken back yet."""
        return self.kind in _VOIDABLE and self.state != listing.VOIDED


_CREDITS = """SELECT 'credit' AS side, c.id, NULL AS invoice_id, c.day, c.customer_id, c.kind, c.number,
    c.memo, 0 AS debit, c.amount AS credit, c.amount - coalesce((SELECT sum(a.amount) FROM allocations a
      WHERE a.credit_id = c.id AND a.day <= :d), 0) AS open, c.currency, c.voided_on, c.designation
  FROM credits c WHERE c.kind IN (SELECT value FROM json_each(:kinds)) AND c.day <= :d"""
#: A charge without an invoice was voided on the day a credit of kind void settled it.
_CHARGES = """SELECT 'charge', c.id, c.invoice_id, c.issued_on, c.customer_id, c.kind, c.number,
    coalesce(i.note, ''), c.amount, 0, c.amount - coalesce((SELECT sum(a.amount) FROM allocations a
      WHERE a.charge_id = c.id AND a.day <= :d), 0), c.currency,
    iif(c.invoice_id IS NULL, (SELECT min(a.day) FROM allocations a JOIN credits v ON v.id = a.credit_id
      WHERE a.charge_id = c.id AND v.kind = 'void'), i.voided_on), ''
  FROM charges c LEFT JOIN invoices i ON i.id = c.invoice_id
  WHERE c.kind IN (SELECT value FROM json_each(:kinds)) AND c.issued_on <= :d"""
_ALL = f"({_CREDITS} UNION ALL {_CHARGES})"


def rows(
    book: Book, as_of: dt.date, *, kind: str = "", text: str = "", offset: int = 0, limit: int = 256
) -> list[Paper]:
    """One page, latest first. ``kind`` a key of ``FILTERS`` or empty; ``text`` a fragment of the
    customer, the number or the remark."""
    where, values = _asked(book, as_of, kind, text)
    sql = f"""SELECT p.*, k.code, k.name FROM {_ALL} p JOIN customers k ON k.id = p.customer_id
      WHERE {where} ORDER BY p.day DESC, p.side, p.id DESC LIMIT :limit OFFSET :offset"""  # noqa: S608
    found = book.reader.execute(sql, {**values, "limit": limit, "offset": offset})
    return [_paper(row, as_of.toordinal()) for row in found]


def sums(book: Book, as_of: dt.date, *, kind: str = "", text: str = "") -> tuple[int, int, int, str]:
    """Count, and of those that stand what is owed more and what is owed less; the currency, empty
    where there are several and sums say nothing."""
    where, values = _asked(book, as_of, kind, text)
    live = "(p.voided_on IS NULL OR p.voided_on > :d)"
    sql = f"""SELECT count(*), coalesce(sum(p.debit * {live}), 0), coalesce(sum(p.credit * {live}), 0),
      min(p.currency), max(p.currency) FROM {_ALL} p WHERE {where}"""  # noqa: S608
    count, debit, credit, least, most = book.reader.execute(sql, values).fetchone()
    return count, debit, credit, (most or "") if least == most else ""


def _asked(book: Book, as_of: dt.date, kind: str, text: str) -> tuple[str, dict[str, object]]:
    kinds = FILTERS.get(kind) or sum(FILTERS.values(), ())
    values: dict[str, object] = {"d": as_of.toordinal(), "kinds": json.dumps(kinds)}
    wanted = text.strip()
    if not wanted:
        return "1", values
    values |= {"customers": json.dumps(listing.customers_like(book.reader, wanted)), "text": wanted}
    return (
        """(p.customer_id IN (SELECT value FROM json_each(:customers))
      OR instr(p.number, :text) > 0 OR instr(p.memo, :text) > 0)""",
        values,
    )


def _paper(row: Row, day: int) -> Paper:
    return Paper(
        row["side"], row["id"], row["invoice_id"], dt.date.fromordinal(row["day"]), row["customer_id"],
        row["code"], row["name"], row["kind"], row["number"], row["memo"], row["debit"], row["credit"],
        row["open"], row["currency"], _state(row, day), row["designation"],
    )  # fmt: skip


def _state(row: Row, day: int) -> str:
    if row["voided_on"] is not None and row["voided_on"] <= day:
        return listing.VOIDED
    if row["open"] == 0:
        return "done"
    return "open" if row["open"] == row["debit"] + row["credit"] else "part"


def void(book: Book, paper: Paper, on: dt.date, reason: str) -> Changes:
    """Take a credit note, opening item or refund back from day ``on``.

    Raises ``reason_missing``, ``paper_stays`` for other kinds, ``already_voided`` or
    ``void_before_document``.
    """
    if not reason.strip():
        raise ArError("reason_missing")
    if paper.kind not in _VOIDABLE:
        raise ArError("paper_stays")
    with book.write(f"void_{paper.kind}", undo="never", number=paper.number, reason=reason) as write:
        if paper.invoice_id is not None:
            invoices.void_in(write, paper.invoice_id, on, reason)
        elif paper.side == CHARGE:
            charging.void_in(write, paper.id, on, reason)
        else:
            crediting.void_in(write, paper.id, on, reason)
    return write.changes
