"""Cells as banks write them: rows of dashes, days with a stamp behind, words for in and out, sums."""

from __future__ import annotations

import re

from ar_desktop.readers import columns
from ar_desktop.readers.cells import Cell
from ar_desktop.readers.suspects import SUM

_DASHES = re.compile(r"[-—–_*.\s]+")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})[-T]\d{2}[.:]\d{2}[.:]\d{2}.*", re.ASCII)
_IN = re.compile(r"贷|收|来|存入|转入|汇入|\bcr?\b|\bcredit\b|\bin\b", re.IGNORECASE)
_OUT = re.compile(r"借|支|付|往|取|转出|汇出|\bdr?\b|\bdebit\b|\bout\b", re.IGNORECASE)


def words(cell: Cell) -> str:
    """Text of a cell, where a row of dashes is none."""
    text = columns.text(cell)
    return "" if _DASHES.fullmatch(text) else text


def day_of(cell: Cell) -> Cell:
    """Days that a bank writes with its own kind of time behind."""
    if isinstance(cell, str) and (found := _STAMP.fullmatch(cell.strip())):
        return found[1]
    return cell


def direction_of(word: str) -> int:
    """1 in, -1 out, 0 unknown."""
    incoming, outgoing = bool(_IN.search(word)), bool(_OUT.search(word))
    return incoming - outgoing


def is_sum(text: str) -> bool:
    """Whether a cell is the word of a sum, with a currency or the like before it."""
    return bool(SUM.fullmatch(text)) or (len(text) <= 10 and text.endswith(("合计", "总计", "小计")))
