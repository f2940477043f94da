"""The card most parts of a page stand in; it needs no table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ar_desktop.ui.buttons import Button, label, rule


class Card(QFrame):
    """A white frame with an optional title line (title left, link right) above its ``body``.

    ``flush`` lets the body touch the frame's sides (tables); ``bar`` adds a tool line on top and
    ``foot`` a line below, both with the design's margins and a thin rule.
    """

    def __init__(
        self, title: str = "", *, link: str = "", act: Callable[[], object] | None = None, flush: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.title = label(title, "section")
        self.link = Button(link, act, kind="link")
        self._head = self._line(self.title, self.link)
        self._head.setVisible(bool(title or link))
        self.link.setVisible(bool(link))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*((0, 0, 0, 0) if flush else (15, 12, 15, 14)))
        self.body.setSpacing(8)
        self._layout.addLayout(self.body, 1)

    def _line(self, left: QWidget, right: QWidget) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(15, 11, 15, 0)
        line.addWidget(left)
        line.addStretch(1)
        line.addWidget(right)
        self._layout.addWidget(holder)
        return holder

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a part at the end of the body."""
        if isinstance(part, QLayout):
            self.body.addLayout(part, stretch)
        else:
            self.body.addWidget(part, stretch)

    def bar(self, *parts: QWidget | None, wide: QWidget | None = None) -> QHBoxLayout:
        """A tool line above the body; None stands for the gap between left and right, and the ``wide`` one
        of the parts takes the room that is left."""
        line, holder = _tool_line(parts, wide)
        self._layout.insertWidget(0, holder)
        self._layout.insertWidget(1, rule())
        return line

    def foot(self, *parts: QWidget | None, wide: QWidget | None = None) -> QHBoxLayout:
        """A line below the body, such as hints on keys; as ``bar``."""
        line, holder = _tool_line(parts, wide)
        self._layout.addWidget(rule())
        self._layout.addWidget(holder)
        return line


def _tool_line(parts: Sequence[QWidget | None], wide: QWidget | None) -> tuple[QHBoxLayout, QWidget]:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(14, 9, 14, 9)
    line.setSpacing(8)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, int(part is wide))
    if wide is None and None not in parts:
        line.addStretch(1)
    return line, holder
