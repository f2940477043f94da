"""Every kind of letter, from a real book: what it says, what it refuses, what it never does."""

from __future__ import annotations

import io
from dataclasses import replace

import bookkit
import lettersets
import pypdf
import pytest
from lettersets import TODAY, VALUES, D

from ar_desktop.domain import letters as domain
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Letterhead
from ar_desktop.domain.mailing import LabelSheet
from ar_desktop.reports.correspondence import letters as report
from ar_desktop.reports.press import templates
from ar_desktop.reports.press.wording import in_words
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import deliveries
from ar_desktop.services.correspondence import (
    document_kinds,
    letter_form,
    letter_languages,
    letter_sample,
    letter_templates,
    letterheads,
    letters,
    mailing,
)
from ar_desktop.services.correspondence.letter_facts import Wish
from ar_desktop.services.ledger import shipments

CODES = lettersets.codes()
HOSTILE = "<b>&{{7*7}} {number} **x** [[debts]] {?cny}😀\u202eשׁ" + "W" * 120


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def text(pdf):
    return "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def only(batch):
    assert batch.failed == ()
    (letter,) = batch.letters
    return letter


def issue(book, kind, who=None, on=TODAY, **extra):
    who = who or (lettersets.settled(book) if kind == "settled" else lettersets.filled(book))
    return only(letters.issue(book, [who], on, kind=kind, extra={**VALUES.get(kind, {}), **extra}))


def refused(book, kind, who, **extra):
    batch = letters.issue(book, [who], TODAY, kind=kind, extra={**VALUES.get(kind, {}), **extra})
    assert batch.letters == ()
    return batch.failed[0].error.code


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", CODES)
def test_every_kind_is_issued_in_both_languages_from_texts_of_its_own(book, kind, language):
    who = lettersets.settled(book) if kind == "settled" else lettersets.filled(book)
    letter = only(letters.issue(book, [who], TODAY, kind=kind, extra=VALUES.get(kind, {}), language=language))
    assert letter.facts.template == templates.default(kind, language)
    assert letter.facts.template != templates.default("demand", language) or kind == "demand"
    said = text(letter.pdf)
    assert "{" not in said
    assert "[[" not in said
    assert [note.code for note in letter.warnings if note.code == "template_fields_unknown"] == []
    assert domain.from_json(domain.to_json(letter.facts)) == letter.facts
    assert (
        report.render(letters.facts_of(book, letter.id)).pdf == letter.pdf == letters.reprint(book, letter.id)
    )


@pytest.mark.parametrize("kind", CODES)
def test_what_users_typed_cannot_break_or_alter_a_letter_of_any_kind(book, kind):
    who = lettersets.settled(book) if kind == "settled" else lettersets.filled(book)
    customers.save(book, replace(customers.get(book, who), name=HOSTILE, address=HOSTILE))
    typed = {
        field.name: HOSTILE for field in document_kinds.get(kind).fields if field.type in {"text", "long"}
    }
    letter = only(letters.issue(book, [who], TODAY, kind=kind, extra={**VALUES.get(kind, {}), **typed}))
    said = text(letter.pdf)
    plain = "<b>&{{7*7}}{number}**x**[[debts]]{?cny}😀"
    assert plain in said
    assert any(note.code == "characters_missing" for note in letter.warnings)
    assert not any(note.code == "template_fields_unknown" for note in letter.warnings)


@pytest.mark.parametrize("kind", CODES)
def test_rare_names_print_in_every_kind(book, kind):
    name = "喆堃淼䶮犇镕实业有限公司"
    who = lettersets.settled(book) if kind == "settled" else lettersets.filled(book)
    customers.save(book, replace(customers.get(book, who), name=name))
    letter = issue(book, kind, who)
    assert name in text(letter.pdf)
    assert not any(note.code == "characters_missing" for note in letter.warnings)


