"""What is altered behind the program's back is found, wherever it is; what is posted cannot be."""

from __future__ import annotations

import bookkit
import pytest
import sqlcipher3.dbapi2 as sqlite

from ar_desktop.domain.records import Contract
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import calls, reminders
from ar_desktop.services.chasing.calls import Contact
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import books
from ar_desktop.services.ledger import disputes, receipts
from ar_desktop.storage import engine, schema, soundness

D = bookkit.D


def any_row(conn, table):
    """Values that the table takes, pointing to the first row of what they refer to."""
    parents = {row[3]: row[2] for row in conn.execute(f"PRAGMA foreign_key_list({table})")}
    first = {name: conn.execute(f"SELECT min(rowid) FROM {name}").fetchone()[0] for name in parents.values()}
    own = {name: first[parent] for name, parent in parents.items() if parent != "files"}
    files = {name: conn.execute("SELECT min(sha256) FROM files").fetchone()[0] for name in parents}
    plain = {"INTEGER": 1, "TEXT": "7.1"}
    return {
        row["name"]: own.get(row["name"]) or files.get(row["name"]) or plain[row["type"]]
        for row in conn.execute(f"PRAGMA table_info({table})")
        if row["name"] != "id" and (row["notnull"] or row["name"] in parents) and row["dflt_value"] is None
    }


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory):
    """A book with a row in every table."""
    path = tmp_path_factory.mktemp("sound") / "a.ardb"
    book = bookkit.make(path)
    who = bookkit.customer(book)
    contract = customers.save_contract(
        book, Contract(who, "HT-1", title="购销合同", signed_on=D(2026, 1, 2))
    ).ids[0]
    lines = bookkit.invoice(book, who, "A1", D(2026, 8, 1), D(2026, 9, 1), 500_000, contract_id=contract)
    bookkit.invoice(book, who, "A2", D(2026, 8, 2), D(2026, 9, 2), 70_000)
    credit = bookkit.receipt(book, who, D(2026, 9, 5), 60_000)
    receipts.allocate(book, credit, [(lines[0], 50_000)], D(2026, 9, 6))
    second = bookkit.invoice(book, who, "A3", D(2026, 8, 2), D(2026, 9, 2), 9_000)
    disputes.open_dispute(book, second[0], "数量不符", D(2026, 9, 3), D(2026, 12, 1))
    reminders.refresh(book, D(2026, 9, 20))
    assert letters.issue(book, [who], D(2026, 9, 21)).letters
    calls.record(book, who, D(2026, 9, 22), Contact("call", "other", note="已联系"))
    with book.write("remember") as write:
        write.insert("mappings", {"signature": "s", "kind": "invoices", "columns": "{}"})
        write.add_file(
            "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "text/plain", b"foo"
        )
        row = {
            "sha256": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
            "name": "合同.txt",
            "owner": "contract",
            "owner_id": contract,
            "added_on": 739_000,
        }
        write.insert("attachments", row)
        for table in schema.JOURNALED:
            if not write.conn.execute(f"SELECT 1 FROM {table}").fetchone():
                write.insert(table, any_row(write.conn, table))
    assert bookkit.failing(book) == []
    assert all(bookkit.dump(book, without=()).values())
    book.close()
    return path.read_bytes()


@pytest.fixture
def path(lived_in, tmp_path):
    place = tmp_path / "b.ardb"
    place.write_bytes(lived_in)
    return place


def tamper(path, *statements):
    """Change a book as a stranger with a database tool would."""
    with sqlite.connect(str(path)) as conn:
        for name, sql in conn.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            conn.execute(f"DROP TRIGGER {name}")
            del sql
        for statement in statements:
            conn.execute(statement)
    conn.close()


def failing(path):
    book = books.open_book(path, bookkit.noon, writable=False)
    try:
        return bookkit.failing(book)
    finally:
        book.close()


TABLES = [*schema.JOURNALED, "journal", "files", "sequences"]


def columns(path):
    with sqlite.connect(str(path)) as conn:
        found = [
            (table, row[1], row[2], row[5])
            for table in TABLES
            for row in conn.execute(f"PRAGMA table_info({table})").fetchall()
        ]
    conn.close()
    return found


@pytest.fixture
def opened(path):
    """A connection on which everything may be tampered with and taken back."""
    tamper(path)
    conn = engine.connect(path)
    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute("PRAGMA ignore_check_constraints = ON")
    yield conn
    conn.close()


def found_after(conn, sql):
    """Whether any check notices what a statement does."""
    conn.execute("BEGIN")
    try:
        assert conn.execute(sql).rowcount
        return any(not item.ok for item in soundness.check(conn))
    finally:
        conn.execute("ROLLBACK")


