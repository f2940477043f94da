"""Invoices of the tax bureau in every form, and files that only pretend to be some."""

import datetime as dt
import io
import struct
import time
import zipfile
import zlib
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.readers import pdf_guard
from ar_desktop.readers.cells import Limits
from ar_desktop.readers.einvoice import read_einvoices
from ar_desktop.readers.einvoice_model import amounts, red_of

DATA = Path(__file__).parent.parent / "data"
XML = DATA / "einvoice" / "official-gd-special.xml"
TWO_LINES = DATA / "einvoice" / "filetoolbox-sample_einvoice.xml"
RED = DATA / "einvoice" / "synthetic-red-letter-einv.xml"
OFD = DATA / "ofd" / "发票示例.ofd"
NUMBER = "26440000000000100001"


def one(path):
    found = read_einvoices(path)
    assert found.problems == ()
    (invoice,) = found.invoices
    return invoice


def refused(path, limits=None):
    """The code of the only problem; its sentence names the file in both languages."""
    found = read_einvoices(path, limits=limits) if limits else read_einvoices(path)
    assert found.invoices == ()
    (problem,) = found.problems
    for language in messages.LANGUAGES:
        text = messages.sentence(problem.code, problem.facts, language)
        assert path.name in text
        assert "?" not in text
    return problem.code


def put(path, data):
    path.write_bytes(data)
    return path


