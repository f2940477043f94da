"""May we ship? (S27) One answer from hold, limit, lateness and terms, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Position:
    """Where a customer stands. Amounts in minor units of the base currency: ``exposure`` is what it owes
    less money not yet matched, ``delivered`` what it got besides and no invoice covers yet, ``overdue`` the
    part past due, ``written_off`` what was given up as a bad debt and is still owed, ``prepaid`` money not
    yet matched; ``limit`` None where none is agreed. ``held``: deliveries are stopped.
    ``prepays``: it agreed to pay before delivery. ``days_overdue`` of the oldest open
    line. ``unrated``: currencies it owes, was delivered in, or has paid, without an exchange rate, so that no
    amount here counts them. ``unlinked``: how many deliveries an invoice may cover without being linked to
    them, so that both count."""

    exposure: int
    overdue: int
    days_overdue: int
    limit: int | None
    held: bool = False
    prepays: bool = False
    prepaid: int = 0
    broken_promise: bool = False
    unrated: tuple[str, ...] = ()
    delivered: int = 0
    unlinked: int = 0
    written_off: int = 0

    @property
    def used(self) -> int:
        """What a limit is compared with: all that is owed or delivered."""
        return self.exposure + self.delivered


@dataclass(frozen=True)
class Rules:
    """What the company tolerates: ``days`` overdue before shipping stops, and from ``least`` minor units
    of overdue money on."""

    days: int = 30
    least: int = 0


@dataclass(frozen=True)
class Reason:
    """Why not, as the code of a sentence and its facts: ``ship_held``, ``ship_over_limit`` (by how
    much; ``ship_limit_exceeded`` where no delivery is weighed), ``ship_overdue`` (days and amount),
    ``ship_prepayment_missing``, ``ship_promise_broken``, ``ship_written_off`` (amount): a debt was given
    up, ``ship_rate_missing`` (currencies): part of what is owed cannot be weighed."""

    code: str
    facts: dict[str, object]


def reasons(position: Position, amount: int, rules: Rules) -> tuple[Reason, ...]:
    """Every reason against shipping goods worth ``amount`` minor units; none means: ship.

    A customer that prepays needs its money here for the whole delivery and those before it that are not
    invoiced; of the others all that is owed or delivered, with this delivery, must stay within the limit.
    """
    found = []
    if position.held:
        found.append(Reason("ship_held", {}))
    if position.days_overdue > rules.days and position.overdue > rules.least:
        found.append(Reason("ship_overdue", {"days": position.days_overdue, "amount": position.overdue}))
    if position.prepays:
        missing = position.delivered + amount - position.prepaid
        if amount and missing > 0:
            found.append(Reason("ship_prepayment_missing", {"missing": missing}))
    elif position.limit is not None and position.used + amount > position.limit:
        over = position.used + amount - position.limit
        code = "ship_over_limit" if amount else "ship_limit_exceeded"  # no delivery to speak of
        found.append(Reason(code, {"over": over, "limit": position.limit}))
    if position.broken_promise:
        found.append(Reason("ship_promise_broken", {}))
    if position.written_off:
        found.append(Reason("ship_written_off", {"amount": position.written_off}))
    if position.unrated:
        found.append(Reason("ship_rate_missing", {"currencies": "、".join(position.unrated)}))
    return tuple(found)