def test_later_letters_recite_the_earlier_with_its_waybill(book):
    who = lettersets.filled(book)
    first = issue(book, "demand", who, D(2026, 11, 5))
    sent = deliveries.Delivery(
        first.id, "ems", waybill="1203456789012", sent_on=D(2026, 11, 5), state="signed", signed_by="前台",
        arrived_on=D(2026, 11, 8),
    )  # fmt: skip
    deliveries.save(book, sent)
    for kind in ("final", "hold"):
        said = text(letters.preview(book, who, TODAY, kind=kind).pdf)
        assert "于2026年11月5日以催〔2026〕1号函（EMS单号1203456789012，2026年11月8日签收）" in said


def test_only_demands_keep_the_gap_and_are_recited(book):
    who = lettersets.filled(book)
    issue(book, "confirmation", who, D(2026, 11, 18))
    letter = issue(book, "demand", who)
    assert letter.facts.earlier == ()
    assert refused(book, "final", who) == "letter_too_soon"
    issue(book, "confirmation", who)


def test_delivery_is_claimed_only_as_recorded(book):
    who = bookkit.customer(book)
    (line,) = bookkit.invoice(book, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 500_000)
    assert letters.preview(book, who, TODAY).facts.extra["supplied"] == "我司已就下列款项向贵司开具发票。"
    shipments.enter(
        book, shipments.Shipment(who, "S1", D(2026, 9, 1), 500_000, signed_by="王", signed_on=D(2026, 9, 2))
    )
    invoice = book.reader.execute("SELECT invoice_id FROM charges WHERE id = ?", (line,)).fetchone()[0]
    key = book.reader.execute("SELECT id FROM shipments").fetchone()[0]
    shipments.link(book, [key], invoice)
    said = letters.preview(book, who, TODAY).facts.extra["supplied"]
    assert said == "我司已依约交货（签收单复印件见附件）并开具发票。"
    listed = letters.preview(book, who, TODAY)
    assert "附件：1.逾期付款损失计算表；2.签收单复印件" in text(listed.pdf)
    bookkit.set_options(book, claim_interest=False)
    assert "附件：签收单复印件杭州" in text(letters.preview(book, who, TODAY).pdf)


def test_a_reminder_speaks_of_what_falls_due_and_no_interest(book):
    who = lettersets.filled(book)
    letter = issue(book, "reminder", who)
    assert [line.due_on for line in letter.facts.lines] == [D(2026, 11, 26)]
    assert (letter.facts.principal, letter.facts.interest) == (1_500_000, 0)
    assert "关于《购销合同》项下款项即将到期的付款提示函" in text(letter.pdf)
    assert refused(book, "reminder", who, within="3") == "nothing_upcoming"


def test_a_plan_must_come_to_what_is_owed(book):
    """4 × 40,000.00 + 15,000.00 − 10,000.00 = 165,000.00: three parts of 55,000.00."""
    who = lettersets.filled(book)
    letter = issue(book, "plan", who)
    assert [row[2] for row in letter.facts.tables["plan"]] == ["55,000.00"] * 3
    assert refused(book, "plan", who, plan="2026-12-01 100000") == "plan_sum_off"
    fixed = letters.preview(
        book, who, TODAY, kind="plan", extra={"plan": "2026-12-01 166000", "fixed_interest": "1000"}
    )
    assert [note.code for note in fixed.warnings] == ["interest_fixed"]
    assert "违约金（利息）为人民币壹仟元整（¥1,000.00）" in text(fixed.pdf)


def test_a_set_off_is_no_more_than_either_debt(book):
    who = lettersets.filled(book)
    said = text(issue(book, "setoff", who).pdf)
    assert "抵销后，贵司就上述款项尚欠我司人民币壹拾叁万元整（¥130,000.00）" in said
    assert "我司就上述应付款尚欠贵司" not in said
    said = text(issue(book, "setoff", who, payable="150000", setoff="").pdf)
    assert "贵司就上述款项对我司再无欠付" in said
    said = text(issue(book, "setoff", who, payable="170000", setoff="150000").pdf)
    assert "抵销后，我司就上述应付款尚欠贵司人民币贰万元整（¥20,000.00）" in said
    assert refused(book, "setoff", who, setoff="20000.01") == "setoff_too_large"


