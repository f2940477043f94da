"""The dossier as a lawyer gets it: read back from the PDF, damaged and hostile files among its papers."""

import datetime as dt
import io
from dataclasses import replace

import bookkit
import pytest
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from ar_desktop.domain.bills import Bill
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Contract, Receipt
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.paper import Part, Sheet, Text
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import (
    deliveries,
    dossier,
    dossier_letters,
    dossier_lines,
    limitation_events,
)
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.claims.dossier import Request
from ar_desktop.services.claims.limitation_events import Noted
from ar_desktop.services.correspondence import letters, statement_register
from ar_desktop.services.correspondence.statement_register import Answer, Period
from ar_desktop.services.keeping import attachments
from ar_desktop.services.ledger import allocating, bills, crediting, openings, receipts, shipments
from ar_desktop.services.ledger.openings import Opening
from ar_desktop.services.ledger.shipments import Shipment

D = dt.date
TODAY = D(2026, 11, 21)
EARLIER = D(2026, 9, 1)


def paper(*texts) -> bytes:
    """A PDF with one line of text on each page."""
    document = Document("demo", "us")
    for text in texts:
        sheet = Sheet()
        sheet.place(100, (Text(0, 0, 14, (Part(text),)),))
        document.add(sheet)
    return document.bytes()


def picture(kind="PNG", mode="RGB", size=(300, 200), **values) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, values.pop("colour", None) or "red").save(buffer, kind, **values)
    return buffer.getvalue()


def attach(book, folder, owner, key, name, content):
    path = folder / name
    path.write_bytes(content)
    attachments.attach(book, owner, key, path, TODAY)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


@pytest.fixture
def claim(book, tmp_path):
    """A claim with a contract, two invoices, a signed delivery, a statement, and a letter that arrived."""
    who = bookkit.customer(book, uscc="91320594MA1MXXXX0X")
    contract = customers.save_contract(
        book, Contract(who, "HT-2026-07", title="购销合同", signed_on=D(2026, 1, 5))
    ).ids[0]
    bookkit.invoice(book, who, "25332001", D(2026, 5, 10), D(2026, 6, 9), 1_000_000, contract_id=contract)
    bookkit.invoice(book, who, "25332002", D(2026, 6, 10), D(2026, 7, 10), 2_000_000, contract_id=contract)
    key = book.reader.execute("SELECT id FROM invoices WHERE number = '25332001'").fetchone()[0]
    sent = shipments.enter(
        book, Shipment(who, "SH-1", D(2026, 5, 9), 1_000_000, signed_by="王师傅", signed_on=D(2026, 5, 9))
    ).ids[0]
    shipments.link(book, [sent], key)
    made = statement_register.make(book, who, Period(D(2026, 6, 1), D(2026, 6, 30)), on=D(2026, 7, 2))
    statement_register.answer(book, made.id, Answer("agreed", D(2026, 7, 6), "财务经理", D(2026, 7, 20)))
    letter = letters.issue(book, [who], EARLIER).letters[0]
    deliveries.save(
        book,
        Delivery(letter.id, "ems", waybill="1098", sent_on=EARLIER, state="signed", signed_by="前台",
                 arrived_on=D(2026, 9, 4)),
    )  # fmt: skip
    bookkit.receipt(book, who, D(2026, 9, 20), 300_000, payer="苏州恒泰")
    attach(book, tmp_path, "contracts", contract, "合同.pdf", paper("CONTRACT-ONE", "CONTRACT-TWO"))
    attach(book, tmp_path, "invoices", key, "发票.pdf", paper("INVOICE-ONE"))
    attach(book, tmp_path, "shipments", sent, "送货单.png", picture())
    attach(book, tmp_path, "letters", letter.id, "签收回执.jpg", picture("JPEG"))
    return who


def made(book, who, path, **values):
    asked = Request(who, TODAY, TODAY, "李倩", **values)
    return dossier.make(book, dossier.facts(book, asked), path)


def outline(reader):
    """Titles of all bookmarks with their pages from 1."""
    found = []

    def walk(items):
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                found.append((item.title, reader.get_destination_page_number(item) + 1))

    walk(reader.outline)
    return found


