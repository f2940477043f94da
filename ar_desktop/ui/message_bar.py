"""A bar under the header for what went wrong: no box to close, and it says what to do."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.ui.buttons import Button, label

if TYPE_CHECKING:
    from ar_desktop.ui.tables import TableView


class MessageBar(QFrame):
    """One sentence, until it is read, the page changes, another row is chosen or something went well."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._language = language
        self._fresh = False
        self._watched: list[QMetaObject.Connection] = []
        self.sentence = label(wrap=True)
        self.close_button = Button(self.tr("知道了"), self.hide, kind="link")
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 6, 18, 6)
        line.addWidget(self.sentence, 1)
        line.addWidget(self.close_button)
        self.hide()

    def show_problem(self, problem: ArError | str, page: QWidget | None = None) -> None:
        """An error's sentence, or a sentence as given; ``page`` is where it is told."""
        text = problem if isinstance(problem, str) else messages.explain(problem, self._language)
        self.sentence.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._fresh = True
        QTimer.singleShot(0, self, self._settle)
        self._watch(page)

    def _settle(self) -> None:
        """What the same act still says and marks does not outdate it; what comes later does."""
        self._fresh = False

    def outlived(self) -> None:
        """The user has gone on: the sentence told of something earlier."""
        if not self._fresh:
            self.hide()

    def _watch(self, page: QWidget | None) -> None:
        """Another row marked on the page, and the sentence is about another one."""
        from ar_desktop.ui.tables import TableView  # noqa: PLC0415 - the first page has none

        for connection in self._watched:
            QObject.disconnect(connection)
        tables = page.findChildren(TableView) if page is not None else []
        self._watched = [self._watch_table(table) for table in tables]

    def _watch_table(self, table: TableView) -> QMetaObject.Connection:
        def key(row: object) -> Hashable:
            return table.model.key(row) if row is not None else None

        def on_current(row: object) -> None:
            if row is not None and key(row) != marked:  # a table read anew marks the same row again
                self.outlived()

        marked = key(table.current())
        return table.current_changed.connect(on_current)
