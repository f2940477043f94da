"""Commands that keep a book: check, backup, restore, export; and the demo."""

from __future__ import annotations

from pathlib import Path

import click

from ar_desktop import cli_shapes
from ar_desktop.cli import root
from ar_desktop.cli.root import FILE, commands, json_option, opened, show, told
from ar_desktop.services.keeping import books


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
    books.restore(source, book, root.clock)
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
    from ar_desktop.services.demo import company as demo_service  # noqa: PLC0415

    made = demo_service.run(folder, root.clock)
    show(
        {"book": str(made.book), "files": [str(path) for path in made.files]}, as_json, cli_shapes.demo_table
    )
