"""What entering invoices rests on: goods kept with them, plans of their own, patterns, drafts."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lines import InvoiceLine
from ar_desktop.domain.patterns import Pattern, PatternPart
from ar_desktop.domain.records import Company, Instalment, Invoice
from ar_desktop.domain.terms import Terms
from ar_desktop.readers.einvoice_model import EInvoiceLine
from ar_desktop.services.archive import terms
from ar_desktop.services.intake import importing
from ar_desktop.services.keeping import books, drafts, undo
from ar_desktop.services.ledger import invoice_lines, invoices, patterns

D = bookkit.D
DATA = Path(__file__).resolve().parents[2] / "data"
REDUCER = InvoiceLine("减速机", "RV-50", "台", Decimal(2), Decimal("1200.50"), 240_100, "13%", 31_213)
FREIGHT = InvoiceLine("运费", amount=-1_313)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def test_goods_are_kept_with_the_invoice_and_exported(book, tmp_path):
    who = bookkit.customer(book)
    invoices.enter(book, Invoice(who, "A1", D(2026, 3, 1), 270_000, lines=(REDUCER, FREIGHT)))
    invoices.enter(book, Invoice(who, "A2", D(2026, 3, 1), 1))
    assert invoices.lines(book, 1) == (REDUCER, FREIGHT)
    assert invoices.lines(book, 2) == ()
    assert bookkit.failing(book) == []
    folder = tmp_path / "out"
    books.export(book, folder)
    with next(folder.rglob("invoice_lines.csv")).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["item"] for row in rows] == ["减速机", "运费"]


def test_goods_that_are_not_the_invoice_are_refused(book):
    who = bookkit.customer(book)
    with pytest.raises(ArError) as caught:
        invoices.enter(book, Invoice(who, "A1", D(2026, 3, 1), 270_001, lines=(REDUCER, FREIGHT)))
    assert (caught.value.code, caught.value.facts["lines"]) == ("lines_differ", "2,700.00")
    assert book.reader.execute("SELECT count(*) FROM invoices").fetchone()[0] == 0


def test_undo_of_an_invoice_with_goods_voids_it(book):
    who = bookkit.customer(book)
    invoices.enter(book, Invoice(who, "A1", D(2026, 3, 1), 270_000, lines=(REDUCER, FREIGHT)))
    undo.undo(book)
    assert book.reader.execute("SELECT voided_on FROM invoices").fetchone()[0] == D(2026, 3, 1).toordinal()
    assert bookkit.failing(book) == []


def test_a_plan_of_its_own_is_frozen_with_its_names(book):
    who = bookkit.customer(book)
    parts = (Instalment(D(2026, 3, 1), 30_00, "首付"), Instalment(D(2026, 6, 1), 70_00, "尾款"))
    invoices.enter(book, Invoice(who, "A1", D(2026, 3, 1), 100_00, instalments=parts))
    frozen = terms.of_invoice(book, 1)
    assert frozen is not None
    assert [(part.label, part.days, part.amount) for part in frozen.parts] == [
        ("首付", 0, 30_00),
        ("尾款", 92, 70_00),  # 31 days of March from its first, 30 of April, 31 of May
    ]
    assert patterns.last_of(book, who).parts == (
        PatternPart("首付", 0, "30.00"),
        PatternPart("尾款", 92, "70.00"),
    )


def test_official_goods_are_taken_where_they_are_whole():
    line = EInvoiceLine(
        "*金属制品*螺栓", "M8", "件", Decimal(10), Decimal("1.5"), Decimal(15), "13%", Decimal("1.95")
    )
    free = EInvoiceLine("*运输*运费", net=Decimal("3.00"), rate="免税")
    found = invoice_lines.official([line, free], 19_95)
    assert [(item.amount, item.tax) for item in found] == [(15_00, 1_95), (3_00, 0)]
    assert invoice_lines.official([line, free], 19_96) == ()
    assert invoice_lines.official([EInvoiceLine("x")], 0) == ()


def test_an_official_invoice_brings_its_goods(tmp_path):
    path = next((DATA / "einvoice").rglob("filetoolbox-sample_einvoice.xml"))
    book = bookkit.make(tmp_path / "b.ardb", Company("测试销售方有限公司"))
    plan = importing.preview(book, path, this_year=2026)
    importing.commit(book, plan)
    found = invoices.lines(book, 1)
    amount = book.reader.execute("SELECT amount FROM invoices").fetchone()[0]
    assert found
    assert all(line.item for line in found)
    assert sum(line.amount + line.tax for line in found) == amount
    assert bookkit.failing(book) == []
    book.close()


def test_the_last_invoice_is_a_pattern_for_the_next(book):
    who = bookkit.customer(book, term_days=30)
    assert patterns.last_of(book, who) is None
    bookkit.invoice(book, who, "A1", D(2026, 3, 1), D(2026, 3, 31), 100, note="月租")
    assert patterns.last_of(book, who) == Pattern(who, 100, None, note="月租")
    bookkit.invoice(book, who, "A2", D(2026, 3, 1), D(2026, 3, 11), 270_000, lines=(REDUCER, FREIGHT))
    assert patterns.last_of(book, who) == Pattern(who, 270_000, 10, lines=(REDUCER, FREIGHT))
    monthly = bookkit.customer(book, "K2", "乙公司", terms=Terms("month_end", 30))
    invoices.enter(book, Invoice(monthly, "B1", D(2026, 3, 1), 500))
    assert patterns.last_of(book, monthly) == Pattern(monthly, 500)


def test_the_next_number_follows_the_last(book):
    assert patterns.next_number(book) == ""
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "XS-0099", D(2026, 3, 1), D(2026, 3, 31), 100)
    assert patterns.next_number(book) == "XS-0100"
    bookkit.invoice(book, who, "补", D(2026, 3, 1), D(2026, 3, 31), 100)
    assert patterns.next_number(book) == ""


def test_what_looks_entered_twice_is_found(book):
    who, other = bookkit.customer(book), bookkit.customer(book, "K2", "乙公司")
    bookkit.invoice(book, who, "A1", D(2026, 3, 1), D(2026, 3, 31), 100)
    assert patterns.same_again(book, who, D(2026, 3, 1), 100) == "A1"
    assert patterns.same_again(book, who, D(2026, 3, 2), 100) == ""
    assert patterns.number_elsewhere(book, "A1", other) == "苏州恒泰精密制造有限公司"
    assert patterns.number_elsewhere(book, "A1", who) == ""
    invoices.void(book, 1, D(2026, 3, 1), "开错")
    assert patterns.same_again(book, who, D(2026, 3, 1), 100) == ""
    assert patterns.number_elsewhere(book, "A1", other) == ""


def test_templates_by_name(book):
    with pytest.raises(ArError, match="template_name_missing"):
        patterns.save_template(book, " ", Pattern())
    patterns.save_template(book, "月租", Pattern(amount=100))
    patterns.save_template(book, " 月租 ", Pattern(amount=200, lines=(REDUCER,)))
    assert patterns.templates(book) == {"月租": Pattern(amount=200, lines=(REDUCER,))}
    undo.undo(book)
    assert patterns.templates(book) == {"月租": Pattern(amount=100)}
    patterns.delete_template(book, "月租")
    assert patterns.templates(book) == {}
    assert bookkit.failing(book) == []


def test_drafts_are_kept_without_being_an_act_of_the_user(book):
    bookkit.customer(book)
    before = undo.next_undo(book)
    assert drafts.kept(book, "invoice") == []
    drafts.keep(book, "invoice", [{"number": "A1"}])
    steps = book.reader.execute("SELECT count(*) FROM journal").fetchone()[0]
    drafts.keep(book, "invoice", [{"number": "A1"}])
    assert book.reader.execute("SELECT count(*) FROM journal").fetchone()[0] == steps
    assert drafts.kept(book, "invoice") == [{"number": "A1"}]
    assert drafts.kept(book, "receipt") == []
    assert undo.next_undo(book) == before
    drafts.keep(book, "invoice", [{"n": n} for n in range(12)])
    assert [draft["n"] for draft in drafts.kept(book, "invoice")] == list(range(3, 12))
    drafts.keep(book, "invoice", [])
    assert book.reader.execute("SELECT count(*) FROM options WHERE key LIKE 'draft.%'").fetchone()[0] == 0
    assert bookkit.failing(book) == []


def test_a_book_that_only_reads_keeps_no_draft(book, tmp_path):
    path = book.path
    book.close()
    with_eyes_only = books.open_book(path, bookkit.noon, writable=False)
    drafts.keep(with_eyes_only, "invoice", [{"number": "A1"}])
    assert drafts.kept(with_eyes_only, "invoice") == []
    with_eyes_only.close()
