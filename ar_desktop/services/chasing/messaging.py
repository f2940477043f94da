"""Messages to customers (S24, S25, S44): drafted from the ladder's wordings, prepared for SMS, WeChat and
mail, and put on record once the user says that they were sent."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ar_desktop.domain import messaging as rules
from ar_desktop.domain.calls import FORMAL
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Ladder, Rung
from ar_desktop.domain.messaging import CHANNELS, Claim, Due, Recipient
from ar_desktop.domain.records import Company, Customer
from ar_desktop.services.archive import contacts, customers
from ar_desktop.services.chasing import ladders, reminders
from ar_desktop.services.chasing.queueing import QueueItem
from ar_desktop.services.correspondence import document_kinds
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import holdings
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Draft:
    """A message as it could go out. ``reminder`` is the queue item it does, None where there is none;
    ``rung`` (from 1) and ``tone`` say where its words come from; ``letter`` the number of the latest
    letter, which a mail can carry, and ``letter_id`` its key."""

    customer_id: int
    code: str
    customer: str
    owner: str
    reminder: int | None
    rung: int
    action: str
    tone: str
    channel: str
    recipient: Recipient
    claim: Claim
    subject: str
    text: str
    letter_id: int | None = None
    letter: str = ""

    @property
    def reach(self) -> str:
        """Where it goes: a number, an address, a WeChat name; empty where the channel leads nowhere."""
        return self.recipient.reach(self.channel)


def drafts(
    book: Book, wanted: Iterable[int], as_of: dt.date, *, channel: str = "", rung: int = 0
) -> list[Draft]:
    """A message to each customer that owes anything, in the words of its rung: that of its queue item, else
    the one its lateness has come to, else ``rung`` where that is given. ``channel`` empty: what each
    customer prefers. Who owes nothing is left out (``nobody_to_write`` where nobody is left)."""
    keys = list(dict.fromkeys(wanted))
    owed = _owed(book, as_of, keys)
    items = {item.customer_id: item for item in reminders.queue(book, as_of)}
    desk = _Desk(book, as_of, channel, rung)
    made = [desk.draft(key, items.get(key), owed.get(key, ())) for key in keys]
    found = [draft for draft in made if draft is not None]
    if not found:
        raise ArError("nobody_to_write")
    return found


def steps(book: Book) -> list[Rung]:
    """The rungs of the book's ladder, whose words can be chosen for any customer."""
    return list(ladders.load(book).default.rungs)


class _Desk:
    """Drafts messages of one day."""

    def __init__(self, book: Book, as_of: dt.date, channel: str, rung: int) -> None:
        self._book, self._as_of, self._channel, self._rung = book, as_of, channel, rung
        self._company = options.load(book).company
        self._rules = ladders.load(book)
        self._default = self._rules.default

    def draft(self, key: int, item: QueueItem | None, owed: Sequence[Due]) -> Draft | None:
        """The message to a customer; None where there is nothing to ask for."""
        lines = _of_item(item) if item else owed
        if not lines:
            return None
        customer = customers.get(self._book, key)
        channel, who = self._addressed(customer)
        claim = Claim(who.name, customer.name, self._company, lines, self._as_of)
        number, rung = self._step(item, customer, claim)
        letter = _letter(self._book, key, self._as_of)
        return Draft(
            key, customer.code, customer.name, item.owner if item else customer.owner,
            item.id if item else None, number, rung.action, rung.tone, channel, who, claim,
            rules.subject(rung.tone, claim), self._text(rung, claim, channel),
            letter and letter["id"], letter["number"] if letter else "",
        )  # fmt: skip

    def _addressed(self, customer: Customer) -> tuple[str, Recipient]:
        """The channel asked for; else the one the customer prefers, where it leads nowhere another."""
        preferred = self._channel or rules.channel_of(customer.channel) or CHANNELS[0]
        others = [] if self._channel else [channel for channel in CHANNELS if channel != preferred]
        tried = [(channel, _recipient(self._book, customer, channel)) for channel in (preferred, *others)]
        return next((pair for pair in tried if pair[1].reach(pair[0])), tried[0])

    def _step(self, item: QueueItem | None, customer: Customer, claim: Claim) -> tuple[int, Rung]:
        """Whose words are used."""
        ladder = self._default
        if not self._rung:
            ladder = (
                self._rules.of(item.ladder) if item else self._rules.chosen(customer.ladder, customer.grade)
            )
        number = self._rung or (item.rung if item else _come_to(ladder, claim.days))
        number = min(max(1, number), len(ladder.rungs))
        return number, ladder.rungs[number - 1]

    def _text(self, rung: Rung, claim: Claim, channel: str) -> str:
        text = rules.worded(rung.text, claim)
        if channel != "email":
            return text
        return "\n\n".join(part for part in (text, rules.details(claim), _account(self._company)) if part)


