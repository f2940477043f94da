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
