"""The small window in which the edges of the aging buckets are typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.aging import Buckets, parse_edges
from ar_desktop.domain.errors import ArError
from ar_desktop.ui.cards import Button, label

#: Edges people use; the first are the usual ones.
COMMON = ((30, 60, 90), (30, 60, 90, 180), (30, 60, 90, 180, 360), (90, 180, 365, 730))


class EdgesPopup(QFrame):
    """``chosen(Buckets)``; a wrong text says why and stays."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, language: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self._language = language
        self.edges = QLineEdit()
        self.edges.setAccessibleName(self.tr("账龄区间"))
        self.edges.returnPressed.connect(self._read)
        self.sentence = label("", "small", wrap=True, tone="danger")
        self.sentence.hide()
        line = QHBoxLayout()
        line.addWidget(self.edges, 1)
        line.addWidget(Button(self.tr("确定"), self._read, kind="primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(label(self.tr("各区间的最后一天，用逗号隔开"), "small"))
        column.addLayout(line)
        column.addWidget(self.sentence)
        for common in COMMON:
            text = ",".join(map(str, common))
            column.addWidget(Button(text.replace(",", " / "), partial(self._take, text), kind="link"))
        self.setMinimumWidth(280)

    def open_at(self, where: QPoint, buckets: Buckets) -> None:
        """Show with the edges in force."""
        self.edges.setText(",".join(map(str, buckets.edges)))
        self.sentence.hide()
        self.move(where)
        self.show()
        self.edges.setFocus()
        self.edges.selectAll()

    def _take(self, text: str) -> None:
        self.edges.setText(text)
        self._read()

    def _read(self) -> None:
        try:
            buckets = parse_edges(self.edges.text())
        except ArError as error:
            self.sentence.setText(messages.explain(error, self._language))
            self.sentence.show()
            self.adjustSize()
            return
        self.hide()
        self.chosen.emit(buckets)
