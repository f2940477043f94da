"""Claims handed over to a lawyer, an agency, an insurer or the court (S36), and what comes of them.

A case is ``prepared`` with its dossier, ``handed`` over, ``accepted`` by the taker, ``closed`` with a result.
From the day it is handed over until it is closed the customer is left out of the ordinary queue, unless we
say that we go on chasing ourselves. What happens on the way is a list of entries: costs, money recovered,
notes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

KINDS = ("lawyer", "agency", "insurer", "court")
PREPARED, HANDED, ACCEPTED, CLOSED = STATES = ("prepared", "handed", "accepted", "closed")
#: What may be entered by hand, and what the case itself enters: its steps, and who chases meanwhile.
COST, RECOVERY, NOTE = ENTRIES = ("cost", "recovery", "note")
STEP, OURSELVES, THEY = "step", "ourselves", "they"
#: Paid in full, settled for less, judged or awarded, uncollectable, taken back.
RESULTS = ("paid", "settled", "judged", "uncollectable", "withdrawn")
_NAMES = {"lawyer": "律师", "agency": "催收机构", "insurer": "保险公司", "court": "法院"}
_CHANNELS = {"lawyer": "legal", "court": "legal", "agency": "agency", "insurer": "agency"}
_MEDIA = {".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@dataclass(frozen=True)
class NewCase:
    """A case to be opened: who takes it, for how much in minor units, with which papers made of it."""

    customer: int
    kind: str
    taker: str
    amount: int
    currency: str = BASE_CURRENCY
    note: str = ""
    ourselves: bool = False
    pdf: Path | None = None
    papers: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Case:
    """A case as of a day. ``costs`` and ``recovered`` are what was entered, ``came_in`` what the ledger
    received from the customer since the hand-over, all in minor units; ``ourselves`` whether we chase on."""

    id: int
    customer_id: int
    code: str
    customer: str
    kind: str
    taker: str
    day: dt.date
    amount: int
    currency: str
    state: str
    closed_on: dt.date | None
    note: str
    has_file: bool
    costs: int = 0
    recovered: int = 0
    came_in: int = 0
    ourselves: bool = False
    result: str = ""

    @property
    def net(self) -> int:
        """What was recovered, less what it cost."""
        return self.recovered - self.costs


@dataclass(frozen=True)
class Entry:
    """One thing that happened to a case; ``amount`` of costs and recoveries in minor units."""

    day: dt.date
    kind: str
    amount: int = 0
    note: str = ""
    id: int = 0


def running(conn: Connection, as_of: dt.date) -> dict[int, tuple[dt.date, str]]:
    """Customers that are in other hands on a day: since when, and the reason in a sentence."""
    sql = """SELECT h.*, (SELECT e.kind FROM handover_entries e WHERE e.handover_id = h.id AND e.day <= :d
        AND e.kind IN (:o, :t) ORDER BY e.day DESC, e.id DESC LIMIT 1) AS chasing
      FROM handovers h WHERE h.state <> :p AND h.day <= :d AND (h.closed_on IS NULL OR h.closed_on > :d)
      ORDER BY h.day"""
    values = {"d": as_of.toordinal(), "o": OURSELVES, "t": THEY, "p": PREPARED}
    return {
        row["customer_id"]: (dt.date.fromordinal(row["day"]), f"已移交{_NAMES[row['kind']]} {row['taker']}")
        for row in conn.execute(sql, values)
        if row["chasing"] != OURSELVES
    }


def prepare(book: Book, new: NewCase, on: dt.date) -> Changes:
    """Open a case and keep its dossier inside the book.

    Raises ``case_kind_unknown``, ``taker_missing`` or ``amount_not_positive``.
    """
    if new.kind not in KINDS:
        raise ArError("case_kind_unknown", kind=new.kind)
    if not new.taker.strip():
        raise ArError("taker_missing")
    if new.amount <= 0:
        raise ArError("amount_not_positive", number=new.taker)
    with book.write("prepare_case", taker=new.taker.strip()) as write:
        sha256 = _keep(write, new.pdf) if new.pdf else None
        key = write.insert(
            "handovers",
            {"customer_id": new.customer, "kind": new.kind, "taker": new.taker.strip(),
             "day": on.toordinal(), "amount": new.amount, "currency": new.currency, "state": PREPARED,
             "sha256": sha256, "note": new.note.strip()},
        )  # fmt: skip
        for path in new.papers:
            row = {"sha256": _keep(write, path), "name": path.name, "owner": "handovers", "owner_id": key}
            write.insert("attachments", {**row, "added_on": on.toordinal()})
        if new.ourselves:
            _enter(write, key, Entry(on, OURSELVES))
    return write.changes


def _keep(write: Write, path: Path) -> str:
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    write.add_file(sha256, _MEDIA.get(path.suffix.lower(), "application/pdf"), content)
    return sha256


def _enter(write: Write, case: int, entry: Entry) -> None:
    write.insert(
        "handover_entries",
        {"handover_id": case, "day": entry.day.toordinal(), "kind": entry.kind, "amount": entry.amount,
         "note": entry.note.strip()},
    )  # fmt: skip


def hand_over(book: Book, case: int, on: dt.date, note: str = "") -> Changes:
    """The papers went out: from this day the customer is in other hands, and the queue item that asked for
    it is done. Raises ``case_unknown`` or ``case_step_wrong``."""
    with book.write("hand_over_case") as write:
        row = _at(write, case, PREPARED)
        write.update("handovers", case, {"state": HANDED, "day": on.toordinal()})
        _enter(write, case, Entry(on, STEP, note=f"{HANDED} {note}"))
        _log(write, row, on)
    return write.changes


def _log(write: Write, row: Row, on: dt.date) -> None:
    """Into the customer's history; an open item that asks for just this is closed by it."""
    sql = "SELECT id, action FROM reminders WHERE customer_id = ? AND state = 'open'"
    item = write.conn.execute(sql, (row["customer_id"],)).fetchone()
    asked = item is not None and item["action"] in {"legal", "agency"}
    write.insert(
        "activities",
        {"customer_id": row["customer_id"], "reminder_id": item["id"] if asked else None,
         "day": on.toordinal(), "channel": _CHANNELS[row["kind"]], "result": "",
         "note": f"移交{_NAMES[row['kind']]} {row['taker']}", "who": ""},
    )  # fmt: skip
    if asked:
        done = {"state": "done", "closed_on": on.toordinal(), "wait_until": None}
        write.update("reminders", item["id"], done)