def test_the_regulation_is_quoted_only_where_it_protects_us(book):
    who = lettersets.filled(book)
    article = "《保障中小企业款项支付条例》第十五条"
    assert article not in text(letters.preview(book, who, TODAY).pdf)
    bookkit.set_options(book, own_size="小型")
    assert f"无异议的部分请先行支付（{article}）。" in text(letters.preview(book, who, TODAY).pdf)
    customers.save(book, replace(customers.get(book, who), size_class="中型企业"))
    assert article not in text(letters.preview(book, who, TODAY).pdf)


def test_every_party_has_a_copy_of_an_agreement(book):
    who = lettersets.filled(book)
    assert "一式三份" in text(letters.preview(book, who, TODAY, kind="plan").pdf)
    two = letters.preview(book, who, TODAY, kind="plan", extra={"guarantor": ""})
    assert "一式两份" in text(two.pdf)
    five = letters.preview(book, who, TODAY, kind="plan", extra={"copies": "五"})
    assert "一式五份" in text(five.pdf)


def test_a_contract_without_a_title_goes_by_its_number(book):
    who = lettersets.filled(book)
    contract = customers.contracts(book, who)[0]
    customers.save_contract(book, replace(contract, title=""))
    said = text(letters.preview(book, who, TODAY).pdf)
    assert "关于催付HT-2026-031号合同逾期货款的函" in said
    assert "贵司与我司于2026年3月1日签订编号为HT-2026-031的合同，约定" in said
    said = text(letters.preview(book, who, TODAY, kind="confirmation").pdf)
    assert "依据贵司与我司于2026年3月1日签订的编号为HT-2026-031的合同，" in said
    said = text(letters.preview(book, who, TODAY, language="en").pdf)
    assert "Demandforpaymentundercontractno.HT-2026-031" in said
    assert "Werefertocontractno.HT-2026-031of1March2026,whichprovidesforpaymentasfollows:" in said


def test_a_final_demand_says_the_whole_sum_in_capitals(book):
    letter = letters.preview(book, lettersets.filled(book), TODAY, kind="final")
    facts = letter.facts
    whole = in_words(facts.total, facts)
    assert whole.startswith("人民币壹拾伍万")
    assert f"以上本金及逾期付款损失暂合计{whole}。" in text(letter.pdf)


def test_the_lawyer_reads_what_happened_in_order(book):
    who = lettersets.filled(book)
    bookkit.set_options(book, letter_gap=0)
    first, second = issue(book, "demand", who), issue(book, "sme", who)
    facts = letters.preview(book, who, TODAY, kind="lawyer", extra=VALUES["lawyer"]).facts
    days = [row for row in facts.tables["timeline"] if row[0] == TODAY.isoformat()]
    assert [first.facts.number in days[0][1], second.facts.number in days[1][1]] == [True, True]
    assert "0.00" not in days[1][1]
    assert days[0][1].startswith("出具催款函，")  # nothing is known of its posting
    assert days[1][1].startswith("出具中小企业身份告知书，")
    counted = {row[0]: row[1] for row in facts.tables["checklist"]}
    assert counted["催款函件及送达证据"] == "1 份"
    said = letters.preview(book, who, TODAY, kind="lawyer", extra=VALUES["lawyer"], language="en").facts
    assert said.tables["timeline"][-2][1].startswith("Demand · ")


def test_a_settlement_is_certified_only_where_nothing_is_owed(book):
    assert refused(book, "settled", lettersets.filled(book)) == "not_settled"


def test_a_general_guarantee_needs_more_than_a_letter(book):
    who = lettersets.filled(book)
    letter = letters.preview(book, who, TODAY, kind="guarantor")
    assert (letter.facts.recipient.name, letter.warnings) == ("江苏某某集团有限公司", ())
    assert letter.facts.extra["guarantee_until"] == "2027年4月1日"
    general = letters.preview(book, who, TODAY, kind="guarantor", extra={"guarantee_kind": "general"})
    assert [note.code for note in general.warnings] == ["general_guarantee_needs_suit"]


