"""The header row, the kind of list and the meaning of its columns are found by content."""

import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.readers import headers
from ar_desktop.readers.aliases import ALIASES, FIELDS, REQUIRED
from ar_desktop.readers.headers import Header


def found(*rows, kind=None):
    header, kind = headers.find(rows, kind, ())
    return header.row, kind, headers.guess(header.texts, kind)


def test_every_field_has_aliases():
    assert {kind: set(fields) for kind, fields in FIELDS.items()} == {
        kind: set(names) for kind, names in ALIASES.items()
    }
    assert all(
        name in FIELDS[kind] for kind, groups in REQUIRED.items() for group in groups for name in group
    )


@pytest.mark.parametrize(
    "text", ["Invoice No.", "invoice_no", "InvoiceNo", "ＩＮＶＯＩＣＥ ＮＯ", "* invoice-no:", "Invoice\nNo"]
)
def test_spellings_of_one_header_are_one(text):
    assert headers.key(text) == "invoiceno"


@pytest.mark.parametrize("text", ["金额（元）", "金额(人民币)", "金 额", "金额/元", "￥金额", "金额(万元)"])
def test_units_do_not_change_a_header(text):
    assert headers.key(text) == "金额"
    assert headers.in_ten_thousands(text) == ("万" in text)


def test_an_amount_without_tax_is_not_the_amount():
    assert headers.guess(("金额(不含税)", "价税合计"), "invoices") == {"amount": (1,)}


def test_the_header_stands_below_titles_and_notes():
    rows = [
        ("应收账款明细表",),
        ("单位：示例公司", None, "日期：2026-11-21"),
        (),
        ("客户", "单据编号", "单据日期", "应收金额", "到期日"),
        ("甲", "A1", "2026-01-01", "100", "2026-02-01"),
    ]
    assert found(*rows) == (
        4,
        "invoices",
        {"customer_name": (0,), "number": (1,), "issued_on": (2,), "amount": (3,), "due_on": (4,)},
    )


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("客户名称", "收款日期", "收款金额", "发票号码", "摘要"), "receipts"),
        (("交易日期", "对方户名", "收入金额", "流水号"), "receipts"),
        (("客户名称", "开票日期", "金额", "发票号码"), "invoices"),
        (("客户编码", "客户名称", "联系人", "电话", "信用额度", "账期（天）"), "customers"),
        (("Name", "Phone", "Address", "Credit limit"), "customers"),
        (("Customer", "Payment Date", "Amount Paid", "Invoice No"), "receipts"),
        (("Customer", "Invoice", "Invoice Date", "Due Date", "Total"), "invoices"),
    ],
)
def test_the_kind_is_told_by_the_headers(texts, kind):
    assert found(texts)[1] == kind


def test_the_preferred_alias_wins_and_a_second_number_column_helps_out():
    texts = ("发票号码", "数电发票号码", "金额", "税额", "价税合计", "开票日期", "购买方名称")
    assert headers.guess(texts, "invoices") == {
        "number": (1, 0),
        "amount": (4,),
        "issued_on": (5,),
        "customer_name": (6,),
    }


def test_no_header_among_data():
    assert headers.find([("甲", "1"), ("乙", "2")], None, ()) is None
    assert headers.find([(1, 2), (3, 4)], "invoices", ()) is None


def test_a_known_kind_takes_the_first_row_of_texts_for_the_header():
    header, kind = headers.find([("标题",), ("甲列", "乙列"), ("x", "1")], "invoices", ())
    assert (header.row, kind) == (2, "invoices")


def test_a_row_with_the_columns_the_user_named_is_the_header():
    rows = [("客户", "日期", "金额", "单号"), ("Kunde", "Datum", "Betrag", "Beleg")]
    header, _ = headers.find(rows, "invoices", ["Kunde", "Datum"])
    assert header.row == 2


HEADER = Header(1, ("Kunde", "Datum", "", "Betrag", "金额", "Datum"))


@pytest.mark.parametrize(
    ("column", "place"),
    [("Betrag", 3), ("betrag ", 3), ("D", 3), ("d", 3), ("4", 3), ("C", 2), ("A", 0), ("6", 5)],
)
def test_a_column_is_named_by_text_letters_or_number(column, place):
    assert headers.resolve(HEADER, "invoices", {"amount": column})["amount"] == (place,)


@pytest.mark.parametrize("column", ["Summe", "0", "7", "G", "ZZZZ", "-1", "²"])
def test_a_column_that_is_not_there(column):
    with pytest.raises(ArError, match="column_unknown"):
        headers.resolve(HEADER, "invoices", {"amount": column})


def test_a_field_that_is_not_there():
    with pytest.raises(ArError, match="field_unknown"):
        headers.resolve(HEADER, "invoices", {"colour": "A"})


def test_a_column_chosen_for_one_field_is_free_of_its_guess():
    assert headers.resolve(HEADER, "invoices", {"number": "金额"}) == {"number": (4,)}
    assert headers.resolve(HEADER, "invoices", {"amount": ""}) == {}


def test_a_choice_that_is_the_guess_keeps_the_column_that_helps_out():
    header = Header(1, ("发票号码", "数电发票号码", "金额"))
    assert headers.resolve(header, "invoices", {"number": "数电发票号码"})["number"] == (1, 0)
    assert headers.resolve(header, "invoices", {"number": "发票号码"})["number"] == (0,)


def test_labels_can_be_given_back_as_columns():
    labels = [HEADER.label(place) for place in range(6)]
    assert labels == ["Kunde", "B", "C", "Betrag", "金额", "F"]
    places = [headers.resolve(HEADER, "invoices", {"number": label})["number"] for label in labels]
    assert places == [(place,) for place in range(6)]


def test_the_signature_is_of_the_texts_not_of_their_spelling():
    same = Header(7, ("kunde", " DATUM", "", "Betrag（元）", "金额", "datum", "", ""))
    assert same.signature == HEADER.signature
    assert Header(1, HEADER.texts[::-1]).signature != HEADER.signature


def test_letters_of_columns():
    assert [headers.letters(n) for n in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
