"""Charts: stacked aging bars and a trend line with its benchmark and alarms.

Import this module inside a method, after the page is on screen: it loads numpy. The charts answer
no mouse wheel and no drag; a tooltip says the figure under the pointer.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from ar_desktop.domain.money import format_amount
from ar_desktop.ui import theme

#: Fen in ten thousand yuan: the axis counts in 万元.
WAN = 1_000_000
_BAR = 0.48
_LABEL = 12


class Legend(QWidget):
    """Squares of colour with their words."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._titles = list(titles)
        self.setFixedHeight(20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """All entries from the left."""
        painter = QPainter(self)
        painter.setFont(theme.ui_font(_LABEL))
        metrics = painter.fontMetrics()
        left = 2
        for number, title in enumerate(self._titles):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.current().bucket(number)))
            painter.drawRoundedRect(QRectF(left, 5, 10, 10), 2, 2)
            painter.setPen(theme.colour("muted"))
            painter.drawText(left + 16, 14, title)
            left += 16 + metrics.horizontalAdvance(title) + 16
        painter.end()


class _Chart(QWidget):
    """A plot without tools, in the colours of the theme; redraws itself when that changes."""

    def __init__(self) -> None:
        super().__init__()
        self.plot = pg.PlotWidget()
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.getPlotItem().setContentsMargins(0, 4, 6, 0)
        self.plot.setMinimumHeight(150)
        self.plot.viewport().installEventFilter(self)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(self.plot, 1)
        self.labels: list[str] = []
        theme.signals.changed.connect(self.draw)

    def draw(self) -> None:
        """Draw what was last given."""

    def tip(self, place: int) -> str:
        """What the tooltip over a place on the axis says."""
        return self.labels[place]

    def _prepare(self, low: float, high: float) -> None:
        """Empty the plot; axes, grid and range for the labels there are."""
        palette = theme.current()
        self.plot.clear()
        self.plot.setBackground(QColor(palette.surface))
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(QPen(QColor(0, 0, 0, 0)))
            axis.setTextPen(QColor(palette.muted))
            axis.setTickFont(theme.ui_font(_LABEL))
            axis.setStyle(tickLength=0, tickTextOffset=8, tickAlpha=0)
        steps = _ticks(low, high)
        self.plot.getAxis("bottom").setTicks([list(enumerate(self.labels))])
        self.plot.getAxis("left").setTicks([[(step, f"{step:,.0f}") for step in steps]])
        for step in steps:
            self.plot.addItem(pg.InfiniteLine(step, angle=0, pen=pg.mkPen(palette.grid, width=1)))
        self.plot.setXRange(-0.5, len(self.labels) - 0.5, padding=0.01)
        self.plot.setYRange(steps[0], max(steps[-1], high), padding=0.02)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """The figure under the pointer."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and self.labels:
            point = self.plot.getViewBox().mapSceneToView(QPointF(event.position()))
            place = round(point.x())
            if 0 <= place < len(self.labels):
                QToolTip.showText(event.globalPosition().toPoint(), self.tip(place), self.plot)
        return False


class AgingChart(_Chart):
    """Stacked bars by month: not due at the foot, the oldest on top."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.titles = list(titles)
        self._rows: list[list[int]] = []
        self.box.addWidget(Legend(titles))

    def show_bars(self, labels: Sequence[str], rows: Sequence[Sequence[int]]) -> None:
        """One bar per label; ``rows`` gives each bar's amounts in minor units by bucket."""
        self.labels = list(labels)
        self._rows = [list(row) for row in rows]
        totals = ", ".join(
            f"{name} {format_amount(sum(row))}" for name, row in zip(labels, rows, strict=True)
        )
        self.setAccessibleName(totals)
        self.draw()

    def draw(self) -> None:
        """The bars."""
        if not self._rows:
            return
        heights = np.array(self._rows, dtype=float).clip(min=0) / WAN
        self._prepare(0, float(heights.sum(axis=1).max()))
        floor = np.zeros(len(self._rows))
        places = np.arange(len(self._rows))
        for number in range(heights.shape[1]):
            colour = QColor(theme.current().bucket(number))
            bars = pg.BarGraphItem(
                x=places, y0=floor, height=heights[:, number], width=_BAR, brush=colour, pen=None
            )
            self.plot.addItem(bars)
            floor = floor + heights[:, number]

    def tip(self, place: int) -> str:
        """Every bucket of the bar, and its total."""
        row = self._rows[place]
        lines = [f"{title}  {format_amount(amount)}" for title, amount in zip(self.titles, row, strict=False)]
        return "\n".join([self.labels[place], *lines, format_amount(sum(row))])