def test_stopping_for_fear_of_insolvency_needs_its_evidence(book):
    who = lettersets.filled(book)
    assert refused(book, "hold", who, basis="527") == "letter_field_missing"
    letter = letters.preview(
        book, who, TODAY, kind="hold", extra={"basis": "527", "evidence": "账户已被冻结"}
    )
    assert [note.code for note in letter.warnings] == ["unease_needs_evidence"]
    assert "情况为：账户已被冻结。" in text(letter.pdf)


def test_consequences_are_offered_by_what_the_archive_knows(book):
    who = lettersets.filled(book)
    form = letter_form.begin(book, [who], TODAY, Wish("final"))
    offered = [key for key, _ in form.choices["consequences"]]
    assert offered == ["hold", "title", "guarantor", "rescind", "sue", "complain"]
    assert form.values["consequences"] == "hold,title,guarantor,sue,complain"
    assert form.changed({**form.values, "consequences": "sue"}) == {"consequences": "sue"}
    many = letter_form.begin(book, [who, who], TODAY, Wish("final"))
    assert many.values["talk_by"] == ""


def test_a_receipt_names_what_it_paid(book):
    """10,000.00 on the first invoice of 40,000.00: 30,000.00 of it and 165,000.00 in all left."""
    letter = issue(book, "receipt")
    assert letter.facts.tables["applied"] == (
        ("24332000000087654321", "2026-08-17", "40,000.00", "10,000.00", "30,000.00"),
    )
    assert "尚欠我司货款¥165,000.00" in text(letter.pdf)


def test_a_customer_is_written_to_in_its_language(book):
    who = lettersets.filled(book)
    letter_languages.choose(book, who, "en")
    assert letters.preview(book, who, TODAY).facts.language == "en"
    assert letters.preview(book, who, TODAY, language="zh").facts.language == "zh"
    with pytest.raises(ArError):
        letter_languages.choose(book, who, "fr")


def test_an_issued_letter_stays_after_template_terms_and_letterhead_change(book, tmp_path):
    who = lettersets.filled(book)
    letter = issue(book, "final", who)
    letter_templates.save(book, "final", "zh", "# 另一份\n{customer_name}", TODAY)
    letterheads.save(book, Letterhead(line=True, stub=True))
    bookkit.set_options(book, factor="1.3", pay_days=9)
    assert letters.reprint(book, letter.id) == letter.pdf
    assert report.render(letters.facts_of(book, letter.id)).pdf == letter.pdf


def test_the_line_above_a_letter_says_who_writes(book):
    """Name, code, address and telephone (DOMAIN.md 2.2); what is not known is left out."""
    who = lettersets.filled(book)
    letterheads.save(book, Letterhead(line=True))
    said = text(letters.preview(book, who, TODAY).pdf)
    assert said.index("统一社会信用代码：91330108MA2B0X8R6K") < said.index("地址：杭州市江陵路1888号")
    assert "Unifiedsocialcreditcode:91330108" in text(letters.preview(book, who, TODAY, language="en").pdf)
    bookkit.set_options(book, company=replace(bookkit.COMPANY, uscc=""))
    assert "统一社会信用代码" not in text(letters.preview(book, who, TODAY).pdf)


def test_the_regulation_is_quoted_to_those_it_binds_alone(book):
    who = lettersets.filled(book)
    assert "《保障中小企业款项支付条例》第十六条" in text(
        letters.preview(book, who, TODAY, kind="confirmation").pdf
    )
    told = letters.preview(book, who, TODAY, kind="sme", extra=VALUES["sme"])
    assert told.warnings == ()
    customers.save(book, replace(customers.get(book, who), size_class="中型"))
    for language, law in (("zh", "条例"), ("en", "Regulation")):
        said = text(letters.preview(book, who, TODAY, kind="confirmation", language=language).pdf)
        assert law not in said
        assert "三十日内确认" in said or "thirtydays" in said
    told = letters.preview(book, who, TODAY, kind="sme", extra=VALUES["sme"])
    assert [note.code for note in told.warnings] == ["not_regulated"]


def test_who_resumes_what_was_never_stopped_is_told(book):
    who = lettersets.filled(book)
    told = letters.preview(book, who, TODAY, kind="release")
    assert [note.code for note in told.warnings] == ["stop_not_recorded"]
    told = letters.preview(book, who, TODAY, kind="release", extra={"held_on": "2026-11-02"})
    assert told.warnings == ()


