"""Drafted messages as files: one sheet for an SMS platform, one mail draft for each customer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.messaging import address, segments
from ar_desktop.reports.chasing import outgoing
from ar_desktop.reports.press.files import replacing
from ar_desktop.services.chasing.messaging import Draft
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import exports
from ar_desktop.storage.book import Book

#: Characters of a link: Windows hands on no more than 2,083 to a program (INTERNET_MAX_URL_LENGTH), and a
#: Chinese character takes nine of them.
LONGEST_LINK = 2_000


@dataclass(frozen=True)
class Texts:
    """What an SMS sheet would hold: ``rows`` one for each number; ``missing`` have no number that takes
    messages; ``same`` share a number that is in the sheet already. ``segments`` is what is billed."""

    rows: tuple[Draft, ...]
    missing: tuple[Draft, ...]
    same: tuple[Draft, ...]

    @property
    def segments(self) -> int:
        """Messages billed for the whole sheet."""
        return sum(segments(row.text) for row in self.rows)


def texts(messages: Sequence[Draft]) -> Texts:
    """The messages by number."""
    rows: dict[str, Draft] = {}
    missing, same = [], []
    for message in messages:
        number = message.recipient.reach("sms")
        if not number:
            missing.append(message)
        elif number in rows:
            same.append(message)
        else:
            rows[number] = message
    return Texts(tuple(rows.values()), tuple(missing), tuple(same))


def sms_file(messages: Sequence[Draft], path: Path) -> Texts:
    """Write the sheet, whole or not at all (``file_in_use``)."""
    found = texts(messages)
    content = outgoing.sms_sheet((row.recipient.reach("sms"), row.text) for row in found.rows)
    with replacing(path) as draft:
        draft.write_bytes(content)
    return found


@dataclass(frozen=True)
class Mails:
    """Mail drafts written, and messages without an address, which have none in ``To``."""

    files: tuple[Path, ...]
    missing: tuple[Draft, ...]


def mail_files(
    book: Book, messages: Sequence[Draft], folder: Path, now: dt.datetime, *, attach: bool = True,
    progress: Callable[[int, int], object] | None = None,
) -> Mails:  # fmt: skip
    """Write one ``.eml`` for each customer into ``folder``, with its latest letter where there is one and
    ``attach`` asks for it; ``now``, with its zone, dates them. A draft of the same name is
    replaced (``file_in_use``)."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for count, message in enumerate(messages, 1):
        path = folder / exports.file_name(f"{message.code} {message.customer}", "eml")
        with replacing(path) as draft:
            draft.write_bytes(_mail(book, message, now, attach=attach))
        files.append(path)
        if progress:
            progress(count, len(messages))
    return Mails(tuple(files), tuple(m for m in messages if not m.recipient.reach("email")))


def _mail(book: Book, message: Draft, now: dt.datetime, *, attach: bool) -> bytes:
    files = []
    if attach and message.letter_id is not None:
        name = exports.file_name(f"{message.letter} {message.customer}", "pdf")
        files = [outgoing.Attachment(name, letters.reprint(book, message.letter_id))]
    company, to = message.claim.sender, message.recipient
    return outgoing.mail(
        outgoing.Box(company.name, address(company.email)),
        outgoing.Box(to.name, to.reach("email")),
        message.subject, message.text, now, files,
    )  # fmt: skip


def mail_link(message: Draft) -> tuple[str, bool]:
    """The message as a link that opens the system's mail program, and whether its words are in it: they
    are left out where the link would be longer than such programs take."""
    to, subject = message.recipient.reach("email"), message.subject
    link = outgoing.mail_link(to, subject, message.text)
    if len(link) <= LONGEST_LINK:
        return link, True
    return outgoing.mail_link(to, subject, ""), False
