"""The command ``clocks``: the day each debt and each guarantee dies."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from ar_desktop import cli_shapes
from ar_desktop.cli.root import FILE, as_of_option, commands, json_option, opened, show, told
from ar_desktop.domain.limitation import Event
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import clocks as clock_service
from ar_desktop.services.claims.clocks import Clock


@commands.command()
@click.argument("book", type=FILE)
@click.option("--customer", "code", default="", help="Code or name; without it all customers.")
@as_of_option
@json_option
@told
def clocks(book: Path, code: str, as_of: dt.date, as_json: bool) -> None:
    """The day each debt's limitation and each guarantee ends, the earliest first."""
    with opened(book, writable=False) as open_book:
        who = customers.by_code(open_book, code).id if code else None
        found = clock_service.listed(open_book, as_of, who)
    show({"items": [_item(clock) for clock in found]}, as_json, _table)


def _item(clock: Clock) -> dict[str, Any]:
    """``ends_on`` is null while a suit is pending; ``invoice`` names the guarantor of a guarantee."""
    return {
        "customer": clock.code,
        "invoice": clock.invoice,
        "kind": clock.kind,
        "starts_on": clock.starts_on.isoformat(),
        "ends_on": clock.ends_on.isoformat() if clock.ends_on else None,
        "last_event": _event(clock.last),
        "proved": clock.proved,
    }


def _event(event: Event | None) -> dict[str, str] | None:
    """What set the running period; null where the due day alone did."""
    if event is None:
        return None
    return {
        "day": event.day.isoformat(),
        "kind": event.kind,
        "source": event.source,
        "reference": event.reference,
    }


def _table(data: dict[str, Any]) -> str:
    """The same as lines: the day it ends first."""
    rows = [
        (item["ends_on"] or "—", item["kind"], item["customer"], item["invoice"], item["starts_on"],
         _said(item["last_event"]))
        for item in data["items"]
    ]  # fmt: skip
    return cli_shapes.grid([("ends_on", "kind", "customer", "invoice", "starts_on", "last_event"), *rows])


def _said(event: dict[str, str] | None) -> str:
    return f"{event['day']} {event['kind']} {event['source']} {event['reference']}".strip() if event else "—"
