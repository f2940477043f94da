"""How a statement of account travelled: kept with it as JSON, in the form of a letter's delivery.

A statement that asks for payment interrupts limitation once it has arrived, as a demand does (DOMAIN.md 1.3,
规定 8); ``claims.evidence`` reads that from here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from ar_desktop.domain.dates import chinese_date
from ar_desktop.services.archive import customers
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence.posting_letters import CARRIERS
from ar_desktop.storage.book import Book

_DAYS = ("sent_on", "arrived_on")


def kept(delivery: Delivery) -> dict[str, Any]:
    """A delivery as a statement's details keep it."""
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in asdict(delivery).items()
        if name not in {"letter_id", "id"} and value
    }


def of(posting: Mapping[str, Any]) -> Delivery | None:
    """The delivery of a statement's details; None where none is recorded."""
    if not posting:
        return None
    days = {name: dt.date.fromisoformat(posting[name]) for name in _DAYS if name in posting}
    return Delivery(0, **{**posting, **days})


def as_of(posting: Mapping[str, Any], day: dt.date) -> Delivery | None:
    """The same as it stood on a day: before it was sent None, before it arrived still under way."""
    found = of(posting)
    if found is None or (found.sent_on and found.sent_on > day):
        return None
    if found.arrived_on and found.arrived_on > day:
        return replace(found, state="sent", arrived_on=None, signed_by="")
    return found


def proposed(book: Book, customer: int, until: dt.date, sent_on: dt.date, *, demands: bool) -> Delivery:
    """The waybill of a statement up to a day, as it would be written."""
    to = customers.get(book, customer)
    matter = "要求核对并付清已到期款项" if demands else "要求核对"
    return Delivery(
        0, "ems", carrier=CARRIERS["ems"], content=f"对账单（截至{chinese_date(until)}）：{matter}",
        recipient=" ".join(part for part in (to.name, to.contact) if part), address=to.address,
        phone=to.phone, sent_on=sent_on,
    )  # fmt: skip