def test_the_index_names_the_pages_where_the_evidence_is(book, claim, tmp_path):
    result = made(book, claim, tmp_path / "out" / "案卷.pdf")
    reader = PdfReader(result.pdf)
    texts = [page.extract_text() for page in reader.pages]
    assert len(texts) == result.pages + 1  # the notes for the lawyer
    assert [entry.kind for entry in result.entries] == [
        "contract", "invoice", "shipment", "statement", "letter",
    ]  # fmt: skip
    first = {entry.kind: entry for entry in result.entries}
    assert "CONTRACT-ONE" in texts[first["contract"].first - 1]
    assert "CONTRACT-TWO" in texts[first["contract"].last - 1]
    assert "INVOICE-ONE" in texts[first["invoice"].first - 1]
    assert "对账单" in texts[first["statement"].first - 1]
    assert first["letter"].last == result.pages
    for before, after in zip(result.entries, result.entries[1:], strict=False):
        assert after.first == before.last + 1
    index = next(text for text in texts if "证 据 目 录" in text)
    for entry in result.entries:
        assert (f"{entry.first}-{entry.last}" if entry.first < entry.last else str(entry.first)) in index


def test_every_page_is_numbered_and_evidence_says_its_number(book, claim, tmp_path):
    result = made(book, claim, tmp_path / "a.pdf")
    texts = [page.extract_text() for page in PdfReader(result.pdf).pages]
    for number, text in enumerate(texts[: result.pages], 1):
        assert f"第 {number} 页 共 {result.pages} 页" in text
    for entry in result.entries:
        assert f"证据{entry.number} " in texts[entry.first - 1]


def test_bookmarks_lead_to_each_part_and_each_exhibit(book, claim, tmp_path):
    result = made(book, claim, tmp_path / "a.pdf")
    marks = dict(outline(PdfReader(result.pdf)))
    assert marks["封面"] == 1
    assert {
        "证据目录",
        "案情时间线",
        "欠款明细表",
        "利息计算表",
        "收款明细表",
        "函件及送达登记",
    } <= marks.keys()
    for entry in result.entries:
        assert marks[f"证据{entry.number} {entry.title}"] == entry.first
    assert marks["签收回执.jpg"] == result.pages


def test_the_front_pages_say_the_claim(book, claim, tmp_path):
    result = made(book, claim, tmp_path / "a.pdf")
    reader = PdfReader(result.pdf)
    marks = dict(outline(reader))
    cover = reader.pages[0].extract_text()
    assert "杭州远帆机电有限公司" in cover
    assert "苏州恒泰精密制造有限公司" in cover
    assert "¥30,000.00" in cover
    assert "李倩" in cover
    told = reader.pages[marks["案情时间线"] - 1].extract_text()
    days = [line[:10] for line in told.splitlines() if line[:4] == "2026" and line[4:5] == "-"]
    assert days == sorted(days)
    assert "王师傅签收货物" in told
    assert "3,000.00" in reader.pages[marks["收款明细表"] - 1].extract_text()
    assert "1098" in reader.pages[marks["函件及送达登记"] - 1].extract_text()


def test_what_is_missing_is_said_before_and_on_a_sheet_that_comes_off(book, claim, tmp_path):
    facts = dossier.facts(book, Request(claim, TODAY, TODAY))
    codes = [(gap.code, gap.subject) for gap in facts.gaps]
    assert ("gap_invoice_file", "25332002") in codes
    assert ("gap_shipment", "25332002") in codes
    assert ("gap_shipment", "25332001") not in codes
    assert ("gap_statement_file", "2026-06-01 至 2026-06-30") in codes
    assert not [code for code, _ in codes if code.startswith(("gap_letter", "gap_contract"))]
    result = made(book, claim, tmp_path / "a.pdf")
    reader = PdfReader(result.pdf)
    *court, notes = (page.extract_text() for page in reader.pages)
    assert "发票 25332002 缺送货单" in notes
    assert "不是证据" in notes
    assert "第 " not in notes
    assert dict(outline(reader))["移交提示（提交法院前取下）"] == len(reader.pages) == result.pages + 1
    assert not [word for word in ("缺", "无送货单", "无记录", "可补") if any(word in text for text in court)]


def test_a_file_that_lacks_nothing_has_no_such_sheet(book, claim, tmp_path):
    facts = replace(dossier.facts(book, Request(claim, TODAY, TODAY)), gaps=())
    result = dossier.make(book, facts, tmp_path / "a.pdf")
    assert len(PdfReader(result.pdf).pages) == result.pages