def packed(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def zipped(members):
    buffer = io.BytesIO()
    packed(buffer, members)
    return buffer.getvalue()


def flat(number=NUMBER, total="113.00", **more):
    tags = {
        "FPHM": number,
        "KPRQ": "2026-05-19",
        "XSFMC": "示例制造有限公司",
        "GMFMC": "示例商贸有限公司",
        "JSHJ": total,
        "HJSE": "13.00",
        **more,
    }
    return "<发票>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in tags.items()) + "</发票>"


# XML


def test_the_official_form_is_read_to_the_fen():
    invoice = one(XML)
    assert (invoice.number, invoice.code) == ("23440000000000100001", "")
    assert invoice.issued_on == dt.date(2023, 2, 23)
    assert (invoice.net, invoice.tax, invoice.total) == (200, 12, 212)
    assert (invoice.seller_name, invoice.seller_tax_id) == ("示例制造集团有限公司", "91440000000000000X")
    assert (invoice.buyer_name, invoice.buyer_tax_id) == ("示例商贸有限公司", "91440000000000001Y")
    assert (invoice.kind, invoice.remark, invoice.format) == ("增值税专用发票", "备注内容描述", "xml")
    assert (invoice.source, invoice.is_red, invoice.red_of) == (XML.name, False, "")


def test_lines_stay_as_written():
    first, second = one(TWO_LINES).lines
    assert (first.name, first.spec, first.unit) == ("*交通运输设备*测试软管甲", "TEST-001", "根")
    assert (first.quantity, first.price) == (Decimal(2), Decimal(500))
    assert (first.net, first.rate, first.tax) == (Decimal("1000.00"), "0.130000", Decimal("130.00"))
    assert (second.spec, second.net) == ("", Decimal("0.00"))


def test_order_does_not_matter_and_labels_may_be_empty(tmp_path):
    text = XML.read_text(encoding="utf-8").replace("<LabelCode>Y</LabelCode>", "<LabelCode/>")
    head, tail = text.index("<TaxSupervisionInfo>"), text.index("</TaxSupervisionInfo>") + 21
    part = text[head:tail]
    moved = (text[:head] + text[tail:]).replace("<Header>", part + "<Header>", 1)
    path = put(tmp_path / "moved.xml", moved.encode())
    assert one(path).total == 212


@pytest.mark.parametrize("version", ["0.2", "0.31", "0.32", "0.33", "0.35"])
def test_every_version_has_the_same_paths(tmp_path, version):
    text = XML.read_text(encoding="utf-8").replace("<Version>0.2<", f"<Version>{version}<")
    assert one(put(tmp_path / "a.xml", text.encode())).number == "23440000000000100001"


def test_a_red_invoice_is_negative_and_names_the_blue_one():
    invoice = one(RED)
    assert (invoice.net, invoice.tax, invoice.total) == (-49505, -495, -50000)
    assert invoice.is_red
    assert invoice.red_of == "24112000000135114086"


def test_the_remark_names_the_blue_one_where_the_form_does_not(tmp_path):
    text = RED.read_text(encoding="utf-8")
    head, tail = text.index("<RedEInvoice>"), text.index("</RedEInvoice>") + 14
    assert one(put(tmp_path / "a.xml", (text[:head] + text[tail:]).encode())).red_of == "24112000000135114086"


@pytest.mark.parametrize(
    ("remark", "number"),
    [
        ("被红冲蓝字数电票号码：24112000000135114086 红字发票信息确认单编号：1101", "24112000000135114086"),
        ("被红冲蓝字数电发票号码:24112000000135114086", "24112000000135114086"),
        ("退货 被红冲蓝字发票号码：１２３４５６７８", "12345678"),
        ("对应正数发票代码:050001700111号码:99999951", "99999951"),
        ("红字发票信息确认单编号：11010824091002615708", ""),
        ("被红冲蓝字数电票号码：241120000001351140861", ""),
        ("", ""),
    ],
)
def test_remarks(remark, number):
    assert red_of(remark) == number


def test_chinese_tags():
    invoice = one(DATA / "einvoice" / "synthetic-red-letter-cn.xml")
    assert (invoice.net, invoice.tax, invoice.total) == (-250000, -15000, -265000)
    assert (invoice.red_of, invoice.buyer_name) == ("24110000000000100003", "示例科技（北京）有限公司")
    assert invoice.issued_on == dt.date(2026, 9, 18)


def test_initials_of_pinyin():
    invoice = one(DATA / "einvoice" / "synthetic-pinyin-abbrev.xml")
    assert (invoice.number, invoice.total, invoice.buyer_name) == ("26320000000000100007", 5900, "个人")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312"])
def test_encodings(tmp_path, encoding):
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    text = f'<?xml version="1.0" encoding="{name}"?>{flat()}'
    invoice = one(put(tmp_path / "a.xml", text.encode(encoding)))
    assert (invoice.buyer_name, invoice.net) == ("示例商贸有限公司", 10000)


def test_a_tax_of_stars_is_none(tmp_path):
    invoice = one(put(tmp_path / "a.xml", flat(HJSE="***").encode()))
    assert (invoice.net, invoice.tax, invoice.total) == (11300, 0, 11300)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("100", "13", "113"), (10000, 1300, 11300)),
        (("100", "", "113"), (10000, 1300, 11300)),
        (("100", "13", ""), (10000, 1300, 11300)),
        (("", "0.13", "1.13"), (100, 13, 113)),
        (("-2500.00", "-150.00", "-2650.00"), (-250000, -15000, -265000)),
        (("99999999999.99", "0.01", "100000000000.00"), (9999999999999, 1, 10000000000000)),
        (("2.000000", "0.120000", "2.120000"), (200, 12, 212)),
    ],
)
def test_a_missing_sum_follows_from_the_others(given, expected):
    assert amounts(*given) == expected


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"HJJE": "100.01"}, "einvoice_amounts_differ"),
        ({"HJSE": ""}, "einvoice_incomplete"),
        ({"JSHJ": "1e3"}, "amount_unreadable"),
        ({"JSHJ": "113.001"}, "amount_too_precise"),
        ({"GMFMC": ""}, "einvoice_incomplete"),
        ({"KPRQ": "05-19"}, "date_impossible"),
        ({"KPRQ": "2026-02-30"}, "date_impossible"),
        ({"FPHM": "2.4432E+19"}, "einvoice_number_wrong"),
        ({"FPHM": "2644000000000010000"}, "einvoice_number_wrong"),
        ({"FPDM": "12"}, "einvoice_number_wrong"),
        ({"FPHM": ""}, "einvoice_unknown"),
    ],
)
def test_what_is_not_certain_is_refused(tmp_path, more, code):
    found = read_einvoices(put(tmp_path / "a.xml", flat(**more).encode()))
    assert found.invoices == ()
    assert [(problem.file, problem.code) for problem in found.problems] == [("a.xml", code)]


def test_two_numbers_in_one_file(tmp_path):
    two = f"<r>{flat()}{flat('26440000000000100002')}</r>"
    assert refused(put(tmp_path / "a.xml", two.encode())) == "einvoice_numbers_differ"
    text = XML.read_text(encoding="utf-8").replace("<EIid>23440000000000100001", "<EIid>23440000000000100009")
    assert refused(put(tmp_path / "b.xml", text.encode())) == "einvoice_numbers_differ"


