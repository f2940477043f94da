"""Statements of account as people read them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from ar_desktop.domain.aging import Buckets
from ar_desktop.domain.letters import Account, Party
from ar_desktop.domain.statement import Carried, Movement, Statement, balanced
from ar_desktop.domain.statement_form import Form
from ar_desktop.reports.correspondence import statements

D = dt.date
SENDER = Party("杭州远帆机电有限公司", phone="0571-8888 0000", contact="李倩")
NUMBER = 24332000000087654321
#: 120,000.00 + 80,000.00 (invoice) − 50,000.00 (receipt) − 10,000.00 (credit note) = 140,000.00
MOVEMENTS = (
    Movement(D(2026, 11, 3), "invoice", str(NUMBER), charge=8_000_000, due_on=D(2026, 12, 18)),
    Movement(D(2026, 11, 9), "receipt", "SK-9", credit=5_000_000),
    Movement(D(2026, 11, 12), "credit_note", "HZ-12", credit=1_000_000),
)
FORBIDDEN = "仅为复核账目之用，并非催款结算"
LONG_NAME = (
    "新疆维吾尔自治区巴音郭楞蒙古自治州"
    + "石油天然气装备制造与技术服务" * 2
    + "股份有限责任公司第二分公司甲乙"
)


@pytest.fixture
def facts():
    return Statement(
        SENDER,
        Account(SENDER.name, "中国工商银行杭州高新支行", "1202021819900012345"),
        Party("苏州恒泰精密制造有限公司"),
        "C0001",
        D(2026, 11, 1),
        D(2026, 11, 21),
        "CNY",
        12_000_000,
        balanced(12_000_000, MOVEMENTS),
        Buckets(),
        (8_000_000, 5_000_000, 2_000_000, 0, 0),
        1_000_000,
    )


def moved(facts, opening, movements, aging=(0, 0, 0, 0, 0), unallocated=0):
    return replace(
        facts, opening=opening, lines=balanced(opening, movements), aging=aging, unallocated=unallocated
    )


def many(count):
    day = D(2026, 11, 1)
    return [Movement(day, "invoice", str(NUMBER + n), charge=100, due_on=day) for n in range(count)]


def text_of(pages, letter):
    return "".join(pages(letter.pdf))


def test_a_statement_says_balance_movements_aging_and_what_to_do_on_one_page(facts, pages):
    letter = statements.render(facts, Form(demand_by=D(2026, 11, 30)), issued_on=D(2026, 11, 22))
    assert (letter.missing, letter.unknown) == ((), ())
    (text,) = pages(letter.pdf)
    for said in (
        "对账单（往来款项确认函）对账期间：2026年11月1日至2026年11月21日截止日：2026年11月21日",
        "苏州恒泰精密制造有限公司：",
        "期初余额+本期应收−本期已收±调整=期末余额",
        "120,000.0080,000.0050,000.00-10,000.00140,000.00",
        "贵司应付我司余额为人民币壹拾肆万元整（¥140,000.00）",
        f"12026-11-03销售发票{NUMBER}2026-12-1880,000.00200,000.00",
        "22026-11-09收款SK-950,000.00150,000.00",
        "32026-11-12红字/折让HZ-1210,000.00140,000.00",
        "合计80,000.0060,000.00140,000.00",
        "未到期逾期1–30天逾期31–60天逾期61–90天逾期90天以上未清合计预收/未核销",
        "80,000.0050,000.0020,000.000.000.00150,000.00-10,000.00",
        "请于收到之日起7日内核对并盖章寄回",
        "上述已到期款项¥60,000.00，请于2026年11月30日前（含当日）付清。",
        "不构成对任何权利、违约金、利息或期限利益的放弃或变更",
        "1202021819900012345",
        "杭州远帆机电有限公司（盖章）2026年11月22日联系人：李倩",
        "核对无误，确认截至2026年11月21日欠款人民币壹拾肆万元整（¥140,000.00），并承诺于________年____月____日前付清",
        "不符，差异说明：",
        "单位（公章/财务专用章）：",
        "经办人：________________职务：________________电话：",
    ):
        assert said in text, said
    assert FORBIDDEN not in text


def test_it_demands_only_when_told_and_only_what_is_due(facts, pages):
    plain = text_of(pages, statements.render(facts))
    assert "请于收到之日起" in plain
    assert "付清。收款" not in plain
    assert "上述已到期" not in plain
    covered = replace(facts, unallocated=7_000_000)
    assert "上述已到期" not in text_of(pages, statements.render(covered, Form(demand_by=D(2026, 11, 30))))


def test_it_never_disclaims_that_it_demands():
    for language in ("zh", "en"):
        source = statements.templates.default("statement", language)
        assert "并非催款" not in source
        assert "仅为复核" not in source


def test_a_customer_in_credit_is_not_asked_for_money(facts, pages):
    letter = statements.render(
        moved(facts, -500_000, [], unallocated=500_000), Form(demand_by=D(2026, 11, 30))
    )
    text = text_of(pages, letter)
    assert letter.pages == 1
    assert "预付（多付）款项余额为¥5,000.00，贵司无应付款项" in text
    assert "确认截至2026年11月21日预付（多付）款项余额人民币伍仟元整（¥5,000.00）" in text
    for asked in ("付清", "收款账户", "欠款"):
        assert asked not in text


def test_a_settled_account_says_so(facts, pages):
    text = text_of(pages, statements.render(moved(facts, 0, [])))
    assert "双方往来款项余额为零" in text
    assert "付清" not in text


@pytest.mark.parametrize("count", [1, 30, 300])
def test_any_number_of_lines_keeps_header_totals_and_slip(facts, pages, count):
    texts = pages(statements.render(moved(facts, 0, many(count), (count * 100, 0, 0, 0, 0))).pdf)
    everything = "".join(texts)
    for n in range(count):
        assert everything.count(str(NUMBER + n)) == 1
    assert all("序号日期摘要" in text for text in texts if str(NUMBER)[:-3] in text)
    assert "回执联" in texts[-1]
    assert "（盖章）" in texts[-1]
    assert everything.count("回执联") == 1
    assert f"合计{count}.000.00{count}.00" in everything
    assert re.findall(r"—(\d+)—", everything) == [str(n + 1) for n in range(len(texts))]


def test_names_of_sixty_characters_stay_whole(facts, pages):
    assert len(LONG_NAME) == 60
    party = Party(LONG_NAME, contact="李倩")
    text = text_of(
        pages,
        statements.render(
            replace(facts, sender=party, customer=party, account=Account(LONG_NAME, LONG_NAME, "12" * 12))
        ),
    )
    assert text.count(LONG_NAME) == 5  # addressee, holder, bank, signature, slip


def test_the_adjustments_are_what_is_neither_charged_nor_received(facts, pages):
    """0 + 300 − 200 ± (200 back + 40 refunded − 300 voided) = 40."""
    day = D(2026, 11, 2)
    story = [
        Movement(day, "invoice", "A", charge=300),
        Movement(day, "receipt", "R", credit=200),
        Movement(day, "reversal", "R", charge=200),
        Movement(day, "refund", "T", charge=40),
        Movement(day, "void", "A", credit=300),
    ]
    text = text_of(pages, statements.render(moved(facts, 0, story, (40, 0, 0, 0, 0))))
    assert "0.003.002.00-0.600.40" in text
    for kind in ("销售发票", "收款冲回", "退款", "发票作废"):
        assert kind in text


def test_in_english_and_in_another_currency(facts, pages):
    letter = statements.render(
        replace(facts, currency="USD"), Form(language="en", demand_by=D(2026, 11, 30), check_days=10)
    )
    text = text_of(pages, letter)
    assert letter.unknown == ()
    for said in (
        "Statementofaccount",
        "youoweusUSD140,000.00",
        "within10days",
        "alreadydue,USD60,000.00,onorbefore30November2026",
        "Creditnote",
        "Replyslip",
    ):
        assert said in text, said
    assert "人民币" not in text_of(pages, statements.render(replace(facts, currency="USD")))


def test_the_same_facts_give_the_same_bytes(facts):
    assert statements.render(facts).pdf == statements.render(replace(facts)).pdf


def test_lines_past_due_say_how_late_and_partly_paid_ones_what_is_open(facts, pages):
    """300.00 due on 11 November, 100.00 of it open on the 21st: ten days."""
    day = D(2026, 11, 1)
    story = [
        Movement(day, "invoice", "A", charge=30_000, due_on=D(2026, 11, 11), open=10_000, days=10),
        Movement(day, "invoice", "B", charge=700, due_on=D(2026, 12, 1), open=700),
        Movement(day, "receipt", "R", credit=20_000),
    ]
    text = text_of(pages, statements.render(moved(facts, 0, story, (700, 10_000, 0, 0, 0))))
    assert "单据号/发票号到期日逾期天数未清应收已收/冲减余额" in text
    assert "销售发票A2026-11-1110100.00300.00300.00" in text
    assert "销售发票B2026-12-017.007.00307.00" in text
    whole = replace(story[0], open=30_000)
    text = text_of(pages, statements.render(moved(facts, 0, [whole], (0, 30_000, 0, 0, 0))))
    assert "到期日逾期天数应收" in text
    assert "销售发票A2026-11-1110300.00300.00" in text


def test_what_is_open_from_before_the_period_is_listed(facts, pages):
    carried = (Carried(D(2026, 9, 3), "invoice", "A0", D(2026, 10, 3), 12_345, 49),)
    text = text_of(pages, statements.render(replace(facts, carried=carried)))
    assert "期初余额中截至2026年11月21日仍未结清的单据（单位：元）" in text
    assert "2026-09-03销售发票A02026-10-0349123.45合计123.45" in text
    assert "仍未结清" not in text_of(pages, statements.render(facts))


def test_silence_is_consent_only_where_asked_for(facts, pages):
    assert "视为" not in text_of(pages, statements.render(facts))
    text = text_of(pages, statements.render(facts, Form(silence_clause=True)))
    assert "按照双方合同约定，贵司在上述期限内未提出异议的，视为对本对账单所列余额的确认" in text


def test_an_audit_confirmation_is_a_kind_of_its_own(facts, pages):
    form = Form(kind="audit", auditor="浙江天平会计师事务所", reply_to="杭州市钱江路1366号")
    letter = statements.render(facts, form)
    text = text_of(pages, letter)
    assert (letter.pages, letter.unknown) == (1, ())
    for said in (
        "企业询证函",
        "本公司聘请的浙江天平会计师事务所正在对本公司财务报表进行审计",
        "回函请直接寄至浙江天平会计师事务所（杭州市钱江路1366号）",
        "2026-11-21140,000.000.00往来货款",
        "本函仅为复核账目之用，并非催款结算。若款项在上述日期之后已经付清，仍请及时函复为盼。",
        "信息证明无误。",
        "信息不符，请列明不符项目",
    ):
        assert said in text, said
    assert "回执" not in text
    english = statements.render(facts, replace(form, language="en", reply_to=""))
    assert "norequestforpayment" in text_of(pages, english)
    assert english.unknown == ()
