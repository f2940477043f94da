"""The clocks of a book: what restarts each debt's, by the records that are there."""

from __future__ import annotations

import datetime as dt

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import clocks, deliveries, guarantees, limitation_events
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.claims.limitation_events import Noted
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import undo
from ar_desktop.services.ledger import receipts

D = bookkit.D
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


@pytest.fixture
def who(book):
    key = bookkit.customer(book)
    bookkit.invoice(book, key, "A1", D(2024, 8, 1), D(2024, 9, 30), 500_000)
    return key


def only(book, as_of):
    found = clocks.listed(book, as_of)
    assert len(found) == 1
    return found[0]


def letter(book, who, on):
    return letters.issue(book, [who], on).letters[0].id


def test_a_debt_dies_three_years_after_its_due_day(book, who):
    found = only(book, D(2026, 11, 21))
    assert (found.kind, found.code, found.invoice, found.open) == ("limitation", "C0001", "A1", 500_000)
    assert (found.starts_on, found.ends_on) == (D(2024, 10, 1), D(2027, 9, 30))
    assert (found.last, found.days_left, found.warning) == (None, 313, None)
    assert only(book, D(2027, 4, 3)).warning == 180
    assert clocks.pressing(clocks.listed(book, D(2027, 4, 3))) == clocks.Pressing(ahead=1)


def test_a_letter_restarts_it_only_once_its_arrival_is_proved(book, who):
    key = letter(book, who, D(2025, 3, 3))
    waiting = only(book, D(2025, 6, 2))
    assert waiting.ends_on == D(2027, 9, 30)
    assert [(event.source, event.proof) for event in waiting.pending] == [("letter", "unproved")]
    assert [item.letter_id for item in deliveries.unproved(book, D(2025, 6, 2))] == [key]
    sent = Delivery(key, "ems", waybill="EX123456789CN", content="催款函（A1货款）", sent_on=D(2025, 3, 3))
    deliveries.save(book, sent)
    assert only(book, D(2025, 6, 2)).ends_on == D(2027, 9, 30)
    stored = deliveries.of_letter(book, key)[0]
    deliveries.save(
        book,
        Delivery(**{**vars(stored), "state": "signed", "arrived_on": D(2025, 3, 5), "signed_by": "门卫王"}),
    )
    found = only(book, D(2025, 6, 2))
    assert (found.starts_on, found.ends_on) == (D(2025, 3, 6), D(2028, 3, 6))  # 5 March 2028 is a Sunday
    assert (found.last.source, found.pending) == ("letter", ())
    assert deliveries.unproved(book, D(2025, 6, 2)) == []
    assert only(book, D(2025, 3, 4)).ends_on == D(2027, 9, 30)  # not known yet
    undo.undo(book)
    assert only(book, D(2025, 6, 2)).ends_on == D(2027, 9, 30)


def test_what_came_back_counts_where_the_user_says_so(book, who):
    key = letter(book, who, D(2025, 3, 3))
    deliveries.save(
        book, Delivery(key, "ems", sent_on=D(2025, 3, 3), state="returned", arrived_on=D(2025, 3, 10))
    )
    assert only(book, D(2025, 6, 2)).last is None
    bookkit.set_options(book, expected_arrival_counts=True)
    found = only(book, D(2025, 6, 2))
    assert (found.ends_on, found.proved) == (D(2028, 3, 10), False)


def test_a_part_payment_restarts_it_and_a_bounced_one_does_not(book, who):
    charge = book.reader.execute("SELECT id FROM charges").fetchone()[0]
    credit = bookkit.receipt(book, who, D(2026, 2, 2), 100_000, [(charge, 100_000)])
    found = only(book, D(2026, 11, 21))
    assert (found.open, found.ends_on, found.last.source) == (400_000, D(2029, 2, 2), "receipt")
    receipts.void(book, credit, D(2026, 2, 9), "退票")
    assert only(book, D(2026, 11, 21)).ends_on == D(2027, 9, 30)


def test_of_a_debt_in_instalments_the_last_counts_and_a_payment_on_the_first(book):
    key = bookkit.customer(book, "C0002", "宁波远东模具有限公司")
    parts = [(D(2024, 9, 30), 200_000), (D(2025, 3, 31), 300_000)]
    lines = bookkit.invoice(book, key, "B1", D(2024, 8, 1), None, 500_000, parts=parts)
    assert only(book, D(2025, 6, 2)).ends_on == D(2028, 3, 31)
    bookkit.receipt(book, key, D(2025, 5, 6), 200_000, [(lines[0], 200_000)])
    found = only(book, D(2025, 6, 2))
    assert (found.open, found.ends_on) == (300_000, D(2028, 5, 8))  # 6 May 2028 is a Saturday


