"""Pieces that pages are made of: figure cards, section cards, side panels, bars of shares."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ar_desktop.ui import theme
from ar_desktop.ui.buttons import Button, Segments, label, restyle, rule
from ar_desktop.ui.card import Card
from ar_desktop.ui.flow import FlowLayout, clear
from ar_desktop.ui.tables.delegate import BadgeLabel, paint_bar

__all__ = [
    "BadgeLabel",
    "Button",
    "Card",
    "FigureCard",
    "FlowLayout",
    "Segments",
    "ShareBar",
    "SidePanel",
    "clear",
    "label",
    "restyle",
    "rule",
]


class FigureCard(QFrame):
    """One big figure: what it is, the figure, a small note whose end may be coloured."""

    clicked = Signal()

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.caption = label(caption, "small")
        self.figure = label("", "figure")
        self.note = label("", "small")
        self.accent = label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 12, 15, 11)
        layout.setSpacing(3)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.note)
        line.addWidget(self.accent)
        line.addStretch(1)
        layout.addWidget(self.caption)
        layout.addWidget(self.figure)
        layout.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(
        self, figure: str, note: str = "", accent: str = "", *, tone: str = "", accent_tone: str = "danger"
    ) -> None:
        """The figure and its note; ``tone`` colours the figure, ``accent_tone`` the note's end."""
        self.figure.setText(figure)
        restyle(self.figure, "tone", tone)
        self.note.setText(note)
        self.accent.setText(accent)
        restyle(self.accent, "tone", accent_tone)
        self.setAccessibleName(f"{self.caption.text()} {figure} {note} {accent}")

    def mouseReleaseEvent(self, event: Any) -> None:
        """A click asks for what is behind the figure."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class ShareBar(QWidget):
    """A thin bar of shares, such as a limit used: ``[(used, "#e59a4c"), (free, "track")]``."""

    def __init__(self, parts: Iterable[tuple[int, str | int]] = ()) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self.setFixedHeight(12)

    def set_parts(self, parts: Iterable[tuple[int, str | int]], name: str = "") -> None:
        """Other shares; ``name`` says them in words for assistive technology."""
        self._parts = tuple(parts)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar."""
        painter = QPainter(self)
        paint_bar(painter, self.rect(), self._parts)
        painter.end()


#: Left and right of what a side panel says, its name's letters, and what a value takes at least.
_SIDE, _NAME_PIXELS, _LEAST_VALUE = 15, 16, 40


class SidePanel(Card):
    """The selected row whole: name, badges, a line under it, then sections; scrolls if it must."""

    def __init__(self, empty: str = "") -> None:
        super().__init__(flush=True)
        self.name = label("", "name", wrap=True)
        self.name.setMinimumWidth(60)  # a 20-digit number has no place to break
        self.badges = QHBoxLayout()
        self.badges.setSpacing(6)
        self.subtitle = label("", "muted", wrap=True)
        self.content = QVBoxLayout()
        self.content.setSpacing(9)
        self._empty = label(empty, "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._filled = self._build()
        self.add(self._empty, 1)
        self.add(self._filled, 1)
        self.show_empty()

    def _build(self) -> QScrollArea:
        self._head_line = head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addLayout(self.badges)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_SIDE, 13, _SIDE, 14)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.subtitle)
        column.addLayout(self.content, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    @property
    def scroll_bar(self) -> QScrollBar:
        """How far down the panel is read."""
        return self._filled.verticalScrollBar()

    def show_empty(self) -> None:
        """Nothing is selected."""
        self._filled.hide()
        self._empty.show()

    def show_row(self, name: str, subtitle: str = "", badges: Iterable[tuple[str, str]] = ()) -> None:
        """Head of the panel: name, line under it, pills as ``(text, tone)``; another row from its top."""
        if name != self.name.text():
            self.scroll_bar.setValue(0)
        self.name.setText(name)
        self.name.setToolTip(name)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        clear(self.badges)
        for text, tone in badges:
            self.badges.addWidget(BadgeLabel(text, tone), 0, Qt.AlignmentFlag.AlignTop)
        self._empty.hide()
        self._filled.show()
        self._fit_name()

    def add_facts(self, facts: Iterable[tuple[str, str]], strong: Container[str] = ()) -> None:
        """What is known, caption by caption, the values in one column; ``strong`` ones stand out, and what is
        empty is left out."""
        holder, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for number, (caption, text) in enumerate(fact for fact in facts if fact[1]):
            value = label(text, "strong" if caption in strong else "", wrap=True)
            value.setMinimumWidth(_LEAST_VALUE)
            grid.addWidget(label(caption, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        holder.setLayout(grid)
        self.content.addWidget(holder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A number that has no place to break is seen whole at any width."""
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        """Where number and pills have no room beside one another the pills stand below it."""
        text, room = self.name.text(), self._filled.viewport().width() - 2 * _SIDE
        ends = theme.metrics(_NAME_PIXELS).horizontalAdvance(text) * 11 // 10 if text.isascii() else 0
        pills = self.badges.sizeHint().width() + 8
        beside = ends + pills <= room
        turn = QBoxLayout.Direction
        self._head_line.setDirection(turn.LeftToRight if beside else turn.TopToBottom)
        self.badges.setAlignment(Qt.AlignmentFlag.AlignLeft if not beside else Qt.AlignmentFlag(0))
        role = "name" if ends <= room else "strong"
        if self.name.property("role") != role:
            restyle(self.name, "role", role)
