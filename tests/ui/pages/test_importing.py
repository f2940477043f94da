"""Import as a user does it: look first, choose columns, take what is good, keep the list of the rest."""

import datetime as dt

import bookkit
import openpyxl
import pytest
from ui.pages.hands import Seat, click
from ui.pages.queue_book import TODAY, minor

from ar_desktop.domain.records import Invoice
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import invoices
from ar_desktop.services.reporting import listing
from ar_desktop.ui.pages.intake.importing import ImportPage

TAX = ["购买方名称", "数电发票号码", "开票日期", "价税合计", "业务员"]
ROWS = [
    ("苏州恒泰精密制造有限公司", "24332000000099990001", "2026-11-05", 56600, "李倩"),
    ("南京华腾自动化有限公司", "24332000000099990002", "2026-11-06", "100,000.50", "王敏"),
    ("常州明锐轴承有限公司", "24332000000087650401", None, 63000, ""),
    ("温州四海阀门有限公司", 2.4332e19, "2026-11-07", 44000, ""),
    ("温州四海阀门有限公司", "24332000000099990005", "2026-13-07", 36000, ""),
]


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    made = Seat(qtbot, queue_book, TODAY, ImportPage)
    yield made
    made.leave()


@pytest.fixture
def file(tmp_path, queue_book):
    """Two new invoices, one the book has, one cut number, one impossible day; a sum below."""
    known = bookkit.due_lines(queue_book, TODAY, text="24332000000087650401")[0]
    rows = [row if row[2] else (*row[:2], known.issued_on.isoformat(), *row[3:]) for row in ROWS]
    return sheet(tmp_path / "十月开票.xlsx", TAX, [*rows, ("合计", "", "", 299600.5, "")])


def sheet(path, head, rows, title="十月开票明细"):
    book = openpyxl.Workbook()
    page = book.active
    for line in ([title], head, *rows):
        page.append(line)
    book.save(path)
    return path


def look(seat, path):
    seat.page.show_item(path)
    seat.settle()


def seen(seat):
    model = seat.page.table.model
    return [model.row(number) for number in range(model.rowCount())]


def badges(seat):
    column = seat.page.table.model.columns[-1]
    return [column.shown(row) for row in seen(seat)]


def test_without_a_file_it_says_what_it_is_for(seat):
    assert "Excel" in seat.page.table.empty.sentence.text()
    assert not seat.page.commit.isEnabled()
    assert seat.page.title() is None


def test_the_preview_says_what_would_happen_to_each_row(seat, file):
    look(seat, file)
    assert [(row.row, row.group) for row in seen(seat)] == [
        (3, "new"),
        (4, "new"),
        (5, "known"),
        (6, "problem"),
        (7, "problem"),
    ]
    assert badges(seat)[:3] == ["新增", "新增 · 新客户", "已有，跳过"]
    assert "截断" in badges(seat)[3]
    assert seat.page.commit.text() == "导入 2 行"
    assert seat.page.summary.text().startswith(
        "新增 2 行，合计 156,600.50 元；同时建立 1 个新客户；2 处有问题"
    )
    assert seat.page.columns.boxes["due_on"].currentText() == "（按客户账期）"
    assert seen(seat)[0].cell("due_on") == dt.date(2026, 12, 5)
    assert seat.page.title() == "导入 · 十月开票.xlsx"


def test_nothing_is_written_before_the_user_says_so(seat, file, queue_book):
    before = listing.InvoiceList(queue_book, TODAY).count()
    look(seat, file)
    assert listing.InvoiceList(queue_book, TODAY).count() == before
    click(seat.page.cancel)
    assert seen(seat) == []
    assert seat.changes == []


def test_segments_narrow_the_rows(seat, file):
    look(seat, file)
    click(seat.page.segments._buttons["problem"])
    assert [row.row for row in seen(seat)] == [6, 7]
    assert seat.page.segments._buttons["problem"].text() == "有问题 2"
    seat.page.table.select_row(1)
    assert seat.page.summary.text().splitlines() == [
        "第 7 行 开票日期：日历上没有“2026-13-07”这一天",
        "原文：温州四海阀门有限公司 | 24332000000099990005 | 2026-13-07 | 36000",
    ]
    assert [seen(seat)[1].shown(name) for name in ("issued_on", "amount")] == ["2026-13-07", "36000"]
    assert seen(seat)[1].who == "温州四海阀门有限公司"
    click(seat.page.segments._buttons["new"])
    seat.page.table.select_row(0)
    assert seat.page.summary.text().startswith("新增 2 行")


