"""The call list (S44): whom to ring, about what, what was said last, with room for notes; on paper or in
Excel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.call_list import CallList, CallRow
from ar_desktop.domain.messaging import CHANNELS, Recipient
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.chasing import messaging, promises
from ar_desktop.services.chasing.messaging import Draft
from ar_desktop.services.keeping import options
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.storage.book import Book

#: What was said; papers handed over and what became of plans and stops is no talk.
_SPOKEN = ("call", "visit", *CHANNELS)


def make(book: Book, customers: Sequence[int], as_of: dt.date) -> CallList:
    """The list of a day in the order given; who owes nothing is left out (``nobody_to_write``)."""
    found = messaging.drafts(book, customers, as_of, channel="call")
    company = options.load(book).company.name
    return CallList(company, as_of, tuple(_row(book, draft, as_of) for draft in found))


def _row(book: Book, draft: Draft, as_of: dt.date) -> CallRow:
    promise = next(iter(promises.listed(book, as_of, draft.customer_id)), None)
    last = _last(book, draft.customer_id, as_of)
    return CallRow(
        draft.customer, draft.recipient.name, _phone(draft.recipient), tuple(draft.claim.sums.items()),
        draft.claim.days, *last, promise.promised_on if promise else None,
        promise.amount if promise else 0, promise.state if promise else "", draft.owner,
        promise.currency if promise else BASE_CURRENCY,
    )  # fmt: skip


def _phone(who: Recipient) -> str:
    return who.phone or who.reach("sms")


def _last(book: Book, customer: int, as_of: dt.date) -> tuple[dt.date | None, str, str]:
    """The day, channel and words of the last time somebody was spoken or written to."""
    sql = f"""SELECT day, channel, note FROM activities WHERE customer_id = ? AND day <= ?
      AND channel IN ({",".join("?" * len(_SPOKEN))}) ORDER BY day DESC, id DESC LIMIT 1"""  # noqa: S608
    row = book.reader.execute(sql, (customer, as_of.toordinal(), *_SPOKEN)).fetchone()
    if row is None:
        return None, "", ""
    return dt.date.fromordinal(row["day"]), row["channel"], " ".join(row["note"].split())


@dataclass(frozen=True)
class Pages:
    """The list on paper, and the characters it cannot print; a box stands for each."""

    pdf: bytes
    missing: str = ""

    @property
    def notices(self) -> list[Notice]:
        """What the user should know before it is printed."""
        return [Notice("characters_missing", {"characters": self.missing})] if self.missing else []


def pages(listed: CallList, language: str = "zh") -> Pages:
    """The list as PDF."""
    from ar_desktop.reports.chasing import call_lists  # noqa: PLC0415  fonts take their time

    made = call_lists.render(listed, language=language)
    return Pages(made.pdf, "".join(made.missing))


def workbook(listed: CallList, path: Path, language: str = "zh") -> Path:
    """The list as a workbook (``file_in_use``)."""
    from ar_desktop.reports.chasing import call_list_sheet  # noqa: PLC0415

    call_list_sheet.write(listed, path, language=language)
    return path
