"""Finds a file shipped with the program: in a checkout, an installed wheel or a frozen build."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """The folder of shipped resources."""
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / "resources"] if frozen else []
    places += [_HERE / "resources", _HERE.parent / "resources"]
    return next((place for place in places if place.is_dir()), places[-1])


def path(*parts: str) -> Path:
    """A shipped file by its path below ``resources``."""
    return root().joinpath(*parts)


def text(*parts: str) -> str:
    """The text of a shipped UTF-8 file."""
    return path(*parts).read_text(encoding="utf-8")
