"""Messages and call lists from the queue, worked as a user works them."""

import pytest
from bookkit import failing
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from ui.pages.hands import Seat, click, dress, key
from ui.pages.queue_book import TODAY

from ar_desktop.domain.records import Contact
from ar_desktop.services.archive import contacts, customers
from ar_desktop.services.chasing import call_lists, reminders, timeline
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import undo
from ar_desktop.ui.pages.archive.customers import CustomersPage
from ar_desktop.ui.pages.chasing.reminders import RemindersPage

Key = Qt.Key


@pytest.fixture
def seat(qtbot, qapp, queue_book):
    dress(qapp)
    who = customers.by_code(queue_book, "C05").id
    contacts.save(queue_book, Contact(who, "林会计", "finance", "13900000005", "lin@example.com", "lin_cw"))
    made = Seat(qtbot, queue_book, TODAY, RemindersPage)
    yield made
    assert failing(queue_book) == []
    made.leave()


def items(seat, *codes):
    return [item for item in seat.page._items if item.code in codes]


def opened(seat, *codes):
    seat.page.acts.messages(items(seat, *codes))
    dialog = seat.page.acts.channels.dialog
    seat.qtbot.waitUntil(dialog.isVisible)
    return dialog


def mark(dialog, code):
    row = next(row for row in dialog.model.visible_rows() if row.code == code)
    dialog.table.select_row(dialog.model.find(row.customer_id))


def test_every_customer_by_its_own_channel(seat):
    dialog = opened(seat, "C03", "C05")
    assert [(row.code, row.channel, row.reach) for row in dialog.model.visible_rows()] == [
        ("C03", "sms", "13800134477"), ("C05", "wechat", "lin_cw")
    ]  # fmt: skip
    mark(dialog, "C03")
    assert dialog.length.text().endswith("（70 字以内一条，超出后每条 67 字）")
    dialog.copy()
    assert "186,400.00元" in QGuiApplication.clipboard().text()
    assert seat.said[-1] == ("已复制给 张会计 13800134477 的话术", False)
    click(dialog.channel._buttons["email"])
    assert [row.reach for row in dialog.model.visible_rows()] == ["", "lin@example.com"]
    assert "没有可用的号码或邮箱：苏州恒泰" in dialog.notes.text()


def test_nothing_is_logged_before_it_was_sent_and_undo_takes_it_back(seat, queue_book):
    dialog = opened(seat, "C03", "C05")
    mark(dialog, "C03")
    dialog.text.setPlainText("张会计，请于周五前付款。")
    dialog.copy()
    who = customers.by_code(queue_book, "C03").id
    assert [entry.kind for entry in timeline.of(queue_book, who, TODAY)] == []
    click(dialog.all)
    assert seat.said[-1] == ("已登记发送：2 户，其中 2 户本级须发函或停供，仍在队列", True)
    assert {item.action for item in items(seat, "C03", "C05")} == {"letter"}
    entry = timeline.of(queue_book, who, TODAY)[0]
    assert (entry.channel, entry.text, entry.met) == ("sms", "张会计，请于周五前付款。", "张会计 13800134477")
    seat.context.publish(undo.undo(queue_book))
    seat.settle()
    assert len(items(seat, "C03", "C05")) == 2


def test_one_after_the_other_and_other_words(seat):
    dialog = opened(seat, "C06", "C04")
    dialog.rung.setCurrentIndex(5)
    assert "法律程序" in dialog.text.toPlainText()
    mark(dialog, "C06")
    click(dialog.marking)
    assert dialog.current().code == "C04"
    assert [item.code for item in items(seat, "C06", "C04")] == ["C04"]


def test_the_sheet_and_the_drafts_are_written(seat, tmp_path):
    dialog = opened(seat, "C03", "C05")
    dialog.write_sheet(tmp_path / "短信.csv")
    assert seat.said[-1][0].startswith("已导出 1 个号码（计费 2 条）")
    assert (tmp_path / "短信.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    click(dialog.channel._buttons["email"])
    dialog.write_mails(tmp_path / "邮件")
    seat.settle()
    assert seat.said[-1][0] == "已生成 2 封邮件草稿，其中 1 封没有收件地址"
    assert len(list((tmp_path / "邮件").iterdir())) == 2
    dated = [path.read_text().split("Date: ")[1][:16] for path in (tmp_path / "邮件").iterdir()]
    assert dated == ["Fri, 20 Nov 2026"] * 2


def test_m_opens_it_for_the_marked_customer(seat):
    seat.page.table.select_row(seat.page.model.find(items(seat, "C05")[0].id))
    key(seat.page.table.grid, Key.Key_M)
    seat.qtbot.waitUntil(lambda: seat.page.acts.channels.dialog is not None)
    assert [row.code for row in seat.page.acts.channels.dialog.model.visible_rows()] == ["C05"]


def test_the_call_list_on_paper_and_in_excel(queue_book, tmp_path):
    from openpyxl import load_workbook  # noqa: PLC0415
    from pypdf import PdfReader  # noqa: PLC0415

    queue = reminders.queue(queue_book, TODAY)
    c03 = next(item for item in queue if item.code == "C03")
    reminders.promise(queue_book, c03.id, TODAY, 5_000_000, TODAY, note="先付五万")
    listed = call_lists.make(queue_book, [item.customer_id for item in queue], TODAY)
    (tmp_path / "a.pdf").write_bytes(call_lists.pages(listed).pdf)
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    for wanted in ("电话催收清单", "张会计", "13800134477", "186,400.00", "50,000.00"):
        assert wanted in text.replace("\n", "")
    sheet = load_workbook(call_lists.workbook(listed, tmp_path / "a.xlsx")).active
    rows = {row[0]: row for row in sheet.iter_rows(min_row=5, values_only=True)}
    row = rows["苏州恒泰精密制造有限公司"]
    assert (row[1], row[2], float(row[4]), row[5]) == ("张会计", "13800134477", 186400.0, 16)
    assert (float(row[10]), row[11]) == (50000.0, "未到期")
    english = load_workbook(call_lists.workbook(listed, tmp_path / "b.xlsx", "en")).active
    assert english.cell(4, 1).value == "Customer"
    assert call_lists.pages(listed, "en").pdf.startswith(b"%PDF")


def test_the_ticked_customers_get_letters_of_a_chosen_kind(seat, queue_book):
    act = next(act for act in seat.page.others.actions() if act.text() == "发指定函件…")
    act.trigger()
    assert seat.said[-1] == ("请先选中客户", False)
    seat.page.table.grid.setFocus()
    for item in items(seat, "C03", "C07"):
        seat.page.table.select_row(seat.page.model.find(item.id))
        key(seat.page.table.grid, Key.Key_Space)
    act.trigger()
    dialog = seat.page.acts.channels.dialog
    dialog.kind.choose("final")
    click(dialog.go)
    seat.settle()
    (row,) = letters.register(queue_book)
    assert (row.kind, row.customer) == ("final", "苏州恒泰精密制造有限公司")
    said = dialog.sentence.text().splitlines()
    assert said[0] == "已开具 1 封"
    assert said[1].startswith("“上海建木建材有限公司”没有逾期")
    dialog.close()


def test_the_customers_selected_in_the_archive_get_letters_too(qtbot, qapp, queue_book):
    dress(qapp)
    seat = Seat(qtbot, queue_book, TODAY, CustomersPage)
    seat.page.table.grid.selectAll()
    next(act for act in seat.page.table.actions() if act.text() == "发指定函件…").trigger()
    dialog = seat.page.channels.dialog
    assert len(dialog._chosen) == 8
    dialog.close()
    seat.leave()
