"""How far a batch is, and a button to stop it: the same row in every dialog that makes many things."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.tasks import Task


class WorkStrip(QWidget):
    """Seen only while the task it follows runs."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._count = 0
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("进度"))
        self.counted = label("", "small")
        self.stop = Button(self.tr("停止"), self.cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.bar, 1)
        line.addWidget(self.counted)
        line.addWidget(self.stop)
        self.hide()

    def is_running(self) -> bool:
        """Whether the work goes on."""
        return self._task is not None

    def follow(self, task: Task, count: int) -> None:
        """Show how a task gets on with ``count`` things."""
        self._task = task
        self.begin(count)
        task.progressed.connect(self.show_progress)
        task.finished.connect(self._end)

    def begin(self, count: int) -> None:
        """Nothing of ``count`` is done yet."""
        self._count = count
        self.stop.setEnabled(True)
        self.bar.setRange(0, count)
        self.show_progress(0, 0)
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """So many are done; ``total`` 0 leaves what was said at first."""
        if total:
            self.bar.setMaximum(total)
        self.bar.setValue(done)
        self.counted.setText(f"{done} / {total or self._count}")

    def cancel(self) -> None:
        """Stop after the one being made; those made stay."""
        if self._task is not None:
            self._task.cancel()
            self.stop.setEnabled(False)

    def _end(self) -> None:
        self._task = None
        self.hide()
