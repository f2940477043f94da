"""The worksheet of late-payment interest: every due line with its terms, its parts and what is left of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.interest import Quote
from ar_desktop.domain.late_balances import Reduction
from ar_desktop.domain.lateness import Lateness, LateTerms, Part
from ar_desktop.domain.letters import Party

WAIVED, PAID = "waived", "paid"
#: What interest may be reckoned on besides what each contract says: agreed terms alone, the LPR with 30 or
#: 50 % on it, fixed or by segments, and 0.05 % a day.
OWN, AGREED, LPR_30, LPR_50, LPR_SEGMENTS, ART_17 = "", "A", "B30", "B50", "B50S", "C"
#: What a payment goes on first: principal, as in the ledger, or the interest owed by then (民法典 561).
PRINCIPAL_FIRST, INTEREST_FIRST = "", "561"


@dataclass(frozen=True)
class Closure:
    """Interest of a due line let go (``waived``) or received (``paid``) on a day, in minor units."""

    id: int
    kind: str
    day: dt.date
    amount: int
    reason: str = ""


@dataclass(frozen=True)
class WorkLine:
    """One due line. ``principal`` bears interest on the day of the worksheet, ``paused`` is open besides
    but bears none (disputed, or covered by a bill); ``terms`` is None where the basis asked for does not
    fit the line. ``payments`` came after the due day. ``falls`` is what the principal of the next day is
    less: the day of payment still bears interest. Amounts in minor units."""

    charge: int
    invoice: str
    seq: int
    issued_on: dt.date
    due_on: dt.date
    days: int
    amount: int
    principal: int
    paused: int
    terms: LateTerms | None
    lateness: Lateness
    contract: str = ""
    closures: tuple[Closure, ...] = ()
    payments: tuple[Reduction, ...] = ()
    falls: int = 0

    @property
    def number(self) -> str:
        """The invoice's number, with that of the instalment from the second on."""
        return f"{self.invoice}-{self.seq}" if self.seq > 1 else self.invoice

    @property
    def late_days(self) -> int:
        """Days overdue, to the day of payment where the principal is paid."""
        parts = self.lateness.parts
        return (parts[-1].ends_on - self.due_on).days if self.settled and parts else self.days

    @property
    def history(self) -> list[Part | Reduction]:
        """The parts, and between them what was paid: it counts from the day after it. Left out is what
        came before the first part, and the last day's payment where it settled the principal."""
        parts, last = self.lateness.parts, self.payments[-1].day if self.settled and self.payments else None
        found: list[tuple[tuple[dt.date, int], Part | Reduction]]
        found = [((part.starts_on, 0 if part.days else 2), part) for part in parts]
        paid = (item for item in self.payments if parts and parts[0].starts_on <= item.day)
        found += [((item.day, 1), item) for item in paid if item.day != last or item.to_interest]
        return [item for _, item in sorted(found, key=lambda item: item[0])]

    @property
    def settled(self) -> bool:
        """Whether nothing of the principal is owed any more: it was paid late, its interest is left."""
        return not self.principal and not self.paused

    @property
    def waived(self) -> int:
        """What was let go."""
        return sum(item.amount for item in self.closures if item.kind == WAIVED)

    @property
    def paid(self) -> int:
        """What was received."""
        return sum(item.amount for item in self.closures if item.kind == PAID)

    @property
    def imputed(self) -> int:
        """What of the payments went on interest first."""
        return sum(item.to_interest for item in self.payments)

    @property
    def left(self) -> int:
        """What accrued less all that became of it: below zero where more was let go than there was."""
        return self.lateness.amount - self.imputed - self.waived - self.paid

    @property
    def claimable(self) -> int:
        """What may still be claimed; never below zero."""
        return max(0, self.left)


@dataclass(frozen=True)
class Worksheet:
    """A customer's interest in one currency up to a day, that day included. ``warnings`` are codes of
    sentences with their facts; ``lpr_until`` the day of the last quote the book has; ``basis`` what it is
    reckoned on, ``order`` what payments went on first."""

    company: Party
    customer: Party
    customer_id: int
    as_of: dt.date
    currency: str
    lines: tuple[WorkLine, ...]
    day_count: int
    basis: str = OWN
    lpr_until: dt.date | None = None
    warnings: tuple[tuple[str, dict[str, object]], ...] = ()
    order: str = PRINCIPAL_FIRST

    @property
    def principal(self) -> int:
        """What bears interest now."""
        return sum(line.principal for line in self.lines)

    @property
    def accrued(self) -> int:
        """Interest of all lines, whatever became of it."""
        return sum(line.lateness.amount for line in self.lines)

    @property
    def waived(self) -> int:
        """What was let go of all lines."""
        return sum(line.waived for line in self.lines)

    @property
    def paid(self) -> int:
        """What was received for all lines."""
        return sum(line.paid for line in self.lines)

    @property
    def claimable(self) -> int:
        """What may still be claimed."""
        return sum(line.claimable for line in self.lines)

    @property
    def imputed(self) -> int:
        """What of the payments went on interest first, of all lines."""
        return sum(line.imputed for line in self.lines)

    @property
    def total(self) -> int:
        """Principal that bears interest once the day is over, and the interest left to claim."""
        return self.principal - sum(line.falls for line in self.lines) + self.claimable

    @property
    def per_day(self) -> int:
        """What the next day adds."""
        return sum(line.lateness.per_day for line in self.lines)

    @property
    def quotes(self) -> list[Quote]:
        """The LPR quotes used, each once, in order of day."""
        used = {part.quote for line in self.lines for part in line.lateness.parts if part.quote}
        return sorted(used, key=lambda quote: quote.day)
