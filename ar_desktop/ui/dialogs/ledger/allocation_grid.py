"""The open lines of the allocation editor: a tick, what they are, and an amount each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from ar_desktop.domain.money import format_amount
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui.buttons import label
from ar_desktop.ui.dialogs.ledger.allocation_lines import PartEdit
from ar_desktop.ui.tick import TickBox


class LineGrid(QScrollArea):
    """``changed`` after an amount was; ``turned(place)`` on Space in it, ``clicked(place, on)`` on its
    tick. ``place`` is the line that had the keyboard last."""

    changed = Signal()
    turned = Signal(int)
    clicked = Signal(int, bool)

    def __init__(self, currency: str, *, tall: bool) -> None:
        super().__init__()
        self.currency, self._tall = currency, tall
        self.fields: list[PartEdit] = []
        self.boxes: list[QCheckBox] = []
        self.remarks: dict[int, QLabel] = {}
        self.place = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab stops at fields only
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def fill(self, lines: Sequence[InvoiceRow]) -> None:
        """Show other lines, without amounts."""
        self.fields, self.boxes, self.remarks, self.place = [], [], {}, 0
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._grid = grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 3 if self._tall else 8, 0)
        grid.setHorizontalSpacing(8 if self._tall else 14)
        self._add_titles()
        for place, row in enumerate(lines):
            self._add_line(place, row)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2 * len(lines) + 1, 1)
        self.setWidget(inside)
        self.setVisible(bool(lines))
        if not self._tall:
            self.setFixedHeight(min(230, 30 + 36 * len(lines)))

    def _add_titles(self) -> None:
        titles = (
            "",
            self.tr("发票号"),
            self.tr("到期"),
            self.tr("未清金额"),
            self.tr("逾期"),
            self.tr("本次核销"),
        )
        for column, text in enumerate(titles):
            self._grid.addWidget(self._cell(text, column, "small"), 0, column)

    def _cell(self, text: str, column: int, role: str = "") -> QWidget:
        made = label(text, role)
        if column > 2:
            made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return made

    def _add_line(self, place: int, row: InvoiceRow) -> None:
        days = self.tr("{days} 天").format(days=row.days) if row.days > 0 else self.tr("未到期")
        if self._tall and row.days > 0:
            days = str(row.days)
        texts = (
            row.number,
            f"{row.due_on:%y-%m-%d}" if self._tall else row.due_on.isoformat(),
            format_amount(row.open, row.currency),
            days,
        )
        number = 2 * place + 1  # the row below is for its remark
        self._grid.addWidget(self._make_box(place, row), number, 0)
        for column, text in enumerate(texts, start=1):
            self._grid.addWidget(self._cell(text, column), number, column)
        self._grid.addWidget(self._make_field(place, row), number, 5)

    def _make_field(self, place: int, row: InvoiceRow) -> PartEdit:
        field = PartEdit(self.currency)
        field.setFixedWidth(100 if self._tall else 120)
        field.setAccessibleName(self.tr("本次核销 {number}").format(number=row.number))
        field.value_changed.connect(lambda _value: self.changed.emit())
        field.textEdited.connect(lambda _text: self.changed.emit())
        field.ticked.connect(partial(self.turned.emit, place))
        field.walked.connect(partial(self._walk, place))
        field.entered.connect(partial(self._enter, place))
        self.fields.append(field)
        return field

    def _make_box(self, place: int, row: InvoiceRow) -> QCheckBox:
        box = TickBox()
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Space in the amount does the same
        box.setAccessibleName(self.tr("勾选 {number}").format(number=row.number))
        box.clicked.connect(lambda on: self.clicked.emit(place, on))
        self.boxes.append(box)
        return box

    def _enter(self, place: int) -> None:
        self.place = place
        self.ensureWidgetVisible(self.fields[place])

    def _walk(self, place: int, step: int) -> None:
        if 0 <= place + step < len(self.fields):
            self.fields[place + step].setFocus(Qt.FocusReason.TabFocusReason)

    def remark(self, place: int, text: str) -> None:
        """Say something under a line, or nothing."""
        made = self.remarks.get(place)
        if made is None and text:
            made = self.remarks[place] = label("", "small")
            made.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(made, 2 * place + 2, 1, 1, 5)
        if made is not None:
            made.setText(text)
            made.setVisible(bool(text))
