"""Opening balances from a list: what was owed and paid in advance when the book was begun."""

from __future__ import annotations

import csv

import bookkit
import openpyxl
import pytest

from ar_desktop.services.intake import import_choices, importing
from ar_desktop.services.keeping import undo
from ar_desktop.services.reporting import aging

D = bookkit.D
HEAD = ["客户名称", "发票号码", "开票日期", "到期日", "未收金额", "价税合计", "币种"]
HENGTAI, HUATENG = "苏州恒泰精密制造有限公司", "南京华腾自动化有限公司"
ROWS = [
    (HENGTAI, "F2025-001", "2025-11-03", "2025-12-03", "56,600.00", "80000", "CNY"),
    (HENGTAI, "YS-7", "2025-12-20", "", "-1,200.50", "", ""),
    (HUATENG, "期初余额", "2025-12-31", "", "300", "", ""),
    (HUATENG, "F2025-009", "2025-12-31", "2026-01-31", "0", "100", ""),
    ("合计", "", "", "", "55699.50", "", ""),
]


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "openings.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows([HEAD, *ROWS])
    return path


def preview(book, path, **named):
    return importing.preview(book, path, this_year=2026, kind="openings", **named)


def posted(book):
    sql = """SELECT c.kind, c.number, i.kind, c.amount FROM charges c JOIN invoices i ON i.id = c.invoice_id
      UNION ALL SELECT kind, number, '', -amount FROM credits ORDER BY 2"""
    return [tuple(row) for row in book.reader.execute(sql)]


def test_what_is_owed_and_what_was_paid_in_advance_are_brought_forward(book, file):
    plan = preview(book, file)
    assert (plan.kind, plan.taken, len(plan.created)) == ("openings", 3, 2)
    assert [(item.row, item.code) for item in plan.problems] == [(5, "amount_zero")]
    # 56,600.00 - 1,200.50 + 300.00; the row of the sum is left out
    assert import_choices.sums(plan) == {"CNY": 5_569_950}
    importing.commit(book, plan)
    assert posted(book) == [
        ("opening", "F2025-001", "opening", 5_660_000),
        ("opening", "YS-7", "", -120_050),
        ("opening", "期初余额", "opening", 30_000),
    ]
    sql = "SELECT number, due_on FROM charges WHERE number = 'F2025-001'"
    assert book.reader.execute(sql).fetchone()[1] == D(2025, 12, 3).toordinal()


def test_the_same_list_again_changes_nothing(book, file):
    importing.commit(book, preview(book, file))
    again = preview(book, file)
    assert (again.taken, again.duplicates, again.has_work) == (0, 3, False)


def test_the_import_is_taken_back_in_one_step(book, file):
    importing.commit(book, preview(book, file))
    undo.undo(book)
    assert aging.report(book, D(2026, 1, 1)).totals.total == 0


def test_a_list_without_kind_stays_a_list_of_invoices(book, file):
    importing.commit(book, preview(book, file))
    assert importing.preview(book, file, this_year=2026).kind == "invoices"


def test_columns_once_named_are_kept_for_openings_alone(book, tmp_path):
    path = tmp_path / "odd.xlsx"
    sheet = openpyxl.Workbook()
    sheet.active.append(["单位", "编码X", "起算", "结余Y"])
    sheet.active.append([HENGTAI, "A-1", "2025-12-01", -50])
    sheet.save(path)
    mapping = {"customer_name": "单位", "number": "编码X", "issued_on": "起算", "amount": "结余Y"}
    importing.commit(book, preview(book, path, mapping=mapping))
    assert preview(book, path).duplicates == 1
