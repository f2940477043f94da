"""Which due lines a sum of money pays: proposed by several rules, every amount open to change."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ar_desktop.domain import matching
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.listing import InvoiceRow
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.fields import EnterWalk, MoneyEdit
from ar_desktop.ui.tables.delegate import BOX, paint_check

#: More open lines than this of one customer are not shown one by one; the oldest come first.
_MOST_LINES = 100
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PartEdit(MoneyEdit):
    """The amount of one line. ``ticked`` on Space; ``walked(step)`` on Up and Down."""

    ticked = Signal()
    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An amount has no blanks in it: Space ticks the line or unticks it."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        elif step is not None:
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)


class _Tick(QCheckBox):
    """A check box that looks as those of the tables do."""

    def sizeHint(self) -> QSize:
        """Room for the box alone."""
        return QSize(BOX + 5, BOX + 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, ticked or not."""
        painter = QPainter(self)
        box = QRect(2, (self.height() - BOX) // 2, BOX, BOX)
        paint_check(painter, box, self.isChecked())
        painter.end()


class AllocationEditor(QWidget):
    """Open lines with a tick and an amount each, and the sums below. Amounts in minor units of
    ``currency``; ``tall`` lets the lines take all the room there is. ``changed`` after any change,
    ``ended`` on Enter in the last amount."""

    changed = Signal()
    ended = Signal()

    def __init__(self, currency: str, *, tall: bool = False) -> None:
        super().__init__()
        self._tall = tall
        self.currency = currency
        self._money = 0
        self._touched = False
        self._lines: list[InvoiceRow] = []
        self.fields: list[PartEdit] = []
        self.boxes: list[QCheckBox] = []
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
        if not self._tall:
            head.addWidget(label(self.tr("核销到发票"), "section"))
            head.addStretch(1)
        head.addWidget(Button(self.tr("按最早到期"), self.propose))
        head.addWidget(Button(self.tr("金额相等"), self.match))
        head.addWidget(Button(self.tr("组合"), self.combine))
        head.addWidget(Button(self.tr("全部清除"), self.clear))
        if self._tall:
            head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self._area, 1 if self._tall else 0)
        column.addWidget(self.sums)

    def set_lines(self, lines: Sequence[InvoiceRow], wanted: Container[int] = ()) -> None:
        """Show the open lines of another customer, oldest due first, ``wanted`` ones in any case."""
        chosen = sorted(lines, key=lambda row: (row.id not in wanted, row.due_on, row.id))[:_MOST_LINES]
        self._lines = sorted(chosen, key=lambda row: (row.due_on, row.id))
        self._touched = False
        self.fields = []
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 3 if self._tall else 8, 0)
        grid.setHorizontalSpacing(8 if self._tall else 14)
        titles = (
            "",
            self.tr("发票号"),
            self.tr("到期"),
            self.tr("未清金额"),
            self.tr("逾期"),
            self.tr("本次核销"),
        )
        for column, text in enumerate(titles):
            grid.addWidget(self._cell(text, column, "small"), 0, column)
        self.boxes = []
        for number, row in enumerate(self._lines, start=1):
            self._add_line(grid, number, row)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(self._lines) + 1, 1)
        self._area.setWidget(inside)
        self._area.setVisible(bool(self._lines))
        if not self._tall:
            self._area.setFixedHeight(min(230, 30 + 36 * len(self._lines)))
        self._tell("")
        EnterWalk(self, self.fields, self.ended.emit)
        self._show_sums()

    def _cell(self, text: str, column: int, role: str = "") -> QWidget:
        made = label(text, role)
        if column > 2:
            made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return made

    def _add_line(self, grid: QGridLayout, number: int, row: InvoiceRow) -> None:
        days = self.tr("{days} 天").format(days=row.days) if row.days > 0 else self.tr("未到期")
        if self._tall and row.days > 0:
            days = str(row.days)
        texts = (
            row.number,
            f"{row.due_on:%y-%m-%d}" if self._tall else row.due_on.isoformat(),
            format_amount(row.open, row.currency),
            days,
        )
        self._add_box(grid, number, row)
        for column, text in enumerate(texts, start=1):
            grid.addWidget(self._cell(text, column), number, column)
        field = PartEdit(self.currency)
        field.setFixedWidth(100 if self._tall else 120)
        field.setAccessibleName(self.tr("本次核销 {number}").format(number=row.number))
        field.value_changed.connect(self._on_changed)
        field.textEdited.connect(self._on_changed)
        field.ticked.connect(partial(self._turn, number - 1))
        field.walked.connect(partial(self._walk, number - 1))
        grid.addWidget(field, number, 5)
        self.fields.append(field)

    def _add_box(self, grid: QGridLayout, number: int, row: InvoiceRow) -> None:
        box = _Tick()
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Space in the amount does the same
        box.setAccessibleName(self.tr("勾选 {number}").format(number=row.number))
        box.clicked.connect(lambda on, place=number - 1: self._tick(place, on=on))
        grid.addWidget(box, number, 0)
        self.boxes.append(box)

    def _turn(self, place: int) -> None:
        self._tick(place, on=not self.boxes[place].isChecked())

    def _tick(self, place: int, *, on: bool) -> None:
        """A ticked line takes what it needs of what is left; where nothing is left all of it, so that
        the difference shows."""
        row, field = self._lines[place], self.fields[place]
        field.set_value(None)
        rest = self._money - self.spread()
        field.set_value((min(row.open, rest) if rest > 0 else row.open) if on else None)
        self._on_changed()

    def _walk(self, place: int, step: int) -> None:
        if 0 <= place + step < len(self.fields):
            self.fields[place + step].setFocus(Qt.FocusReason.TabFocusReason)

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
        self.take(matching.oldest(self._money, self._items()).pairs)
        self._touched = False

    def match(self) -> None:
        """The one line of the very amount."""
        self._propose(matching.exact(self._money, self._items()), self.tr("没有金额正好相等的发票。"))

    def combine(self) -> None:
        """The lines that sum up to the amount."""
        found = matching.combined(self._money, self._items())
        if found is not None and found.gave_up:
            self._tell(self.tr("可能的组合太多，没有查完；请自行勾选。"))
        else:
            self._propose(found, self.tr("没有几张发票之和正好等于这笔收款。"))

    def _propose(self, found: matching.Proposal | None, otherwise: str) -> None:
        if found is None:
            self._tell(otherwise)
        else:
            self.take(found.pairs)

    def take(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Show a proposal: pairs of due line and amount."""
        given = dict(pairs)
        for row, field in zip(self._lines, self.fields, strict=True):
            field.set_value(given.get(row.id))
        self._on_changed()

    def clear(self) -> None:
        """Nothing is allocated: the money stays unallocated."""
        self.take(())

    def _items(self) -> list[matching.Item]:
        return [matching.Item(row.id, row.number, row.due_on, row.open) for row in self._lines]

    def _tell(self, sentence: str) -> None:
        """A sentence above the lines; without any lines always the same."""
        text = sentence if self._lines else self.tr("没有未清的发票；收款将留作预收（未核销）。")
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def spread(self) -> int:
        """What is allocated as typed; an amount that cannot be read counts nothing."""
        return sum(self._typed(place) for place in range(len(self.fields)))

    def left(self) -> tuple[int, int]:
        """What the lines shown still owe after this, and how much of that is overdue."""
        rests = [row.open - self._typed(place) for place, row in enumerate(self._lines)]
        due = (rest for rest, row in zip(rests, self._lines, strict=True) if row.days > 0)
        return sum(rests), sum(due)

    def _typed(self, place: int) -> int:
        field = self.fields[place]
        return (field.amount() or 0) if field.is_sound() else 0

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

    def _on_changed(self, _value: object = None) -> None:
        self._touched = True
        self._tell("")
        self._show_sums()

    def _show_sums(self) -> None:
        for place, box in enumerate(self.boxes):
            box.setChecked(self._typed(place) != 0)
        spread = self.spread()
        rest = self._money - spread
        text = self.tr("收款 {money}    已分配 {spread}    余额（留作预收） {rest}").format(
            money=format_amount(self._money, self.currency),
            spread=format_amount(spread, self.currency),
            rest=format_amount(rest, self.currency),
        )
        self.sums.setText(text)
        restyle(self.sums, "tone", "danger" if rest < 0 else "")
        self.changed.emit()
