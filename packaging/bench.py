"""Measures the figures the program must reach, as ratios within one run, and writes docs/benchmarks.md.

    python packaging/bench.py [--only WORD] [--large] [--dry]

Each item of bench_items.py runs in a process of its own, ours and the rival by turns, on synthetic
data; what counts is the ratio of the medians, for it says the same on every machine.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bench"
TABLE = ROOT / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Measured:
    """Seconds of ours and of the rival; ``rival`` is a stated limit where nothing runs against us."""

    ours: float
    rival: float

    @property
    def ratio(self) -> float:
        """How many times as long as the rival we take."""
        return self.ours / self.rival


@dataclass(frozen=True)
class Item:
    """One figure: what it is, what it is held against, and the ratio to stay below.

    ``memory`` is the goal for the process's peak in MB, 0 for none; ``large`` items run on demand.
    """

    what: str
    rival: str
    goal: float
    act: Callable[[Path], Measured]
    memory: int = 0
    large: bool = False


ITEMS: list[Item] = []


def item(
    what: str, rival: str, goal: float, *, memory: int = 0, large: bool = False
) -> Callable[[Callable[[Path], Measured]], Callable[[Path], Measured]]:
    """Register a function that measures one figure in a folder it may fill."""

    def register(act: Callable[[Path], Measured]) -> Callable[[Path], Measured]:
        ITEMS.append(Item(what, rival, goal, act, memory, large))
        return act

    return register


def clocked(act: Callable[[], object]) -> float:
    """Seconds of one call."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def race(ours: Callable[[], object], rival: Callable[[], object], rounds: int = 9) -> Measured:
    """Both by turns, once to warm up and ``rounds`` times to count: the medians."""
    times = [(clocked(ours), clocked(rival)) for _ in range(rounds + 1)][1:]
    return Measured(statistics.median(t for t, _ in times), statistics.median(t for _, t in times))


def against(limit: float, act: Callable[[], object], rounds: int = 3) -> Measured:
    """Ours against a stated number of seconds."""
    return Measured(statistics.median(clocked(act) for _ in range(rounds)), limit)


# -- one item in a process of its own -------------------------------------------------------------


def peak_mb() -> float:
    """The largest memory this process or one it started has held, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = max(resource.getrusage(one).ru_maxrss for one in whose)
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def prepare(large: bool) -> None:
    """Make the synthetic books and files, so that no item pays for that."""
    from bench_book import ALL_OPEN, LARGE, USUAL, book_of, workbook_of

    WORK.mkdir(parents=True, exist_ok=True)
    for size in (USUAL, ALL_OPEN, LARGE) if large else (USUAL, ALL_OPEN):
        book_of(size, WORK)
    workbook_of(USUAL.invoices, WORK)


def child(number: int) -> None:
    """Measure one item and print it as JSON."""
    done = ITEMS[number].act(WORK)
    print(json.dumps({"ours": done.ours, "rival": done.rival, "peak": peak_mb()}))


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    item: Item
    measured: Measured | None
    peak: float
    trouble: str = ""

    @property
    def verdict(self) -> str:
        """Reached, missed, or why it was not measured."""
        if self.measured is None:
            return f"not measured: {self.trouble}"
        slow = self.measured.ratio > self.item.goal
        fat = bool(self.item.memory) and self.peak > self.item.memory
        return "**missed**" if slow or fat else "reached"

    def markdown(self) -> str:
        """The line as the table shows it."""
        goal = f"≤ {self.item.goal:g} ×" + (f", ≤ {self.item.memory} MB" if self.item.memory else "")
        cells = [self.item.what, self.item.rival]
        if self.measured:
            ours, rival = (
                f"{seconds * 1000:,.1f} ms" for seconds in (self.measured.ours, self.measured.rival)
            )
            cells += [rival, ours, f"{self.measured.ratio:.2f} ×", f"{self.peak:.0f} MB"]
        else:
            cells += ["", "", "", ""]
        return "| " + " | ".join([*cells, goal, self.verdict]) + " |"


def measure(number: int) -> Row:
    """One item, in a child."""
    command = [sys.executable, __file__, "--child", str(number)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        return Row(ITEMS[number], None, 0, last[:120])
    found = json.loads(done.stdout.splitlines()[-1])
    return Row(ITEMS[number], Measured(found["ours"], found["rival"]), found["peak"])


# -- the report ---------------------------------------------------------------------------------------

HEAD = """# Benchmarks

Made by `python3 packaging/dev.py bench`. Ours and the rival run by turns in one process; what counts is the
ratio of the medians. Memory is the peak of the whole process. A limit stands in the rival column itself.

Measured on {date}: Python {python} on {system}, {cores} cores, SQLite {sqlite}. Book: {invoices:,} invoices,
{allocations:,} allocations, {customers:,} customers.

| figure | rival or limit | rival | ours | ratio | memory | goal | verdict |
|---|---|---|---|---|---|---|---|
"""


def report(rows: Sequence[Row], today: dt.date) -> str:
    """The whole page."""
    from bench_book import CUSTOMERS, USUAL

    from ar_desktop.storage.engine import VERSION

    head = HEAD.format(
        date=today.isoformat(),
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count(),
        sqlite=VERSION,
        invoices=USUAL.invoices,
        allocations=USUAL.allocations,
        customers=CUSTOMERS,
    )
    return head + "\n".join(row.markdown() for row in rows) + "\n"


def main(argv: Sequence[str]) -> int:
    """Measure what is asked for; 1 when a goal is missed or an item could not be measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="items whose name contains this word")
    parser.add_argument("--large", action="store_true", help="also the items with a million invoices")
    parser.add_argument("--dry", action="store_true", help="print, do not write the table")
    parser.add_argument("--prepare", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--child", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.child is not None:
        child(options.child)
        return 0
    if options.prepare:
        prepare(options.large)
        return 0
    making = [sys.executable, __file__, "--prepare", *(["--large"] if options.large else [])]
    subprocess.run(making, check=True, cwd=ROOT)
    chosen = [
        n for n, one in enumerate(ITEMS) if options.only in one.what and (options.large or not one.large)
    ]
    rows = []
    for number in chosen:
        rows.append(measure(number))
        print(rows[-1].markdown(), flush=True)
    if not options.dry and not options.only:
        TABLE.parent.mkdir(exist_ok=True)
        TABLE.write_text(report(rows, dt.date.today()), encoding="utf-8")  # noqa: DTZ011
    return int(any(row.verdict != "reached" for row in rows))


if __name__ == "__main__":
    sys.modules["bench"] = sys.modules["__main__"]  # the items register with this very module
    import bench_items  # noqa: F401

    raise SystemExit(main(sys.argv[1:]))
