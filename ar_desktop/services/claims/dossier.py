"""One press makes the file for the lawyer, the agency, the insurer or the court (D10, D15).

``facts`` gathers what is claimed and what is missing, ``make`` binds it: one PDF with all papers, a
workbook with the figures, and beside them the files that cannot be bound. Nothing is stored here.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ar_desktop.domain import dossier as domain
from ar_desktop.domain.dossier import Debt, Dossier, File, Gap
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Party
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.progress import Progress
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import clocks, deliveries, dossier_lines
from ar_desktop.services.claims import dossier_evidence as evidence
from ar_desktop.services.claims import dossier_story as story
from ar_desktop.services.claims.dossier_evidence import Scope
from ar_desktop.services.claims.evidence import DEMANDING
from ar_desktop.services.keeping import exports, options
from ar_desktop.services.ledger import bills, holdings, reductions
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book, person

if TYPE_CHECKING:  # reportlab and pypdf are slow to import
    from ar_desktop.reports.claims.binder import Bound
    from ar_desktop.reports.claims.dossier import FileFate, Placed

#: Called with steps done and all steps; may raise to stop.
#: What is bound is held in memory while it is written; beyond this much, files go beside.
MOST_BOUND = 200 << 20
#: Letters of a loose file's name: three bytes each, and some systems take no more than 255.
_STEM, _SUFFIX = 60, 8


@dataclass(frozen=True)
class Request:
    """A dossier asked for: of which customer, as of which day, made on which day and by whom (else our
    contact); of these open ``lines`` (charges) only, or of all; in one ``currency``, or that of what is
    open."""

    customer: int
    as_of: dt.date
    on: dt.date
    by: str = ""
    lines: tuple[int, ...] = ()
    currency: str = ""


@dataclass(frozen=True)
class Entry:
    """One line of the index as made: ``first`` and ``last`` page, 0 where nothing was bound; ``loose`` the
    files beside with the reason."""

    number: int
    kind: str
    title: str
    first: int
    last: int
    loose: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Made:
    """A dossier as written: its PDF and workbook, files put beside, index, and what the font lacks."""

    facts: Dossier
    pdf: Path
    pages: int
    workbook: Path
    beside: tuple[Path, ...]
    entries: tuple[Entry, ...]
    missing: tuple[str, ...]


def facts(book: Book, asked: Request) -> Dossier:
    """What the dossier says. Raises ``customer_unknown``, or ``nothing_to_claim`` where nothing is owed."""
    customer = customers.get(book, asked.customer)
    scope, rows = _scope(book, asked)
    if not rows:
        raise ArError("nothing_to_claim", customer=customer.name)
    debts = _debts(book, scope, rows)
    company = options.load(book).company
    sender = Party(company.name, company.uscc, company.address, company.phone, company.contact)
    debtor = Party(customer.name, customer.uscc, customer.address, customer.phone, customer.contact)
    accrued, bases = story.interest(book, asked.customer, asked.as_of, scope.currency, debts)
    made = Dossier(
        sender, debtor, customer.code, asked.as_of, asked.on,
        asked.by or company.contact or person(), debts, accrued, _basis(bases),
        story.timeline(book, scope, debts), story.money(scope, debts), (), (), (), scope.currency,
    )  # fmt: skip
    gaps = [*dossier_lines.off_ledger(rows)]
    if not asked.lines:
        gaps += story.late_paid(book, asked.customer, asked.as_of, scope.currency)
    if not asked.currency:
        gaps += dossier_lines.elsewhere(book, asked.customer, asked.as_of, asked.lines, scope.currency)
    return _with_evidence(replace(made, gaps=tuple(gaps)), scope)


def _with_evidence(made: Dossier, scope: Scope) -> Dossier:
    """The exhibits, the letters, and what is missing."""
    best = deliveries.best_of(scope.conn)
    contracts, contracts_held = evidence.contracts(scope)
    invoices, invoices_held = evidence.invoices(scope)
    shipments, shipped = evidence.shipments(scope)
    statements, answers = evidence.statements(scope)
    letters, proofs = evidence.letters(scope, best)
    sent = story.sent_letters(scope, best, proofs)
    shown = [*contracts, *invoices, *shipments, *statements, *letters, *evidence.promises(scope),
             *evidence.others(scope)]  # fmt: skip
    gaps = (
        *domain.gaps_of_parties(made.sender, made.customer),
        *domain.gaps_of_contracts(made.debts, contracts_held),
        *domain.gaps_of_invoices(invoices_held),
        *domain.gaps_of_delivery(shipped),
        *domain.gaps_of_accounts(answers),
        *domain.gaps_of_letters(sent, DEMANDING),
        *domain.gaps_of_clocks(made.debts, made.as_of),
        *([] if made.interest_rows else [Gap("gap_interest")]),
    )
    free = ledger.unallocated(scope.conn, ledger.Scope(scope.day, scope.currency, scope.customer))
    if amount := free.get(scope.customer, 0):
        gaps = (*gaps, Gap("gap_unallocated", format_amount(amount, scope.currency)))
    gaps = tuple(dict.fromkeys((*gaps, *made.gaps)))
    return replace(made, letters=sent, exhibits=domain.in_order(shown), gaps=gaps)


def _scope(book: Book, asked: Request) -> tuple[Scope, list[dict[str, Any]]]:
    """Which debts: the lines asked for, else all that is owed, in one currency."""
    conn, day = book.reader, asked.as_of.toordinal()
    for currency in [asked.currency] if asked.currency else _currencies(book):
        rows = [
            row
            for row in dossier_lines.owed(book, asked.customer, asked.as_of, currency)
            if not asked.lines or row["id"] in asked.lines
        ]
        if rows:
            break
    else:
        currency, rows = asked.currency, []
    invoices = tuple(dict.fromkeys(row["invoice_id"] for row in rows if row["invoice_id"]))
    return Scope(conn, asked.customer, day, currency, invoices, tuple(row["id"] for row in rows)), rows


def _currencies(book: Book) -> list[str]:
    """The book's own currency first."""
    own = options.load(book).currency
    return sorted(ledger.currencies(book.reader), key=lambda money: (money != own, money))


