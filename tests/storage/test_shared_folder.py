"""Synced and network folders: recognised, and worked in by one connection alone."""

from __future__ import annotations

from pathlib import Path

import bookkit
import pytest

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import books
from ar_desktop.services.reporting import aging
from ar_desktop.storage import engine, places


@pytest.mark.parametrize(
    "folder",
    [
        "OneDrive",
        "OneDrive - 远帆机电",
        "Dropbox",
        "我的坚果云",
        "百度网盘同步",
        "WPS云盘",
        "iCloudDrive",
        "Google Drive",
    ],
)
def test_folders_of_sync_clients_are_known(tmp_path, folder):
    place = tmp_path / folder / "财务"
    place.mkdir(parents=True)
    assert places.is_shared(place / "a.ardb")


@pytest.mark.parametrize("folder", ["财务", "Documents", "Drive D", "云南公司"])
def test_other_folders_are_not(tmp_path, folder):
    place = tmp_path / folder
    place.mkdir()
    assert not places.is_shared(place / "a.ardb")


def test_network_mounts_are_known(monkeypatch):
    mounts = "server:/x /mnt/net nfs4 rw 0 0\n/dev/a / ext4 rw 0 0\n//nas/y /mnt/net/deep ext4 rw 0 0\n"
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: mounts)
    monkeypatch.setattr(Path, "resolve", lambda self: self)
    assert places.is_shared(Path("/mnt/net/book.ardb"))
    assert places.is_shared(Path("/mnt/net/a/book.ardb"))
    assert not places.is_shared(Path("/mnt/net/deep/book.ardb"))
    assert not places.is_shared(Path("/mnt/network/book.ardb"))


def test_a_book_in_a_synced_folder_works_and_stands_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "_LOCK_WAIT_MS", 50)
    place = tmp_path / "OneDrive"
    place.mkdir()
    path = place / "a.ardb"
    book = bookkit.make(path)
    assert book.shared
    who = bookkit.customer(book)
    bookkit.invoice(book, who, "1", bookkit.D(2026, 1, 1), bookkit.D(2026, 1, 31), 500)
    assert not list(place.glob("*-wal"))
    assert not list(place.glob("*-shm"))
    assert aging.report(book, bookkit.D(2026, 2, 1)).totals.amounts == (0, 500, 0, 0, 0)
    with pytest.raises(ArError) as caught:
        books.status(books.open_book(path, bookkit.noon, writable=False))
    assert caught.value.code == "book_busy"
    copy = books.backup(book)
    assert bookkit.failing(book) == []
    book.close()
    assert bookkit.beside(path) == ["a.ardb", "a.backups"]
    assert copy.is_file()
    again = books.open_book(path, bookkit.noon)
    assert books.status(again).shared
    assert books.status(again).customers == 1
    again.close()


def test_a_kill_in_a_synced_folder_loses_nothing(tmp_path):
    place = tmp_path / "Dropbox"
    place.mkdir()
    path = place / "a.ardb"
    bookkit.make(path).close()
    bookkit.killed(bookkit.holding(path))
    book = books.open_book(path, bookkit.noon)
    assert books.status(book).customers == 1
    assert bookkit.failing(book) == []
    book.close()


CUT_OFF = """
import bookkit, pathlib, time
from ar_desktop.services.keeping import books
book = books.open_book(pathlib.Path(sys.argv[4]), bookkit.noon)
with book.write("half") as write:
    write.conn.execute("PRAGMA cache_size = 5")
    for n in range(400):
        write.insert("customers", {"code": f"K{n}", "name": "x" * 900, "search": "", "sort_key": ""})
    print("ready", flush=True)
    time.sleep(60)
"""


def test_after_a_kill_in_a_synced_folder_looking_needs_no_writer_first(tmp_path):
    """The half-written pages are in the file, and what they were in the journal beside it."""
    place = tmp_path / "OneDrive"
    place.mkdir()
    path = place / "a.ardb"
    book = bookkit.make(path)
    bookkit.customer(book)
    book.close()
    process = bookkit.child(CUT_OFF, path)
    assert process.stdout.readline().strip() == "ready"
    bookkit.killed(process)
    assert path.with_name("a.ardb-journal").stat().st_size > 0
    looked = books.open_book(path, bookkit.noon, writable=False)
    assert books.status(looked).customers == 1
    assert bookkit.failing(looked) == []
    looked.close()
