"""Bills of exchange (承兑汇票) and electronic receivable vouchers (电子债权凭证): not money until paid.

Sources: 票据法 (2004) arts. 17, 36, 53, 61, 66; 商业汇票承兑、贴现与再贴现管理办法 (人民银行 银保监会令
〔2022〕第4号, from 2023-01-01): at most six months from issue to maturity. A voucher is no bill in law:
none of these periods bind it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from ar_desktop.domain.dates import add_months

#: Accepted by a bank, accepted by a firm, an electronic voucher of a supply chain platform.
BANK, TRADE, VOUCHER = "bank", "trade", "voucher"
KINDS = (BANK, TRADE, VOUCHER)

#: In hand; paid; passed on to a supplier; sold to a bank; refused; given back to the customer.
HELD, HONOURED, ENDORSED, DISCOUNTED = "held", "honoured", "endorsed", "discounted"
BOUNCED, RETURNED = "bounced", "returned"
#: We no longer hold it, but answer for its payment to whoever does (票据法 37, 61).
PASSED_ON = frozenset({ENDORSED, DISCOUNTED})
#: In which states an act can be done. One that was passed on can still be refused.
_FROM = {
    HONOURED: frozenset({HELD}),
    ENDORSED: frozenset({HELD}),
    DISCOUNTED: frozenset({HELD}),
    RETURNED: frozenset({HELD}),
    BOUNCED: frozenset({HELD, *PASSED_ON}),
}

#: Longest time from issue to maturity, since 2023-01-01.
LONGEST_MONTHS = 6
SIX_MONTHS_SINCE = dt.date(2023, 1, 1)
#: A dated bill is presented for payment within ten days of maturity (票据法 53 no. 2).
PRESENTATION_DAYS = 10
#: The holder's right against drawer and acceptor dies two years after maturity (17 no. 1).
RIGHT_MONTHS = 24
#: Recourse against who passed it on dies six months after the refusal (17 no. 3), and the refusal is
#: told to the predecessor in writing within three days of its proof (66).
RECOURSE_MONTHS, NOTICE_DAYS = 6, 3
#: Days before maturity from which a bill is to be got ready for presentation.
SOON_DAYS = 7


@dataclass(frozen=True)
class Bill:
    """A bill taken in. ``amount`` in minor units; ``lines`` pairs of due line and the amount of it the
    bill is meant for, together at most ``amount``."""

    customer_id: int
    number: str
    kind: str
    received_on: dt.date
    matures_on: dt.date
    amount: int
    currency: str = "CNY"
    drawer: str = ""
    acceptor: str = ""
    note: str = ""
    lines: tuple[tuple[int, int], ...] = ()


def may(act: str, state: str) -> bool:
    """Whether a bill in ``state`` can come to the state ``act``."""
    return state in _FROM.get(act, frozenset())


def too_long(received_on: dt.date, matures_on: dt.date, kind: str) -> bool:
    """Whether a bill certainly runs longer than the six months allowed from issue: we got it on its
    day of issue or later, so more than six months from then are more than six from issue."""
    if kind == VOUCHER or received_on < SIX_MONTHS_SINCE:
        return False
    return matures_on > add_months(received_on, LONGEST_MONTHS)


def presentation_end(matures_on: dt.date, kind: str) -> dt.date | None:
    """The last day to present a dated bill for payment: ten days from maturity (票据法 53 no. 2). Later
    the acceptor still owes, but recourse against predecessors is lost. None for a voucher."""
    return None if kind == VOUCHER else matures_on + dt.timedelta(days=PRESENTATION_DAYS)


def right_end(matures_on: dt.date, kind: str) -> dt.date | None:
    """The day the right against drawer and acceptor ends: two years from maturity (票据法 17 no. 1)."""
    return None if kind == VOUCHER else add_months(matures_on, RIGHT_MONTHS)


def recourse_end(refused_on: dt.date) -> dt.date:
    """The day recourse against predecessors ends: six months from the refusal (票据法 17 no. 3)."""
    return add_months(refused_on, RECOURSE_MONTHS)


def may_pass_on(on: dt.date, matures_on: dt.date, kind: str, act: str) -> bool:
    """Whether a bill can still be endorsed or discounted: none once its presentation period is over
    (票据法 36), and a bank discounts only what has not matured."""
    if act == DISCOUNTED:
        return on < matures_on
    end = presentation_end(matures_on, kind)
    return on <= (end or matures_on)


def warning(state: str, matures_on: dt.date, kind: str, as_of: dt.date) -> str:
    """What is to be done about a bill on a day: ``soon`` (get ready), ``present`` (present it now),
    ``late`` (in hand though the period is over), ``expired`` (the right itself is gone), ``recourse``
    (passed on and not yet mature: we may have to pay), empty for nothing."""
    if state in PASSED_ON:
        end = presentation_end(matures_on, kind) or matures_on
        return "recourse" if as_of <= end else ""
    if state != HELD:
        return ""
    return _in_hand(matures_on, kind, as_of)


def _in_hand(matures_on: dt.date, kind: str, as_of: dt.date) -> str:
    if as_of < matures_on:
        return "soon" if (matures_on - as_of).days <= SOON_DAYS else ""
    last, right = presentation_end(matures_on, kind), right_end(matures_on, kind)
    if right is not None and as_of > right:
        return "expired"
    return "late" if last is not None and as_of > last else "present"


def covered(
    open_amounts: Iterable[tuple[int, int]], lines: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """What of the designated ``lines`` (pairs of due line and amount) a bill can still pay, given
    pairs of due line and what is open of it; a line that is settled falls out."""
    rest = dict(open_amounts)
    found = []
    for charge, amount in lines:
        part = min(amount, rest.get(charge, 0))
        if part > 0:
            found.append((charge, part))
            rest[charge] -= part
    return found
