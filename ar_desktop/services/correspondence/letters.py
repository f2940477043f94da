"""Letters: facts frozen, bytes rendered, number taken and everything stored in one transaction; if
rendering fails nothing has happened."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from ar_desktop.domain import letters as domain
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Ladder
from ar_desktop.domain.letters import LetterFacts
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.progress import Progress
from ar_desktop.services.chasing import holds, ladders, reminders
from ar_desktop.services.correspondence import document_kinds, letter_currency, letter_facts, letterheads
from ar_desktop.services.correspondence.document_kinds import DEMAND
from ar_desktop.services.correspondence.letter_facts import Wish
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row
from ar_desktop.storage.write import Write

#: Why a customer gets no letter of a currency though nothing went wrong.
_UNCALLED = frozenset({
    "lines_not_overdue", "nothing_overdue", "nothing_upcoming", "nothing_open", "covered_by_unallocated",
    "below_minimum",
})  # fmt: skip
#: What a rung asks for that a letter of its kind does; going to court takes more than a letter.
_WRITTEN = frozenset({"letter", "sms", "wechat", "email", "hold"})
_Made = TypeVar("_Made")


@dataclass(frozen=True)
class Issued:
    """A letter as issued (or previewed: ``id`` 0 and no number)."""

    id: int
    facts: LetterFacts
    customer_code: str
    pdf: bytes
    sha256: str
    pages: int
    warnings: tuple[Notice, ...]


@dataclass(frozen=True)
class Failed:
    """A customer that got no letter, and why."""

    customer_code: str
    error: ArError


@dataclass(frozen=True)
class Batch:
    """Result of issuing: what was issued, what failed, and what it changed."""

    letters: tuple[Issued, ...]
    failed: tuple[Failed, ...]
    changes: Changes


def due_customers(book: Book, as_of: dt.date, kind: str = "") -> list[int]:
    """Customers whose turn in the queue is a letter (of a kind), not waiting and not covered."""
    return [
        item.customer_id
        for item in reminders.queue(book, as_of)
        if item.action == "letter" and item.state == "open" and (not kind or (item.letter or DEMAND) == kind)
    ]


def asked_kinds(book: Book, as_of: dt.date) -> dict[int, str]:
    """Per customer whose turn is a letter the kind its rung asks for."""
    items = reminders.queue(book, as_of)
    return {item.customer_id: item.letter or DEMAND for item in items if item.action == "letter"}


def together(batches: Iterable[Batch]) -> Batch:
    """Batches of several kinds as one."""
    found = list(batches)
    return Batch(
        tuple(letter for batch in found for letter in batch.letters),
        tuple(item for batch in found for item in batch.failed),
        Changes(
            frozenset(kind for batch in found for kind in batch.changes.kinds),
            ids=tuple(key for batch in found for key in batch.changes.ids),
        ),
    )


def preview(
    book: Book, customer: int, as_of: dt.date, *, by_name: bool = False, currency: str = "",
    kind: str = DEMAND, extra: Mapping[str, str] | None = None, language: str = "",
    lines: Collection[int] = (),
) -> Issued:  # fmt: skip
    """The letter as it would be issued, of one currency; nothing is stored and no number taken.
    ``extra`` are values of the kind's fields, ``language`` zh or en instead of the customer's; a demand of
    some ``lines`` speaks of these alone."""
    return _previewed(book, customer, as_of, Wish(kind, extra or {}, by_name, currency, language, lines))


def _previewed(book: Book, customer: int, as_of: dt.date, wish: Wish) -> Issued:
    facts, warnings = letter_facts.compose(book, book.reader, customer, as_of, wish)
    return _rendered(book, facts, _code(book, customer), warnings)


def previews(
    book: Book, customers: Iterable[int], as_of: dt.date, *, by_name: bool = False, kind: str = DEMAND,
    extra: Mapping[str, str] | None = None, language: str = "", lines: Collection[int] = (),
) -> Batch:  # fmt: skip
    """What ``issue`` would make, with nothing stored."""
    wish = Wish(kind, extra or {}, by_name, "", language, lines)
    done: list[Issued] = []
    failed: list[Failed] = []
    for customer in dict.fromkeys(customers):
        made, errors = _by_currency(book, customer, as_of, wish, partial(_previewed, book))
        done += made
        failed += errors
    return Batch(tuple(done), tuple(failed), Changes())


def issue(
    book: Book, customers: Iterable[int], as_of: dt.date, progress: Progress | None = None, *,
    by_name: bool = False, kind: str = DEMAND, extra: Mapping[str, str] | None = None, language: str = "",
    lines: Collection[int] = (),
) -> Batch:  # fmt: skip
    """Issue one letter per customer and currency it is overdue in. A letter that fails does not stop the
    rest; ``progress`` is called with done and total and stops the batch by returning False, keeping what
    is issued. Customers asked for ``by_name`` get a letter below the minimum too. ``kind``, ``extra``,
    ``language`` and ``lines`` as in ``preview``; while such a letter leaves out what is overdue, the
    queue goes on asking."""
    wish = Wish(kind, extra or {}, by_name, "", language, lines)
    wanted = list(dict.fromkeys(customers))
    done: list[Issued] = []
    failed: list[Failed] = []
    kinds: set[str] = set()
    for count, customer in enumerate(wanted, start=1):
        made, errors = _by_currency(book, customer, as_of, wish, partial(_issue_one, book))
        done += [letter for letter, _changes in made]
        kinds |= {kind for _letter, changes in made for kind in changes.kinds}
        failed += errors
        if progress and progress(count, len(wanted)) is False:
            break
    return Batch(
        tuple(done), tuple(failed), Changes(frozenset(kinds), ids=tuple(letter.id for letter in done))
    )


def issue_asked(
    book: Book, asked: Sequence[tuple[int, str]], as_of: dt.date, progress: Progress | None = None
) -> Batch:
    """Letters as the queue asks for them, each customer's of its own kind, in the order given."""
    made: list[Batch] = []
    for count, (customer, kind) in enumerate(asked, start=1):
        made.append(issue(book, [customer], as_of, kind=kind))
        if progress and progress(count, len(asked)) is False:
            break
    return together(made)