def test_taking_it_posts_the_rows_and_shows_them(seat, file, queue_book):
    look(seat, file)
    click(seat.page.commit)
    seat.qtbot.waitUntil(lambda: bool(seat.went))
    assert seat.went == [("invoices", None)]
    assert seat.said[-1] == ("已从 十月开票.xlsx 导入 2 行发票", True)
    found = bookkit.due_lines(queue_book, TODAY, text="2433200000009999")
    assert {row.number: row.amount for row in found} == {
        "24332000000099990001": minor("56600.00"),
        "24332000000099990002": minor("100000.50"),
    }
    assert customers.by_code(queue_book, "南京华腾自动化有限公司").owner == "王敏"
    assert seen(seat) == []


def test_the_same_file_again_brings_nothing(seat, file):
    look(seat, file)
    click(seat.page.commit)
    seat.qtbot.waitUntil(lambda: bool(seat.went))
    look(seat, file)
    assert [row.group for row in seen(seat)][:3] == ["known", "known", "known"]
    assert not seat.page.commit.isEnabled()


def test_a_column_can_be_chosen_otherwise(seat, tmp_path):
    path = sheet(tmp_path / "a.xlsx", [*TAX, "约定收款"], [(*ROWS[0], "2027-01-31")])
    look(seat, path)
    assert seen(seat)[0].cell("due_on") == dt.date(2026, 12, 5)
    box = seat.page.columns.boxes["due_on"]
    box.setCurrentIndex(box.findData("约定收款"))
    box.activated.emit(box.currentIndex())
    seat.settle()
    assert seen(seat)[0].cell("due_on") == dt.date(2027, 1, 31)
    assert seat.page.columns.boxes["due_on"].currentText() == "约定收款"


def test_headers_nobody_knows_are_chosen_by_hand(seat, tmp_path):
    path = sheet(tmp_path / "b.xlsx", ["对方", "发票号码", "开票日期", "数目"], [ROWS[0][:4]])
    look(seat, path)
    assert seen(seat) == []
    assert "缺少必需的列" in seat.page.summary.text()
    assert seat.page.columns.boxes["amount"].currentText() == "（请选择）"
    for field, column in (("amount", "数目"), ("customer_name", "对方")):
        seat.page.columns.mapped.emit(field, column)
        seat.settle()
    assert [row.group for row in seen(seat)] == ["new"]


def test_another_kind_reads_the_same_file_anew(seat, tmp_path):
    path = sheet(
        tmp_path / "c.xlsx",
        ["客户名称", "日期", "金额", "单号"],
        [("常州明锐轴承有限公司", "2026-11-18", 500, "L1")],
    )
    look(seat, path)
    assert seat.page.preview.kind == "invoices"
    seat.page.columns.kind_chosen.emit("receipts")
    seat.settle()
    assert seat.page.preview.kind == "receipts"
    assert [column.key for column in seat.page.table.model.columns][2] == "received_on"
    assert seen(seat)[0].cell("amount") == 50_000


def test_a_list_of_customers(seat, tmp_path, queue_book):
    path = sheet(
        tmp_path / "d.xlsx",
        ["客户编码", "客户名称", "账期"],
        [("K1", "宁波海天塑机有限公司", 60), ("C03", "别家", 30)],
    )
    look(seat, path)
    assert [row.group for row in seen(seat)] == ["new", "problem"]
    click(seat.page.commit)
    seat.qtbot.waitUntil(lambda: bool(seat.went))
    assert seat.went == [("customers", None)]
    assert customers.by_code(queue_book, "K1").term_days == 60


def test_receipts_warn_of_unknown_invoices(seat, tmp_path):
    path = sheet(
        tmp_path / "e.xlsx",
        ["客户名称", "收款日期", "收款金额", "发票号码"],
        [("常州明锐轴承有限公司", "2026-11-18", 500, "99999999")],
    )
    look(seat, path)
    assert badges(seat) == ["新增 账中没有该客户的发票 99999999，收款先记为未核销"]


