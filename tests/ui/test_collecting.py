"""Garbage, which may hold widgets, is collected where widgets live."""

import datetime as dt
import gc
import threading

import pytest
from PySide6.QtCore import QObject

from ar_desktop.ui import collecting
from ar_desktop.ui.collecting import Collector
from ar_desktop.ui.context import Context


class Knot:
    """Holds itself; says on which thread it ended."""

    def __init__(self, ends):
        self.me, self.ends = self, ends

    def __del__(self):
        self.ends.append(threading.get_ident())


def full():
    """Much more than makes Python collect by itself."""
    return [[] for _ in range(100 * gc.get_threshold()[0])]


def test_what_the_worker_makes_collects_nothing_there(qtbot, app, monkeypatch):
    """Before: widgets that were garbage ended on the worker's thread, now and then the program with them."""
    monkeypatch.setattr(collecting, "EVERY", 20)
    context = Context(dt.date(2026, 11, 21))
    ends, done = [], []
    Knot(ends)
    context.tasks.run("算", lambda _progress: full(), done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [threading.get_ident()]
    assert context.tasks.stop()
    assert gc.isenabled()


def test_python_collects_by_itself_once_the_collector_is_gone(app):
    parent = QObject()
    Collector(parent)
    assert not gc.isenabled()
    del parent
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("counts", "collected"),
    [((700, 10, 10), []), ((701, 0, 0), [0]), ((0, 11, 10), [1]), ((701, 11, 11), [2])],
)
def test_the_oldest_generation_that_is_full_is_collected(app, monkeypatch, counts, collected):
    seen = []
    parent = QObject()
    collector = Collector(parent)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "collect", seen.append)
    collector.look()
    monkeypatch.undo()
    assert seen == collected
    assert parent
