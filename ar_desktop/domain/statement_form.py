"""What kind of statement of account is wanted and what it says beside the figures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ar_desktop.domain.errors import ArError

#: ``statement`` (对账单) may ask for payment and bears a promise to pay; ``audit`` (审计询证函) says that
#: it is for checking the books only, which may keep it from interrupting limitation.
KINDS = ("statement", "audit")
#: Days a customer is given to check a statement.
CHECK_DAYS = 7


@dataclass(frozen=True)
class Form:
    """How a statement is worded.

    ``demand_by`` adds the demand to pay what is due; ``check_days`` is the time asked for checking;
    ``silence_clause`` prints that silence counts as consent, which binds only where the contract says
    so (民法典 140); ``auditor`` and ``reply_to`` are the firm an audit confirmation is returned to.
    """

    kind: str = "statement"
    demand_by: dt.date | None = None
    check_days: int = CHECK_DAYS
    silence_clause: bool = False
    language: str = "zh"
    auditor: str = ""
    reply_to: str = ""


def require(form: Form, on: dt.date) -> None:
    """Refuse what cannot be sent on day ``on``: ``demand_day_passed``, ``statement_kind_unknown``,
    ``auditor_missing``, or an audit confirmation that demands (``audit_demands``)."""
    if form.kind not in KINDS:
        raise ArError("statement_kind_unknown", kind=form.kind)
    if form.demand_by and form.demand_by < on:
        raise ArError("demand_day_passed", day=form.demand_by.isoformat())
    if form.kind == "audit" and not form.auditor.strip():
        raise ArError("auditor_missing")
    if form.kind == "audit" and (form.demand_by or form.silence_clause):
        raise ArError("audit_demands")
