"""Commands that chase: the queue, letters, whether to go on delivering."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ar_desktop import cli_shapes
from ar_desktop.cli.root import FILE, as_of_option, commands, json_option, opened, show, told
from ar_desktop.domain.money import parse_amount
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import coming, reminders, shipping
from ar_desktop.services.claims import dossier_lines
from ar_desktop.services.correspondence import document_kinds
from ar_desktop.services.correspondence import letters as letter_service


@commands.command()
@click.argument("book", type=FILE)
@as_of_option
@json_option
@told
def queue(book: Path, as_of: dt.date, as_json: bool) -> None:
    """Bring the reminder queue up to date and list it."""
    with opened(book) as open_book:
        reminders.refresh(open_book, as_of)
        items = coming.on(open_book, as_of)
    show(cli_shapes.queue(as_of, items), as_json, cli_shapes.queue_table)


@commands.command()
@click.argument("book", type=FILE)
@click.option("--out", type=FILE, required=True, help="Folder for the PDFs.")
@as_of_option
@click.option(
    "--kind",
    type=click.Choice(document_kinds.codes()),
    default=None,
    help="Without it what the queue asks for, of named customers a demand.",
)
@click.option("--field", "fields", multiple=True, metavar="NAME=VALUE", help="A field of the kind.")
@click.option(
    "--language",
    "letter_language",
    type=click.Choice(("zh", "en")),
    default=None,
    help="Of the letter; the customer's without it.",
)
@click.option("--customer", "codes", multiple=True, help="Code or name; without it whoever the queue says.")
@click.option(
    "--invoice", "invoices", multiple=True,
    help="Demand only this invoice of the one customer named; may be given again.",
)  # fmt: skip
@click.option("--preview", is_flag=True, help="Render without issuing: no number, nothing stored.")
@json_option
@told
def letters(
    book: Path, out: Path, as_of: dt.date, kind: str | None, fields: tuple[str, ...],
    letter_language: str | None, codes: tuple[str, ...], invoices: tuple[str, ...], preview: bool,
    as_json: bool,
) -> int:  # fmt: skip
    """Issue letters and render them as PDF."""
    _require_choice(codes, invoices, kind or document_kinds.DEMAND)
    extra = dict(_pair(text) for text in fields)
    language = click.get_current_context().find_root().obj
    with opened(book) as open_book:
        out.mkdir(parents=True, exist_ok=True)  # before a number is taken
        wanted = [customers.by_code(open_book, code).id for code in codes]
        lines = dossier_lines.of_invoices(open_book, wanted[0], as_of, invoices) if invoices else ()
        if not codes:
            reminders.refresh(open_book, as_of)
            wanted = letter_service.due_customers(open_book, as_of, kind or "")
        asked = {} if kind or codes else letter_service.asked_kinds(open_book, as_of)
        make = letter_service.previews if preview else letter_service.issue
        groups: dict[str, list[int]] = {}
        for customer in wanted:
            groups.setdefault(kind or asked.get(customer, "demand"), []).append(customer)
        batch = letter_service.together(
            make(
                open_book,
                who,
                as_of,
                by_name=bool(codes),
                kind=each,
                extra=extra,
                language=letter_language or "",
                lines=lines,
            )
            for each, who in groups.items()
        )
    paths = [cli_shapes.write_letter(letter, out) for letter in batch.letters]
    show(cli_shapes.letters(batch, paths, language), as_json, cli_shapes.letters_table)
    return 1 if batch.failed else 0


@commands.command()
@click.argument("book", type=FILE)
@click.argument("customer")
@click.option("--amount", default="0", help="What the delivery is worth in CNY, with tax.")
@as_of_option
@json_option
@told
def ship(book: Path, customer: str, amount: str, as_of: dt.date, as_json: bool) -> int:
    """Say whether goods may be delivered to a customer, and what speaks against it."""
    language = click.get_current_context().find_root().obj
    with opened(book, writable=False) as open_book:
        found = shipping.answer(
            open_book, customers.by_code(open_book, customer).id, parse_amount(amount), as_of
        )
    show(cli_shapes.ship(found, language), as_json, cli_shapes.ship_table)
    return 0 if found.may_ship else 1


def _require_choice(codes: tuple[str, ...], invoices: tuple[str, ...], kind: str) -> None:
    """Invoices are chosen of one customer, for a letter that speaks of chosen ones."""
    if invoices and len(codes) != 1:
        raise click.UsageError("--invoice needs one --customer")
    if invoices and not document_kinds.get(kind).selects:
        raise click.UsageError(f"--invoice: a letter of kind {kind} speaks of no chosen invoices")


def _pair(text: str) -> tuple[str, str]:
    """A field as given on the command line."""
    name, equals, value = text.partition("=")
    if not equals:
        raise click.BadParameter(f"{text}: NAME=VALUE", param_hint="--field")
    return name.strip(), value
