"""The aging of several currencies by command: JSON, table, workbook."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal

import bookkit
import openpyxl
import pytest

from ar_desktop import cli
from ar_desktop.domain.fx import FxQuote
from ar_desktop.services.keeping import exchange

D = dt.date


@pytest.fixture
def path(tmp_path):
    place = tmp_path / "fx.ardb"
    book = bookkit.make(place)
    exchange.save(book, FxQuote("USD", D(2026, 10, 30), Decimal("7.1234")))
    who = bookkit.customer(book, "A", "甲公司")
    bookkit.invoice(book, who, "N1", D(2026, 9, 1), D(2026, 10, 1), 100_000)
    bookkit.invoice(book, who, "U1", D(2026, 9, 1), D(2026, 11, 30), 33_333, currency="USD")
    bookkit.invoice(book, who, "G1", D(2026, 9, 1), D(2026, 11, 30), 10_000, currency="GBP")
    book.close()
    return place


def test_one_currency_or_all_in_cny(path, capsys):
    command = ["aging", str(path), "--as-of", "2026-10-31", "--json", "--currency"]
    assert cli.main([*command, "usd"]) == 0
    assert json.loads(capsys.readouterr().out)["totals"]["amounts"] == [
        "333.33",
        "0.00",
        "0.00",
        "0.00",
        "0.00",
    ]
    assert cli.main([*command, "ALL"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["currency"] == "CNY"
    assert data["rates"] == [{"currency": "USD", "day": "2026-10-30", "rate": "7.1234"}]
    assert data["missing_rates"] == ["GBP"]
    assert data["totals"]["amounts"] == ["2374.44", "1000.00", "0.00", "0.00", "0.00"]


def test_the_table_says_the_rates(path, capsys):
    assert cli.main(["aging", str(path), "--as-of", "2026-10-31", "--currency", "all"]) == 0
    said = capsys.readouterr().out
    assert "USD 7.1234 (2026-10-30)" in said
    assert "no rate, left out: GBP" in said


def test_the_workbook_names_rates_and_keeps_each_items_currency(path, tmp_path):
    out = tmp_path / "a.xlsx"
    command = ["aging", str(path), "--as-of", "2026-10-31", "--currency", "all", "--xlsx", str(out)]
    assert cli.main(command) == 0
    book = openpyxl.load_workbook(out, data_only=True)
    summary, details, _notes = book.worksheets
    assert "USD 7.1234 [2026-10-30]" in summary["A2"].value
    assert "缺汇率、未计入：GBP" in summary["A2"].value
    rows = list(details.iter_rows(min_row=4, values_only=True))
    assert rows[0][-1] == "币种"
    assert {(row[2], row[6], row[-1]) for row in rows[1:]} == {("N1", 1000, "CNY"), ("U1", 333.33, "USD")}
