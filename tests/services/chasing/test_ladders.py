"""The ladders of a book: shipped, edited, assigned, taken over from a former version."""

from dataclasses import replace

import bookkit
import pytest

from ar_desktop import assets
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Rung
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import chasing_rules, ladders, reminder_batches, reminders
from ar_desktop.services.keeping import options, undo

D = bookkit.D
FRIDAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def codes(book):
    return [ladder.code for ladder in ladders.listed(book)]


def steps(book, code):
    return [(rung.basis, rung.offset, rung.action, rung.role) for rung in ladders.get(book, code).rungs]


def refused(act, *arguments, **named):
    with pytest.raises(ArError) as caught:
        act(*arguments, **named)
    return caught.value.code


def test_a_new_book_has_the_four_shipped_ladders_and_climbs_a(book):
    assert codes(book) == ["A", "B", "C", "321"]
    assert ladders.load(book).default.code == "A"
    assert book.reader.execute("SELECT count(*) FROM ladders").fetchone()[0] == 4


def test_ladder_a(book):
    assert steps(book, "A") == [
        ("due", -3, "sms", ""),
        ("due", 7, "call", ""),
        ("due", 15, "letter", ""),
        ("due", 30, "hold", ""),
        ("due", 60, "legal", ""),
    ]


def test_ladder_b(book):
    assert steps(book, "B") == [
        ("due", -3, "sms", ""),
        ("due", 7, "call", ""),
        ("due", 15, "letter", ""),
        ("due", 30, "legal", ""),
        ("due", 60, "agency", ""),
    ]


def test_ladder_c_goes_from_sales_to_the_lawyers_after_thirty_days(book):
    found = steps(book, "C")
    assert all(role == "业务" for _, offset, _, role in found if offset <= 30)
    assert found[-2:] == [("due", 60, "letter", "法务"), ("due", 90, "legal", "法务")]


def test_ladder_321_statement_two_reminders_and_a_confirmation(book):
    assert steps(book, "321")[:4] == [
        ("delivery", 3, "statement", ""),
        ("middle", 0, "sms", ""),
        ("middle", 7, "wechat", ""),
        ("due", -1, "call", ""),
    ]
    assert steps(book, "321")[4:] == steps(book, "A")[1:]


@pytest.mark.parametrize("code", ["A", "B", "C", "321"])
def test_every_shipped_ladder_is_one_a_user_could_have_saved(book, code):
    ladder = ladders.get(book, code)
    ladders.require(ladder)
    assert all(rung.key for rung in ladder.rungs)
    assert ladders.read(ladders.written(ladder)) == ladder


def test_tones_grow_harder(book):
    order = ["remind", "negotiate", "press"]
    for ladder in ladders.listed(book):
        tones = [order.index(rung.tone) for rung in ladder.rungs]
        assert tones == sorted(tones)


def older(book, text):
    """A book as a former version left it: one ladder among the options."""
    with book.write("create_book", undo="never") as write:
        for (key,) in write.conn.execute("SELECT id FROM ladders").fetchall():
            write.delete("ladders", key)
        write.set_option("ladder", text)


def test_an_older_book_keeps_its_edited_ladder_and_gets_the_others(book):
    text = assets.text("presets", "ladder_a.json").replace('"rest_days": 7', '"rest_days": 4')
    older(book, text)
    assert codes(book) == ["A", "B", "C", "321"]
    assert ladders.load(book).default.rest_days == 4
    mine = replace(ladders.get(book, "B"), code="", name="我的")
    ladders.save(book, mine)  # the first change stores them all
    assert codes(book) == ["A", "B", "C", "321", "L1"]
    assert ladders.load(book).default.rest_days == 4
    assert book.reader.execute("SELECT count(*) FROM options WHERE key = 'ladder'").fetchone()[0] == 0
    undo.undo(book)
    assert codes(book) == ["A", "B", "C", "321"]
    assert ladders.load(book).default.rest_days == 4


def test_an_older_book_whose_ladder_was_never_edited_gets_the_shipped_one_with_letters(book):
    plain = assets.text("presets", "ladder_a.json").replace('"letter": "demand", ', "")
    older(book, plain)
    assert ladders.load(book).default.rungs[2].letter == "demand"


def test_saved_copied_and_deleted(book):
    changes = ladders.save(book, replace(ladders.get(book, "A"), code="", name="大客户"))
    assert changes.kinds == {"ladders"}
    made = ladders.get(book, "L1")
    assert (made.name, made.rungs) == ("大客户", ladders.get(book, "A").rungs)
    ladders.save(book, replace(made, rest_days=3))
    assert ladders.get(book, "L1").rest_days == 3
    ladders.delete(book, "L1")
    assert refused(ladders.get, book, "L1") == "ladder_unknown"
    undo.undo(book)
    assert ladders.get(book, "L1").rest_days == 3


