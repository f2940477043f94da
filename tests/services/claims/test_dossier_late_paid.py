"""What a dossier says of interest it does not claim: on debts paid in full, but late."""

import bookkit
import pytest

from ar_desktop import messages
from ar_desktop.services.claims import dossier, interest

D = bookkit.D
DAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    """100,000.00 paid ten days late (123.29 at 4.5 %), 36,500.00 open and ten days late (45.00)."""
    made = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(made)
    (old,) = bookkit.invoice(made, who, "A1", D(2026, 6, 1), D(2026, 7, 1), 100_000_00)
    bookkit.receipt(made, who, D(2026, 7, 11), 100_000_00, [(old, 100_000_00)])
    bookkit.invoice(made, who, "A2", D(2026, 10, 1), D(2026, 11, 10), 36_500_00)
    yield made
    made.close()


def gaps(book, **wanted):
    facts = dossier.facts(book, dossier.Request(1, DAY, DAY, **wanted))
    assert facts.interest == 45_00
    return {gap.code: gap for gap in facts.gaps}


def test_interest_on_what_was_paid_late_is_said_to_be_left_out_so_that_the_sums_can_be_told_apart(book):
    assert interest.worksheet(book, 1, DAY).claimable == 123_29 + 45_00
    gap = gaps(book)["gap_late_paid"]
    said = messages.sentence(gap.code, gap.facts, "zh")
    assert said.startswith("另有本金已逾期付清的应收 1 笔，其利息 123.29 未列入本案卷")


def test_a_dossier_of_chosen_debts_or_of_a_book_that_claims_no_interest_says_nothing_of_it(book):
    (line,) = [row[0] for row in book.reader.execute("SELECT id FROM charges WHERE number = 'A2'")]
    assert "gap_late_paid" not in gaps(book, lines=(line,))
    bookkit.set_options(book, claim_interest=False)
    facts = dossier.facts(book, dossier.Request(1, DAY, DAY))
    assert (facts.interest, "gap_late_paid" in {gap.code for gap in facts.gaps}) == (0, False)
