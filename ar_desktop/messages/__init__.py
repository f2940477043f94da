"""The one place where a code and its facts become a sentence, in Chinese or English.

Each module here holds the sentences of one topic; a code stands in one of them only.
"""

from __future__ import annotations

import re
from typing import Any

from ar_desktop.domain.errors import ArError, Spoken
from ar_desktop.messages import book, chasing, files, ledger, letters, money, reports

LANGUAGES = ("zh", "en")
#: Facts that name several things, joined as Chinese does.
_LISTS = frozenset({"currencies", "missing", "names", "numbers", "subject"})
_ONE = re.compile(
    r"(?<![\d.,/-])(1 (?:working |other |more )?)"
    r"(days|months|years|hours|cases|customers|invoices|letters|statements|deliveries|rows|lines|files"
    r"|columns|pages|copies|numbers|characters|items|instalments|receipts|bills|entries)\b"
)

#: code -> (Chinese, English). Fields are the facts raised with the code.
SENTENCES: dict[str, tuple[str, str]] = {
    **book.SENTENCES,
    **files.SENTENCES,
    **ledger.SENTENCES,
    **money.SENTENCES,
    **reports.SENTENCES,
    **letters.SENTENCES,
    **chasing.SENTENCES,
}


def sentence(code: str, facts: dict[str, Any], language: str = "zh") -> str:
    """One sentence for ``code``: what happened, to which thing, what to do."""
    pair = SENTENCES.get(code)
    if pair is None:
        return f"{code} {facts}" if facts else code
    place = LANGUAGES.index(language)
    spoken = {name: fact[place] if isinstance(fact, Spoken) else fact for name, fact in facts.items()}
    if language == "zh":
        return pair[place].format_map(_Facts(spoken))
    return _ONE.sub(
        _one, pair[place].format_map(_Facts({name: _listed(name, spoken[name]) for name in spoken}))
    )


def _listed(name: str, fact: object) -> object:
    """A list of numbers or codes as English sets it."""
    return fact.replace("、", ", ") if name in _LISTS and isinstance(fact, str) else fact


def _one(found: re.Match[str]) -> str:
    """One day, not 1 days."""
    noun = found[2]
    return found[1] + (noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s"))


def explain(error: ArError, language: str = "zh") -> str:
    """The sentence of an error."""
    return sentence(error.code, error.facts, language)


class _Facts(dict[str, Any]):
    """Facts that print a missing one as a question mark instead of failing at the edge."""

    def __missing__(self, key: str) -> str:
        return "?"
