"""The worksheet of interest as PDF and workbook, and the schedule of a letter with parts."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest

from ar_desktop.domain.interest import Quote
from ar_desktop.domain.late_balances import Reduction
from ar_desktop.domain.lateness import Balance, LateCharge, Lateness, LateTerms, Step, accrue
from ar_desktop.domain.letters import Party, from_json, to_json
from ar_desktop.domain.worksheet import PAID, WAIVED, Closure, WorkLine, Worksheet
from ar_desktop.reports.claims import interest_sheets, interest_workbook
from ar_desktop.reports.correspondence import interest_wording, late_words, letters

D = dt.date
DUE, AS_OF = D(2025, 2, 28), D(2025, 11, 21)
LPR = [Quote(D(2024, 10, 21), Decimal("0.031")), Quote(D(2025, 5, 20), Decimal("0.03"))]
SEGMENTED = LateTerms("B", segmented=True)
STEPS = LateTerms(
    "A", steps=(Step(1, Decimal("0.0003")), Step(31, Decimal("0.0005"))), cap_share=Decimal("0.05"),
    clause="第八条",
)  # fmt: skip


def lateness(terms, balances=((DUE, 10_000_000),)):
    return accrue([Balance(*item) for item in balances], DUE, AS_OF, terms, LPR)


def line(number, terms, closures=(), **values):
    found = lateness(terms)
    values = {"principal": 10_000_000, "paused": 0, **values}
    return WorkLine(number, f"2533200000008765{number:04d}", 1, D(2025, 1, 29), DUE, 266, 10_000_000,
                    terms=terms, lateness=found, closures=closures, **values)  # fmt: skip


def sheet(*lines, **values):
    sides = Party("杭州远帆机电有限公司"), Party("苏州恒泰精密制造有限公司", "91330108MA2B0X8R64")
    return Worksheet(*sides, 1, AS_OF, "CNY", tuple(lines), 365, lpr_until=D(2026, 8, 20), **values)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("count", "most"), [(1, 1), (4, 2), (60, 6)])
def test_any_number_of_lines_fits(pages, language, count, most):
    made = interest_sheets.render(sheet(*(line(n, SEGMENTED) for n in range(count))), language)
    assert made.pages <= most
    assert made.missing == made.unknown == ()
    text = "".join(pages(made.pdf))
    assert all(f"2533200000008765{n:04d}" in text for n in range(count))


def test_a_court_can_follow_it(pages):
    """3.10 % × 1.5 for 80 days and 3.00 % × 1.5 for 186 of 100,000.00: 1,019.18 + 2,293.15."""
    closures = (Closure(1, WAIVED, AS_OF, 10_000, "x"), Closure(2, PAID, AS_OF, 20_000))
    made = interest_sheets.render(sheet(line(1, SEGMENTED, closures), line(2, STEPS)))
    text = "".join(pages(made.pdf))
    for said in (
        "2025-03-012025-05-1980年4.65%1,019.18", "2025-05-202025-11-21186年4.50%2,293.15",
        "已免除-100.00", "已收-200.00", "小计3,012.33",  # 3,312.33 less 300.00
        "日0.03%", "超出约定上限", "小计5,000.00",  # 5 % of 100,000.00
        "8,012.33", "2024年10月21日起3.10%", "LPR数据截至2026年8月20日", "不构成法律意见", "按年365日计",
    ):  # fmt: skip
        assert said in text, said


def test_warnings_stand_below(pages):
    made = interest_sheets.render(sheet(line(1, LateTerms("C")), warnings=(("own_size_unknown", {}),)))
    assert "我方须为中小企业；请在设置中填写" in "".join(pages(made.pdf))


def test_a_line_settled_late_says_so(pages):
    paid = replace(line(1, SEGMENTED), principal=0)
    assert "（本金已付清）" in "".join(pages(interest_sheets.render(sheet(paid)).pdf))


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "（暂不计息）0.00"), ("en", "(bearsnointerestnow)0.00")]
)
def test_a_line_wholly_in_dispute_says_why_it_has_no_figures(pages, language, said):
    held = replace(line(1, SEGMENTED), lateness=lateness(SEGMENTED, ()), paused=10_000_000)
    assert said in "".join(pages(interest_sheets.render(sheet(held), language).pdf))


def test_the_same_facts_give_the_same_bytes():
    first, second = (interest_sheets.render(sheet(line(1, STEPS))).pdf for _ in range(2))
    assert first == second


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_workbook_adds_up(tmp_path, language):
    closures = (Closure(1, WAIVED, AS_OF, 10_000, "x"),)
    path, made = tmp_path / "a.xlsx", sheet(line(1, SEGMENTED, closures), line(2, STEPS))
    interest_workbook.write(made, path, language=language)
    cells = [cell for row in openpyxl.load_workbook(path, data_only=True).active for cell in row]
    amounts = [cell.value for cell in cells if cell.column == 12 and isinstance(cell.value, int | float)]
    assert round(sum(amounts[:-1]), 2) == amounts[-1] == float(Decimal(made.claimable) / 100)
    formulas = [c.value for row in openpyxl.load_workbook(path).active for c in row if c.data_type == "f"]
    assert any(text.startswith("=SUM(L5:L") for text in formulas)
    assert "=F5-E5+1" in formulas


def rows_of(path):
    return list(openpyxl.load_workbook(path, data_only=True).active.iter_rows(min_row=5))


def test_each_row_of_the_workbook_has_its_rate_as_agreed_and_the_quote_behind_it(tmp_path):
    """3.10 % × 1.5 a year by the quote of October 2024; 0.03 % and 0.05 % a day; what the cap cuts off."""
    path = tmp_path / "a.xlsx"
    interest_workbook.write(sheet(line(1, SEGMENTED), line(2, STEPS)), path)
    rows = [[cell.value for cell in row] for row in rows_of(path)]
    assert rows[0][6:12] == [80, 0.0465, "按年", dt.datetime(2024, 10, 21), 0.031, 1019.18]  # noqa: DTZ001
    assert rows[2][6:12] == [30, 0.0003, "按日", None, None, 900]
    assert [row[1] for row in rows[:4]] == [1, 1, 2, 2]
    assert rows[4][11:] == [-7700, "超出约定上限"]  # 900 + 100,000 × 0.05 % × 236 = 12,700, less 5,000
    formulas = [row[11].value for row in openpyxl.load_workbook(path).active.iter_rows(min_row=5, max_row=8)]
    assert formulas[0] == "=ROUND(D5*H5*G5/365,2)"
    assert formulas[2] == "=ROUND(D7*H7*G7,2)"
    said = [str(row[0]) for row in rows[6:]]
    assert said[1].startswith("口径 1：合同未约定：一年期LPR加计50%")
    assert said[2].startswith("口径 2：合同约定（第八条）")
    assert "计息本金×利率÷365×天数" in said[3]


def test_what_was_paid_stands_between_the_days_before_and_after(tmp_path, pages):
    paid = lateness(SEGMENTED, ((DUE, 10_000_000), (D(2025, 8, 1), 6_000_000), (D(2025, 9, 2), 0)))
    came = (Reduction("receipt", D(2025, 7, 31), 4_000_000), Reduction("set_off", D(2025, 9, 1), 6_000_000))
    whole = replace(line(1, SEGMENTED), lateness=paid, payments=came)
    rows = _saved(tmp_path, whole)
    assert [(row[3], row[4].date(), row[12]) for row in rows[:5]] == [
        (100_000, D(2025, 3, 1), None),
        (100_000, D(2025, 5, 20), None),
        (-40_000, D(2025, 7, 31), "付款"),
        (60_000, D(2025, 8, 1), None),
        (-60_000, D(2025, 9, 1), "抵销"),
    ]
    text = "".join(pages(interest_sheets.render(sheet(whole)).pdf))
    assert "付款-40,000.002025-07-31" in text
    assert "抵销-60,000.002025-09-01" in text
    assert "损失＝计息本金×年利率÷365×天数" in text
    settled = replace(whole, principal=0)
    assert [row[12] for row in _saved(tmp_path, settled)[:4]] == ["本金已付清"] * 2 + ["付款", "本金已付清"]
    charged = lateness(LateTerms("A", charge=LateCharge(30, Decimal("0.005"))))
    before = replace(line(1, STEPS), lateness=charged, payments=(Reduction("receipt", D(2025, 3, 5), 100),))
    assert len(before.history) == 1


def test_what_went_on_interest_first_stands_in_the_column_of_interest(tmp_path, pages):
    """100,000.00 at 50.00 a day: 153 days to the end of July, 7,650.00; of 40,000.00 so much goes on
    interest, the rest on the principal: 67,650.00 for 113 days at 33.825 = 3,822.225."""
    came = (Reduction("receipt", D(2025, 7, 31), 4_000_000, to_interest=765_000),)
    terms = LateTerms("C")
    found = lateness(terms, ((DUE, 10_000_000), (D(2025, 8, 1), 6_765_000)))
    first = replace(line(1, terms), lateness=found, payments=came, principal=6_765_000)
    rows = _saved(tmp_path, first)
    assert [(row[3], row[11], row[12] or None) for row in rows[:3]] == [
        (100_000, 7650, None), (-32_350, -7650, "付款，先抵利息"), (67_650, 3822.23, None),
    ]  # fmt: skip
    assert rows[3][11] == 3822.23
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").active["L8"].value == "=SUM(L5:L7)"
    text = "".join(pages(interest_sheets.render(sheet(first)).pdf))
    for said in ("付款，先抵利息-32,350.002025-07-31-7,650.00", "小计3,822.23", "已收¥7,650.00"):
        assert said in text, said


def _saved(folder, *lines):
    interest_workbook.write(sheet(*lines), folder / "a.xlsx")
    return [[cell.value for cell in row] for row in rows_of(folder / "a.xlsx")]


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (LateTerms("A", daily_rate=Decimal("0.0003")), "合同约定：自到期次日起，每日0.03%"),
        (
            LateTerms("A", annual_rate=Decimal("0.06"), clause="第八条"),
            "合同约定（第八条）：自到期次日起，年利率6.00%",
        ),
        (
            LateTerms("A", daily_rate=Decimal("0.0003"), steps=(Step(31, Decimal("0.0005")),)),
            "合同约定：自到期次日起，逾期第1日起每日0.03%、逾期第31日起每日0.05%",
        ),
        (
            LateTerms("A", charge=LateCharge(30, Decimal("0.005"))),
            "合同约定：自到期次日起，逾期满30日加收未付款项的0.50%",
        ),
        (LateTerms("E"), "判决后迟延履行：加倍部分债务利息每日0.0175%（法释〔2014〕8号）"),
        (
            LateTerms("D", contract_on=D(2025, 1, 1)),
            "借款：未约定逾期利率，按违约时一年期LPR计（民间借贷规定第二十八条）",
        ),
    ],
)
def test_terms_in_words(terms, said):
    assert late_words.sentence(terms, "zh") == said
    assert late_words.sentence(terms, "en")


# --- the schedule of a letter --------------------------------------------------------------------------


def with_parts(facts, terms, found: Lateness, closed=0):
    first = facts.lines[0]
    debt = replace(first, interest=found.amount - closed, closed=closed, parts=found.parts,
                   starts_on=found.parts[0].starts_on)  # fmt: skip
    factor = terms.factor if terms.regime == "B" else Decimal(0)
    return replace(facts, lines=(debt,), regime=terms.regime, factor=factor, late=terms, as_of=AS_OF,
                   clause=terms.clause, lpr_until=D(2026, 8, 20))  # fmt: skip


def test_the_schedule_shows_every_part_and_their_sum(facts, pages):
    paid = lateness(SEGMENTED, ((DUE, 10_000_000), (D(2025, 8, 1), 6_000_000)))
    letter = letters.render(with_parts(facts, SEGMENTED, paid, closed=1_000))
    schedule = pages(letter.pdf)[-1]
    for part in paid.parts:
        assert f"{part.starts_on}{part.ends_on}{part.days}" in schedule
    assert "已付或已免除-10.00" in schedule
    assert f"小计{(paid.amount - 1_000) / 100:,.2f}" in schedule
    assert "LPR数据截至2026年8月20日" in schedule
    assert "分段计算" in "".join(pages(letter.pdf)[:-1])


@pytest.mark.parametrize(
    "terms",
    [
        STEPS,
        LateTerms("A", charge=LateCharge(30, Decimal("0.005"), each=True)),
        LateTerms("C"),
        LateTerms("E"),
    ],
)
def test_every_regime_has_its_ground_in_both_languages(facts, terms):
    made = with_parts(facts, terms, lateness(terms))
    assert interest_wording.basis(made)
    assert interest_wording.basis(replace(made, language="en"))
    assert letters.render(replace(made, language="en")).pages >= 2


@pytest.mark.parametrize("count", [1, 4, 60])
def test_letters_with_parts_of_any_length_are_whole(facts, pages, count):
    found = lateness(SEGMENTED)
    one = with_parts(facts, SEGMENTED, found).lines[0]
    lines = tuple(replace(one, charge=n, invoice=f"2533200000008765{n:04d}") for n in range(count))
    made = replace(with_parts(facts, SEGMENTED, found), lines=lines)
    text = "".join(pages(letters.render(made).pdf))
    assert text.count("小计") == count
    assert all(text.count(item.invoice) >= 2 for item in lines)


def test_facts_with_parts_come_back_and_those_of_version_1_still_load(facts):
    made = with_parts(facts, STEPS, lateness(STEPS))
    assert from_json(to_json(made)) == made
    old = json.loads(to_json(facts))
    for name in ("late", "lpr_until"):
        del old[name]
    for item in old["lines"]:
        del item["parts"], item["closed"]
    loaded = from_json(json.dumps({**old, "version": 1}))
    assert loaded == replace(facts, version=1)
    assert letters.render(loaded).pdf == letters.render(facts).pdf
