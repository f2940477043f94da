"""The group of commands and what they share: days and edges as typed, books opened, errors told."""

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
from ar_desktop.domain.aging import Buckets, parse_edges
from ar_desktop.domain.dates import parse_date
from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import books
from ar_desktop.services.keeping.books import Book


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
