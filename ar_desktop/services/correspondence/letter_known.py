"""What the book's own records put into a letter's fields: the stop, the guarantee chosen, the plan, the law
firm's and the assignee's details of the letters before."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ar_desktop.domain import documents, guarantee
from ar_desktop.domain.documents import Kind
from ar_desktop.domain.money import decimal_string
from ar_desktop.domain.plans import OPEN, PlanLine
from ar_desktop.services.chasing import holds, plans, shipping
from ar_desktop.services.chasing.holds import Hold
from ar_desktop.services.chasing.plans import Plan
from ar_desktop.services.claims import guarantees
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.keeping import calendars, options
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.ledger import Scope

if TYPE_CHECKING:
    from ar_desktop.services.correspondence.letter_ground import Ground

Values = dict[str, str]
_GRACE = "5"
#: Our size classes as the field of the notice has them.
_SIZES = {"中型": "medium", "小型": "small", "微型": "micro"}
_ASSIGNEE = ("assignee", "assignee_holder", "assignee_bank", "assignee_account")


def facts(ground: Ground, given: Mapping[str, str]) -> Values:
    """The facts that the kind's fields ask for, from the records behind it; ``given`` is what was chosen
    so far."""
    code = ground.kind.code
    if code in {"release", "hold"}:
        return _stop(ground, given)
    if code in {"plan", "undertaking"}:
        return {**_guarantee(ground, given), **_plan(ground)}
    if code == "guarantor":
        return _guarantee(ground, given)
    return _from_before(ground)


def stop(book: Book, customer: int, as_of: dt.date) -> Hold | None:
    """The stop that stands, else the last one that stood."""
    found = holds.listed(book, customer)
    return next((hold for hold in found if hold.held_on and hold.held_on <= as_of), None)


def _stop(ground: Ground, given: Mapping[str, str]) -> Values:
    hold = stop(ground.book, ground.customer.id, ground.as_of)
    standing = hold is not None and hold.state == "held"
    return {
        "hold_letter": hold.letter if hold else "",
        "held_on": hold.held_on.isoformat() if hold and hold.held_on else "",
        "hold_from": (hold.held_on if hold and standing and hold.held_on else ground.as_of).isoformat(),
        "release_papers": _papers(ground, given) if ground.kind.code == "release" else "",
    }


def standing(ground: Ground) -> set[str]:
    """What is true of a customer that is supplied again: all paid, a plan kept, or still owing."""
    if ground.kind.code != "release":
        return set()
    overdue = shipping.position(ground.book, ground.customer, ground.as_of).overdue
    kept = kept_plan(ground)
    true = {"still_owing"} if overdue else {"paid_up"}
    return true | ({"plan_kept"} if kept else set())


def kept_plan(ground: Ground) -> Plan | None:
    """The plan that runs and is paid as agreed."""
    found = plans.listed(ground.book, ground.as_of, ground.customer.id)
    return next((plan for plan in found if plan.state == OPEN and not plan.due), None)


def _papers(ground: Ground, given: Mapping[str, str]) -> str:
    """The agreement or the guarantee that the reason for supplying again rests on."""
    english = ground.language == "en"
    plan = kept_plan(ground)
    reason = given.get("resumed") or ("plan" if plan and "paid_up" not in standing(ground) else "")
    if reason == "plan" and plan:
        day = plan.agreed_on
        return f"dated {day.isoformat()}" if english else f"{day.year}年{day.month}月{day.day}日签署"
    if reason == "security":
        found = guarantees.of_customer(ground.book, ground.customer.id)
        return found[-1].number or found[-1].guarantor if found else ""
    return ""


def standing_plan(book: Book, as_of: dt.date, customer: int, currency: str) -> Plan | None:
    """The plan drafted or agreed that an agreement is about."""
    return next((plan for plan in _standing(book, as_of, customer) if plan.currency == currency), None)


def planned_currencies(book: Book, as_of: dt.date, customer: int) -> set[str]:
    """The currencies in which a plan is drafted or agreed."""
    return {plan.currency for plan in _standing(book, as_of, customer)}


def _standing(book: Book, as_of: dt.date, customer: int) -> list[Plan]:
    return [plan for plan in plans.listed(book, as_of, customer) if plan.state in {plans.DRAFT, OPEN}]


def sum_currency(ground: Ground, key: str) -> str:
    """The currency of the sum a guarantee on record is for; of none the letter's."""
    found = guarantees.of_customer(ground.book, ground.customer.id)
    return next((item.currency for item in found if str(item.id) == key), ground.currency)


def covered(book: Book, as_of: dt.date, kind: Kind, scope: Scope) -> frozenset[int]:
    """The due lines of the plan that a letter with instalments puts on paper; none for all."""
    if scope.customer is None or not any(field.type == "plan" for field in kind.fields):
        return frozenset()
    plan = standing_plan(book, as_of, scope.customer, scope.currency)
    return frozenset(item.charge for item in plan.covered) if plan else frozenset()