def accept(book: Book, case: int, on: dt.date, note: str = "") -> Changes:
    """The taker took it on: engaged, filed, or accepted the notice of loss (``case_step_wrong``)."""
    with book.write("accept_case") as write:
        row = _at(write, case, HANDED)
        _not_before(row, on)
        write.update("handovers", case, {"state": ACCEPTED})
        _enter(write, case, Entry(on, STEP, note=f"{ACCEPTED} {note}"))
    return write.changes


def close(book: Book, case: int, on: dt.date, result: str, note: str = "") -> Changes:
    """The end, whatever it was; the customer is back in the ordinary queue if anything is open.

    Raises ``case_unknown``, ``case_step_wrong``, ``case_result_unknown`` or ``case_day_early``.
    """
    if result not in RESULTS:
        raise ArError("case_result_unknown", result=result)
    with book.write("close_case", result=result) as write:
        row = _at(write, case, PREPARED, HANDED, ACCEPTED)
        _not_before(row, on)
        write.update("handovers", case, {"state": CLOSED, "closed_on": on.toordinal()})
        _enter(write, case, Entry(on, STEP, note=f"{result} {note}"))
    return write.changes


def add(book: Book, case: int, entry: Entry) -> Changes:
    """A cost, money recovered, or how things stand. Raises ``case_unknown``, ``case_entry_unknown``,
    ``amount_not_positive`` or ``required_missing`` (a note without text)."""
    if entry.kind not in ENTRIES:
        raise ArError("case_entry_unknown", kind=entry.kind)
    if entry.kind == NOTE and not entry.note.strip():
        raise ArError("required_missing")
    if entry.kind != NOTE and entry.amount <= 0:
        raise ArError("amount_not_positive", number="")
    with book.write("case_entry", kind=entry.kind) as write:
        _at(write, case, *STATES)
        _enter(write, case, entry)
    return write.changes


