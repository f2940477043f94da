"""Hands that never leave the keyboard: every key goes where the keyboard is, and is counted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.pages.hands import say

Key = Qt.Key
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Ten fingers: every key goes where the keyboard is, and is counted."""

    def __init__(self):
        self.strokes = 0

    def here(self):
        return QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()

    def press(self, code, modifiers=PLAIN):
        self.strokes += 1
        QTest.keyClick(self.here(), code, modifiers)

    def type(self, text):
        for letter in text:
            self.strokes += 1
            if letter.isascii():
                QTest.keyClick(self.here(), letter)
            else:
                self.strokes += len("wan")  # the input method's letters before it commits
                say(QApplication.focusWidget(), letter)

    def enter(self, text=""):
        self.type(text)
        self.press(Key.Key_Return)


def opened(seat, hands, key=Key.Key_N, modifiers=CONTROL):
    """The form, opened by its key."""
    seat.window.activateWindow()
    seat.qtbot.waitUntil(seat.window.isActiveWindow)
    hands.press(key, modifiers)
    seat.qtbot.waitUntil(lambda: seat.page.dialog is not None and seat.page.dialog.isVisible())
    seat.page.dialog.activateWindow()
    seat.qtbot.waitUntil(seat.page.dialog.customer.hasFocus)
    return seat.page.dialog
