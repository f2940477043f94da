"""What came of a call or visit, and what the result leads on to."""

from __future__ import annotations

PROMISED, EXTENSION, DISPUTED, NO_ANSWER = "promised", "extension", "disputed", "no_answer"
REFUSED, WRONG_NUMBER, PAID, OTHER = "refused", "wrong_number", "paid", "other"
#: Result codes of a contact, the usual ones first.
RESULTS = (PROMISED, EXTENSION, DISPUTED, NO_ANSWER, REFUSED, WRONG_NUMBER, PAID, OTHER)
#: Results after which the rung is still to be done: nobody was spoken to.
UNSPOKEN = frozenset({NO_ANSWER, WRONG_NUMBER})
#: Working days after which to come back: money said to be on its way shows at the bank in three, who
#: asks for time is asked again within the week. Who did not answer stays in today's list.
_AGAIN = {PAID: 3, EXTENSION: 5}

#: Acts of a rung that no message or talk stands for: what later rungs presuppose must have been done.
FORMAL = frozenset({"letter", "hold", "legal", "agency"})


def again_after(result: str) -> int | None:
    """The working days after which a contact is due again; None where nothing suggests a day."""
    return _AGAIN.get(result)


def finishes(result: str, action: str) -> bool:
    """Whether a rung that asks for ``action`` is done with this contact unless the user says otherwise."""
    return result not in UNSPOKEN and action not in FORMAL
