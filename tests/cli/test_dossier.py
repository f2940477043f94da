"""The dossier by command: its PDF and workbook, its index and gaps as JSON, and nothing stored."""

import datetime as dt
import json

import bookkit

from ar_desktop import cli

D = dt.date


def test_the_command_writes_the_files_and_stores_nothing(tmp_path, capsys):
    path = tmp_path / "a.ardb"
    book = bookkit.make(path)
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "25332001", D(2026, 1, 1), D(2026, 3, 1), 500_000)
    book.close()
    before = bookkit.digest(path)
    out = tmp_path / "out" / "案卷.pdf"
    assert (
        cli.main(["dossier", str(path), "C0001", "--out", str(out), "--as-of", "2026-11-21", "--json"]) == 0
    )
    data = json.loads(capsys.readouterr().out)
    assert (data["customer"], data["principal"]) == ("C0001", "5000.00")
    assert data["exhibits"] == []
    assert {"code": "gap_letter", "message": "没有发过催告函"} in data["gaps"]
    assert out.read_bytes().startswith(b"%PDF")
    assert out.with_suffix(".xlsx").exists()
    assert bookkit.digest(path) == before
    assert cli.main(["dossier", str(path), "C0001", "--out", str(out), "--as-of", "2025-01-01"]) == 1
    assert "nothing_to_claim" in capsys.readouterr().err


def test_the_command_claims_only_the_invoices_named(tmp_path, capsys):
    path = tmp_path / "a.ardb"
    book = bookkit.make(path)
    who = bookkit.customer(book)
    for number in ("25332001", "25332002", "25332003"):
        bookkit.invoice(book, who, number, D(2026, 1, 1), D(2026, 3, 1), 500_000)
    book.close()
    command = ["dossier", str(path), "C0001", "--out", str(tmp_path / "a.pdf"), "--as-of", "2026-11-21"]
    assert cli.main([*command, "--invoice", "25332001", "--invoice", "25332003", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["principal"] == "10000.00"
    assert cli.main([*command, "--invoice", "99"]) == 1
    assert "invoice_not_open" in capsys.readouterr().err
