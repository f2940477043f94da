"""Which customers thousands of payers may be: what ``matching.candidates`` asks of each customer in turn,
looked up instead, and the amount besides. Pure; amounts in minor units."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ar_desktop.domain.combining import combination
from ar_desktop.domain.matching import Candidate, Known, Line, Reason, fold

__all__ = ["Owed", "Payer", "PayerIndex"]

#: How much each piece of evidence says alone, in percent.
WEIGHTS = {
    "name_same": 97, "number_in_memo": 95, "account_learned": 92, "payer_learned": 90,
    "contract_in_memo": 90, "name_in_memo": 85, "name_part": 85, "tail_in_memo": 75, "memo_in_name": 60,
    "amount_exact": 60, "amount_all": 60, "amount_combination": 50, "initials": 50,
}  # fmt: skip
#: What fits more customers than this tells nobody apart.
_MOST_ALIKE = 20
_MOST_CANDIDATES, _LEAST_CONFIDENCE, _CERTAIN = 5, 10, 99
#: Candidates whose items are searched for a sum, and steps of such a search: some milliseconds.
_SEARCHED, _WORK = 2, 3_000
_SHORTEST_STEM, _SHORTEST_NUMBER, _SHORTEST_INITIALS, _TAIL_LENGTH = 3, 4, 3, 4
_LEGAL_FORM = re.compile(r"(?:集团)?(?:股份|责任)?(?:有限)?(?:责任)?公司$")
_NUMBERS = re.compile(r"[0-9a-z][0-9a-z\-_/]*")
_DIGITS = re.compile(r"(?<![0-9a-z])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![0-9a-z])")
_WORDS = re.compile(r"[\u4e00-\u9fff]{2,}")


@dataclass(frozen=True)
class Owed:
    """An open due line of a customer."""

    customer: int
    number: str
    due_on: dt.date
    open: int
    currency: str
    contract: str = ""


@dataclass(frozen=True)
class Payer:
    """Money in as the bank tells it, with the account it came from."""

    line: Line
    account: str = ""
    currency: str = "CNY"


_Found = dict[int, dict[str, dict[str, object]]]


class PayerIndex:
    """Customers and what they owe, ready to be asked for any number of payers."""

    def __init__(
        self, customers: Iterable[Known], owed: Iterable[Owed], accounts: Mapping[str, set[int]]
    ) -> None:
        """``accounts`` are the customers whose money came from an account before."""
        self._accounts = accounts
        self._names: dict[str, set[int]] = {}
        self._payers: dict[str, set[int]] = {}
        self._stems: dict[str, set[int]] = {}
        self._readings: dict[str, set[int]] = {}
        self._titles: dict[int, str] = {}
        self._words: dict[str, dict[int, str]] = {}
        for known in customers:
            self._add_customer(known)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._all_stems = "\n".join(["", *self._stems, ""])
        self._numbers: dict[str, dict[int, str]] = {}
        self._contracts: dict[str, dict[int, str]] = {}
        self._tails: dict[str, set[tuple[int, str]]] = {}
        self._add_owed(owed)

    def _add_customer(self, known: Known) -> None:
        name = fold(known.name)
        stem = _LEGAL_FORM.sub("", name)
        self._titles[known.customer] = known.name
        self._names.setdefault(name, set()).add(known.customer)
        if len(stem) >= _SHORTEST_STEM:
            self._stems.setdefault(stem, set()).add(known.customer)
        for payer in known.payers:
            self._payers.setdefault(fold(payer), set()).add(known.customer)
        for reading in known.initials:
            if len(reading) >= _SHORTEST_INITIALS:
                self._readings.setdefault(reading.casefold(), set()).add(known.customer)

    def _add_owed(self, owed: Iterable[Owed]) -> None:
        self._items: dict[tuple[int, str], list[Owed]] = {}
        self._single: dict[tuple[str, int], dict[int, list[str]]] = {}
        for item in sorted(owed, key=lambda item: (item.due_on, item.number)):
            self._items.setdefault((item.customer, item.currency), []).append(item)
            amounts = self._single.setdefault((item.currency, item.open), {})
            amounts.setdefault(item.customer, []).append(item.number)
            self._add_numbers(item)
        self._sums: dict[tuple[str, int], dict[int, tuple[int, bool]]] = {}
        for (customer, currency), items in self._items.items():
            self._add_sums(customer, currency, [item.open for item in items])

    def _add_numbers(self, item: Owed) -> None:
        number = _plain(item.number)
        if len(number) >= _SHORTEST_NUMBER:
            self._numbers.setdefault(number, {})[item.customer] = item.number
            self._tails.setdefault(number[-_TAIL_LENGTH:], set()).add((item.customer, item.number))
        if len(_plain(item.contract)) >= _SHORTEST_NUMBER:
            self._contracts.setdefault(_plain(item.contract), {})[item.customer] = item.contract

    def _add_sums(self, customer: int, currency: str, amounts: Sequence[int]) -> None:
        """Sums of the oldest two, three and so on, up to all."""
        total = amounts[0]
        for count, amount in enumerate(amounts[1:], start=2):
            total += amount
            self._sums.setdefault((currency, total), {})[customer] = (count, count == len(amounts))

    # Asking ---------------------------------------------------------------------------------------

    def candidates(self, payer: Payer) -> list[Candidate]:
        """Whom the money may be from, the surest first, at most five. What speaks for several customers
        alike says less for each."""
        found: _Found = {}
        self._by_name(payer, found)
        self._by_memo(payer.line, found)
        self._by_amount(payer, found)
        made = [_candidate(customer, evidence, found) for customer, evidence in found.items()]
        made = sorted(made, key=lambda item: (-item.confidence, item.customer))
        return [item for item in made if item.confidence >= _LEAST_CONFIDENCE][:_MOST_CANDIDATES]

    def _by_name(self, payer: Payer, found: _Found) -> None:
        name = fold(payer.line.payer)
        stem = _LEGAL_FORM.sub("", name)
        _note(found, self._accounts.get(payer.account, ()), "account_learned", account=payer.account)
        if not name:
            return
        _note(found, self._names.get(name, ()), "name_same")
        _note(found, self._payers.get(name, ()), "payer_learned", payer=payer.line.payer)
        if name not in self._names:
            alike = self._within(stem) | self._holding(stem)
            for customer in alike if len(alike) <= _MOST_ALIKE else ():
                _note(found, (customer,), "name_part", name=self._titles[customer])
        latin = set(_NUMBERS.findall(_plain(payer.line.payer)))
        self._by_reading(latin, found)

    def _by_reading(self, words: set[str], found: _Found) -> None:
        for word in words & self._readings.keys():
            _note(found, self._readings[word], "initials", letters=word)

    def _within(self, text: str) -> set[int]:
        """Customers whose name without its legal form stands in ``text``."""
        hits: set[int] = set()
        for length in self._lengths:
            for start in range(len(text) - length + 1):
                hits |= self._stems.get(text[start : start + length], set())
        return hits

    def _holding(self, word: str) -> set[int]:
        """Customers in whose name ``word`` stands; none where it stands in too many."""
        if len(word) < _SHORTEST_STEM - 1:
            return set()
        if word not in self._words:
            self._words[word] = dict.fromkeys(self._search(word), word)
        return set(self._words[word])

    def _search(self, word: str) -> set[int]:
        hits: set[int] = set()
        at = self._all_stems.find(word)
        while at >= 0 and len(hits) <= _MOST_ALIKE:
            end = self._all_stems.index("\n", at)
            hits |= self._stems[self._all_stems[self._all_stems.rindex("\n", 0, at + 1) + 1 : end]]
            at = self._all_stems.find(word, end)
        return hits if len(hits) <= _MOST_ALIKE else set()

    def _by_memo(self, line: Line, found: _Found) -> None:
        memo = _plain(line.memo)
        if not memo:
            return
        for customer in self._within(fold(line.memo)):
            _note(found, (customer,), "name_in_memo", name=self._titles[customer])
        words = set(_NUMBERS.findall(memo))
        self._by_number(words, found)
        for tail in _DIGITS.findall(memo):
            self._by_tail(tail, found)
        self._by_reading(words, found)
        for word in _WORDS.findall(memo):
            hits = self._holding(fold(word)) - found.keys()
            _note(found, hits, "memo_in_name", word=word)

    def _by_number(self, words: Iterable[str], found: _Found) -> None:
        for word in words:
            for code, known in (("number_in_memo", self._numbers), ("contract_in_memo", self._contracts)):
                for customer, number in known.get(word, {}).items():
                    _note(found, (customer,), code, number=number)

    def _by_tail(self, tail: str, found: _Found) -> None:
        """The last digits of one invoice only."""
        hits = {hit for hit in self._tails.get(tail[-_TAIL_LENGTH:], ()) if _plain(hit[1]).endswith(tail)}
        for customer, _ in hits if len(hits) == 1 else ():
            if "number_in_memo" not in found.get(customer, {}):
                _note(found, (customer,), "tail_in_memo", number=tail)

    def _by_amount(self, payer: Payer, found: _Found) -> None:
        key = (payer.currency, payer.line.amount)
        named = sorted(found, key=lambda customer: -max(WEIGHTS[code] for code in found[customer]))
        exact, sums = self._single.get(key, {}), self._sums.get(key, {})
        for customer, numbers in exact.items():
            if len(exact) <= _MOST_ALIKE or customer in found:
                _note(found, (customer,), "amount_exact", number=numbers[0], several=len(numbers))
        for customer, (count, whole) in sums.items():
            if customer not in exact and (len(sums) <= _MOST_ALIKE or customer in found):
                code = "amount_all" if whole else "amount_combination"
                _note(found, (customer,), code, count=count, amount=payer.line.amount, oldest=True)
        for customer in named[:_SEARCHED]:
            if customer not in exact and customer not in sums:
                self._by_sum(customer, payer, found)

    def _by_sum(self, customer: int, payer: Payer, found: _Found) -> None:
        items = self._items.get((customer, payer.currency), [])
        if len(items) < 2:
            return
        fitting = combination(payer.line.amount, [item.open for item in items], work=_WORK)
        if fitting.places:
            count, amount = len(fitting.places), payer.line.amount
            _note(found, (customer,), "amount_combination", count=count, amount=amount, oldest=False)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _note(found: _Found, customers: Iterable[int], code: str, **facts: object) -> None:
    for customer in customers:
        found.setdefault(customer, {}).setdefault(code, facts)


def _candidate(customer: int, evidence: dict[str, dict[str, object]], found: _Found) -> Candidate:
    """Each piece of evidence takes its share of the doubt that is left."""
    doubt = 100 * 100
    for code in evidence:
        alike = sum(code in other for other in found.values())
        doubt = doubt * (100 - WEIGHTS[code] // alike) // 100
    sure = min(_CERTAIN, 100 - (doubt + 50) // 100)
    order = sorted(evidence, key=lambda code: -WEIGHTS[code])
    return Candidate(customer, sure, tuple(Reason(code, evidence[code]) for code in order))