def test_the_books_ladder_and_one_in_use_stay(book):
    assert refused(ladders.delete, book, "A") == "ladder_in_use"
    who = bookkit.customer(book)
    chasing_rules.save(book, who, "B", muted=False)
    assert customers.get(book, who).ladder == "B"
    assert refused(ladders.delete, book, "B") == "ladder_in_use"
    ladders.assign(book, "A", {"C": "C", "D": ""}, {"法务": " 王律师 ", "业务": ""})
    assert refused(ladders.delete, book, "C") == "ladder_in_use"
    chosen = options.load(book)
    assert (chosen.ladder_grades, chosen.ladder_roles) == ({"C": "C"}, {"法务": "王律师"})
    ladders.delete(book, "321")
    assert codes(book) == ["A", "B", "C"]
    assert refused(ladders.assign, book, "321", {}, {}) == "ladder_unknown"
    assert refused(chasing_rules.save, book, who, "321", muted=False) == "ladder_unknown"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": " "}, "ladder_name_missing"),
        ({"rest_days": 91}, "ladder_rest_days"),
        ({"rest_days": -1}, "ladder_rest_days"),
    ],
)
def test_what_is_wrong_with_a_ladder_is_said(book, change, code):
    assert refused(ladders.save, book, replace(ladders.get(book, "A"), **change)) == code


@pytest.mark.parametrize(
    ("rung", "code"),
    [
        (Rung(5, "sms", "remind", " "), "rung_text_missing"),
        (Rung(5, "sms", "remind", "{sum}"), "rung_field_unknown"),
        (Rung(5, "letter", "remind", "x"), "rung_letter_missing"),
        (Rung(5, "letter", "remind", "x", letter="poem"), "rung_letter_unknown"),
        (Rung(5, "legal", "press", "x", requires="letter"), "rung_never_permitted"),
    ],
)
def test_what_is_wrong_with_a_rung_is_said(book, rung, code):
    ladder = ladders.get(book, "A")
    assert refused(ladders.save, book, replace(ladder, rungs=(ladder.rungs[0], rung))) == code


def test_a_rung_without_a_key_gets_one_of_its_own(book):
    ladder = ladders.get(book, "A")
    more = (Rung(70, "call", "press", "x"), Rung(80, "call", "press", "x"))
    ladders.save(book, replace(ladder, rungs=ladder.rungs + more))
    assert [rung.key for rung in ladders.get(book, "A").rungs[-2:]] == ["call-2", "call-3"]


def owing(book, late, code="C0001", grade="", **values):
    who = bookkit.customer(book, code, f"{code}有限公司", grade=grade, owner="李倩")
    due = FRIDAY - bookkit.dt.timedelta(days=late)
    (line,) = bookkit.invoice(book, who, code, D(2026, 1, 5), due, 500_000, **values)
    return who, line


def test_the_invoice_before_the_customer_before_its_grade_before_the_book(book):
    owing(book, 45, "C1")
    owing(book, 45, "C2", "C")
    who, _ = owing(book, 45, "C3", "C")
    other, line = owing(book, 45, "C4", "C")
    ladders.assign(book, "A", {"C": "C"}, {})
    for key in (who, other):
        chasing_rules.save(book, key, "B", muted=False)
    invoice = book.reader.execute("SELECT invoice_id FROM charges WHERE id = ?", (line,)).fetchone()[0]
    chasing_rules.save(book, other, "B", muted=False, invoices={invoice: ("321", False)})
    reminders.refresh(book, FRIDAY)
    assert {(i.code, i.ladder, i.action) for i in reminders.queue(book, FRIDAY)} == {
        ("C1", "A", "letter"),
        ("C2", "C", "visit"),
        ("C3", "B", "letter"),
        ("C4", "321", "letter"),
    }


def test_who_does_a_rung(book):
    """Sales is the customer's owner; the lawyers are whoever is named for them, else the role."""
    ladders.assign(book, "C", {}, {})
    owing(book, 20, "C1")
    owing(book, 70, "C2")
    reminders.refresh(book, FRIDAY)
    assert {i.code: i.owner for i in reminders.queue(book, FRIDAY)} == {"C1": "李倩", "C2": "法务"}
    ladders.assign(book, "C", {}, {"法务": "王律师"})
    owing(book, 70, "C3")
    reminders.refresh(book, FRIDAY)
    assert {i.code: i.owner for i in reminders.queue(book, FRIDAY)}["C3"] == "王律师"


def test_an_invoice_left_out_is_not_chased(book):
    who, line = owing(book, 20)
    reminders.refresh(book, FRIDAY)
    invoice = book.reader.execute("SELECT invoice_id FROM charges WHERE id = ?", (line,)).fetchone()[0]
    chasing_rules.save(book, who, "", muted=False, invoices={invoice: ("", True)})
    reminders.refresh(book, FRIDAY)
    assert reminders.queue(book, FRIDAY) == []
    undo.undo(book)
    reminders.refresh(book, FRIDAY)
    assert [item.action for item in reminders.queue(book, FRIDAY)] == ["letter"]


def test_done_steps_follow_their_rung_when_it_moves(book):
    """Call and letter were done; then a visit is put between them: it is not asked for, the next is."""
    owing(book, 20)
    reminders.refresh(book, FRIDAY)
    (item,) = reminders.queue(book, FRIDAY)
    reminder_batches.done(book, [item], FRIDAY)
    ladder = ladders.get(book, "A")
    visit = Rung(10, "visit", "remind", "x")
    ladders.save(book, replace(ladder, rungs=(*ladder.rungs[:2], visit, *ladder.rungs[2:])))
    reminders.refresh(book, FRIDAY + bookkit.dt.timedelta(days=7))
    assert reminders.queue(book, FRIDAY + bookkit.dt.timedelta(days=7)) == []
    later = FRIDAY + bookkit.dt.timedelta(days=10)
    reminders.refresh(book, later)
    assert [i.action for i in reminders.queue(book, later)] == ["hold"]
