"""The composition root of the window: builds the objects, connects the layers, reads the clock."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ar_desktop import __version__, assets, settings
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.ui import badges, crash, finding, i18n, places, taking_back, theme
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.keeping import pick
from ar_desktop.ui.later import books
from ar_desktop.ui.main_window import MainWindow
from ar_desktop.ui.page import Page
from ar_desktop.ui.queue_upkeep import QueueUpkeep
from ar_desktop.ui.search_box import Hit
from ar_desktop.ui.single_instance import SingleInstance, start_another

_BACKUP_EVERY_MS = 15 * 60 * 1000
_DAY_CHECK_MS = 60 * 1000


def clock() -> dt.datetime:
    """The system's time."""
    return dt.datetime.now().astimezone().replace(tzinfo=None)


def main(arguments: Sequence[str]) -> int:
    """Open the window, on the book given, the one used last, or the three doors."""
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("AR Desktop")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(assets.path("icons", "app.svg"))))
    wanted = next((argument for argument in arguments if not argument.startswith("-")), "")
    single = SingleInstance(f"ar-desktop-{os.getenv('USERNAME') or os.getenv('USER') or ''}")
    if not single.claim(str(Path(wanted).resolve()) if wanted else ""):
        return 0
    desktop = Desktop(app, settings.default_path())
    single.asked.connect(desktop.asked)
    desktop.start(Path(wanted) if wanted else None)
    return app.exec()


