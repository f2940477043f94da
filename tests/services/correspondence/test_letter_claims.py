"""What letters claim: each line on its own basis, what was paid late, what is held back; the sums of the
worksheet. All debts are of 2025-02-28 (LPR 3.10 %), all letters of 2025-11-21: 266 days (DOMAIN.md 1.1)."""

from __future__ import annotations

import io
from decimal import Decimal

import bookkit
import lettersets
import pypdf
import pytest

from ar_desktop.domain import letters as domain
from ar_desktop.domain.bills import Bill
from ar_desktop.domain.records import Contract
from ar_desktop.reports.correspondence import letters as report
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import planning
from ar_desktop.services.claims import interest, interest_closures
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import allocating, bills, crediting, disputes, write_offs
from ar_desktop.services.ledger.write_offs import Request

D = bookkit.D
DUE, DAY = D(2025, 2, 28), D(2025, 11, 21)
KINDS = [("demand", {}), ("final", {}), ("lawyer", lettersets.VALUES["lawyer"])]


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    bookkit.set_options(made, claim_paid_late="all")
    yield made
    made.close()


@pytest.fixture
def who(book):
    return bookkit.customer(book, size_class="大型企业")


def owing(book, who, number="24332000000087654321", amount=10_000_000, due=DUE, **values):
    return bookkit.invoice(book, who, number, D(2025, 1, 2), due, amount, **values)[0]


def paid_late(book, who, number, amount=10_000_000, **values):
    """40 days late: on 2025-04-09."""
    line = owing(book, who, number, amount, **values)
    bookkit.receipt(book, who, D(2025, 4, 9), amount, [(line, amount)])
    return line


def contract(book, who, number, **values):
    made = Contract(who, number, title="购销合同", signed_on=D(2025, 1, 2), **values)
    return customers.save_contract(book, made).ids[0]


def regimes(book, who):
    """Three debts of 100,000.00: 0.03 % a day as agreed 7,980.00; LPR × 1.5 3,388.77; 0.05 % 13,300.00."""
    agreed = contract(book, who, "HT-A", regime="A", daily_rate=Decimal("0.0003"), clause="第八条")
    art_17 = contract(book, who, "HT-C", regime="C", sme_told_on=D(2025, 1, 2))
    return (
        owing(book, who, "2433200000008765000A", contract_id=agreed),
        owing(book, who, "2433200000008765000B"),
        owing(book, who, "2433200000008765000C", contract_id=art_17),
    )


def letter(book, who, **named):
    return letters.preview(book, who, DAY, **named)


def text(made):
    pages = pypdf.PdfReader(io.BytesIO(made.pdf)).pages
    return ["".join(page.extract_text().split()) for page in pages]


def agrees(book, who, facts):
    """The letter's interest is that of the worksheet of the same day."""
    sheet = interest.worksheet(book, who, DAY)
    return (facts.interest, facts.per_day) == (sheet.claimable, sheet.per_day)


# --- lines paid late -------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "values"), KINDS)
def test_interest_left_of_what_was_paid_late_is_claimed_in_lines_of_its_own(book, who, kind, values):
    """100,000.00 for 40 days at 4.65 %: 509.59. Of another 100.00 were let go: 409.59 are left. The open
    one 3,388.77; together 4,307.95. One more day adds to the open one alone."""
    owing(book, who, "OPEN")
    late = paid_late(book, who, "LATE")
    part = paid_late(book, who, "PART")
    interest_closures.waive(book, [(part, 10_000)], DAY, "协商")
    facts = letter(book, who, kind=kind, extra=values).facts
    assert (facts.principal, facts.interest, facts.total) == (10_000_000, 430_795, 10_430_795)
    assert [(line.charge, line.open, line.interest) for line in facts.late_paid] == [
        (late, 0, 50_959),
        (part, 0, 40_959),
    ]
    line = facts.late_paid[0]
    assert (line.days, line.parts[0].principal, line.parts[0].ends_on) == (40, 10_000_000, D(2025, 4, 9))
    assert facts.per_day == 1_274
    assert agrees(book, who, facts)


def test_what_is_let_go_whole_or_was_paid_in_time_is_not_in_the_letter(book, who):
    owing(book, who, "OPEN")
    line = paid_late(book, who, "LATE")
    interest_closures.waive(book, [(line, 50_959)], DAY, "协商")
    prompt = owing(book, who, "PROMPT")
    bookkit.receipt(book, who, DUE, 10_000_000, [(prompt, 10_000_000)])
    facts = letter(book, who).facts
    assert (facts.late_paid, facts.interest) == ((), 338_877)
    assert agrees(book, who, facts)


