"""The ladders of a book, and which of them a due line climbs: the invoice's own, else the customer's,
else that of the customer's grade, else the book's.

A book that has none stored yet has the shipped ones, its own edited ladder of former versions among
them; the first change stores them all.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache

from ar_desktop import assets
from ar_desktop.domain import ladder_check
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Ladder, Rung
from ar_desktop.services.keeping import options
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row
from ar_desktop.storage.write import Write

#: The shipped ladders, S20 to S23.
PRESETS = ("a", "b", "c", "321")
#: Who does rungs for us; sales is the customer's owner.
SALES = "业务"
ROLES = (SALES, "财务", "法务", "主管")


@dataclass(frozen=True)
class Rules:
    """Every ladder of a book by code, the code of the book's own, those of the grades, and who does
    the rungs of a role."""

    ladders: Mapping[str, Ladder]
    code: str
    grades: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)

    @property
    def default(self) -> Ladder:
        """The book's ladder."""
        return self.ladders.get(self.code) or next(iter(self.ladders.values()))

    def of(self, code: str) -> Ladder:
        """The ladder of a code; the book's where there is none such."""
        return self.ladders.get(code) or self.default

    def chosen(self, own: str, grade: str) -> Ladder:
        """The ladder of a customer: its own, else its grade's, else the book's."""
        return self.ladders.get(own) or self.of(self.grades.get(grade, ""))

    def doer(self, rung: Rung) -> str:
        """Who does a rung: the person of its role, or the role where nobody is named for it; empty
        for the customer's owner, who does what is left to sales (业务)."""
        return self.roles.get(rung.role, "") or ("" if rung.role == SALES else rung.role)


def load(source: Book | Connection) -> Rules:
    """The ladders of a book and their rules."""
    conn = source.reader if isinstance(source, Book) else source
    chosen = options.load(conn)
    return Rules(
        _stored(conn) or _shipped(conn), chosen.ladder_code, chosen.ladder_grades, chosen.ladder_roles
    )


def _stored(conn: Connection) -> dict[str, Ladder]:
    rows = conn.execute("SELECT code, body FROM ladders ORDER BY id")
    return {row["code"]: read(row["body"]) for row in rows}


def _shipped(conn: Connection) -> dict[str, Ladder]:
    """The presets; one edited in a former version stands in the place of its code."""
    found = {ladder.code: ladder for ladder in presets()}
    row = conn.execute("SELECT value FROM options WHERE key = 'ladder'").fetchone()
    if row:
        edited = read(row["value"])
        same = edited.code in found and _untouched(edited, found[edited.code])
        found |= {} if same else {edited.code: edited}
    return found


def _untouched(kept: Ladder, shipped: Ladder) -> bool:
    """Whether a ladder kept by a former version says what the shipped one says, keys aside."""
    return [(r.offset, r.action, r.text, r.minimum) for r in kept.rungs] == [
        (r.offset, r.action, r.text, r.minimum) for r in shipped.rungs
    ] and kept.rest_days == shipped.rest_days


def presets() -> list[Ladder]:
    """The shipped ladders."""
    return [read(assets.text("presets", f"ladder_{name}.json")) for name in PRESETS]


@lru_cache(maxsize=64)
def read(text: str) -> Ladder:
    """A ladder from its JSON; rungs without a key get one."""
    data = json.loads(text)
    rungs = tuple(Rung(**{**rung, "weekdays": tuple(rung.get("weekdays", ()))}) for rung in data.pop("rungs"))
    return ladder_check.keyed(Ladder(rungs=rungs, **data))


def written(ladder: Ladder) -> str:
    """A ladder as its JSON."""
    return json.dumps(asdict(ladder), ensure_ascii=False)


def seed(write: Write) -> None:
    """Store the ladders where the book has none stored yet; a former version's copy goes."""
    if write.conn.execute("SELECT 1 FROM ladders LIMIT 1").fetchone():
        return
    found = _shipped(write.conn)
    write.insert_many("ladders", ("code", "body"), [(code, written(item)) for code, item in found.items()])
    if write.conn.execute("SELECT 1 FROM options WHERE key = 'ladder'").fetchone():
        write.delete("options", "ladder")


def listed(book: Book) -> list[Ladder]:
    """Every ladder, in the order they were made."""
    return list(load(book).ladders.values())


def get(book: Book, code: str) -> Ladder:
    """A ladder by code (``ladder_unknown``)."""
    found = load(book).ladders.get(code)
    if found is None:
        raise ArError("ladder_unknown", ladder=code)
    return found


