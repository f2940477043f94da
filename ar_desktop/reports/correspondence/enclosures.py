"""What goes with a letter, as its last line lists it."""

from __future__ import annotations

from collections.abc import Iterable


def listed(names: Iterable[str], language: str) -> str:
    """The names that are not empty, numbered where there are several."""
    found = [name.strip() for name in names if name.strip()]
    if len(found) < 2:
        return "".join(found)
    return ("; " if language == "en" else "；").join(f"{n}. {name}" for n, name in enumerate(found, 1))