def test_a_bare_debt_gets_an_index_without_evidence_and_nothing_is_invented(book, tmp_path):
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "1", D(2026, 1, 1), D(2026, 2, 1), 500_000)
    result = made(book, who, tmp_path / "a.pdf")
    assert result.entries == ()
    assert [gap.code for gap in result.facts.gaps][:2] == ["gap_customer_uscc", "gap_contract"]
    assert {"gap_letter", "gap_statement", "gap_shipment"} <= {gap.code for gap in result.facts.gaps}
    assert "证据 0 项" in "".join(page.extract_text() for page in PdfReader(result.pdf).pages)


def test_the_same_book_and_day_give_the_same_bytes(book, claim, tmp_path):
    one, two = made(book, claim, tmp_path / "a.pdf"), made(book, claim, tmp_path / "b.pdf")
    assert one.pdf.read_bytes() == two.pdf.read_bytes()
    assert one.workbook.read_bytes() == two.workbook.read_bytes()


def encrypted() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paper("SECRET"))))
    writer.encrypt("password", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def scripted() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paper("SCRIPTED"))))
    action = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"),
                               NameObject("/JS"): TextStringObject("app.alert(1)")})  # fmt: skip
    writer.root_object[NameObject("/OpenAction")] = action
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): action})
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_what_cannot_be_bound_is_listed_and_put_beside_and_stops_nothing(book, claim, tmp_path):
    contract = book.reader.execute("SELECT id FROM contracts").fetchone()[0]
    loose = {
        "坏.pdf": b"%PDF-1.7\n" + b"\x00garbage" * 50, "锁.pdf": encrypted(), "往来.xlsx": b"PK\x03\x04sheet",
        "邮件.eml": b"From: a@b", "断.png": picture()[:60], "截.jpg": picture("JPEG")[:200],
    }  # fmt: skip
    for name, content in loose.items():
        attach(book, tmp_path, "contracts", contract, name, content)
    attach(book, tmp_path, "contracts", contract, "后.pdf", paper("STILL-HERE"))
    result = made(book, claim, tmp_path / "a.pdf")
    entry = result.entries[0]
    assert dict(entry.loose) == {
        "坏.pdf": "damaged", "锁.pdf": "encrypted", "往来.xlsx": "format", "邮件.eml": "format",
        "断.png": "damaged", "截.jpg": "damaged",
    }  # fmt: skip
    assert entry.last - entry.first == 2
    reader = PdfReader(result.pdf)
    assert "STILL-HERE" in reader.pages[entry.last - 1].extract_text()
    index = "".join(page.extract_text() for page in reader.pages[:6])
    assert "PDF 有打开密码" in index
    assert "文件损坏" in index
    assert {path.name: path.read_bytes() for path in result.beside} == {
        f"证据1_{name}": content for name, content in loose.items()
    }


def test_nothing_in_it_acts(book, claim, tmp_path):
    contract = book.reader.execute("SELECT id FROM contracts").fetchone()[0]
    attach(book, tmp_path, "contracts", contract, "脚本.pdf", scripted())
    result = made(book, claim, tmp_path / "a.pdf")
    content = result.pdf.read_bytes()
    for word in (b"/JavaScript", b"/JS", b"/OpenAction", b"/AA"):
        assert word not in content
    entry = result.entries[0]
    assert "SCRIPTED" in PdfReader(result.pdf).pages[entry.last - 1].extract_text()


def test_two_hundred_pages_are_bound_with_word_of_progress(book, claim, tmp_path):
    contract = book.reader.execute("SELECT id FROM contracts").fetchone()[0]
    attach(book, tmp_path, "contracts", contract, "长.pdf", paper(*(f"PAGE-{n}" for n in range(200))))
    heard = []
    facts = dossier.facts(book, Request(claim, TODAY, TODAY))
    result = dossier.make(book, facts, tmp_path / "a.pdf", lambda done, total: heard.append((done, total)))
    assert result.entries[0].last - result.entries[0].first == 201
    assert heard[-1][0] == heard[-1][1]
    assert heard == sorted(heard)
    assert "PAGE-199" in PdfReader(result.pdf).pages[result.entries[0].last - 1].extract_text()


class Enough(Exception):  # noqa: N818
    pass


