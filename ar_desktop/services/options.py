"""The settings of a book: our company, the ladder, how letters and interest are done."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from decimal import Decimal
from typing import Any

from ar_desktop import assets
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.interest import Terms
from ar_desktop.domain.ladder import Ladder, Rung
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.records import Company
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Options:
    """Everything a user can set in a book. Shares are of one; amounts in minor units.

    ``series`` stands before the year in letter numbers; ``pay_days`` working days to pay after a
    letter; ``letter_gap`` days between two letters to one customer; ``alert_share`` the overdue
    share above which the workbench warns (S28); ``benchmark`` the trade's DSO in days (S4);
    ``handover_hours`` within which a delivery is invoiced and an invoice handed over (S19), and
    ``handover_from`` the invoice day (ISO) from which the book follows the latter, empty for not yet;
    ``rate_days`` how old an exchange rate may be before its use is warned of; ``bill_grace`` days after
    its maturity a bill still covers its due lines; ``due_shift`` moves due days
    that are no working days (none, next, previous; DOMAIN.md 3.2); beyond ``ship_days`` overdue and
    ``ship_least`` overdue money nothing is shipped without approval (S27); ``expected_arrival_counts``:
    a letter that came back from the agreed address restarts limitation; ``demo`` marks an invented book.
    """

    name: str = ""
    currency: str = BASE_CURRENCY
    company: Company = field(default_factory=Company)
    series: str = "催"
    pay_days: int = 5
    letter_gap: int = 7
    letter_minimum: int = 10_000
    claim_interest: bool = True
    regime: str = "B"
    factor: str = "1.5"
    day_count: int = 365
    alert_share: str = "0.20"
    benchmark: int = 65
    waiver_limit: int = 500
    bill_grace: int = 3
    annual_revenue: int = 0
    rate_days: int = 10
    handover_hours: int = 24
    handover_from: str = ""
    due_shift: str = "none"
    ship_days: int = 30
    ship_least: int = 0
    expected_arrival_counts: bool = False
    demo: bool = False

    @property
    def interest_terms(self) -> Terms:
        """How interest is charged where the contract is silent."""
        return Terms(regime=self.regime, factor=Decimal(self.factor), day_count=self.day_count)


def load(source: Book | Connection) -> Options:
    """The options of a book; what is not stored has its default."""
    conn = source.reader if isinstance(source, Book) else source
    stored = {row["key"]: json.loads(row["value"]) for row in conn.execute("SELECT * FROM options")}
    known = {item.name for item in fields(Options)} & stored.keys()
    values: dict[str, Any] = {name: stored[name] for name in known}
    if "company" in values:
        values["company"] = Company(**values["company"])
    return Options(**values)


def save(book: Book, options: Options) -> Changes:
    """Store what differs from what the book has. Refuses an impossible interest basis."""
    _ = options.interest_terms
    with book.write("save_options") as write:
        store(write, options)
    return write.changes


def store(write: Write, options: Options) -> None:
    """Write the options inside a running transaction."""
    before = asdict(load(write.conn))
    for key, value in asdict(options).items():
        if before[key] != value:
            write.set_option(key, json.dumps(value, ensure_ascii=False))


def ladder(book: Book) -> Ladder:
    """The reminder ladder of the book, as edited or as shipped (ladder A, S20)."""
    row = book.reader.execute("SELECT value FROM options WHERE key = 'ladder'").fetchone()
    return read_ladder(row["value"] if row else assets.text("presets", "ladder_a.json"))


def read_ladder(text: str) -> Ladder:
    """A ladder from its JSON."""
    data = json.loads(text)
    rungs = tuple(Rung(**rung) for rung in data.pop("rungs"))
    return replace(Ladder(rungs=rungs, code=data["code"], name=data["name"]), rest_days=data["rest_days"])
