"""Paints the cells: text, amounts, pills, bars, check boxes, group headers. One hairline per row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ar_desktop.ui import theme
from ar_desktop.ui.tables.columns import Badge, Column, Kind, badges
from ar_desktop.ui.tables.models import ROW, Group, TableModel

PAD = 8
BOX = 15
#: What a pill is wider than its word.
_PILL = 16
_LONG_NUMBER = 12
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints every cell from its column's description and the palette in force."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell."""
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        if isinstance(row, Group):
            _paint_group(painter, option, row)
        else:
            self._paint_cell(painter, option, index, row)
        painter.setPen(QPen(QColor(theme.current().hairline), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Width of the text and its margins, for fitting a column to its contents."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(option.fontMetrics.horizontalAdvance(text) + 3 * PAD, theme.ROW_HEIGHT)

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: Any) -> None:
        model = index.model()
        assert isinstance(model, TableModel)
        column = model.columns[index.column()]
        value = column.read(row)
        painter.fillRect(option.rect, _ground(option, column, value))
        rect = option.rect.adjusted(PAD, 0, -PAD, 0)
        if model.checkable and index.column() == 0:
            paint_check(painter, check_rect(option.rect), model.is_checked(row))
            rect.setLeft(check_rect(option.rect).right() + PAD + 2)
        if column.kind is Kind.BADGE:
            paint_badges(painter, rect, badges(value), option.font)
        elif column.kind is Kind.BAR:
            paint_bar(painter, rect, value or ())
        else:
            _paint_text(painter, rect, option, column, row)


def check_rect(cell: QRect) -> QRect:
    """Where a cell's check box stands."""
    return QRect(cell.left() + PAD + 2, cell.center().y() - BOX // 2, BOX, BOX)


def _ground(option: QStyleOptionViewItem, column: Column, value: Any) -> QColor:
    palette = theme.current()
    if option.state & QStyle.StateFlag.State_Selected:
        return QColor(palette.selected)
    if column.bucket is not None and value:
        return QColor(palette.bucket_tint(column.bucket))
    hovered = option.state & QStyle.StateFlag.State_MouseOver
    return QColor(palette.hover if hovered else palette.surface)


def _paint_text(
    painter: QPainter, rect: QRect, option: QStyleOptionViewItem, column: Column, row: Any
) -> None:
    text = column.shown(row)
    font = QFont(option.font)
    if column.bold:
        font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(_text_colour(column, row, text))
    metrics = QFontMetrics(font)
    numeric = column.kind in {Kind.MONEY, Kind.NUMBER, Kind.DAYS}
    if numeric and metrics.horizontalAdvance(text) > rect.width():
        text = "#" * max(1, rect.width() // max(1, metrics.horizontalAdvance("#")))
    else:
        if _DAY.fullmatch(text) and metrics.horizontalAdvance(text) > rect.width():
            text = text[2:]  # 26-11-18 says more than 2026-1…
        text = metrics.elidedText(text, _elision(text), rect.width())
    painter.drawText(rect, column.flags, text)


def _elision(text: str) -> Qt.TextElideMode:
    """Twenty-digit numbers differ at their end, words at their beginning."""
    number = len(text) >= _LONG_NUMBER and text.isascii() and text.isalnum()
    return Qt.TextElideMode.ElideMiddle if number else Qt.TextElideMode.ElideRight


def _text_colour(column: Column, row: Any, text: str) -> QColor:
    if text == column.zero and column.kind in {Kind.MONEY, Kind.DATE}:
        return theme.colour("faint")
    tone = column.tone(row) if column.tone else ""
    return theme.colour(tone or ("muted" if column.muted else "text"))


def _paint_group(painter: QPainter, option: QStyleOptionViewItem, group: Group) -> None:
    palette = theme.current()
    painter.fillRect(option.rect, QColor(palette.group))
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.colour("neutral"))
    rect = option.rect.adjusted(PAD, 0, -PAD, 0)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, group.title)
    rect.setLeft(rect.left() + QFontMetrics(font).horizontalAdvance(group.title) + 14)
    painter.setFont(option.font)
    painter.setPen(QColor(palette.muted))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, group.note)


