"""Kill the program at random moments, again and again, and see that nothing it acknowledged is lost.

A child process opens the book, posts invoices, receipts with fees and bills, voids, imports and issues
letters through the services, and says so after each call has returned. The parent kills it without
warning (while it opens, works or closes), opens the book again over the dead lock, runs every check, and
looks for each acknowledged act. What was not acknowledged must be there whole or not at all. The control
acknowledges before it commits and has to be caught.

    python packaging/crash.py [--kills 1000] [--seed 1] [--folder DIR]
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import hashlib
import multiprocessing as mp
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ar_desktop.domain.bills import Bill
from ar_desktop.domain.records import Company, Customer, Invoice, Receipt
from ar_desktop.services.archive import customers
from ar_desktop.services.correspondence import letters
from ar_desktop.services.intake import importing
from ar_desktop.services.keeping import books, options
from ar_desktop.services.keeping.books import Book
from ar_desktop.services.ledger import bills, invoices, receipts, settling

TODAY = dt.date(2026, 11, 20)
DUE = dt.date(2026, 9, 30)
CUSTOMERS = 4
ROWS = 20
#: Acts of one life; whoever survives them closes the book and is killed on the way out.
ACTS = 40
#: After so many kills a fresh book is taken, so that checking stays quick.
LIVES_OF_A_BOOK = 40
LONGEST_LIFE = 0.3
#: Between the control's claim and its commit: most of a commit is waiting for the disk, and what the
#: system has been handed by then survives a kill.
DAWDLE = 0.01
COMPANY = Company("断电测试有限公司", account="1202021819900012345", bank="工行")

Act = tuple[str, str, Any]
Say = Callable[[str, Act], None]


def noon() -> dt.datetime:
    """The clock stands still."""
    return dt.datetime.combine(TODAY, dt.time(12))


@dataclass
class Report:
    """What came of it: ``lost`` names what was acknowledged and is gone or broken."""

    kills: int = 0
    acknowledged: int = 0
    unacknowledged: int = 0
    dead_locks: int = 0
    lost: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        verdict = "; ".join(self.lost[:5]) if self.lost else "nothing lost, every check passed each time"
        return (
            f"{self.kills} kills, {self.acknowledged} acts acknowledged, {self.unacknowledged} cut off,"
            f" {self.dead_locks} dead locks taken over: {verdict}"
        )


# --- the child: what a user does -------------------------------------------------------------------


def live(path: Path, life: int, control: bool, pipe: Connection) -> None:
    """Open the book, act, close it. ``life`` keeps numbers of different lives apart."""
    dice = random.Random(life)
    book = books.open_book(path, noon)
    for turn in range(ACTS):
        act = dice.choice((_invoice, _invoice, _pay, _pay, _with_fee, _bill, _void, _import, _write))
        act(book, f"{life}-{turn}", dice, _teller(pipe, control))
    book.close()
    pipe.send(("closed", ("", "", None)))


def _teller(pipe: Connection, control: bool) -> Say:
    """``say("will", …)`` goes out before the service is called, ``say("done", …)`` after it returned;
    the control claims to be done, and commits a little later."""

    def say(when: str, what: Act) -> None:
        if control and when == "will" and what[0] != "letter":
            pipe.send(("done", what))
            time.sleep(DAWDLE)
        pipe.send((when, what))

    return say


def _invoice(book: Book, key: str, dice: random.Random, say: Say) -> None:
    amount = dice.randint(1, 900_000)
    say("will", ("invoice", f"I{key}", amount))
    invoices.enter(book, Invoice(dice.randint(1, CUSTOMERS), f"I{key}", dt.date(2026, 9, 1), amount, DUE))
    say("done", ("invoice", f"I{key}", amount))


def _pay(book: Book, key: str, dice: random.Random, say: Say) -> None:
    """A receipt that pays the oldest open lines of a customer; it is allocated whole or not at all."""
    who, amount = dice.randint(1, CUSTOMERS), dice.randint(1, 900_000)
    pairs = receipts.proposal(book, who, amount, "CNY", TODAY)
    paid = sum(part for _, part in pairs)
    say("will", ("receipt", f"R{key}", paid))
    receipts.enter(book, Receipt(who, TODAY, amount, f"R{key}"), pairs)
    say("done", ("receipt", f"R{key}", paid))


def _with_fee(book: Book, key: str, dice: random.Random, say: Say) -> None:
    """A receipt of which the bank kept a fee: both credits and their allocations, or neither."""
    who = dice.randint(1, CUSTOMERS)
    if not (pairs := receipts.proposal(book, who, 500, "CNY", TODAY)):
        return _invoice(book, key, dice, say)
    charge, whole = pairs[0]
    fee = max(1, whole // 10)
    money = whole - fee or whole
    say("will", ("fee", f"F{key}", fee))
    paid, kept = [(charge, money)], [settling.Deduction(charge, "fee", fee)] if whole > fee else []
    settling.enter(book, Receipt(who, TODAY, money, f"F{key}"), paid, kept)
    return say("done", ("fee", f"F{key}", fee))


def _bill(book: Book, key: str, dice: random.Random, say: Say) -> None:
    """A bill of exchange taken in, and paid: its receipt stands if and only if it counts as honoured."""
    amount = dice.randint(1, 900_000)
    say("will", ("bill", f"B{key}", amount))
    bill = Bill(
        dice.randint(1, CUSTOMERS), f"B{key}", "bank", dt.date(2026, 9, 1), dt.date(2026, 11, 19), amount
    )
    bills.take(book, bill)
    taken = book.reader.execute("SELECT id FROM bills WHERE number = ?", (f"B{key}",)).fetchone()[0]
    bills.honour(book, taken, TODAY)
    say("done", ("bill", f"B{key}", amount))


def _void(book: Book, key: str, dice: random.Random, say: Say) -> None:
    sql = "SELECT id, number FROM credits WHERE kind = 'receipt' AND voided_on IS NULL AND number GLOB 'R*'"
    if not (found := book.reader.execute(sql).fetchall()):
        return _invoice(book, key, dice, say)
    credit, number = dice.choice(found)
    say("will", ("void", number, None))
    receipts.void(book, credit, TODAY, "退票")
    return say("done", ("void", number, None))


def _import(book: Book, key: str, dice: random.Random, say: Say) -> None:
    file = book.path.with_name(f"list-{key}.csv")
    with file.open("w", encoding="utf-8", newline="") as stream:
        rows = [(f"新客户{key}", f"L{key}.{n}", "2026-09-01", dice.randint(1, 999)) for n in range(ROWS)]
        csv.writer(stream).writerows([("客户名称", "发票号码", "开票日期", "价税合计"), *rows])
    plan = importing.preview(book, file, this_year=2026)
    say("will", ("import", f"L{key}.", plan.taken))
    importing.commit(book, plan)
    say("done", ("import", f"L{key}.", plan.taken))
    file.unlink()


def _write(book: Book, key: str, dice: random.Random, say: Say) -> None:
    say("will", ("letter", "", None))
    batch = letters.issue(book, [dice.randint(1, CUSTOMERS)], TODAY)
    for letter in batch.letters:
        say("done", ("letter", letter.facts.number, letter.sha256))
    if not batch.letters:
        _invoice(book, key, dice, say)


# --- the parent: kills and looks -------------------------------------------------------------------


def fresh(folder: Path) -> Path:
    """A book with a few customers, made once and copied."""
    path = folder / "seed.ardb"
    book = books.create(path, COMPANY, noon)
    for n in range(1, CUSTOMERS + 1):
        customers.save(book, Customer(f"C{n}", f"客户{n}有限公司"))
        invoices.enter(book, Invoice(n, f"S{n}", dt.date(2026, 8, 1), 1_000_000, DUE))
    options.save(book, replace(options.load(book), letter_gap=0))
    letters.preview(book, 1, TODAY)  # what is slow to import is imported before the first life
    book.close()
    return path


def run(folder: Path, kills: int, seed: int = 1, *, control: bool = False) -> Report:
    """Kill ``kills`` times; a control run stops at the first loss."""
    report, dice = Report(), random.Random(seed)
    start = fresh(folder)
    path, done = start, dict[Act, bool]()
    for life in range(kills):
        if life % LIVES_OF_A_BOOK == 0:
            path, done = folder / f"book-{life}.ardb", {}
            shutil.copyfile(start, path)
        heard = _one_life(path, life, dice, control=control)
        report.kills += 1
        report.dead_locks += path.with_name(path.name + ".lock").exists()
        _sort(heard, done, report)
        report.lost += _missing(path, done)
        if control and report.lost:
            break
    return report


def _one_life(path: Path, life: int, dice: random.Random, *, control: bool) -> list[tuple[str, Act]]:
    if "fork" in mp.get_all_start_methods():
        mp.set_start_method("fork", force=True)  # a child that need not import everything anew
    mine, theirs = mp.Pipe(duplex=False)
    process = mp.Process(target=live, args=(path, life, control, theirs), daemon=True)
    process.start()
    theirs.close()
    time.sleep(LONGEST_LIFE * dice.random())
    process.kill()
    process.join()
    heard = []
    try:
        while mine.poll():
            heard.append(mine.recv())
    except (EOFError, OSError):
        pass
    mine.close()
    return heard


def _sort(heard: list[tuple[str, Act]], done: dict[Act, bool], report: Report) -> None:
    """Acknowledged acts are kept as True; those begun and cut off as False."""
    begun = {act for when, act in heard if when == "will" and act[0] != "letter"}
    acknowledged = {act for when, act in heard if when == "done"}
    done.update(dict.fromkeys(begun - acknowledged, False))
    done.update(dict.fromkeys(acknowledged, True))
    report.acknowledged += len(acknowledged)
    report.unacknowledged += len(begun - acknowledged)


def _missing(path: Path, done: dict[Act, bool]) -> list[str]:
    """What is wrong with the book after a kill."""
    book = books.open_book(path, noon)
    try:
        wrong = [f"check {item.name}: {item.detail}" for item in books.check(book) if not item.ok]
        voided = {act[1] for act in done if act[0] == "void"}
        for act, acknowledged in done.items():
            if not _LOOKS[act[0]](book, act, acknowledged, voided):
                wrong.append(f"{act} {'acknowledged' if acknowledged else 'half done'}")
        return wrong
    finally:
        book.close()


def _row(book: Book, sql: str, *values: object) -> Any:
    return book.reader.execute(sql, values).fetchone()


def _has_invoice(book: Book, act: Act, acknowledged: bool, _: set[str]) -> bool:
    sql = """SELECT i.amount, sum(c.amount) FROM invoices i JOIN charges c ON c.invoice_id = i.id
      WHERE i.number = ? GROUP BY i.id"""
    row = _row(book, sql, act[1])
    return tuple(row) == (act[2], act[2]) if row else not acknowledged


def _has_receipt(book: Book, act: Act, acknowledged: bool, voided: set[str]) -> bool:
    sql = """SELECT coalesce((SELECT sum(a.amount) FROM allocations a JOIN charges c ON c.id = a.charge_id
      WHERE a.credit_id = k.id AND c.kind <> 'reversal'), 0), k.voided_on
      FROM credits k WHERE k.kind = 'receipt' AND k.number = ?"""
    row = _row(book, sql, act[1])
    if row is None:
        return not acknowledged
    return (row[0] == 0 and act[1] in voided) if row[1] else row[0] == act[2]


def _has_fee(book: Book, act: Act, acknowledged: bool, _: set[str]) -> bool:
    sql = """SELECT r.open_amount, f.amount, f.open_amount FROM credits r LEFT JOIN credits f
      ON f.parent_id = r.id WHERE r.number = ?"""
    row = _row(book, sql, act[1])
    if row is None:
        return not acknowledged
    return row[0] == 0 and (row[1] is None or (row[1], row[2]) == (act[2], 0))


def _has_bill(book: Book, act: Act, acknowledged: bool, _: set[str]) -> bool:
    sql = """SELECT b.state, k.amount FROM bills b LEFT JOIN credits k ON k.id = b.credit_id
      WHERE b.number = ?"""
    row = _row(book, sql, act[1])
    if row is None:
        return not acknowledged
    return (row[0], row[1]) == ("honoured", act[2]) or (
        (row[0], row[1]) == ("held", None) and not acknowledged
    )


def _has_void(book: Book, act: Act, acknowledged: bool, _: set[str]) -> bool:
    row = _row(book, "SELECT voided_on FROM credits WHERE kind = 'receipt' AND number = ?", act[1])
    return row is not None and (row[0] is not None or not acknowledged)


def _has_import(book: Book, act: Act, acknowledged: bool, _: set[str]) -> bool:
    count = _row(book, "SELECT count(*) FROM invoices WHERE substr(number, 1, ?) = ?", len(act[1]), act[1])[0]
    return count == act[2] or (count == 0 and not acknowledged)


def _has_letter(book: Book, act: Act, acknowledged: bool, _: set[str]) -> bool:
    sql = "SELECT f.content FROM letters l JOIN files f ON f.sha256 = l.sha256 WHERE l.number = ?"
    row = _row(book, sql, act[1])
    return row is not None and hashlib.sha256(row[0]).hexdigest() == act[2] and acknowledged


_LOOKS: dict[str, Callable[[Book, Act, bool, set[str]], bool]] = {
    "invoice": _has_invoice,
    "receipt": _has_receipt,
    "fee": _has_fee,
    "bill": _has_bill,
    "void": _has_void,
    "import": _has_import,
    "letter": _has_letter,
}


def main(argv: list[str] | None = None) -> int:
    """Run the kills and the control; 0 when nothing was lost and the control was caught."""
    parser = argparse.ArgumentParser(description="Kill the program at random moments; lose nothing.")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="On which disk; a temporary folder if not given.")
    chosen = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(dir=chosen.folder) as name:
        began = time.monotonic()
        report = run(_made(name, "real"), chosen.kills, chosen.seed)
        print(report, f"({time.monotonic() - began:.0f} s)")
        caught = run(_made(name, "control"), max(40, chosen.kills // 10), chosen.seed, control=True)
        print(
            "control, acknowledging before it commits:", "caught," if caught.lost else "NOT CAUGHT,", caught
        )
    return 0 if not report.lost and caught.lost else 1


def _made(parent: str, name: str) -> Path:
    folder = Path(parent) / name
    folder.mkdir()
    return folder


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUTF8", "1")
    sys.exit(main())