def test_giving_up_leaves_nothing(book, claim, tmp_path):
    def stop(done, _total):
        if done > 2:
            raise Enough

    folder = tmp_path / "out"
    with pytest.raises(Enough):
        dossier.make(book, dossier.facts(book, Request(claim, TODAY, TODAY)), folder / "a.pdf", stop)
    assert not folder.exists() or list(folder.iterdir()) == []


def test_chosen_invoices_alone(book, claim, tmp_path):
    chosen = dossier_lines.of_invoices(book, claim, TODAY, ["25332001"])
    result = made(book, claim, tmp_path / "a.pdf", lines=chosen)
    assert [debt.number for debt in result.facts.debts] == ["25332001"]
    assert result.facts.principal == 1_000_000


def test_an_invoice_that_is_not_open_cannot_be_chosen(book, claim):
    with pytest.raises(ArError, match="invoice_not_open"):
        dossier_lines.of_invoices(book, claim, TODAY, ["25332001", "25339999"])


def test_what_is_owed_in_another_money_is_told_and_can_be_claimed_by_itself(book, claim):
    bookkit.invoice(book, claim, "US-1", D(2026, 5, 10), D(2026, 6, 9), 7_000_00, currency="USD")
    told = {gap.code: gap.subject for gap in dossier.facts(book, Request(claim, TODAY, TODAY)).gaps}
    assert told["gap_other_currency"] == "USD 7,000.00"
    lines = dossier_lines.of_invoices(book, claim, TODAY, ["US-1"])
    own = dossier.facts(book, Request(claim, TODAY, TODAY, lines=lines))
    assert (own.currency, own.principal) == ("USD", 7_000_00)
    assert "gap_other_currency" not in {gap.code for gap in own.gaps}


def test_nothing_open_makes_no_dossier(book):
    who = bookkit.customer(book)
    with pytest.raises(ArError, match="nothing_to_claim"):
        dossier.facts(book, Request(who, TODAY, TODAY))


def test_the_workbook_has_the_same_sums(book, claim, tmp_path):
    result = made(book, claim, tmp_path / "a.pdf")
    sheets = load_workbook(result.workbook)
    assert sheets.sheetnames == [
        "证据目录", "欠款明细", "利息计算", "收款明细", "时间线", "函件登记", "电子文件",
    ]  # fmt: skip
    debts = sheets["欠款明细"]
    assert [debts.cell(row, 8).value for row in (4, 5)] == [10_000, 20_000]
    interest = sum(row.amount for row in result.facts.interest_rows)
    shown = [
        row[7].value
        for row in sheets["利息计算"].iter_rows(min_row=4)
        if isinstance(row[7].value, (int, float))
    ]
    assert round(sum(shown) * 100) == interest


def test_what_no_money_came_for_is_not_called_paid(book, claim, tmp_path):
    line = book.reader.execute("SELECT id FROM charges WHERE number = '25332001'").fetchone()[0]
    before = made(book, claim, tmp_path / "before.pdf")
    with book.write("credit", undo="reverse") as write:
        (credit,) = crediting.post(write, [crediting.Credit(claim, "credit_note", TODAY, 100_000)])
        allocating.put(write, credit, [(line, 100_000)], TODAY)
    after = made(book, claim, tmp_path / "after.pdf")
    for name, result, head in (("before", before, "已付"), ("after", after, "已付及冲减")):
        said = "".join(page.extract_text() for page in PdfReader(tmp_path / f"{name}.pdf").pages)
        assert ("已付及冲减" in said) == (head != "已付")
        assert load_workbook(result.workbook)["欠款明细"].cell(3, 7).value == head


def test_the_workbook_has_the_index_with_its_pages_and_the_hash_of_every_file(book, claim, tmp_path):
    result = made(book, claim, tmp_path / "a.pdf")
    workbook = load_workbook(result.workbook)
    index = [row[:5] for row in workbook["证据目录"].iter_rows(min_row=4, values_only=True)]
    for entry, row in zip(result.entries, index, strict=True):
        whole = f"{entry.first}-{entry.last}" if entry.last > entry.first else str(entry.first)
        assert (row[0], row[1], row[4]) == (entry.number, entry.title, whole)
    files = [row[3] for row in workbook["电子文件"].iter_rows(min_row=4, values_only=True)]
    assert files == [file.sha256 for item in result.facts.exhibits for file in item.files]
    told = "".join(page.extract_text() for page in PdfReader(result.pdf).pages)
    assert all(sha256[:32] in told and sha256[32:] in told for sha256 in files)