def paint_check(painter: QPainter, rect: QRect, on: bool) -> None:
    """A check box that looks the same on every platform."""
    palette = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(palette.accent if on else palette.muted), 1.5))
    painter.setBrush(QColor(palette.accent) if on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 3, 3)
    if on:
        painter.setPen(QPen(QColor(palette.on_accent), 1.8))
        unit = rect.width() / 15
        points = [
            QPointF(rect.left() + x * unit, rect.top() + y * unit)
            for x, y in ((3.5, 7.7), (6.4, 10.6), (11.6, 4.6))
        ]
        painter.drawPolyline(points)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def badge_size(badge: Badge, font: QFont) -> QSize:
    """Room a pill takes."""
    metrics = QFontMetrics(badge_font(font))
    return QSize(metrics.horizontalAdvance(badge.text) + _PILL, 20)


def badge_font(font: QFont) -> QFont:
    """The font inside a pill."""
    small = QFont(font)
    small.setPixelSize(12)
    return small


def paint_badges(painter: QPainter, rect: QRect, pills: Sequence[Badge], font: QFont) -> None:
    """Pills side by side; one that the cell has no room for says so by an ellipsis."""
    painter.setClipRect(rect)
    left, metrics = rect.left(), QFontMetrics(badge_font(font))
    for whole in pills:
        room = rect.right() + 1 - left - _PILL
        badge = Badge(metrics.elidedText(whole.text, Qt.TextElideMode.ElideRight, room), whole.tone)
        size = badge_size(badge, font)
        paint_badge(painter, QRect(left, rect.center().y() - 9, size.width(), size.height()), badge, font)
        left += size.width() + 6
    painter.setClipping(False)


def paint_badge(painter: QPainter, rect: QRect, badge: Badge, font: QFont) -> None:
    """One pill: its word carries the meaning, its colour repeats it."""
    tone = theme.current().tone(badge.tone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(badge_font(font))
    painter.setPen(QColor(tone.text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, badge.text)


def paint_bar(painter: QPainter, rect: QRect, parts: Sequence[tuple[int, str | int]]) -> None:
    """A bar of shares with round ends; zero and negative parts take no room."""
    total = sum(weight for weight, _ in parts if weight > 0)
    palette = theme.current()
    bar = QRectF(rect.left(), rect.center().y() - 3.5, rect.width(), 8)
    clip = QPainterPath()
    clip.addRoundedRect(bar, 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(clip)
    painter.fillRect(bar, QColor(palette.track))
    left = bar.left()
    for weight, name in parts:
        if weight > 0:
            width = bar.width() * weight / total
            colour = QColor(palette.bucket(name)) if isinstance(name, int) else theme.colour(name)
            painter.fillRect(QRectF(left, bar.top(), width, bar.height()), colour)
            left += width
    painter.setClipping(False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class BadgeLabel(QWidget):
    """A pill as a widget of its own."""

    def __init__(self, text: str = "", tone: str = "neutral") -> None:
        super().__init__()
        self.set_badge(Badge(text, tone))

    def set_badge(self, badge: Badge) -> None:
        """Show another pill; an empty one hides itself."""
        self.badge = badge
        self.setVisible(bool(badge.text)) if self.parent() else None
        self.setAccessibleName(badge.text)
        self.setFixedSize(badge_size(badge, theme.ui_font()) if badge.text else QSize(0, 20))
        self.update()

    def paintEvent(self, _event: Any) -> None:
        """The pill."""
        if self.badge.text:
            painter = QPainter(self)
            paint_badge(painter, self.rect(), self.badge, theme.ui_font())
            painter.end()
