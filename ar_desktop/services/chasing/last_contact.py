"""The last contact with a customer: what was said, or a letter issued or posted later."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from ar_desktop.services.correspondence import document_kinds
from ar_desktop.storage.engine import Connection

_LETTERS = """SELECT l.customer_id, l.number, max(l.issued_on, coalesce((SELECT max(d.sent_on)
      FROM deliveries d WHERE d.letter_id = l.id AND d.sent_on <= :d), 0)) AS day
  FROM letters l WHERE l.issued_on <= :d AND (l.voided_on IS NULL OR l.voided_on > :d)
    AND l.kind IN (SELECT value FROM json_each(:kinds)) ORDER BY day, l.id"""


class LastLetter(NamedTuple):
    """The day a letter was issued or, later, posted."""

    day: dt.date
    number: str


def letters(conn: Connection, as_of: dt.date) -> dict[int, LastLetter]:
    """By customer the letter to it issued or posted last, up to a day; those to its guarantor or to a
    lawyer are no contact with it."""
    kinds = [kind.code for kind in document_kinds.listed() if kind.addressee == "customer"]
    facts = {"d": as_of.toordinal(), "kinds": json.dumps(kinds)}
    return {
        row["customer_id"]: LastLetter(dt.date.fromordinal(row["day"]), row["number"])
        for row in conn.execute(_LETTERS, facts)
    }


class Contact(NamedTuple):
    """When, by which channel, with which words; ``letter`` is the number where it was a letter."""

    day: dt.date | None
    channel: str
    note: str
    letter: str = ""


def later(row: Mapping[str, Any], letter: LastLetter | None) -> Contact:
    """The last activity of ``row``, or a letter of a later day."""
    said = None if row["last_day"] is None else dt.date.fromordinal(row["last_day"])
    if letter and (said is None or said < letter.day):
        return Contact(letter.day, "letter", "", letter.number)
    return Contact(said, row["last_channel"] or "", row["last_note"] or "")
