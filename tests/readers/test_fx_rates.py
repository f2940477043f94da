"""Exchange rates pasted or read from a file: long and wide tables, bank quotes for 100, what is refused."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import openpyxl
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.readers import fx_rates

TODAY = dt.date(2026, 11, 21)


def brief(quotes):
    return [(q.currency, q.day.isoformat(), str(q.rate)) for q in quotes]


@pytest.mark.parametrize("text", [
    "日期\t币种\t汇率\n2026-11-20\tUSD\t7.1234\n2026/11/20\t欧元\t7.8012\t中行",
    "2026-11-20,USD,7.1234\n2026.11.20,EUR,7.8012",
    "11-20 美元 7.1234\n11-20 eur 7.8012\n",
    "USD 2026-11-20 7.1234\n2026-11-20 EUR 7.8012".replace("USD 2026-11-20", "2026-11-20 USD"),
])  # fmt: skip
def test_rows_of_day_currency_and_rate(text):
    assert brief(fx_rates.of_text(text, 1, TODAY)) == [
        ("USD", "2026-11-20", "7.1234"),
        ("EUR", "2026-11-20", "7.8012"),
    ]


def test_a_fourth_cell_is_the_source():
    (quote,) = fx_rates.of_text("2026-11-20\tUSD\t7.1234\t中行折算价", 1, TODAY)
    assert quote.source == "中行折算价"


def test_a_column_for_each_currency_quoted_for_100():
    text = "日期\t美元\t100日元/JPY\t备注\n2026-11-19\t712.34\t4.8543\t\n2026-11-20\t712.50\t—\t"
    assert brief(fx_rates.of_text(text, 100, TODAY)) == [
        ("USD", "2026-11-19", "7.1234"),
        ("JPY", "2026-11-19", "0.048543"),
        ("USD", "2026-11-20", "7.125"),
    ]


def test_a_workbook(tmp_path):
    book = openpyxl.Workbook()
    for row in (
        ["日期", "币种", "汇率"],
        [dt.date(2026, 11, 20), "USD", 7.1234],
        [dt.date(2026, 11, 19), "HKD", 1],
    ):
        book.active.append(row)
    book.save(tmp_path / "rates.xlsx")
    quotes = fx_rates.of_file(tmp_path / "rates.xlsx", 1, TODAY)
    assert brief(quotes) == [("USD", "2026-11-20", "7.1234"), ("HKD", "2026-11-19", "1")]
    assert {quote.source for quote in quotes} == {"rates.xlsx"}


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("", "fx_table_unreadable", {}),
        ("说明文字", "fx_table_unreadable", {}),
        ("2026-11-20\t7.1234", "fx_table_unreadable", {}),
        ("2026-11-20\tUSD\tabc", "fx_cell_unreadable", {"row": 1, "value": "abc"}),
        ("2026-11-20\tUSD", "fx_cell_unreadable", {"row": 1, "value": "USD"}),
        ("日期\tUSD\n2026-11-20\t-7", "fx_cell_unreadable", {"row": 2, "value": "-7"}),
    ],
)
def test_what_is_no_rate_is_refused_with_its_place(text, code, facts):
    with pytest.raises(ArError) as caught:
        fx_rates.of_text(text, 1, TODAY)
    assert (caught.value.code, caught.value.facts) == (code, facts)


def test_amounts_that_are_too_small_for_a_rate_in_a_file_are_refused():
    with pytest.raises(ArError, match="fx_cell_unreadable"):
        fx_rates.of_rows([(TODAY, "USD", Decimal(0))], 1, "", TODAY)
