"""The kinds of letters this program knows, as shipped."""

from __future__ import annotations

from functools import cache

from ar_desktop import assets
from ar_desktop.domain.documents import Kind, read_kinds
from ar_desktop.domain.errors import ArError

DEMAND = "demand"


@cache
def listed() -> tuple[Kind, ...]:
    """All kinds, in the order a debt meets them."""
    return read_kinds(assets.text("letters", "kinds.json"))


@cache
def get(code: str) -> Kind:
    """A kind by its code (``letter_kind_unknown``)."""
    found = next((kind for kind in listed() if kind.code == code), None)
    if found is None:
        raise ArError("letter_kind_unknown", kind=code)
    return found


@cache
def codes() -> tuple[str, ...]:
    """The codes of all kinds."""
    return tuple(kind.code for kind in listed())


@cache
def counting() -> frozenset[str]:
    """Kinds that demand payment: the queue, the gap between letters and later letters count them."""
    return frozenset(kind.code for kind in listed() if kind.counts)
