"""Letters of every kind by hand: the form, the texts, the letterhead, what goes to the post."""

import bookkit
import lettersets
import openpyxl
import pytest
from lettersets import TODAY, D
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from ui.pages.hands import Seat, click, dress

from ar_desktop.services.claims import guarantees
from ar_desktop.services.correspondence import (
    document_kinds,
    letter_languages,
    letter_templates,
    letterheads,
    letters,
)
from ar_desktop.ui.pages.archive.customers import CustomersPage
from ar_desktop.ui.pages.claims.clocks import ClocksPage
from ar_desktop.ui.pages.correspondence.letters import LettersPage
from ar_desktop.ui.pages.ledger.invoices import InvoicesPage


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "远帆.ardb")
    lettersets.filled(made)
    yield made
    made.close()


@pytest.fixture
def seat(qtbot, qapp, book):
    dress(qapp)
    made = Seat(qtbot, book, TODAY, LettersPage)
    yield made
    made.leave()


def form(seat, kind, who=1):
    """The dialog for a new letter, of a kind, to a customer."""
    click(seat.page.new)
    dialog = seat.page.acts.dialog
    dialog.kind.choose(kind)
    dialog.picker.set_choice(who, "苏州恒泰")
    dialog.picker.chosen.emit(who)
    return dialog


def test_a_final_demand_with_chosen_consequences(seat, book):
    dialog = form(seat, "final")
    picks = dialog.fields.fields["consequences"]
    assert next(box.text() for box in picks.boxes.values()) == "暂停供货"
    for name, box in picks.boxes.items():
        box.setChecked(name == "sue")
    click(dialog.go)
    seat.settle()
    (row,) = letters.register(book)
    assert row.kind == "final"
    assert letters.facts_of(book, row.id).extra["consequences"] == "委托律师提起诉讼或仲裁并申请财产保全"
    assert dialog.sentence.text().startswith("已开具 1 封")
    click(dialog.look)
    assert seat.went == [("letters", [row.id])]


def test_what_is_wrong_is_said_and_nothing_is_issued(seat, book):
    dialog = form(seat, "plan")
    dialog.fields.fields["plan"].setPlainText("2026-12-01 1.00")
    click(dialog.go)
    seat.settle()
    assert "各期合计 1.00 与应还金额 165,000.00 不符" in dialog.sentence.text()
    assert letters.register(book) == []
    dialog.close()


def test_a_missing_field_is_named_in_one_language_and_has_the_cursor(seat, book):
    dialog = form(seat, "lawyer")
    dialog.fields.fields["lawyer"].setText("浙江某所")
    seat.settle()
    click(dialog.go)
    assert dialog.sentence.text() == "请填写“律所地址”"
    assert dialog.focusWidget() is dialog.fields.fields["lawyer_address"]
    assert dialog.fields.values()["lawyer"] == "浙江某所"
    assert letters.register(book) == []
    dialog.close()


def test_an_unreadable_plan_says_how_to_write_one(seat, book):
    dialog = form(seat, "undertaking")
    dialog.fields.fields["plan"].setPlainText("下个月 一万")
    click(dialog.preview)
    assert "每行写“2026-12-31 10000.00”" in dialog.sentence.text()
    dialog.close()


def test_the_guarantee_chosen_by_keys_fills_the_other_fields(seat, book, qtbot):
    other = guarantees.Guaranteed(1, "张三", "joint", TODAY, number="BZ-2", address="杭州市余杭区")
    seat.context.publish(guarantees.save(book, other))
    dialog = form(seat, "guarantor")
    dialog.fields.fields["guarantor_phone"].setText("0571-1")
    box = dialog.fields.fields["guarantee"]
    box.setFocus()
    at = box.currentIndex()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentIndex() == at + 1
    qtbot.waitUntil(lambda: dialog.fields.values()["guarantor"] == "张三")
    assert dialog.fields.values()["guarantor_address"] == "杭州市余杭区"
    assert dialog.fields.values()["guarantor_phone"] == "0571-1"
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.fields.fields["guarantee"])
    click(dialog.go)
    seat.settle()
    assert letters.facts_of(book, letters.register(book)[0].id).addressee.name == "张三"
    dialog.close()


def test_a_letter_begins_with_what_its_page_knows(seat, book):
    from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog  # noqa: PLC0415

    start = {"hold_letter": "催〔2026〕9号", "held_on": "2026-11-02"}
    dialog = LetterDialog(seat.page, seat.context, [1], "release", start)
    dialog.open()
    values = dialog.fields.values()
    assert {name: values[name] for name in start} == start
    assert values["resumed"] == "exception"
    click(dialog.go)
    seat.settle()
    said = letters.facts_of(book, letters.register(book)[0].id).extra
    assert said["hold_letter"] == "催〔2026〕9号"
    dialog.close()