def test_a_red_one_that_is_positive(tmp_path):
    text = XML.read_text(encoding="utf-8").replace("<LabelCode>Y<", "<LabelCode>N<")
    assert refused(put(tmp_path / "a.xml", text.encode())) == "einvoice_red_positive"


# OFD


def test_an_ofd_gives_its_attached_invoice():
    invoice = one(OFD)
    assert (invoice.number, invoice.code) == ("99999951", "050001700111")
    assert (invoice.net, invoice.tax, invoice.total) == (30000, 1800, 31800)
    assert (invoice.issued_on, invoice.format) == (dt.date(2020, 10, 10), "ofd")
    assert [line.net for line in invoice.lines] == [Decimal("100.00")] * 3


def ofd(path, **changes):
    """The sample with members replaced, or left out where the new content is None."""
    with zipfile.ZipFile(OFD) as file:
        members = {name: file.read(name) for name in file.namelist()}
    members |= {name.replace("__", "/"): text for name, text in changes.items()}
    return packed(path, {name: content for name, content in members.items() if content is not None})


def test_without_attachment_the_named_data_count(tmp_path):
    with zipfile.ZipFile(OFD) as file:
        head = file.read("OFD.xml").decode().replace('"价税合计"', '"价税合计　"')
    path = packed(tmp_path / "a.ofd", {"OFD.xml": head})
    invoice = one(path)
    assert (invoice.net, invoice.tax, invoice.total) == (30000, 1800, 31800)
    assert (invoice.buyer_name, invoice.seller_tax_id) == ("科游迈利有限公司", "91500106MA2CE71F65")


def test_an_ofd_that_contradicts_itself(tmp_path):
    with zipfile.ZipFile(OFD) as file:
        head = file.read("OFD.xml").decode().replace("99999951", "99999952")
    with zipfile.ZipFile(OFD) as file:
        attached = file.read("Doc_0/Attachs/original_invoice.xml")
    path = packed(tmp_path / "a.ofd", {"OFD.xml": head, "Doc_0/Attachs/original_invoice.xml": attached})
    assert refused(path) == "einvoice_numbers_differ"


def test_an_ofd_that_is_no_invoice(tmp_path):
    path = packed(tmp_path / "a.ofd", {"OFD.xml": "<OFD/>", "Doc_0/Attachs/x.xml": "<a/>"})
    assert refused(path) == "einvoice_unknown"


# ZIP


def test_archives_are_read_however_nested_and_each_invoice_once(tmp_path):
    inner = zipped({"a/发票.xml": XML.read_bytes(), "b.txt": "nothing"})
    path = packed(
        tmp_path / "all.zip",
        {
            "one.zip": inner,
            "two.zip": zipped({"deep.zip": inner, "x.ofd": OFD.read_bytes()}),
            "red.xml": RED.read_bytes(),
        },
    )
    found = read_einvoices(path)
    assert found.problems == ()
    assert [(one.number, one.source) for one in found.invoices] == [
        ("23440000000000100001", "all.zip/one.zip/a/发票.xml"),
        ("99999951", "all.zip/two.zip/x.ofd"),
        ("24112000000135200001", "all.zip/red.xml"),
    ]


def test_xml_goes_before_pdf_and_a_pdf_that_cannot_be_read_is_no_matter(tmp_path):
    blank = canvas_pdf([])
    path = packed(
        tmp_path / "a.zip",
        {
            f"dzfp_{NUMBER}_甲.pdf": blank,
            f"dzfp_{NUMBER}_甲.xml": flat(),
            "dzfp_26440000000000100002.pdf": blank,
        },
    )
    found = read_einvoices(path)
    assert [invoice.format for invoice in found.invoices] == ["xml"]
    assert [(one.file, one.code) for one in found.problems] == [
        ("a.zip/dzfp_26440000000000100002.pdf", "einvoice_pdf_unsure")
    ]


def test_the_same_number_with_another_sum_is_named(tmp_path):
    path = packed(tmp_path / "a.zip", {"1.xml": flat(), "2.xml": flat(total="226.00")})
    found = read_einvoices(path)
    assert [invoice.total for invoice in found.invoices] == [11300]
    (problem,) = found.problems
    assert (problem.file, problem.code, problem.facts["other"]) == (
        "a.zip/2.xml",
        "einvoice_conflict",
        "a.zip/1.xml",
    )