def test_the_rows_not_taken_go_into_a_workbook_to_correct_and_import_again(seat, file, tmp_path):
    look(seat, file)
    target = tmp_path / "问题.xlsx"
    seat.page.write_problems(target)
    page = openpyxl.load_workbook(target).active
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows[1] == [*TAX, "问题"]
    assert [row[:5] for row in rows[2:]] == [
        ["温州四海阀门有限公司", "2.4332E+19", "2026-11-07", 44000, None],
        ["温州四海阀门有限公司", "24332000000099990005", "2026-13-07", 36000, None],
    ]
    assert [row[5].split(":")[0] for row in rows[2:]] == ["6 数电发票号码", "7 开票日期"]
    assert seat.said[-1][0] == "已导出 问题.xlsx，改正后再导入即可"
    page["B3"], page["C4"] = "24332000000099990004", "2026-11-07"
    page.parent.save(target)
    look(seat, target)
    assert [row.group for row in seen(seat)] == ["new", "new"]
    seat.page.write_problems(tmp_path / "x" / "y.xlsx")
    (tmp_path / "datei").write_text("")
    seat.page.write_problems(tmp_path / "datei" / "y.xlsx")
    assert seat.problems[-1].code == "file_unwritable"


def test_the_buttons_ask_for_files_without_blocking(seat, file):
    click(seat.page.table.empty.button)
    assert seat.page.dialog.isVisible()
    seat.page.dialog.reject()
    look(seat, file)
    seat.page.export_problems()
    assert seat.page.dialog.isVisible()
    seat.page.dialog.reject()
    seat.page.show_item("customers")
    assert seat.page.dialog.isVisible()
    seat.page.dialog.reject()


def test_a_file_that_is_no_table_says_so(seat, tmp_path):
    path = tmp_path / "坏.xlsx"
    path.write_bytes(b"PK\x03\x04nonsense")
    look(seat, path)
    assert "坏.xlsx" in seat.page.summary.text()
    assert not seat.page.commit.isEnabled()


def test_what_was_posted_meanwhile_is_found_out(seat, file, queue_book):
    look(seat, file)
    who = customers.by_code(queue_book, "C03").id
    record = Invoice(who, "24332000000099990001", dt.date(2026, 11, 5), minor("56600.00"))
    seat.context.publish(invoices.enter(queue_book, record))
    seat.settle()
    assert seen(seat)[0].group == "known"


def test_a_list_of_opening_balances_shows_prepayments_with_a_minus(seat, tmp_path):
    head = ["客户名称", "发票号码", "开票日期", "未收金额"]
    rows = [("甲乙丙有限公司", "Q1", "2025-12-01", 100), ("甲乙丙有限公司", "Y1", "2025-12-02", -30.5)]
    look(seat, sheet(tmp_path / "期初.xlsx", head, rows))
    kind = seat.page.columns.kind
    kind.setCurrentIndex(kind.findText("期初余额"))
    kind.activated.emit(kind.currentIndex())
    seat.settle()
    cells = [[column.shown(row) for column in seat.page.table.model.columns[2:]] for row in seen(seat)]
    assert [cell[:2] + cell[3:4] for cell in cells] == [
        ["Q1", "2025-12-01", "100.00"],
        ["Y1", "2025-12-02", "-30.50"],
    ]
    assert badges(seat) == ["期初 · 新客户", "期初 · 新客户"]
    assert "69.50" in seat.page.summary.text()
    click(seat.page.commit)
    seat.settle()
    assert [row.open for row in bookkit.due_lines(seat.context.book, TODAY, text="Q1")] == [10_000]


def test_a_day_that_has_not_come_is_seen_before_anything_is_written(seat, tmp_path):
    ahead = (TODAY + dt.timedelta(days=3)).isoformat()
    rows = [("苏州恒泰精密制造有限公司", "24332000000099990001", ahead, 56600, "李倩")]
    look(seat, sheet(tmp_path / "十一月开票.xlsx", TAX, rows))
    assert badges(seat) == [f"新增 日期在今天之后：{ahead}"]
    assert "1 行日期在今天之后，请核对" in seat.page.summary.text()
    assert seat.page.commit.isEnabled()
