"""The command ``letters`` with a kind, its fields and a language."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import bookkit
import lettersets
import pytest

from ar_desktop import cli
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import books
from ar_desktop.services.ledger import disputes

D = bookkit.D


@pytest.fixture
def book(tmp_path, monkeypatch):
    """One customer with four overdue invoices of 40,000.00, 10,000.00 of them paid."""
    monkeypatch.setattr(cli.root, "clock", bookkit.noon)
    path = tmp_path / "a.ardb"
    made = bookkit.make(path)
    lettersets.filled(made)
    made.close()
    return path


def run(capsys, book, *arguments):
    out = book.parent / "out"
    given = ("letters", book, "--out", out, "--as-of", "2026-11-20", "--customer", "C0001", *arguments)
    code = cli.main([*map(str, given), "--json"])
    return code, *capsys.readouterr()


def test_a_final_demand_in_english_with_its_field(book, capsys):
    code, out, err = run(capsys, book, "--kind", "final", "--field", "talk_by=2026-12-01", "--language", "en")
    assert (code, err) == (0, "")
    (letter,) = json.loads(out)["letters"]
    assert (letter["kind"], letter["principal"]) == ("final", "150000.00")
    made = books.open_book(book, bookkit.noon)
    (row,) = letters.register(made)
    facts = letters.facts_of(made, row.id)
    made.close()
    assert (facts.language, facts.number) == ("en", letter["number"])
    if shutil.which("pdftotext"):
        said = subprocess.run(["pdftotext", letter["pdf"], "-"], capture_output=True, check=True).stdout
        assert "1 December 2026" in said.decode()


def test_a_field_the_kind_lacks_and_a_wrong_day_issue_nothing(book, capsys):
    for field in ("talk=2026-12-01", "talk_by=soon"):
        code, out, _err = run(capsys, book, "--kind", "final", "--field", field)
        assert code == 1
        data = json.loads(out)
        assert (data["letters"], [item["customer"] for item in data["failed"]]) == ([], ["C0001"])
    made = books.open_book(book, bookkit.noon)
    assert letters.register(made) == []
    made.close()
    assert not list(Path(book.parent / "out").glob("*.pdf"))


@pytest.mark.parametrize("more", [(), ("--preview",)])
def test_of_chosen_invoices_alone(book, capsys, more):
    made = books.open_book(book, bookkit.noon)
    sql = "SELECT number, open_amount FROM charges WHERE open_amount > 0 ORDER BY due_on"
    (first, open_of_first), _second, (third, open_of_third), *_ = map(tuple, made.reader.execute(sql))
    made.close()
    code, out, err = run(capsys, book, "--invoice", first, "--invoice", third, *more)
    assert (code, err) == (0, "")
    (letter,) = json.loads(out)["letters"]
    assert letter["principal"] == f"{(open_of_first + open_of_third) / 100:.2f}"


@pytest.mark.parametrize("more", [(), ("--preview",)])
def test_a_chosen_invoice_that_is_not_due_or_held_is_told_of(book, capsys, more):
    """24332000000087659999 falls due on 2026-11-26; the second overdue one is disputed whole."""
    made = books.open_book(book, bookkit.noon)
    sql = "SELECT id, number, open_amount FROM charges WHERE open_amount > 0 ORDER BY due_on"
    (_id, first, open_of_first), (second, number, _open), *_ = map(tuple, made.reader.execute(sql))
    disputes.open_dispute(made, second, "质量", D(2026, 11, 1), D(2026, 12, 31))
    made.close()
    asked = [word for each in (first, number, "24332000000087659999") for word in ("--invoice", each)]
    code, out, err = run(capsys, book, *asked, *more)
    assert (code, err) == (0, "")
    (letter,) = json.loads(out)["letters"]
    assert letter["principal"] == f"{open_of_first / 100:.2f}"
    said = [text for text in letter["warnings"] if text.startswith("picked_")]
    assert ["24332000000087659999 还没有到期" in text for text in said] == [False, True]
    assert number in said[0]
    given = ("letters", book, "--out", book.parent, "--as-of", "2026-11-20", "--customer", "C0001", *asked)
    assert cli.main([*map(str, given), "--preview"]) == 0
    assert "24332000000087659999 还没有到期" in capsys.readouterr().out


def test_invoices_are_chosen_of_one_customer_for_a_letter_that_can_speak_of_them(book, capsys):
    code, _out, err = run(capsys, book, "--invoice", "A1", "--customer", "C0002")
    assert (code, "--invoice needs one --customer" in err) == (2, True)
    code, _out, err = run(capsys, book, "--invoice", "A1", "--kind", "reminder")
    assert (code, "reminder" in err) == (2, True)
    code, _out, err = run(capsys, book, "--invoice", "NONE")
    assert code == 1
    assert "NONE" in err
