"""The approval sheet of a write-off from the book: its facts, and its PDF."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from ar_desktop.domain import write_offs as rules
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Party
from ar_desktop.domain.write_off_sheet import ApprovalSheet, SheetLine
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import attachments, options
from ar_desktop.services.ledger import write_off_list, write_offs
from ar_desktop.storage.book import Book


@dataclass(frozen=True)
class Printed:
    """A sheet with its PDF."""

    facts: ApprovalSheet
    pdf: bytes
    pages: int


def facts(book: Book, write_off: int) -> ApprovalSheet:
    """What the sheet says, as of the day of the request (``write_off_unknown``)."""
    row = book.reader.execute("SELECT * FROM write_offs WHERE id = ?", (write_off,)).fetchone()
    if row is None:
        raise ArError("write_off_unknown", number=write_off)
    asked_on = dt.date.fromordinal(row["day"])
    found = write_off_list.get(book, write_off, dt.date.max)
    assert found is not None
    customer, chosen = customers.get(book, row["customer_id"]), options.load(book)
    lines = write_off_list.lines(book, write_off, asked_on)
    ground = rules.ground(row["ground"])
    checked = [rules.Line(line.charge, line.due_on, line.written) for line in lines]
    return ApprovalSheet(
        write_offs.number_of(write_off), chosen.company.name, Party(customer.name, customer.uscc), asked_on,
        row["state"], row["currency"], ground,
        tuple(SheetLine(line.number, line.issued_on, line.due_on, line.days, line.amount, line.written)
              for line in lines),
        rules.findings(ground, checked, asked_on, chosen.annual_revenue), row["evidence"],
        tuple(item.name for item in attachments.listed(book, "write_offs", write_off)),
        _letters(book, [line.charge for line in lines]), row["asked_by"], row["approved_by"],
        found.approved_on, found.posted_on, row["note"],
    )  # fmt: skip


def _letters(book: Book, charges: list[int]) -> tuple[str, ...]:
    """Numbers of the demand letters about these lines, in order of issue."""
    sql = """SELECT DISTINCT l.number, l.issued_on FROM letters l JOIN letter_charges c ON c.letter_id = l.id
      WHERE l.voided_on IS NULL AND c.charge_id IN (SELECT value FROM json_each(?))
      ORDER BY l.issued_on, l.number"""
    return tuple(row["number"] for row in book.reader.execute(sql, (json.dumps(charges),)))


def print_sheet(book: Book, write_off: int) -> Printed:
    """The sheet as PDF; nothing is stored (``write_off_unknown``)."""
    from ar_desktop.reports.ledger import approvals  # noqa: PLC0415  reportlab is slow to import

    sheet = facts(book, write_off)
    made = approvals.render(sheet)
    return Printed(sheet, made.pdf, made.pages)
