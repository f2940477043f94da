"""A debt off our ledger (账销案存) is claimed like any other: dossier, lines to choose, case."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import cases, dossier, dossier_lines
from ar_desktop.services.claims.cases import NewCase
from ar_desktop.services.claims.dossier import Request
from ar_desktop.services.ledger import write_offs
from ar_desktop.services.ledger.write_offs import Money
from ar_desktop.services.ledger.write_offs import Request as Asked

D = bookkit.D
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(made)
    (first,) = bookkit.invoice(made, who, "F1", D(2024, 1, 1), D(2024, 2, 1), 100_000)
    bookkit.receipt(made, who, D(2024, 3, 1), 30_000, [(first, 30_000)])
    (second,) = bookkit.invoice(made, who, "F2", D(2025, 1, 1), D(2025, 2, 1), 50_000)
    asked = Asked(who, day=TODAY, lines=((first, 70_000), (second, 20_000)), ground="three_years",
                  evidence="多次催收无果", asked_by="李倩")  # fmt: skip
    write_offs.ask(made, asked)
    write_offs.approve(made, 1, "王敏", TODAY)
    write_offs.post(made, 1, TODAY)
    yield made
    assert bookkit.failing(made) == []
    made.close()


def figures(facts):
    return [(debt.number, debt.amount, debt.paid, debt.open) for debt in facts.debts]


def test_a_dossier_claims_what_the_books_no_longer_show_and_says_so(book):
    facts = dossier.facts(book, Request(1, TODAY, TODAY))
    assert figures(facts) == [("F1", 100_000, 30_000, 70_000), ("F2", 50_000, 0, 50_000)]
    assert facts.principal == 120_000
    assert [debt.credited for debt in facts.debts] == [0, 0]
    assert [gap.subject for gap in facts.gaps if gap.code == "gap_written_off"] == ["F1", "F2"]
    assert facts.debts[0].ends_on == D(2027, 3, 1)  # three years from the part payment of 1 March 2024
    alone = dossier.facts(book, Request(1, TODAY, TODAY, lines=(1,)))
    assert figures(alone) == [("F1", 100_000, 30_000, 70_000)]
    assert alone.interest == sum(row.amount for row in facts.interest_rows if row.number == "F1")


def test_before_the_entry_the_ledger_speaks(book):
    (first, second) = dossier_lines.listed(book, 1, D(2026, 11, 20))
    assert (first.open, first.off, second.open, second.off) == (70_000, False, 50_000, False)


def test_what_came_in_for_it_is_no_longer_claimed(book):
    later = D(2026, 12, 15)
    write_offs.recover(book, 1, Money(later, 25_000, number="NO1"))
    facts = dossier.facts(book, Request(1, later, later))
    assert figures(facts) == [("F1", 100_000, 55_000, 45_000), ("F2", 50_000, 0, 50_000)]


def test_a_debt_written_off_whole_gets_a_case(book, tmp_path):
    (first, second) = dossier_lines.listed(book, 1, TODAY)
    assert (first.off, second.off) == (True, True)
    assert dossier_lines.of_invoices(book, 1, TODAY, ["F1"]) == (1,)
    made = dossier.make(book, dossier.facts(book, Request(1, TODAY, TODAY, lines=(1,))), tmp_path / "a.pdf")
    key = cases.prepare(book, NewCase(1, "lawyer", "某律师事务所", 70_000, pdf=made.pdf), TODAY).ids[0]
    cases.hand_over(book, key, TODAY)
    assert cases.listed(book, TODAY)[0].state == "handed"


def test_a_reversed_write_off_is_in_the_ledger_again(book):
    write_offs.reverse(book, 1, D(2026, 11, 25), "误核销")
    facts = dossier.facts(book, Request(1, D(2026, 11, 25), D(2026, 11, 25)))
    assert figures(facts) == [("F1", 100_000, 30_000, 70_000), ("F2", 50_000, 0, 50_000)]
    assert "gap_written_off" not in {gap.code for gap in facts.gaps}


def test_nothing_owed_is_nothing_to_claim(book):
    other = bookkit.customer(book, "C2", "无欠款有限公司")
    with pytest.raises(ArError, match="nothing_to_claim"):
        dossier.facts(book, Request(other, TODAY, TODAY))
