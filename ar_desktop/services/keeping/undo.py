"""Undo and redo. Edits and drafts go back row by row; posted documents by a dated reversal, so
nothing posted is ever deleted; an issued letter cannot be undone."""

from __future__ import annotations

import datetime as dt

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.progress import Progress, quiet
from ar_desktop.services.archive import payers
from ar_desktop.services.chasing import stored_items
from ar_desktop.services.ledger import charging, crediting, due_days, voiding
from ar_desktop.storage import engine, journal
from ar_desktop.storage.book import Book
from ar_desktop.storage.write import Write

REASON = "撤销"
#: What a posting may write beside the documents, and is put back as it was.
_BESIDE = frozenset({
    "bills", "bill_lines", "write_offs", "write_off_lines", "shipments", "disputes", "exchange_rates",
    "activities", "options",
})  # fmt: skip


def next_undo(book: Book) -> journal.Step | None:
    """What Ctrl+Z would take back now, or None."""
    return journal.next_undo(book.reader)


def next_redo(book: Book) -> journal.Step | None:
    """What Ctrl+Y would do again now, or None."""
    return journal.next_redo(book.reader)


def undo(book: Book, progress: Progress = quiet) -> Changes:
    """Take back the latest act that can be. Raises ``nothing_to_undo``, or ``undo_conflict`` where
    something later rests on it; what ``progress`` raises leaves everything as it was.

    What a posting created is reversed as of the documents' own days, so that no report of any
    past day shows it; the rows and their reversal stay.
    """
    step = journal.next_undo(book.reader)
    if step is None:
        raise ArError("nothing_to_undo")
    return _take_back(book, step, progress)


def redo(book: Book, _progress: Progress = quiet) -> Changes:
    """Do again what was undone last. Raises ``nothing_to_redo`` or ``undo_conflict``."""
    step = journal.next_redo(book.reader)
    if step is None:
        raise ArError("nothing_to_redo")
    entries = journal.entries_of(book.reader, step.id)
    return _apply(book, "redo", step, entries)


def _take_back(book: Book, step: journal.Step, progress: Progress) -> Changes:
    entries = journal.entries_of(book.reader, step.id)
    if step.undo == "reverse":
        with book.write("undo", undo="never", undoes=step.id, of=step.verb) as write:
            _reverse(write, entries, progress)
        return write.changes
    return _apply(book, "undo", step, journal.inverse(entries))


def _apply(book: Book, verb: str, step: journal.Step, entries: list[journal.Entry]) -> Changes:
    try:
        with book.write(verb, undoes=step.id, of=step.verb) as write:
            for reminder in _opened_again(entries):
                stored_items.make_room(write, reminder)
            write.apply(entries)
    except engine.IntegrityError as error:
        raise ArError("undo_conflict", table=str(error)) from error
    return write.changes


def _opened_again(entries: list[journal.Entry]) -> list[int]:
    """Queue items that the entries put back as open."""
    changed = (row for entry in entries if entry["table"] == "reminders" for row in entry.get("update", ()))
    return [key for key, _before, after in changed if after.get("state") == "open"]


def _reverse(write: Write, entries: list[journal.Entry], progress: Progress) -> None:
    """Posted documents by their reversal; what lay beside them (a bill, a request) row by row."""
    made = _made(entries)
    for place, (key, day) in enumerate(made["credits"]):
        progress(place, len(made["credits"]))
        if not _voided(write, key):
            crediting.void_in(write, key, day, REASON)
    voiding.void_many(write, made["invoices"], REASON, progress)
    for key, day in made["charges"]:
        if not charging.voided(write, key):
            charging.void_in(write, key, day, REASON)
    _reverse_allocations(write, entries)
    _move_back(write, entries)
    payers.forget(write, entries)
    write.apply(journal.inverse([entry for entry in entries if _is_beside(entry)]))


def _is_beside(entry: journal.Entry) -> bool:
    """Rows of its own, the days of events kept with an invoice, how money was meant."""
    return entry["table"] in _BESIDE or (entry["table"] in {"invoices", "credits"} and "update" in entry)


def _move_back(write: Write, entries: list[journal.Entry]) -> None:
    """Due days that moved, latest first."""
    for entry in reversed(entries):
        for row in entry.get("insert", ()) if entry["table"] == "due_changes" else ():
            move = dict(zip(entry["columns"], row, strict=True))
            due_days.put_back(write, move["charge_id"], move["due_before"], move["due_after"], move["day"])


def _made(entries: list[journal.Entry]) -> dict[str, list[tuple[int, dt.date]]]:
    """Documents a step inserted, with their days."""
    made: dict[str, list[tuple[int, dt.date]]] = {"invoices": [], "credits": [], "charges": []}
    days = {"invoices": "issued_on", "credits": "day", "charges": "issued_on"}
    for entry in entries:
        if entry["table"] not in made or "insert" not in entry:
            continue
        record = [dict(zip(entry["columns"], row, strict=True)) for row in entry["insert"]]
        made[entry["table"]] += [
            (row["id"], dt.date.fromordinal(row[days[entry["table"]]]))
            for row in record
            if entry["table"] != "charges" or row["kind"] in charging.KINDS
        ]
    return made


def _voided(write: Write, key: int) -> bool:
    row = write.conn.execute("SELECT voided_on FROM credits WHERE id = ?", (key,)).fetchone()
    return row["voided_on"] is not None


def _reverse_allocations(write: Write, entries: list[journal.Entry]) -> None:
    columns = ("credit_id", "charge_id", "day", "amount", "reverses")
    for entry in entries:
        if entry["table"] != "allocations":
            continue
        at = [entry["columns"].index(name) for name in ("credit_id", "charge_id", "day", "amount", "id")]
        rows = [[row[i] for i in at] for row in entry["insert"]]
        live = [row for row in rows if not _reversed(write, row[4])]
        write.insert_many("allocations", columns, [(c, h, d, -a, k) for c, h, d, a, k in live])


def _reversed(write: Write, allocation: int) -> bool:
    sql = "SELECT 1 FROM allocations WHERE reverses = ?"
    return write.conn.execute(sql, (allocation,)).fetchone() is not None
