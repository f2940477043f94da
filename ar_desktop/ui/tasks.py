"""Slow work on one background thread, with progress and cancelling, and no waiting dialogs.

``tasks.run("导入", work, on_done=show)``: ``work(progress)`` runs on the worker; ``progress(done,
total)`` may be called as often as it likes and raises ``Cancelled`` once the user gave up.
``on_done(result)`` and ``on_error(exception)`` run on the window's thread, neither after ``Cancelled``.
Jobs queue up in order.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from ar_desktop.domain.errors import ArError
from ar_desktop.ui.collecting import Collector

T = TypeVar("T")
_INTERVAL = 0.05


class Cancelled(Exception):  # noqa: N818 - not an error: the user's wish
    """The user gave up the work; raised inside it at its next progress report."""


class Progress(Protocol):
    """How far the work is; ``total`` 0 means unknown."""

    def __call__(self, done: int, total: int = 0) -> None:
        """Report ``done`` of ``total``."""


def going_on(progress: Progress) -> Callable[[int, int], bool]:
    """``progress`` for a batch that keeps what it has made: it says False once the user gave up."""

    def step(done: int, total: int) -> bool:
        try:
            progress(done, total)
        except Cancelled:
            return False
        return True

    return step


class Task(QObject):
    """One piece of work. Lives on the window's thread, which owns its signals."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, label: str, work: Callable[[Progress], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self._work = work
        self._cancelled = False
        self._told = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next progress report; a job still queued never starts."""
        self._cancelled = True

    def _report(self, done: int, total: int = 0) -> None:
        if self._cancelled:
            raise Cancelled
        now = time.monotonic()
        if done == total or now - self._told >= _INTERVAL:
            self._told = now
            self.progressed.emit(done, total)

    def perform(self) -> None:
        """Do the work; called on the worker thread."""
        try:
            self._report(0)
            result = self._work(self._report)
        except BaseException as error:  # noqa: BLE001 - carried to the window's thread whole
            self.failed.emit(error)
        else:
            self.done.emit(result)


class Tasks(QObject):
    """The worker and its queue. ``started(Task)`` and ``idle()`` drive the bar in the status line.

    ``problem(ArError)`` is emitted for failures nobody took; other exceptions go to
    ``sys.excepthook``, which writes a report.
    """

    started = Signal(object)
    idle = Signal()
    problem = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)  # one thread for life: the writing connection belongs to it
        self._collector = Collector(self)
        self._open: list[Task] = []

    def run(
        self,
        label: str,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[BaseException], object] | None = None,
    ) -> Task:
        """Queue ``work``. Without ``on_error`` an ArError is shown and other exceptions reported."""
        task = Task(label, work, self)
        task.done.connect(lambda result: self._close(task, on_done, result))
        task.failed.connect(lambda error: self._close(task, on_error or self._complain, error))
        self._open.append(task)
        self.started.emit(task)
        self._pool.start(task.perform)
        return task

    @property
    def current(self) -> Task | None:
        """The job at work, or None."""
        return self._open[0] if self._open else None

    def stop(self, milliseconds: int = 5000) -> bool:
        """Cancel everything and wait for the worker; False if it did not come to an end."""
        for task in self._open:
            task.cancel()
        ended = self._pool.waitForDone(milliseconds)
        if ended:
            self._collector.stop()
        return ended

    def _close(self, task: Task, act: Callable[[Any], object] | None, outcome: Any) -> None:
        if task in self._open:
            self._open.remove(task)
        try:
            if act is not None and not isinstance(outcome, Cancelled):
                act(outcome)
        finally:
            task.finished.emit()
            task.setParent(None)  # its end may end the last who held its parent, and so itself again
            task.deleteLater()
            if not self._open:
                self.idle.emit()

    def _complain(self, error: BaseException) -> None:
        if isinstance(error, ArError):
            self.problem.emit(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
