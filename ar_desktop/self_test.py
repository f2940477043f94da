"""The shipped program tests itself: ``ar-desktop --self-test`` opens every page of the demo book."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ar_desktop import app
from ar_desktop.services.keeping import books
from ar_desktop.ui import places

_PATIENCE_MS = 20_000


def main() -> int:
    """Make the demo book, open every page, check the book; 0 when all is well."""
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        path = app.make_demo(Path(folder) / "demo")
        desktop = app.Desktop(application, Path(folder) / "settings.json")
        faults: list[str] = []
        desktop.context.problem.connect(lambda problem: faults.append(str(problem)))
        desktop.start(path)
        for spec in places.specs():
            _settle(desktop)
            desktop.window.show_page(spec.key)
        _settle(desktop)
        if not all(item.ok for item in books.check(desktop.context.book)):
            faults.append("book not sound")
        desktop.window.close()
    sys.stdout.write(f"self-test: {'; '.join(faults) or 'ok'}\n")
    return 1 if faults else 0


def _settle(desktop: app.Desktop) -> None:
    """Until what runs in the background is done."""
    for _ in range(_PATIENCE_MS // 100):
        QTest.qWait(100)
        if desktop.context.tasks.current is None:
            return
