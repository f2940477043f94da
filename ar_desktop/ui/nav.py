"""The dark rail on the left: pages with icons, counts of what waits, shortcuts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ar_desktop.ui import theme
from ar_desktop.ui.page import PageSpec

WIDTH = 188
_HEIGHT = 36


class NavItem(QAbstractButton):
    """One page: icon, title, and at the right a count if something waits, else the shortcut."""

    def __init__(self, spec: PageSpec) -> None:
        super().__init__()
        self.spec = spec
        self.waiting = 0
        self.setText(spec.title)
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_waiting(0)

    def set_waiting(self, count: int) -> None:
        """How many things wait on the page."""
        self.waiting = count
        self.setAccessibleName(f"{self.spec.title} {count}" if count else self.spec.title)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the rail."""
        return QSize(WIDTH, _HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, mark, icon, title, count or shortcut."""
        palette = theme.current()
        painter = QPainter(self)
        lit = self.isChecked() or self.underMouse() or self.hasFocus()
        if lit:
            painter.fillRect(self.rect(), QColor(palette.nav_active))
        if self.isChecked():
            painter.fillRect(QRect(0, 0, 3, self.height()), QColor(palette.nav_mark))
        ink = "#ffffff" if self.isChecked() else palette.nav_text
        theme.icon(self.spec.icon, ink).paint(painter, QRect(18, (self.height() - 18) // 2, 18, 18))
        painter.setPen(QColor(ink))
        painter.setFont(theme.ui_font(14))
        painter.drawText(self.rect().adjusted(46, 0, -50, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_right(painter)
        painter.end()

    def _paint_right(self, painter: QPainter) -> None:
        palette = theme.current()
        font = theme.ui_font(12 if self.waiting else 11)
        painter.setFont(font)
        if not self.waiting:
            painter.setPen(QColor(palette.nav_muted))
            keys = self.spec.shortcut.replace("+", " ")
            title = 46 + QFontMetrics(theme.ui_font(14)).horizontalAdvance(self.text())
            if title + 10 + QFontMetrics(font).horizontalAdvance(keys) <= self.width() - 18:
                painter.drawText(self.rect().adjusted(0, 0, -18, 0), _RIGHT, keys)
            return
        text = str(self.waiting) if self.waiting < 1000 else "999+"
        width = max(20, QFontMetrics(font).horizontalAdvance(text) + 12)
        pill = QRect(self.width() - 18 - width, (self.height() - 17) // 2, width, 17)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.nav_badge))
        painter.drawRoundedRect(pill, 8.5, 8.5)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NavRail(QFrame):
    """The pages to choose from. ``chosen(key)``; arrows move between entries that have the focus."""

    chosen = Signal(str)

    def __init__(self, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("导航"))
        self.company = QToolButton()
        self.company.setObjectName("company")
        self.company.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.company.setAccessibleName(self.tr("切换账套"))
        self.menu_button = QToolButton()
        self.items = {spec.key: NavItem(spec) for spec in specs if not spec.hidden}
        self._fill(QVBoxLayout(self))

    def _fill(self, layout: QVBoxLayout) -> None:
        layout.setContentsMargins(0, 12, 0, 13)
        layout.setSpacing(0)
        layout.addWidget(self._brand())
        layout.addSpacing(10)
        for bottom in (False, True):
            if bottom:
                layout.addStretch(1)
            for item in self.items.values():
                if item.spec.bottom is bottom:
                    layout.addWidget(item)
                    item.clicked.connect(lambda _on=False, key=item.spec.key: self.chosen.emit(key))

    def _brand(self) -> QWidget:
        holder = QWidget()
        name = QLabel(self.tr("应收管家"))
        name.setObjectName("brand")
        self.menu_button.setObjectName("menuButton")
        self.menu_button.setIconSize(QSize(18, 18))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setToolTip(self.tr("菜单 (F10)"))
        self.menu_button.setAccessibleName(self.tr("菜单"))
        line = QHBoxLayout()
        line.addWidget(name, 1)
        line.addWidget(self.menu_button)
        texts = QVBoxLayout(holder)
        texts.setContentsMargins(18, 0, 10, 0)
        texts.setSpacing(0)
        texts.addLayout(line)
        texts.addWidget(self.company)
        return holder

    def set_company(self, name: str) -> None:
        """Whose book is open."""
        metrics = theme.metrics(12)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, WIDTH - 50)
        self.company.setText(f"{shown} ▾" if name else "")
        self.company.setToolTip(self.tr("{name}\n切换账套 (Ctrl+Shift+O)").format(name=name) if name else "")

    def set_waiting(self, counts: Mapping[str, int]) -> None:
        """Counts by page key; pages not named keep theirs."""
        for key, count in counts.items():
            if key in self.items:
                self.items[key].set_waiting(count)

    def mark(self, key: str) -> None:
        """Show which page is open."""
        for name, item in self.items.items():
            item.setChecked(name == key)

    def recolour(self) -> None:
        """Icons in the colours of the palette in force."""
        self.menu_button.setIcon(theme.icon("menu", "nav_text"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from entry to entry."""
        if event.key() == Qt.Key.Key_Up:
            self.focusNextPrevChild(False)
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)
