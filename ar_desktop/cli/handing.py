"""Commands that hand a claim over: the dossier."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ar_desktop import cli_shapes, messages
from ar_desktop.cli import root
from ar_desktop.cli.root import FILE, as_of_option, commands, json_option, opened, show, told
from ar_desktop.domain.money import decimal_string
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import dossier as service
from ar_desktop.services.claims import dossier_lines
from ar_desktop.services.claims.dossier import Made, Request


@commands.command()
@click.argument("book", type=FILE)
@click.argument("customer")
@click.option(
    "--out", type=FILE, required=True,
    help="The PDF to write. Beside it always come its workbook, the same name with .xlsx, and a folder with "
    "the files that cannot be bound, if there are any.",
)  # fmt: skip
@click.option(
    "--invoice", "invoices", multiple=True,
    help="Claim only this invoice; may be given again. Everything open if not given.",
)  # fmt: skip
@as_of_option
@json_option
@told
def dossier(
    book: Path, customer: str, out: Path, invoices: tuple[str, ...], as_of: dt.date, as_json: bool
) -> None:
    """The file for the lawyer: index of evidence, timeline, worksheet and all papers in one PDF.

    CUSTOMER is its code or name. Nothing is stored; a case is handed over in the window.
    """
    language = click.get_current_context().find_root().obj
    with opened(book, writable=False) as open_book:
        who = customers.by_code(open_book, customer).id
        lines = dossier_lines.of_invoices(open_book, who, as_of, invoices)
        asked = Request(who, as_of, root.clock().date(), lines=lines)
        made = service.make(open_book, service.facts(open_book, asked), out)
    show(_shape(made, language), as_json, _table)


def _shape(made: Made, language: str) -> cli_shapes.Data:
    facts, money = made.facts, made.facts.currency
    return {
        "customer": facts.customer_code,
        "as_of": facts.as_of.isoformat(),
        "currency": money,
        "principal": decimal_string(facts.principal, money),
        "interest": decimal_string(facts.interest, money),
        "total": decimal_string(facts.total, money),
        "pdf": str(made.pdf),
        "pages": made.pages,
        "xlsx": str(made.workbook),
        "beside": [str(path) for path in made.beside],
        "exhibits": [
            {
                "number": item.number, "kind": item.kind, "title": item.title, "first": item.first,
                "last": item.last, "loose": [{"file": name, "reason": why} for name, why in item.loose],
            }
            for item in made.entries
        ],
        "gaps": [
            {"code": gap.code, "message": messages.sentence(gap.code, gap.facts, language)}
            for gap in facts.gaps
        ],
    }  # fmt: skip


def _table(data: cli_shapes.Data) -> str:
    """For people: sums, the index, what is missing."""
    head = [f"{data['pdf']}: {data['pages']} pages", data["xlsx"], *data["beside"]]
    sums = [["principal", "interest", "total"], [data["principal"], data["interest"], data["total"]]]
    index = [["no.", "exhibit", "pages"]]
    index += [
        [str(item["number"]), item["title"], f"{item['first']}-{item['last']}" if item["first"] else "beside"]
        for item in data["exhibits"]
    ]
    gaps = [f"! {gap['message']}" for gap in data["gaps"]]
    grids = [cli_shapes.grid(sums, right=(0, 1, 2)), cli_shapes.grid(index, right=(0, 2))]
    return "\n\n".join(["\n".join(head), *grids, *(["\n".join(gaps)] if gaps else [])])
