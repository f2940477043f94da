"""Payment terms of customers: in words, planned into due lines by hand figures, frozen, imported."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Invoice
from ar_desktop.domain.terms import Discount, Part, Terms
from ar_desktop.services.archive import customers, terms
from ar_desktop.services.intake import import_choices, importing
from ar_desktop.services.keeping import options
from ar_desktop.services.ledger import invoices

D = bookkit.D
MACHINE = terms.presets()[11]
EARLY = terms.presets()[12]


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


def lines_of(book, number):
    sql = """SELECT c.due_on, c.amount FROM charges c JOIN invoices i ON i.id = c.invoice_id
      WHERE i.number = ? ORDER BY c.seq"""
    return [(D.fromordinal(row[0]), row[1]) for row in book.reader.execute(sql, (number,))]


def test_every_preset_in_both_languages():
    assert [terms.words(item, "zh") for item in terms.presets()] == [
        "货到付款",
        "款到发货",
        "开票后 30 天",
        "开票后 45 天",
        "开票后 60 天",
        "月结 30 天",
        "月结 45 天",
        "月结 60 天",
        "次月 25 日",
        "票到 30 天",
        "验收后 30 天",
        "分期：预付 30% + 发货 60% + 质保金 10%",
        "开票后 30 天，10 天内付款减 2%",
    ]
    assert terms.words(MACHINE, "en") == "30% advance + 60% delivery + 10% retention"
    assert terms.words(EARLY, "en") == "net 30 days, 2% off within 10 days"


def test_terms_without_a_preset_have_words_too():
    assert terms.words(Terms("net", 7, "delivered"), "zh") == "交货后 7 天"
    assert terms.words(Terms("day_of_month", 0, day=5, months=3), "zh") == "开票后第 3 个月 5 日"
    fixed = (Part("定金", None, amount=50_000), Part("尾款", None, 30, amount=150_000))
    assert terms.words(Terms("instalments", parts=fixed), "en") == "500.00 定金 + 1,500.00 尾款"


def test_a_customer_keeps_its_terms_or_has_net_days(book):
    plain = bookkit.customer(book, "K1", term_days=45)
    other = bookkit.customer(book, "K2", "乙公司", terms=MACHINE)
    assert terms.of_customer(book, plain) == Terms("net", 45)
    assert terms.of_customer(book, other) == MACHINE
    assert customers.get(book, other).terms == MACHINE
    assert terms.stored(Terms("net", 45)) == (45, None)
    assert terms.stored(EARLY) == (None, EARLY)
    assert bookkit.failing(book) == []


@pytest.mark.parametrize(
    ("agreed", "days", "due"),
    [
        (Terms("month_end", 30), {}, D(2026, 3, 2)),  # 31 January and 30 days
        (Terms("day_of_month", 0, day=25), {}, D(2026, 2, 25)),
        (Terms("net", 0, "delivered"), {"delivered_on": D(2026, 1, 20)}, D(2026, 1, 20)),
        (Terms("net", 30, "received"), {"received_on": D(2026, 2, 2)}, D(2026, 3, 4)),
        (Terms("net", 30, "accepted"), {}, D(2026, 2, 14)),  # not accepted yet: from the invoice
        (Terms("net", 0, "delivered"), {"delivered_on": D(2026, 1, 5)}, D(2026, 1, 15)),  # not before it
    ],
)
def test_an_invoice_falls_due_by_the_customer_s_terms(book, agreed, days, due):
    who = bookkit.customer(book, terms=agreed)
    invoices.enter(book, Invoice(who, "A1", D(2026, 1, 15), 10_000, **days))
    assert lines_of(book, "A1") == [(due, 10_000)]
    assert bookkit.failing(book) == []


def test_instalments_become_due_lines_that_add_up(book):
    who = bookkit.customer(book, terms=MACHINE)
    delivered = {"delivered_on": D(2026, 2, 1), "accepted_on": D(2026, 2, 10)}
    invoices.enter(book, Invoice(who, "A1", D(2026, 1, 15), 10_001, **delivered))
    # 30% of 100.01 is 30.00, 60% is 60.01, the rest is 10.00
    assert lines_of(book, "A1") == [
        (D(2026, 1, 15), 3_000),
        (D(2026, 2, 1), 6_001),
        (D(2027, 2, 10), 1_000),
    ]
    with pytest.raises(ArError) as caught:
        invoices.enter(book, Invoice(who, "A2", D(2026, 1, 15), 1))  # one fen has no three parts
    assert (caught.value.code, caught.value.facts) == ("instalments_differ", {"number": "A2"})


def test_a_due_day_of_its_own_wins(book):
    who = bookkit.customer(book, terms=MACHINE)
    bookkit.invoice(book, who, "A1", D(2026, 1, 15), D(2026, 4, 1), 10_000)
    assert lines_of(book, "A1") == [(D(2026, 4, 1), 10_000)]
    assert terms.of_invoice(book, 1) is None


def test_the_terms_are_frozen_with_the_invoice(book):
    who = bookkit.customer(book, terms=EARLY)
    made = Invoice(who, "A1", D(2026, 1, 15), 10_000, received_on=D(2026, 1, 18))
    invoices.enter(book, made)
    customers.save(book, customers.Customer(**{**vars(customers.get(book, who)), "terms": None}))
    assert terms.of_customer(book, who) == Terms("net", 30)
    assert terms.of_invoice(book, 1) == EARLY
    row = book.reader.execute("SELECT delivered_on, received_on FROM invoices").fetchone()
    assert tuple(row) == (None, D(2026, 1, 18).toordinal())


def test_every_line_says_why(book):
    made = Invoice(1, "A1", D(2026, 1, 15), 100_000, delivered_on=D(2026, 2, 1))
    assert terms.explain(terms.planned(MACHINE, made), "zh") == [
        "预付 300.00：开票日 2026-01-15 当天到期",
        "发货 600.00：交货日 2026-02-01 当天到期",
        "质保金 100.00：开票日 2026-01-15 起 365 天，2027-01-15 到期（尚无验收日，暂以开票日计）",
    ]
    assert terms.explain(terms.planned(Terms("month_end", 30), made), "en") == [
        "30 days after the end of the month of 2026-01-15: due 2026-03-02"
    ]


def test_a_day_that_was_moved_says_so():
    early = Invoice(1, "A1", D(2026, 1, 15), 100, delivered_on=D(2026, 1, 5))
    (said,) = terms.explain(terms.planned(Terms("net", 0, "delivered"), early), "zh")
    assert said == "交货日 2026-01-05 当天到期（早于开票日，以开票日 2026-01-15 计）"
    spring = Invoice(1, "A2", D(2026, 1, 18), 100)  # 17 February 2026 is the New Year, a holiday
    (line,) = terms.planned(Terms("net", 30, shift="next"), spring)
    assert line.due_on == D(2026, 2, 24)
    (said,) = terms.explain([line], "zh")
    assert said == "开票日 2026-01-18 起 30 天，2026-02-17 到期，逢休息日顺延至 2026-02-24"


# Days of the announced tables (DOMAIN.md 3.2); before the national week the 30th of September worked.
@pytest.mark.parametrize(
    ("plain", "shift", "due"),
    [
        (D(2025, 1, 26), "next", D(2025, 1, 26)),  # a Sunday that was worked
        (D(2025, 10, 1), "next", D(2025, 10, 9)),
        (D(2025, 10, 1), "previous", D(2025, 9, 30)),
        (D(2025, 10, 1), "none", D(2025, 10, 1)),
        (D(2025, 10, 11), "next", D(2025, 10, 11)),  # a Saturday that was worked
        (D(2026, 2, 15), "next", D(2026, 2, 24)),
        (D(2026, 1, 1), "next", D(2026, 1, 4)),  # a Sunday that is worked
        (D(2026, 2, 28), "next", D(2026, 2, 28)),  # a Saturday that is worked
    ],
)
def test_a_book_moves_due_days_off_holidays_as_set(book, plain, shift, due):
    bookkit.set_options(book, due_shift=shift)
    who = bookkit.customer(book, term_days=30)
    issued = plain - dt.timedelta(days=30)
    invoices.enter(book, Invoice(who, "A1", issued, 10_000))
    assert lines_of(book, "A1") == [(due, 10_000)]
    frozen = terms.of_invoice(book, 1)
    assert frozen == (None if shift == "none" else Terms("net", 30, shift=shift))
    bookkit.invoice(book, who, "A2", issued, plain, 10_000)
    assert lines_of(book, "A2") == [(plain, 10_000)]  # a day given by hand stands
    assert bookkit.failing(book) == []


def test_terms_with_a_rule_of_their_own_keep_it(book):
    bookkit.set_options(book, due_shift="next")
    who = bookkit.customer(book, terms=Terms("net", 30, shift="previous"))
    invoices.enter(book, Invoice(who, "A1", D(2025, 9, 1), 10_000))
    assert lines_of(book, "A1") == [(D(2025, 9, 30), 10_000)]
    (line,) = terms.planned(Terms("month_end", 0), Invoice(who, "A2", D(2025, 8, 3), 1), "previous")
    (said,) = terms.explain([line], "zh")  # 31 August 2025 is a Sunday
    assert said == "月结：2025-08-03 所在月月底起 0 天，2025-08-31 到期，逢休息日提前至 2025-08-29"
    sentence = terms.explain([line], "en")[0]
    assert sentence.endswith("due 2025-08-31; no working day, so moved forward to 2025-08-29")


def test_an_early_payment_is_offered_until_its_last_day():
    assert (
        terms.offer(EARLY, 123_456, D(2026, 1, 15), "zh") == "2026-01-25（含当日）前付款可减 24.69"
    )  # 2% of 1,234.56 is 24.6912
    assert terms.offer(Terms("net", 30), 123_456, D(2026, 1, 15), "zh") == ""
    half = Terms("net", 30, discount=Discount(Decimal("0.005"), 7))
    assert "0.5%" in terms.words(half, "en")


def test_a_discount_on_the_net_amount_needs_the_tax():
    net = Terms("net", 30, discount=Discount(Decimal("0.02"), 10, "net", in_part=True))
    assert terms.words(net, "zh") == "开票后 30 天，10 天内付款减 2%（按不含税金额）（部分付款按比例）"
    day = D(2026, 1, 15)
    assert terms.offer(net, 113_000, day, "zh", tax=13_000) == "2026-01-25（含当日）前付款可减 20.00"
    assert terms.offer(net, 113_000, day, "zh").startswith("2026-01-25（含当日）前付款可减不含税金额的 2%")
    assert terms.offer(net, 10, day, "zh", tax=1) == ""  # 2% of 0.09 is nothing


def test_terms_say_from_when_they_count_and_what_days_off_do():
    assert terms.words(Terms("month_end", 30, "accepted"), "zh") == "月结 30 天（从验收日所在月算起）"
    assert terms.words(Terms("day_of_month", 0, day=25, months=0), "zh") == "当月 25 日"
    assert terms.words(Terms("net", 30, shift="previous"), "zh") == "开票后 30 天，遇休息日提前"


def test_names_of_instalments_come_back_as_they_are_stored():
    for language, name in (("zh", "质保金"), ("en", "retention")):
        assert terms.part_name("retention", language) == name
        assert terms.part_label(name, language) == "retention"
    assert terms.part_label("首付", "zh") == terms.part_name("首付", "zh") == "首付"


def test_an_invoice_may_have_terms_of_its_own(book):
    who = bookkit.customer(book, terms=Terms("month_end", 30))
    options.save(book, replace(options.load(book), due_shift="next"))
    invoices.enter(book, Invoice(who, "O1", D(2026, 1, 5), 10_000, terms=Terms("net", 5)))
    invoices.enter(book, Invoice(who, "O2", D(2026, 1, 5), 10_000, D(2026, 1, 6), terms=Terms("net", 5)))
    assert lines_of(book, "O1") == [(D(2026, 1, 12), 10_000)]  # 10 January 2026 is a Saturday
    assert lines_of(book, "O2") == [(D(2026, 1, 6), 10_000)]


def test_which_days_are_asked_for():
    assert terms.events_wanted(MACHINE) == ("delivered", "accepted")
    assert terms.events_wanted(Terms("net", 30, "received")) == ("received",)
    assert terms.events_wanted(Terms("month_end", 30)) == ()


CSV = """客户名称,发票号码,开票日期,价税合计,结清日期
甲公司,A1,2026-01-15,1000.00,
乙公司,B1,2026-01-15,1000.00,
乙公司,B2,2026-01-16,500.00,2026-03-01
"""


def test_an_import_without_due_days_takes_the_customer_s_terms(book, tmp_path):
    bookkit.customer(book, "K1", "甲公司", term_days=10)
    bookkit.customer(book, "K2", "乙公司", terms=MACHINE)
    file = tmp_path / "发票.csv"
    file.write_text(CSV, encoding="utf-8")
    plan = importing.preview(book, file, this_year=2026)
    assert import_choices.due_days(book, plan) == {
        2: D(2026, 1, 25),
        3: D(2026, 1, 15),
        4: D(2026, 1, 16),
    }
    bookkit.set_options(book, due_shift="next")  # 25 January 2026 is a Sunday; the 15th and 16th work
    moved = import_choices.due_days(book, plan)
    assert moved == {2: D(2026, 1, 26), 3: D(2026, 1, 15), 4: D(2026, 1, 16)}
    bookkit.set_options(book, due_shift="none")
    importing.commit(book, plan)
    assert lines_of(book, "A1") == [(D(2026, 1, 25), 100_000)]
    assert lines_of(book, "B1") == [
        (D(2026, 1, 15), 30_000),
        (D(2026, 1, 15), 60_000),
        (D(2027, 1, 15), 10_000),
    ]
    sql = "SELECT sum(open_amount) FROM charges WHERE number = 'B2'"
    assert book.reader.execute(sql).fetchone()[0] == 0  # what was settled pays every instalment
    assert bookkit.failing(book) == []
