import datetime as dt
import io
import subprocess
from dataclasses import replace
from decimal import Decimal

import pypdf
import pytest

from ar_desktop.domain.letters import Account, ContractRef, EarlierLetter, Party
from ar_desktop.reports.correspondence import letters

D = dt.date
LONG_NAME = (
    "新疆维吾尔自治区巴音郭楞蒙古自治州"
    + "石油天然气装备制造与技术服务" * 2
    + "股份有限责任公司第二分公司甲乙"
)


def many(facts, count):
    """``count`` lines of 9,999,999,999.99 with invoice numbers that count up."""
    line = replace(facts.lines[0], amount=999_999_999_999, open=999_999_999_999, interest=1)
    return tuple(replace(line, invoice=str(24332000000087654321 + n)) for n in range(count))


def reader(letter):
    return pypdf.PdfReader(io.BytesIO(letter.pdf))


def inks(pdf):
    """Left-most and right-most ink of each page, in points, as a viewer draws it."""
    command = ["pdftotext", "-bbox", "-", "-"]
    boxes = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    words = [part.split('"') for part in boxes.split("<word ")[1:]]
    return min(float(word[1]) for word in words), max(float(word[5]) for word in words)


def test_the_letter_of_the_design_is_one_page_and_its_schedule(facts, pages):
    letter = letters.render(facts)
    first, second = pages(letter.pdf)
    assert letter.pages == 2
    assert letter.missing == letter.unknown == ()
    for text in (
        "关于催付《购销合同》逾期货款的函催〔2026〕87号苏州恒泰精密制造有限公司：",
        "贵司与我司于2026年3月1日签订《购销合同》（编号HT-2026-031），约定货款于开票后45日内付清。",
        "243320000000876543212026-09-212026-11-0580,000.0016",
        "欠款本金共计人民币壹拾捌万陆仟肆佰元整（¥186,400.00）。",
        "请贵司于2026年11月30日前（含当日）付至我司账户",
        "1202021819900012345",
        "贷款市场报价利率（3.00%）加计50%计算，暂计至2026年11月21日（含当日）为333.61元",
        "不构成对任何权利",
        "请求履行付款义务的书面文书",
        "杭州远帆机电有限公司（盖章）2026年11月21日联系人：李倩",
        "—1—",
    ):
        assert text.replace("1202021819900012345", "1202021819900012345") in first
    for text in (
        "附件逾期付款损失计算表",
        "2026-11-062026-11-21164.50%157.81",
        "333.61",
        "2026年10月20日一年期LPR3.00%×1.5；按年365日计",
        "每日续计22.98元",
        "人民币壹拾捌万陆仟柒佰叁拾叁元陆角壹分（¥186,733.61）",
        "不构成法律意见",
        "回执",
        "—2—",
    ):
        assert text in second


def test_every_font_is_embedded_and_cut(facts, tmp_path):
    file = tmp_path / "letter.pdf"
    file.write_bytes(letters.render(facts).pdf)
    rows = subprocess.run(["pdffonts", file], capture_output=True, check=True, text=True).stdout.splitlines()
    assert len(rows) == 4  # two of heading, regular and bold
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows[2:])


def test_the_same_facts_give_the_same_bytes(facts):
    assert letters.render(facts).pdf == letters.render(replace(facts)).pdf


def test_a_single_letter_does_not_depend_on_what_was_rendered_before(facts):
    alone = letters.render(facts).pdf
    letters.render(replace(facts, customer=Party("喆堃淼")))
    assert letters.render(facts).pdf == alone


def test_two_hundred_invoices_repeat_the_header_and_keep_the_signature_with_the_text(facts, pages):
    letter = letters.render(
        replace(
            facts,
            lines=many(facts, 200),
            customer=Party(LONG_NAME),
            sender=replace(facts.sender, name=LONG_NAME),
            account=Account(LONG_NAME, LONG_NAME, "12" * 12),
        )
    )
    texts = pages(letter.pdf)
    for number in range(200):
        assert sum(f"{24332000000087654321 + number}" in text for text in texts) == 2  # debts and schedule
    assert all(text.startswith("发票号码") for text in texts[1:4])
    last = next(text for text in texts if "（盖章）2026年" in text)
    assert "特此函告" in last
    assert "书面文书" in last
    assert sum("1,999,999,999,998.00" in text for text in texts) >= 2
    assert len(LONG_NAME) == 60
    assert LONG_NAME in texts[0]


@pytest.mark.parametrize("count", range(8, 26))
def test_the_signature_is_never_without_text_whatever_the_length(facts, pages, count):
    texts = pages(letters.render(replace(facts, regime="", lines=many(facts, count))).pdf)
    page = next(text for text in texts if "（盖章）2026年" in text)
    assert page.index("特此函告") > page.index("请求履行付款义务的书面文书")
    assert page.index("联系人") > page.index("（盖章）2026年")
    assert "合计" not in texts[-1] or "24332" in texts[-1]


@pytest.mark.parametrize("paid", [0, 100])
def test_nothing_reaches_into_the_margins(facts, paid):
    lines = tuple(replace(line, amount=line.open + paid, paid=paid) for line in many(facts, 60))
    wild = replace(
        facts,
        lines=(*lines, replace(lines[0], invoice="X" * 90), replace(lines[0], invoice="发票" * 60)),
        customer=Party("W" * 300),
        sender=Party(LONG_NAME, contact="李" * 80, phone="1" * 120),
        contract=ContractRef("A" * 120, "长" * 130, None, "x" * 300),
        account=Account("户" * 90, "B" * 90, "1" * 60),
    )
    left, right = inks(letters.render(wild).pdf)
    assert left > 28 / 25.4 * 72 - 1
    assert right < 595.3 - 26 / 25.4 * 72 + 7  # a closing mark may hang by its blank half


