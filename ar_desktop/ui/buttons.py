"""Texts, rules and buttons in the manner of the design."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ar_desktop.ui import theme


def restyle(widget: QWidget, name: str, value: Any) -> None:
    """Set a property the style sheet looks at, and have it looked at again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def label(text: str = "", role: str = "", *, wrap: bool = False, tone: str = "") -> QLabel:
    """A text. ``role``: section, name, strong, muted, small, figure; ``tone``: danger or good."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def rule() -> QFrame:
    """A thin line across."""
    made = QFrame()
    made.setProperty("rule", True)
    return made


class Button(QPushButton):
    """A button with its shortcut beside its words. ``kind``: empty, primary, danger or link."""

    def __init__(
        self,
        text: str,
        act: Callable[[], object] | None = None,
        *,
        kind: str = "",
        keys: str = "",
        checkable: bool = False,
    ) -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self._keys = ""
        self.set_keys(keys)
        if act is not None:
            self.clicked.connect(lambda _on=False: act())

    def event(self, event: QEvent) -> bool:
        """A shortcut acts at once: Qt would click a tenth of a second later, while the hand types on."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def set_keys(self, keys: str) -> None:
        """The shortcut, shown paler behind the words; a single letter works inside its page."""
        self._keys = keys
        self.setShortcut(QKeySequence(keys) if keys else QKeySequence())
        self.setToolTip(keys.replace("Return", "Enter"))
        self.updateGeometry()

    def setText(self, text: str) -> None:
        """Other words; Qt would drop the shortcut with the old ones."""
        super().setText(text)
        self.set_keys(self._keys)

    def sizeHint(self) -> QSize:
        """Room for the words and the shortcut."""
        size = super().sizeHint()
        return QSize(size.width() + self._hint_width(), size.height())

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def _hint(self) -> str:
        return self._keys.replace("+", " ").replace("Return", "Enter")

    def _hint_width(self) -> int:
        if not self._keys:
            return 0
        return theme.metrics(11).horizontalAdvance(self._hint()) + 6

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, then the shortcut in smaller, paler letters."""
        if not self._keys:
            super().paintEvent(event)
            return
        _paint_button_with_hint(self, self._hint(), self._hint_width())


def _paint_button_with_hint(button: QPushButton, hint: str, width: int) -> None:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    text, option.text = option.text, ""
    painter = QStylePainter(button)
    painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
    solid = button.property("kind") == "primary" or button.isChecked()
    palette = theme.current()
    ink = (
        palette.on_accent
        if solid
        else (palette.danger if button.property("kind") == "danger" else palette.text)
    )
    rect = button.rect().adjusted(13, 0, -13, 0)
    painter.setPen(theme.colour(ink if button.isEnabled() else palette.faint))
    painter.drawText(rect.adjusted(0, 0, -width, 0), Qt.AlignmentFlag.AlignCenter, text.replace("&", ""))
    painter.setFont(theme.ui_font(11))
    painter.setPen(theme.colour("#b9dbe9" if solid and button.isEnabled() else palette.faint))
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hint)
    painter.end()


class Segments(QWidget):
    """Buttons of which one is on: 今天 12 · 逾期未办 4 · 本周 31. ``chosen(key)`` when it changes."""

    chosen = Signal(str)

    def __init__(self, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for key, text in choices:
            button = Button(text, checkable=True)
            button.clicked.connect(lambda _on=False, k=key: self.chosen.emit(k))
            self._buttons[key] = button
            self._group.addButton(button)
            layout.addWidget(button)
        if self._buttons:
            next(iter(self._buttons.values())).setChecked(True)

    def set_text(self, key: str, text: str) -> None:
        """Other words on a button, such as a new count."""
        self._buttons[key].setText(text)

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Show a button or leave it out."""
        self._buttons[key].setVisible(shown)

    def choose(self, key: str) -> None:
        """Switch a button on without telling anyone."""
        self._buttons[key].setChecked(True)

    def current(self) -> str:
        """The key of the button that is on."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")
