"""The command line: what it prints, what it says when it cannot, and how it ends."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import hashlib
import io
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import bookkit
import openpyxl
import pytest
import sqlcipher3.dbapi2 as sqlite
from services.bankkit import line, statement

from ar_desktop import cli, cli_shapes
from ar_desktop.services.claims import cases
from ar_desktop.services.demo import company as service
from ar_desktop.services.keeping import books
from ar_desktop.services.ledger import bill_list, write_off_list

D = bookkit.D


@pytest.fixture(autouse=True)
def still_clock(monkeypatch):
    """Without --as-of it is 2026-11-21."""
    monkeypatch.setattr(cli.root, "clock", bookkit.noon)


@pytest.fixture
def run(capsys):
    """Run a command: exit code, JSON of stdout (or its text), stderr."""

    def command(*arguments):
        code = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, json.loads(out) if "--json" in arguments and out.strip() else out, err

    return command


OURS = "--uscc 91330108MA2B0X8R6K --address 杭州 --phone 0571-1 --bank 工行 --account 1202021819900012345"


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    """The bytes of a new book, made once by its command."""
    place = tmp_path_factory.mktemp("new") / "a.ardb"
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()):
        patch.setattr(cli.root, "clock", bookkit.noon)
        assert cli.main(["new", str(place), "--name", "杭州远帆机电有限公司", *OURS.split()]) == 0
    return place.read_bytes()


@pytest.fixture
def path(tmp_path, blank):
    place = tmp_path / "a.ardb"
    place.write_bytes(blank)
    return place


def listed(tmp_path, text, name="list.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


INVOICES = """客户编码,客户名称,发票号码,开票日期,到期日,价税合计,业务员
K1,苏州恒泰精密制造有限公司,A1,2026-09-01,2026-10-01,1000.00,李倩
K1,苏州恒泰精密制造有限公司,A2,2026-11-01,2026-12-01,50.50,李倩
K2,宁波东港食品有限公司,A1,2026-08-01,2026-11-11,20.00,王敏
"""


@pytest.fixture
def filled(path, tmp_path, run):
    assert run("import", path, listed(tmp_path, INVOICES))[0] == 0
    receipts = listed(tmp_path, "客户编码,收款日期,金额,流水号\nK1,2026-11-05,300.00,R1\n", "r.csv")
    assert run("import", path, receipts, "--kind", "receipts")[0] == 0
    return path


def test_new_makes_a_book_once(tmp_path, run):
    place = tmp_path / "n.ardb"
    assert run("new", place, "--name", "远帆", "--json") == (0, {"book": str(place), "name": "远帆"}, "")
    code, out, err = run("new", place, "--name", "远帆")
    assert (code, out) == (1, "")
    assert err == f"file_exists: {place} 已存在，不会覆盖；请换一个文件名\n"
    code, _, err = run("--lang", "en", "new", tmp_path / "no" / "n.ardb", "--name", "x")
    assert (code, err) == (1, f"folder_missing: there is no folder {tmp_path / 'no'}\n")


def test_import_in_json(path, tmp_path, run):
    file = listed(
        tmp_path, INVOICES + "K3,坏行有限公司,A9,2026-13-01,,1,\nK1,,A1,2026-09-01,2026-10-01,1000.00,\n"
    )
    code, data, err = run("import", path, file, "--preview", "--json")
    assert (code, err) == (0, "")
    assert (data["kind"], data["taken"], data["duplicates"]) == ("invoices", 3, 1)
    (problem,) = data["problems"]
    assert set(problem) == {"row", "column", "code", "message"}
    assert (problem["row"], problem["column"], problem["code"]) == (5, "开票日期", "date_impossible")
    assert run("aging", path, "--json")[1]["rows"] == []  # a preview writes nothing
    assert run("import", path, file, "--json")[1]["taken"] == 3
    again = run("import", path, file, "--json")
    assert (again[0], again[1]["taken"], again[1]["duplicates"]) == (0, 0, 4)
    assert "3 taken" not in run("import", path, file)[1]


def test_import_says_what_is_dated_after_today(path, tmp_path, run):
    file = listed(tmp_path, INVOICES.replace("2026-11-01,2026-12-01", "2027-01-01,2027-02-01"))
    _, data, _ = run("import", path, file, "--preview", "--json")
    (notice,) = data["notices"]
    assert (notice["row"], notice["code"], data["taken"]) == (3, "date_ahead", 3)
    assert "row 3 开票日期: 日期在今天之后：2027-01-01" in run("import", path, file, "--preview")[1]


def test_import_with_columns_named(path, tmp_path, run):
    file = listed(tmp_path, "w,x,y,z\n甲公司,N1,3/1/2026,7.00\n")
    pairs = ["customer_name=w", "number=x", "issued_on=y", "amount=z"]
    options = [part for pair in pairs for part in ("--map", pair)]
    code, data, _ = run("import", path, file, "--kind", "invoices", *options, "--currency", "usd", "--json")
    assert (code, data["taken"]) == (0, 1)
    aged = run("aging", path, "--as-of", "2026-03-31", "--json")[1]
    assert (aged["currency"], aged["totals"]["total"]) == ("USD", "7.00")


def test_import_of_opening_balances(path, tmp_path, run):
    file = listed(
        tmp_path,
        "客户,单号,日期,到期日,未收金额,币种\n甲公司,N1,2025-12-01,2026-01-31,70.00,\n甲公司,Y1,2025-12-05,,-20.00,\n",
    )
    code, data, _ = run("import", path, file, "--kind", "openings", "--json")
    assert (code, data["kind"], data["taken"]) == (0, "openings", 2)
    assert run("import", path, file, "--kind", "openings", "--json")[1]["duplicates"] == 2
    assert run("aging", path, "--as-of", "2026-03-31", "--json")[1]["totals"]["total"] == "50.00"


def test_aging_in_json(filled, run):
    code, data, err = run("aging", filled, "--as-of", "2026-11-21", "--json")
    assert (code, err) == (0, "")
    # K1: A1 51 days over, A2 not due, 300.00 unallocated; K2: A1 10 days over
    assert {
        key: data[key] for key in ("as_of", "basis", "currency", "edges", "columns", "rows", "totals")
    } == {
        "as_of": "2026-11-21",
        "basis": "due",
        "currency": "CNY",
        "edges": [30, 60, 90],
        "columns": ["not_due", "1-30", "31-60", "61-90", "90+"],
        "rows": [
            {
                "id": "K1",
                "name": "苏州恒泰精密制造有限公司",
                "amounts": ["50.50", "0.00", "1000.00", "0.00", "0.00"],
                "unallocated": "-300.00",
                "total": "750.50",
            },
            {
                "id": "K2",
                "name": "宁波东港食品有限公司",
                "amounts": ["0.00", "20.00", "0.00", "0.00", "0.00"],
                "unallocated": "0.00",
                "total": "20.00",
            },
        ],
        "totals": {
            "amounts": ["50.50", "20.00", "1000.00", "0.00", "0.00"],
            "unallocated": "-300.00",
            "total": "770.50",
        },
    }


def test_aging_by_invoice_owner_edges_and_basis(filled, run):
    by_invoice = run("aging", filled, "--by", "invoice", "--json")[1]
    assert sorted((row["id"], row["total"]) for row in by_invoice["rows"]) == [
        ("A1", "1000.00"),
        ("A1", "20.00"),
        ("A2", "50.50"),
        ("K1", "-300.00"),
    ]
    by_owner = run("aging", filled, "--by", "owner", "--json")[1]
    assert [(row["id"], row["total"]) for row in by_owner["rows"]][1:] == [("王敏", "20.00")]
    other = run("aging", filled, "--basis", "invoice", "--buckets", "7,100", "--json")[1]
    assert other["columns"] == ["not_due", "1-7", "8-100", "100+"]
    # invoice days to 11-21: A1 81, A2 20, K2's A1 112
    assert other["totals"]["amounts"] == ["0.00", "0.00", "1050.50", "20.00"]
    past = run("aging", filled, "--as-of", "2026-09-15", "--json")[1]
    assert past["totals"] == {
        "amounts": ["1020.00", "0.00", "0.00", "0.00", "0.00"],
        "unallocated": "0.00",
        "total": "1020.00",
    }


def test_aging_for_people_and_as_a_workbook(filled, tmp_path, run):
    target = tmp_path / "out.xlsx"
    code, out, _ = run("aging", filled, "--xlsx", target)
    assert code == 0
    lines = out.splitlines()
    assert len(lines) == 4
    assert lines[-1].split() == ["Σ", "CNY", "50.50", "20.00", "1000.00", "0.00", "0.00", "-300.00", "770.50"]
    assert len({cli_shapes.width(line) for line in lines}) == 1  # columns are aligned
    assert openpyxl.load_workbook(target).sheetnames


def test_queue_in_json(filled, run):
    code, data, _ = run("queue", filled, "--as-of", "2026-11-20", "--json")
    assert code == 0
    assert data["as_of"] == "2026-11-20"
    first, second = data["items"]
    assert {**first, "id": 0} == {
        "id": 0,
        "customer": "K1",
        "customer_name": "苏州恒泰精密制造有限公司",
        "rung": 3,
        "action": "letter",
        "state": "open",
        "due_amount": "1000.00",
        "max_days_overdue": 50,
        "invoices": [{"number": "A1", "due_on": "2026-10-01", "open": "1000.00", "days_overdue": 50}],
    }
    assert (second["customer"], second["action"], second["max_days_overdue"]) == ("K2", "call", 9)
    assert run("queue", filled, "--as-of", "2026-11-20", "--json")[1] == data
    assert len(run("queue", filled, "--as-of", "2026-11-20")[1].splitlines()) == 3


def test_amounts_of_the_queue_have_the_decimals_of_their_currency(path, tmp_path, run):
    run("import", path, listed(tmp_path, INVOICES.replace("50.50", "50")), "--currency", "JPY")
    (first, _) = run("queue", path, "--as-of", "2026-11-20", "--json")[1]["items"]
    assert (first["due_amount"], first["invoices"][0]["open"]) == ("1000", "1000")


def test_letters_in_json(filled, tmp_path, run):
    out = tmp_path / "letters" / "today"
    code, seen, _ = run("letters", filled, "--out", out, "--as-of", "2026-11-20", "--preview", "--json")
    assert (code, [letter["number"] for letter in seen["letters"]]) == (0, [""])
    code, data, err = run("letters", filled, "--out", out, "--as-of", "2026-11-20", "--json")
    assert (code, err, data["failed"]) == (0, "", [])
    (letter,) = data["letters"]
    # 1,000.00 × LPR 3.00 % × 1.5 × 50 ÷ 365 = 6.164…
    pdf = Path(letter["pdf"])
    assert {**letter, "pages": 0, "warnings": []} == {
        "number": "催〔2026〕1号",
        "kind": "demand",
        "customer": "K1",
        "principal": "1000.00",
        "interest": "6.16",
        "total": "1006.16",
        "pdf": str(pdf),
        "sha256": hashlib.sha256(pdf.read_bytes()).hexdigest(),
        "pages": 0,
        "warnings": [],
    }
    assert pdf.name == "催〔2026〕1号 苏州恒泰精密制造有限公司.pdf"
    assert letter["pages"] >= 1
    assert all(isinstance(warning, str) for warning in letter["warnings"])
    assert [warning.partition(":")[0] for warning in letter["warnings"]] == [
        "address_missing",
        "unallocated_money",
    ]
    code, again, _ = run(
        "letters",
        filled,
        "--out",
        out,
        "--as-of",
        "2026-11-20",
        "--customer",
        "K1",
        "--customer",
        "K2",
        "--json",
    )
    assert code == 1
    assert [(item["customer"], item["code"]) for item in again["failed"]] == [("K1", "letter_too_soon")]
    (small,) = again["letters"]  # asked for by name, however little it owes
    assert small["customer"] == "K2"
    assert "below_minimum" in [warning.partition(":")[0] for warning in small["warnings"]]
    assert set(again["failed"][0]) == {"customer", "code", "message"}


def test_a_customer_in_json(filled, run):
    code, data, err = run("customer", filled, "K1", "--as-of", "2026-11-21", "--json")
    assert (code, err) == (0, "")
    assert (data["customer"]["code"], data["customer"]["name"], data["currency"]) == (
        "K1",
        "苏州恒泰精密制造有限公司",
        "CNY",
    )
    assert data["balances"] == {
        "balance": "750.50",
        "overdue": "1000.00",
        "unallocated": "300.00",
        "max_days_overdue": 51,
    }
    assert [(item["number"], item["open"]) for item in data["open_items"]] == [
        ("A1", "1000.00"),
        ("A2", "50.50"),
    ]
    assert "1000.00" in run("customer", filled, "苏州恒泰精密制造有限公司")[1]
    assert run("customer", filled, "nobody")[2].startswith("customer_unknown: ")


def test_a_statement_carries_forward_and_agrees_with_the_aging(filled, tmp_path, run):
    out = tmp_path / "statement.pdf"
    arguments = ("--customer", "K1", "--from", "2026-11-01", "--to", "2026-11-21")
    code, data, _ = run("statement", filled, *arguments, "--out", out, "--json")
    assert code == 0
    assert (data["opening"], data["closing"]) == ("1000.00", "750.50")
    assert [(line["day"], line["charge"], line["credit"], line["balance"]) for line in data["lines"]] == [
        ("2026-11-01", "50.50", "0.00", "1050.50"),
        ("2026-11-05", "0.00", "300.00", "750.50"),
    ]
    assert data["aging"]["amounts"] == ["50.50", "0.00", "1000.00", "0.00", "0.00"]
    assert out.read_bytes().startswith(b"%PDF")
    assert run("statement", filled, *arguments)[0] == 2
    code, _, err = run(
        "statement", filled, "--customer", "K1", "--from", "2026-12-01", "--to", "2026-11-01", "--json"
    )
    assert (code, err.partition(":")[0]) == (1, "period_reversed")


def test_a_letter_without_our_account_says_so(tmp_path, run):
    place = tmp_path / "b.ardb"
    run("new", place, "--name", "远帆")
    run("import", place, listed(tmp_path, INVOICES))
    data = run("letters", place, "--out", tmp_path / "o", "--customer", "K1", "--json")[1]
    assert data["letters"][0]["warnings"][0].startswith("account_missing: ")


def test_letters_go_nowhere_when_the_folder_cannot_be(filled, tmp_path, run):
    blocked = tmp_path / "blocked"
    blocked.write_bytes(b"")
    code, out, err = run("letters", filled, "--out", blocked, "--customer", "K1")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert (
        run("letters", filled, "--out", tmp_path / "o", "--customer", "K1", "--json")[1]["letters"][0][
            "number"
        ]
        == "催〔2026〕1号"
    )


def test_check_backup_restore(filled, tmp_path, run):
    code, data, _ = run("check", filled, "--json")
    assert (code, data["ok"]) == (0, True)
    assert all(set(item) == {"name", "ok", "detail"} and item["ok"] for item in data["checks"])
    assert {"integrity", "journal_chain", "derived", "allocations"} <= {
        item["name"] for item in data["checks"]
    }
    copy = Path(run("backup", filled, "--json")[1]["backup"])
    assert copy.exists()
    own = tmp_path / "own.ardb"
    assert run("backup", filled, own, "--json")[1] == {"backup": str(own)}
    fresh = tmp_path / "fresh.ardb"
    assert run("restore", own, fresh, "--json") == (0, {"book": str(fresh)}, "")
    assert run("aging", fresh, "--json")[1] == run("aging", filled, "--json")[1]
    code, _, err = run("restore", listed(tmp_path, "x", "no.ardb"), fresh)
    assert (code, err.partition(":")[0], len(err.splitlines())) == (1, "not_a_backup", 1)


def test_check_of_a_book_that_was_altered(filled, run):
    with sqlite.connect(str(filled)) as conn:
        conn.execute("UPDATE customers SET name = '李代桃僵' WHERE code = 'K1'")
    conn.close()
    code, data, err = run("check", filled, "--json")
    assert (code, data["ok"], err) == (1, False, "")
    assert [item["name"] for item in data["checks"] if not item["ok"]] == ["journal_rows"]
    assert "BAD" in run("check", filled)[1]


def test_a_damaged_book_is_a_sentence(filled, run):
    data = bytearray(filled.read_bytes())
    data[8192:] = b"\xa5" * (len(data) - 8192)
    filled.write_bytes(data)
    for command in (("aging", filled), ("queue", filled), ("export", filled, filled.parent / "x")):
        code, _, err = run(*command)
        assert (code, err.partition(":")[0], len(err.splitlines())) == (1, "book_damaged", 1), err
    assert run("check", filled)[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("fly",),
        ("aging",),
        ("aging", "B", "--as-of", "soon"),
        ("aging", "B", "--by", "colour"),
        ("aging", "B", "--basis", "x"),
        ("aging", "B", "--buckets", "30,x"),
        ("aging", "B", "--buckets", "60,30"),
        ("import", "B"),
        ("import", "B", "F", "--kind", "poems"),
        ("import", "B", "F", "--map", "amount"),
        ("letters", "B"),
        ("letters", "B", "--out", "o", "--kind", "love"),
        ("new", "B"),
        ("aging", "B", "--wat"),
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(filled, run, arguments):
    code, out, err = run(*(filled if part == "B" else part for part in arguments))
    if arguments:
        assert (code, out, len(err.splitlines())) == (2, "", 1), err
    else:
        assert code in {0, 2}


def test_a_failure_the_user_can_mend_ends_with_1_and_one_line(tmp_path, filled, run):
    missing = tmp_path / "none.ardb"
    empty = listed(tmp_path, "", "empty.csv")
    for arguments, code in [
        (("aging", missing), "book_missing"),
        (("queue", missing), "book_missing"),
        (("check", missing), "book_missing"),
        (("backup", missing), "book_missing"),
        (("import", missing, "x"), "book_missing"),
        (("import", filled, tmp_path / "none.csv"), "file_missing"),
        (("import", filled, empty), "file_empty"),
        (("letters", filled, "--out", tmp_path / "o", "--customer", "K9"), "customer_unknown"),
        (("aging", empty), "not_a_book"),
        (("export", filled, tmp_path), "folder_not_empty"),
        (("export", filled, empty), "folder_not_empty"),
    ]:
        found, out, err = run(*arguments)
        assert (found, out, err.partition(":")[0], len(err.splitlines())) == (1, "", code, 1), arguments


def test_a_workbook_that_cannot_be_written_is_one_line(filled, tmp_path, run):
    (tmp_path / "file").write_bytes(b"")
    code, out, err = run("aging", filled, "--xlsx", tmp_path / "file" / "out.xlsx")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert err.startswith("file_unwritable: ")


def test_looking_goes_on_beside_a_window(filled, run):
    held = books.open_book(filled, bookkit.noon)
    try:
        assert run("aging", filled, "--json")[1]["totals"]["total"] == "770.50"
        assert run("check", filled, "--json")[1]["ok"]
        assert run("export", filled, filled.parent / "e")[0] == 0
        for command in (
            ("queue", filled),
            ("backup", filled),
            ("import", filled, "x.csv"),
            ("restore", filled, filled),
        ):
            code, _, err = run(*command)
            assert (code, err.partition(":")[0]) == (1, "book_in_use")
    finally:
        held.close()


NASTY = [
    "=1+1",
    "+86 571",
    "-cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'quoted",
    'a "b", c',
    "多\n行",
    '=HYPERLINK("x")',
]


def test_export_says_everything_and_nothing_a_spreadsheet_would_run(tmp_path, run):
    place = tmp_path / "a.ardb"
    book = bookkit.make(place)
    for n, text in enumerate(NASTY):
        who = bookkit.customer(book, f"K{n}", f"客户{n}", note=text)
    bookkit.invoice(book, who, "12345678901234567890", D(2026, 1, 31), D(2026, 3, 1), 123_456_789)
    (yen,) = bookkit.invoice(book, who, "J1", D(2026, 1, 31), D(2026, 3, 1), 5_000, currency="JPY")
    bookkit.receipt(book, who, D(2026, 2, 3), 3_000, [(yen, 3_000)], currency="JPY")
    book.close()
    code, data, _ = run("export", place, tmp_path / "e", "--json")
    assert code == 0
    assert sorted(Path(file).name for file in data["files"]) == sorted(
        item.name for item in (tmp_path / "e").glob("*.csv")
    )

    def table(name):
        with (tmp_path / "e" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    notes = [row["note"] for row in table("customers")]
    assert [
        note.removeprefix("'") if text[0] in "=+-@\t\r" else note
        for note, text in zip(notes, NASTY, strict=True)
    ] == NASTY
    cells = [
        cell for file in (tmp_path / "e").glob("*.csv") for row in table(file.stem) for cell in row.values()
    ]
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "@", "\t", "\r"}]
    yuan, yen_row = table("charges")
    assert (yuan["number"], yuan["issued_on"], yuan["due_on"], yuan["amount"], yuan["settled_on"]) == (
        "12345678901234567890",
        "2026-01-31",
        "2026-03-01",
        "1234567.89",
        "",
    )
    assert (yen_row["amount"], yen_row["open_amount"]) == ("5000", "2000")
    (allocation,) = table("allocations")
    assert (allocation["amount"], allocation["day"]) == ("3000", "2026-02-03")
    assert table("rates")[0]["day"] == "2019-08-20"
    assert {"journal", "options", "sequences", "contracts", "letters"} <= {
        file.stem for file in (tmp_path / "e").glob("*.csv")
    }


def test_exported_letters_are_files(filled, tmp_path, run):
    letter = run("letters", filled, "--out", tmp_path / "o", "--customer", "K1", "--json")[1]["letters"][0]
    run("export", filled, tmp_path / "e")
    assert (tmp_path / "e" / "files" / f"{letter['sha256']}.pdf").read_bytes() == Path(
        letter["pdf"]
    ).read_bytes()


# --- as a process ----------------------------------------------------------------------------------


def process(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "ar_desktop", *map(str, arguments)],
        cwd=bookkit.ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={"PATH": "", "LANG": "C"},
    )


def test_the_door_without_a_display(filled):
    done = process("aging", filled, "--as-of", "2026-11-21", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["totals"]["total"] == "770.50"
    refused = process("aging", filled.parent / "none.ardb")
    assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (1, "", 1)
    assert process("aging", filled, "--wat").returncode == 2
    assert "demo" in process("--help").stdout


HEAVY = {
    "PySide6",
    "openpyxl",
    "reportlab",
    "pypinyin",
    "pyqtgraph",
    "fontTools",
    "python_calamine",
    "numpy",
    "pandas",
    "sqlite_utils",
}


def test_aging_imports_nothing_heavy(filled):
    code = f"""
