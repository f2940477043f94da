"""Amounts that sum up exactly to a target: a search that is bounded and says when it gave up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import gcd

#: Items in a combination, or left out of it; steps of one search, some tens of milliseconds.
DEPTH, WORK = 8, 120_000


@dataclass(frozen=True)
class Combination:
    """``places`` of the amounts that sum up to the target, ascending; empty where there are none.
    ``gave_up``: the limit was reached before that was sure."""

    places: tuple[int, ...] = ()
    gave_up: bool = False


def combination(target: int, amounts: Sequence[int], *, work: int = WORK) -> Combination:
    """At least two of the positive ``amounts`` that sum up to ``target``. The first ones in a row are
    preferred, then as few as possible, earlier before later, then all but a few."""
    total = sum(amounts)
    if target <= 0 or total < target or target % gcd(*amounts):
        return Combination()
    if (run := _run(target, amounts)) > 1:
        return Combination(tuple(range(run)))
    among, without = _Search(amounts, work // 2), _Search(amounts, work // 2)
    if places := among.smallest(target, 2, min(DEPTH, len(amounts))):
        return Combination(places)
    if left_out := without.smallest(total - target, 1, min(DEPTH, len(amounts) - 2)):
        return Combination(tuple(place for place in range(len(amounts)) if place not in left_out))
    more = sum(sorted(amounts)[: DEPTH + 1]) <= min(target, total - target) and len(amounts) > 2 * DEPTH + 1
    return Combination(gave_up=more or among.work <= 0 or without.work <= 0)


def _run(target: int, amounts: Sequence[int]) -> int:
    """How many of the first sum up to the target; 0 for none."""
    return next((count for count, total in enumerate(accumulate(amounts), 1) if total == target), 0)


class _Search:
    """Depth first by growing size; the last item of a combination is looked up, not searched."""

    def __init__(self, amounts: Sequence[int], work: int) -> None:
        self._amounts = amounts
        self._places: dict[int, list[int]] = {}
        for place, amount in enumerate(amounts):
            self._places.setdefault(amount, []).append(place)
        self._largest = [*list(accumulate(reversed(amounts), max))[::-1], 0]
        self.work = work

    def smallest(self, target: int, least: int, most: int) -> tuple[int, ...]:
        """The combination of the fewest items, empty where none was found."""
        for size in range(least, most + 1):
            if self.work > 0 and (found := self._of_size(target, size, 0)):
                return found
        return ()

    def _of_size(self, target: int, size: int, start: int) -> tuple[int, ...]:
        if size == 1:
            return self._last(target, start)
        tried = set()
        for place in range(start, len(self._amounts) - size + 1):
            self.work -= 1
            if self.work <= 0:
                return ()
            amount = self._amounts[place]
            if amount in tried or not target - (size - 1) * self._largest[place + 1] <= amount < target:
                continue
            tried.add(amount)
            if rest := self._of_size(target - amount, size - 1, place + 1):
                return (place, *rest)
        return ()

    def _last(self, target: int, start: int) -> tuple[int, ...]:
        places = self._places.get(target, [])
        found = bisect_left(places, start)
        return tuple(places[found : found + 1])
