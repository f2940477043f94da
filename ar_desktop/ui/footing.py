"""Where the keyboard was: a dialog opened by a button that its own act takes away leaves it on the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from ar_desktop.ui.page import Page


class Footing(QObject):
    """Watches a window: when it is active again and what had the keyboard on its page is gone, the page's
    main part has it, not the first button of the window."""

    def __init__(self, window: QMainWindow, pages: QStackedWidget) -> None:
        super().__init__(window)
        self._window, self._pages = window, pages
        self._was_on: Page | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the page on leaving; look after it on coming back."""
        if event.type() == QEvent.Type.WindowDeactivate and self._on_page():
            self._was_on = self._page()
        elif event.type() == QEvent.Type.WindowActivate and self._was_on is not None:
            QTimer.singleShot(0, self, self._settle)  # once what was taken away is gone
        return super().eventFilter(watched, event)

    def _page(self) -> Page | None:
        page = self._pages.currentWidget()
        return page if isinstance(page, Page) else None

    def _on_page(self) -> bool:
        page, part = self._page(), self._window.focusWidget()
        return page is not None and part is not None and page.isAncestorOf(part) and part.isVisible()

    def _settle(self) -> None:
        page, self._was_on = self._was_on, None
        if page is not None and page is self._page() and not self._on_page():
            page.take_focus()
