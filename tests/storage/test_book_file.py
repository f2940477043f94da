"""The file of a book: alone when closed, locked while open, refused when it is none."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import tempfile
import threading
from pathlib import Path

import bookkit
import pytest
import sqlcipher3.dbapi2 as sqlite

from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import books
from ar_desktop.storage import book as storage
from ar_desktop.storage import engine, schema


@pytest.fixture
def path(tmp_path):
    return tmp_path / "账套.ardb"


def refused(code, act, *arguments, **named):
    with pytest.raises(ArError) as caught:
        act(*arguments, **named)
    assert caught.value.code == code
    return caught.value.facts


def test_a_closed_book_is_one_file_and_opens_again(path):
    book = bookkit.make(path)
    bookkit.customer(book)
    assert len(bookkit.beside(path)) > 1  # the log and the lock while it is open
    book.close()
    assert bookkit.beside(path) == ["账套.ardb"]
    again = books.open_book(path, bookkit.noon)
    assert books.status(again).customers == 1
    again.close()
    assert bookkit.beside(path) == ["账套.ardb"]


def test_create_never_overwrites_and_wants_its_folder(path, tmp_path):
    path.write_bytes(b"mine")
    refused("file_exists", books.create, path, bookkit.COMPANY, bookkit.noon)
    assert path.read_bytes() == b"mine"
    refused("folder_missing", books.create, tmp_path / "nowhere" / "x.ardb", bookkit.COMPANY, bookkit.noon)
    refused("book_missing", books.open_book, tmp_path / "none.ardb", bookkit.noon)


def test_the_lock_names_its_holder_and_lets_go(path):
    first = bookkit.make(path)
    facts = refused("book_in_use", books.open_book, path, bookkit.noon)
    assert facts["since"] == "2026-11-21 09:30"
    assert facts["person"] == storage.person()
    assert facts["computer"] == socket.gethostname()
    first.close()
    books.open_book(path, bookkit.noon).close()


def test_another_process_holds_the_lock_until_it_dies(path):
    bookkit.make(path).close()
    process = bookkit.holding(path)
    try:
        refused("book_in_use", books.open_book, path, bookkit.noon)
        looked = books.open_book(path, bookkit.noon, writable=False)
        assert books.status(looked).customers == 1  # reading goes on beside the holder
        looked.close()
    finally:
        bookkit.killed(process)
    assert path.with_name(path.name + ".lock").exists()
    book = books.open_book(path, bookkit.noon)
    assert books.status(book).customers == 1  # what the dead holder committed is there
    assert bookkit.failing(book) == []
    book.close()
    assert bookkit.beside(path) == ["账套.ardb"]


def test_a_stale_lock_file_without_sense_is_no_obstacle(path):
    bookkit.make(path).close()
    path.with_name(path.name + ".lock").write_bytes(b"\x00\xff garbage")
    books.open_book(path, bookkit.noon).close()
    assert bookkit.beside(path) == ["账套.ardb"]


def test_closing_while_somebody_reads_lets_go_all_the_same(path):
    book = bookkit.make(path)
    bookkit.customer(book)
    looked = books.open_book(path, bookkit.noon, writable=False)
    looked.reader.execute("BEGIN")
    assert books.status(looked).customers == 1
    book.close()
    assert books.status(looked).customers == 1
    looked.close()
    again = books.open_book(path, bookkit.noon)
    assert books.status(again).customers == 1
    again.close()
    assert bookkit.beside(path) == ["账套.ardb"]


def test_a_newer_book_is_refused_untouched(path):
    bookkit.make(path).close()
    with sqlite.connect(str(path)) as conn:
        conn.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES ('book', 'later', '')"
        )
    conn.close()
    before = bookkit.digest(path)
    refused("book_newer", books.open_book, path, bookkit.noon)
    refused("book_newer", books.open_book, path, bookkit.noon, writable=False)
    assert bookkit.digest(path) == before
    assert bookkit.beside(path) == ["账套.ardb"]


@pytest.fixture
def one_more_step(monkeypatch):
    """The program of tomorrow: one migration more."""
    steps = schema.migrations.__wrapped__()

    @steps()
    def second(db):
        db.execute("CREATE TABLE extra(id INTEGER PRIMARY KEY) STRICT")

    monkeypatch.setattr(schema, "migrations", lambda: steps)
    monkeypatch.setattr(schema, "NAMES", (*schema.NAMES, "second"))


def test_an_older_book_is_copied_then_migrated(path, one_more_step):
    book = _old_book(path)
    book.close()
    refused("book_older", books.open_book, path, bookkit.noon, writable=False)
    migrated = books.open_book(path, bookkit.noon)
    assert migrated.reader.execute("SELECT count(*) FROM extra").fetchone()[0] == 0
    assert books.status(migrated).customers == 1
    migrated.close()
    copy = path.with_name("账套.before-second.ardb")
    with sqlite.connect(str(copy)) as conn:
        assert conn.execute("SELECT count(*) FROM customers").fetchone()[0] == 1
        assert conn.execute("SELECT name FROM sqlite_schema WHERE name = 'extra'").fetchone() is None
    conn.close()


def _old_book(path):
    book = bookkit.make(path)
    bookkit.customer(book)
    with book.quiet() as conn:
        conn.execute("DROP TABLE IF EXISTS extra")
        conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'second'")
    return book


def test_the_copy_before_migration_has_what_a_crash_left_in_the_log(path, one_more_step):
    _old_book(path).close()
    with sqlite.connect(str(path)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
    conn.close()
    crash = bookkit.child(
        """
