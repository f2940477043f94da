"""Open lines of a customer with an amount each: what a bill is meant for, what is written off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ar_desktop.domain.allocation import Payable, oldest_first
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui.buttons import label
from ar_desktop.ui.dialogs.ledger.allocation_lines import PartEdit
from ar_desktop.ui.fields import EnterWalk

_MOST_LINES = 100
_TALLEST, _ROW, _SUM = 220, 36, 34


class PartsEditor(QWidget):
    """Lines with a field each, Space fills or empties one, arrows walk; the sum below. Amounts in
    minor units. ``caption`` heads the fields, ``empty`` is said where there are no lines."""

    changed = Signal()

    def __init__(self, currency: str, caption: str, empty: str) -> None:
        super().__init__()
        self.currency = currency
        self._caption, self._empty = caption, empty
        self._lines: list[InvoiceRow] = []
        self._touched = False
        self.fields: list[PartEdit] = []
        self.note = label("", "muted", wrap=True)
        self.sum = label("", "strong")
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab stops at fields only
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        for part in (self.note, self._area, self.sum):
            column.addWidget(part)
        self.set_lines([])
        self.note.hide()  # nobody is named yet: so nobody is said to owe nothing

    def set_lines(self, lines: Sequence[InvoiceRow]) -> None:
        """The lines of another customer, oldest due first."""
        self._lines = sorted(lines, key=lambda row: (row.due_on, row.id))[:_MOST_LINES]
        self._touched, self.fields = False, []
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        titles = (self.tr("发票号"), self.tr("到期"), self.tr("逾期"), self.tr("未清金额"), self._caption)
        for column, text in enumerate(titles):
            grid.addWidget(_cell(text, column, "small"), 0, column)
        for number, row in enumerate(self._lines, start=1):
            self._add_line(grid, number, row)
        grid.setColumnStretch(0, 1)
        self._area.setWidget(inside)
        self._area.setVisible(bool(self._lines))
        tall = min(_TALLEST, 30 + _ROW * len(self._lines))
        self._area.setFixedHeight(tall)
        self.setMinimumHeight(tall + _SUM if self._lines else 0)
        self.note.setText(self._empty)
        self.note.setVisible(not self._lines)
        EnterWalk(self, self.fields, lambda: None)
        self._show_sum()

    def _add_line(self, grid: QGridLayout, number: int, row: InvoiceRow) -> None:
        late = self.tr("{days} 天").format(days=row.days) if row.days > 0 else self.tr("未到期")
        texts = (row.number, row.due_on.isoformat(), late, format_amount(row.open, row.currency))
        for column, text in enumerate(texts):
            grid.addWidget(_cell(text, column), number, column)
        field = PartEdit(self.currency)
        field.setFixedWidth(120)
        field.setAccessibleName(f"{self._caption} {row.number}")
        field.value_changed.connect(self._on_changed)
        field.textEdited.connect(self._on_changed)
        field.ticked.connect(partial(self._turn, number - 1))
        field.walked.connect(partial(self._walk, number - 1))
        grid.addWidget(field, number, 4)
        self.fields.append(field)

    def _turn(self, place: int) -> None:
        field = self.fields[place]
        field.set_value(None if self._typed(field) else self._lines[place].open)
        self._on_changed()

    def _walk(self, place: int, step: int) -> None:
        if 0 <= place + step < len(self.fields):
            self.fields[place + step].setFocus(Qt.FocusReason.TabFocusReason)

    def propose(self, amount: int) -> None:
        """Spread an amount, oldest due first, until one was typed by hand."""
        if self._touched:
            return
        items = [Payable(row.id, row.due_on, row.open) for row in self._lines]
        given = dict(oldest_first(max(0, amount), items))
        for row, field in zip(self._lines, self.fields, strict=True):
            field.set_value(given.get(row.id))
        self._touched = False
        self._show_sum()

    def total(self) -> int:
        """The sum as typed; an amount that cannot be read counts nothing."""
        return sum(self._typed(field) for field in self.fields)

    def pairs(self) -> list[tuple[int, int]]:
        """Due line and amount, as typed (``line_overpaid``)."""
        found = []
        for row, field in zip(self._lines, self.fields, strict=True):
            amount = field.amount() or 0
            if amount < 0 or amount > row.open:
                raise ArError("line_overpaid", number=row.number, open=format_amount(row.open, row.currency))
            if amount:
                found.append((row.id, amount))
        return found

    def _typed(self, field: PartEdit) -> int:
        return (field.amount() or 0) if field.is_sound() else 0

    def _on_changed(self, _value: object = None) -> None:
        self._touched = True
        self._show_sum()

    def _show_sum(self) -> None:
        text = format_amount(self.total(), self.currency)
        self.sum.setText(self.tr("{what}合计 {amount}").format(what=self._caption, amount=text))
        self.sum.setVisible(bool(self._lines))
        self.changed.emit()


def _cell(text: str, column: int, role: str = "") -> QWidget:
    made = label(text, role)
    if column > 1:
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