from ar_desktop import cli
assert cli.main(["aging", sys.argv[4], "--json"]) == 0
print(sorted({HEAVY!r} & {{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
"""
    out, err = bookkit.child(code, filled).communicate(timeout=30)
    assert err.strip() == "[]"
    assert json.loads(out)["currency"] == "CNY"


def test_no_command_loads_qt(filled, tmp_path):
    code = """
from ar_desktop import cli
book, out = sys.argv[4:6]
for command in (
    ["queue", book], ["letters", book, "--out", out, "--customer", "K1"], ["check", book], ["backup", book],
    ["export", book, out + "/e"], ["aging", book, "--xlsx", out + "/a.xlsx"],
):
    assert cli.main(command) == 0, command
assert not [name for name in sys.modules if name.startswith(("PySide6", "pyqtgraph", "ar_desktop.ui"))]
print("clean")
"""
    out, err = bookkit.child(code, filled, tmp_path / "o").communicate(timeout=60)
    assert out.splitlines()[-1:] == ["clean"], err


# --- the demo --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo, made once by its command."""
    place = tmp_path_factory.mktemp("demo") / "demo"
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()) as out:
        patch.setattr(cli.root, "clock", bookkit.noon)
        assert cli.main(["demo", str(place), "--json"]) == 0
    data = json.loads(out.getvalue())
    return service.Demo(Path(data["book"]), tuple(map(Path, data["files"])))


def test_the_demo_does_the_main_job(demo, run):
    names = [file.name for file in demo.files]
    assert names[:4] == ["客户名单.xlsx", "销售发票.xlsx", "收款流水.csv", "账龄分析_2026-11-21.xlsx"]
    assert [file.suffix for file in demo.files[4:]] == [".pdf", ".pdf"]
    assert all(file.exists() and file.stat().st_size > 1000 for file in demo.files)
    assert run("check", demo.book)[0] == 0
    book = books.open_book(demo.book, bookkit.noon, writable=False)
    status = books.status(book)
    channels = {row[0] for row in book.reader.execute("SELECT DISTINCT channel FROM customers")}
    book.close()
    assert channels == {"call", "wechat", "sms", "email"}
    assert status.demo
    assert 55 <= status.customers <= 65
    assert status.invoices > 1000
    assert bookkit.beside(demo.book) == sorted([*names, "demo.ardb"])


def test_the_demo_posted_its_letters_as_people_do(demo):
    book = books.open_book(demo.book, bookkit.noon, writable=False)
    sql = """SELECT coalesce(d.state, ''), l.issued_on, d.sent_on, d.waybill FROM letters l
      LEFT JOIN deliveries d ON d.letter_id = l.id"""
    rows = [tuple(row) for row in book.reader.execute(sql)]
    book.close()
    states = Counter(row[0] for row in rows)
    posted = [row for row in rows if row[0]]
    assert 2 <= states[""] <= 3  # today's, and one nobody got round to
    assert states["signed"] > len(rows) / 2
    assert min(states["refused"], states["returned"], states["sent"]) >= 2
    assert all(row[1] <= row[2] <= row[1] + 8 for row in posted)  # 8: over the days off of October
    assert len({row[3] for row in posted}) == len(posted)


def test_the_demo_agrees_with_the_files_it_came_from(demo, run):
    """Σ of the invoice list less Σ of the bank list is what is owed today, but for old balances entered as
    openings, what a sued customer paid since, a bill that was passed on and a debt that was written off."""
    sheet = openpyxl.load_workbook(demo.files[1], read_only=True).active
    invoiced = sum(round(row[5] * 100) for row in sheet.iter_rows(min_row=2, values_only=True))
    with demo.files[2].open(encoding="gb18030", newline="") as file:
        paid = sum(int(row["金额"].replace(".", "")) for row in csv.DictReader(file))
    total = run("aging", demo.book, "--as-of", "2026-11-21", "--json")[1]["totals"]["total"]
    book = books.open_book(demo.book, bookkit.noon)
    passed_on = sum(row.amount for row in bill_list.listed(book, D(2026, 11, 21), state="passed"))
    written_off = write_off_list.sums(book, D(2026, 11, 21), "CNY").written
    begun = book.reader.execute("SELECT sum(amount) FROM invoices WHERE kind = 'opening'").fetchone()[0]
    recovered = sum(case.recovered for case in cases.listed(book, D(2026, 11, 21)))
    book.close()
    assert min(passed_on, written_off, begun, recovered) > 0
    assert int(total.replace(".", "")) == invoiced + begun - paid - recovered - passed_on - written_off


def test_the_demo_is_the_same_everywhere(demo, tmp_path, run, monkeypatch):
    def quick(book, dice, today):
        del book, dice, today

    monkeypatch.setattr(service, "_live_through", quick)
    again = service.run(tmp_path / "demo", bookkit.noon)
    both = [run("aging", made.book, "--as-of", "2026-11-21", "--json")[1] for made in (demo, again)]
    assert both[0] == both[1]
    assert demo.files[2].read_bytes() == again.files[2].read_bytes()


def test_the_demo_never_overwrites(demo, run):
    code, _, err = run("demo", demo.book.parent)
    assert (code, err.partition(":")[0]) == (1, "file_exists")


def test_dates_may_be_written_as_people_do(filled, run):
    for text in ("2026-09-15", "2026/9/15", "20260915", "2026年9月15日"):
        assert run("aging", filled, "--as-of", text, "--json")[1]["as_of"] == "2026-09-15"
    assert run("aging", filled, "--json")[1]["as_of"] == dt.date(2026, 11, 21).isoformat()


def test_a_bank_statement_is_claimed_by_payer_and_a_sheet_chosen(path, tmp_path, run):
    rows = [line("2026-11-02", "张伟", "12.00", "S1"), line("2026-11-03", "税务局", "3.00", "S2")]
    file = statement(tmp_path / "流水.xlsx", {"1202021819900012345": rows, "1202021819900099999": rows[:1]})
    code, data, _ = run("import", path, file, "--preview", "--json")
    assert (code, data["taken"], len(data["asked"])) == (1, 0, 3)
    assert data["asked"][0] == {
        "sheet": "账户1", "row": 3, "payer": "张伟", "account": "", "memo": "货款", "amount": "12.00",
        "candidates": [],
    }  # fmt: skip
    claims = ("--claim", "张伟=new", "--claim", "税务局=ignore", "--sheet", "账户1")
    data = run("import", path, file, *claims, "--json")[1]
    assert (data["taken"], data["ignored"], data["asked"], data["sheets"]) == (1, 1, [], ["账户1", "账户2"])
    assert [made["name"] for made in data["customers_created"]] == ["张伟"]
    assert run("import", path, file, "--claim", "张伟=nobody", "--json")[0] == 1
    assert run("import", path, file, "--claim", "张伟", "--json")[0] == 2


def test_rows_not_taken_are_given_back(path, tmp_path, run):
    target = tmp_path / "back.xlsx"
    listed_ = listed(tmp_path, INVOICES.replace("50.50", "abc"))
    assert run("import", path, listed_, "--problems", target)[0] == 0
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert (rows[0][-1], len(rows)) == ("problem", 2) or rows[0][-1] == "问题"
