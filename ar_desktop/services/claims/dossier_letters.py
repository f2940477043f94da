"""What a letter said to whom, in the words of a dossier: a demand claims, an agreement or notice does not."""

from __future__ import annotations

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.correspondence import document_kinds
from ar_desktop.storage.engine import Row

#: The instruction to our own lawyer is no evidence and not for the other side.
INTERNAL = "lawyer"


def said(row: Row) -> str:
    """To whom and what, of a row of ``letters``: the sum claimed, or the paper that was sent and the sum it
    speaks of; no sum where it has none."""
    amount = _sums(row)
    try:
        kind = document_kinds.get(row["kind"])
    except ArError:  # a kind of a former version
        return f"向债务人发函{amount and f'，涉及 {amount}'}"
    if kind.addressee == "guarantor":
        return f"向保证人主张 {amount}" if amount else f"向保证人发出{kind.zh}"
    if kind.lines == "overdue" and kind.demands and kind.code != "setoff" and amount:
        return f"向债务人主张 {amount}"
    return f"向债务人发出{kind.zh}{amount and f'，涉及 {amount}'}"


def _sums(row: Row) -> str:
    """Principal and interest, what there is of them."""
    named = [("本金", row["principal"]), ("利息", row["interest"])]
    parts = [(name, format_amount(amount, row["currency"])) for name, amount in named if amount]
    if len(parts) == 1 and parts[0][0] == "本金":
        return parts[0][1]
    return "、".join(f"{name} {amount}" for name, amount in parts)
