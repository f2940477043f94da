"""A letter about invoices of several contracts says which rests on which."""

from __future__ import annotations

from io import BytesIO

import bookkit
import pytest
from pypdf import PdfReader

from ar_desktop.domain.letters import from_json, to_json
from ar_desktop.domain.records import Contract
from ar_desktop.services.archive import customers
from ar_desktop.services.correspondence import letters

D = bookkit.D
TODAY = D(2026, 8, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    assert bookkit.failing(made) == []
    made.close()


def owing(book, contracts):
    """A customer with an invoice on each contract named, empty for none."""
    who = bookkit.customer(book)
    kept = {
        number: customers.save_contract(
            book, Contract(who, number, title=f"合同{number}", signed_on=D(2026, 1, 5), terms="月结")
        ).ids[0]
        for number in dict.fromkeys(contracts)
        if number
    }
    for place, number in enumerate(contracts):
        bookkit.invoice(book, who, f"INV{place}", D(2026, 5, 1), D(2026, 6, 1), 100_000,
                        contract_id=kept.get(number))  # fmt: skip
    return who


def page(book, who, kind="demand", language="zh"):
    made = letters.preview(book, who, TODAY, kind=kind, language=language)
    assert from_json(to_json(made.facts)) == made.facts
    return "".join(PdfReader(BytesIO(made.pdf)).pages[0].extract_text().split())


def test_each_contract_is_named_and_each_invoice_has_its_own(book):
    who = owing(book, ["HT-1", "HT-2"])
    said = page(book, who)
    assert "于2026年1月5日签订《合同HT-1》（编号HT-1）、于2026年1月5日签订《合同HT-2》（编号HT-2）" in said
    assert "合同编号" in said
    assert "INV0HT-12026-05-01" in said
    assert "INV1HT-22026-05-01" in said
    assert "签订的《合同HT-1》" in page(book, who, "confirmation")
    assert "Contract" in page(book, who, language="en")
    assert "of5January2026and合同HT-2" in page(book, who, language="en")


def test_of_an_invoice_without_a_contract_none_is_said(book):
    said = page(book, owing(book, ["HT-1", ""]))
    assert "贵司与我司有购销往来" in said
    assert "INV0HT-12026-05-01" in said
    assert "INV1—2026-05-01" in said


@pytest.mark.parametrize("contracts", [["HT-1", "HT-1"], ["", ""]])
def test_where_all_rest_on_one_or_none_no_column_says_so(book, contracts):
    assert "合同编号" not in page(book, owing(book, contracts))


def test_of_many_contracts_the_table_alone_tells(book):
    said = page(book, owing(book, [f"HT-{number}" for number in range(5)]))
    assert "《合同" not in said
    assert "INV4HT-42026-05-01" in said