@pytest.mark.parametrize(
    ("chosen", "kind", "claimed"),
    [("later", "demand", 0), ("later", "final", 50_959), ("all", "demand", 50_959), ("never", "final", 0)],
)
def test_which_letters_claim_what_was_paid_late_is_the_books_choice(book, who, chosen, kind, claimed):
    owing(book, who, "OPEN")
    paid_late(book, who, "LATE")
    bookkit.set_options(book, claim_paid_late=chosen)
    facts = letter(book, who, kind=kind).facts
    assert sum(line.interest for line in facts.late_paid) == claimed
    assert (facts.interest, facts.per_day) == (338_877 + claimed, 1_274)


def test_by_itself_the_first_demand_asks_for_what_is_open(tmp_path):
    made = bookkit.make(tmp_path / "fresh.ardb")
    assert options.load(made).claim_paid_late == "later"
    made.close()


def test_where_many_were_paid_late_the_user_is_told_before_the_letter_goes_out(book, who):
    """1,000.00 for 40 days: 5.10 each (5.0959)."""
    owing(book, who, "OPEN")
    for number in range(20):
        paid_late(book, who, f"L{number}", 100_000)
    assert letter(book, who).warnings == ()
    paid_late(book, who, "ONE MORE", 100_000)
    made = letter(book, who)
    assert [(notice.code, notice.facts["count"]) for notice in made.warnings] == [("many_paid_late", 21)]
    assert made.facts.interest == 338_877 + 21 * 510
    assert agrees(book, who, made.facts)


def test_lines_paid_late_are_named_in_the_letter_and_its_schedule(book, who):
    owing(book, who, "24332000000087654321")
    paid_late(book, who, "24332000000087654322")
    *body, second = text(letter(book, who, kind="final", language="zh"))
    first = "".join(body)
    assert "暂计至2025年11月21日（含当日）为3,898.36元" in first
    assert "上述损失中，509.59元系本金已逾期付清的发票（1张）" in first
    assert "24332000000087654322" not in first  # it is no debt any more
    assert "24332000000087654322（本金已付清）100,000.002025-03-012025-04-09404.65%509.59" in second
    assert "合计3,898.36" in second


def test_a_stored_letter_holds_each_line_of_its_interest(book, who):
    line = owing(book, who, "OPEN")
    late = paid_late(book, who, "LATE")
    (made,) = letters.issue(book, [who], DAY).letters
    rows = book.reader.execute("SELECT charge_id, open, interest FROM letter_charges ORDER BY id").fetchall()
    assert [tuple(row) for row in rows] == [(line, 10_000_000, 338_877), (late, 0, 50_959)]
    assert letters.facts_of(book, made.id) == made.facts
    assert report.render(letters.facts_of(book, made.id)).pdf == letters.reprint(book, made.id)
    interest_closures.waive(book, [(late, 50_959)], DAY, "协商")
    assert letters.reprint(book, made.id) == made.pdf
    bookkit.receipt(book, who, DAY, 10_000_000, [(line, 10_000_000)])
    assert [row.state for row in letters.register(book)] == ["resolved"]
    assert bookkit.failing(book) == []


def test_what_is_written_off_is_neither_demanded_nor_claimed(book, who):
    owing(book, who, "OPEN")
    lost = owing(book, who, "LOST", 1_000_000)
    write_offs.ask(book, Request(who, DAY, "three_years", ((lost, 1_000_000),), "多次催收无果", "李倩"))
    write_offs.approve(book, 1, "王敏", DAY)
    write_offs.post(book, 1, DAY)
    facts = letter(book, who).facts
    assert (facts.principal, facts.interest, facts.late_paid) == (10_000_000, 338_877, ())


def test_what_is_being_paid_by_instalments_is_neither_demanded_nor_claimed(book, who):
    owing(book, who, "OPEN")
    agreed = owing(book, who, "AGREED", 1_000_000)
    due = (planning.Due(D(2025, 12, 1), 1_000_000),)
    planning.save(book, planning.Terms(who, DAY, (agreed,), due, signed_by="张总"))
    facts = letter(book, who).facts
    assert (facts.principal, facts.interest, facts.late_paid) == (10_000_000, 338_877, ())


def test_interest_that_runs_on_a_wholly_disputed_debt_is_claimed_without_its_principal(book, who):
    """100,000.00 in dispute, which pauses nothing: 3,388.77 on it, as on the other."""
    owing(book, who, "OPEN")
    line = owing(book, who, "24332000000087654322")
    disputes.open_dispute(book, line, "数量不符", DAY, D(2025, 12, 20), pauses_interest=False)
    made = letter(book, who, language="zh")
    assert (made.facts.principal, made.facts.interest) == (10_000_000, 677_754)
    assert [(item.charge, item.disputed, item.open) for item in made.facts.late_paid] == [
        (line, 10_000_000, 0)
    ]
    assert "24332000000087654322（本金暂不催收）" in text(made)[1]
    assert agrees(book, who, made.facts)


