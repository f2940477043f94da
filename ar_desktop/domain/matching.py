"""Which open items a sum of money means, and which customer a payer is. Pure; amounts in minor units.

Nothing here posts anything: every answer is a proposal with its reasons, as codes and facts.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ar_desktop.domain.allocation import Payable, oldest_first
from ar_desktop.domain.combining import combination
from ar_desktop.domain.imputation import Debt, lawful

__all__ = [
    "Candidate", "Item", "Known", "Line", "Proposal", "Reason", "by_law", "candidates", "combined", "exact",
    "fold", "oldest", "proposals",
]  # fmt: skip

EXACT, COMBINATION, NAMED, OLDEST, LAWFUL = "exact", "combination", "named", "oldest", "lawful"
_CONFIDENCE = {EXACT: 95, COMBINATION: 90, NAMED: 96, OLDEST: 60, LAWFUL: 60}
#: A combination of just the oldest items is how people pay; naming them as well settles it.
_OLDEST_RUN, _NAMED_TOO, _CERTAIN = 3, 3, 99
#: Last digits may be anything; what a debtor names outright goes before the amount (art. 560 I).
_TAIL_ONLY = 84
_NOISE = re.compile(r"[\s()\[\]·\-—_.,，。、:：;；/]+")
_LEGAL_FORM = re.compile(r"(?:集团)?(?:股份|责任)?(?:有限)?(?:责任)?公司$")
_TAIL = re.compile(r"(?<![0-9a-z])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![0-9a-z])")
_SHORTEST_NUMBER, _SHORTEST_INITIALS = 3, 3


@dataclass(frozen=True)
class Reason:
    """Why something is proposed: a code and the facts of its sentence."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Item:
    """An open due line: its key, number, due day, open amount and the number of its contract;
    ``discount``: what paying it off now may leave out; ``burden``: the yearly rate it bears."""

    charge: int
    number: str
    due_on: dt.date
    open: int
    contract: str = ""
    discount: int = 0
    burden: Decimal = Decimal(0)

    @property
    def net(self) -> int:
        """What pays it off."""
        return self.open - self.discount


@dataclass(frozen=True)
class Line:
    """Money in as the bank tells it; ``day`` decides what was due then (the last one: everything)."""

    amount: int
    payer: str = ""
    memo: str = ""
    day: dt.date = dt.date.max


