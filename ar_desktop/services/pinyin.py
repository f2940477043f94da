"""What makes a Chinese name findable by keyboard: initials, full pinyin, polyphones included."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice, product

_MOST_VARIANTS = 12
_NOISE = re.compile(r"[\s()\[\]·\-—_.,，。、]+")


def fold(text: str) -> str:
    """Text as compared: full-width folded to half, capitals to small, no blanks or brackets."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())


def search_text(name: str, *others: str) -> str:
    """One line to look a fragment up in: the name, its pinyin, its initials, and ``others``."""
    folded = fold(name)
    parts = [folded, *(fold(other) for other in others if other)]
    if not folded.isascii():
        parts += [_full(folded), *_initials(folded)]
    return " ".join(dict.fromkeys(parts))


def sort_key(name: str) -> str:
    """Key that orders Chinese names as a phone list does, by pinyin."""
    folded = fold(name)
    return folded if folded.isascii() else _full(folded)


def _full(text: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    return "".join(lazy_pinyin(text))


def _initials(text: str) -> list[str]:
    """Every reading of the initials, at most a dozen; phrase readings (重庆: cq) come first."""
    from pypinyin import Style, lazy_pinyin, pinyin  # noqa: PLC0415

    first = "".join(lazy_pinyin(text, style=Style.FIRST_LETTER))
    readings = pinyin(text, style=Style.FIRST_LETTER, heteronym=True)
    choices = [tuple(dict.fromkeys(options)) for options in readings]
    variants = ("".join(combination) for combination in product(*choices))
    return [first, *islice(variants, _MOST_VARIANTS)]
