"""A demand of chosen invoices alone: what it says of the others, and that the queue is not done by it."""

from __future__ import annotations

import io

import bookkit
import pypdf
import pytest

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import reminders
from ar_desktop.services.claims import clocks
from ar_desktop.services.correspondence import letter_templates, letters

D = bookkit.D
TODAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    bookkit.customer(made)
    for number, due in (("A1", D(2026, 9, 1)), ("A2", D(2026, 9, 11)), ("A3", D(2026, 9, 21))):
        bookkit.invoice(made, 1, number, D(2026, 8, 1), due, 500_000)
    bookkit.invoice(made, 1, "N1", D(2026, 8, 1), D(2026, 12, 31), 70_000)
    yield made
    assert bookkit.failing(made) == []
    made.close()


def issue(book, lines, kind="demand", day=TODAY):
    return letters.issue(book, [1], day, by_name=True, kind=kind, lines=lines)


def said(letter):
    pages = pypdf.PdfReader(io.BytesIO(letter.pdf)).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def queued(book, day=TODAY):
    reminders.refresh(book, day)
    return [(item.state, sorted(line.number for line in item.lines)) for item in reminders.queue(book, day)]


@pytest.mark.parametrize("kind", ["demand", "final"])
def test_it_demands_the_chosen_and_reserves_the_rest(book, kind):
    (letter,) = issue(book, [1, 3], kind).letters
    assert [line.invoice for line in letter.facts.lines] == ["A1", "A3"]
    assert letter.facts.principal == 1_000_000
    assert letter.facts.late_paid == ()
    text = said(letter)
    assert "贵司另有1笔逾期款项未付，合计¥5,000.00。本函仅就上列款项催告" in text
    assert "不视为我司放弃、免除或者同意延期" in text
    assert "A2" not in text


def test_the_interest_is_of_the_chosen_lines(book):
    alone = letters.preview(book, 1, TODAY, by_name=True, lines=[1]).facts
    whole = letters.preview(book, 1, TODAY, by_name=True).facts
    assert alone.interest == next(line.interest for line in whole.lines if line.invoice == "A1")
    assert whole.extra["left_out"] == ""


def test_the_queue_goes_on_asking_for_all_and_the_gap_counts(book):
    before = queued(book)
    (letter,) = issue(book, [1]).letters
    assert queued(book) == before
    row = book.reader.execute("SELECT reminder_id FROM letters WHERE id = ?", (letter.id,)).fetchone()
    assert row[0] is None
    again = letters.issue(book, [1], D(2026, 11, 21))
    assert [item.error.code for item in again.failed] == ["letter_too_soon"]
    gone = letters.issue(book, [1], D(2026, 12, 20))
    assert len(gone.letters[0].facts.lines) == 3
    assert book.reader.execute("SELECT count(*) FROM reminders WHERE state = 'done'").fetchone()[0] == 1


def test_all_that_is_overdue_chosen_is_a_letter_like_any_other(book):
    queued(book)
    (letter,) = issue(book, [1, 2, 3]).letters
    assert letter.facts.extra["left_out"] == ""
    assert book.reader.execute("SELECT state FROM reminders").fetchone()[0] == "done"


def test_only_the_clocks_of_the_chosen_wait_for_its_proof(book):
    issue(book, [1])
    waiting = {clock.invoice: bool(clock.pending) for clock in clocks.listed(book, TODAY)}
    assert waiting == {"A1": True, "A2": False, "A3": False, "N1": False}


def test_overdue_money_of_another_currency_is_left_out_too(book):
    bookkit.invoice(book, 1, "U1", D(2026, 8, 1), D(2026, 9, 1), 90_000, currency="USD")
    (letter,) = issue(book, [1, 2, 3]).letters
    assert "另有1笔逾期款项未付" in letter.facts.extra["left_out"]
    assert "900.00" in letter.facts.extra["left_out"]


def test_nothing_of_the_chosen_is_overdue(book):
    (failed,) = issue(book, [4]).failed
    assert failed.error.code == "lines_not_overdue"
    with pytest.raises(ArError, match="lines_not_overdue"):
        letters.preview(book, 1, TODAY, lines=[4])


def test_an_english_letter_reserves_in_english(book):
    letter = letters.preview(book, 1, TODAY, by_name=True, lines=[1], language="en")
    assert "furtheroverdueamounts(2innumber,CNY10,000.00inall)remainunpaid" in said(letter)


def test_a_text_of_ones_own_that_does_not_reserve_is_told_of(book):
    body = letter_templates.current(book.reader, "demand", "zh").replace("{?left_out}{left_out}", "")
    assert letters.preview(book, 1, TODAY, by_name=True, lines=[1]).warnings == ()
    letter_templates.save(book, "demand", "zh", body, TODAY)
    (note,) = letters.preview(book, 1, TODAY, by_name=True, lines=[1]).warnings
    said = messages.sentence(note.code, note.facts, "zh")
    assert said.startswith("“催款函”用的是自己改过的模板，没有 {left_out} 一行")
    assert letters.preview(book, 1, TODAY, by_name=True).warnings == ()
