"""Messages as files for other programs: a sheet for SMS platforms, drafts for the mail program."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

#: What a spreadsheet would take for a formula; the wide forms read the same.
_FORMULAS = str.maketrans("=+-@", "＝＋－＠")


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a mail."""

    name: str
    content: bytes


def sms_sheet(rows: Iterable[tuple[str, str]]) -> bytes:
    """``(number, text)`` as CSV with a byte order mark, which Excel and the platforms need to see UTF-8.
    Each text is one line, and none begins as a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("手机号", "短信内容"))
    writer.writerows((number, _one_line(text)) for number, text in rows)
    return out.getvalue().encode("utf-8-sig")


def _one_line(text: str) -> str:
    plain = _flat(text)
    return plain[:1].translate(_FORMULAS) + plain[1:]


def _flat(text: str) -> str:
    """Without line ends and other characters no header may hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


@dataclass(frozen=True)
class Box:
    """A mailbox: whose, and its address, empty where none is known."""

    name: str
    address: str = ""

    def header(self) -> Address | str:
        """What a header says of it."""
        return Address(display_name=_flat(self.name), addr_spec=self.address) if self.address else ""


def mail(
    sender: Box, to: Box, subject: str, body: str, now: dt.datetime, files: Sequence[Attachment] = ()
) -> bytes:  # fmt: skip
    """A draft as a message of RFC 5322, written at ``now`` (with its zone). ``X-Unsent`` makes
    Outlook open it for writing. A sender without an address is left to the mail program, which puts in
    the account that sends; answers to one with an address reach it whatever account that is."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if sender.address:
        message["From"] = sender.header()
        message["Reply-To"] = sender.header()
    message["Date"] = now
    message["To"] = to.header()
    message["Subject"] = _flat(subject)
    message.set_content(body, charset="utf-8", cte="base64")
    for file in files:
        message.add_attachment(file.content, maintype="application", subtype="pdf", filename=_flat(file.name))
    return bytes(message)


def mail_link(address: str, subject: str, body: str) -> str:
    """The same, without a file, for the system's mail program (RFC 6068)."""
    text = body.replace("\r\n", "\n").replace("\n", "\r\n")
    link = f"mailto:{quote(address, safe='@')}?subject={quote(_flat(subject))}"
    return f"{link}&body={quote(text)}" if text else link