def _plan(ground: Ground) -> Values:
    plan = standing_plan(ground.book, ground.as_of, ground.customer.id, ground.currency)
    if plan is None:
        return {"grace": _GRACE}
    lines = [PlanLine(line.due_on, line.open) for line in plan.lines if line.open > 0]
    fixed = max(0, sum(line.amount for line in lines) - ground.principal) if plan.fixes_interest else 0
    return {
        "plan": documents.plan_text(lines, ground.currency),
        "grace": str(plan.grace_days),
        "fixed_interest": decimal_string(fixed, ground.currency) if fixed else "",
    }


def guarantees_of(ground: Ground) -> list[tuple[dt.date, Guaranteed]]:
    """The customer's guarantees with the end of their periods: first those still to be claimed in time,
    then those claimed, which may be claimed again, at last those that ended."""
    calendar, today = calendars.china(), ground.as_of

    def rank(pair: tuple[dt.date, Guaranteed]) -> tuple[int, dt.date, int]:
        ends, item = pair
        kept = guarantee.keeps(item.rule, calendar)
        return (1 if kept else 0 if ends >= today else 2), ends, item.id

    found = guarantees.of_customer(ground.book, ground.customer.id)
    return sorted(((guarantee.ends_on(item.rule, calendar), item) for item in found), key=rank)


def secured(ground: Ground) -> bool:
    """Whether a guarantor can still be claimed against: one whose period runs, or that was claimed in it."""
    calendar = calendars.china()
    return any(
        ends >= ground.as_of or guarantee.keeps(item.rule, calendar) for ends, item in guarantees_of(ground)
    )


def _guarantee(ground: Ground, given: Mapping[str, str]) -> Values:
    found = guarantees_of(ground)
    key = given.get("guarantee", "")
    chosen = next((pair for pair in found if str(pair[1].id) == key), found[0] if found else None)
    if chosen is None:
        return {}
    ends, item = chosen
    return {
        "guarantee": str(item.id),
        "guarantor": item.guarantor,
        "guarantor_address": item.address,
        "guarantee_kind": guarantee.effective_kind(item.kind),
        "guarantee_number": item.number,
        "guarantee_sum": decimal_string(item.amount, item.currency) if item.amount else "",
        "guarantee_until": ends.isoformat(),
        **_claimed(ground, item),
    }


def _claimed(ground: Ground, item: Guaranteed) -> Values:
    """An earlier claim on the same guarantor, and who received it."""
    letters = [
        (row, party)
        for row in _letters(ground.conn, "guarantor", ground.as_of, ground.customer.id)
        if (party := row["addressee"]) and party["name"] == item.guarantor
    ]
    before, party = letters[0] if letters else ({}, {})
    on = item.claimed_on.isoformat() if item.claim == "notice" and item.claimed_on else ""
    return {
        "earlier_on": on or str(before.get("issued_on", "")),
        "earlier_letter": str(before.get("number", "")),
        "guarantor_contact": str(party.get("contact", "")),
        "guarantor_phone": str(party.get("phone", "")),
    }


def _from_before(ground: Ground) -> Values:
    """What we said in a letter of the kind before: who acts for us, who takes over, what trade we are in."""
    match ground.kind.code:
        case "lawyer":
            return _firm(ground)
        case "assignment":
            said = _said(ground.conn, "assignment", ground.as_of, "")
            return {name: said.get(name, "") for name in _ASSIGNEE}
        case "sme":
            said = _said(ground.conn, "sme", ground.as_of, ground.language)
            size = options.load(ground.conn).own_size
            known = {name: said.get(name, "") for name in ("trade", "figures")}
            return {**known, "own_size": _SIZES.get(size, "")}
    return {}


def _firm(ground: Ground) -> Values:
    """The law firm of the customer's case, else that of the last instruction, with where it is found."""
    sql = "SELECT taker FROM handovers WHERE customer_id = ? AND kind = 'lawyer' ORDER BY day DESC, id DESC"
    case = ground.conn.execute(sql, (ground.customer.id,)).fetchone()
    parties = [row["addressee"] or {} for row in _letters(ground.conn, "lawyer", ground.as_of)]
    firm = case["taker"] if case else next((party["name"] for party in parties if party), "")
    party = next((party for party in parties if party.get("name") == firm), {})
    return {
        "lawyer": firm,
        "lawyer_address": party.get("address", ""),
        "lawyer_contact": party.get("contact", ""),
        "lawyer_phone": party.get("phone", ""),
    }


def _said(conn: Connection, kind: str, as_of: dt.date, language: str) -> Values:
    found = _letters(conn, kind, as_of)
    return next((row["extra"] for row in found if not language or row["language"] == language), {})


def _letters(conn: Connection, kind: str, as_of: dt.date, customer: int | None = None) -> Sequence[Any]:
    """The frozen facts of the last letters of a kind that stand, the latest first."""
    sql = """SELECT facts FROM letters WHERE kind = ? AND voided_on IS NULL AND issued_on <= ?
      AND (?3 IS NULL OR customer_id = ?3) ORDER BY issued_on DESC, id DESC LIMIT 50"""
    return [json.loads(row["facts"]) for row in conn.execute(sql, (kind, as_of.toordinal(), customer))]