class Desktop(QObject):
    """The running program: one context, one window, at most one open book."""

    def __init__(self, app: QApplication, settings_path: Path) -> None:
        super().__init__(app)
        self._app = app
        self._settings_path = settings_path
        self._dirty = False
        self.context = Context(clock().date(), None, settings.load(settings_path))
        self._dress()
        self.window = self._make_window()
        self._install_crash_reports()
        self.context.book_changed.connect(self._on_changed)
        self.queue = QueueUpkeep(self.context, self)
        self.context.settings_chosen.connect(self._choose_settings)
        self.context.restore_asked.connect(self.restore)
        self._tick(self._backup_if_dirty, _BACKUP_EVERY_MS)
        self._tick(self._follow_the_day, _DAY_CHECK_MS)

    def _tick(self, act: Callable[[], None], every_ms: int) -> None:
        timer = QTimer(self)
        timer.timeout.connect(act)
        timer.start(every_ms)

    def _dress(self) -> None:
        theme.apply(self._app, self.context.settings.theme)
        i18n.install(self._app, self.context.settings.language)

    def _install_crash_reports(self) -> None:
        folder = Path(platformdirs.user_log_dir("ar-desktop", appauthor=False))
        crash.install(
            folder,
            clock,
            lambda file: self.context.fail(ArError("program_fault", file=str(file))),
            self.context.fail,
        )

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.context, places.specs(), self._search)
        window.files_dropped.connect(self._on_files)
        window.undo_asked.connect(lambda: taking_back.undo(self.context))
        window.redo_asked.connect(lambda: taking_back.redo(self.context))
        window.theme_chosen.connect(self._choose_theme)
        window.language_chosen.connect(self._choose_language)
        window.closing.connect(self._put_away)
        window.rail.company.clicked.connect(self.ask_switch)
        self._fill_file_menu(window)
        return window

    def _fill_file_menu(self, window: MainWindow) -> None:
        for text, act, keys in (
            (self.tr("新建账套…"), self.ask_new, "Ctrl+Shift+N"),
            (self.tr("打开账套…"), self.ask_open, "Ctrl+O"),
            (self.tr("切换账套…"), self.ask_switch, "Ctrl+Shift+O"),
            (self.tr("演示账套"), self.open_demo, ""),
            (self.tr("导入文件…"), self.ask_import, "Ctrl+I"),
            (self.tr("能发货吗？"), self.ask_ship, "Ctrl+H"),
            (self.tr("立即备份"), self.back_up, "Ctrl+B"),
            (self.tr("检查账套"), self.check, ""),
            (self.tr("导出全部数据…"), lambda: self.context.go("settings", "book"), ""),
            (self.tr("退出"), window.close, "Ctrl+Q"),
        ):
            action = window.file_menu.addAction(text)
            action.setShortcut(keys)
            action.triggered.connect(lambda _on=False, act=act: act())
            window.addAction(action)

    def start(self, wanted: Path | None) -> None:
        """Show the window, then open the book: the first paint waits for nothing."""
        self.window.show()
        path = wanted or next((Path(p) for p in self.context.settings.recent if Path(p).is_file()), None)
        if path is None:
            self._show_welcome()
        else:
            QTimer.singleShot(0, self, lambda: self.open_book(path))

    def _show_welcome(self) -> None:
        self.window.stay_on("welcome")
        page = self.window.page("welcome")
        if not getattr(page, "is_wired", False):
            page.new_asked.connect(self.ask_new)  # type: ignore[attr-defined]
            page.open_asked.connect(self.open_book)  # type: ignore[attr-defined]
            page.demo_asked.connect(self.open_demo)  # type: ignore[attr-defined]
            page.is_wired = True  # type: ignore[attr-defined]

    @Slot(str)
    def asked(self, message: str) -> None:
        """A second start wants a file opened."""
        self.window.activateWindow()
        self.window.raise_()
        if message:
            self.open_book(Path(message))

    def open_book(self, path: Path) -> None:
        """Open a book in place of the one that is open; failures leave that one open."""
        if self.context.book is not None and path.resolve() == self.context.book.path.resolve():
            return
        try:
            book = books.open_book(path, clock)
        except ArError as error:
            self.context.fail(error)
            if self.context.book is None:
                self._show_welcome()
            return
        self._take(book)

    def _take(self, book: books.Book) -> None:
        self._put_away()
        self.window.forget_pages()
        self._dirty = False
        self._remember(book)
        self.context.today = clock().date()
        self.context.set_as_of(self.context.today)
        self.context.set_book(book)
        self.window.stay_on("")
        self.window.show_page("workbench")
        self._show_status()
        self.queue.now()
        self.check()
        self._back_up_of_the_day(book)
        if book.shared:
            self.context.fail(ArError("book_shared", path=str(book.path)))

    def _remember(self, book: books.Book) -> None:
        company, at = books.status(book).company, clock().isoformat(timespec="minutes")
        self.context.settings = self.context.settings.with_recent(book.path.resolve(), company, at)
        self._save_settings()

    def _save_settings(self) -> None:
        try:
            settings.save(self.context.settings, self._settings_path)
        except OSError as error:
            self.context.fail(ArError("settings_unsaved", detail=str(error)))

    def _put_away(self) -> None:
        book: books.Book | None = self.context.book
        if book is None:
            return
        self.context.tasks.stop(60_000)
        self.context.book = None
        try:
            if self._dirty:
                books.backup(book)
        except ArError as error:
            self.context.fail(error)
        finally:
            book.close()

    def ask_new(self) -> None:
        """Ask for our company and make its book."""
        from ar_desktop.ui.dialogs.keeping.new_book import NewBookDialog  # noqa: PLC0415

        NewBookDialog(self.window, self.new_book, self.context.settings.language).open()

    def new_book(self, path: Path, company: books.Company) -> None:
        """Make a book and open it; the next step is to import a list."""
        self._take(books.create(path, company, clock))
        self.context.say(self.tr("账套已建好：把客户或发票清单拖进窗口即可导入"))

    def ask_open(self) -> None:
        """Ask for a book to open."""
        pick.a_book(self.window, self.open_book)

    def ask_switch(self) -> None:
        """Offer the books opened last, in this window or beside it."""
        from ar_desktop.ui.dialogs.keeping.switch import Acts, SwitchDialog  # noqa: PLC0415

        acts = Acts(self.open_book, lambda path: start_another([str(path)]), self.ask_open, self.ask_new)
        SwitchDialog(self.window, self.context, acts).open()

    def ask_import(self) -> None:
        """Ask for a list to import."""
        if self.context.book is not None:
            pick.a_list(self.window, lambda file: self._on_files([file]))

    def ask_ship(self) -> None:
        """Ask the open book whether goods may be delivered, to the customer marked where it is asked."""
        if self.context.book is not None:
            page = self.window.page(key) if (key := self.window.current_key()) else None
            marked = page.marked_customer() if isinstance(page, Page) else None
            self.context.go("supply", marked or "may-ship")

    def _on_files(self, files: list[Path]) -> None:
        first = files[0]
        if first.suffix == books.SUFFIX:
            self.open_book(first)
        elif self.context.book is not None:
            self.context.go("importing", first)
        else:
            self.context.fail(ArError("no_book_open"))

    def open_demo(self) -> None:
        """Make the demo book where programs keep their data, unless it is there, and open it."""
        folder = Path(platformdirs.user_data_dir("ar-desktop", appauthor=False)) / "demo"
        path = folder / f"demo{books.SUFFIX}"
        if path.exists():
            self.open_book(path)
            return
        self.context.tasks.run(self.tr("生成演示账套"), lambda _p: make_demo(folder), self.open_book)

    def _search(self, text: str) -> list[Hit]:
        return finding.hits(self.context.book, text) if self.context.book else []

    def _choose_settings(self, chosen: settings.Settings) -> None:
        """Other preferences, as chosen on the settings page."""
        before, self.context.settings = self.context.settings, chosen
        self._save_settings()
        if chosen.theme != before.theme:
            theme.apply(self._app, chosen.theme)
        if chosen.language != before.language:  # once the page that asks for it is done
            QTimer.singleShot(0, self, lambda: self._choose_language(chosen.language))

    def restore(self, copy: Path) -> None:
        """Close the book, put a backup in its place and open that; what stood there is kept."""
        book: books.Book | None = self.context.book
        if book is None:
            return
        path = book.path
        self._put_away()
        try:
            books.restore(copy, path, clock)
        except ArError as error:
            self.context.fail(error)
        self.open_book(path)

    def _choose_theme(self, name: str) -> None:
        self.context.settings = replace(self.context.settings, theme=name)
        self._save_settings()
        theme.apply(self._app, name)

    def _choose_language(self, language: str) -> None:
        """Words are set when a window is made, so another language means another window."""
        self.context.settings = replace(self.context.settings, language=language)
        self._save_settings()
        i18n.install(self._app, language)
        old, key = self.window, self.window.current_key()
        self.window = self._make_window()
        self.window.setGeometry(old.geometry())
        self.window.show()
        if self.context.book is None:
            self._show_welcome()
        else:
            self.window.show_page(key)
        self._show_status()
        old.closing.disconnect()
        old.close()
        old.deleteLater()

    def _on_changed(self, changes: Changes) -> None:
        self._dirty = self._dirty or bool(changes)
        self._show_status()

    def _show_status(self) -> None:
        book: books.Book | None = self.context.book
        if book is None:
            return
        status = books.status(book)
        self.window.set_company(status.company)
        backup = self.tr("尚未备份") if status.last_backup is None else f"{status.last_backup:%m-%d %H:%M}"
        until = status.receipts_until
        self.window.status.set_facts(
            file=(self.tr("演示 · ") if status.demo else "") + book.path.name,
            backup=self.tr("上次备份 {when}").format(when=backup),
            freshness=self.tr("收款已录入至 {day}").format(day=f"{until:%m-%d}") if until else "",
            totals=self.tr("{customers} 个客户 · {invoices} 张发票").format(
                customers=f"{status.customers:,}", invoices=f"{status.invoices:,}"
            ),
        )
        badges.tell(self.context)

    def check(self) -> None:
        """Check the open book in the background and say how it stands."""
        book: books.Book | None = self.context.book
        if book is not None:
            self.context.tasks.run(self.tr("检查账套"), lambda _p: books.check(book), self._show_check)

    def _show_check(self, found: list[books.Check]) -> None:
        bad = [item for item in found if not item.ok]
        self.window.status.set_facts(
            check=self.tr("完整性检查 未通过") if bad else self.tr("完整性检查 通过")
        )
        self.window.status.warn("check", bool(bad))
        if bad:
            self.context.fail(
                ArError("check_failed", detail="; ".join(f"{item.name}: {item.detail}" for item in bad))
            )

    def back_up(self) -> None:
        """Write a copy now."""
        book: books.Book | None = self.context.book
        if book is not None:
            self.context.tasks.run(self.tr("备份"), lambda _p: books.backup(book), self._on_backed_up)

    def _back_up_of_the_day(self, book: books.Book) -> None:
        """The first opening of a day leaves a copy of what the book was like before."""
        last = books.status(book).last_backup
        if last is None or last.date() < self.context.today:
            self.back_up()

    def _on_backed_up(self, path: Path) -> None:
        self._dirty = False
        self._show_status()
        self.context.say(self.tr("已备份：{name}").format(name=path.name))

    def _backup_if_dirty(self) -> None:
        if self._dirty:
            self.back_up()

    def _follow_the_day(self) -> None:
        """Past midnight an open window moves on with the day, unless the user looks at another."""
        today = clock().date()
        if today != self.context.today:
            follows = self.context.as_of == self.context.today
            self.context.today = today
            if follows:
                self.context.set_as_of(today)
            self.queue.now()


def make_demo(folder: Path) -> Path:
    """The demo book, made in ``folder``; returns the book."""
    from ar_desktop.services.demo import company as demo  # noqa: PLC0415

    return demo.run(folder, clock).book
