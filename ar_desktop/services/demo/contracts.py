"""What some contracts of the demo book agreed on lateness, beyond a plain daily rate."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from ar_desktop.domain.lateness import LateCharge, LateTerms, Step
from ar_desktop.services.archive import customers
from ar_desktop.storage.book import Book

#: By customer: steps of days overdue, a charge for every thirty days, and the LPR followed quote by quote.
_TERMS = {
    "C0034": LateTerms(
        "A", steps=(Step(1, Decimal("0.0003")), Step(31, Decimal("0.0005"))), cap_share=Decimal("0.2"),
        clause="第九条",
    ),
    "C0016": LateTerms("A", charge=LateCharge(30, Decimal("0.005"), each=True), clause="第十条"),
    "C0025": LateTerms("B", factor=Decimal("1.5"), segmented=True),
}  # fmt: skip
_COURT = "杭州市滨江区人民法院"


def agree(book: Book) -> None:
    """Put these terms, the court and the address for service on contracts that are there."""
    for code, terms in _TERMS.items():
        customer = customers.by_code(book, code)
        known = customers.contracts(book, customer.id)[0]
        signed = known.signed_on or dt.date(2025, 1, 2)
        customers.save_contract(
            book,
            replace(
                known, regime=terms.regime, daily_rate=None, factor=None, clause=terms.clause,
                late_terms=replace(terms, contract_on=signed), court=_COURT, served_at=customer.address,
                title_retained=True, sme_told_on=signed,
            ),
        )  # fmt: skip