def test_the_language_chosen_is_kept_for_the_customer(seat, book):
    dialog = form(seat, "reminder")
    dialog.tongue.choose("en")
    click(dialog.remember)
    assert letter_languages.of(book.reader, 1) == "en"
    dialog.close()


def test_a_batch_stops_and_lists_who_got_none(seat, book):
    from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog  # noqa: PLC0415

    other = bookkit.customer(book, "C0009", "无欠款有限公司")
    dialog = LetterDialog(seat.page, seat.context, [1, other], "confirmation")
    dialog.open()
    click(dialog.go)
    seat.settle()
    assert len(letters.register(book)) == 1
    assert "“无欠款有限公司”没有未结清的款项" in dialog.sentence.text().splitlines()
    dialog.close()


def test_a_template_is_edited_looked_at_kept_and_reset(seat, book, qtbot):
    seat.page.acts.templates()
    dialog = seat.page.acts.dialog
    seat.settle()
    dialog.text.setPlainText("# {title}\n{custmer}")
    qtbot.waitUntil(lambda: "不认识的字段：{custmer}" in dialog.sentence.text(), timeout=5000)
    dialog.text.setPlainText("# {title}\n{customer_name}")
    click(dialog.save)
    assert letter_templates.current(book.reader, "demand", "zh") == "# {title}\n{customer_name}"
    seat.settle()
    click(dialog.reset)
    assert letter_templates.edited(book) == set()
    seat.settle()
    dialog.close()


def test_a_template_says_what_its_fields_mean_and_stays_where_it_is_edited(seat, book):
    seat.page.acts.templates()
    dialog = seat.page.acts.dialog
    seat.settle()
    for kind in document_kinds.listed():
        dialog.kind.choose(kind.code)
        listed = [dialog.names.item(number).text() for number in range(dialog.names.count())]
        assert [text for text in listed if not text.split("　", 1)[1]] == []
    dialog.kind.choose("demand")
    (own,) = dialog.names.findItems("{enclosures}　随函附件（一行一件）", Qt.MatchFlag.MatchExactly)
    assert dialog.names.row(own) == 0
    (about,) = dialog.names.findItems("{pay_by}　付款期限", Qt.MatchFlag.MatchExactly)
    cursor = dialog.text.textCursor()
    cursor.setPosition(40)
    dialog.text.setTextCursor(cursor)
    dialog.names.itemActivated.emit(about)
    assert dialog.text.toPlainText()[40:48] == "{pay_by}"
    click(dialog.save)
    seat.settle()
    assert dialog.text.textCursor().position() == 48
    dialog.text.insertPlainText("改到一半")
    QTest.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "修改还没有保存" in dialog.sentence.text()
    dialog.text.undo()
    assert letter_templates.current(book.reader, "demand", "zh")[40:48] == "{pay_by}"
    dialog.close()


def test_letterhead_and_stub_are_chosen(seat, book):
    seat.page.acts.letterhead()
    dialog = seat.page.acts.dialog
    dialog.line.setChecked(True)
    dialog.stub.setChecked(True)
    click(dialog.ok)
    head = letterheads.load(book.reader)
    assert (head.line, head.stub) == (True, True)


def test_filters_and_what_goes_out(seat, book, tmp_path):
    for kind in ("demand", "confirmation"):
        changes = letters.issue(book, [1], TODAY, kind=kind).changes
    seat.context.publish(changes)
    seat.page.which.choose("confirmation")
    assert [row.kind for row in seat.page.model.visible_rows()] == ["confirmation"]
    seat.page.which.choose("")
    seat.page.period.choose("month")
    assert len(seat.page.model.visible_rows()) == 2
    assert [action.isEnabled() for action in seat.page.acts.menu().actions()] == [True] * 6
    seat.page.acts.export()
    dialog = seat.page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "登记簿.xlsx"))
    dialog.close()
    sheet = openpyxl.load_workbook(tmp_path / "登记簿.xlsx").active
    listed = list(sheet.iter_rows(min_row=4, values_only=True))
    assert listed[0][:3] == ("文号", "种类", "客户")
    assert [row[1] for row in listed[1:]] == ["应收账款确认请求函", "催款函"]
    assert [row[5] for row in listed[1:]] == [165000, 150000]


def test_labels_and_the_list_for_the_post(seat, book, tmp_path):
    seat.context.publish(letters.issue(book, [1], TODAY, kind="demand").changes)
    seat.page.acts.labels()
    dialog = seat.page.acts.dialog
    dialog.start.set_value(25)
    click(dialog.ok)
    assert "标签纸" in dialog.sentence.text()
    dialog.start.set_value(5)
    click(dialog.ok)
    seat.settle()
    shown = seat.page.acts.dialog
    assert seat.page.findChild(QFileDialog) is None  # it is looked at first
    assert "打印…" in [button.text() for button in shown.findChildren(QPushButton)]
    click(shown.save)
    asked = seat.page.acts.dialog
    asked.fileSelected.emit(str(tmp_path / "标签.pdf"))
    asked.close()
    assert (tmp_path / "标签.pdf").read_bytes().startswith(b"%PDF")
    shown.close()
    seat.page.acts.posting_list()
    seat.settle()
    assert seat.page.acts.dialog.windowTitle() == "收寄清单 2026-11-20"
    seat.page.acts.dialog.close()
    seat.page.acts.posting_workbook()
    asked = seat.page.findChildren(QFileDialog)[-1]
    asked.fileSelected.emit(str(tmp_path / "清单.xlsx"))
    asked.close()
    sheet = openpyxl.load_workbook(tmp_path / "清单.xlsx").active
    row = next(sheet.iter_rows(min_row=5, values_only=True))
    assert row[3] == "苏州市工业园区星湖街328号"
    assert row[5].startswith("催款函 催〔2026〕1号（2026年11月20日）：催付")


