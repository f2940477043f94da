"""What a user's hands do: type Chinese through the input method, press keys, wait for the worker."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ar_desktop.ui import theme
from ar_desktop.ui.context import Context
from ar_desktop.ui.main_window import MainWindow
from ar_desktop.ui.page import PageSpec


def say(widget, text):
    """Commit text as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def key(widget, code, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, code, modifiers)


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def dress(app, name="light"):
    """Give the application its appearance, once: it is the dearest part of a window."""
    if not app.styleSheet() or theme.current().name != name:
        theme.apply(app, name)


class Seat:
    """A window with one page over a book, and what it said meanwhile."""

    def __init__(self, qtbot, book, today, factory):
        self.qtbot = qtbot
        self.context = Context(today, book)
        self.said, self.problems, self.went, self.changes = [], [], [], []
        self.context.status.connect(lambda text, undo: self.said.append((text, undo)))
        self.context.problem.connect(self.problems.append)
        self.context.navigate.connect(lambda page, what: self.went.append((page, what)))
        self.context.book_changed.connect(self.changes.append)
        self.window = MainWindow(self.context, [PageSpec("page", "页", "", factory)])
        qtbot.addWidget(self.window, before_close_func=lambda _window: self.rest())
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.window.show_page("page")
        self.page = self.window.page("page")
        self.settle()

    def settle(self):
        """Wait until the worker has nothing left to do, and what a panel showed before is gone."""
        self.qtbot.waitUntil(lambda: self.context.tasks.current is None, timeout=10_000)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def rest(self):
        """Let the worker end, and what it brings be taken while there still is a window."""
        self.context.tasks.stop()
        QApplication.processEvents()

    def leave(self):
        self.context.tasks.stop()