def test_the_account_of_the_assignee_is_printed_in_groups_of_four(book):
    who = lettersets.filled(book)
    facts = letters.preview(book, who, TODAY, kind="assignment", extra=VALUES["assignment"]).facts
    assert facts.extra["assignee_account"] == "1900 0101 0400 1234 5"


def test_three_earlier_letters_are_a_list_in_english(book):
    who = lettersets.filled(book)
    bookkit.set_options(book, letter_gap=0)
    for kind in ("demand", "final", "hold"):
        issue(book, kind, who)
    said = text(letters.preview(book, who, TODAY, kind="final", language="en").pdf)
    assert "1号of20November2026,byletter催〔2026〕2号of20November2026andbyletter催〔2026〕3号of" in said


def test_the_last_payment_is_certified_in_capitals(book):
    who = lettersets.settled(book)
    said = text(letters.preview(book, who, TODAY, kind="settled").pdf)
    assert "最后一笔款项人民币伍仟元整（¥5,000.00）已于2026年10月5日收到。" in said


def test_templates_have_versions_and_go_back(book):
    who = lettersets.filled(book)
    letter_templates.save(book, "final", "zh", "# 新文字\n> {number}\n{nobody}", TODAY)
    letter = letters.preview(book, who, TODAY, kind="final")
    assert [note.code for note in letter.warnings] == ["template_fields_unknown"]
    with pytest.raises(ArError, match="template_unchanged"):
        letter_templates.save(book, "final", "zh", "# 新文字\n> {number}\n{nobody}", TODAY)
    letter_templates.reset(book, "final", "zh", TODAY)
    assert letter_templates.current(book.reader, "final", "zh") == templates.default("final", "zh")
    assert [item.version for item in letter_templates.versions(book, "final", "zh")] == [2, 1]
    assert letter_templates.edited(book) == set()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", CODES)
def test_a_template_can_be_tried_on_a_sample(book, kind, language):
    made = letter_sample.tried(book, kind, language, templates.default(kind, language), TODAY)
    assert (made.sample, made.unknown) == (True, ())
    wrong = letter_sample.tried(book, kind, language, "{nobody}\n[[nothing]]", TODAY)
    assert wrong.unknown == ("{nobody}", "[[nothing]]")


def test_logo_line_and_stub_are_on_letters_from_then_on(book, tmp_path):
    from PIL import Image  # noqa: PLC0415

    path = tmp_path / "logo.png"
    Image.new("RGB", (200, 80), (20, 60, 120)).save(path)
    who = lettersets.filled(book)
    plain = letters.preview(book, who, TODAY, kind="hold")
    letterheads.choose_logo(book, path)
    head = letterheads.load(book.reader)
    letterheads.save(book, replace(head, line=True, stub=True))
    letter = issue(book, "hold", who)
    assert letter.facts.head.logo == bookkit.digest(path)
    assert len(pypdf.PdfReader(io.BytesIO(letter.pdf)).pages) == 2 * plain.pages
    said = text(letter.pdf)
    assert "地址：杭州市江陵路1888号" in said
    assert "（存根）" in said
    assert "签收人及职务" in said
    again = report.render(letters.facts_of(book, letter.id), logo=path.read_bytes())
    assert again.pdf == letters.reprint(book, letter.id)


def test_a_picture_that_is_none_is_refused(book, tmp_path):
    path = tmp_path / "logo.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 50)
    with pytest.raises(ArError, match="logo_unreadable"):
        letterheads.choose_logo(book, path)


def test_what_labels_cannot_print_is_known(book):
    who = lettersets.filled(book)
    letter = issue(book, "demand", who)
    sheet = LabelSheet()
    assert mailing.labels(book, [letter.id], sheet).notices == []
    customers.save(book, replace(customers.get(book, who), name="喆😀堃公司"))
    odd = issue(book, "sme", who)
    for made in (
        mailing.labels(book, [letter.id, odd.id], sheet),
        mailing.posting_list(book, [letter.id, odd.id], TODAY),
    ):
        assert made.missing == "😀"


