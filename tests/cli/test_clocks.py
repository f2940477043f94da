"""The command ``clocks``."""

from __future__ import annotations

import json

import bookkit
import pytest

from ar_desktop import __main__, cli
from ar_desktop.services.claims import guarantees, limitation_events
from ar_desktop.services.claims.guarantees import Guaranteed
from ar_desktop.services.claims.limitation_events import Noted

D = bookkit.D


@pytest.fixture
def book(tmp_path, monkeypatch):
    """C0001 owes A1 (due 2024-09-30, a part paid in 2026) and is sued by C0002's side of nothing."""
    monkeypatch.setattr(cli.root, "clock", bookkit.noon)
    path = tmp_path / "a.ardb"
    made = bookkit.make(path)
    who = bookkit.customer(made)
    (line,) = bookkit.invoice(made, who, "A1", D(2024, 8, 1), D(2024, 9, 30), 500_000)
    bookkit.receipt(made, who, D(2026, 2, 2), 100_000, [(line, 100_000)], number="SK1")
    guarantees.save(made, Guaranteed(who, "张建国", "joint", D(2026, 9, 30)))
    other = bookkit.customer(made, "C0002", "宁波远东模具有限公司")
    bookkit.invoice(made, other, "B1", D(2024, 8, 1), D(2024, 9, 30), 300_000)
    limitation_events.save(made, Noted(other, D(2025, 7, 1), "suit", "signed", "民初1号"), D(2026, 11, 21))
    made.close()
    return path


def run(capsys, *arguments):
    code = cli.main([str(argument) for argument in arguments])
    return code, *capsys.readouterr()


def test_clocks_as_json_have_the_agreed_shape(book, capsys):
    code, out, err = run(capsys, "clocks", book, "--as-of", "2026-11-21", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "items": [
            {"customer": "C0001", "invoice": "张建国", "kind": "guarantee", "starts_on": "2026-10-01",
             "ends_on": "2027-03-30", "last_event": None, "proved": True},
            {"customer": "C0001", "invoice": "A1", "kind": "limitation", "starts_on": "2026-02-03",
             "ends_on": "2029-02-02",
             "last_event": {"day": "2026-02-02", "kind": "consent", "source": "receipt", "reference": "SK1"},
             "proved": True},
            {"customer": "C0002", "invoice": "B1", "kind": "limitation", "starts_on": "2025-07-01",
             "ends_on": None,
             "last_event": {"day": "2025-07-01", "kind": "suit", "source": "manual", "reference": "民初1号"},
             "proved": True},
        ]
    }  # fmt: skip


def test_clocks_of_one_customer_on_an_earlier_day_as_a_table(book, capsys):
    code, out, _ = run(capsys, "clocks", book, "--customer", "C0002", "--as-of", "2025-06-30")
    assert code == 0
    assert [line.split() for line in out.splitlines()] == [
        ["ends_on", "kind", "customer", "invoice", "starts_on", "last_event"],
        ["2027-09-30", "limitation", "C0002", "B1", "2024-10-01", "—"],
    ]
    _, out, _ = run(capsys, "clocks", book, "--customer", "C0002", "--as-of", "2026-11-21")
    assert out.splitlines()[1].split()[-1] == "民初1号"


def test_an_unknown_customer_is_said(book, capsys):
    code, _, err = run(capsys, "clocks", book, "--customer", "C9999")
    assert code == 1
    assert "C9999" in err


def test_the_door_knows_the_command():
    assert "clocks" in __main__._COMMANDS