import os, pathlib
import sqlcipher3.dbapi2 as sqlite
conn = sqlite.connect(sys.argv[4], isolation_level=None)
conn.execute("INSERT INTO customers(code, name, search, sort_key) VALUES ('W', 'in the log', '', '')")
print("ready", flush=True)
os.kill(os.getpid(), 9)
""",
        path,
    )
    assert crash.stdout.readline().strip() == "ready"
    bookkit.killed(crash)
    books.open_book(path, bookkit.noon).close()
    with sqlite.connect(str(path.with_name("账套.before-second.ardb"))) as conn:
        assert conn.execute("SELECT count(*) FROM customers").fetchone()[0] == 2
    conn.close()


def test_a_migration_that_fails_leaves_the_old_book(path, monkeypatch):
    book = bookkit.make(path)
    bookkit.customer(book)
    book.close()
    steps = schema.migrations.__wrapped__()

    @steps()
    def second(db):
        db.execute("CREATE TABLE extra(id INTEGER PRIMARY KEY) STRICT")
        raise ArError("disk_full")

    monkeypatch.setattr(schema, "migrations", lambda: steps)
    monkeypatch.setattr(schema, "NAMES", (*schema.NAMES, "second"))
    refused("disk_full", books.open_book, path, bookkit.noon)
    monkeypatch.undo()
    again = books.open_book(path, bookkit.noon)
    assert bookkit.failing(again) == []
    assert again.reader.execute("SELECT name FROM sqlite_schema WHERE name = 'extra'").fetchone() is None
    again.close()


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" + bytes(4000), os.urandom(8192)])
@pytest.mark.parametrize("writable", [True, False])
def test_what_is_not_a_book_is_refused_untouched(path, content, writable):
    path.write_bytes(content)
    refused("not_a_book", books.open_book, path, bookkit.noon, writable=writable)
    assert path.read_bytes() == content
    assert bookkit.beside(path) == ["账套.ardb"]


def test_a_database_of_another_program_is_refused_untouched(path):
    with sqlite.connect(str(path)) as conn:
        conn.execute("CREATE TABLE theirs(a)")
    conn.close()
    before = path.read_bytes()
    refused("not_a_book", books.open_book, path, bookkit.noon)
    assert path.read_bytes() == before
    assert bookkit.beside(path) == ["账套.ardb"]


def test_a_book_whose_making_was_cut_off_says_so_or_is_finished(path):
    with sqlite.connect(str(path)) as conn:
        conn.execute(f"PRAGMA application_id = {engine.APPLICATION_ID}")
    conn.close()
    book = books.open_book(path, bookkit.noon)
    assert bookkit.failing(book) == []
    book.close()


def work_in(path):
    """Open a book and add to it."""
    book = books.open_book(path, bookkit.noon)
    try:
        bookkit.customer(book, "E1", "再来一家")
    finally:
        book.close()


def test_a_damaged_book_says_so(path):
    book = bookkit.make(path)
    for n in range(300):
        bookkit.customer(book, f"D{n}", f"客户{n}" * 20) if n % 100 == 0 else None
    book.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)
    copy = bytes(data)
    refused("book_damaged", work_in, path)
    assert path.read_bytes()[4096:] == copy[4096:]
    assert bookkit.beside(path) == ["账套.ardb"]


def test_any_flipped_byte_of_the_rows_is_found(path):
    book = bookkit.make(path)
    who = bookkit.customer(book, note="MARK" * 50)
    bookkit.invoice(book, who, "INVOICE-NUMBER-1", bookkit.D(2026, 1, 5), bookkit.D(2026, 2, 4), 12_345)
    book.close()
    data = path.read_bytes()
    for mark in (b"MARKMARK", b"INVOICE-NUMBER-1"):
        at = data.find(mark)
        while at >= 0:
            broken = bytearray(data)
            broken[at] ^= 1
            path.write_bytes(broken)
            damaged = books.open_book(path, bookkit.noon, writable=False)
            assert bookkit.failing(damaged), at
            damaged.close()
            at = data.find(mark, at + len(mark) * 30)


def test_a_full_disk_loses_only_the_act_that_did_not_fit(path):
    bookkit.make(path).close()
    process = bookkit.child(
        """