def _by_currency(
    book: Book, customer: int, as_of: dt.date, wish: Wish, make: Callable[[int, dt.date, Wish], _Made]
) -> tuple[list[_Made], list[Failed]]:
    """A letter for each currency it is to be in (``letter_currency``). Where one is made, another that was
    not called for (too little, covered) is no failure."""
    made: list[_Made] = []
    errors: list[ArError] = []
    kind = document_kinds.get(wish.kind)
    for money in letter_currency.of_letters(book, customer, as_of, kind, wish.values):
        try:
            made.append(make(customer, as_of, replace(wish, currency=money)))
        except ArError as error:
            errors.append(error)
    told = [error for error in errors if not made or error.code not in _UNCALLED]
    return made, [Failed(_code(book, customer), error) for error in told]


def _issue_one(book: Book, customer: int, as_of: dt.date, wish: Wish) -> tuple[Issued, Changes]:
    with book.write("issue_letter", undo="never", customer=_code(book, customer)) as write:
        kind = document_kinds.get(wish.kind)
        if kind.counts:
            letter_facts.require_gap(write.conn, customer, as_of, wish.currency)
        draft, warnings = letter_facts.compose(book, write.conn, customer, as_of, wish)
        series = letter_facts.series(write.conn)
        number = f"{series}〔{as_of.year}〕{write.next_number(series, as_of.year)}号"
        letter = _rendered(book, replace(draft, number=number), _code(book, customer), warnings)
        reminder = _close_reminder(write, customer, letter.facts, counts=kind.counts)
        key = _store(write, letter, customer, reminder)
        if kind.code == "hold":
            holds.told(write, customer, key)
    return replace(letter, id=key), write.changes


