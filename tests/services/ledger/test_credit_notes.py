"""Credit notes and voids in the figures of the month: each takes back its own kind."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import credit_notes, receipts
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.reporting import aging, workbench

D = bookkit.D
DAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(made)
    bookkit.invoice(made, who, "A1", D(2026, 11, 2), D(2026, 11, 12), 100_000)
    yield made
    made.close()


def month(book):
    """Owed, unallocated, received this month, DSO: 90 × owed ÷ sales of 90 days."""
    figures = workbench.figures(book, DAY)
    return figures.receivable, figures.unallocated, figures.received, figures.dso


def test_a_red_invoice_lowers_its_invoice_and_the_rest_is_free(book):
    assert month(book) == (100_000, 0, 0, 90)
    credit_notes.enter(book, CreditNote(1, "H1", D(2026, 11, 5), 20_000, "A1"))
    assert month(book) == (80_000, 0, 0, 90)  # sales are 80,000 too
    credit_notes.enter(book, CreditNote(1, "H2", D(2026, 11, 6), 90_000, "A1"))
    assert (month(book)[0], month(book)[1]) == (0, 10_000)
    with pytest.raises(ArError, match="credit_note_known"):
        credit_notes.enter(book, CreditNote(1, "H2", D(2026, 11, 6), 5, "A1"))
    assert bookkit.failing(book) == []


def test_an_undone_credit_note_leaves_every_figure_as_it_was(book):
    before = month(book)
    credit_notes.enter(book, CreditNote(1, "H1", D(2026, 11, 5), 20_000, "A1"))
    undo.undo(book)
    assert month(book) == before
    assert aging.report(book, DAY).totals.amounts == (0, 100_000, 0, 0, 0)
    assert bookkit.failing(book) == []


def test_a_bounced_receipt_was_not_received(book):
    credit = bookkit.receipt(book, 1, D(2026, 11, 10), 30_000, [(1, 30_000)])
    assert month(book)[:3] == (70_000, 0, 30_000)
    receipts.void(book, credit, D(2026, 11, 12), "退票")
    assert month(book) == (100_000, 0, 0, 90)
