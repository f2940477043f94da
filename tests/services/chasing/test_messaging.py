"""Messages drafted, written as files and put on record."""

from __future__ import annotations

import csv
import datetime as dt
import email
import email.policy
import io
from dataclasses import replace
from urllib.parse import unquote

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Contact
from ar_desktop.services.archive import contacts, customers
from ar_desktop.services.chasing import messaging, outgoing, reminders
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import options, undo

D = bookkit.D
TODAY = D(2026, 11, 20)
NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))


@pytest.fixture
def book(tmp_path):
    """C0001 owes 5,000.00 since 50 days (WeChat), C0002 800.00 that is due in ten days."""
    made = bookkit.make(tmp_path / "a.ardb")
    who = bookkit.customer(made, contact="陈总", phone="0512-6666 8888", channel="微信")
    contacts.save(made, Contact(who, "张会计", "finance", "138 0013 4477", "zhang@example.com", "zhang_cw"))
    bookkit.invoice(made, who, "A1", D(2026, 9, 1), D(2026, 10, 1), 500_000)
    other = bookkit.customer(made, "C0002", "无锡力源纺织有限公司", contact="吴会计", phone="13900000002")
    bookkit.invoice(made, other, "B1", D(2026, 11, 1), D(2026, 11, 30), 80_000)
    bookkit.invoice(made, other, "B2", D(2026, 11, 1), D(2026, 12, 30), 90_000)
    yield made
    assert bookkit.failing(made) == []
    made.close()


def test_each_customer_gets_its_rung_its_channel_and_the_person_in_finance(book):
    first, second = messaging.drafts(book, [1, 2, 1], TODAY)
    assert (first.channel, first.reach, first.recipient.name) == ("wechat", "zhang_cw", "张会计")
    assert (second.channel, second.reach, second.rung) == ("sms", "13900000002", 1)
    assert first.text.startswith("张会计您好，贵司1张发票合计人民币5,000.00元")
    assert "合计人民币800.00元将于2026-11-30到期" in second.text  # what falls due next, alone
    assert (first.action, first.reminder, second.reminder) == ("call", None, None)


def test_a_queue_item_brings_its_own_rung(book):
    reminders.refresh(book, TODAY)
    item = next(item for item in reminders.queue(book, TODAY) if item.customer_id == 1)
    (draft,) = messaging.drafts(book, [1], TODAY)
    assert (draft.reminder, draft.rung, draft.action) == (item.id, item.rung, item.action)
    (other,) = messaging.drafts(book, [1], TODAY, rung=1)
    assert (other.rung, other.action, other.reminder) == (1, "sms", item.id)
    assert len(messaging.steps(book)) == 5


def test_a_reminder_left_open_past_the_due_day_says_that_it_was_due(book):
    """The item of three days before, still open two days after, on the queue's panel and in a message."""
    reminders.refresh(book, D(2026, 11, 27))
    for day, said in (
        (D(2026, 11, 27), "将于2026-11-30到期，烦请按时"),
        (D(2026, 12, 2), "已于2026-11-30到期，烦请尽快"),
    ):
        item = next(item for item in reminders.queue(book, day) if item.customer_id == 2)
        assert item.rung == 1
        assert said in reminders.wording(book, item)
        (draft,) = messaging.drafts(book, [2], day)
        assert said in draft.text
    (early,) = messaging.drafts(book, [2], TODAY, rung=2)
    assert "将于2026-11-30到期，请问付款是否有困难" in early.text


def test_a_mail_names_the_lines_and_the_account(book):
    (draft,) = messaging.drafts(book, [1], TODAY, channel="email")
    assert (draft.reach, draft.subject) == ("zhang@example.com", draft.subject)
    assert "人民币5,000.00元（杭州远帆机电有限公司）" in draft.subject
    assert "A1　2026-10-01 到期　人民币5,000.00元" in draft.text
    assert "账号：1202021819900012345" in draft.text


def test_who_owes_nothing_gets_nothing(book):
    idle = bookkit.customer(book, "C0003", "宁波东港食品有限公司")
    assert [draft.code for draft in messaging.drafts(book, [idle, 2], TODAY)] == ["C0002"]
    with pytest.raises(ArError, match="nobody_to_write"):
        messaging.drafts(book, [idle], TODAY)
    with pytest.raises(ArError, match="nobody_to_write"):
        messaging.sent(book, [], TODAY)


