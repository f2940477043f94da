"""Which due lines a sum of money pays: oldest first, every amount open to change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ar_desktop.domain.allocation import Payable, oldest_first
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.listing import InvoiceRow
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.fields import EnterWalk, MoneyEdit

#: More open lines than this of one customer are not shown one by one; the oldest come first.
_MOST_LINES = 100


class AllocationEditor(QWidget):
    """Open lines with an amount each, and the sums below. Amounts in minor units of ``currency``."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self.currency = currency
        self._money = 0
        self._touched = False
        self._lines: list[InvoiceRow] = []
        self.fields: list[MoneyEdit] = []
        self.sums = label("", "strong")
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.note = label("", "small", wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._place()
        self.set_lines([])

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("核销到发票"), "section"))
        head.addStretch(1)
        head.addWidget(Button(self.tr("按最早到期"), self.propose))
        head.addWidget(Button(self.tr("全部清除"), self.clear))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self._area)
        column.addWidget(self.sums)

    def set_lines(self, lines: Sequence[InvoiceRow]) -> None:
        """Show the open lines of another customer, oldest due first."""
        self._lines = sorted(lines, key=lambda row: (row.due_on, row.id))[:_MOST_LINES]
        self._touched = False
        self.fields = []
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        titles = (
            self.tr("发票号"),
            self.tr("到期"),
            self.tr("未清金额"),
            self.tr("逾期"),
            self.tr("本次核销"),
        )
        for column, text in enumerate(titles):
            grid.addWidget(self._cell(text, column, "small"), 0, column)
        for number, row in enumerate(self._lines, start=1):
            self._add_line(grid, number, row)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(self._lines) + 1, 1)
        self._area.setWidget(inside)
        self._area.setVisible(bool(self._lines))
        self._area.setFixedHeight(min(230, 30 + 36 * len(self._lines)))
        self.note.setText("" if self._lines else self.tr("没有未清的发票；收款将留作预收（未核销）。"))
        self.note.setVisible(not self._lines)
        EnterWalk(self, self.fields)
        self._show_sums()

    def _cell(self, text: str, column: int, role: str = "") -> QWidget:
        made = label(text, role)
        if column >= 2:
            made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return made

    def _add_line(self, grid: QGridLayout, number: int, row: InvoiceRow) -> None:
        days = self.tr("{days} 天").format(days=row.days) if row.days > 0 else self.tr("未到期")
        texts = (row.number, row.due_on.isoformat(), format_amount(row.open, row.currency), days)
        for column, text in enumerate(texts):
            grid.addWidget(self._cell(text, column), number, column)
        field = MoneyEdit(self.currency)
        field.setFixedWidth(130)
        field.setAccessibleName(self.tr("本次核销 {number}").format(number=row.number))
        field.value_changed.connect(self._on_changed)
        grid.addWidget(field, number, 4)
        self.fields.append(field)

    def set_money(self, amount: int | None) -> None:
        """There is this much to spread; proposes anew until an amount was changed by hand."""
        self._money = max(0, amount or 0)
        if self._touched:
            self._show_sums()
        else:
            self.propose()

    def follow(self, amount: int) -> None:
        """The sum as saved: where it differs from what is shown, it is spread first."""
        if amount != self._money:
            self.set_money(amount)

    def propose(self) -> None:
        """Oldest due first."""
        items = [Payable(row.id, row.due_on, row.open) for row in self._lines]
        given = dict(oldest_first(self._money, items))
        for row, field in zip(self._lines, self.fields, strict=True):
            field.set_value(given.get(row.id))
        self._touched = False
        self._show_sums()

    def clear(self) -> None:
        """Nothing is allocated: the money stays unallocated."""
        for field in self.fields:
            field.set_value(None)
        self._touched = True
        self._show_sums()

    def pairs(self) -> list[tuple[int, int]]:
        """Due line and amount, as typed. Raises ``line_overpaid`` or ``money_overspent``."""
        found = []
        for row, field in zip(self._lines, self.fields, strict=True):
            amount = field.amount() or 0
            if amount < 0 or amount > row.open:
                raise ArError("line_overpaid", number=row.number, open=format_amount(row.open, row.currency))
            if amount:
                found.append((row.id, amount))
        spread = sum(amount for _, amount in found)
        if spread > self._money:
            over = format_amount(spread - self._money, self.currency)
            raise ArError("money_overspent", over=over)
        return found

    def _on_changed(self, _value: object) -> None:
        self._touched = True
        self._show_sums()

    def _show_sums(self) -> None:
        spread = sum((field.amount() or 0) if field.is_sound() else 0 for field in self.fields)
        rest = self._money - spread
        text = self.tr("收款 {money}    已分配 {spread}    余额（留作预收） {rest}").format(
            money=format_amount(self._money, self.currency),
            spread=format_amount(spread, self.currency),
            rest=format_amount(rest, self.currency),
        )
        self.sums.setText(text)
        restyle(self.sums, "tone", "danger" if rest < 0 else "")