def test_one_bad_member_costs_only_itself(tmp_path):
    path = packed(
        tmp_path / "a.zip",
        {"bad.xml": "<发票><FPHM>", "good.xml": flat(), "清单.xlsx": zipped({"[Content_Types].xml": "<a/>"})},
    )
    found = read_einvoices(path)
    assert [invoice.number for invoice in found.invoices] == [NUMBER]
    assert [(one.file, one.code) for one in found.problems] == [("a.zip/bad.xml", "einvoice_unreadable")]


def test_names_in_chinese_encoding_are_said_right(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(zipfile.ZipInfo("xxxx.xml"), flat())
    path.write_bytes(path.read_bytes().replace(b"xxxx.xml", "发票".encode("gb18030") + b".xml"))
    assert one(path).source == "a.zip/发票.xml"


def test_names_that_climb_out_lead_nowhere(tmp_path):
    path = packed(
        tmp_path / "sub.zip", {"../../evil.xml": flat(), "C:\\evil2.xml": flat("26440000000000100002")}
    )
    assert len(read_einvoices(path).invoices) == 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["sub.zip"]


# PDF


def canvas_pdf(texts, width=610, info=None):
    """A page with texts at places, as writers of such files set them."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, pagesize=(width, 396))
    page.setFont("STSong-Light", 9)
    for x, y, text in texts:
        page.drawString(x, y, text)
    page.showPage()
    page.save()
    if info is None:
        return buffer.getvalue()
    writer = PdfWriter(PdfReader(io.BytesIO(buffer.getvalue())))
    writer.add_metadata(info)
    again = io.BytesIO()
    writer.write(again)
    return again.getvalue()


PAGE = [
    (430, 360, "发票号码："),
    (480, 360, NUMBER),
    (430, 340, "开票日期："),
    (480, 340, "2026年05月19日"),
    (30, 300, "名称："),
    (60, 300, "示例商贸（深圳）有限公司"),
    (320, 300, "名称：示例制造有限公司"),
    (30, 275, "统一社会信用代码/纳税人识别号："),
    (180, 275, "91440300MAXXXXXX1A"),
    (320, 275, "统一社会信用代码/纳税人识别号：91440100MAXXXXXX1B"),
    (30, 200, "*通用设备*法兰"),
    (400, 200, "1000.00"),
    (60, 120, "合计"),
    (400, 120, "¥1,000.00"),
    (520, 120, "¥130.00"),
    (30, 100, "价税合计（大写）"),
    (400, 100, "（小写）"),
    (450, 100, "¥1,130.00"),
]


def test_a_pdf_whose_text_leaves_no_doubt(tmp_path):
    invoice = one(put(tmp_path / "a.pdf", canvas_pdf(PAGE)))
    assert (invoice.number, invoice.issued_on) == (NUMBER, dt.date(2026, 5, 19))
    assert (invoice.net, invoice.tax, invoice.total) == (100000, 13000, 113000)
    assert (invoice.buyer_name, invoice.seller_name) == ("示例商贸（深圳）有限公司", "示例制造有限公司")
    assert (invoice.buyer_tax_id, invoice.seller_tax_id) == ("91440300MAXXXXXX1A", "91440100MAXXXXXX1B")
    assert invoice.format == "pdf"


@pytest.mark.parametrize("place", range(18))
def test_a_pdf_that_lacks_anything_that_matters_is_refused(tmp_path, place):
    matters = {1, 3, 5, 6, 13, 14, 17, 4}
    path = put(tmp_path / "a.pdf", canvas_pdf([*PAGE[:place], *PAGE[place + 1 :]]))
    if place in matters:
        assert refused(path) == "einvoice_pdf_unsure"
    else:
        assert one(path).total == 113000


@pytest.mark.parametrize(
    "more",
    [
        (100, 380, "26440000000000100002"),
        (100, 380, "2026年05月20日"),
        (100, 380, "¥1.00"),
        (100, 380, "名称：另一公司"),
        (100, 380, "红字发票"),
    ],
)
def test_a_pdf_with_more_than_one_reading_is_refused(tmp_path, more):
    assert refused(put(tmp_path / "a.pdf", canvas_pdf([*PAGE, more]))) == "einvoice_pdf_unsure"


def test_the_information_of_a_pdf_goes_before_its_text(tmp_path):
    info = {
        "/InvoiceNumber": NUMBER,
        "/IssueTime": "2026年05月19日",
        "/TotalAmWithoutTax": "1000.00",
        "/TotalTaxAm": "130.00",
    }
    texts = [entry for place, entry in enumerate(PAGE) if place not in {1, 3, 13, 14, 17}]
    invoice = one(put(tmp_path / "a.pdf", canvas_pdf(texts, info=info)))
    assert (invoice.number, invoice.total) == (NUMBER, 113000)


def test_an_invoice_attached_to_a_pdf_is_the_invoice(tmp_path):
    writer = PdfWriter()
    writer.add_blank_page(600, 400)
    writer.add_attachment("note.xml", b"<a/>")
    writer.add_attachment("invoice.xml", XML.read_bytes())
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        writer.write(file)
    invoice = one(path)
    assert (invoice.number, invoice.total, invoice.format) == ("23440000000000100001", 212, "pdf")


def test_a_pdf_that_is_cut_short_or_locked(tmp_path):
    data = canvas_pdf(PAGE)
    assert refused(put(tmp_path / "a.pdf", b"%PDF-1.7\n" + b"junk" * 50)) in {
        "einvoice_unreadable",
        "einvoice_pdf_unsure",
    }
    assert refused(put(tmp_path / "b.pdf", data[: len(data) // 3])) in {
        "einvoice_unreadable",
        "einvoice_pdf_unsure",
    }
    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt("secret", algorithm="RC4-128")
    with (tmp_path / "c.pdf").open("wb") as file:
        writer.write(file)
    assert refused(tmp_path / "c.pdf") == "einvoice_pdf_unsure"


# Hostile files


def drawing(path, content, form=b"", *, kids=False):
    """A PDF whose page draws ``content``, which may call the form F, which may call itself."""
    writer = PdfWriter()
    page = writer.add_blank_page(600, 400)
    named = DictionaryObject()
    fonts = DictionaryObject({NameObject("/A"): DictionaryObject(FONT)})
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/XObject"): named, NameObject("/Font"): fonts}
    )
    page[NameObject("/Contents")] = writer._add_object(deflated(content))
    drawn = deflated(form)
    drawn[NameObject("/Subtype")] = NameObject("/Form")
    drawn[NameObject("/Resources")] = page["/Resources"]
    named[NameObject("/F")] = writer._add_object(drawn)
    if kids:
        tree = writer._root_object["/Pages"]
        tree["/Kids"].append(writer._root_object.raw_get("/Pages"))
    with path.open("wb") as file:
        writer.write(file)
    return path


FONT = {
    NameObject("/Type"): NameObject("/Font"),
    NameObject("/Subtype"): NameObject("/Type1"),
    NameObject("/BaseFont"): NameObject("/Helvetica"),
}


def deflated(data):
    stream = StreamObject()
    stream._data = zlib.compress(data)
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    return stream


TEXT = b"BT /A 9 Tf (a) Tj ET\n"


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (TEXT * 2_000_000, b""),
        (b"/F Do\n", TEXT * 100_000),
        (b"/F Do\n" * 50, b"/F Do\n" * 50),
        (b"/F Do\n" * 150_000, TEXT),
        (b"/F Do\n" * 200, TEXT * 40_000),
        (TEXT * 45_000, b""),
    ],
)
def test_a_pdf_made_to_take_hours_takes_seconds(tmp_path, monkeypatch, content, form):
    monkeypatch.setattr(pdf_guard.Watch.__init__, "__defaults__", (0.5,))
    path = drawing(tmp_path / "a.pdf", content, form)
    began = time.perf_counter()
    assert refused(path) in {"einvoice_pdf_unsure", "einvoice_unreadable"}
    assert time.perf_counter() - began < 60  # of hours: a busy machine is slow too


def test_a_pdf_whose_pages_hold_themselves(tmp_path):
    assert refused(drawing(tmp_path / "a.pdf", TEXT, kids=True)) in {
        "einvoice_pdf_unsure",
        "einvoice_unreadable",
    }


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]><发票><FPHM>&l9;</FPHM></发票>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><发票><FPHM>&x;</FPHM></发票>'
)
EMPTY_TYPE = '<?xml version="1.0"?><!DOCTYPE 发票><发票><FPHM>1</FPHM></发票>'


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, EMPTY_TYPE])
def test_definitions_are_refused_everywhere(tmp_path, text):
    assert refused(put(tmp_path / "a.xml", text.encode())) == "xml_forbidden"
    found = read_einvoices(packed(tmp_path / "a.zip", {"a.xml": text, "b.xml": flat()}))
    assert [problem.code for problem in found.problems] == ["xml_forbidden"]
    assert len(found.invoices) == 1
    with zipfile.ZipFile(OFD) as file:
        head = file.read("OFD.xml")
    path = packed(tmp_path / "a.ofd", {"OFD.xml": head, "Doc_0/Attachs/original_invoice.xml": text})
    assert refused(path) == "xml_forbidden"
    assert refused(packed(tmp_path / "b.ofd", {"OFD.xml": text})) == "xml_forbidden"


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_archives_cut_short(tmp_path, part):
    data = zipped({"a.xml": flat(), "b.xml": flat("26440000000000100002")})
    assert refused(put(tmp_path / "a.zip", data[: int(len(data) * part)])) == "archive_unreadable"


def test_a_member_that_does_not_match_its_sum(tmp_path):
    data = bytearray(zipped({"a.xml": flat() + " " * 1000}))
    data[60] ^= 0xFF
    found = read_einvoices(put(tmp_path / "a.zip", bytes(data)))
    assert [problem.code for problem in found.problems] == ["archive_unreadable"]


def test_an_archive_that_claims_a_gigabyte(tmp_path):
    data = bytearray(zipped({"a.xml": flat(), "b.xml": flat("26440000000000100002")}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 1 << 30)
    assert refused(put(tmp_path / "a.zip", bytes(data))) == "zip_bomb"


def test_an_archive_of_nothing_but_zeros(tmp_path):
    assert refused(packed(tmp_path / "a.zip", {"a.xml": b"\0" * (9 << 20)})) == "zip_bomb"


def test_many_members_that_each_look_harmless(tmp_path):
    inner = zipped({"a.xml": flat() + " " * (1 << 20)})
    path = packed(tmp_path / "a.zip", {f"{n}.zip": inner for n in range(10)})
    found = read_einvoices(path, limits=Limits(expanded=4 << 20))
    assert {problem.code for problem in found.problems} == {"zip_bomb"}
    assert len(found.problems) <= 2
    assert len(found.invoices) == 1


def test_an_archive_in_an_archive_without_end(tmp_path):
    data = flat().encode()
    for depth in range(6):
        data = zipped({f"{depth}.xml" if not depth else f"{depth}.zip": data})
    found = read_einvoices(put(tmp_path / "a.zip", data))
    assert [problem.code for problem in found.problems] == ["archive_too_deep"]


def test_a_locked_archive(tmp_path):
    data = bytearray(zipped({"a.xml": flat()}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(put(tmp_path / "a.zip", bytes(data))) == "archive_encrypted"


def test_files_that_are_something_else(tmp_path):
    assert refused(put(tmp_path / "a.xml", b"plain words")) == "einvoice_unknown"
    assert refused(put(tmp_path / "b.xml", b"<html><body>login</body></html>")) == "einvoice_unknown"
    assert refused(put(tmp_path / "c.xml", b"<a><b>1</b></a>")) == "einvoice_unknown"
    assert refused(packed(tmp_path / "d.zip", {"a.txt": "x"})) == "einvoice_unknown"
    assert refused(put(tmp_path / "e.xml", b"<a>" + b" " * (5 << 20) + b"</a>")) == "file_too_large"
    assert refused(put(tmp_path / "f.xml", b"<a>" * 50_000)) == "einvoice_unreadable"


def test_files_that_cannot_be_opened(tmp_path):
    for path, code in [
        (tmp_path / "none.xml", "file_missing"),
        (tmp_path, "file_missing"),
        (put(tmp_path / "e.xml", b""), "file_empty"),
    ]:
        with pytest.raises(ArError) as caught:
            read_einvoices(path)
        assert caught.value.code == code
    with pytest.raises(ArError) as caught:
        read_einvoices(put(tmp_path / "l.xml", b"<a/>"), limits=Limits(file=3))
    assert caught.value.code == "file_too_large"
