"""Which row heads a bank's list, which column is what, and whose account the lines above speak of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ar_desktop.readers import columns
from ar_desktop.readers.aliases import CURRENCIES
from ar_desktop.readers.bank_aliases import (
    ACCOUNT_LABELS,
    ALIASES,
    BANKS,
    CURRENCY_LABELS,
    FOREIGN,
    HOLDER_LABELS,
    MEMO,
    OWN_BOOKS,
    SIGNS,
)
from ar_desktop.readers.cells import Cell, Cells
from ar_desktop.readers.headers import SEARCHED_ROWS, Header, key, texts_of

_BRACKETS = re.compile(r"\[.*|【.*")
_LABELLED = re.compile(r"(?P<label>[^\s:：]+)\s*[:：]\s*(?P<value>[^:：]*?)(?=\s+[^\s:：]+\s*[:：]|$)")
#: A label of two characters that is spread to the width of its neighbours: 账　　号.
_SPREAD = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]) ([\u4e00-\u9fff])(?=\s*:|$)")
_ACCOUNT = re.compile(r"[0-9xX*-]{6,34}")
_HISTORY = "[HISTORYDETAIL]"


def bank_key(text: str) -> str:
    """A header as it is compared, without the English behind it."""
    return key(_BRACKETS.sub("", text))


def _keys(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key(word) for word in words.split()))


_FIELDS: Mapping[str, tuple[str, ...]] = {name: _keys(words) for name, words in ALIASES.items()}
_MEMO = _keys(MEMO)
_FOREIGN = frozenset(_keys(FOREIGN))
_LABELS = {
    **dict.fromkeys(_keys(HOLDER_LABELS), "holder"),
    **dict.fromkeys(_keys(ACCOUNT_LABELS), "account"),
    **dict.fromkeys(_keys(CURRENCY_LABELS), "currency"),
}


@dataclass(frozen=True)
class Layout:
    """How a statement is read. ``places`` say where each field is, counted from 0; ``memos`` are columns.

    ``account``, ``holder`` and ``currency`` are those of the lines above the header, or empty.
    """

    header: Header
    places: Mapping[str, int]
    memos: tuple[int, ...]
    bank: str = ""
    account: str = ""
    holder: str = ""
    currency: str = ""
    keys: tuple[str, ...] = field(default=())

    def label(self, name: str) -> str:
        """The header text of a field, or nothing."""
        return self.header.label(self.places[name]) if name in self.places else ""


def find_layout(rows: Sequence[Cells]) -> Layout | None:
    """The layout of a sheet that is a bank's list of one account's movements, else None.

    A list with customers, invoices or ledger accounts is somebody's own book and none of a bank:
    there the debit means money in.
    """
    for number, row in enumerate(rows[:SEARCHED_ROWS], start=1):
        header = Header(number, texts_of(row))
        keys = tuple(map(bank_key, header.texts))
        places = _places(keys)
        if not _FOREIGN.intersection(keys) and _is_banks(places, rows[: number - 1]):
            return _layout(header, keys, places, rows[: number - 1])
    return None


def _layout(
    header: Header, keys: tuple[str, ...], places: Mapping[str, int], above: Sequence[Cells]
) -> Layout:
    told = dict(reversed(list(_told(above))))
    return Layout(
        header,
        places,
        tuple(keys.index(memo) for memo in _MEMO if memo in keys),
        bank=_bank(keys, above),
        account=told.get("account", ""),
        holder=told.get("holder", ""),
        currency=told.get("currency", ""),
        keys=keys,
    )


def _places(keys: Sequence[str]) -> dict[str, int]:
    """Field -> column; a column serves one field, the earlier field of ``ALIASES`` first."""
    places: dict[str, int] = {}
    for name, aliases in _FIELDS.items():
        alias = next((text for text in aliases if text in keys), None)
        if alias is not None and keys.index(alias) not in places.values():
            places[name] = keys.index(alias)
    return places


def _is_banks(places: Mapping[str, int], above: Sequence[Cells]) -> bool:
    """A day and a sum, and something that only a bank says."""
    if any(word in _plain(cell) for row in above for cell in row for word in OWN_BOOKS):
        return False
    if "day" not in places or not {"credit", "debit", "amount"} & places.keys():
        return False
    both_parties = {"payer", "payee"} <= places.keys()
    other = {"counterparty", "counterparty_account"} & places.keys()
    movements = {"credit", "debit"} <= places.keys() or "direction" in places or "balance" in places
    if both_parties or (other and (movements or "serial" in places)) or (other and "credit" in places):
        return True
    return "balance" in places and movements and bool(_bank((), above) or dict(_told(above)).get("account"))


def _told(above: Sequence[Cells]) -> Iterator[tuple[str, str]]:
    """What the lines above the header tell: a label and its value in one cell, or in two side by side."""
    for row in above:
        texts = [unicodedata.normalize("NFKC", text) for cell in row if (text := columns.text(cell))]
        for place, text in enumerate(texts):
            squeezed = _SPREAD.sub(r"\1\2", text)
            for found in _LABELLED.finditer(squeezed):
                yield from _fact(found["label"], found["value"])
            if place + 1 < len(texts):
                yield from _fact(squeezed.rstrip(":： "), texts[place + 1])


def _fact(label: str, value: str) -> Iterator[tuple[str, str]]:
    name, plain = _LABELS.get(bank_key(label)), value.strip()
    if name is None or not plain or bank_key(plain) in _LABELS:
        return
    if name == "currency":
        plain = CURRENCIES.get(plain.lower(), plain.upper())
        if not (len(plain) == 3 and plain.isascii() and plain.isalpha()):
            return
    elif name == "account":
        plain = plain.replace(" ", "")
        if not _ACCOUNT.fullmatch(plain):
            return
    yield name, plain


def _bank(keys: Sequence[str], above: Sequence[Cells]) -> str:
    """The bank by its name above the header, or by headers that only it writes."""
    texts = [_plain(cell) for row in above for cell in row]
    for text in texts:
        for name, bank in BANKS.items():
            if name in text:
                return bank
    if _HISTORY.lower() in texts:
        return "中国工商银行"
    known = set(keys)
    return next((bank for words, bank in SIGNS if known.issuperset(_keys(words))), "")


def _plain(cell: Cell) -> str:
    return unicodedata.normalize("NFKC", columns.text(cell)).lower()
