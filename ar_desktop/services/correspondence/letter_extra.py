"""The fields and rows a letter of a kind has besides those of every letter, as it prints them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ar_desktop.domain import documents
from ar_desktop.domain.errors import ArError, Spoken
from ar_desktop.domain.letters import Party
from ar_desktop.domain.money import format_amount
from ar_desktop.services.correspondence import letter_ground, letter_printer, letter_tables
from ar_desktop.services.correspondence.letter_ground import Ground
from ar_desktop.services.correspondence.letter_tables import Tables
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.storage.engine import Row

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Extra:
    """What goes into the facts of a letter: fields and rows as printed, another addressee, and what the
    user should know."""

    fields: dict[str, str]
    tables: Tables
    addressee: Party | None
    notices: list[Notice]


def gathered(ground: Ground, given: Mapping[str, str]) -> Extra:
    """The fields of a kind from what was ``given`` and what the book knows.

    Raises ``letter_field_unknown``, ``letter_field_missing``, ``letter_field_invalid``,
    ``plan_sum_off``, ``setoff_too_large``, ``set_off_as_posted``, ``receipt_unknown`` or ``not_settled``.
    """
    wanted = documents.checked(ground.kind, {**letter_ground.values(ground, given), **given}, ground.currency)
    values, left_out = _grounded(ground, wanted)
    printer = letter_printer.Printer(ground, values.get("guarantee", ""))
    fields = {field.name: printer.of(field, values[field.name]) for field in ground.kind.fields}
    fields |= printer.book()
    _require(ground, values)
    tables: Tables = {}
    notices = [*_notices(ground, values), *left_out]
    if ground.kind.code == "guarantor":
        fields |= _claim(ground, values)
    if values.get("receipt"):
        row = _receipt(ground, values["receipt"])
        fields |= printer.received(row)
    if ground.kind.code == "receipt":
        tables["applied"], fields["applied_total"] = letter_tables.applied(ground, row)
        fields["applied"] = "1" if tables["applied"] else ""
    if ground.kind.code == "setoff":
        fields |= printer.set_off(_set_off(ground, values), values)
    if "plan" in values:
        tables["plan"] = letter_tables.plan(values["plan"], ground.currency)
        fields["plan_total"] = letter_tables.plan_total(values["plan"], ground.currency)
    if ground.kind.code == "plan":
        tables["parties"] = letter_tables.parties(ground, values["guarantor"])
        fields["copies"] = values["copies"] or _COPIES[ground.language][len(tables["parties"]) - 2]
    if ground.kind.code == "lawyer":
        tables["timeline"] = letter_tables.timeline(ground)
        tables["checklist"] = letter_tables.checklist(ground)
    return Extra(fields, tables, _addressee(ground, values), notices)


def _grounded(ground: Ground, values: dict[str, str]) -> tuple[dict[str, str], list[Notice]]:
    """The values as they may be printed, and what was left out of them for want of a ground."""
    if not any(field.type == "picks" for field in ground.kind.fields):
        return values, []
    kept, left = documents.grounded(ground.kind, values, letter_ground.holding(ground))
    if not left:
        return kept, []
    said = Spoken("、".join(option.zh for option in left), "; ".join(option.en for option in left))
    return kept, [Notice("consequences_left_out", {"customer": ground.customer.name, "consequences": said})]


def _claim(ground: Ground, values: Mapping[str, str]) -> dict[str, str]:
    """Whether the guarantor is claimed against for the first time in its period, again, or after it."""
    again = bool(values["earlier_on"])
    until = documents.day(values["guarantee_until"])
    ended = not again and until is not None and until < ground.as_of
    states = {"again": again, "ended": ended, "first_claim": not again and not ended}
    return {name: "1" if held else "" for name, held in states.items()}


def _set_off(ground: Ground, values: Mapping[str, str]) -> int:
    """What is set off: as much as was said, else the smaller of both debts."""
    payable = documents.minor(values["payable"], ground.currency)
    return documents.minor(values["setoff"], ground.currency) or min(payable, ground.principal)


def _require(ground: Ground, values: Mapping[str, str]) -> None:
    """Refuse what the ledger contradicts."""
    release = ground.kind.code == "release"
    said = documents.untrue(ground.kind, values, letter_ground.holding(ground)) if release else None
    if said:
        raise ArError("letter_reason_untrue", reason=Spoken(said.zh, said.en))
    if "plan" in values:
        total = sum(line.amount for line in documents.plan_lines(values["plan"], ground.currency))
        fixed = documents.minor(values.get("fixed_interest", ""), ground.currency)
        if total != ground.principal + fixed:
            raise ArError(
                "plan_sum_off",
                total=format_amount(total, ground.currency),
                owed=format_amount(ground.principal + fixed, ground.currency),
            )
    if ground.kind.code == "setoff":
        amount = _set_off(ground, values)
        if ground.posted and amount != ground.posted.amount:
            posted = format_amount(ground.posted.amount, ground.currency)
            raise ArError("set_off_as_posted", amount=posted, day=ground.posted.day.isoformat())
        if not 0 < amount <= min(documents.minor(values["payable"], ground.currency), ground.principal):
            raise ArError("setoff_too_large")
    if ground.kind.code == "settled" and _owed(ground):
        raise ArError("not_settled", customer=ground.customer.name, amount=_owed(ground))


def _owed(ground: Ground) -> str:
    """What the customer owes on the day, of any currency; empty for nothing."""
    owed = letter_ground.owed(ground.conn, ground.customer.id, ground.as_of)
    return next((f"{money} {format_amount(total, money)}" for money, total in owed.items()), "")


def _receipt(ground: Ground, key: str) -> Row:
    for row in letter_ground.receipts(ground):
        if key in {str(row["id"]), row["number"]}:
            return row
    raise ArError("receipt_unknown", number=key)


def _notices(ground: Ground, values: Mapping[str, str]) -> list[Notice]:
    notices = [Notice(field.warns) for field in ground.kind.fields if field.warns and values.get(field.name)]
    if ground.kind.code == "sme" and not letter_ground.regulated(ground):
        notices.append(Notice("not_regulated", {"customer": ground.customer.name}))
    if ground.kind.code == "release" and not values["held_on"]:
        notices.append(Notice("stop_not_recorded", {"customer": ground.customer.name}))
    if ground.kind.addressee == "guarantor":
        if letter_ground.given_guarantee(ground, dict(values)):
            notices.append(Notice("general_guarantee_needs_suit"))
        if not values["guarantor_address"]:
            notices.append(Notice("address_missing", {"customer": values["guarantor"]}))
        until = documents.day(values["guarantee_until"])
        if until and until < ground.as_of and not values["earlier_on"]:
            notices.append(Notice("guarantee_expired", {"day": until.isoformat()}))
    return notices


def _addressee(ground: Ground, values: Mapping[str, str]) -> Party | None:
    match ground.kind.addressee:
        case "guarantor":
            return _party(values, "guarantor")
        case "lawyer":
            return _party(values, "lawyer")
    return None


def _party(values: Mapping[str, str], who: str) -> Party:
    """Somebody else than the customer: where it is found, and who takes the letter there."""
    reach = (values[f"{who}_{part}"] for part in ("address", "phone", "contact"))
    return Party(values[who], "", *reach)


#: How many copies of an agreement there are where each of two or three parties has one.
_COPIES = {"zh": ("两", "三"), "en": ("two", "three")}