def test_a_change_of_any_column_of_any_table_is_found(path, opened):
    seen, missed = 0, []
    for table, column, kind, key in columns(path):
        if key and table not in {"sequences", "files"}:
            continue  # a changed key is a missing row and a new one, below
        text = f"coalesce({column}, '') || 'x'"
        value = {"INTEGER": f"coalesce({column}, 0) + 1", "BLOB": f"CAST({column} || 'x' AS BLOB)"}.get(
            kind, text
        )
        where = "" if table == "sequences" else f"WHERE rowid = (SELECT max(rowid) FROM {table})"
        seen += 1
        if not found_after(opened, f"UPDATE {table} SET {column} = {value} {where}"):
            missed.append(f"{table}.{column}")
    assert missed == []
    assert seen > 100


@pytest.mark.parametrize("table", TABLES)
def test_a_missing_row_is_found(opened, table):
    where = "" if table == "sequences" else f"WHERE rowid = (SELECT min(rowid) FROM {table})"
    assert found_after(opened, f"DELETE FROM {table} {where}")


UNIQUE = {"code": "code || 'x'", "signature": "signature || 'x'", "number": "number || 'x'", "sha256": "'x'"}


@pytest.mark.parametrize("table", [name for name in schema.JOURNALED if name != "options"])
def test_a_row_too_many_is_found(path, opened, table):
    names = [name for where, name, _, _ in columns(path) if where == table and name != "id"]
    unique = {**UNIQUE, "day": "day + 1", "seq": "seq + 1", "version": "version + 1"}
    values = ", ".join(
        "charge_id + 2"
        if name == "charge_id" and table in {"reminder_charges", "plan_charges"}
        else unique.get(name, name)
        for name in names
    )
    last = f"WHERE rowid = (SELECT max(rowid) FROM {table})"
    sql = f"INSERT INTO {table}({', '.join(names)}) SELECT {values} FROM {table} {last}"
    assert found_after(opened, sql)


def test_the_content_of_a_file_or_letter_is_proved(path):
    tamper(path, "UPDATE files SET content = CAST(content || X'00' AS BLOB) WHERE media = 'application/pdf'")
    assert "files" in failing(path)


def test_the_facts_of_a_letter_are_proved(path):
    tamper(path, "UPDATE letters SET facts = replace(facts, '70000', '90000')")
    assert "letters" in failing(path)


def test_a_journal_written_over_with_rubbish_is_a_verdict_not_a_crash(path):
    tamper(
        path,
        "UPDATE journal SET payload = X'00' WHERE id = 3",
        "UPDATE journal SET facts = 'no json' WHERE id = 4",
    )
    assert {"journal_chain", "journal_rows"} <= set(failing(path))


def test_derived_columns_are_held_against_the_allocations(path):
    tamper(path, "UPDATE charges SET open_amount = open_amount - 1, settled_on = 1 WHERE id = 1")
    assert failing(path) == ["derived"]


def test_an_allocation_beyond_its_document_is_found(path):
    tamper(path, "INSERT INTO allocations(credit_id, charge_id, day, amount) VALUES (1, 1, 739000, 999999)")
    assert "allocations" in failing(path)


POSTED = ("invoices", "charges", "credits", "allocations", "letters", "letter_charges", "journal", "files")


@pytest.mark.parametrize(
    "statement",
    [
        *(f"DELETE FROM {table}" for table in POSTED),
        "UPDATE allocations SET amount = 1",
        "UPDATE allocations SET day = 1",
        "UPDATE charges SET amount = 1",
        "UPDATE charges SET due_on = 1",
        "UPDATE charges SET customer_id = 1",
        "UPDATE charges SET currency = 'USD'",
        "UPDATE credits SET amount = 1",
        "UPDATE credits SET day = 1",
        "UPDATE credits SET number = 'x'",
        "UPDATE credits SET payer = 'x'",
        "UPDATE invoices SET amount = 1",
        "UPDATE invoices SET number = 'x'",
        "UPDATE invoices SET issued_on = 1",
        "UPDATE invoices SET customer_id = 1",
        "UPDATE letters SET facts = ''",
        "UPDATE letters SET number = 'x'",
        "UPDATE letters SET reminder_id = 1",
        "UPDATE letters SET pages = 9",
        "UPDATE letters SET currency = 'USD'",
        "UPDATE letter_charges SET open = 1",
        "UPDATE journal SET who = 'x'",
        "UPDATE files SET content = X'00'",
    ],
)
def test_what_is_posted_can_neither_be_changed_nor_deleted(path, statement):
    conn = sqlite.connect(str(path))
    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute("PRAGMA ignore_check_constraints = ON")
    with pytest.raises(sqlite.IntegrityError, match="posted"):
        conn.execute(statement)
    conn.close()
    assert failing(path) == []
