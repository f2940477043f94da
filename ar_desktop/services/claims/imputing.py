"""What a worksheet says of the order in which payments were put on a debt: on principal, as the ledger has
them, or on the interest owed by then first (民法典 art. 561; DOMAIN.md 1.5)."""

from __future__ import annotations

from collections.abc import Iterable

from ar_desktop.domain.money import format_amount
from ar_desktop.domain.worksheet import INTEREST_FIRST, Worksheet
from ar_desktop.services.keeping.notices import Notice


def compared(sheet: Worksheet, other: Worksheet) -> Iterable[Notice]:
    """One sentence on what the other order gives, where it gives another claim."""
    first, usual = (sheet, other) if sheet.order == INTEREST_FIRST else (other, sheet)
    if not first.imputed:
        return
    facts = {
        "imputed": first.imputed, "interest": first.claimable, "principal": first.total - first.claimable,
        "total": first.total, "booked": usual.total - usual.claimable, "usual": usual.total,
    }  # fmt: skip
    said = {name: format_amount(amount, sheet.currency) for name, amount in facts.items()}
    yield Notice("interest_first" if sheet is first else "principal_first", said)