def test_what_was_sent_is_on_record_and_does_the_items(book):
    day = D(2026, 10, 9)  # eight days late: the rung asks for a call
    reminders.refresh(book, day)
    (draft,) = messaging.drafts(book, [1], day)
    edited = [replace(draft, text="张会计，请看附件。", owner="李倩")]
    before = bookkit.dump(book)
    messaging.sent(book, edited, day)
    assert reminders.queue(book, day) == []
    row = book.reader.execute("SELECT * FROM activities WHERE customer_id = 1").fetchone()
    assert (row["channel"], row["result"], row["note"], row["who"], row["met"]) == (
        "wechat", "sent", "张会计，请看附件。", "李倩", "张会计 zhang_cw"
    )  # fmt: skip
    undo.undo(book)
    assert bookkit.dump(book) == before
    assert len(reminders.queue(book, day)) == 1
    with pytest.raises(ArError, match="message_empty"):
        messaging.sent(book, [replace(draft, text=" ")], day)


def test_an_item_done_meanwhile_is_not_done_twice(book):
    day = D(2026, 10, 9)
    reminders.refresh(book, day)
    drafts = messaging.drafts(book, [1], day)
    messaging.sent(book, drafts, day)
    with pytest.raises(ArError, match="reminder_closed"):
        messaging.sent(book, drafts, day)


def test_a_message_is_no_letter_and_opens_no_rung_that_presupposes_one(book):
    reminders.refresh(book, TODAY)
    assert [item.action for item in reminders.queue(book, TODAY)] == ["letter"]
    messaging.sent(book, messaging.drafts(book, [1], TODAY), TODAY)
    assert [item.action for item in reminders.queue(book, TODAY)] == ["letter"]
    later = D(2026, 12, 20)
    reminders.refresh(book, later)
    assert [item.action for item in reminders.queue(book, later) if item.customer_id == 1] == ["letter"]


