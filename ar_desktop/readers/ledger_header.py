"""The header of a receivables ledger: one to three rows whose texts belong together, and the headings of
blocks that name the customer of the rows below."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ar_desktop.domain.errors import ArError
from ar_desktop.readers import columns, headers
from ar_desktop.readers.cells import Cells
from ar_desktop.readers.headers import SEARCHED_ROWS, Columns, Header, key, texts_of

KIND = "ledger"
_DEEPEST = 3
#: Only a ledger calls its two sides so; lists of invoices have an amount and perhaps what was paid.
_SIDES = re.compile(r"借方|本期应收|本期借方"), re.compile(r"贷方|本期实收|本期收款|本期贷方")
_LABEL = (
    r"(?:客户|往来单位|往来|单位|购货单位|对账对象|客户编码|客户名称|单位名称|单位编码)(?:名称|编码|代码)?"
)
_HEADING = re.compile(rf"{_LABEL}\s*[:：]\s*(?P<rest>\S.*)")
_CODE_FIRST = re.compile(
    r"[\[(（【]?(?P<code>[0-9A-Za-z][0-9A-Za-z.\-_]*)[\])）】]?\s*[-—/]?\s*(?P<name>[^\s\d].*)"
)
_CODE_LAST = re.compile(r"(?P<name>.+?)\s*[\[(（【](?P<code>[0-9A-Za-z.\-_]+)[\])）】]")
_NEXT_LABEL = re.compile(rf"[\s,，;；|]*{_LABEL}\s*[:：]\s*")
_MORE = re.compile(r"\s+(?:币种|币别|期间|科目|部门|业务员|日期)\s*[:：].*")


@dataclass(frozen=True)
class LedgerHeader:
    """``header`` ends in its last row and holds the merged texts; ``columns`` say which field is where."""

    header: Header
    columns: Columns
    first: int


def find(
    rows: Sequence[Cells], mapping: Mapping[str, str], remembered: headers.Remembered | None
) -> LedgerHeader | None:
    """The first header, as deep as it goes without losing a field; None where no rows are one."""
    found: list[tuple[int, int, LedgerHeader]] = []
    for top in range(min(len(rows), SEARCHED_ROWS)):
        for depth in range(1, _DEEPEST + 1):
            if depth > 1 and not all(map(_goes_on, rows[top + depth - 1 : top + depth])):
                break
            made = _at(rows[top : top + depth], top + 1, mapping, remembered)
            if made is not None:
                found.append((len(made.columns), depth, made))
        if found:
            break
    return max(found, key=lambda one: one[:2])[2] if found else None


def _goes_on(row: Cells) -> bool:
    """Whether a row may be the lower part of a header: texts without numbers, and no block's heading."""
    filled = [cell for cell in row if cell is not None and cell != ""]
    texts = all(isinstance(cell, str) and not re.search(r"\d", cell) for cell in filled)
    return bool(filled) and texts and heading(row) is None


def _at(
    rows: Sequence[Cells], first: int, mapping: Mapping[str, str], remembered: headers.Remembered | None
) -> LedgerHeader | None:
    header = Header(first + len(rows) - 1, merged([texts_of(row) for row in rows]))
    kept = (remembered(header.signature) if remembered else None) or {}
    own = {field: column for field, column in kept.items() if field != "kind"}
    try:
        found = headers.resolve(header, KIND, {**own, **mapping})
    except ArError:
        return None
    return None if headers.missing(KIND, found) else LedgerHeader(header, found, first)


def merged(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Texts above one another as one: 借方 over 未结 is 借方未结. A text above spans the blank cells to
    its right where it has something below itself."""
    width = max(map(len, rows), default=0)
    texts = [""] * width
    for row in reversed([[*row, *[""] * (width - len(row))] for row in rows]):
        texts = _over(row, texts)
    return tuple(texts)


def _over(above: Sequence[str], below: Sequence[str]) -> list[str]:
    made, span = [], ""
    for text, under in zip(above, below, strict=True):
        if text:
            span = text if under else ""
        made.append((text or (span if under else "")) + under)
    return made


def is_ledger(rows: Sequence[Cells]) -> bool:
    """Whether a sheet is a ledger of customers by its own words: both sides, a day, and customers in a
    column or as headings of blocks."""
    found = find(rows, {}, None)
    if found is None:
        return False
    sides = (found.header.texts[found.columns[name][0]] for name in ("debit", "credit"))
    if not all(side.search(text) for side, text in zip(_SIDES, sides, strict=True)):
        return False
    named = {"customer_name", "customer_code"} & found.columns.keys()
    return bool(named) or any(heading(row) for row in rows)


def heading(row: Cells) -> tuple[str, str] | None:
    """Code and name of the customer whose block this row heads, or None."""
    texts = [text for cell in row if (text := columns.text(cell))]
    if not texts or len(texts) > 4:
        return None
    joined = unicodedata.normalize("NFKC", " ".join(texts))
    found = _HEADING.fullmatch(joined)
    return _code_and_name(_MORE.sub("", found["rest"])) if found else None


def _code_and_name(text: str) -> tuple[str, str]:
    plain = _NEXT_LABEL.sub(" ", text).strip()
    for form in (_CODE_FIRST, _CODE_LAST):
        if found := form.fullmatch(plain):
            return found["code"], found["name"].strip()
    return ("", plain) if not plain.isascii() else (plain, "")


def repeats(row: Cells, rows: Iterable[Cells]) -> bool:
    """Whether a row is a row of the header once more, as at the top of every printed page."""
    texts = {key(text) for text in texts_of(row)} - {""}
    return bool(texts) and any(texts == {key(text) for text in texts_of(other)} - {""} for other in rows)