def test_the_timeline_tells_these_debts_and_that_the_letter_arrived(book, claim):
    early = Receipt(claim, D(2026, 1, 9), 5_000, "OLD-1")
    receipts.enter(book, early)
    part = dossier_lines.of_invoices(book, claim, TODAY, ["25332001"])
    receipts.enter(book, Receipt(claim, D(2026, 10, 1), 7_000, "NEW-1"), [(part[0], 7_000)])
    told = [(event.day, event.text, event.proof) for event in
            dossier.facts(book, Request(claim, TODAY, TODAY)).events]  # fmt: skip
    assert (D(2026, 10, 1), "收到债务人付款 70.00", "流水号 NEW-1") in told
    assert not [proof for _, _, proof in told if "OLD-1" in proof]
    assert [text for _, text, proof in told if proof == "EMS 1098"] == ["函件 催〔2026〕1号 签收（前台）"]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("sent", "2026-09-01 寄出"),
        ("signed", "2026-09-04 签收"),
        ("signed_other", "2026-09-04 由他人签收"),
        ("refused", "2026-09-04 被拒收"),
        ("returned", "2026-09-04 被退回"),
        ("unknown_there", "2026-09-04 以查无此人退回"),
    ],
)
def test_the_index_claims_no_arrival_of_what_came_back(book, claim, state, words):
    (kept,) = deliveries.of_letter(book, 1)
    arrived = None if state == "sent" else D(2026, 9, 4)
    deliveries.save(book, replace(kept, state=state, arrived_on=arrived))
    (letter,) = (x for x in dossier.facts(book, Request(claim, TODAY, TODAY)).exhibits if x.kind == "letter")
    assert letter.proves.startswith("2026-09-01 向债务人主张 本金 30,000.00")
    assert letter.proves.endswith(f"，{words}")
    before = dossier_letters.came_of(deliveries.of_letter(book, 1)[0], EARLIER.toordinal() - 1)
    assert before == ""


def test_the_index_says_how_a_statement_travelled(book, claim):
    sent = Delivery(0, "ems", waybill="1099", sent_on=D(2026, 7, 3), state="signed", arrived_on=D(2026, 7, 5))
    key = book.reader.execute("SELECT id FROM statements").fetchone()[0]
    statement_register.post(book, key, sent)
    facts = dossier.facts(book, Request(claim, TODAY, TODAY, "李倩"))
    (shown,) = [item for item in facts.exhibits if item.kind == "statement"]
    assert shown.proves.endswith("；EMS 1099 2026-07-05 签收")
    early = dossier.facts(book, Request(claim, D(2026, 7, 4), TODAY, "李倩"))
    (shown,) = [item for item in early.exhibits if item.kind == "statement"]
    assert "签收" not in shown.proves


def test_what_was_talked_over_with_our_own_lawyer_is_not_told(book, claim):
    with book.write("note_activity") as write:
        for channel, note in (("legal", "与法律顾问商量"), ("agency", "询价委外"), ("call", "答应月底付")):
            write.insert("activities", {"customer_id": claim, "day": EARLIER.toordinal(), "channel": channel,
                                        "note": note, "who": "李倩"})  # fmt: skip
    told = [event.text for event in dossier.facts(book, Request(claim, TODAY, TODAY)).events]
    assert "电话：答应月底付" in told
    assert not [text for text in told if "法律顾问" in text or "委外" in text]


def test_a_letter_that_nobody_noted_as_sent_is_not_told_as_a_demand_made(book, claim):
    deliveries.remove(book, deliveries.of_letter(book, 1)[0].id)
    facts = dossier.facts(book, Request(claim, TODAY, TODAY))
    (letter,) = (item for item in facts.exhibits if item.kind == "letter")
    (told,) = (event.text for event in facts.events if event.proof.startswith("函件"))
    for said in (letter.proves, told):
        assert "开具催款函，涉及 本金 30,000.00" in said
        assert "主张" not in said
        assert "送达" not in said


