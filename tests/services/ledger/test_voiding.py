"""Voiding many invoices at once comes to the same as voiding each by itself."""

from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.fx import FxQuote
from ar_desktop.services.keeping import exchange, undo
from ar_desktop.services.ledger import invoices, voiding
from ar_desktop.services.reporting import aging

D = bookkit.D


def _book(path):
    """Four invoices: untouched, in two parts, half paid, voided already; and one in dollars."""
    book = bookkit.make(path)
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 500_000)
    parts = [(D(2026, 9, 1), 100_000), (D(2026, 10, 1), 200_000)]
    bookkit.invoice(book, who, "A2", D(2026, 8, 2), None, 300_000, parts=parts)
    (half,) = bookkit.invoice(book, who, "A3", D(2026, 8, 3), D(2026, 9, 3), 400_000)
    bookkit.receipt(book, who, D(2026, 9, 20), 150_000, [(half, 150_000)])
    bookkit.invoice(book, who, "A4", D(2026, 8, 4), D(2026, 9, 4), 70_000)
    with book.write("void", undo="never") as write:
        invoices.void_in(write, 4, D(2026, 10, 10), "开错")
    exchange.save(book, FxQuote("USD", D(2026, 8, 5), Decimal("7.1")))
    bookkit.invoice(book, who, "A5", D(2026, 8, 5), D(2026, 9, 5), 900_000, currency="USD")
    return book


def _state(book):
    """What the ledger says, whatever the rows' own numbers are."""
    asked = (
        "SELECT number, due_on, open_amount, first_on, settled_on FROM charges",
        "SELECT kind, number, day, amount, currency, memo, rate, open_amount FROM credits",
        "SELECT charge_id, day, amount FROM allocations",
        "SELECT number, voided_on, void_reason FROM invoices",
    )
    return [sorted(tuple(row) for row in book.reader.execute(sql)) for sql in asked]


def test_many_at_once_are_what_each_by_itself_is(tmp_path):
    days = [
        (1, D(2026, 8, 1)),
        (2, D(2026, 8, 2)),
        (3, D(2026, 8, 3)),
        (4, D(2026, 8, 4)),
        (5, D(2026, 8, 5)),
    ]
    one, many = _book(tmp_path / "one.ardb"), _book(tmp_path / "many.ardb")
    with one.write("void", undo="never") as write:
        for key, day in days:
            if key != 4:
                invoices.void_in(write, key, day, "撤销")
    with many.write("void", undo="never") as write:
        voiding.void_many(write, days, "撤销")
    assert _state(many) == _state(one)
    assert bookkit.failing(many) == []
    # A4 stood until 10 October; the receipt of 20 September pays nothing any more
    assert [aging.report(many, D(2026, month, 28)).totals.total for month in (8, 9, 10, 11)] == [
        70_000, 70_000 - 150_000, -150_000, -150_000,
    ]  # fmt: skip
    one.close()
    many.close()


def test_progress_may_stop_it_and_nothing_has_happened(tmp_path):
    book = _book(tmp_path / "a.ardb")
    before = _state(book)

    def give_up(_done, _total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        undo.undo(book, give_up)
    assert _state(book) == before
    undo.undo(book)  # the dollar invoice, posted last
    assert aging.report(book, D(2026, 11, 20), currency="USD").totals.total == 0
    book.close()
