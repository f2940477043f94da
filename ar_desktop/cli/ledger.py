"""Commands that read the ledger: aging, a customer, its statement."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ar_desktop import cli_shapes, messages
from ar_desktop.cli import root
from ar_desktop.cli.root import DAY, FILE, Edges, as_of_option, commands, json_option, opened, show, told
from ar_desktop.domain.aging import BASES, GROUPINGS, Buckets
from ar_desktop.domain.statement import Statement
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.archive import customers, profiles
from ar_desktop.services.correspondence import statements
from ar_desktop.services.keeping import exports
from ar_desktop.services.keeping.books import Book
from ar_desktop.services.reporting import aging_all


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
    until = days["until"] or root.clock().date()
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
    made = statements.print_statement(book, *scope, on=root.clock().date(), form=form)
    exports.pdf(made.pdf, out)
    for notice in made.warnings:
        click.echo(f"{notice.code}: {messages.sentence(notice.code, notice.facts, language)}", err=True)
    return made.facts