def _debts(book: Book, scope: Scope, rows: Sequence[Mapping[str, Any]]) -> tuple[Debt, ...]:
    as_of = dt.date.fromordinal(scope.day)
    ends = {
        charge: item.ends_on
        for item in clocks.listed(book, as_of, scope.customer)
        if item.kind == clocks.LIMITATION
        for charge in item.charges
    }
    numbers = {item.id: item.number for item in customers.contracts(book, scope.customer)}
    notes, disputed = evidence.delivered(scope), holdings.disputed(scope.conn, as_of)
    billed = bills.covered_by_bills(scope.conn, as_of)
    credited = reductions.besides_money(scope.conn, (row["id"] for row in rows), scope.day)
    return tuple(
        Debt(
            row["id"], row["number"], numbers.get(row["contract_id"], ""), notes.get(row["invoice_id"], ""),
            dt.date.fromordinal(row["issued_on"]), dt.date.fromordinal(row["due_on"]), row["amount"],
            row["amount"] - row["open"], row["open"], scope.day - row["due_on"], ends.get(row["id"]),
            min(row["open"], disputed.get(row["id"], 0)), row["invoice_id"],
            credited.get(row["id"], 0) - row["written"], min(row["open"], billed.get(row["id"], 0)),
        )
        for row in rows
    )  # fmt: skip


def _basis(bases: Sequence[str]) -> str:
    """The line above the worksheet."""
    if not bases:
        return "本账套未设定计息，利息（违约金）另行主张。"
    said = "；".join(f"（{number}）{text}" for number, text in enumerate(bases, 1))
    return f"利息 = 计息本金 × 利率 × 天数，逐段四舍五入到分。依据{said}。"


# ---- binding


def make(book: Book, made: Dossier, path: Path, progress: Progress | None = None) -> Made:
    """Write the PDF to ``path``, the workbook beside it, and what cannot be bound into a folder beside.

    Files that are there are replaced only once all is whole. Raises ``file_in_use`` or
    ``file_unwritable``; what ``progress`` raises goes through and nothing is left.
    """
    from ar_desktop.reports.claims import dossier_workbook  # noqa: PLC0415  slow to import
    from ar_desktop.reports.press.files import replacing  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as scratch:
        bindery = _Bindery(book, made, Path(scratch), progress)
        bindery.prepare()
        with replacing(path) as draft:
            pages = bindery.write(draft)
        workbook = path.with_suffix(".xlsx")
        dossier_workbook.write(made, workbook, bindery.places())
        beside = bindery.put_beside(path.with_name(f"{path.stem}_附件"))
    return Made(made, path, pages, workbook, beside, bindery.entries(), bindery.missing)