def chase_ourselves(book: Book, case: int, on: dt.date, *, yes: bool) -> Changes:
    """Whether we go on chasing beside the taker from a day on (``case_step_wrong`` once closed)."""
    with book.write("case_chasing") as write:
        _at(write, case, PREPARED, HANDED, ACCEPTED)
        _enter(write, case, Entry(on, OURSELVES if yes else THEY))
    return write.changes


def _at(write: Write, case: int, *states: str) -> Row:
    row = write.conn.execute("SELECT * FROM handovers WHERE id = ?", (case,)).fetchone()
    if row is None:
        raise ArError("case_unknown")
    if row["state"] not in states:
        raise ArError("case_step_wrong")
    return row


def _not_before(row: Row, on: dt.date) -> None:
    if on.toordinal() < row["day"]:
        raise ArError("case_day_early", day=dt.date.fromordinal(row["day"]).isoformat())


def listed(book: Book, as_of: dt.date) -> list[Case]:
    """Cases opened by a day, the latest first, with what was entered by then."""
    sql = """SELECT h.*, k.code, k.name FROM handovers h JOIN customers k ON k.id = h.customer_id
      WHERE h.day <= ? ORDER BY h.day DESC, h.id DESC"""
    rows = list(book.reader.execute(sql, (as_of.toordinal(),)))
    return [_case(book, row, as_of) for row in rows]


def _case(book: Book, row: Row, as_of: dt.date) -> Case:
    noted = [entry for entry in entries(book, row["id"]) if entry.day <= as_of]
    chasing = [entry.kind for entry in noted if entry.kind in {OURSELVES, THEY}]
    ended = [entry.note for entry in noted if entry.kind == STEP]
    shut = row["closed_on"] is not None and row["closed_on"] <= as_of.toordinal()
    return Case(
        row["id"], row["customer_id"], row["code"], row["name"], row["kind"], row["taker"],
        dt.date.fromordinal(row["day"]), row["amount"], row["currency"],
        row["state"] if shut or row["state"] != CLOSED else HANDED,
        dt.date.fromordinal(row["closed_on"]) if shut else None, row["note"], row["sha256"] is not None,
        _sum(noted, COST), _sum(noted, RECOVERY), _came_in(book.reader, row, as_of),
        bool(chasing and chasing[-1] == OURSELVES), ended[-1].partition(" ")[0] if shut and ended else "",
    )  # fmt: skip


def _sum(noted: Iterable[Entry], kind: str) -> int:
    return sum(entry.amount for entry in noted if entry.kind == kind)


def _came_in(conn: Connection, row: Row, as_of: dt.date) -> int:
    """What the customer paid between the hand-over and the end, as the ledger has it."""
    sql = """SELECT coalesce(sum(amount), 0) FROM credits WHERE customer_id = ? AND currency = ?
      AND kind = 'receipt' AND day >= ? AND day <= ? AND voided_on IS NULL"""
    until = min(as_of.toordinal(), row["closed_on"] or as_of.toordinal())
    values = (row["customer_id"], row["currency"], row["day"], until)
    return int(conn.execute(sql, values).fetchone()[0]) if row["state"] != PREPARED else 0


def entries(book: Book, case: int) -> list[Entry]:
    """What happened to a case, in order."""
    sql = "SELECT * FROM handover_entries WHERE handover_id = ? ORDER BY day, id"
    return [
        Entry(dt.date.fromordinal(row["day"]), row["kind"], row["amount"], row["note"].strip(), row["id"])
        for row in book.reader.execute(sql, (case,))
    ]


def sums(cases: Iterable[Case], currency: str) -> Mapping[str, int]:
    """Claimed, recovered and spent of the cases in one currency."""
    own = [case for case in cases if case.currency == currency]
    return {
        "count": len(own),
        "amount": sum(case.amount for case in own),
        "recovered": sum(case.recovered for case in own),
        "costs": sum(case.costs for case in own),
    }
