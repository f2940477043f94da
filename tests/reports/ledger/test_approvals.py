"""The approval sheet of a write-off as people read it."""

import datetime as dt

import pytest

from ar_desktop.domain import write_offs
from ar_desktop.domain.letters import Party
from ar_desktop.domain.write_off_sheet import ApprovalSheet, SheetLine
from ar_desktop.reports.ledger import approvals

D = dt.date


def sheet(**values):
    given = {
        "number": "HX00007", "company": "杭州远帆机电有限公司",
        "customer": Party("苏州恒泰精密制造有限公司", "91350100M000100Y43"), "day": D(2026, 11, 20),
        "state": "approved", "currency": "CNY", "ground": write_offs.ground("three_years"),
        "lines": (
            SheetLine("24332000000087654321", D(2022, 1, 1), D(2022, 2, 1), 1753, 12_345_600, 12_345_600),
            SheetLine("24332000000087654388", D(2022, 3, 1), D(2022, 4, 1), 1694, 5_640_050, 5_640_000),
        ),
        "asked_by": "李倩", "approved_by": "王敏", "approved_on": D(2026, 11, 21),
    }  # fmt: skip
    return ApprovalSheet(**(given | values))


def test_it_says_what_is_decided_on_one_page(pages):
    made = approvals.render(sheet(evidence="对方已停产", files=("判决书.pdf",), letters=("催〔2026〕3号",)))
    assert (made.missing, made.unknown) == ((), ())
    (text,) = pages(made.pdf)
    for said in (
        "坏账核销审批表编号：HX00007申请日期：2026年11月20日状态：已批准，待入账",
        "债务人：苏州恒泰精密制造有限公司（91350100M000100Y43）",
        # 123,456.00 + 56,400.00
        "人民币壹拾柒万玖仟捌佰伍拾陆元整（¥179,856.00）",
        "243320000000876543882022-03-012022-04-01169456,400.5056,400.00",
        "依据：《小企业会计准则》第10条(3)；税务总局公告2011年第25号第23条",
        "账面数据符合该理由的年限与金额条件",
        "债务人无力清偿的证据",
        "说明：对方已停产",
        "附件：判决书.pdf",
        "已发催告函：催〔2026〕3号",
        "申请人：李倩意见：申请核销",
        "审批人：王敏意见：同意",
        "核销不免除债务人的清偿义务",
    ):
        assert said in text
    assert "入账日期" not in text
    assert "备注" not in text


def test_the_same_facts_give_the_same_bytes():
    assert approvals.render(sheet()).pdf == approvals.render(sheet()).pdf


def test_what_the_figures_hold_against_it_stands_on_it(pages):
    lines = (SheetLine("1", D(2025, 1, 1), D(2025, 2, 1), 657, 6_000_000, 6_000_000),)
    ground = write_offs.ground("small_old")
    checked = [write_offs.Line(1, D(2026, 2, 1), 6_000_000)]
    found = write_offs.findings(ground, checked, D(2026, 11, 20), None)
    (text,) = pages(approvals.render(sheet(ground=ground, lines=lines, findings=found)).pdf)
    assert "有1张发票逾期未满1年，最晚的要到2027-02-01才满" in text
    assert "有1张发票的单笔金额超过50,000.00元" in text


def test_asked_refused_and_posted(pages):
    (asked,) = pages(approvals.render(sheet(state="asked", approved_by="", approved_on=None)).pdf)
    assert "审批人：_______意见：_______" in asked
    (refused,) = pages(approvals.render(sheet(state="refused", note="证据不足")).pdf)
    assert "意见：不同意" in refused
    assert "备注：证据不足" in refused
    (posted,) = pages(approvals.render(sheet(state="posted", posted_on=D(2026, 12, 1))).pdf)
    assert "入账日期：2026年12月1日" in posted


@pytest.mark.parametrize("ground", write_offs.GROUNDS, ids=lambda ground: ground.key)
def test_every_ground_can_be_printed(ground, pages):
    (text,) = pages(approvals.render(sheet(ground=ground)).pdf)
    assert approvals.GROUNDS[ground.key] in text
    assert all("".join(approvals.PROOFS[key].split()) in text for key in ground.proofs)


def test_a_hundred_lines_go_over_pages_with_their_head(pages):
    lines = tuple(SheetLine(str(n), D(2020, 1, 1), D(2020, 2, 1), 2000, 100, 100) for n in range(100))
    found = pages(approvals.render(sheet(lines=lines)).pdf)
    assert len(found) > 1
    assert all("核销金额（元）" in text for text in found[:2])
