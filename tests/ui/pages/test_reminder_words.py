"""What the queue says of a customer in a few words."""

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
