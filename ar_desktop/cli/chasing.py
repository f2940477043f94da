"""Commands that chase: the queue, letters, whether to go on delivering."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ar_desktop import cli_shapes
from ar_desktop.cli.root import FILE, as_of_option, commands, json_option, opened, show, told
from ar_desktop.domain.money import parse_amount
from ar_desktop.services import coming, customers, reminders, shipping
from ar_desktop.services import letters as letter_service


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
