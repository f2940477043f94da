"""What makes a Chinese name findable by keyboard: initials, full pinyin, polyphones included."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, product

_MOST_VARIANTS, _MOST_POLYPHONES = 24, 6
_LEGAL_FORM = re.compile(r"(?:集团)?(?:股份|责任)?(?:有限)?(?:责任)?公司$")
_RUNS = re.compile(r"[\u3007\u3400-\u9fff]+|[^\u3007\u3400-\u9fff]+")
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


def _syllables(text: str) -> tuple[str, ...]:
    """The likeliest reading, by phrase (重庆: chong qing); digits and Latin words stay whole."""
    return tuple(chain.from_iterable(map(_of_run, _RUNS.findall(text))))


@lru_cache(maxsize=4096)
def _of_run(text: str) -> tuple[str, ...]:
    """The same of a run of Chinese characters, or of a run without any: readings do not cross over."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    return tuple(lazy_pinyin(text))


@lru_cache(maxsize=4096)
def _letters(char: str) -> tuple[str, ...]:
    """First letters of every reading of one character."""
    from pypinyin import Style, pinyin  # noqa: PLC0415

    readings = pinyin(char, style=Style.FIRST_LETTER, heteronym=True)
    return tuple(dict.fromkeys(readings[0])) or (char,)


def _full(text: str) -> str:
    return "".join(_syllables(text))


def _initials(text: str) -> list[str]:
    """Readings of the initials: the phrase reading (重庆: cq), then those that differ from it least.

    The legal form at the end has one reading; six polyphones before it are played through.
    """
    stem = _LEGAL_FORM.sub("", text)
    whole = _first_letters(text)
    base, form = _first_letters(stem), whole[len(_first_letters(stem)) :]
    if not stem or len(base) != len(stem):
        return [whole]  # digits or Latin words in between: one letter is no longer one character
    choices = [
        tuple(dict.fromkeys((letter, *_letters(char)))) for char, letter in zip(stem, base, strict=True)
    ]
    polyphones = [place for place, letters in enumerate(choices) if len(letters) > 1][:_MOST_POLYPHONES]
    variants = product(*(choices[place] for place in polyphones))
    nearest = sorted(variants, key=lambda v: sum(a != base[p] for a, p in zip(v, polyphones, strict=True)))
    return [_put(base, polyphones, variant) + form for variant in nearest[:_MOST_VARIANTS]]


def _first_letters(text: str) -> str:
    """Initials by phrase; digits and Latin words stay whole."""
    return "".join(part if part in text else part[:1] for part in _syllables(text)) if text else ""


def _put(base: str, places: Sequence[int], letters: Sequence[str]) -> str:
    made = list(base)
    for place, letter in zip(places, letters, strict=True):
        made[place] = letter
    return "".join(made)
