"""The line at the foot of the window: the book, its safety, what is going on, what just happened."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar

from ar_desktop.ui.buttons import Button, restyle
from ar_desktop.ui.tasks import Task, Tasks

_SHOWN_MS = 12_000
_PATIENCE_MS = 200


class StatusBar(QFrame):
    """Facts left, message with Undo in the middle, work at hand and totals right. ``undo_asked()``."""

    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setFixedHeight(28)
        self.facts = {name: QLabel() for name in ("file", "backup", "check", "freshness")}
        self.message = QLabel()
        self.message.setObjectName("message")
        self.undo = Button(self.tr("撤销"), self.undo_asked.emit, kind="link")
        self.work = QLabel()
        self.bar = QProgressBar()
        self.cancel = Button(self.tr("取消"), self._cancel, kind="link")
        self.totals = QLabel()
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear_message)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._lay_out()
        self.clear_message()
        self._show_work(False)

    def _lay_out(self) -> None:
        self.bar.setFixedWidth(120)
        self.bar.setTextVisible(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 0, 18, 0)
        line.setSpacing(8)
        for fact in self.facts.values():
            fact.hide()
            line.addWidget(fact)
            line.addSpacing(14)
        line.addWidget(self.message)
        line.addWidget(self.undo)
        line.addStretch(1)
        for part in (self.work, self.bar, self.cancel, self.totals):
            line.addWidget(part)

    def set_facts(self, **facts: str) -> None:
        """Texts for ``file``, ``backup``, ``check``, ``freshness`` and ``totals``; empty hides one."""
        for name, text in facts.items():
            target = self.totals if name == "totals" else self.facts[name]
            target.setText(text)
            target.setVisible(bool(text))

    def warn(self, fact: str, on: bool) -> None:
        """Colour a fact that needs attention, such as a failed check."""
        restyle(self.facts[fact], "tone", "danger" if on else "")

    def say(self, sentence: str, undoable: bool = False) -> None:
        """What just happened; goes away by itself, Ctrl+Z stays."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.undo.setVisible(undoable)
        self._timer.start(_SHOWN_MS)

    def clear_message(self) -> None:
        """Nothing to say."""
        self.message.hide()
        self.undo.hide()

    def follow(self, tasks: Tasks) -> None:
        """Show the progress of slow work, with a way to cancel it."""
        tasks.started.connect(self._on_started)
        tasks.idle.connect(self._rest)  # a method goes with the window, a lambda would outlive it

    def _on_started(self, task: Task) -> None:
        """Work that is done at once shows nothing: a bar that only flashes is a nuisance."""
        self._patience.start()
        task.progressed.connect(lambda done, total: self._on_progress(task, done, total))

    def _on_progress(self, task: Task, done: int, total: int) -> None:
        self._task = task
        self._show_work(not self._patience.isActive())
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        count = f" {done:,} / {total:,}" if total else ""
        self.work.setText(task.label + count)

    def _rest(self) -> None:
        self._show_work(False)

    def _show_work(self, on: bool) -> None:
        for part in (self.work, self.bar, self.cancel):
            part.setVisible(on)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
