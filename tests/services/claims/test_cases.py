"""Claims in other hands: steps, costs, who chases meanwhile, and what comes back by undo."""

import datetime as dt

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import reminders
from ar_desktop.services.claims import case_files, cases
from ar_desktop.services.claims.cases import Entry, NewCase
from ar_desktop.services.keeping import attachments, undo

D = dt.date
TODAY = D(2026, 11, 21)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


@pytest.fixture
def who(book):
    key = bookkit.customer(book)
    bookkit.invoice(book, key, "1", D(2026, 1, 1), D(2026, 3, 1), 500_000_00)
    return key


def opened(book, who, **values):
    return cases.prepare(book, NewCase(who, "lawyer", "浙江某律师事务所", 500_000_00, **values), TODAY).ids[0]


def test_a_case_goes_from_prepared_to_closed_with_what_it_brought_and_cost(book, who):
    case = opened(book, who)
    cases.hand_over(book, case, TODAY)
    cases.accept(book, case, D(2026, 11, 25), "已签委托合同")
    cases.add(book, case, Entry(D(2026, 11, 25), "cost", 20_000_00, "律师费"))
    cases.add(book, case, Entry(D(2026, 12, 10), "recovery", 300_000_00))
    bookkit.receipt(book, who, D(2026, 12, 10), 300_000_00)
    cases.close(book, case, D(2026, 12, 20), "settled", "余款豁免")
    found = cases.listed(book, D(2026, 12, 31))[0]
    assert (found.state, found.result, found.closed_on) == ("closed", "settled", D(2026, 12, 20))
    assert (found.costs, found.recovered, found.net) == (20_000_00, 300_000_00, 280_000_00)
    assert found.came_in == 300_000_00
    assert [entry.kind for entry in cases.entries(book, case)] == ["step", "step", "cost", "recovery", "step"]
    before = cases.listed(book, D(2026, 12, 1))[0]
    assert (before.state, before.recovered, before.closed_on) == ("handed", 0, None)
    assert cases.sums([found], "CNY") == {
        "count": 1, "amount": 500_000_00, "recovered": 300_000_00, "costs": 20_000_00,
    }  # fmt: skip


def test_handed_over_the_customer_waits_with_the_reason_until_the_case_is_closed(book, who):
    reminders.refresh(book, TODAY)
    assert [item.state for item in reminders.queue(book, TODAY)] == ["open"]
    case = opened(book, who)
    assert [item.state for item in reminders.queue(book, TODAY)] == ["open"]
    cases.hand_over(book, case, TODAY)
    reminders.refresh(book, TODAY)
    waiting = [item for item in reminders.queue(book, TODAY) if item.state != "waiting"]
    assert waiting == []
    assert reminders.waiting(book, TODAY) == 0
    assert cases.running(book.reader, TODAY) == {who: (TODAY, "已移交律师 浙江某律师事务所")}
    later = D(2026, 12, 1)
    cases.close(book, case, later, "withdrawn")
    reminders.refresh(book, later)
    assert [item.state for item in reminders.queue(book, later)] == ["open"]


def test_who_chases_on_keeps_the_customer_in_the_queue(book, who):
    case = opened(book, who, ourselves=True)
    cases.hand_over(book, case, TODAY)
    assert cases.running(book.reader, TODAY) == {}
    cases.chase_ourselves(book, case, TODAY, yes=False)
    assert list(cases.running(book.reader, TODAY)) == [who]


def test_undo_takes_the_hand_over_back(book, who):
    reminders.refresh(book, TODAY)
    case = opened(book, who)
    before = bookkit.dump(book)
    cases.hand_over(book, case, TODAY)
    undo.undo(book)
    assert bookkit.dump(book) == before
    assert cases.running(book.reader, TODAY) == {}


def test_the_dossier_is_kept_with_its_papers_and_written_out_again(book, who, tmp_path):
    pdf, sheet = tmp_path / "案卷.pdf", tmp_path / "案卷.xlsx"
    pdf.write_bytes(b"%PDF-1.4 the dossier")
    sheet.write_bytes(b"PK sheet")
    case = opened(book, who, pdf=pdf, papers=(sheet,))
    assert case_files.dossier(book, case) == b"%PDF-1.4 the dossier"
    written = case_files.export(book, case, tmp_path / "out", "给律师")
    assert [(path.name, path.read_bytes()) for path in written] == [
        ("给律师.pdf", b"%PDF-1.4 the dossier"), ("案卷.xlsx", b"PK sheet"),
    ]  # fmt: skip
    assert cases.listed(book, TODAY)[0].has_file
    assert bookkit.failing(book) == []


def test_what_makes_no_sense_is_refused(book, who):
    def refused(code, act, *values, **named):
        with pytest.raises(ArError, match=code):
            act(book, *values, **named)

    refused("case_kind_unknown", cases.prepare, NewCase(who, "friend", "某", 1), TODAY)
    refused("taker_missing", cases.prepare, NewCase(who, "lawyer", " ", 1), TODAY)
    refused("amount_not_positive", cases.prepare, NewCase(who, "lawyer", "某", 0), TODAY)
    case = opened(book, who)
    refused("case_step_wrong", cases.accept, case, TODAY)
    refused("case_without_dossier", case_files.dossier, case)
    cases.hand_over(book, case, TODAY)
    refused("case_step_wrong", cases.hand_over, case, TODAY)
    refused("case_day_early", cases.close, case, D(2026, 11, 1), "paid")
    refused("case_result_unknown", cases.close, case, TODAY, "lost")
    refused("case_entry_unknown", cases.add, case, Entry(TODAY, "step"))
    refused("amount_not_positive", cases.add, case, Entry(TODAY, "cost"))
    refused("required_missing", cases.add, case, Entry(TODAY, "note"))
    refused("case_unknown", case_files.dossier, 99)
    refused("case_unknown", cases.add, 99, Entry(TODAY, "note", note="x"))


def test_papers_with_one_name_are_both_written_out(book, who, tmp_path):
    pdf = tmp_path / "in.pdf"
    pdf.write_bytes(b"%PDF-1.4")
    case = opened(book, who, pdf=pdf)
    for content in (b"one", b"two"):
        paper = tmp_path / "受理通知书.jpg"
        paper.write_bytes(content)
        attachments.attach(book, "handovers", case, paper, TODAY)
    written = case_files.export(book, case, tmp_path / "out", "案卷")
    assert [path.name for path in written] == ["案卷.pdf", "受理通知书.jpg", "受理通知书 (2).jpg"]
    assert [path.read_bytes() for path in written[1:]] == [b"one", b"two"]
