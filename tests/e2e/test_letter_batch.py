"""A batch of letters killed in the middle: nothing lost, nothing twice, and the rest goes on."""

from __future__ import annotations

import bookkit

from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import books

D = bookkit.D
TODAY = D(2026, 11, 20)
CUSTOMERS = 60
ISSUE = """
import bookkit, datetime, pathlib
from ar_desktop.services.correspondence import letters
from ar_desktop.services.keeping import books
book = books.open_book(pathlib.Path(sys.argv[4]), bookkit.noon)
who = [row[0] for row in book.reader.execute("SELECT id FROM customers ORDER BY id")]

def said(done, total):
    print(done, flush=True)

letters.issue(book, who, datetime.date(2026, 11, 20), said)
"""


def filled(path):
    book = bookkit.make(path)
    for number in range(CUSTOMERS):
        who = bookkit.customer(book, f"C{number:04d}", f"第{number}号客户有限公司")
        bookkit.invoice(book, who, f"A{number:04d}", D(2026, 8, 1), D(2026, 9, 1), 500_000)
    book.close()


def test_what_was_said_to_be_issued_is_there_and_the_rest_is_issued_once(tmp_path):
    path = tmp_path / "a.ardb"
    filled(path)
    child = bookkit.child(ISSUE, path)
    told = [int(child.stdout.readline()) for _ in range(17)]
    child.kill()
    told += [int(line) for line in child.communicate()[0].split()]
    book = books.open_book(path, bookkit.noon)
    issued = {row.customer_id: row.number for row in letters.register(book)}
    assert told[-1] <= len(issued) <= told[-1] + 1 < CUSTOMERS
    assert bookkit.failing(book) == []

    who = [row[0] for row in book.reader.execute("SELECT id FROM customers ORDER BY id")]
    rest = letters.issue(book, who, TODAY)
    assert {item.error.code for item in rest.failed} == {"letter_too_soon"}
    assert len(rest.letters) + len(issued) == CUSTOMERS
    numbers = sorted(int(row.number.split("〕")[1][:-1]) for row in letters.register(book))
    assert numbers == list(range(1, CUSTOMERS + 1))
    assert len({row.customer_id for row in letters.register(book)}) == CUSTOMERS
    assert bookkit.failing(book) == []
    book.close()
