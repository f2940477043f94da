"""Figures a credit manager watches. Ratios are Decimal or None where the divisor is zero."""

from __future__ import annotations

from decimal import Decimal


def dso(receivable: int, credit_sales: int, days: int) -> Decimal | None:
    """Days sales outstanding (S1): ending receivable ÷ credit sales of the period × its days."""
    return Decimal(receivable) * days / credit_sales if credit_sales > 0 else None


def overdue_share(overdue: int, receivable: int) -> Decimal | None:
    """Overdue part of the receivable, a share of one (S28: above 0.20 comes first)."""
    return Decimal(overdue) / receivable if receivable > 0 else None


def cei(opening: int, sales: int, closing: int, closing_current: int) -> Decimal | None:
    """Collection effectiveness index, a share of one: what was collected of what could have been.

    (opening + sales − closing) ÷ (opening + sales − closing not yet due).
    """
    collectable = opening + sales - closing_current
    return Decimal(opening + sales - closing) / collectable if collectable > 0 else None


def growth(before: int, after: int) -> Decimal | None:
    """Relative change from ``before`` to ``after``, a share of one."""
    return Decimal(after - before) / before if before > 0 else None


def growth_of(before: Decimal | None, after: Decimal | None) -> Decimal | None:
    """Relative change of a figure that may be unknown, a share of one."""
    return (after - before) / before if before and after is not None else None