def _rendered(book: Book, facts: LetterFacts, code: str, warnings: Sequence[Notice]) -> Issued:
    from ar_desktop.reports.correspondence import letters as report  # noqa: PLC0415  reportlab is slow to import

    try:
        made = report.render(facts, logo=letterheads.picture(book, facts.head.logo))
    except ArError:
        raise
    except Exception as error:  # whatever one letter brings up, the others of the batch go on
        raise ArError("letter_failed", customer=facts.customer.name, detail=repr(error)) from error
    notes = list(warnings)
    if made.missing:
        notes.append(Notice("characters_missing", {"characters": "".join(made.missing)}))
    if made.unknown:
        notes.append(Notice("template_fields_unknown", {"fields": " ".join(made.unknown)}))
    sha256 = hashlib.sha256(made.pdf).hexdigest()
    return Issued(0, facts, code, made.pdf, sha256, made.pages, tuple(notes))


def _store(write: Write, letter: Issued, customer: int, reminder: int | None) -> int:
    facts, text = letter.facts, domain.to_json(letter.facts)
    write.add_file(letter.sha256, "application/pdf", letter.pdf)
    key = write.insert(
        "letters",
        {"number": facts.number, "kind": facts.kind, "customer_id": customer, "reminder_id": reminder,
         "issued_on": facts.issued_on.toordinal(), "as_of": facts.as_of.toordinal(),
         "currency": facts.currency, "principal": facts.principal, "interest": facts.interest,
         "facts": text, "facts_sha256": hashlib.sha256(text.encode()).hexdigest(),
         "sha256": letter.sha256, "pages": letter.pages},
    )  # fmt: skip
    rows = [(key, line.charge, line.open, line.interest) for line in facts.bearing]
    write.insert_many("letter_charges", ("letter_id", "charge_id", "open", "interest"), rows)
    return key


def _close_reminder(write: Write, customer: int, facts: LetterFacts, *, counts: bool) -> int | None:
    """The queue item this letter does: the open one where it asked for a letter; else one made for
    it, so that the queue does not ask for the same letter again. A lower item is superseded, a
    higher one stays. A letter that leaves out what is overdue does no item: all overdue lines of a
    customer go together."""
    if facts.extra.get("left_out"):
        return None
    sql = "SELECT id, ladder, step, rung, action FROM reminders WHERE customer_id = ? AND state = 'open'"
    row = write.conn.execute(sql, (customer,)).fetchone()
    rules = ladders.load(write.conn)
    ladder = rules.of(row["ladder"]) if row else ladders.of_customer(write.conn, customer)
    rung = next((n for n, rung in enumerate(ladder.rungs, start=1) if rung.action == "letter"), 0)
    asked = ladder.rungs[ladders.number_of(ladder, row) - 1].letter if row else ""
    done = {"letter"} if counts else set()
    if row and (row["action"] in done or (facts.kind == asked and row["action"] in _WRITTEN)):
        reminders.close(write, row["id"], facts.issued_on)
        return int(row["id"])
    if not counts or not rung or (row and ladders.number_of(ladder, row) > rung):
        return None
    if (together := _of_the_day(write, customer, facts)) is not None:
        return together
    if row:
        reminders.close(write, row["id"], facts.issued_on, "settled")
    return _made_reminder(write, ladder, rung, customer, facts)


def _of_the_day(write: Write, customer: int, facts: LetterFacts) -> int | None:
    """The item done by the letter of the same day in another currency: this one's lines join it."""
    sql = """SELECT reminder_id FROM letters WHERE customer_id = ? AND issued_on = ? AND currency <> ?
      AND voided_on IS NULL AND reminder_id IS NOT NULL"""
    row = write.conn.execute(sql, (customer, facts.issued_on.toordinal(), facts.currency)).fetchone()
    if row is None:
        return None
    sql = "SELECT charge_id FROM reminder_charges WHERE reminder_id = ?"
    held = {charge for (charge,) in write.conn.execute(sql, (row[0],))}
    rows = [(row[0], line.charge) for line in facts.lines if line.charge not in held]
    write.insert_many("reminder_charges", ("reminder_id", "charge_id"), rows)
    return int(row[0])


