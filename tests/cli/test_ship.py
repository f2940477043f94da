"""The command ``ship``: may we deliver?"""

from __future__ import annotations

import json

import bookkit
import pytest

from ar_desktop import __main__, cli
from ar_desktop.services.chasing import holds
from ar_desktop.services.ledger import shipments

D = bookkit.D


@pytest.fixture
def book(tmp_path, monkeypatch):
    """40,000.00 owed within a limit of 50,000.00; nothing overdue on 21 November."""
    monkeypatch.setattr(cli.root, "clock", bookkit.noon)
    path = tmp_path / "a.ardb"
    made = bookkit.make(path)
    who = bookkit.customer(made, credit_limit=5_000_000)
    bookkit.customer(made, "C0002", "无锡力源纺织有限公司")
    bookkit.invoice(made, who, "A1", D(2026, 11, 1), D(2026, 12, 1), 4_000_000)
    made.close()
    return path


def run(capsys, *arguments):
    code = cli.main([str(argument) for argument in arguments])
    return code, *capsys.readouterr()


def test_what_stays_within_the_limit_may_go(book, capsys):
    code, out, _ = run(capsys, "ship", book, "C0001", "--amount", "10000", "--json")
    assert code == 0
    assert json.loads(out) == {
        "customer": "C0001",
        "may_ship": True,
        "exposure": "40000.00",
        "delivered_not_invoiced": "0.00",
        "deliveries_not_linked": 0,
        "limit_and_terms_of_today": False,
        "limit": "50000.00",
        "reasons": [],
    }


def test_every_reason_is_told_and_the_exit_code_is_one(book, capsys):
    from ar_desktop.services.keeping import books  # noqa: PLC0415

    made = books.open_book(book, bookkit.noon)
    holds.ask(made, 1, D(2026, 11, 3), "连续逾期", "李倩")
    holds.approve(made, 1, D(2026, 11, 4), "王总")
    made.close()
    code, out, _ = run(capsys, "ship", book, "C0001", "--amount", "1.5万", "--json")
    assert code == 1
    assert json.loads(out)["reasons"] == [
        {"code": "ship_held", "message": "该客户已暂停供货"},
        {"code": "ship_over_limit", "message": "发货后将超过信用额度 50,000.00，超出 5,000.00"},
    ]
    code, out, _ = run(capsys, "ship", book, "C0001", "--as-of", "2026-11-03", "--json")
    assert (code, json.loads(out)["reasons"]) == (0, [])
    # 31 days after the first of December the old invoice is a reason too
    code, out, _ = run(capsys, "--lang", "en", "ship", book, "C0001", "--as-of", "2027-01-01")
    assert code == 1
    assert out.splitlines() == [
        "C0001: do not ship",
        "exposure 40000.00, limit 50000.00",
        "  deliveries to this customer are stopped",
        "  40,000.00 is overdue, the oldest by 31 days",
    ]


def test_what_was_delivered_is_told_and_that_a_past_day_is_held_against_today(book, capsys):
    from ar_desktop.services.keeping import books  # noqa: PLC0415

    made = books.open_book(book, bookkit.noon)
    shipments.enter(made, shipments.Shipment(1, "SH-1", D(2026, 11, 3), 500_000))
    made.close()
    _, out, _ = run(capsys, "ship", book, "C0001", "--as-of", "2026-11-04")
    assert out.splitlines() == [
        "C0001: ship",
        "exposure 45000.00, limit 50000.00",
        "  of it delivered and not invoiced: 5000.00",
        "  limit and terms are those of today",
    ]


def test_no_limit_is_null(book, capsys):
    code, out, _ = run(capsys, "ship", book, "C0002", "--amount", "9999999", "--json")
    assert (code, json.loads(out)["limit"]) == (0, None)
    _, out, _ = run(capsys, "ship", book, "C0002")
    assert out.splitlines() == ["C0002: ship", "exposure 0.00, limit -"]


def test_money_without_a_rate_is_told_and_no_is_the_answer(book, capsys):
    from ar_desktop.services.keeping import books  # noqa: PLC0415

    made = books.open_book(book, bookkit.noon)
    bookkit.invoice(made, 2, "U1", D(2026, 11, 1), D(2026, 12, 1), 10_000, currency="USD")
    made.close()
    code, out, _ = run(capsys, "--lang", "en", "ship", book, "C0002", "--json")
    said = "no exchange rate for USD: what is owed cannot be weighed; enter a rate in the settings"
    assert (code, json.loads(out)["reasons"]) == (1, [{"code": "ship_rate_missing", "message": said}])


@pytest.mark.parametrize(
    ("arguments", "code"), [(["C9"], "customer_unknown"), (["C0001", "--amount", "x"], "amount")]
)
def test_what_is_wrong_is_one_line(book, capsys, arguments, code):
    exit_code, out, err = run(capsys, "ship", book, *arguments)
    assert (exit_code, out) == (1, "")
    assert err.startswith(code)
    assert err.count("\n") == 1


def test_the_door_knows_the_command():
    assert "ship" in __main__._COMMANDS


def test_a_delivery_whose_invoice_was_not_linked_is_told(book, capsys):
    from ar_desktop.services.keeping import books  # noqa: PLC0415

    made = books.open_book(book, bookkit.noon)
    shipments.enter(made, shipments.Shipment(1, "SH-1", D(2026, 10, 31), 4_000_000))
    made.close()
    _, out, _ = run(capsys, "ship", book, "C0001", "--amount", "0")
    assert "  1 deliveries are not linked to an invoice and may be counted twice" in out
