"""What a letter's fields begin with: taken from the stop, the guarantee, the plan and the letters before."""

from __future__ import annotations

import bookkit
import lettersets
import pytest
from lettersets import TODAY, D

from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import holds, planning
from ar_desktop.services.chasing.planning import Due, Terms
from ar_desktop.services.claims import guarantees
from ar_desktop.services.correspondence import letter_form, letters, mailing, posting_letters
from ar_desktop.services.correspondence.letter_facts import Wish


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "远帆.ardb")
    lettersets.filled(made)
    yield made
    made.close()


def begun(book, kind, who=1, **given):
    return letter_form.begin(book, [who], TODAY, Wish(kind, given, by_name=True))


def issued(book, kind, on=TODAY, **given):
    batch = letters.issue(book, [1], on, by_name=True, kind=kind, extra=given)
    assert not batch.failed, batch.failed
    return batch.letters[0]


def stopped(book):
    on = D(2026, 11, 2)
    key = holds.ask(book, 1, on, "逾期", "王会计").ids[0]
    holds.approve(book, key, on, "李总")
    return key


def pay_all(book):
    rows = book.reader.execute("SELECT id, open_amount FROM charges WHERE open_amount > 0").fetchall()
    pairs = [(row[0], row[1]) for row in rows]
    bookkit.receipt(book, 1, D(2026, 11, 18), sum(amount for _, amount in pairs), pairs, number="R-ALL")


def test_a_release_says_that_all_is_paid_only_where_it_is(book):
    stopped(book)
    notice = issued(book, "hold", D(2026, 11, 2))
    assert holds.listed(book, 1)[0].letter == notice.facts.number
    form = begun(book, "release")
    assert form.values["resumed"] == "exception"
    assert [key for key, _ in form.choices["resumed"]] == ["security", "exception"]
    assert (form.values["hold_letter"], form.values["held_on"]) == (notice.facts.number, "2026-11-02")
    page = letters.preview(book, 1, TODAY, kind="release")
    assert page.facts.extra["resumed"] == "贵司尚有逾期款项未付，该款仍应立即付清；经例外批准"
    failed = letters.issue(book, [1], TODAY, kind="release", extra={"resumed": "paid"}).failed
    assert failed[0].error.code == "letter_reason_untrue"
    pay_all(book)
    form = begun(book, "release")
    assert form.values["resumed"] == "paid"
    assert "exception" not in dict(form.choices["resumed"])
    said = issued(book, "release").facts.extra
    assert said["resumed"] == "鉴于贵司已付清逾期款项"
    assert said["held_on"] == "自2026年11月2日起"


def test_a_release_after_a_plan_names_the_agreement(book):
    charges = book.reader.execute("SELECT id, open_amount FROM charges").fetchall()
    total = sum(row[1] for row in charges)
    terms = Terms(
        1, D(2026, 11, 19), tuple(row[0] for row in charges), (Due(D(2026, 12, 31), total),), signed_by="周敏"
    )
    planning.save(book, terms)
    stopped(book)
    form = begun(book, "release")
    assert form.values["resumed"] in {"plan", "paid"}
    assert begun(book, "release", resumed="plan").values["papers"] == "2026年11月19日签署"
    assert begun(book, "release", resumed="security").values["papers"] == "BZ-2026-009"


def test_the_notice_of_a_stop_begins_on_the_day_of_the_stop(book):
    assert begun(book, "hold").values["hold_from"] == TODAY.isoformat()
    stopped(book)
    assert begun(book, "hold").values["hold_from"] == "2026-11-02"


def test_the_guarantee_chosen_fills_the_claim(book):
    other = guarantees.Guaranteed(
        1, "张三", "general", D(2026, 11, 2), number="BZ-2", period="24", address="杭州市余杭区"
    )
    key = guarantees.save(book, other).ids[0]
    form = begun(book, "guarantor")
    assert form.values["guarantor"] == "江苏某某集团有限公司"
    assert [words.split()[0] for _, words in form.choices["guarantee"] if words != "—"] == [
        "江苏某某集团有限公司", "张三",
    ]  # fmt: skip
    form = begun(book, "guarantor", guarantee=str(key))
    assert (form.values["guarantor"], form.values["guarantor_address"]) == ("张三", "杭州市余杭区")
    assert (form.values["guarantee_kind"], form.values["guarantee_number"]) == ("general", "BZ-2")
    assert (form.values["guarantee_sum"], form.values["guarantee_until"]) == ("", "2028-11-02")
    sent = issued(book, "guarantor", guarantee=str(key), guarantor_contact="张三", guarantor_phone="139")
    assert sent.facts.addressee.address == "杭州市余杭区"
    waybill = posting_letters.proposed(book, sent.id)
    assert (waybill.recipient, waybill.address, waybill.phone) == ("张三 张三", "杭州市余杭区", "139")


def test_a_second_claim_recites_the_first(book):
    first = issued(book, "guarantor", D(2026, 11, 3))
    assert first.facts.extra["first_claim"] == "1"
    form = begun(book, "guarantor")
    assert form.values["earlier_on"] == "2026-11-03"
    assert form.values["earlier_letter"] == first.facts.number
    again = issued(book, "guarantor").facts.extra
    assert (again["again"], again["first_claim"], again["ended"]) == ("1", "", "")
    assert again["earlier_letter"] == f"以{first.facts.number}通知书"
    plain = issued(book, "guarantor", earlier_on="", earlier_letter="").facts.extra
    assert plain["first_claim"] == "1"