# --- each line on its own basis --------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "values"), KINDS)
def test_each_line_bears_interest_on_its_own_contract(book, who, kind, values):
    lines = regimes(book, who)
    made = letter(book, who, kind=kind, extra=values)
    facts = made.facts
    assert {line.charge: line.interest for line in facts.lines} == dict(
        zip(lines, (798_000, 338_877, 1_330_000), strict=True)
    )
    assert (facts.interest, facts.per_day) == (2_466_877, 3_000 + 1_274 + 5_000)
    assert [(basis.terms.regime, basis.contracts) for basis in facts.bases] == [
        ("A", ("HT-A",)),
        ("B", ("",)),
        ("C", ("HT-C",)),
    ]
    assert [line.basis for line in facts.lines] == [0, 1, 2]
    assert (facts.regime, facts.late, facts.contract) == ("", None, None)
    assert made.warnings == ()
    assert agrees(book, who, facts)


def test_the_letter_names_each_basis_and_the_schedule_adds_up_each(book, who):
    regimes(book, who)
    late = paid_late(book, who, "24332000000087654322", contract_id=1)
    assert late
    *body, second = text(letter(book, who, kind="final", language="zh"))
    first = "".join(body)
    for said in (
        "（一）编号HT-A的合同项下款项，逾期付款违约金依照合同第八条的约定，自到期次日起按每日0.03%计算；",
        "（二）其他款项，逾期付款损失依照买卖合同司法解释第十八条第四款，自到期次日起按违约时一年期贷款市场报价利率（3.10%）加计50%计算；",
        "（三）编号HT-C的合同项下款项，逾期利息依照《保障中小企业款项支付条例》第十七条，自到期次日起按每日利率0.05%计算；",
        "以上各项合计，暂计至2025年11月21日（含当日）为25,868.77元",  # with 40 × 30.00 paid late
        "此后按每日92.74元续计",
        "暂合计人民币叁拾贰万伍仟捌佰陆拾捌元柒角柒分（¥325,868.77）",
    ):
        assert said in first
    for said in (
        "2433200000008765000A（一）100,000.002025-03-012025-11-21266日0.03%7,980.00",
        "24332000000087654322（本金已付清）（一）100,000.002025-03-012025-04-0940日0.03%1,200.00",
        "口径（一）合计9,180.00",
        "口径（二）合计3,388.77",
        "口径（三）合计13,300.00",
        "合计25,868.77",
        "口径（一）编号HT-A的合同项下款项：第八条约定每日0.03%",
    ):
        assert said in second


def test_in_english_each_basis_is_named(book, who):
    regimes(book, who)
    made = letter(book, who, kind="final", language="en")
    first = " ".join(pypdf.PdfReader(io.BytesIO(made.pdf)).pages[0].extract_text().split())
    assert "(1) contract HT-A: Penalty for late payment under 第八条 of the contract accrues" in first
    assert "(2) invoices without a contract: Loss from late payment accrues" in first
    assert "together. Up to and including 21 November 2025 this comes to CNY 24,668.77" in first


def test_several_contracts_of_the_same_terms_are_one_basis(book, who):
    for number in ("HT-1", "HT-2"):
        owing(book, who, number, contract_id=contract(book, who, number))
    facts = letter(book, who).facts
    assert (facts.interest, facts.regime, facts.contract) == (677_754, "B", None)
    assert [basis.contracts for basis in facts.bases] == [("HT-1", "HT-2")]
    assert agrees(book, who, facts)


def test_only_where_no_rate_is_known_interest_is_reserved_and_the_letter_says_for_which(book, who):
    """The book knows no rate of January 2015."""
    bookkit.invoice(book, who, "OLD", D(2015, 1, 2), D(2015, 1, 31), 10_000_000)
    owing(book, who, "24332000000087654321")
    made = letter(book, who, language="zh")
    facts = made.facts
    assert [(line.interest, line.basis) for line in facts.lines] == [(0, -1), (338_877, 0)]
    assert (facts.principal, facts.interest, facts.per_day) == (20_000_000, 338_877, 1_274)
    assert [notice.code for notice in made.warnings] == ["interest_reserved"]
    assert made.warnings[0].facts["numbers"] == "OLD"
    said = "发票OLD的逾期付款损失未计入上述金额，我司保留另行主张的权利。"
    assert all(said in page for page in text(made))


