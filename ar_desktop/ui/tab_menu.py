"""All tabs in a menu at the end of their line, for tabs that have no room on it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QTabWidget

from ar_desktop.ui.buttons import Button


class TabMenu(Button):
    """A button for the corner of a tab widget; its menu lists every tab, the open one ticked."""

    def __init__(self, tabs: QTabWidget, text: str) -> None:
        super().__init__(text)
        self._tabs = tabs
        self._list = QMenu(self)
        self._list.aboutToShow.connect(self._fill)
        self.setMenu(self._list)

    def _fill(self) -> None:
        self._list.clear()
        for number in range(self._tabs.count()):
            action = self._list.addAction(self._tabs.tabText(number))
            action.setCheckable(True)
            action.setChecked(number == self._tabs.currentIndex())
            action.triggered.connect(partial(self._open, number))

    def _open(self, number: int, _on: bool = False) -> None:
        self._tabs.setCurrentIndex(number)
        self._tabs.currentWidget().setFocus()