def _come_to(ladder: Ladder, days: int) -> int:
    """The number of the last rung whose day after the due day has come, the first before. Nobody is told
    of a letter, a stop or the law that the queue does not ask for."""
    reached = [
        number
        for number, rung in enumerate(ladder.rungs, 1)
        if rung.basis == "due" and rung.offset <= days and rung.action not in FORMAL
    ]
    return max(reached, default=1)


def _of_item(item: QueueItem) -> list[Due]:
    return [Due(line.number, line.due_on, line.open, line.currency) for line in item.lines]


def _account(company: Company) -> str:
    rows = (("户名", company.name), ("开户行", company.bank), ("账号", company.account))
    return "\n".join(f"{name}：{value}" for name, value in rows if value) if company.account else ""


def _owed(book: Book, as_of: dt.date, keys: Sequence[int]) -> dict[int, list[Due]]:
    """What each customer may be asked for: the overdue lines less what is held back; where nothing is
    overdue, those that fall due next."""
    conn, only = book.reader, keys[0] if len(keys) == 1 else None
    held, wanted = holdings.held(conn, as_of), set(keys)
    found: dict[int, list[Due]] = defaultdict(list)
    for money in ledger.currencies(conn):
        for row in ledger.open_charges(conn, ledger.Scope(as_of.toordinal(), money, only)):
            rest = holdings.rest(row["open"], held.get(row["id"], 0))
            if rest and row["customer_id"] in wanted:
                found[row["customer_id"]].append(
                    Due(row["number"], dt.date.fromordinal(row["due_on"]), rest, money)
                )
    return {key: _called(lines, as_of) for key, lines in found.items()}


def _called(lines: list[Due], as_of: dt.date) -> list[Due]:
    first = min(line.due_on for line in lines)
    until = max(first, as_of - dt.timedelta(days=1))
    return sorted((line for line in lines if line.due_on <= until), key=lambda line: line.due_on)


def _recipient(book: Book, customer: Customer, channel: str) -> Recipient:
    named = Recipient(customer.contact, phone=customer.phone)
    return rules.recipient(contacts.of_customer(book, customer.id), named, channel)


def recipient(book: Book, customer_id: int, channel: str) -> Recipient:
    """Whom a message of ``channel`` to a customer goes to (``customer_unknown``)."""
    return _recipient(book, customers.get(book, customer_id), channel)


def _letter(book: Book, customer: int, as_of: dt.date) -> Row | None:
    """The customer's latest letter that stands and speaks of something still open. What was written to
    its guarantor or to our lawyer is not for its eyes."""
    kinds = [kind for kind in document_kinds.codes() if document_kinds.get(kind).addressee == "customer"]
    sql = f"""SELECT l.id, l.number FROM letters l WHERE l.customer_id = :c AND l.issued_on <= :d
      AND (l.voided_on IS NULL OR l.voided_on > :d) AND l.kind IN ({",".join(f"'{kind}'" for kind in kinds)})
      AND EXISTS (SELECT 1 FROM letter_charges o JOIN charges c ON c.id = o.charge_id
        WHERE o.letter_id = l.id AND c.settled_on > :d)
      ORDER BY l.issued_on DESC, l.id DESC LIMIT 1"""  # noqa: S608
    row: Row | None = book.reader.execute(sql, {"c": customer, "d": as_of.toordinal()}).fetchone()
    return row


def sent(book: Book, messages: Sequence[Draft], on: dt.date) -> Changes:
    """The user says that these went out: each is in its customer's history with its words, and the queue
    item it came from is done, unless its rung asks for more than words (a letter, a stop, the law). One
    step, which undo takes back whole. Raises ``nobody_to_write``, ``message_empty`` or
    ``reminder_closed``."""
    if not messages:
        raise ArError("nobody_to_write")
    with book.write("send_messages", count=len(messages)) as write:
        for message in messages:
            _log(write, message, on)
    return write.changes


def still_open(book: Book, messages: Iterable[Draft]) -> int:
    """Of messages sent, how many left their queue item open: its rung asks for more than words."""
    sql = "SELECT 1 FROM reminders WHERE id = ? AND state = 'open'"
    return sum(book.reader.execute(sql, (m.reminder,)).fetchone() is not None for m in messages)


def _log(write: Write, message: Draft, on: dt.date) -> None:
    if not message.text.strip():
        raise ArError("message_empty", customer=message.customer)
    write.insert(
        "activities",
        {"customer_id": message.customer_id, "reminder_id": message.reminder, "day": on.toordinal(),
         "channel": message.channel, "result": "sent", "note": message.text.strip(),
         "who": message.owner, "met": _met(message)},
    )  # fmt: skip
    if message.reminder is not None:
        item = reminders.require_open(write, message.reminder)
        if item["action"] not in FORMAL:
            reminders.close(write, message.reminder, on)


def _met(message: Draft) -> str:
    """To whom it went."""
    return " ".join(part for part in (message.recipient.name, message.reach) if part)
