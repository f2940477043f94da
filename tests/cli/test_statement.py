"""The commands ``statement`` and ``customer``."""

from __future__ import annotations

import json

import bookkit
import pytest

from ar_desktop import __main__, cli

D = bookkit.D


@pytest.fixture
def book(tmp_path, monkeypatch):
    """1,000.00 open from September (due 4 October), 600.50 of November (due 1 December), 400.00 paid."""
    monkeypatch.setattr(cli.root, "clock", bookkit.noon)
    path = tmp_path / "a.ardb"
    made = bookkit.make(path)
    who = bookkit.customer(made, credit_limit=5_000_000, owner="李倩")
    (line,) = bookkit.invoice(made, who, "A1", D(2026, 9, 4), D(2026, 10, 4), 100_000)
    bookkit.invoice(made, who, "A2", D(2026, 11, 1), D(2026, 12, 1), 60_050)
    bookkit.receipt(made, who, D(2026, 11, 5), 40_000, [(line, 40_000)], number="SK1")
    made.close()
    return path


def run(capsys, *arguments):
    code = cli.main([str(argument) for argument in arguments])
    return code, *capsys.readouterr()


def line(*values):
    names = ("day", "kind", "number", "charge", "credit", "balance")
    return dict(zip(names, values, strict=True))


def item(*values):
    names = ("number", "issued_on", "due_on", "amount", "open", "days_overdue")
    return dict(zip(names, values, strict=True))


def test_a_statement_as_json_has_the_agreed_shape(book, capsys):
    code, out, err = run(
        capsys,
        "statement",
        book,
        "--customer",
        "C0001",
        "--from",
        "2026-11-01",
        "--to",
        "2026-11-21",
        "--json",
    )
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "customer": "C0001",
        "from": "2026-11-01",
        "to": "2026-11-21",
        "opening": "1000.00",
        "lines": [
            line("2026-11-01", "invoice", "A2", "600.50", "0.00", "1600.50"),
            line("2026-11-05", "receipt", "SK1", "0.00", "400.00", "1200.50"),
        ],
        "closing": "1200.50",
        "aging": {
            "columns": ["not_due", "1-30", "31-60", "61-90", "90+"],
            "amounts": ["600.50", "0.00", "600.00", "0.00", "0.00"],
        },
    }


def test_the_period_is_this_month_until_today(book, capsys):
    _, out, _ = run(capsys, "statement", book, "--customer", "C0001", "--json")
    data = json.loads(out)
    assert (data["from"], data["to"]) == ("2026-11-01", "2026-11-21")
    _, out, _ = run(capsys, "statement", book, "--customer", "C0001", "--to", "2026-10-15", "--json")
    data = json.loads(out)
    assert (data["from"], data["to"], data["opening"], data["lines"]) == (
        "2026-10-01",
        "2026-10-15",
        "1000.00",
        [],
    )


def test_a_statement_is_written_as_pdf(book, tmp_path, capsys):
    out = tmp_path / "new folder" / "对账单.pdf"
    code, said, err = run(
        capsys,
        "statement",
        book,
        "--customer",
        "苏州恒泰精密制造有限公司",
        "--out",
        out,
        "--demand-by",
        "2026-11-30",
    )
    assert (code, err) == (0, "")
    assert out.read_bytes().startswith(b"%PDF")
    assert "1200.50" in said
    assert [item.name for item in out.parent.iterdir()] == ["对账单.pdf"]


def test_a_demand_for_nothing_is_said_on_stderr(book, tmp_path, capsys):
    code, _, err = run(
        capsys,
        "statement",
        book,
        "--customer",
        "C0001",
        "--to",
        "2026-09-30",
        "--out",
        tmp_path / "s.pdf",
        "--demand-by",
        "2026-11-30",
    )
    assert code == 0
    assert err.startswith("statement_nothing_due: 截至 2026-09-30")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "--out"),
        (("--json", "--from", "2026-11-22", "--to", "2026-11-21"), 1, "period_reversed"),
        (("--out", "{tmp}/s.pdf", "--demand-by", "2026-11-20"), 1, "demand_day_passed"),
        (("--json", "--from", "gestern"), 2, "--from"),
    ],
)
def test_wrong_use_is_said_in_one_line_and_writes_nothing(book, tmp_path, capsys, arguments, code, said):
    given = [text.format(tmp=tmp_path) for text in arguments]
    found, _, err = run(capsys, "statement", book, "--customer", "C0001", *given)
    assert found == code
    assert said in err
    assert not (tmp_path / "s.pdf").exists()


def test_an_unknown_customer_is_said(book, capsys):
    for command in (("statement", book, "--json", "--customer", "C9"), ("customer", book, "C9")):
        code, _, err = run(capsys, *command)
        assert code == 1
        assert err.startswith("customer_unknown")


def test_a_customer_as_json(book, capsys):
    code, out, _ = run(capsys, "customer", book, "C0001", "--as-of", "2026-11-21", "--json")
    data = json.loads(out)
    assert code == 0
    assert data["customer"]["code"] == "C0001"
    assert data["customer"]["credit_limit"] == "50000.00"
    assert data["balances"] == {
        "balance": "1200.50",
        "overdue": "600.00",
        "unallocated": "0.00",
        "max_days_overdue": 48,
    }
    assert data["open_items"] == [
        item("A1", "2026-09-04", "2026-10-04", "1000.00", "600.00", 48),
        item("A2", "2026-11-01", "2026-12-01", "600.50", "600.50", 0),
    ]


def test_a_customer_of_a_past_day_and_as_a_table(book, capsys):
    _, out, _ = run(capsys, "customer", book, "C0001", "--as-of", "2026-10-04", "--json")
    assert json.loads(out)["balances"]["balance"] == "1000.00"
    code, out, _ = run(capsys, "customer", book, "C0001")
    assert code == 0
    for said in ("苏州恒泰精密制造有限公司", "1200.50", "A1", "2026-10-04"):
        assert said in out


def test_the_door_knows_every_command():
    assert set(cli.commands.commands) <= __main__._COMMANDS
