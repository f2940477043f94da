"""Statements of account for many customers at once, and what was made as files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.progress import Progress
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.correspondence import statement_register
from ar_desktop.services.correspondence.statement_cycles import DueStatement
from ar_desktop.services.correspondence.statement_register import StatementRow
from ar_desktop.services.keeping import exports
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.storage.book import Book


@dataclass(frozen=True)
class Failed:
    """A customer that got no statement, and why."""

    wanted: DueStatement
    error: ArError


@dataclass(frozen=True)
class Batch:
    """What was made, in order, what failed, what to know before sending, and what changed."""

    made: tuple[tuple[DueStatement, int], ...]
    failed: tuple[Failed, ...]
    warnings: tuple[tuple[DueStatement, Notice], ...]
    changes: Changes

    @property
    def ids(self) -> list[int]:
        """Keys of the statements made."""
        return [key for _, key in self.made]


def make(
    book: Book, wanted: Iterable[DueStatement], on: dt.date, form: Form, progress: Progress | None = None
) -> Batch:
    """Make and keep one statement each. One that fails does not stop the rest; ``progress`` is called
    with done and total and stops the batch by returning False, keeping what is made."""
    todo = list(wanted)
    made: list[tuple[DueStatement, int]] = []
    failed: list[Failed] = []
    warnings: list[tuple[DueStatement, Notice]] = []
    kinds: set[str] = set()
    for count, item in enumerate(todo, start=1):
        try:
            kept = _make_one(book, item, on, form)
        except ArError as error:
            failed.append(Failed(item, error))
        else:
            made.append((item, kept.id))
            warnings += [(item, notice) for notice in kept.printed.warnings]
            kinds |= kept.changes.kinds
        if progress and progress(count, len(todo)) is False:
            break
    return Batch(tuple(made), tuple(failed), tuple(warnings), Changes(frozenset(kinds)))


def _make_one(book: Book, item: DueStatement, on: dt.date, form: Form) -> statement_register.Made:
    try:
        return statement_register.make(
            book, item.customer_id, item.period, on=on, form=form, currency=item.currency
        )
    except ArError:
        raise
    except Exception as error:  # whatever one statement brings up, the others of the batch go on
        raise ArError("letter_failed", customer=item.customer, detail=repr(error)) from error


def write_files(book: Book, rows: Sequence[StatementRow], folder: Path, together: str) -> list[Path]:
    """Each stored statement as a file of its own and, where there are several, all of them in one for
    the printer, named ``together``. Raises ``file_in_use`` or ``file_unwritable``."""
    paths = [exports.pdf(statement_register.reprint(book, row.id), folder / file_name(row)) for row in rows]
    if len(rows) > 1:
        whole = statement_register.print_file(book, [row.id for row in rows])
        paths.insert(0, exports.pdf(whole, folder / exports.file_name(together, "pdf")))
    return paths


def file_name(row: StatementRow) -> str:
    """A name for a statement's file that every system takes: customer, closing day, currency, number."""
    name = f"{row.customer[:40]} {row.period.until} {row.currency} {row.code} {row.id}"
    return exports.file_name(name, "pdf")
