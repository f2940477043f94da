"""The settings of a book: our company, how letters and interest are done, which ladder it climbs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from decimal import Decimal
from typing import Any

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.lateness import LateTerms
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.records import Company
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection
from ar_desktop.storage.write import Write


@dataclass(frozen=True)
class Options:
    """Everything a user can set in a book. Shares are of one; amounts in minor units.

    ``series`` stands before the year in letter numbers; ``pay_days`` working days to pay after a letter;
    ``letter_gap`` days between two letters to one customer; ``claim_paid_late``: which letters claim the
    interest left of lines paid late (all, never, or later: all but the first demand); ``alert_share`` the
    overdue share above which the workbench warns (S28); ``segmented`` lets interest by the LPR follow
    each new quote, ``own_size`` is our size class (微型, 小型, 中型, 大型); ``benchmark`` the trade's DSO
    in days (S4); ``handover_hours`` within which a delivery is invoiced and an invoice handed over (S19), and
    ``handover_from`` the invoice day (ISO) from which the book follows the latter, empty for not yet;
    ``rate_days`` how old an exchange rate may be before its use is warned of; ``bill_grace`` days after
    its maturity a bill still covers its due lines; ``due_shift`` moves due days that are no working days
    (none, next, previous; DOMAIN.md 3.2); beyond ``ship_days`` overdue and ``ship_least`` overdue money
    nothing is shipped without approval (S27); ``expected_arrival_counts``: a letter that came back from
    the agreed address restarts limitation; ``ladder_code`` is the book's ladder, ``ladder_grades`` those
    of the customers' grades, ``ladder_roles`` who does the rungs of a role; ``bank_until`` is the day (ISO)
    up to which a bank statement was taken in whole, not for the user to set; ``demo`` marks an invented
    book.
    """

    name: str = ""
    currency: str = BASE_CURRENCY
    company: Company = field(default_factory=Company)
    series: str = "催"
    pay_days: int = 5
    letter_gap: int = 7
    letter_minimum: int = 10_000
    claim_interest: bool = True
    claim_paid_late: str = "later"
    regime: str = "B"
    factor: str = "1.5"
    segmented: bool = False
    day_count: int = 365
    own_size: str = ""
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
    ladder_code: str = "A"
    ladder_grades: dict[str, str] = field(default_factory=dict)
    ladder_roles: dict[str, str] = field(default_factory=dict)
    bank_until: str = ""
    demo: bool = False

    @property
    def interest_terms(self) -> LateTerms:
        """How interest is charged where the contract is silent."""
        return LateTerms(
            self.regime, factor=Decimal(self.factor), segmented=self.segmented, day_count=self.day_count
        )


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
