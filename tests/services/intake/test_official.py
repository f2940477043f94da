"""Official invoices and bank statements through the import, on real files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Company
from ar_desktop.services.archive import customers
from ar_desktop.services.intake import importing
from ar_desktop.services.keeping import books, undo
from ar_desktop.services.reporting import aging

DATA = Path(__file__).resolve().parents[2] / "data"
AS_OF = dt.date(2026, 12, 31)


@pytest.fixture
def seller(tmp_path):
    """A book of the company that sold what the tax bureau's sample lists name."""
    book = bookkit.make(tmp_path / "a.ardb", Company("示例制造有限公司"))
    yield book
    book.close()


def take(book, path: Path, **how):
    plan = importing.preview(book, path, this_year=2026, **how)
    importing.commit(book, plan)
    return plan


def test_the_tax_bureaus_list_comes_in_with_its_red_invoices(seller):
    path = next((DATA / "einvoice").rglob("constructed_etax_发票基础信息.csv"))
    plan = take(seller, path)
    assert plan.kind == "invoices"
    assert plan.taken > 0
    assert all(customer.uscc for customer in plan.created)
    again = importing.preview(seller, path, this_year=2026)
    assert (again.taken, again.duplicates) == (0, plan.taken)
    assert all(item.ok for item in books.check(seller))


def test_what_others_sold_is_named_and_left_out(tmp_path):
    book = bookkit.make(tmp_path / "b.ardb", Company("别的公司"))
    path = next((DATA / "einvoice").rglob("official-gd-special.xml"))
    plan = importing.preview(book, path, this_year=2026)
    assert [problem.code for problem in plan.problems] == ["einvoice_other_seller"]
    assert plan.taken == 0
    book.close()


def test_an_official_invoice_is_its_amount_with_tax_and_brings_its_buyer(tmp_path):
    path = next((DATA / "einvoice").rglob("filetoolbox-sample_einvoice.xml"))
    book = bookkit.make(tmp_path / "c.ardb", Company("测试销售方有限公司"))
    plan = take(book, path)
    (line,) = plan.lines
    assert aging.report(book, AS_OF).totals.total == line.source.amount > 0
    assert customers.by_code(book, plan.created[0].code).uscc
    book.close()


def test_a_red_invoice_lowers_its_invoice_and_undo_takes_both_back(tmp_path):
    red = next((DATA / "einvoice").rglob("synthetic-red-letter-einv.xml"))
    book = bookkit.make(tmp_path / "d.ardb", Company("示例制造有限公司"))
    plan = importing.preview(book, red, this_year=2026)
    (line,) = plan.lines
    row = line.source
    who = bookkit.customer(book, name=row.customer_name)
    first = row.issued_on - dt.timedelta(days=30)
    bookkit.invoice(book, who, row.red_of, first, first, row.amount + 1_00)
    take(book, red)
    assert aging.report(book, AS_OF).totals.total == 1_00
    undo.undo(book)
    assert aging.report(book, AS_OF).totals.total == row.amount + 1_00
    assert all(item.ok for item in books.check(book))
    book.close()


def test_a_bank_statement_posts_known_payers_and_names_the_others(tmp_path):
    path = next((DATA / "bank_corporate").rglob("constructed_cmb_corp.csv"))
    book = bookkit.make(tmp_path / "e.ardb")
    stranger = importing.preview(book, path, this_year=2026)
    assert {problem.code for problem in stranger.problems} == {"payer_unknown"}
    bookkit.customer(book, name=stranger.problems[0].facts["name"])
    plan = take(book, path)
    assert plan.kind == "receipts"
    assert plan.taken == 1
    assert aging.report(book, AS_OF).totals.unallocated == -plan.lines[0].source.amount
    again = importing.preview(book, path, this_year=2026)
    assert (again.taken, again.duplicates) == (0, 1)
    book.close()


def test_a_broken_official_file_says_what_is_wrong(seller, tmp_path):
    path = tmp_path / "bad.xml"
    path.write_bytes(b"<EInvoice><Header>")
    with pytest.raises(ArError):
        importing.preview(seller, path, this_year=2026, kind="einvoice")