class _Bindery:
    """The files of a dossier on their way into it. One file is in memory at a time."""

    def __init__(self, book: Book, made: Dossier, scratch: Path, progress: Progress | None) -> None:
        self._book, self._made, self._scratch = book, made, scratch
        self._progress = progress
        self._steps = 2 * sum(len(item.files) for item in made.exhibits) + 1
        self._done = 0
        self._known: dict[str, tuple[int, str]] = {}
        self._size = 0
        self.missing: tuple[str, ...] = ()
        self._front = 0

    def _step(self, *_: object) -> None:
        if self._progress:
            self._progress(min(self._done, self._steps), self._steps)

    def prepare(self) -> None:
        """Make every file bindable, or learn why it is not."""
        for item in self._made.exhibits:
            for file in item.files:
                if file.sha256 not in self._known:
                    self._known[file.sha256] = self._bindable(file)
                self._done += 1
                self._step()

    def _bindable(self, file: File) -> tuple[int, str]:
        """How many pages a file has once it is bound, or the reason why it cannot be."""
        from ar_desktop.reports.claims.exhibits import Unfit, bindable  # noqa: PLC0415

        try:
            pdf, pages = bindable(self._content(file), self._step)
        except Unfit as unfit:
            return 0, unfit.reason
        if self._size + len(pdf) > MOST_BOUND:
            return 0, "large"
        self._size += len(pdf)
        self._path(file).write_bytes(pdf)
        return pages, ""

    def _content(self, file: File) -> bytes:
        sql = "SELECT content FROM files WHERE sha256 = ?"
        return bytes(self._book.reader.execute(sql, (file.sha256,)).fetchone()[0])

    def _path(self, file: File) -> Path:
        return self._scratch / f"{file.sha256}.pdf"

    def write(self, path: Path) -> int:
        """Bind everything into ``path``; returns the number of numbered pages."""
        from ar_desktop.reports.claims import binder, dossier_notes  # noqa: PLC0415
        from ar_desktop.reports.claims import dossier as report  # noqa: PLC0415

        front = report.render(self._made, self._fates())
        self._front, self.missing = front.pages, front.missing

        def told(_done: int, _total: int) -> None:
            self._done += 1
            self._step()

        writer, pages = binder.bind(
            front.pdf, front.marks, self._bound(), report.title(self._made), self._made.sender.name,
            right=report.right(self._made), notes=dossier_notes.render(self._made),
            notes_title=dossier_notes.TITLE, progress=told,
        )  # fmt: skip
        self._done = self._steps
        self._step()
        with path.open("wb") as file:
            writer.write(file)
        return pages

    def _fates(self) -> list[list[FileFate]]:
        from ar_desktop.reports.claims.dossier import FileFate  # noqa: PLC0415

        return [
            [FileFate(file.name, *self._known[file.sha256]) for file in item.files]
            for item in self._made.exhibits
        ]

    def _bound(self) -> list[Bound]:
        """Each file with the bookmark of its exhibit; further files of one stand below it."""
        from ar_desktop.reports.claims.binder import Bound  # noqa: PLC0415

        found = []
        for number, item in enumerate(self._made.exhibits, 1):
            kept = [file for file in item.files if self._known[file.sha256][0]]
            for place, file in enumerate(kept):
                name = f"证据{number} {item.title}"
                pages = self._known[file.sha256][0]
                bookmark = file.name if place else name
                found.append(Bound(self._path(file), pages, bookmark, name, level=int(bool(place))))
        return found

    def put_beside(self, folder: Path) -> tuple[Path, ...]:
        """The files that are not bound, as they are, under names of their own."""
        from ar_desktop.reports.press.files import replacing  # noqa: PLC0415

        written: list[Path] = []
        for number, file in self._loose():
            target = folder / _name(number, file.name, {path.name for path in written})
            with replacing(target) as draft:
                draft.write_bytes(self._content(file))
            written.append(target)
        return tuple(written)

    def _loose(self) -> Iterator[tuple[int, File]]:
        for number, item in enumerate(self._made.exhibits, 1):
            for file in item.files:
                if self._known[file.sha256][1]:
                    yield number, file

    def _placed(self) -> list[Placed]:
        from ar_desktop.reports.claims import dossier as report  # noqa: PLC0415

        return report.placed(self._made.exhibits, self._fates(), self._front)

    def places(self) -> list[str]:
        """The pages of the exhibits as the index gives them."""
        return [item.pages for item in self._placed()]

    def entries(self) -> tuple[Entry, ...]:
        """The index as made."""
        return tuple(
            Entry(item.number, item.exhibit.kind, item.exhibit.title, item.first, item.last,
                  tuple((file.name, file.reason) for file in item.files if file.reason))
            for item in self._placed()
        )  # fmt: skip


def _name(number: int, name: str, taken: set[str]) -> str:
    """A file's own name behind the number of its exhibit, cut where it is long, and a count where two are
    alike."""
    given = Path(name)
    suffix = given.suffix.lstrip(".")[:_SUFFIX] or "bin"
    stem = f"证据{number}_{given.stem}"[:_STEM]
    count, found = 1, exports.file_name(stem, suffix)
    while found in taken:
        count += 1
        found = exports.file_name(f"{stem}_{count}", suffix)
    return found
