"""What a letter said to whom, in the words of a dossier: a demand claims, an agreement or notice does not."""

from __future__ import annotations

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import document_kinds
from ar_desktop.storage.engine import Row

#: The instruction to our own lawyer is no evidence and not for the other side.
INTERNAL = "lawyer"


#: What became of a letter, behind its day. Only what was signed for arrived.
_CAME = {
    "signed": "签收", "signed_other": "由他人签收", "refused": "被拒收", "returned": "被退回",
    "unknown_there": "以查无此人退回",
}  # fmt: skip


def came_of(sent: Delivery | None, day: int) -> str:
    """What is known by ``day`` of a letter's way, as its index of evidence may say it; empty for nothing."""
    if sent is None:
        return ""
    if sent.arrived_on and sent.state in _CAME and sent.arrived_on.toordinal() <= day:
        return f"{sent.arrived_on.isoformat()} {_CAME[sent.state]}"
    posted = sent.sent_on
    return f"{posted.isoformat()} 寄出" if posted and posted.toordinal() <= day else ""


def said(row: Row, *, sent: bool = True) -> str:
    """To whom and what, of a row of ``letters``: the sum claimed, or the paper that was sent and the sum it
    speaks of; no sum where it has none. Of one that nobody recorded as ``sent`` no more than that it was
    written: a demand that stayed in the drawer claimed nothing."""
    amount = _sums(row)
    if not sent:
        return f"开具{_name(row)}{amount and f'，涉及 {amount}'}"
    try:
        kind = document_kinds.get(row["kind"])
    except ArError:  # a kind of a former version
        return f"向债务人发函{amount and f'，涉及 {amount}'}"
    if kind.addressee == "guarantor":
        return f"向保证人主张 {amount}" if amount else f"向保证人发出{kind.zh}"
    if kind.lines == "overdue" and kind.demands and kind.code != "setoff" and amount:
        return f"向债务人主张 {amount}"
    return f"向债务人发出{kind.zh}{amount and f'，涉及 {amount}'}"


def _name(row: Row) -> str:
    try:
        return document_kinds.get(row["kind"]).zh
    except ArError:  # a kind of a former version
        return "函件"


def _sums(row: Row) -> str:
    """Principal and interest, what there is of them."""
    named = [("本金", row["principal"]), ("利息", row["interest"])]
    parts = [(name, format_amount(amount, row["currency"])) for name, amount in named if amount]
    if len(parts) == 1 and parts[0][0] == "本金":
        return parts[0][1]
    return "、".join(f"{name} {amount}" for name, amount in parts)