def test_with_no_rate_at_all_the_letter_claims_none(book, who):
    bookkit.invoice(book, who, "OLD", D(2015, 1, 2), D(2015, 1, 31), 10_000_000)
    facts = letter(book, who, kind="final").facts
    assert (facts.interest, facts.claims_interest, facts.regime) == (0, False, "")


# --- what is held back -----------------------------------------------------------------------------


def held(book, who):
    """Of 100,000.00 paid 20,000.00 in time, 30,000.00 disputed: 50,000.00 payable. A second whole."""
    line = owing(book, who, "24332000000087654321")
    bookkit.receipt(book, who, DUE, 2_000_000, [(line, 2_000_000)])
    disputes.open_dispute(book, line, "数量不符", DAY, D(2025, 12, 20), amount=3_000_000)
    owing(book, who, "24332000000087654322", 1_000_000)
    return line


@pytest.mark.parametrize(
    ("kind", "values"),
    [*KINDS, ("hold", {}), ("plan", {}), ("confirmation", {}), ("undertaking", {})],
)
def test_the_table_of_a_partly_disputed_debt_adds_up(book, who, kind, values):
    """50,000.00 for 266 days at 4.65 %: 1,694.38; 10,000.00: 338.88."""
    held(book, who)
    made = letter(book, who, kind=kind, extra=values, language="zh")
    line = made.facts.lines[0]
    assert (line.amount, line.paid, line.disputed, line.open) == (10_000_000, 2_000_000, 3_000_000, 5_000_000)
    page = "".join(text(made))
    assert "争议中（元）" in page
    assert "2025-02-28100,000.0020,000.0030,000.0050,000.00266" in page
    assert "合计110,000.0020,000.0030,000.0060,000.00" in page
    if made.facts.claims_interest:
        assert made.facts.interest == 169_438 + 33_888
        assert agrees(book, who, made.facts)


def test_in_english_too(book, who):
    held(book, who)
    page = text(letter(book, who, language="en"))[0]
    assert "Indispute(CNY)" in page
    assert "100,000.0020,000.0030,000.0050,000.00266" in page


def test_columns_in_which_nothing_stands_are_left_out(book, who):
    owing(book, who)
    page = text(letter(book, who, language="zh"))[0]
    assert "未付金额（元）" in page
    assert not any(word in page for word in ("争议中", "已收票据", "分期中", "已付（元）"))


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        ("receipt", "已付（元）", "Paid(CNY)"),
        ("credit_note", "已付及冲减（元）", "Paidorcredited(CNY)"),
        ("set_off", "已付及冲减（元）", "Paidorcredited(CNY)"),
    ],
)
def test_what_no_money_came_for_is_not_called_paid(book, who, kind, zh, en):
    line = owing(book, who)
    with book.write("credit", undo="reverse") as write:
        (credit,) = crediting.post(write, [crediting.Credit(who, kind, D(2025, 4, 9), 1_000_000)])
        allocating.put(write, credit, [(line, 1_000_000)], D(2025, 4, 9))
    made = letter(book, who, language="zh")
    assert zh in text(made)[0]
    assert made.facts.lines[0].credited == (0 if kind == "receipt" else 1_000_000)
    assert domain.from_json(domain.to_json(made.facts)) == made.facts
    assert en in text(letter(book, who, language="en"))[0]


def test_a_coming_debt_adds_up_too(book, who):
    line = owing(book, who, due=D(2025, 11, 25))
    bookkit.receipt(book, who, D(2025, 3, 1), 2_000_000, [(line, 2_000_000)])
    disputes.open_dispute(book, line, "数量不符", DAY, D(2025, 12, 20), amount=3_000_000)
    page = text(letter(book, who, kind="reminder", language="zh"))[0]
    assert "2025-11-25100,000.0020,000.0030,000.0050,000.004" in page


def test_a_bill_has_a_column_of_its_own(book, who):
    """40,000.00 covered by it, 60,000.00 payable."""
    line = owing(book, who, "24332000000087654321")
    bills.take(
        book, Bill(who, "1302", "bank", D(2025, 11, 1), D(2026, 2, 1), 4_000_000, lines=((line, 4_000_000),))
    )
    made = letter(book, who, language="zh")
    assert (made.facts.lines[0].covered, made.facts.lines[0].open) == (4_000_000, 6_000_000)
    page = text(made)[0]
    assert "已收票据（元）" in page
    assert "100,000.000.0040,000.0060,000.00266" in page
    assert agrees(book, who, made.facts)
