"""How letters travelled, worked as a user works it: one by form, many by scanner, files by the clipboard."""

import datetime as dt
import shutil

import pytest
from bookkit import failing
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from ui.pages.hands import Seat, click, dress, key
from ui.pages.queue_book import TODAY, clock

from ar_desktop.services.claims import clocks, deliveries
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import attachments, books, undo
from ar_desktop.ui.pages.correspondence.letters import LettersPage
from ar_desktop.ui.verb_words import verb

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def letters_template(queue_template, tmp_path_factory):
    path = shutil.copy(queue_template, tmp_path_factory.mktemp("sent") / "远帆.ardb")
    made = books.open_book(path, clock)
    letters.issue(made, letters.due_customers(made, TODAY), TODAY)
    made.close()
    return path


@pytest.fixture
def book(letters_template, tmp_path):
    made = books.open_book(shutil.copy(letters_template, tmp_path / "远帆.ardb"), clock)
    yield made
    assert failing(made) == []
    made.close()


@pytest.fixture
def seat(qtbot, qapp, book):
    dress(qapp)
    made = Seat(qtbot, book, TODAY, LettersPage)
    yield made
    made.leave()


def rows(seat):
    return seat.page.model.visible_rows()


def test_a_letter_is_sent_signed_for_and_restarts_the_clock(seat, book):
    row = seat.page.table.current()
    box = seat.page.deliveries
    click(box.buttons["add"])
    dialog = box.dialog
    assert dialog.content.text().startswith("催款函 ")
    dialog.waybill.setText("EX123456789CN")
    dialog.finish()
    assert seat.said[-1] == ("已登记寄送：在途", True)
    (sent,) = deliveries.of_letter(book, row.id)
    assert (sent.channel, sent.waybill, sent.sent_on) == ("ems", "EX123456789CN", TODAY)
    click(seat.page.deliveries.buttons["edit"])
    dialog = seat.page.deliveries.dialog
    dialog.state.choose("signed")
    assert "重新计算" in dialog.worth.text()
    dialog.signed_by.setText("前台王")
    dialog.finish()
    assert seat.said[-1] == ("已登记送达：本人或本单位签收", True)
    found = [item for item in clocks.listed(book, TODAY, row.customer_id) if item.last]
    assert found
    assert found[0].last.reference == row.number
    assert row.id not in {item.letter_id for item in deliveries.unproved(book, TODAY)}
    click(seat.page.deliveries.buttons["remove"])
    assert deliveries.of_letter(book, row.id) == []
    undo.undo(book)
    assert deliveries.of_letter(book, row.id)[0].signed_by == "前台王"


def test_an_outcome_needs_its_day(seat, book):
    click(seat.page.deliveries.buttons["add"])
    dialog = seat.page.deliveries.dialog
    dialog.state.choose("returned")
    dialog.finish()
    assert dialog.isVisible()
    assert "结果日" in dialog.sentence.text()
    dialog.channel.choose("hand")
    assert dialog.carrier.text() == ""
    dialog.reject()


def test_waybills_of_a_batch_are_scanned_one_after_another(seat, book):
    page = seat.page
    page.model.set_checked(rows(seat)[:3], on=True)
    click(page.post)
    dialog = page.deliveries.dialog
    seat.qtbot.waitUntil(dialog.isVisible)
    assert dialog.focusWidget() is dialog.waybills[0]
    for place, number in enumerate(("EX1CN", "EX2CN")):
        dialog.waybills[place].setText(number)
        key(dialog.waybills[place], Key.Key_Return)
        assert dialog.isVisible()
    dialog.waybills[2].setText("EX2CN")
    dialog.finish()
    assert "EX2CN" in dialog.sentence.text()
    dialog.waybills[2].clear()
    dialog.finish()
    assert seat.said[-1] == ("已登记 2 封函件的寄送", True)
    sent = [deliveries.of_letter(book, row.id) for row in sorted(rows(seat)[:3], key=lambda row: row.id)]
    assert [len(found) for found in sent] == [1, 1, 0]
    undo.undo(book)
    assert [item.delivery for item in deliveries.unproved(book, TODAY)] == [None] * len(rows(seat))


def test_two_columns_are_pasted(seat):
    page = seat.page
    page.model.set_checked(rows(seat)[:2], on=True)
    page.post_letters()
    dialog = page.deliveries.dialog
    first, second = (letter.number for letter in dialog.letters)
    text = f"{second}\tEX2CN\n{first.replace('〔', '[').replace('〕', ']')}\tEX1CN\n催〔1999〕1号\tEX9CN\n"
    QGuiApplication.clipboard().setText(text)
    key(dialog.waybills[0], Key.Key_V, Ctrl)
    assert [field.text() for field in dialog.waybills] == ["EX1CN", "EX2CN"]
    assert "催〔1999〕1号" in dialog.sentence.text()
    dialog.spread("A1\nA2", 0)
    assert [field.text() for field in dialog.waybills] == ["A1", "A2"]
    dialog.reject()


