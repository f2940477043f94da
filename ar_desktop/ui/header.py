"""The line over the page: its title, the global search, the as-of day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ar_desktop.ui.as_of import AsOfButton
from ar_desktop.ui.buttons import label
from ar_desktop.ui.search_box import Hit, SearchBox


class Header(QFrame):
    """Title left; search and as-of day right."""

    def __init__(self, today: dt.date, search: Callable[[str], Sequence[Hit]]) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setFixedHeight(48)
        self.title = label()
        self.title.setObjectName("pageTitle")
        self.search = SearchBox(search)
        self.as_of = AsOfButton(today)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 0, 18, 0)
        line.setSpacing(12)
        line.addWidget(self.title)
        line.addStretch(1)
        line.addWidget(self.search)
        line.addWidget(self.as_of)