def test_what_a_user_typed_is_never_markup(facts, pages):
    name = "<b>甲方</b> & {{7*7}} {number} **x** [[debts]] {?cny} <img src='/etc/hostname'> ) Tj ( \\"
    letter = letters.render(replace(facts, customer=Party(name)))
    assert "".join(name.split()) in pages(letter.pdf)[0]
    assert letter.unknown == ()
    assert not any("/XObject" in page["/Resources"] for page in reader(letter).pages)


def test_unprintable_characters_fall_away_and_missing_ones_are_named(facts, pages):
    letter = letters.render(replace(facts, customer=Party("甲\x00\u202e乙\u200b\ud800😀丙\r\n丁שׁ")))
    assert letter.missing == ("\ufffd", "😀", "ש", "\u05c1")
    assert "甲乙\ufffd😀丙丁" in pages(letter.pdf)[0]


def test_rare_names_print_and_copy_as_themselves(facts, pages):
    letter = letters.render(replace(facts, customer=Party("喆堃淼䶮犇镕𬱖㙓")))
    assert "喆堃淼䶮犇镕𬱖" in pages(letter.pdf)[0]
    assert letter.missing == ("㙓",)


def test_an_unknown_field_stays_visible_and_is_reported(facts, pages):
    letter = letters.render(replace(facts, template="# {title}\n{custmer} 您好{?x\n[[nothing]]\n"))
    assert letter.unknown == ("{custmer}", "[[nothing]]")
    assert "{custmer}您好{?x[[nothing]]" in pages(letter.pdf)[0]


def test_without_account_contract_or_interest_the_letter_says_nothing_of_them(facts, pages):
    letter = letters.render(replace(facts, account=None, contract=None, regime=""))
    (text,) = pages(letter.pdf)
    assert text.startswith("逾期账款催告函")
    assert "付清上述款项" in text
    for absent in ("户名", "账户", "附件", "三、", "损失计算表"):
        assert absent not in text


def test_paid_parts_and_earlier_letters_are_recited(facts, pages):
    paid = replace(facts.lines[0], amount=8_100_000, paid=100_000)
    earlier = (
        EarlierLetter("催〔2026〕12号", D(2026, 10, 8)),
        EarlierLetter("催〔2026〕40号", D(2026, 11, 1)),
    )
    text = pages(letters.render(replace(facts, lines=(paid, *facts.lines[1:]), earlier=earlier)).pdf)[0]
    assert "价税合计（元）已付（元）未付金额（元）" in text
    assert "81,000.001,000.0080,000.0016" in text
    assert "我司已于2026年10月8日以催〔2026〕12号函、于2026年11月1日以催〔2026〕40号函向贵司催告" in text


@pytest.mark.parametrize(
    ("regime", "said", "rate"),
    [
        ("A", "违约金依照合同第八条的约定，自到期次日起按每日0.03%计算", "0.03%"),
        ("C", "《保障中小企业款项支付条例》第十七条，自到期次日起按每日利率0.05%计算", "0.05%"),
    ],
)
def test_each_regime_names_its_ground(facts, pages, regime, said, rate):
    first, second = pages(
        letters.render(replace(facts, regime=regime, clause="合同第八条", daily_rate=Decimal("0.0003"))).pdf
    )
    assert said in first
    assert "日利率" in second
    assert rate in second


def test_an_english_letter_is_english(facts):
    contract = ContractRef("HT-2026-031", "Sales Contract", D(2026, 3, 1), "within 45 days of invoice")
    letter = letters.render(
        replace(
            facts,
            language="en",
            currency="USD",
            number="DL-2026-87",
            contract=contract,
            customer=Party("Suzhou Hengtai Ltd."),
            sender=Party("Hangzhou Yuanfan Ltd."),
        )
    )
    text = " ".join(" ".join(page.extract_text().split()) for page in reader(letter).pages)
    assert "Demand for payment under Sales Contract" in text
    assert "The principal outstanding is USD 186,400.00." in text.replace("\u00a0", " ")
    assert "on or before 30 November 2026" in text
    assert "21 November 2026" in text


def cells(letter):
    """The words of the first page, each as it stands unbroken."""
    return " ".join(page.extract_text() for page in reader(letter).pages).split()


def test_beside_long_contracts_and_sums_the_number_of_an_invoice_stays_whole(facts):
    lines = tuple(
        replace(line, contract="浙机采（2026）第0088号-补充协议二", paid=100_000_000_000)
        for line in many(facts, 3)
    )
    words = cells(letters.render(replace(facts, lines=lines, contract=None)))
    assert [word for word in words if word.startswith("2433")][:3] == [line.invoice for line in lines]


def test_a_long_address_to_write_to_stands_on_a_line_with_its_caption(facts):
    email = "accounts-receivable.department@yuanfan-electromechanical.example.com"
    letter = letters.render(replace(facts, sender=replace(facts.sender, email=email)))
    assert f"邮箱：{email}" in reader(letter).pages[0].extract_text()
    command = ["pdftotext", "-layout", "-", "-"]
    drawn = subprocess.run(command, input=letter.pdf, capture_output=True, check=True).stdout.decode()
    (line,) = [line.strip() for line in drawn.splitlines() if email in line]
    assert line == f"邮箱：{email}"