def test_what_restarted_limitation_and_an_opening_balance_bring_their_papers(book, tmp_path):
    who = bookkit.customer(book)
    openings.enter(book, [Opening(who, "期初-1", D(2023, 1, 1), D(2023, 3, 1), 900_000)])
    key = book.reader.execute("SELECT id FROM invoices").fetchone()[0]
    noted = Noted(who, D(2025, 5, 1), "consent", "signed", "法定代表人签字的承诺书")
    event = limitation_events.save(book, noted, TODAY).ids[0]
    attach(book, tmp_path, "limitation_events", event, "承诺书.pdf", paper("promise"))
    attach(book, tmp_path, "invoices", key, "旧发票.pdf", paper("old"))
    facts = dossier.facts(book, Request(who, TODAY, TODAY))
    assert [item.title for item in facts.exhibits] == ["期初欠款凭据 期初-1", "债务人同意履行 2025-05-01"]
    assert ("gap_shipment", "期初-1") in {(gap.code, gap.subject) for gap in facts.gaps}
    told = [event.text for event in facts.events]
    assert told[0] == "建账前已发生的欠款 9,000.00"
    assert "债务人同意履行：法定代表人签字的承诺书" in told


def test_loose_files_with_one_very_long_name_are_both_kept(book, claim, tmp_path):
    key = book.reader.execute("SELECT id FROM invoices WHERE number = '25332001'").fetchone()[0]
    name = "增值税发票" * 16 + ".ofd"
    for content in (b"PK-one", b"PK-two"):
        attach(book, tmp_path, "invoices", key, name, content)
    result = made(book, claim, tmp_path / "a.pdf")
    assert sorted(path.read_bytes() for path in result.beside) == [b"PK-one", b"PK-two"]
    assert max(len(path.name.encode()) for path in result.beside) < 200


def test_each_letter_is_told_as_what_it_is_and_none_claims_nothing(book, claim):
    """An agreement claims nothing, the instruction to our lawyer is not for the other side."""
    extra = {"lawyer": "浙江某某律师事务所", "lawyer_address": "杭州市西湖区文三路1号"}
    for kind, given in (("confirmation", {}), ("plan", {}), ("lawyer", extra)):
        batch = letters.issue(book, [claim], TODAY, kind=kind, extra=given)
        assert not batch.failed, batch.failed
    facts = dossier.facts(book, Request(claim, TODAY, TODAY))
    events = [event.text for event in facts.events if event.proof.startswith("函件")]
    proofs = [item.proves for item in facts.exhibits if item.kind == "letter"]
    assert len(events) == len(proofs) == 3
    for told in (events, proofs):
        assert "向债务人主张 本金 " in told[0]
        assert "、利息 " in told[0]
        assert "开具应收账款确认请求函，涉及 30,000.00" in told[1]  # nobody noted that they went out
        assert "开具还款协议书，涉及 30,000.00" in told[2]
    assert (
        dossier_letters.said({"kind": "gone", "principal": 0, "interest": 0, "currency": "CNY"}, sent=False)
        == "开具函件"
    )
    row = {"kind": "final", "principal": 0, "interest": 0, "currency": "CNY"}
    assert dossier_letters.said(row) == "向债务人发出最后催告函"
    assert dossier_letters.said({**row, "principal": 100}) == "向债务人主张 1.00"
    assert dossier_letters.said({**row, "kind": "guarantor"}) == "向保证人发出要求承担保证责任通知书"
    assert dossier_letters.said({**row, "kind": "guarantor", "principal": 100}) == "向保证人主张 1.00"
    assert dossier_letters.said({**row, "kind": "gone"}) == "向债务人发函"


def test_the_cover_parts_no_line_within_its_words(book, claim, tmp_path):
    result = made(book, claim, tmp_path / "a.pdf")
    lines = [line.strip() for line in PdfReader(result.pdf).pages[0].extract_text().splitlines()]
    assert any(line.endswith("计至2026年11月21日，此后照算至清偿日") for line in lines)


def test_what_a_bill_still_out_is_to_pay_is_left_to_the_lawyer_to_judge(book):
    who = bookkit.customer(book)
    first, second = (
        bookkit.invoice(book, who, number, D(2026, 5, 10), D(2026, 6, 9), 1_000_000)[0]
        for number in ("A", "B")
    )
    bills.take(
        book,
        Bill(who, "5102", "bank", D(2026, 11, 3), D(2027, 2, 3), 400_000, "CNY", "苏州恒泰", "工行",
             lines=((second, 400_000),)),
    )  # fmt: skip
    made = dossier.facts(book, Request(who, TODAY, TODAY))
    assert {item.charge: item.covered for item in made.debts} == {first: 0, second: 400_000}
    assert [gap.subject for gap in made.gaps if gap.code == "gap_billed"] == ["B"]
