"""The list of the other documents: what is in it, as of which day, and taking them back."""

from __future__ import annotations

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.ledger import charging, credit_notes, crediting, openings, papers, refunds
from ar_desktop.services.ledger.credit_notes import CreditNote
from ar_desktop.services.ledger.openings import Opening
from ar_desktop.services.reporting import aging

D = bookkit.D
DAY = D(2026, 9, 10)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(made)
    openings.enter(
        made,
        [
            Opening(who, "24331", D(2025, 12, 1), None, 120_000),
            Opening(who, "预1", D(2025, 12, 1), None, -20_000),
        ],
    )
    credit_notes.enter(made, CreditNote(who, "R1", D(2026, 9, 1), 5_000, "24331", reason="退货"))
    refunds.enter(made, charging.Charge(who, "refund", D(2026, 9, 5), 8_000, "付1"))
    yield made
    assert bookkit.failing(made) == []
    made.close()


def brief(book, day=DAY, **asked):
    return [
        (row.kind, row.number, row.debit, row.credit, row.open, row.state)
        for row in papers.rows(book, day, **asked)
    ]


def named(book, number, day=DAY):
    return [row for row in papers.rows(book, day) if row.number == number]


def test_all_of_them_latest_first(book):
    assert brief(book) == [
        ("refund", "付1", 8_000, 0, 0, "done"),
        ("credit_note", "R1", 0, 5_000, 0, "done"),
        ("opening", "24331", 120_000, 0, 115_000, "part"),
        ("opening", "预1", 0, 20_000, 12_000, "part"),
    ]
    assert papers.sums(book, DAY) == (4, 128_000, 25_000, "CNY")


def test_by_kind_and_by_text(book):
    assert [row[1] for row in brief(book, kind="opening")] == ["24331", "预1"]
    assert [row[1] for row in brief(book, text="退货")] == ["R1"]
    assert [row[1] for row in brief(book, text="付1")] == ["付1"]
    assert len(brief(book, text="hengtai")) == 4
    assert brief(book, kind="other") == []
    assert papers.sums(book, DAY, kind="other") == (0, 0, 0, "")


def test_as_of_a_day_before(book):
    assert [row[1] for row in brief(book, D(2026, 9, 4))] == ["R1", "24331", "预1"]


@pytest.mark.parametrize(
    ("number", "total"), [("R1", 108_000), ("24331", -17_000), ("预1", 123_000), ("付1", 95_000)]
)
def test_each_can_be_taken_back(book, number, total):
    """120,000 - 20,000 - 5,000 + 8,000 = 103,000 without the one in question."""
    if number == "预1":
        (refund,) = papers.rows(book, DAY, text="付1")
        papers.void(book, refund, DAY, "退错")
        total = 115_000
    (paper,) = named(book, number)
    assert paper.voidable
    papers.void(book, paper, DAY, "录错")
    assert aging.report(book, DAY).rows[0].total == total
    (gone,) = named(book, number)
    assert (gone.state, gone.voidable) == ("voided", False)
    (before,) = named(book, number, D(2026, 9, 9))
    assert before.state != "voided"


def test_refusals(book):
    note = papers.rows(book, DAY, kind="credit_note")[0]
    for day, reason, code in ((DAY, " ", "reason_missing"), (D(2026, 8, 1), "早", "void_before_document")):
        with pytest.raises(ArError) as caught:
            papers.void(book, note, day, reason)
        assert caught.value.code == code
    with book.write("waive", undo="reverse") as write:
        crediting.post(write, [crediting.Credit(note.customer_id, "waiver", DAY, 3)])
    (waiver,) = papers.rows(book, DAY, kind="other")
    with pytest.raises(ArError) as caught:
        papers.void(book, waiver, DAY, "不行")
    assert (caught.value.code, waiver.voidable) == ("paper_stays", False)
