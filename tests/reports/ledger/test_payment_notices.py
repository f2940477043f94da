"""Payment notices as people read them, and the code as a scanner does."""

from __future__ import annotations

import datetime as dt
import io
import re
from dataclasses import replace

import pypdf
import pytest
from reportlab.graphics.barcode import qrencoder

from ar_desktop.domain.letters import Account, Party
from ar_desktop.domain.payment_notice import Item, NoticeLine, PaymentNotice, code_text
from ar_desktop.reports.ledger import payment_notices
from ar_desktop.reports.press import qr

D = dt.date
SENDER = Party("杭州远帆机电有限公司", phone="0571-8888 0000", contact="李倩")


@pytest.fixture
def facts():
    return PaymentNotice(
        SENDER, Account(SENDER.name, "中国工商银行杭州高新支行", "1202021819900012345"),
        Party("苏州恒泰精密制造有限公司"), "C0001", D(2026, 11, 21), "CNY",
        (
            NoticeLine("24332000000087654321", D(2026, 11, 18), D(2026, 12, 18), 8_000_000, 8_000_000),
            NoticeLine("24332000000087654388", D(2026, 11, 19), D(2026, 12, 19), 5_640_000, 640_000),
        ),
        offers=("2026-11-28（含当日）前付款可减 1,600.00",), contract="HT-2026-031",
    )  # fmt: skip


def test_it_says_what_is_due_when_and_where_to_pay_on_one_page(facts, pages):
    letter = payment_notices.render(facts)
    assert (letter.pages, letter.missing, letter.unknown) == (1, (), ())
    (text,) = pages(letter.pdf)
    for said in (
        "付款通知苏州恒泰精密制造有限公司：依照双方编号为HT-2026-031的合同",
        "243320000000876543212026-11-1880,000.002026-12-1880,000.00",
        "243320000000876543882026-11-1956,400.002026-12-196,400.00",
        "合计86,400.00",
        "人民币捌万陆仟肆佰元整（¥86,400.00），最早到期日为2026年12月18日",
        "提前付款优惠：2026-11-28（含当日）前付款可减1,600.00",
        "账号：1202021819900012345",
        "附言：2433200000008765432124332000000087654388",
        "文字，非支付码",
        "杭州远帆机电有限公司（盖章）2026年11月21日",
    ):
        assert said in text, said
    assert "明细" not in text


def test_goods_and_no_contract(facts, pages):
    goods = (Item("轴承", "6204", "套", "100", "80", 800_000),)
    (text,) = pages(payment_notices.render(replace(facts, items=goods, contract="", offers=())).pdf)
    assert "轴承6204套100808,000.00" in text
    assert "依照" not in text
    assert "优惠" not in text


def test_without_an_account_it_asks_for_nothing_it_cannot_say(facts, pages):
    (text,) = pages(payment_notices.render(replace(facts, account=None)).pdf)
    assert "汇至" not in text
    assert "扫码" not in text


def test_in_english_and_in_another_currency(facts, pages):
    made = payment_notices.render(replace(facts, currency="USD"), language="en")
    assert made.unknown == ()
    (text,) = pages(made.pdf)
    assert "Paymentnotice" in text
    assert "Payableinall:USD86,400.00;thefirstduedateis18December2026" in text


def test_the_same_facts_give_the_same_bytes(facts):
    assert payment_notices.render(facts).pdf == payment_notices.render(replace(facts)).pdf


def test_the_code_on_the_page_is_the_encoders_matrix_in_one_path(facts):
    labels = payment_notices.ZH.code
    wanted = qr.matrix(code_text(facts, labels))
    page = pypdf.PdfReader(io.BytesIO(payment_notices.render(facts).pdf)).pages[0]
    content = page.get_contents().get_data().decode("latin-1")
    path = next(line for line in content.splitlines() if line.startswith("0 g ") and line.count(" re") > 100)
    assert path.endswith(" f")
    shapes = [
        tuple(map(float, found)) for found in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re", path)
    ]
    side = shapes[0][3]
    left, top = min(x for x, *_ in shapes), max(y for _, y, *_ in shapes)
    dark = {
        (round((top - y) / side), round((x - left) / side) + step)
        for x, y, width, _ in shapes
        for step in range(round(width / side))
    }
    assert dark == {(r, c) for r, row in enumerate(wanted) for c, on in enumerate(row) if on}


def test_the_matrix_is_square_with_finders_and_says_level_m():
    rows = qr.matrix("收款单位：远帆")
    assert len(rows) == len(rows[0])
    assert (len(rows) - 17) % 4 == 0
    finder = [tuple(row[:7]) for row in rows[:7]]
    assert finder[0] == (True,) * 7
    assert finder[3] == (True, False, True, True, True, False, True)
    level = (rows[8][0] << 1 | rows[8][1]) ^ 0b10  # two bits, masked with the standard's 10101…
    assert level == qrencoder.QRErrorCorrectLevel.M