import bookkit, pathlib, resource, signal
from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import books
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = pathlib.Path(sys.argv[4])
book = books.open_book(path, bookkit.noon)
bookkit.customer(book, "K1", "先存下的")
size = path.with_name(path.name + "-wal").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 9000, -1))
try:
    bookkit.customer(book, "K2", "放不下的", note="x" * 100_000)
except ArError as error:
    print(error.code, books.status(book).customers)
resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
bookkit.customer(book, "K3", "之后的")
print(bookkit.failing(book), books.status(book).customers)
book.close()
""",
        path,
    )
    out, err = process.communicate(timeout=30)
    first, second = out.splitlines()
    assert first in {"disk_full 1", "drive_failed 1"}, err
    assert second == "[] 2"
    assert bookkit.beside(path) == ["账套.ardb"]


@pytest.fixture
def small_disk():
    """A drive of one megabyte."""
    place = Path(tempfile.mkdtemp(prefix="ar-small-"))
    if os.geteuid() or os.system(f"mount -t tmpfs -o size=1m none {place} 2>/dev/null"):
        place.rmdir()
        pytest.skip("no mounting here")
    yield place
    os.system(f"umount -l {place}")
    place.rmdir()


def test_a_full_disk_has_its_sentence(small_disk):
    path = small_disk / "a.ardb"
    book = bookkit.make(path)
    try:
        bookkit.customer(book, "K1", "先存下的")
        refused("disk_full", bookkit.customer, book, "K2", "放不下的", note=os.urandom(600_000).hex())
        refused("disk_full", books.backup, book)
        assert not list(small_disk.glob("*.backups/*"))
        bookkit.customer(book, "K3", "之后的")
        assert bookkit.failing(book) == []
    finally:
        book.close()
    again = books.open_book(path, bookkit.noon)  # with a full disk the log stays beside the file
    assert books.status(again).customers == 2
    again.close()


AS_NOBODY = """
import bookkit, os, pathlib
from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import books, pinyin
path = pathlib.Path(sys.argv[4])
pinyin.search_text("读入")  # while the modules can still be read, wherever they are installed
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
def tried(act):
    try:
        return act()
    except ArError as error:
        return error.code