def test_the_sheet_for_the_sms_platform(book, tmp_path):
    bookkit.customer(book, "C0003", "宁波东港食品有限公司", phone="0574-88886666")
    bookkit.invoice(book, 3, "C1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    bookkit.customer(book, "C0004", "温州四海阀门有限公司", phone="13900000002")
    bookkit.invoice(book, 4, "D1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    drafts = messaging.drafts(book, [1, 2, 3, 4], TODAY, channel="sms")
    hostile = [replace(drafts[0], text='=cmd,"x"\n第二行'), *drafts[1:]]
    path = tmp_path / "短信.csv"
    found = outgoing.sms_file(hostile, path)
    assert [item.code for item in found.missing] == ["C0003"]
    assert [item.code for item in found.same] == ["C0004"]
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == ["手机号", "短信内容"]
    assert rows[1] == ["13800134477", '＝cmd,"x" 第二行']
    assert [row[0] for row in rows[1:]] == ["13800134477", "13900000002"]
    assert found.segments == 2


def test_mail_drafts_with_the_letter(book, tmp_path):
    letter = letters.issue(book, [1], TODAY, by_name=True).letters[0]
    drafts = messaging.drafts(book, [1, 2], TODAY, channel="email")
    found = outgoing.mail_files(book, drafts, tmp_path / "邮件", NOW)
    assert [item.code for item in found.missing] == ["C0002"]
    assert [path.name for path in found.files] == [
        "C0001 苏州恒泰精密制造有限公司.eml", "C0002 无锡力源纺织有限公司.eml"
    ]  # fmt: skip
    message = email.message_from_bytes(found.files[0].read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert message["Date"] == "Fri, 20 Nov 2026 09:30:00 +0800"
    assert message["From"] is None  # the mail program puts in the account that sends
    assert message["To"].addresses[0].addr_spec == "zhang@example.com"
    assert message["To"].addresses[0].display_name == "张会计"
    assert message["Subject"] == drafts[0].subject
    body = message.get_body()
    assert body.get_content_charset() == "utf-8"
    assert body.get_content().replace("\r\n", "\n").strip() == drafts[0].text
    (file,) = message.iter_attachments()
    assert file.get_filename() == f"{letter.facts.number} 苏州恒泰精密制造有限公司.pdf"
    assert file.get_content() == letter.pdf
    plain = outgoing.mail_files(book, drafts[:1], tmp_path / "邮件", NOW, attach=False).files[0]
    assert (
        list(email.message_from_bytes(plain.read_bytes(), policy=email.policy.default).iter_attachments())
        == []
    )


@pytest.mark.parametrize(
    "name", ["杭州远帆机电有限公司", '远帆（集团）, 滨江 "总部" <一>', "Yuanfan, Inc. (HZ)", "远" * 60]
)
def test_a_draft_is_from_the_company_and_answers_reach_it(book, tmp_path, name):
    company = options.load(book).company
    bookkit.set_options(book, company=replace(company, name=name, email="finance@yuanfan.example"))
    (draft,) = messaging.drafts(book, [1], TODAY, channel="email")
    content = outgoing.mail_files(book, [draft], tmp_path, NOW).files[0].read_bytes()
    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 998
    message = email.message_from_bytes(content, policy=email.policy.default)
    for header in ("From", "Reply-To"):
        (box,) = message[header].addresses
        # this reader keeps the blanks between encoded words, which RFC 2047 § 6.2 says to drop
        assert box.display_name.replace(" ", "") == name.replace(" ", "")
        assert box.addr_spec == "finance@yuanfan.example"
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].display_name == "张会计"


def test_lines_of_a_draft_end_as_mail_wants_and_headers_take_no_second_line(book, tmp_path):
    (draft,) = messaging.drafts(book, [1], TODAY, channel="email")
    bad = draft.recipient._replace(name="张\r\nBcc: x@example.com")
    hostile = [replace(draft, recipient=bad, subject="a\nb")]
    path = outgoing.mail_files(book, hostile, tmp_path, NOW).files[0]
    content = path.read_bytes()
    assert b"\n" not in content.replace(b"\r\n", b"")
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert message["Bcc"] is None
    assert message["Subject"] == "a b"


def test_a_link_for_the_mail_program(book):
    (draft,) = messaging.drafts(book, [1], TODAY, channel="email")
    link, whole = outgoing.mail_link(replace(draft, text="第一行\n50% & 更多"))
    assert whole
    assert link.startswith("mailto:zhang@example.com?subject=")
    assert link.endswith("body=%E7%AC%AC%E4%B8%80%E8%A1%8C%0D%0A50%25%20%26%20%E6%9B%B4%E5%A4%9A")
    assert draft.subject in unquote(link)


def test_words_too_long_for_a_link_stay_out_of_it(book):
    (draft,) = messaging.drafts(book, [1], TODAY, channel="email")
    link, whole = outgoing.mail_link(replace(draft, text="长" * 200))  # nine characters each
    assert (whole, "body=" in link, len(link) < 1_000) == (False, False, True)


def test_the_latest_letter_that_stands_goes_with_it(book):
    letter = letters.issue(book, [1], TODAY, by_name=True).letters[0]
    assert messaging.drafts(book, [1], TODAY)[0].letter == letter.facts.number
    letters.void(book, letter.id, TODAY, "金额有误")
    assert messaging.drafts(book, [1], TODAY)[0].letter_id is None


def test_what_was_written_to_our_lawyer_goes_to_no_customer(book):
    demand = letters.issue(book, [1], D(2026, 11, 10), by_name=True).letters[0]
    values = {"lawyer": "浙江某某律师事务所", "lawyer_address": "杭州市西湖区文三路1号"}
    made = letters.issue(book, [1], TODAY, by_name=True, kind="lawyer", extra=values)
    assert len(made.letters) == 1
    assert messaging.drafts(book, [1], TODAY)[0].letter == demand.facts.number
    assert messaging.drafts(book, [1], D(2026, 11, 9))[0].letter == ""


def test_a_letter_about_what_is_paid_since_does_not_go_out_again(book):
    letters.issue(book, [1], TODAY, by_name=True)
    bookkit.invoice(book, 1, "A2", D(2026, 9, 1), D(2026, 10, 20), 70_000)
    bookkit.receipt(book, 1, TODAY, 500_000, [(1, 500_000)])
    assert messaging.drafts(book, [1], TODAY)[0].letter == ""


def test_a_customers_own_ladder_words_its_message(book):
    customers.save(book, replace(customers.get(book, 1), ladder="B"))
    (draft,) = messaging.drafts(book, [1], TODAY)
    assert (draft.action, draft.rung) == ("call", 2)