def test_a_consequence_without_a_ground_cannot_be_ticked_and_says_why(seat, book):
    other = bookkit.customer(book, "C0009", "海宁布业有限公司")
    bookkit.invoice(book, other, "B1", D(2026, 8, 1), D(2026, 9, 1), 800_000)
    dialog = form(seat, "final", other)
    picks = dialog.fields.fields["consequences"]
    assert not picks.boxes["guarantor"].isEnabled()
    assert picks.notes["guarantor"].text() == "不能选：没有登记仍可主张的保证"
    assert picks.boxes["sue"].isEnabled()
    assert picks.notes["sue"].isHidden()
    dialog.close()


def test_many_final_demands_tell_before_and_after_whose_letters_leave_a_consequence_out(seat, book):
    from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog  # noqa: PLC0415

    other = bookkit.customer(book, "C0009", "海宁布业有限公司")
    bookkit.invoice(book, other, "B1", D(2026, 8, 1), D(2026, 9, 1), 800_000)
    dialog = LetterDialog(seat.page, seat.context, [1, other], "final")
    dialog.open()
    seat.settle()
    picks = dialog.fields.fields["consequences"]
    assert picks.boxes["guarantor"].isChecked()
    assert picks.notes["guarantor"].text() == "不写入 1 户：海宁布业有限公司（没有登记仍可主张的保证）"
    assert picks.notes["insurer"].text().startswith("不写入 2 户：")
    click(dialog.go)
    seat.settle()
    assert (
        "给“海宁布业有限公司”的函件没有写入：行使所有权保留，取回标的物、要求保证人承担保证责任、"
        "向保障中小企业款项支付投诉平台投诉（账套里没有依据）"
    ) in dialog.sentence.text()
    said = {
        row.customer: letters.facts_of(book, row.id).extra["consequences"] for row in letters.register(book)
    }
    assert "保证" not in said["海宁布业有限公司"]
    assert "要求保证人承担保证责任" in said["苏州恒泰精密制造有限公司"]
    dialog.close()


def offered(table):
    """The act in a table's menu that writes about what is marked."""
    return next(action for action in table.actions() if action.text().startswith("只催所选款项"))


def test_chosen_invoices_are_demanded_alone_from_their_list(qtbot, qapp, book):
    dress(qapp)
    seat = Seat(qtbot, book, TODAY, InvoicesPage)
    table = seat.page.table
    seat.page.show_item("24332000000087654322")
    seat.settle()
    table.select_row(0)
    offered(table).trigger()
    dialog = seat.page.chosen.dialog
    assert dialog.windowTitle() == "只催所选款项"
    assert [dialog.kind.itemData(at) for at in range(dialog.kind.count())] == ["demand", "final"]
    assert "函中款项：1 张发票（24332000000087654322）" in dialog.said.text()
    assert "另有 3 笔逾期款项" in dialog.said.text()
    click(dialog.go)
    seat.settle()
    (row,) = letters.register(book)
    facts = letters.facts_of(book, row.id)
    assert [line.invoice for line in facts.lines] == ["24332000000087654322"]
    assert "我司保留一并主张的权利" in facts.extra["left_out"]
    dialog.close()
    seat.leave()


def test_chosen_lines_are_demanded_from_clocks_and_from_the_customer(qtbot, qapp, book):
    dress(qapp)
    tables = {ClocksPage: lambda made: made.table, CustomersPage: lambda made: made.view.account.items}
    for page, table in tables.items():
        seat = Seat(qtbot, book, TODAY, page)
        if page is CustomersPage:
            seat.page.show_item(1)
        seat.settle()
        made = table(seat.page)
        rows = [getattr(row, "kind", "limitation") for row in made.model.visible_rows()]
        made.select_row(rows.index("limitation"))
        offered(made).trigger()
        acts = seat.page.chosen if page is ClocksPage else seat.page.view.account.chosen
        assert "函中款项：1 张发票" in acts.dialog.said.text()
        acts.dialog.close()
        acts.ask([(1, 1), (2, 9)])
        assert seat.said[-1][0] == "一封函只对一个客户：请只选同一客户的款项"
        seat.leave()