def _made_reminder(write: Write, ladder: Ladder, rung: int, customer: int, facts: LetterFacts) -> int:
    day = facts.issued_on.toordinal()
    key = write.insert(
        "reminders",
        {"customer_id": customer, "ladder": ladder.code, "rung": rung, "action": "letter", "state": "done",
         "opened_on": day, "closed_on": day, "step": ladder.rungs[rung - 1].key},
    )  # fmt: skip
    rows = [(key, line.charge) for line in facts.lines]
    write.insert_many("reminder_charges", ("reminder_id", "charge_id"), rows)
    return key


def _code(book: Book, customer: int) -> str:
    row = book.reader.execute("SELECT code FROM customers WHERE id = ?", (customer,)).fetchone()
    return str(row["code"]) if row else str(customer)


def _letter(book: Book, letter: int) -> Row:
    row = book.reader.execute("SELECT * FROM letters WHERE id = ?", (letter,)).fetchone()
    if row is None:
        raise ArError("letter_unknown", number=letter)
    return row


def reprint(book: Book, letter: int) -> bytes:
    """The bytes of an issued letter, as they were issued (``letter_unknown``)."""
    sha256 = _letter(book, letter)["sha256"]
    return bytes(book.reader.execute("SELECT content FROM files WHERE sha256 = ?", (sha256,)).fetchone()[0])


def facts_of(book: Book, letter: int) -> LetterFacts:
    """The frozen facts of an issued letter."""
    return domain.from_json(_letter(book, letter)["facts"])


def print_file(book: Book, letters: Sequence[int]) -> bytes:
    """One print-ready PDF of issued letters in the given order, each starting on a front page."""
    from ar_desktop.reports.press import printing  # noqa: PLC0415

    return printing.joined([reprint(book, letter) for letter in letters])


def void(book: Book, letter: int, on: dt.date, reason: str) -> Changes:
    """Declare an issued letter wrong. It keeps its number and its bytes; its rung counts as not
    done. Raises ``letter_unknown``, ``already_voided`` or ``reason_missing``."""
    if not reason.strip():
        raise ArError("reason_missing")
    row = _letter(book, letter)
    if row["voided_on"] is not None:
        raise ArError("already_voided", number=row["number"])
    with book.write("void_letter", undo="never", number=row["number"], reason=reason) as write:
        write.update("letters", letter, {"voided_on": on.toordinal(), "void_reason": reason})
        if row["reminder_id"]:
            reminders.close(write, row["reminder_id"], on, "voided")
    return write.changes


@dataclass(frozen=True)
class LetterRow:
    """One line of the register of letters."""

    id: int
    number: str
    kind: str
    customer_id: int
    customer: str
    issued_on: dt.date
    principal: int
    interest: int
    pages: int
    state: str
    currency: str = BASE_CURRENCY

    @property
    def voided(self) -> bool:
        """Whether it was declared wrong."""
        return self.state == "voided"


def register(book: Book) -> list[LetterRow]:
    """Issued letters, newest first. ``state``: issued, resolved (every line is paid) or voided."""
    open_lines = _open_lines(book)
    sql = """SELECT l.*, k.name FROM letters l JOIN customers k ON k.id = l.customer_id
      ORDER BY l.issued_on DESC, l.id DESC"""
    return [
        LetterRow(
            row["id"], row["number"], row["kind"], row["customer_id"], row["name"],
            dt.date.fromordinal(row["issued_on"]), row["principal"], row["interest"], row["pages"],
            "voided" if row["voided_on"] else "issued" if open_lines[row["id"]] else "resolved",
            row["currency"],
        )
        for row in book.reader.execute(sql)
    ]  # fmt: skip


def _open_lines(book: Book) -> dict[int, int]:
    sql = """SELECT lc.letter_id, count(*) FROM letter_charges lc JOIN charges c ON c.id = lc.charge_id
      WHERE c.open_amount <> 0 GROUP BY lc.letter_id"""
    counts: dict[int, int] = defaultdict(int)
    counts.update({row[0]: row[1] for row in book.reader.execute(sql)})
    return counts
