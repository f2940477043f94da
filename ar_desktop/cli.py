"""The same services from a command line: a table for people, or JSON with ``--json``.

Errors are one line on stderr. Exit code 0: done; 1: the user must act; 2: wrong usage.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import update_wrapper
from pathlib import Path
from typing import Any

import click

from ar_desktop import __version__, cli_shapes, messages
from ar_desktop.domain.aging import BASES, GROUPINGS, Buckets, parse_edges
from ar_desktop.domain.dates import parse_date
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Company
from ar_desktop.domain.statement import Statement
from ar_desktop.domain.statement_form import Form
from ar_desktop.services import (
    aging_all,
    books,
    customers,
    exports,
    import_choices,
    import_problems,
    importing,
    profiles,
    reminders,
    statements,
)
from ar_desktop.services import letters as letter_service
from ar_desktop.services.books import Book

KINDS = ("customers", "invoices", "receipts", "einvoice", "bank", "ledger")


def clock() -> dt.datetime:
    """The system's time: the command line is a composition root."""
    return dt.datetime.now().astimezone().replace(tzinfo=None)


class Day(click.ParamType[dt.date]):
    """A date in any spelling a file may have."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """A date, or wrong usage."""
        if isinstance(value, dt.date):
            return value
        try:
            return parse_date(value, clock().year)
        except ArError as error:
            self.fail(messages.explain(error, "en"), param, ctx)


class Edges(click.ParamType[Buckets]):
    """Bucket edges as 30,60,90."""

    name = "edges"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Buckets:
        """Buckets, or wrong usage."""
        try:
            return parse_edges(value)
        except ArError as error:
            self.fail(messages.explain(error, "en"), param, ctx)


DAY = Day()
FILE = click.Path(path_type=Path)
as_of_option = click.option(
    "--as-of", type=DAY, default=lambda: clock().date(), help="The day to report on; today if not given."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--lang", type=click.Choice(messages.LANGUAGES), default="zh", help="Language of messages.")
@click.version_option(__version__, prog_name="ar-desktop")
@click.pass_context
def commands(ctx: click.Context, lang: str) -> None:
    """AR Desktop (应收管家): receivables, reminders and demand letters on one file."""
    ctx.obj = lang


def main(argv: list[str]) -> int:
    """Run a command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return int(commands.main(argv, prog_name="ar-desktop", standalone_mode=False) or 0)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.UsageError as error:
        click.echo(f"usage: {' '.join(error.format_message().split())}", err=True)
        return 2
    except click.Abort:
        return 1


def say(error: ArError) -> None:
    """One line on stderr."""
    language = click.get_current_context().find_root().obj or "zh"
    click.echo(f"{error.code}: {messages.explain(error, language)}", err=True)


def told(command: Callable[..., int | None]) -> Callable[..., int]:
    """Turn a failure the user can act on into its sentence and exit code 1."""

    def run(*args: Any, **kwargs: Any) -> int:
        try:
            return command(*args, **kwargs) or 0
        except ArError as error:
            say(error)
        except OSError as error:  # a place for the output that cannot be written
            reason = error.strerror or str(error)
            say(ArError("file_unwritable", file=str(error.filename or ""), reason=reason))
        return 1

    return update_wrapper(run, command)


@contextmanager
def opened(path: Path, *, writable: bool = True) -> Iterator[Book]:
    """A book for the length of a command; damage met while reading it has its sentence too."""
    book = books.open_book(path, clock, writable=writable)
    try:
        with books.explained(path):
            yield book
    finally:
        book.close()


def show(data: dict[str, Any], as_json: bool, table: Callable[[dict[str, Any]], str]) -> None:
    """Print a result in the form asked for."""
    click.echo(cli_shapes.as_json(data) if as_json else table(data))


@commands.command()
@click.argument("book", type=FILE)
@click.option("--name", required=True, help="Our company's registered name.")
@click.option("--uscc", default="", help="Unified social credit code.")
@click.option("--address", default="")
@click.option("--phone", default="")
@click.option("--contact", default="")
@click.option("--bank", default="", help="Bank and branch.")
@click.option("--account", default="", help="Bank account number.")
@json_option
@told
def new(book: Path, as_json: bool, **company: str) -> None:
    """Make an empty book with presets."""
    books.create(book, Company(**company), clock).close()
    show({"book": str(book), "name": company["name"]}, as_json, lambda data: data["book"])