class TrendChart(_Chart):
    """A line over months, a dashed benchmark, and marked alarms with their figures."""

    def __init__(self) -> None:
        super().__init__()
        self._values: list[float] = []
        self._benchmark: float | None = None
        self._benchmark_label = ""
        self._alarms: frozenset[int] = frozenset()

    def show_line(
        self,
        labels: Sequence[str],
        values: Sequence[int | Decimal | None],
        *,
        benchmark: int | None = None,
        benchmark_label: str = "",
        alarms: Sequence[int] = (),
    ) -> None:
        """A figure per label, None where there is none; ``alarms`` are places on the axis."""
        self.labels = list(labels)
        self._values = [float("nan") if value is None else float(value) for value in values]
        self._benchmark = None if benchmark is None else float(benchmark)
        self._benchmark_label = benchmark_label
        self._alarms = frozenset(alarms)
        pairs = zip(labels, values, strict=True)
        self.setAccessibleName(", ".join(f"{name} {value}" for name, value in pairs if value is not None))
        self.draw()

    def draw(self) -> None:
        """The line."""
        known = [value for value in self._values if value == value]  # noqa: PLR0124 - nan differs from itself
        if not self.labels:
            return
        marks = [*known, self._benchmark] if self._benchmark is not None else known or [1.0]
        self._prepare(max(0.0, min(marks) * 0.4), max(marks) * 1.25)
        if self._benchmark is not None:
            self._draw_benchmark(self._benchmark)
        if not known:  # a book without sales yet still has its months
            return
        line = pg.mkPen(theme.current().link, width=2)
        self.plot.plot(
            np.arange(len(self._values)), np.array(self._values), pen=line, connect="finite", antialias=True
        )
        for place in sorted(self._alarms):
            self._draw_alarm(place, self._values[place])

    def _draw_benchmark(self, value: float) -> None:
        pen = pg.mkPen(theme.current().benchmark, width=1.2, style=Qt.PenStyle.DashLine)
        self.plot.addItem(pg.InfiniteLine(value, angle=0, pen=pen))
        self._write(self._benchmark_label, -0.4, value, (0, 1), "muted")

    def _draw_alarm(self, place: int, value: float) -> None:
        dot = pg.ScatterPlotItem([place], [value], size=9, brush=theme.colour("nav_badge"), pen=None)
        dot.setZValue(5)
        self.plot.addItem(dot)
        self._write(f"{value:.0f}", place, value, (0.5, 1.15), "danger")

    def _write(self, text: str, x: float, y: float, anchor: tuple[float, float], tint: str) -> None:
        item = pg.TextItem(text, color=theme.colour(tint), anchor=anchor)
        item.setFont(theme.ui_font(_LABEL))
        item.setPos(x, y)
        self.plot.addItem(item)

    def tip(self, place: int) -> str:
        """Label and figure."""
        value = self._values[place]
        return f"{self.labels[place]}  {'—' if math.isnan(value) else f'{value:.0f}'}"


def _ticks(low: float, high: float) -> list[float]:
    """About five round steps from below ``low`` to ``high``."""
    span = max(high - low, 1.0)
    rough = span / 4
    unit = 10.0 ** int(np.floor(np.log10(rough)))
    step = next(unit * factor for factor in (1, 1.5, 2, 2.5, 5, 10) if unit * factor >= rough)
    first = np.floor(low / step) * step
    return [float(first + step * number) for number in range(int(np.ceil((high - first) / step)) + 1)]
