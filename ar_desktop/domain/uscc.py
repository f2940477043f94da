"""Unified social credit code (统一社会信用代码, GB 32100-2015). Warn on a failure, never block:
registered codes exist whose outer check digit is wrong (DOMAIN.md 3.3)."""

from __future__ import annotations

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_LENGTH = 18
_WEIGHTS = tuple(pow(3, i, 31) for i in range(_LENGTH - 1))


def normalized(code: str) -> str:
    """The code in capitals without blanks."""
    return "".join(code.split()).upper()


def is_valid(code: str) -> bool:
    """Whether ``code`` has 18 characters of the alphabet and the right check character."""
    code = normalized(code)
    if len(code) != _LENGTH or any(char not in _ALPHABET for char in code):
        return False
    total = sum(_ALPHABET.index(char) * weight for char, weight in zip(code, _WEIGHTS, strict=False))
    return _ALPHABET[(31 - total % 31) % 31] == code[-1]
