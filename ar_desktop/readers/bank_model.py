"""What a bank's statement holds, and whether its balances bear out its amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from ar_desktop.domain.errors import Problem
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.readers.cells import Cells


@dataclass(frozen=True)
class BankLine:
    """One movement. ``amount`` in minor units of ``currency``, positive in, negative out, never zero.

    ``balance`` is the one after it, None where the bank does not say; ``serial`` is the bank's own
    number of the entry, empty where it has none; ``account`` is ours, of this line. ``row`` is the
    spreadsheet's.
    """

    row: int
    day: date
    amount: int
    balance: int | None = None
    counterparty: str = ""
    counterparty_account: str = ""
    memo: str = ""
    serial: str = ""
    currency: str = BASE_CURRENCY
    account: str = ""


@dataclass(frozen=True)
class Statement:
    """A statement in the order of the file. ``bank``, ``account`` and ``holder`` are empty where it
    does not say; ``problems`` name the rows not taken; ``sheets`` are those of the file, of which
    ``sheet`` was read, and ``hidden`` those not shown to the user; ``header`` is the row of the header
    and ``cells`` the rows of the sheet as they are."""

    bank: str
    account: str
    holder: str
    lines: tuple[BankLine, ...]
    problems: tuple[Problem, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    header: int = 0
    cells: Sequence[Cells] = field(default=(), repr=False, compare=False)


def contradicted(lines: tuple[BankLine, ...], *, unsigned: bool) -> bool:
    """Whether the balances say that money went the other way than the amounts do.

    So it is where a list is somebody's own book, whose debit is money in, or has no signs at all.
    """
    ways = _agreement(lines), _agreement(lines[::-1])
    agree, contradict = max(ways, key=lambda way: (sum(way), way[0]))
    return contradict > (0 if unsigned else max(agree, 1))


def _agreement(lines: tuple[BankLine, ...]) -> tuple[int, int]:
    """How often a balance follows from the one before by the amount, and how often by its contrary."""
    steps = [
        (later.balance - former.balance, later.amount)
        for former, later in pairwise(lines)
        if former.balance is not None
        and later.balance is not None
        and (former.account, former.currency) == (later.account, later.currency)
    ]
    return sum(step == amount for step, amount in steps), sum(step == -amount for step, amount in steps)