@commands.command("import")
@click.argument("book", type=FILE)
@click.argument("file", type=FILE)
@click.option("--kind", type=click.Choice(KINDS), help="What the file holds; recognised if not given.")
@click.option(
    "--map", "pairs", multiple=True, metavar="FIELD=COLUMN", help="Which column a field comes from."
)
@click.option("--currency", default="", help="Currency of amounts that name none.")
@click.option("--sheet", help="The sheet of a workbook; else the first that fits, or every bank account.")
@click.option(
    "--claim", "claims", multiple=True, metavar="PAYER=CODE", help="Whose money: a code, new or ignore."
)
@click.option("--problems", type=FILE, help="Write the rows not taken to a workbook, to be corrected.")
@click.option("--preview", is_flag=True, help="Say what would happen, write nothing.")
@json_option
@told
def import_(
    book: Path, file: Path, pairs: tuple[str, ...], claims: tuple[str, ...], problems: Path | None, *,
    preview: bool, as_json: bool, **how: Any,
) -> int:  # fmt: skip
    """Take in a list, official e-invoices, a bank statement or a ledger of 金蝶 or 用友, told by content."""
    how = {**how, "mapping": dict(_pair(pair) for pair in pairs), "currency": how["currency"].upper()}
    language = click.get_current_context().find_root().obj
    with opened(book) as open_book:
        plan = importing.preview(open_book, file, this_year=clock().year, **how)
        if claims:
            plan = importing.choose_by_payer(
                open_book, plan, dict(_pair(claim, "--claim") for claim in claims)
            )
        if not preview and plan.has_work:
            importing.commit(open_book, plan)
        names = import_choices.names(open_book, plan)
    if problems and plan.problems:
        import_problems.export(plan, problems, "problem" if language == "en" else "问题", language)
    show(cli_shapes.import_result(plan, names, language), as_json, cli_shapes.import_table)
    return 0 if plan.lines or not plan.problems else 1


def _pair(text: str, option: str = "--map") -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise click.BadParameter(f"{text!r} has no form NAME=VALUE", param_hint=option)
    return name.strip(), value.strip()


@commands.command()
@click.argument("book", type=FILE)
@as_of_option
@click.option("--basis", type=click.Choice(BASES), default="due")
@click.option("--buckets", type=Edges(), default="30,60,90", help="Last day of each bucket.")
@click.option("--by", type=click.Choice(GROUPINGS), default="customer")
@click.option("--currency", default="", help="Like USD; all: every currency in CNY; else the book's own.")
@click.option("--xlsx", type=FILE, help="Also write a workbook.")
@json_option
@told
def aging(
    book: Path,
    as_of: dt.date,
    basis: str,
    buckets: Buckets,
    by: str,
    currency: str,
    xlsx: Path | None,
    as_json: bool,
) -> None:
    """Who owes what since when, on any day."""
    with opened(book, writable=False) as open_book:
        report = aging_all.report(
            open_book, as_of, basis=basis, buckets=buckets, by=by, currency=_currency(currency)
        )
        if xlsx:
            exports.aging_workbook(open_book, report, xlsx)
    show(cli_shapes.aging(report), as_json, cli_shapes.aging_table)


def _currency(text: str) -> str:
    """As typed, in capitals; ``all`` stays."""
    return aging_all.ALL if text.lower() == aging_all.ALL else text.upper()


@commands.command()
@click.argument("book", type=FILE)
@as_of_option
@json_option
@told
def queue(book: Path, as_of: dt.date, as_json: bool) -> None:
    """Bring the reminder queue up to date and list it."""
    with opened(book) as open_book:
        reminders.refresh(open_book, as_of)
        items = reminders.queue(open_book, as_of)
    show(cli_shapes.queue(as_of, items), as_json, cli_shapes.queue_table)


@commands.command()
@click.argument("book", type=FILE)
@click.option("--out", type=FILE, required=True, help="Folder for the PDFs.")
@as_of_option
@click.option("--kind", type=click.Choice(letter_service.KINDS), default="demand")
@click.option("--customer", "codes", multiple=True, help="Code or name; without it whoever the queue says.")
@click.option("--preview", is_flag=True, help="Render without issuing: no number, nothing stored.")
@json_option
@told
def letters(
    book: Path, out: Path, as_of: dt.date, kind: str, codes: tuple[str, ...], preview: bool, as_json: bool
) -> int:
    """Issue demand letters and render them as PDF."""
    del kind  # one kind so far; the choice is checked by the option
    language = click.get_current_context().find_root().obj
    with opened(book) as open_book:
        out.mkdir(parents=True, exist_ok=True)  # before a number is taken
        wanted = [customers.by_code(open_book, code).id for code in codes]
        if not codes:
            reminders.refresh(open_book, as_of)
            wanted = letter_service.due_customers(open_book, as_of)
        batch = (
            letter_service.previews(open_book, wanted, as_of, by_name=bool(codes))
            if preview
            else letter_service.issue(open_book, wanted, as_of, by_name=bool(codes))
        )
    paths = [cli_shapes.write_letter(letter, out) for letter in batch.letters]
    show(cli_shapes.letters(batch, paths, language), as_json, cli_shapes.letters_table)
    return 1 if batch.failed else 0