def short_name(name: str) -> str:
    """The name of a ladder without what it says of its rungs in brackets."""
    return name.split("（", 1)[0]


def letter_kinds() -> tuple[str, ...]:
    """Kinds of letters a rung may ask for."""
    return tuple(item["code"] for item in json.loads(assets.text("letters", "kinds.json")))


def require(ladder: Ladder) -> None:
    """Refuse what could not be climbed, in the words of ``domain.ladder_check``."""
    require_parts(ladder.name, ladder.rungs, ladder.rest_days)


def require_parts(name: str, rungs: Sequence[Rung], rest_days: int) -> None:
    """As ``require``, for parts that do not make a ladder yet."""
    ladder_check.require(name, rungs, rest_days, letter_kinds())


def save(book: Book, ladder: Ladder) -> Changes:
    """Store a ladder, a new one where its code is empty. Raises what ``require`` raises."""
    require(ladder)
    with book.write("save_ladder", ladder=ladder.name) as write:
        seed(write)
        _put(write, ladder)
    return write.changes


def _put(write: Write, ladder: Ladder) -> str:
    named = ladder if ladder.code else replace(ladder, code=_free_code(write.conn))
    body = written(ladder_check.keyed(named))
    row = write.conn.execute("SELECT id FROM ladders WHERE code = ?", (named.code,)).fetchone()
    if row:
        write.update("ladders", row["id"], {"body": body})
    else:
        write.insert("ladders", {"code": named.code, "body": body})
    return named.code


def _free_code(conn: Connection) -> str:
    taken = {row[0] for row in conn.execute("SELECT code FROM ladders")}
    return next(code for code in (f"L{number}" for number in range(1, len(taken) + 2)) if code not in taken)


def delete(book: Book, code: str) -> Changes:
    """Take a ladder away; the book's and one in use stay (``ladder_in_use``)."""
    ladder = get(book, code)
    if code == load(book).default.code or uses(book).get(code):
        raise ArError("ladder_in_use", ladder=ladder.name)
    with book.write("delete_ladder", ladder=ladder.name) as write:
        seed(write)
        row = write.conn.execute("SELECT id FROM ladders WHERE code = ?", (code,)).fetchone()
        write.delete("ladders", row["id"])
    return write.changes


def uses(book: Book) -> dict[str, int]:
    """How often each ladder is assigned: to customers, invoices and grades, and by open items."""
    found: dict[str, int] = {}
    for sql in (
        "SELECT ladder, count(*) FROM customers WHERE ladder <> '' GROUP BY ladder",
        "SELECT ladder, count(*) FROM invoices WHERE ladder <> '' AND voided_on IS NULL GROUP BY ladder",
        "SELECT ladder, count(*) FROM reminders WHERE state = 'open' GROUP BY ladder",
    ):
        for code, count in book.reader.execute(sql):
            found[code] = found.get(code, 0) + count
    for code in options.load(book).ladder_grades.values():
        found[code] = found.get(code, 0) + 1
    return found


def assign(book: Book, default: str, grades: Mapping[str, str], roles: Mapping[str, str]) -> Changes:
    """Say which ladder is the book's, which the grades', and who does the rungs of each role
    (``ladder_unknown``)."""
    known = load(book).ladders
    kept = {grade: code for grade, code in grades.items() if code}
    for code in (default, *kept.values()):
        if code not in known:
            raise ArError("ladder_unknown", ladder=code)
    people = {role: who.strip() for role, who in roles.items() if who.strip()}
    chosen = replace(options.load(book), ladder_code=default, ladder_grades=kept, ladder_roles=people)
    return options.save(book, chosen)


def of_customer(conn: Connection, customer: int) -> Ladder:
    """The ladder of a customer's lines that have none of their own."""
    row = conn.execute("SELECT ladder, grade FROM customers WHERE id = ?", (customer,)).fetchone()
    return load(conn).chosen(row["ladder"], row["grade"])


def number_of(ladder: Ladder, row: Row) -> int:
    """The number today of the rung a stored reminder stands on."""
    return place(ladder, row["step"], row["rung"], row["ladder"])


def place(ladder: Ladder, step: str, rung: int, code: str) -> int:
    """The number today of a rung stored by its key, its number then and its ladder. Where it was taken out,
    the one below, so that the next one up is still to come."""
    below = 1 if step and code == ladder.code else 0
    return ladder.place(step) or max(1, min(rung - below, len(ladder.rungs)))