def test_what_is_recorded_by_hand(book, who):
    limitation_events.save(book, Noted(who, D(2025, 7, 1), "suit", "signed", "（2025）浙0108民初1号"), TODAY)
    found = only(book, D(2026, 11, 21))
    assert (found.ends_on, found.days_left, found.warning) == (None, None, None)
    limitation_events.save(book, Noted(who, D(2026, 1, 9), "suit_closed", "signed", "撤诉"), TODAY)
    assert only(book, D(2026, 11, 21)).ends_on == D(2029, 1, 9)
    with pytest.raises(ArError, match="limitation_event_invalid"):
        limitation_events.save(book, Noted(who, D(2026, 1, 9), "prayer", "signed"), TODAY)


def test_what_is_paid_has_no_clock(book, who):
    charge = book.reader.execute("SELECT id FROM charges").fetchone()[0]
    bookkit.receipt(book, who, D(2024, 9, 2), 500_000, [(charge, 500_000)])
    assert clocks.listed(book, D(2026, 11, 21)) == []


def test_guarantees_have_a_clock_of_their_own(book, who):
    record = Guaranteed(who, "张建国", "joint", D(2026, 9, 30), period="6", amount=500_000)
    guarantees.save(book, record)
    found = next(item for item in clocks.listed(book, D(2027, 3, 1)) if item.kind == "guarantee")
    assert (found.invoice, found.ends_on, found.warning, found.proved) == (
        "张建国",
        D(2027, 3, 30),
        30,
        True,
    )
    stored = guarantees.of_customer(book, who)[0]
    claimed = Guaranteed(**{**vars(stored), "claimed_on": D(2027, 3, 2), "claim": "notice"})
    guarantees.save(book, claimed)
    found = next(item for item in clocks.listed(book, D(2027, 3, 5)) if item.kind == "guarantee")
    assert (found.warning, found.proved) == (None, True)
    guarantees.remove(book, stored.id)
    assert guarantees.of_customer(book, who) == []


def test_a_guarantee_needs_a_name_and_a_period_that_can_be_read(book, who):
    with pytest.raises(ArError, match="guarantor_missing"):
        guarantees.save(book, Guaranteed(who, " ", "joint", D(2026, 9, 30)))
    with pytest.raises(ArError, match="guarantee_period_unreadable"):
        guarantees.save(book, Guaranteed(who, "张", "joint", D(2026, 9, 30), period="直至还清"))
    guarantees.save(book, Guaranteed(who, "张", "general", D(2026, 9, 30), period="2028-09-30"))
    assert next(c for c in clocks.listed(book, D(2026, 11, 1)) if c.kind == "guarantee").ends_on == D(
        2028, 9, 30
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"channel": "pigeon"}, "delivery_invalid"),
        ({"state": "lost"}, "delivery_invalid"),
        ({"state": "signed"}, "delivery_day_missing"),
        ({"sent_on": D(2025, 3, 2)}, "delivery_day_early"),
        ({"sent_on": D(2025, 3, 5), "state": "signed", "arrived_on": D(2025, 3, 4)}, "delivery_day_early"),
        ({"letter_id": 99}, "letter_unknown"),
    ],
)
def test_a_delivery_that_cannot_be_is_refused(book, who, changes, code):
    key = letter(book, who, D(2025, 3, 3))
    with pytest.raises(ArError, match=code):
        deliveries.save_many(
            book, [Delivery(key, "ems"), Delivery(**{"letter_id": key, "channel": "ems", **changes})]
        )
    assert deliveries.of_letter(book, key) == []


def test_the_delivery_that_proves_most_counts_and_a_mistake_is_taken_back(book, who):
    key = letter(book, who, D(2025, 3, 3))
    first = Delivery(key, "ems", sent_on=D(2025, 3, 3), state="unknown_there", arrived_on=D(2025, 3, 7))
    by_hand = Delivery(key, "hand", sent_on=D(2025, 3, 12), state="signed", arrived_on=D(2025, 3, 12))
    later = Delivery(key, "ems", sent_on=D(2025, 3, 13), state="signed", arrived_on=D(2025, 3, 15))
    deliveries.save_many(book, [first, by_hand, later])
    assert deliveries.best_of(book.reader)[key].arrived_on == D(2025, 3, 12)
    for item in deliveries.of_letter(book, key)[1:]:
        deliveries.remove(book, item.id)
    assert [item.days for item in deliveries.unproved(book, D(2025, 3, 3) + dt.timedelta(days=30))] == [30]
