"""The command ``queue`` for coming and past days: none of them freezes or hides another."""

from __future__ import annotations

import json
import shutil

import bookkit
import pytest

from ar_desktop import cli

D = bookkit.D


@pytest.fixture
def path(tmp_path):
    """Two debtors, due on 1 and on 30 November 2026."""
    made = bookkit.make(tmp_path / "a.ardb")
    for number, due in enumerate((D(2026, 11, 1), D(2026, 11, 30))):
        who = bookkit.customer(made, f"C{number}", f"{number}号有限公司")
        bookkit.invoice(made, who, f"A{number}", D(2026, 10, 1), due, 500_000)
    made.close()
    return tmp_path / "a.ardb"


def queue(capsys, book, day):
    assert cli.main(["queue", str(book), "--as-of", day, "--json"]) == 0
    items = json.loads(capsys.readouterr().out)["items"]
    return [{key: value for key, value in item.items() if key != "id"} for item in items]


@pytest.mark.parametrize("clock", [D(2026, 11, 21), D(2025, 1, 1), D(2030, 1, 1)])
def test_a_look_ahead_changes_no_earlier_day(path, tmp_path, capsys, monkeypatch, clock):
    """Whatever the machine's clock says; 12 November: +7 of the first; 20 December: both late."""
    noon = bookkit.dt.datetime.combine(clock, bookkit.dt.time(9))
    monkeypatch.setattr(cli.root, "clock", lambda: noon)
    fresh = shutil.copy(path, tmp_path / "b.ardb")
    expected = queue(capsys, fresh, "2026-11-12")
    assert [(item["customer"], item["action"]) for item in expected] == [("C0", "call")]
    ahead = queue(capsys, path, "2026-12-20")
    assert [(item["customer"], item["action"]) for item in ahead] == [("C0", "letter"), ("C1", "letter")]
    assert queue(capsys, path, "2026-11-12") == expected
    assert queue(capsys, path, "2026-11-12") == expected
