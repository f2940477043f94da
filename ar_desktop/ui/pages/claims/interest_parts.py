"""One line of the worksheet in full: its terms in words, its parts, and what was let go or received."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ar_desktop.domain.lateness import LateTerms, Part
from ar_desktop.domain.worksheet import Closure, WorkLine
from ar_desktop.services.claims import interest
from ar_desktop.ui import document_words
from ar_desktop.ui.cards import Button, clear, label
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.i18n import language
from ar_desktop.ui.pages.claims import interest_words
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class PartsView(QWidget):
    """``show_line(line, currency)``; ``reopen(closure id)`` takes an entry out."""

    def __init__(self, reopen: Callable[[int], object]) -> None:
        super().__init__()
        self._reopen, self._terms, self._currency = reopen, LateTerms("B"), "CNY"
        self.said = label("", "small", wrap=True)
        self.closures = QVBoxLayout()
        self.closures.setSpacing(2)
        self.model = RowsModel(
            [
                Column("starts_on", self.tr("起算日"), 92, Kind.DATE, sortable=False),
                Column("ends_on", self.tr("截止日"), 92, Kind.DATE, sortable=False),
                Column("days", self.tr("天数"), 60, Kind.NUMBER, sortable=False),
                Column("principal", self.tr("计息本金"), 112, Kind.MONEY, currency=self._money,
                       sortable=False),
                Column("rate", self.tr("利率"), 124, value=self._rate, align="right", sortable=False),
                Column("quote", "LPR", 130, value=_quote, muted=True, stretch=True, sortable=False),
                Column("amount", self.tr("利息"), 104, Kind.MONEY, currency=self._money, sortable=False),
            ],
        )  # fmt: skip
        self.table = TableView(self.model, self.tr("分段计算"))
        self.table.set_empty(self.tr("这张发票没有利息。"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addLayout(self.closures)

    def _money(self, _row: object) -> str:
        return self._currency

    def _rate(self, part: Part) -> str:
        return interest.rate_words(part, self._terms, language())

    def show_line(self, line: WorkLine | None, currency: str) -> None:
        """Show one line, or nothing."""
        clear(self.closures)
        self._currency = currency
        if line is None or line.terms is None:
            self.said.setText("")
            self.model.set_rows([])
            return
        self._terms = line.terms
        self.said.setText(interest_words.sentence(line.terms) + self._paused(line) + self._paid(line))
        self.model.set_rows(line.lateness.parts)
        for item in line.closures:
            self._add(item)

    def _paused(self, line: WorkLine) -> str:
        if not line.paused:
            return ""
        return self.tr("　其中 {amount} 有争议或已收票据，暂不计息").format(
            amount=document_words.money(line.paused, self._currency)
        )

    def _paid(self, line: WorkLine) -> str:
        """What came after the due day: why the principal falls."""
        if not line.payments:
            return ""
        said = " · ".join(
            f"{item.day.isoformat()} {document_words.money(item.amount, self._currency)}"
            for item in line.payments
        )
        return self.tr("　逾期后付款：{said}").format(said=said) + self._first(line)

    def _first(self, line: WorkLine) -> str:
        if not line.imputed:
            return ""
        return self.tr("，其中先抵利息 {amount}").format(
            amount=document_words.money(line.imputed, self._currency)
        )

    def _add(self, item: Closure) -> None:
        row = FlowLayout(gap=8)
        amount = document_words.money(item.amount, self._currency)
        said = f"{item.day.isoformat()} {interest_words.kind(item.kind)} {amount} {item.reason}"
        row.addWidget(label(said.strip()))
        row.addWidget(Button(self.tr("恢复主张"), partial(self._reopen, item.id)))
        self.closures.addLayout(row)


def _quote(part: Part) -> str:
    return f"{part.quote.day.isoformat()} {part.quote.rate * 100:.2f}%" if part.quote else ""