@dataclass(frozen=True)
class Known:
    """A customer as a payer may name it: ``payers`` have paid for it before, ``initials`` are the
    readings of its name in Latin letters."""

    customer: int
    name: str
    payers: frozenset[str] = frozenset()
    initials: tuple[str, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A customer the payer may be; ``confidence`` in percent."""

    customer: int
    confidence: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Proposal:
    """``pairs`` of due line and amount, never more than the money or than is open. ``kind``: exact,
    combination, named or oldest; ``rest`` stays unallocated; ``confidence`` in percent. ``gave_up``:
    the search for a combination stopped at its limit, so that there may be one."""

    kind: str
    pairs: tuple[tuple[int, int], ...]
    rest: int
    confidence: int
    reasons: tuple[Reason, ...]
    gave_up: bool = False


def fold(text: str) -> str:
    """Text as compared: full-width folded to half, small letters, no blanks, brackets or dashes."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())


def proposals(line: Line, items: Iterable[Item]) -> list[Proposal]:
    """What the money may pay, the most likely first: what the memo names, one item of the very
    amount, several that sum up to it, and the oldest due."""
    listed = _by_due(items)
    if line.amount <= 0 or not listed:
        return []
    several = combined(line.amount, listed)
    found = [named(line, listed), exact(line.amount, listed), several if several and several.pairs else None]
    last = by_law(line, listed, gave_up=bool(several and several.gave_up))
    return _distinct([*(item for item in found if item), last])


def _distinct(found: Sequence[Proposal]) -> list[Proposal]:
    best: dict[tuple[tuple[int, int], ...], Proposal] = {}
    for item in sorted(found, key=lambda item: -item.confidence):
        best.setdefault(tuple(sorted(item.pairs)), item)
    return list(best.values())


def exact(amount: int, items: Iterable[Item]) -> Proposal | None:
    """One item whose open amount is the money, else one that the money pays off with its discount;
    the oldest due of several."""
    listed = _by_due(items)
    same = [item for item in listed if item.open == amount]
    found = same or [item for item in listed if item.net == amount]
    if not found or amount <= 0:
        return None
    facts: dict[str, object] = {"number": found[0].number, "several": len(found)}
    code = "amount_exact" if same else "amount_discounted"
    less = 0 if len(found) == 1 else 5
    return Proposal(EXACT, ((found[0].charge, amount),), 0, _CONFIDENCE[EXACT] - less, (Reason(code, facts),))


def combined(amount: int, items: Iterable[Item]) -> Proposal | None:
    """Several items that the money pays off, their discounts taken or else not. None where there are
    none; without pairs where the search gave up."""
    listed = _by_due(items)
    nets = [item.net for item in listed]
    found = combination(amount, nets)
    if not found.places and any(item.discount for item in listed):
        nets = [item.open for item in listed]
        found = combination(amount, nets)
    if found.gave_up:
        return Proposal(COMBINATION, (), amount, 0, (Reason("search_gave_up"),), gave_up=True)
    if not found.places:
        return None
    run = found.places == tuple(range(len(found.places)))
    reason = Reason("amount_combination", {"count": len(found.places), "amount": amount, "oldest": run})
    pairs = tuple((listed[place].charge, nets[place]) for place in found.places)
    return Proposal(COMBINATION, pairs, 0, _CONFIDENCE[COMBINATION] + (_OLDEST_RUN if run else 0), (reason,))


def named(line: Line, items: Iterable[Item]) -> Proposal | None:
    """What the memo names by invoice or contract number (民法典 art. 560 I); within that the very
    amount, else a combination, else the oldest due."""
    listed = _by_due(items)
    meant, reasons = _meant(line.memo, listed)
    if not meant:
        return None
    several = combined(line.amount, meant)
    fitting = exact(line.amount, meant) or (several if several and several.pairs else None)
    if fitting is not None:
        sure = min(_CERTAIN, fitting.confidence + _NAMED_TOO)
        return Proposal(NAMED, fitting.pairs, 0, sure, (*reasons, *fitting.reasons))
    spread = by_law(line, meant)
    rest = tuple(item for item in spread.reasons if item.code == "rest_unallocated")
    sure = _TAIL_ONLY if reasons[0].code == "tail_in_memo" else _CONFIDENCE[NAMED]
    return Proposal(NAMED, spread.pairs, spread.rest, sure, (*reasons, *rest))


def _meant(memo: str, items: Sequence[Item]) -> tuple[list[Item], tuple[Reason, ...]]:
    """By whole invoice numbers; else by the contract; else by the last digits of one invoice."""
    text = unicodedata.normalize("NFKC", memo).casefold()
    rules: tuple[tuple[str, Callable[[Item], str]], ...] = (
        ("number_in_memo", lambda item: item.number),
        ("contract_in_memo", lambda item: item.contract),
    )
    for code, number_of in rules:
        meant = [item for item in items if _stands_in(number_of(item), text)]
        if meant:
            numbers = tuple(dict.fromkeys(number_of(item) for item in meant))
            return meant, tuple(Reason(code, {"number": number}) for number in numbers)
    tails = [(tail, _ending(tail, items)) for tail in _TAIL.findall(text)]
    hits = [(tail, item) for tail, item in tails if item is not None]
    meant = list({item.charge: item for _, item in hits}.values())
    return meant, tuple(Reason("tail_in_memo", {"number": tail}) for tail, _ in hits)


def _stands_in(number: str, text: str) -> bool:
    wanted = unicodedata.normalize("NFKC", number).casefold().strip()
    if len(wanted) < _SHORTEST_NUMBER or wanted not in text:
        return False
    return re.search(rf"(?<![0-9a-z]){re.escape(wanted)}(?![0-9a-z])", text) is not None


def _ending(tail: str, items: Sequence[Item]) -> Item | None:
    same = [item for item in items if item.number.endswith(tail)]
    return same[0] if len({item.number for item in same}) == 1 else None


def oldest(amount: int, items: Iterable[Item], *, gave_up: bool = False) -> Proposal:
    """Oldest due first; the rest stays unallocated."""
    listed = _by_due(items)
    pairs = tuple(oldest_first(amount, [Payable(item.charge, item.due_on, item.net) for item in listed]))
    return _spread(OLDEST, "oldest_first", amount, pairs, gave_up=gave_up)


def by_law(
    line: Line, items: Iterable[Item], *, designated: Collection[int] = (), gave_up: bool = False
) -> Proposal:
    """In the order of 民法典 art. 560, as of the day of the money, the ``designated`` lines first; the
    oldest due where that is the same."""
    listed = _by_due(items)
    debts = [
        Debt(item.charge, item.due_on, item.net, designated=item.charge in designated, burden=item.burden)
        for item in listed
    ]
    pairs = tuple(lawful(line.amount, debts, line.day))
    plain = oldest(line.amount, listed, gave_up=gave_up)
    if dict(pairs) == dict(plain.pairs):
        return plain
    return _spread(LAWFUL, "lawful_order", line.amount, pairs, gave_up=gave_up)


def _spread(
    kind: str, code: str, amount: int, pairs: tuple[tuple[int, int], ...], *, gave_up: bool
) -> Proposal:
    rest = max(0, amount) - sum(part for _, part in pairs)
    reasons = [Reason(code, {"count": len(pairs)})]
    reasons += [Reason("rest_unallocated", {"amount": rest})] if rest else []
    reasons += [Reason("search_gave_up")] if gave_up else []
    return Proposal(kind, pairs, rest, _CONFIDENCE[kind], tuple(reasons), gave_up)


def _by_due(items: Iterable[Item]) -> list[Item]:
    return sorted((item for item in items if item.open > 0), key=lambda item: (item.due_on, item.charge))


def candidates(line: Line, customers: Iterable[Known]) -> list[Candidate]:
    """Whom the payer may be paying for, the surest first; what speaks for several customers alike
    says less for each."""
    found = {known.customer: _evidence(line, known) for known in customers}
    shared: dict[str, int] = {}
    for evidence in found.values():
        for code, _, _ in evidence:
            shared[code] = shared.get(code, 0) + 1
    made = [_candidate(customer, evidence, shared) for customer, evidence in found.items() if evidence]
    return sorted(made, key=lambda item: (-item.confidence, item.customer))


_Evidence = tuple[str, int, dict[str, object]]


def _candidate(customer: int, evidence: Sequence[_Evidence], shared: Mapping[str, int]) -> Candidate:
    weights = [percent // shared[code] for code, percent, _ in evidence]
    sure = min(_CERTAIN, max(weights) + 2 * (len(weights) - 1))
    return Candidate(customer, sure, tuple(Reason(code, facts) for code, _, facts in evidence))


def _evidence(line: Line, known: Known) -> list[_Evidence]:
    payer, memo, name = fold(line.payer), fold(line.memo), fold(known.name)
    stem = _LEGAL_FORM.sub("", name)
    found: list[_Evidence] = []
    if payer and payer == name:
        found.append(("name_same", 97, {}))
    elif payer and payer in {fold(former) for former in known.payers}:
        found.append(("payer_learned", 90, {"payer": line.payer}))
    if len(stem) > 1 and stem in memo:
        found.append(("name_in_memo", 85, {"name": known.name}))
    elif word := next((word for word in _words(line.memo) if word in stem), ""):
        found.append(("memo_in_name", 70, {"word": word}))
    if not found and (letters := _initials(f"{line.payer} {line.memo}", known.initials)):
        found.append(("initials", 55, {"letters": letters}))
    return found


def _words(text: str) -> list[str]:
    """Chinese words of a memo as written, of two characters at least."""
    return re.findall(r"[\u4e00-\u9fff]{2,}", unicodedata.normalize("NFKC", text))


def _initials(text: str, known: Sequence[str]) -> str:
    wanted = {reading.casefold() for reading in known if len(reading) >= _SHORTEST_INITIALS}
    words = re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKC", text).casefold())
    return next((word for word in words if word in wanted), "")
