"""What a user's act touched, so that every view knows whether to reload."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """Result of one transaction.

    ``kinds`` are the names of the tables touched; ``step`` is the journal step it wrote, or None
    when nothing changed; ``ids`` are the primary keys of what was created, in order.
    """

    kinds: frozenset[str] = frozenset()
    step: int | None = None
    ids: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.kinds)
