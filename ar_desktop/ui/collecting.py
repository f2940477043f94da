"""Garbage is collected on the window's thread alone.

Python collects on whichever thread happens to allocate. Widgets may be among the garbage, and one that
ends on the worker's thread takes the program with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000  # milliseconds


class Collector(QObject):
    """Collects for as long as it lives, once a second where enough has come together; nobody else does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.destroyed.connect(gc.enable)
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is full, by Python's own measure."""
        full = [n for n, most in enumerate(gc.get_threshold()) if gc.get_count()[n] > most]
        if full:
            gc.collect(full[-1])

    def stop(self) -> None:
        """Leave it to Python again: no other thread is at work any more."""
        self._timer.stop()
        gc.enable()
