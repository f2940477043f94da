"""What can go wrong, as a code and its facts. The sentence is made once, at the edge (messages)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Spoken(NamedTuple):
    """A fact that has words of its own in each language."""

    zh: str
    en: str


class ArError(Exception):
    """A failure the user can act on.

    ``code`` names what happened (the key of a sentence in ``messages``); ``facts`` are the
    values that sentence speaks of.
    """

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({facts})"


@dataclass(frozen=True)
class Problem:
    """One thing wrong with one place of an input file; the rest of the file goes on.

    ``row`` counts from 1 as the user's spreadsheet does; ``column`` is the header's own text,
    or empty where the whole row is meant. ``sheet`` names the sheet where several were read.
    """

    row: int
    column: str
    code: str
    facts: dict[str, Any] = field(default_factory=dict)
    sheet: str = ""
