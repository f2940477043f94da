"""The window: rail, header, message bar, pages, status line. It places parts; pages own themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.ui import theme
from ar_desktop.ui.context import Context
from ar_desktop.ui.drop import DropHint, local_files
from ar_desktop.ui.footing import Footing
from ar_desktop.ui.header import Header
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.message_bar import MessageBar
from ar_desktop.ui.nav import NavRail
from ar_desktop.ui.page import Page, PageSpec
from ar_desktop.ui.search_box import Hit
from ar_desktop.ui.status import StatusBar


def _nothing(_text: str) -> Sequence[Hit]:
    return ()


class MainWindow(QMainWindow):
    """The window over a ``Context`` and a list of ``PageSpec``.

    ``files_dropped(list[Path])``; ``undo_asked``, ``redo_asked``; ``theme_chosen(str)`` and
    ``language_chosen(str)`` for the composition root to save and act on; ``closing``. Menus to add
    to: ``file_menu``, ``edit_menu``, ``view_menu``, ``help_menu``. ``search(text)`` gives ``Hit``s.
    """

    files_dropped = Signal(list)
    undo_asked = Signal()
    redo_asked = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    closing = Signal()

    def __init__(
        self, context: Context, specs: Sequence[PageSpec], search: Callable[[str], Sequence[Hit]] = _nothing
    ) -> None:
        super().__init__()
        self.context = context
        self.specs = {spec.key: spec for spec in specs}
        self._pages: dict[str, QWidget] = {}
        self.rail = NavRail(specs)
        self._only = ""
        self.header = Header(context.today, search)
        self.message_bar = MessageBar(context.settings.language)
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        self.status = StatusBar()
        self._place()
        self.hint = DropHint(self)
        self._make_menus()
        self._connect()
        Footing(self, self.pages)
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self.setMinimumSize(1024, 640)
        self.setWindowTitle(self.tr("应收管家"))
        self._recolour()

    def _place(self) -> None:
        canvas = QWidget()
        canvas.setObjectName("canvas")
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.header, self.message_bar, self.pages, self.status):
            right.addWidget(part, 1 if part is self.pages else 0)
        line = QHBoxLayout(canvas)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(right, 1)
        self.setCentralWidget(canvas)

    def _connect(self) -> None:
        context = self.context
        context.navigate.connect(self.show_page)
        context.status.connect(self.status.say)
        context.status.connect(self.message_bar.outlived)
        context.problem.connect(self._complain)
        context.counts.connect(self.rail.set_waiting)
        context.as_of_changed.connect(self.header.as_of.set_day)
        self.header.as_of.picked.connect(context.set_as_of)
        self.header.search.chosen.connect(lambda hit: context.go(hit.page, hit.argument))
        self.rail.chosen.connect(self.show_page)
        self.status.undo_asked.connect(self.undo_asked)
        self.status.follow(context.tasks)
        theme.signals.changed.connect(self._recolour)

    def stay_on(self, key: str) -> None:
        """Show that page and, without a book, no other; with an empty key all can be opened again."""
        self._only = key
        self.show_page(key)

    def show_page(self, key: str, argument: object = None) -> None:
        """Open a page, building it the first time; ``argument`` says what to show there."""
        if key not in self.specs:
            return
        if self._only and key != self._only:
            self.context.fail(ArError("book_wanted"))
            return
        page = self.page(key)
        if page is not self.pages.currentWidget():
            self.message_bar.hide()  # it told of the page that is left
        self.pages.setCurrentWidget(page)
        self.rail.mark(key)
        self.header.title.setText((page.title() if isinstance(page, Page) else None) or self.specs[key].title)
        if isinstance(page, Page):
            if argument is not None:
                page.show_item(argument)
            page.take_focus()

    def page(self, key: str) -> QWidget:
        """The page itself, built if it is not yet."""
        if key not in self._pages:
            page = self.specs[key].factory(self.context)
            page.setAccessibleName(self.specs[key].title)
            self._pages[key] = page
            self.pages.addWidget(page)
        return self._pages[key]

    def forget_pages(self) -> None:
        """Take the pages of another book away: their filters, places and drafts are that book's."""
        for page in self._pages.values():
            self.pages.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        self.header.search.clear()
        self.message_bar.hide()
        self.status.clear_message()

    def current_key(self) -> str:
        """Key of the page on screen; empty before the first."""
        shown = self.pages.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def set_company(self, name: str) -> None:
        """Whose book is open, in the rail and the title."""
        self.rail.set_company(name)
        self.setWindowTitle(f"{name} — {self.tr('应收管家')}" if name else self.tr("应收管家"))

    def _make_menus(self) -> None:
        self.menu = QMenu(self)
        self.file_menu = self.menu.addMenu(self.tr("文件(&F)"))
        self.edit_menu = self.menu.addMenu(self.tr("编辑(&E)"))
        self.view_menu = self.menu.addMenu(self.tr("查看(&V)"))
        self.help_menu = self.menu.addMenu(self.tr("帮助(&H)"))
        self.rail.menu_button.setMenu(self.menu)
        self._fill_edit()
        self._fill_view()
        self._act(self.help_menu, self.tr("快捷键一览"), self.show_shortcuts, "F1")
        self._act(None, self.tr("菜单"), self.rail.menu_button.showMenu, "F10")

    def _fill_edit(self) -> None:
        self.undo_action = self._act(self.edit_menu, self.tr("撤销"), self.undo_asked.emit, "Ctrl+Z")
        self.redo_action = self._act(
            self.edit_menu, self.tr("重做"), self.redo_asked.emit, "Ctrl+Y", "Ctrl+Shift+Z"
        )
        self._act(self.edit_menu, self.tr("搜索"), self.focus_search, "Ctrl+K")
        self._act(self.edit_menu, self.tr("改截至日"), self.header.as_of.open_popup, "Ctrl+D")

    def _fill_view(self) -> None:
        for spec in self.specs.values():
            if not spec.hidden:
                keys = (spec.shortcut,) if spec.shortcut else ()
                self._act(self.view_menu, spec.title, partial(self.show_page, spec.key), *keys)
        self.view_menu.addSeparator()
        taken = scheme(self.context.settings.key_scheme).new
        self._act(self.view_menu, self.tr("刷新"), self.refresh, "Ctrl+R" if "F5" in taken else "F5")
        themes = [("auto", self.tr("跟随系统")), ("light", self.tr("浅色")), ("dark", self.tr("深色"))]
        settings = self.context.settings
        self._choices(self.tr("外观"), themes, settings.theme, self.theme_chosen.emit)
        languages = [("zh", "中文"), ("en", "English")]
        self._choices(self.tr("语言 Language"), languages, settings.language, self.language_chosen.emit)

    def _act(self, menu: QMenu | None, text: str, act: Callable[[], object], *keys: str) -> QAction:
        """An action in a menu, its shortcut alive in the whole window."""
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _on=False: act())
        self.addAction(action)
        if menu is not None:
            menu.addAction(action)
        return action

    def _choices(
        self, title: str, choices: list[tuple[str, str]], chosen: str, act: Callable[[str], object]
    ) -> None:
        menu = self.view_menu.addMenu(title)
        group = QActionGroup(menu)
        for key, text in choices:
            action = self._act(menu, text, partial(act, key))
            action.setCheckable(True)
            action.setChecked(key == chosen)
            group.addAction(action)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.header.search.setFocus()
        self.header.search.selectAll()

    def refresh(self) -> None:
        """Read the page on screen anew."""
        page = self.pages.currentWidget()
        if isinstance(page, Page):
            page.invalidate()

    def show_shortcuts(self) -> None:
        """The sheet of all shortcuts."""
        from ar_desktop.ui import shortcuts  # noqa: PLC0415 - made when asked for

        page = self.pages.currentWidget()
        sheet = shortcuts.ShortcutSheet(
            self,
            [
                (self.tr("窗口"), shortcuts.of_actions(self.actions())),
                (self.tr("本页"), shortcuts.of_buttons(page) if page else []),
                (self.tr("录入与列表"), shortcuts.of_fields(scheme(self.context.settings.key_scheme))),
            ],
        )
        sheet.setAttribute(theme.DELETE_ON_CLOSE)
        sheet.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nobody on the page wants closes the message bar."""
        if event.key() == Qt.Key.Key_Escape and self.message_bar.isVisible():
            self.message_bar.hide()
        else:
            super().keyPressEvent(event)

    def _complain(self, problem: ArError | str) -> None:
        """Tell of a problem of the page on screen."""
        self.message_bar.show_problem(problem, self.pages.currentWidget())

    def _recolour(self) -> None:
        self.rail.recolour()
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()
            self.hint.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Gone again."""
        super().dragLeaveEvent(event)
        self.hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self.hint.hide()
        files: list[Path] = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, that the book can be put away; open forms keep first what was typed."""
        for dialog in self.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self.closing.emit()
        super().closeEvent(event)
