"""Something the user should know that is no failure: a code and its facts, as for problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Notice:
    """``code`` is the key of a sentence in ``messages``, ``facts`` what it speaks of."""

    code: str
    facts: dict[str, Any] = field(default_factory=dict)