def test_after_the_period_no_letter_says_that_it_is_in_time(book):
    said = issued(book, "guarantor", guarantee_until="2026-11-19")
    assert said.facts.extra["ended"] == "1"
    assert "guarantee_expired" in {note.code for note in said.warnings}


def test_labels_and_the_posting_list_go_where_each_letter_is_written_to(book):
    values = {"guarantor_contact": "钱经理", "guarantor_phone": "025-1"}
    ids = [
        issued(book, "guarantor", **values).id,
        issued(book, "lawyer", lawyer_contact="陈律师", **lettersets.VALUES["lawyer"]).id,
        issued(book, "assignment", **lettersets.VALUES["assignment"]).id,
    ]
    found = [(item.recipient, item.address) for item in mailing.items(book, ids)]
    assert found == [
        ("江苏某某集团有限公司 钱经理", "南京市建邺区江东中路1号"),
        ("浙江某某律师事务所 陈律师", "杭州市西湖区文三路1号"),
        ("苏州恒泰精密制造有限公司 周敏", "苏州市工业园区星湖街328号"),
    ]
    assert mailing.items(book, ids)[0].phone == "025-1"


def test_a_guarantor_without_an_address_is_told_of(book):
    said = letters.preview(book, 1, TODAY, kind="guarantor", extra={"guarantor_address": ""}).warnings
    told = [note.facts for note in said if note.code == "address_missing"]
    assert {"customer": "江苏某某集团有限公司"} in told


def test_an_agreement_speaks_of_what_its_plan_covers(book):
    charge, amount = book.reader.execute("SELECT id, open_amount FROM charges ORDER BY id").fetchone()
    lines = (Due(D(2026, 12, 1), amount - 1_000), Due(D(2027, 1, 1), 1_000, 500))
    planning.save(
        book, Terms(1, TODAY, (charge,), lines, grace_days=9, fixes_interest=True), draft=True
    )  # fmt: skip
    form = begun(book, "plan")
    assert form.numbers == ("24332000000087654321",)
    assert form.values["plan"] == "2026-12-01 29990.00\n2027-01-01 15.00"
    assert (form.values["grace"], form.values["fixed_interest"]) == ("9", "5.00")
    assert form.values["guarantor"] == "江苏某某集团有限公司"
    assert issued(book, "plan").facts.principal == amount


def test_the_law_firm_is_known_from_the_letter_before(book):
    with pytest.raises(ArError, match="letter_field_missing"):
        letters.preview(book, 1, TODAY, kind="lawyer")
    values = {"lawyer": "浙江某所", "lawyer_address": "杭州市西湖区", "lawyer_contact": "陈律师"}
    first = issued(book, "lawyer", lawyer_phone="0571-1", **values)
    form = begun(book, "lawyer")
    assert {name: form.values[name] for name in values} == values
    waybill = posting_letters.proposed(book, first.id)
    assert (waybill.recipient, waybill.address, waybill.phone) == (
        "浙江某所 陈律师",
        "杭州市西湖区",
        "0571-1",
    )


def test_the_assignee_and_our_trade_are_said_once(book):
    issued(book, "assignment", **lettersets.VALUES["assignment"])
    issued(book, "sme", size="medium", **lettersets.VALUES["sme"])
    as_printed = lettersets.VALUES["assignment"] | {"assignee_account": "1900 0101 0400 1234 5"}
    assert begun(book, "assignment").values == as_printed
    values = begun(book, "sme").values
    assert (values["trade"], values["figures"]) == ("工业", "从业人员86人，上年度营业收入4200万元")


def test_no_amount_set_off_is_the_smaller_of_both_debts(book):
    said = {**lettersets.VALUES["setoff"], "setoff": ""}
    assert issued(book, "setoff", **said).facts.extra["setoff"] == "人民币贰万元整（¥20,000.00）"


def test_a_certificate_names_the_last_receipt(book):
    pay_all(book)
    last = book.reader.execute("SELECT max(id) FROM credits").fetchone()[0]
    assert begun(book, "settled").values["receipt"] == str(last)
    assert issued(book, "settled").facts.extra["received_on"] == "2026年11月18日"
    assert "received_on" not in issued(book, "settled", receipt="").facts.extra


def test_the_form_of_a_customer_with_another_currency_begins_in_it(book):
    who = bookkit.customer(book, "C0007", "美元客户")
    bookkit.invoice(book, who, "USD-1", D(2026, 9, 1), D(2026, 10, 1), 500_000, currency="USD")
    form = begun(book, "demand", who)
    assert (form.currency, form.principal, form.numbers) == ("USD", 500_000, ("USD-1",))


def test_several_customers_each_begin_with_their_own(book):
    other = customers.get(book, 1).id
    form = letter_form.begin(book, [1, other + 1], TODAY, Wish("release"))
    assert form.values["resumed"] == ""
    assert form.choices["resumed"] == [("", "按各客户的记录")]
    assert form.changed({**form.values}) == {}
