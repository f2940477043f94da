"""Commands that make a book and take files in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ar_desktop import cli_shapes
from ar_desktop.cli import root
from ar_desktop.cli.root import FILE, commands, json_option, opened, show, told
from ar_desktop.domain.records import Company
from ar_desktop.services.intake import import_choices, import_problems, importing
from ar_desktop.services.keeping import books

KINDS = ("customers", "invoices", "receipts", "openings", "einvoice", "bank", "ledger")


@commands.command()
@click.argument("book", type=FILE)
@click.option("--name", required=True, help="Our company's registered name.")
@click.option("--uscc", default="", help="Unified social credit code.")
@click.option("--address", default="")
@click.option("--phone", default="")
@click.option("--contact", default="")
@click.option("--email", default="", help="Mail address printed on letters; sender of mail drafts.")
@click.option("--bank", default="", help="Bank and branch.")
@click.option("--account", default="", help="Bank account number.")
@json_option
@told
def new(book: Path, as_json: bool, **company: str) -> None:
    """Make an empty book with presets."""
    books.create(book, Company(**company), root.clock).close()
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
    """Take in a list, official e-invoices, a bank statement or a ledger of 金蝶 or 用友, told by content;
    opening balances with --kind."""
    how = {**how, "mapping": dict(_pair(pair) for pair in pairs), "currency": how["currency"].upper()}
    language = click.get_current_context().find_root().obj
    with opened(book) as open_book:
        today = root.clock().date()
        plan = importing.preview(open_book, file, this_year=today.year, today=today, **how)
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
