"""What is wrong with a ladder a user wrote, rung by rung, before it is kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import BASES, Ladder, Rung

#: What a rung's wording may name in braces.
FIELDS = (
    "contact", "company", "customer", "invoices", "amount", "days", "due", "account", "bank", "phone",
    "numbers",
)  # fmt: skip
_LONGEST_REST = 90
_FIELD = re.compile(r"\{([^{}]*)\}")


def require(ladder_name: str, rungs: Sequence[Rung], rest_days: int, letters: Collection[str]) -> None:
    """Refuse a ladder that could not be climbed, naming the rung: ``ladder_name_missing``,
    ``ladder_empty``, ``ladder_rest_days``, ``rung_last_first``, ``rung_out_of_order``, ``rung_text_missing``,
    ``rung_field_unknown``, ``rung_letter_unknown``, ``rung_letter_missing`` or ``rung_never_permitted``."""
    if not ladder_name.strip():
        raise ArError("ladder_name_missing")
    if not rungs:
        raise ArError("ladder_empty")
    if not 0 <= rest_days <= _LONGEST_REST:
        raise ArError("ladder_rest_days", most=_LONGEST_REST)
    if rungs[0].basis == "last":
        raise ArError("rung_last_first")
    for number, rung in enumerate(rungs, start=1):
        _require_order(number, rung, rungs[: number - 1])
        _require_words(number, rung, letters)
        _require_earlier(number, rung, rungs[: number - 1])


def _require_order(number: int, rung: Rung, before: Sequence[Rung]) -> None:
    """Rungs of one basis come in the order of their days; those after the last action count anew."""
    same = [other.offset for other in before if other.basis == rung.basis]
    if rung.basis in BASES[:-1] and same and rung.offset <= same[-1]:
        raise ArError("rung_out_of_order", rung=number)


def _require_words(number: int, rung: Rung, letters: Collection[str]) -> None:
    if not rung.text.strip():
        raise ArError("rung_text_missing", rung=number)
    unknown = [name for name in _FIELD.findall(rung.text) if name not in FIELDS]
    if unknown:
        raise ArError("rung_field_unknown", rung=number, field=unknown[0])
    if rung.letter and rung.letter not in letters:
        raise ArError("rung_letter_unknown", rung=number, letter=rung.letter)
    if rung.action == "letter" and not rung.letter:
        raise ArError("rung_letter_missing", rung=number)


def _require_earlier(number: int, rung: Rung, before: Sequence[Rung]) -> None:
    """What a rung presupposes must stand below it, else it never comes."""
    if rung.requires and rung.requires not in {other.action for other in before}:
        raise ArError("rung_never_permitted", rung=number)


def keyed(ladder: Ladder) -> Ladder:
    """The ladder with a key for every rung: what was done is remembered by it when rungs move."""
    taken = {rung.key for rung in ladder.rungs}
    rungs = []
    for rung in ladder.rungs:
        key = rung.key or _free(rung.action, taken)
        taken.add(key)
        rungs.append(rung if rung.key else replace(rung, key=key))
    return replace(ladder, rungs=tuple(rungs))


def _free(action: str, taken: Collection[str]) -> str:
    number, key = 1, action
    while key in taken:
        number += 1
        key = f"{action}-{number}"
    return key
