"""Render every page and dialog of the demo book to PNG, light and dark, Chinese and English, in two sizes.

Run by ``packaging/dev.py screenshots``; looks at them the way a user gets them: the real
program on a real demo book, offscreen. The dialogs are those of ``gallery``, over the first page.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from ar_desktop.app import Desktop
    from ar_desktop.services.demo import company as demo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

THEMES = ("light", "dark")
LANGUAGES = ("zh", "en")
SIZES = ((1440, 900), (1280, 720))
PAGES = (
    "workbench", "customers", "invoices", "shipments", "receipts", "bills", "papers", "reconciliation",
    "reminders", "supply", "letters", "clocks", "cases", "reports", "settings",
)  # fmt: skip
OTHERS = ("importing", "welcome")
DIALOGS = "dialogs"
#: The demo book is made as of this morning, so that pictures can be compared from run to run.
MORNING = dt.datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001  the program works in local time


def main() -> int:
    """Take the pictures into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=Path("build/screenshots"))
    parser.add_argument("--only", default="", help="comma-separated names of pages and dialogs, or: dialogs")
    parser.add_argument("--quick", action="store_true", help="light, Chinese, 1440x900 unless given")
    parser.add_argument("--theme", choices=THEMES, help="one theme only")
    parser.add_argument("--language", choices=LANGUAGES, help="one language only")
    parser.add_argument("--size", help="one size only, such as 1280x720")
    options = parser.parse_args()
    pages = tuple(options.only.split(",")) if options.only else (*PAGES, *OTHERS, DIALOGS)
    from gallery import SHOWN

    if unknown := set(pages) - {*PAGES, *OTHERS, DIALOGS, *SHOWN}:
        parser.error(f"no page or dialog is called {', '.join(sorted(unknown))}")
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, pixmap in _pictures(Path(folder), pages, *_wanted(options)):
            pixmap.save(str(options.out / f"{name}.png"))
            print(options.out / f"{name}.png")
    return 0


def _wanted(options: argparse.Namespace) -> tuple[list[tuple[str, str]], list[tuple[int, int]]]:
    """Pairs of theme and language, and sizes, that the options leave."""
    if options.quick:
        options.theme, options.language = options.theme or THEMES[0], options.language or LANGUAGES[0]
        options.size = options.size or "{}x{}".format(*SIZES[0])
    looks = [
        (theme, language)
        for language in LANGUAGES
        for theme in THEMES
        if theme == (options.theme or theme) and language == (options.language or language)
    ]
    if options.size is None:
        return looks, list(SIZES)
    width, height = map(int, options.size.split("x"))
    return looks, [(width, height)]


def _pictures(
    folder: Path, pages: Sequence[str], looks: list[tuple[str, str]], sizes: list[tuple[int, int]]
) -> Iterator[tuple[str, QPixmap]]:
    from PySide6.QtWidgets import QApplication

    from ar_desktop import app as root
    from ar_desktop import settings
    from ar_desktop.services.demo import company as demo

    root.clock = lambda: MORNING
    application = QApplication(sys.argv[:1])
    made = demo.run(folder / "demo", root.clock)
    for look, language in looks:
        preferences = folder / f"{look}-{language}.json"
        settings.save(replace(settings.Settings(), theme=look, language=language), preferences)
        desktop = root.Desktop(application, preferences)
        desktop.start(made.book)
        _settle(desktop)
        for width, height in sizes:
            desktop.window.resize(width, height)
            for name, picture in _views(desktop, pages, made):
                yield f"{name}-{look}-{language}-{width}x{height}", picture
        desktop.window.close()
        desktop.deleteLater()


def _views(desktop: Desktop, names: Sequence[str], made: demo.Demo) -> Iterator[tuple[str, QPixmap]]:
    """Pictures of pages, of the tabs of a customer, and of dialogs."""
    known = {*PAGES, *OTHERS}
    for key in [name for name in names if name in known]:
        desktop.window.show_page(key, _argument(key, made))
        _settle(desktop)
        yield key, desktop.window.grab()
        if key == "customers":
            for name in _open_tabs(desktop):
                yield name, desktop.window.grab()
    yield from _dialogs(desktop, [name for name in names if name not in known])


def _dialogs(desktop: Desktop, names: Sequence[str]) -> Iterator[tuple[str, QPixmap]]:
    """The window, darker, with a dialog in the middle of it, as large as a screen of its size allows."""
    if not names:
        return
    from gallery import SHOWN, Stage
    from gallery.camera import picture

    desktop.window.show_page(PAGES[0])
    _settle(desktop)
    stage = Stage(desktop.window, desktop.context)
    for name in SHOWN if DIALOGS in names else names:
        yield f"dialog-{name}", picture(stage, SHOWN[name])


def _open_tabs(desktop: Desktop) -> Iterator[str]:
    """Open the tabs of the customer shown one after another."""
    from PySide6.QtWidgets import QTabWidget

    tabs = next(found for found in desktop.window.findChildren(QTabWidget) if found.isVisible())
    before = tabs.currentIndex()
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        _settle(desktop)
        yield f"customers-tab{number:02}"
    tabs.setCurrentIndex(before)


def _argument(key: str, made: demo.Demo) -> Path | None:
    """The import page is shown with a file to import."""
    return made.files[1] if key == "importing" else None


def _settle(desktop: Desktop) -> None:
    """Until what runs in the background is done and painted; at most ten seconds."""
    from PySide6.QtTest import QTest

    for _ in range(100):
        QTest.qWait(100)
        if desktop.context.tasks.current is None:
            break
    QTest.qWait(400)


if __name__ == "__main__":
    sys.exit(main())