print(tried(lambda: books.open_book(path, bookkit.noon)))
print(tried(lambda: books.create(path.with_name("new.ardb"), bookkit.COMPANY, bookkit.noon)))
looked = books.open_book(path, bookkit.noon, writable=False)
print(books.status(looked).customers, bookkit.failing(looked))
print(tried(lambda: bookkit.customer(looked, "K9", "写不进")))
looked.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="rights as on posix")
def test_a_read_only_folder_can_be_read_and_says_that_nothing_can_be_saved(path):
    folder = Path(tempfile.mkdtemp(prefix="ar-ro-"))
    try:
        target = folder / "a.ardb"
        book = bookkit.make(target)
        bookkit.customer(book)
        book.close()
        folder.chmod(0o555)
        target.chmod(0o444)
        before = bookkit.digest(target)
        out, err = bookkit.child(AS_NOBODY, target).communicate(timeout=30)
        assert out.splitlines() == ["book_read_only", "book_read_only", "1 []", "book_read_only"], err
        assert bookkit.digest(target) == before
        assert bookkit.beside(target) == ["a.ardb"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_nothing_of_a_failed_write_stays(path):
    book = bookkit.make(path)
    bookkit.customer(book)
    before = bookkit.dump(book, without=())

    def act():
        with book.write("half") as write:
            write.update("customers", 1, {"name": "半途"})
            write.next_number("催", 2026)
            write.add_file("0" * 64, "text/plain", b"x")
            raise ArError("disk_full")

    refused("disk_full", act)
    assert bookkit.dump(book, without=()) == before
    assert bookkit.failing(book) == []
    book.close()


def test_reading_goes_on_undisturbed_while_something_is_written(path):
    book = bookkit.make(path)
    bookkit.customer(book)
    begun, seen = threading.Event(), threading.Event()

    def work():
        with book.write("slow") as write:
            write.update("customers", 1, {"name": "改名"})
            begun.set()
            seen.wait(5)

    worker = threading.Thread(target=work)
    worker.start()
    assert begun.wait(5)
    assert customers.get(book, 1).name == "苏州恒泰精密制造有限公司"
    seen.set()
    worker.join()
    assert customers.get(book, 1).name == "改名"
    book.close()


@pytest.mark.parametrize("name", ["a b.ardb", "账套#1.ardb", "50%?.ardb", "a'b\"c.ardb", "é.v2.ardb"])
def test_any_name_a_file_may_have(tmp_path, name):
    path = tmp_path / name
    book = bookkit.make(path)
    bookkit.customer(book)
    assert books.backup(book).is_file()
    book.close()
    assert bookkit.beside(path) == sorted([name, path.stem + ".backups"])
    again = books.open_book(path, bookkit.noon)
    assert books.status(again).customers == 1
    again.close()


def test_a_book_that_cannot_be_filled_is_not_left_behind(path, monkeypatch):
    def full(*_):
        raise ArError("disk_full")

    monkeypatch.setattr("ar_desktop.services.keeping.rates.store", full)
    refused("disk_full", books.create, path, bookkit.COMPANY, bookkit.noon)
    assert bookkit.beside(path) == []
    monkeypatch.undo()
    books.create(path, bookkit.COMPANY, bookkit.noon).close()


def test_a_commit_is_on_the_disk_before_it_is_acknowledged(path):
    """FULL is 2; the tests' own connections do without (nodisk.py)."""
    with contextlib.closing(sqlite.connect(path)) as conn:
        for use in (engine.use_wal, engine.use_rollback):
            conn.execute("PRAGMA synchronous = OFF")
            use.waits(conn)
            assert conn.execute("PRAGMA synchronous").fetchone() == (2,)
