"""The moves of a due day in the invoice panel, and what moves it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ar_desktop.services.ledger import due_days
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui.cards import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.i18n import language
from ar_desktop.ui.pages.ledger.paper_acts import PaperActs, can_move


class DueHistory(QWidget):
    """Each move as a sentence with the day it was made; nothing where the day never moved."""

    def __init__(self, context: Context, acts: PaperActs, row: InvoiceRow) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        moves = [move for move in due_days.history(context.book, row.id) if move.day <= context.as_of]
        if moves:
            column.addWidget(label(self.tr("到期日变更"), "section"))
        for move in reversed(moves):
            said = due_days.explain(move, language())
            column.addWidget(label(f"{move.day.isoformat()}  {said}", "small", wrap=True))
        if can_move(row):
            line = FlowLayout()
            line.addWidget(Button(self.tr("登记交付/收票/验收日…"), partial(acts.event_day, row)))
            line.addWidget(Button(self.tr("展期…"), partial(acts.extend, row)))
            column.addLayout(line)