@commands.command()
@click.argument("book", type=FILE)
@click.argument("code")
@as_of_option
@json_option
@told
def customer(book: Path, code: str, as_of: dt.date, as_json: bool) -> None:
    """A customer's profile, balances and open items; CODE is its code or name."""
    with opened(book, writable=False) as open_book:
        profile = profiles.customer_profile(open_book, customers.by_code(open_book, code).id, as_of)
    show(cli_shapes.customer(profile), as_json, cli_shapes.customer_table)


@commands.command()
@click.argument("book", type=FILE)
@click.option("--customer", "code", required=True, help="Code or name.")
@click.option("--from", "since", type=DAY, help="First day; the first of the last day's month if not given.")
@click.option("--to", "until", type=DAY, help="Last day; today if not given.")
@click.option("--out", type=FILE, help="The PDF to write; may be left out with --json.")
@click.option("--demand-by", type=DAY, help="Also ask for what is due by this day.")
@json_option
@told
def statement(book: Path, code: str, out: Path | None, *, as_json: bool, **days: dt.date | None) -> None:
    """The statement of account (对账单) of a customer, as PDF with a reply slip."""
    if not (out or as_json):
        raise click.UsageError("--out is needed unless --json is given.")
    until = days["until"] or clock().date()
    period = days["since"] or until.replace(day=1), until
    with opened(book, writable=False) as open_book:
        who = customers.by_code(open_book, code).id
        if out:
            facts = _print_statement(open_book, (who, *period), out, days["demand_by"])
        else:
            facts = statements.statement(open_book, who, *period)
    show(cli_shapes.statement(facts), as_json, cli_shapes.statement_table)


def _print_statement(
    book: Book, scope: tuple[int, dt.date, dt.date], out: Path, demand_by: dt.date | None
) -> Statement:
    """Write the PDF and say on stderr what to know before it is sent."""
    language = click.get_current_context().find_root().obj
    form = Form(demand_by=demand_by, language=language)
    made = statements.print_statement(book, *scope, on=clock().date(), form=form)
    exports.pdf(made.pdf, out)
    for notice in made.warnings:
        click.echo(f"{notice.code}: {messages.sentence(notice.code, notice.facts, language)}", err=True)
    return made.facts


@commands.command()
@click.argument("book", type=FILE)
@json_option
@told
def check(book: Path, as_json: bool) -> int:
    """Say whether the book is sound."""
    with opened(book, writable=False) as open_book:
        found = books.check(open_book)
    data = cli_shapes.checks(found)
    show(data, as_json, cli_shapes.checks_table)
    return 0 if data["ok"] else 1


@commands.command()
@click.argument("book", type=FILE)
@click.argument("out", type=FILE, required=False)
@json_option
@told
def backup(book: Path, out: Path | None, as_json: bool) -> None:
    """Write a verified copy of the book."""
    with opened(book) as open_book:
        target = books.backup(open_book, out)
    show({"backup": str(target)}, as_json, lambda data: data["backup"])


@commands.command()
@click.argument("source", metavar="BACKUP", type=FILE)
@click.argument("book", type=FILE)
@json_option
@told
def restore(source: Path, book: Path, as_json: bool) -> None:
    """Put a backup in the place of a book; what stood there is kept beside it."""
    books.restore(source, book, clock)
    show({"book": str(book)}, as_json, lambda data: data["book"])


@commands.command()
@click.argument("book", type=FILE)
@click.argument("folder", metavar="DIR", type=FILE)
@json_option
@told
def export(book: Path, folder: Path, as_json: bool) -> None:
    """Write every table as CSV and every file: no lock-in."""
    with opened(book, writable=False) as open_book:
        made = books.export(open_book, folder)
    show({"files": [str(path) for path in made]}, as_json, lambda data: "\n".join(data["files"]))


@commands.command()
@click.argument("folder", metavar="DIR", type=FILE)
@json_option
@told
def demo(folder: Path, as_json: bool) -> None:
    """Make a demo book and run the main job on it: import, aging workbook, queue, letters."""
    from ar_desktop.services import demo as demo_service  # noqa: PLC0415

    made = demo_service.run(folder, clock)
    show(
        {"book": str(made.book), "files": [str(path) for path in made.files]}, as_json, cli_shapes.demo_table
    )