def test_a_label_shrinks_its_type_and_says_where_even_that_cuts_the_address(book):
    who = lettersets.filled(book)
    sheet = LabelSheet(4, 16)
    long = "苏州工业园区星湖街328号创意产业园" * 2
    customers.save(book, replace(customers.get(book, who), address=long))
    fits = issue(book, "sme", who)
    made = mailing.labels(book, [fits.id], sheet)
    assert made.cut == ()
    assert long in text(made.pdf)
    customers.save(book, replace(customers.get(book, who), address=long * 12))
    made = mailing.labels(book, [fits.id], sheet)  # where the customer is found today
    assert made.cut == (fits.facts.number,)
    assert [note.code for note in made.notices] == ["labels_cut"]
    said = text(made.pdf)
    assert "…" in said
    assert "苏州恒泰精密制造有限公司" in said
    assert fits.facts.number in said


def test_labels_begin_where_the_sheet_is_still_whole_and_the_list_names_every_letter(book):
    letter = issue(book, "guarantor")
    sheets = mailing.labels(book, [letter.id] * 3, LabelSheet(3, 8, 24))
    pages = pypdf.PdfReader(io.BytesIO(sheets.pdf)).pages
    assert [page.extract_text().count("江苏某某集团有限公司") for page in pages] == [1, 2]
    with pytest.raises(ArError, match="label_sheet_invalid"):
        mailing.labels(book, [letter.id], LabelSheet(3, 8, 25))
    said = text(mailing.posting_list(book, [letter.id], TODAY).pdf)
    assert "江苏某某集团有限公司" in said
    assert "要求承担保证责任通知书催〔2026〕1号（2026年11月20日）" in said


@pytest.mark.parametrize("count", [12, 16, 18])
def test_a_reply_slip_never_stands_alone_on_its_page(book, count):
    """Whoever stamps the slip sees on the same page who asks and when."""
    who = bookkit.customer(book)
    for number in range(count):
        bookkit.invoice(book, who, str(2433200000 + number), D(2026, 9, 1), D(2026, 10, 1), 99_999_999_999)
    made = issue(book, "confirmation", who)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made.pdf)).pages]
    assert len(pages) == 2
    assert "回　　执" in pages[1]
    assert "（盖章）" in pages[1].split("回　　执")[0]
    assert "2026年11月20日" in pages[1].split("回　　执")[0]


@pytest.mark.parametrize("kind", ["demand", "final", "guarantor", "lawyer"])
def test_papers_of_the_users_own_are_listed_with_the_others(book, kind):
    who = lettersets.filled(book)
    given = {**VALUES.get(kind, {}), "enclosures": "采购订单复印件\n\n 对账单（2026年10月） "}
    said = letters.preview(book, who, TODAY, kind=kind, extra=given)
    assert "附件：1.逾期付款损失计算表；2.采购订单复印件；3.对账单（2026年10月）" in text(said.pdf)
    english = letters.preview(book, who, TODAY, kind=kind, extra=given, language="en")
    assert "2.采购订单复印件;3.对账单" in text(english.pdf)
    bookkit.set_options(book, claim_interest=False)
    alone = letters.preview(book, who, TODAY, kind=kind, extra={**given, "enclosures": "采购订单复印件"})
    assert "附件：采购订单复印件" in text(alone.pdf)


def test_who_recites_a_letter_nobody_noted_as_posted_is_told(book):
    """Else the letter says of a demand in the drawer that it was made."""
    who = lettersets.filled(book)
    bookkit.set_options(book, letter_gap=0)
    first = issue(book, "demand", who)
    (told,) = letters.preview(book, who, TODAY, kind="final").warnings
    assert (told.code, told.facts["numbers"]) == ("recited_unposted", first.facts.number)
    deliveries.save(book, deliveries.Delivery(first.id, "ems", waybill="EV1", sent_on=TODAY))
    assert letters.preview(book, who, TODAY, kind="final").warnings == ()
    assert letters.preview(book, who, TODAY, kind="sme", extra=VALUES["sme"]).warnings == ()
