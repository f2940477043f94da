"""What a wording says of the due day follows the day it is used on: a reminder left lying past the due day
must not say that the money will fall due, nor a late rung chosen early that it is overdue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

_WILL, _WAS, _LATE = "将于{due}到期", "已于{due}到期", "已逾期{days}天"
#: What is asked of somebody who can still pay in time, and what is asked afterwards.
_AFTER = (
    ("账期已过半，", ""),
    ("烦请按时安排付款", "烦请尽快安排付款"),
    ("请提前安排付款计划", "请尽快安排付款"),
)


def timely(text: str, dues: Collection[dt.date], as_of: dt.date) -> str:
    """A wording with its fields as it can be said on ``as_of`` of lines due on ``dues``."""
    if not dues:
        return text
    first, last = min(dues), max(dues)
    if first < as_of:
        said = _WAS if last == first else "已自{due}起陆续到期" if last < as_of else "自{due}起陆续到期"
        text = text.replace(_WILL, said)
        for before, after in _AFTER:
            text = text.replace(before, after)
        return text
    will = _WILL if last == first else "将自{due}起陆续到期"
    for phrase in (_WAS, _LATE, _WILL):
        text = text.replace(phrase, will)
    return text
