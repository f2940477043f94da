"""How slow work tells how far it is: whoever listens may raise in answer, and the work stops there."""

from __future__ import annotations

from collections.abc import Callable

#: ``progress(done, total)``; total 0 where nobody knows it yet.
Progress = Callable[[int, int], object]


def quiet(_done: int, _total: int) -> None:
    """Tells nobody how far the work is."""
