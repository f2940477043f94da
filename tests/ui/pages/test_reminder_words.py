"""What the queue says of a customer in a few words."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace

import pytest

from ar_desktop.domain.lateness import LateCharge, LateTerms, Step
from ar_desktop.ui.pages.chasing import reminder_words

STEPS = LateTerms("A", steps=(Step(1, Decimal("0.0003")), Step(31, Decimal("0.0005"))))


@pytest.mark.parametrize(
    ("terms", "daily", "said"),
    [
        (LateTerms("A", Decimal("0.0005")), "0.0005", "逾期利息（合同约定日利率 0.0500%）"),
        (STEPS, "0", "逾期利息（按合同约定）"),
        (LateTerms("A", charge=LateCharge(30, Decimal("0.005"))), "0", "逾期利息（按合同约定）"),
        (LateTerms("A", annual_rate=Decimal("0.12")), "0", "逾期利息（按合同约定）"),
        (LateTerms("E"), "0", "逾期利息（判决后加倍）"),
        (None, "0", "逾期利息（按合同约定）"),
    ],
)
def test_interest_is_never_said_to_be_at_nought_percent(qapp, terms, daily, said):
    del qapp
    facts = SimpleNamespace(
        regime=terms.regime if terms else "A", bases=(), bearing=(), late=terms, daily_rate=Decimal(daily)
    )
    assert reminder_words.interest_basis(facts) == said


def test_a_letter_that_was_the_last_contact_is_told_by_its_number(qapp):
    del qapp
    item = SimpleNamespace(
        state="open", last_day=dt.date(2026, 11, 4), last_channel="letter", last_note="",
        last_letter="催〔2026〕38号",
    )  # fmt: skip
    assert reminder_words.last_contact(item) == "函件 11-04 催〔2026〕38号"