def test_letters_without_proof_are_a_view_with_their_days(seat, book):
    page = seat.page
    count = len(rows(seat))
    page.show_item("unposted")
    assert len(rows(seat)) == count
    assert page._proof(rows(seat)[0]).text == "未寄 0 天"
    made = deliveries.Delivery(rows(seat)[0].id, "hand", sent_on=TODAY, state="signed", arrived_on=TODAY)
    seat.context.publish(deliveries.save(book, made))
    assert len(rows(seat)) == count - 1


def test_what_was_posted_and_what_was_not_stand_apart(seat, book):
    page = seat.page
    first, second, *left = [row.id for row in rows(seat)]
    now = TODAY + dt.timedelta(days=8)
    deliveries.save_many(
        book,
        [deliveries.Delivery(first, "ems", sent_on=TODAY), deliveries.Delivery(second, "ems", sent_on=now)],
    )
    seat.context.today = now
    page.invalidate()
    page.show_item("unproved")  # as the first page does: those posted more than seven days ago
    assert ([row.id for row in rows(seat)], page.period.currentText()) == ([first], "超过 7 天")
    assert page._proof(rows(seat)[0]).text == "在途 8 天"
    page.period.choose("all")
    assert {row.id for row in rows(seat)} == {first, second}
    assert page.tabs._buttons["unproved"].text() == "缺证据 2"
    assert page.tabs._buttons["unposted"].text() == f"未寄 {len(left)}"
    page.show_item("unposted")
    assert [row.id for row in rows(seat)] == left


def test_a_screenshot_is_pasted_as_proof(seat, book):
    row = seat.page.table.current()
    made = deliveries.Delivery(row.id, "ems", sent_on=TODAY)
    seat.context.publish(deliveries.save(book, made))
    click(seat.page.deliveries.buttons["edit"])
    files = seat.page.deliveries.dialog.files
    QGuiApplication.clipboard().clear()
    files.paste()
    assert seat.problems[-1].code == "clipboard_empty"
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(picture)
    click(files.paste_button)
    files.take_image(picture)
    place = deliveries.of_letter(book, row.id)[0].id
    found = attachments.listed(book, "deliveries", place)
    assert sorted(item.name for item in found) == ["截图 1.png", "截图 2.png"]
    assert attachments.content(book, found[0].id).startswith(b"\x89PNG")
    for field in (seat.page.deliveries.dialog.note, seat.page.deliveries.dialog.state):  # wherever one stands
        key(field, Key.Key_V, Ctrl)
    QGuiApplication.clipboard().setText("前台 王")
    key(seat.page.deliveries.dialog.note, Key.Key_V, Ctrl)
    assert seat.page.deliveries.dialog.note.text() == "前台 王"
    assert len(attachments.listed(book, "deliveries", place)) == 4
    seat.page.deliveries.dialog.reject()


def test_hostile_files_get_a_sentence_each_and_keep_no_other_out(seat, book, tmp_path, monkeypatch):
    row = seat.page.table.current()
    seat.context.publish(deliveries.save(book, deliveries.Delivery(row.id, "ems", sent_on=TODAY)))
    click(seat.page.deliveries.buttons["edit"])
    files = seat.page.deliveries.dialog.files
    monkeypatch.setattr(attachments, "LARGEST", 1000)
    long = "长" * 80 + ".png"
    contents = {"空.jpg": b"", "大.mp4": b"x" * 1001, "签收.jpg": b"%PDF-1.4 not a picture", long: b"p"}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in [*contents, "没有.png"]])
    where, held = QPointF(5, 5), (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(files, QDragEnterEvent(where, Qt.DropAction.CopyAction, data, *held))
    QApplication.sendEvent(files, QDropEvent(where, Qt.DropAction.CopyAction, data, *held))
    kept = attachments.listed(book, "deliveries", deliveries.of_letter(book, row.id)[0].id)
    assert {item.name for item in kept} == {"签收.jpg", long}
    assert [error.code for error in seat.problems] == ["file_empty", "attachment_too_large", "file_missing"]
    assert files.refused.isVisible()
    assert len(files.refused.text().splitlines()) == 3
    seat.page.deliveries.dialog.reject()


def test_every_step_has_its_words():
    verbs = ("save_delivery", "remove_delivery", "limitation_event", "remove_limitation_event",
             "save_guarantee", "remove_guarantee")  # fmt: skip
    assert all(verb(name) != name and verb(name) for name in verbs)
    assert dt.date(2026, 11, 20) == TODAY
