"""The letter that announces a supply stop."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ar_desktop.domain.changes import Changes
from ar_desktop.services.chasing import holds
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.services.correspondence import letters
from ar_desktop.services.correspondence.letters import Issued
from ar_desktop.storage.book import Book

#: The kind of letter that announces a stop.
_NOTICE = "hold"


def notify(book: Book, hold: Hold, as_of: dt.date, values: Mapping[str, str]) -> tuple[Issued, Changes]:
    """Issue the notice of a stop (DOMAIN.md D5) and keep it with the stop. ``values`` are those of the
    letter's fields that differ from what they begin with. Raises what keeps the letter from being made."""
    batch = letters.issue(book, [hold.customer_id], as_of, by_name=True, kind=_NOTICE, extra=values)
    if not batch.letters:
        raise batch.failed[0].error
    made = batch.letters[0]
    kept = holds.attach_letter(book, hold.id, made.id)
    return made, Changes(batch.changes.kinds | kept.kinds, ids=(made.id,))
