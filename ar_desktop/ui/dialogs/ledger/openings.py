"""Opening balances in one grid: one line per item, typed by keyboard alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.records import Invoice
from ar_desktop.services.archive import customers, terms
from ar_desktop.services.ledger.openings import Opening
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required
from ar_desktop.ui.dialogs.ledger.currency import CurrencyFields
from ar_desktop.ui.fields import CustomerPicker, DateEdit, EnterWalk, MoneyEdit, PasteRows, TypedEdit
from ar_desktop.ui.keys import scheme

_FIRST_LINES = 6


@dataclass
class Line:
    """The fields of one item."""

    number: QLabel
    customer: CustomerPicker
    invoice: QLineEdit
    issued: DateEdit
    due: DateEdit
    amount: MoneyEdit
    kind: QLabel

    @property
    def fields(self) -> list[QWidget]:
        """What Enter walks, in order."""
        return [self.customer, self.invoice, self.issued, self.due, self.amount]

    @property
    def parts(self) -> list[QWidget]:
        """Everything of the line that is seen."""
        return [self.number, *self.fields, self.kind]

    def is_empty(self) -> bool:
        """Nothing that matters is typed."""
        return not any(part.text().strip() for part in (self.customer, self.invoice, self.amount))


class OpeningsDialog(EntryDialog):
    """``act(items)``. Enter walks the fields and goes on in the next line; ``..`` repeats the day above;
    a negative amount is a prepayment. Lines without customer, number and amount are passed over."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[list[Opening]], object],
        customer: int | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("期初余额"))
        self.set_title(
            self.tr("期初余额：启用账套时每个客户未收的发票；金额填负数即为预收。到期日留空按付款条件。")
        )
        self.setMinimumWidth(1090)
        self.lines: list[Line] = []
        self.sums = label("", "strong")
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._last_row = 0
        self._sheet = QGridLayout(inside)
        self._paste = PasteRows(self, self._on_pasted)
        self.money = CurrencyFields(self, self._first_day, self._on_currency)
        self.currency = self.money.currency()
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab stops at fields only
        self._area.setWidget(inside)
        self._arrange()
        for _ in range(_FIRST_LINES):
            self.add_line()
        if customer is not None:
            name = customers.get(context.book, customer).name
            self.lines[0].customer.set_choice(customer, name)
        self.lines[0].customer.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        self._sheet.setContentsMargins(0, 0, 8, 0)
        self._sheet.setHorizontalSpacing(6)
        self._sheet.setVerticalSpacing(5)
        titles = (
            "", self.tr("客户"), self.tr("发票号（可空）"), self.tr("开票日"), self.tr("到期日"),
            self.tr("金额"), "",
        )  # fmt: skip
        for column, text in enumerate(titles):
            head = label(text, "small")
            if text == self.tr("金额"):
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._sheet.addWidget(head, 0, column)
        self._sheet.setColumnStretch(1, 3)
        self._sheet.setColumnStretch(2, 2)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setMinimumHeight(300)
        self.add_wide(self._area)
        self.add_wide(self.sums)
        keys = scheme(self.context.settings.key_scheme)
        self.add_button(Button(self.tr("加一行"), self.add_line_and_go, keys=keys.new_line[0]))
        self.add_button(Button(self.tr("删一行"), self.drop_line, keys=keys.delete_line[0]))
        for key in (*keys.new_line[1:], "Ctrl+Return"):
            QShortcut(QKeySequence(key), self, self.add_line_and_go)

    def add_line(self) -> Line:
        """An empty line at the end."""
        today = self.context.today
        line = Line(
            label(str(len(self.lines) + 1), "small"), customer_picker(self.context), QLineEdit(),
            DateEdit(lambda: today), DateEdit(lambda: today), MoneyEdit(self.currency), label("", "small"),
        )  # fmt: skip
        self._name(line)
        self._last_row += 1
        for column, part in enumerate(line.parts):
            self._sheet.addWidget(part, self._last_row, column)
            part.show()  # at once: the keyboard goes there next
        self.lines.append(line)
        self._connect(line)
        self._sheet.setRowStretch(self._last_row, 0)
        self._sheet.setRowStretch(self._last_row + 1, 1)
        return line

    def _name(self, line: Line) -> None:
        names = (
            self.tr("客户"), self.tr("发票号"), self.tr("开票日"), self.tr("到期日"), self.tr("金额"),
        )  # fmt: skip
        for part, name in zip(line.fields, names, strict=True):
            part.setAccessibleName(f"{name} {len(self.lines) + 1}")
        for day in (line.issued, line.due, line.amount):
            day.language = self._language
            day.problem.connect(self.say)
        line.invoice.setMinimumWidth(176)  # twenty digits
        line.issued.setFixedWidth(146)
        line.due.setFixedWidth(146)
        line.amount.setFixedWidth(136)
        line.kind.setFixedWidth(48)

    def _connect(self, line: Line) -> None:
        above = self.lines[-2] if len(self.lines) > 1 else None
        if above is not None:
            line.issued.above = above.issued.value
            line.due.above = above.due.value
            line.amount.above = above.amount.value
        line.customer.chosen.connect(lambda _key: self._explain(line))
        line.issued.value_changed.connect(lambda _day: self._explain(line))
        line.issued.value_changed.connect(lambda _day: self.money.refresh())
        line.amount.value_changed.connect(lambda _value: self._show_sums())
        line.amount.textEdited.connect(lambda _text: self._show_sums())
        EnterWalk(self, line.fields, lambda: self._go_on(line))
        for part in line.fields:
            self._paste.watch(part)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard is in the first line, whatever stands above it."""
        super().showEvent(event)
        self.lines[0].customer.setFocus(Qt.FocusReason.TabFocusReason)

    def _first_day(self) -> dt.date | None:
        days = (line.issued.value() for line in self.lines if line.issued.is_sound())
        return next((day for day in days if day is not None), None)

    def _on_currency(self, currency: str) -> None:
        self.currency = currency
        for line in self.lines:
            line.amount.currency = currency
        self._show_sums()

    def _on_pasted(self, field: QWidget, rows: list[list[str]]) -> None:
        """Rows of a spreadsheet go into the lines from the field on, column by column; a row of captions
        is passed over."""
        place = next(n for n, line in enumerate(self.lines) if field in line.fields)
        column = self.lines[place].fields.index(field)
        if is_heading(rows[0]):
            rows = rows[1:]
        for number, row in enumerate(rows, start=place):
            line = self.lines[number] if number < len(self.lines) else self.add_line()
            self._fill(line, column, row)
        self._show_sums()
        self._go_on(self.lines[place + len(rows) - 1])
        self.say(self._doubtful(place, len(rows)))

    def _fill(self, line: Line, column: int, row: list[str]) -> None:
        for part, text in zip(line.fields[column:], row, strict=False):
            if isinstance(part, CustomerPicker):
                part.setText(text)
                part.settle()
            elif isinstance(part, TypedEdit):
                part.setText(text)
                part.commit()
            elif isinstance(part, QLineEdit):
                part.setText(text)

    def _doubtful(self, place: int, count: int) -> str:
        """Which of the lines just pasted name a customer the book does not know."""
        unknown = [
            number
            for number, line in enumerate(self.lines[place : place + count], start=place + 1)
            if line.customer.text().strip() and line.customer.current_id() is None
        ]
        if not unknown:
            return ""
        text = self.tr("第 {lines} 行的客户不在账套里：请改名称，或先建客户")
        return text.format(lines=self.tr("、").join(map(str, unknown)))

    def _explain(self, line: Line) -> None:
        """What an empty due field stands for is shown in it."""
        issued = line.issued.day() if line.issued.is_sound() else None
        key = line.customer.current_id()
        text = ""
        if issued is not None and key is not None:
            made = Invoice(key, "", issued, 100)
            agreed = terms.of_customer(self.context.book, key)
            planned = [] if agreed.parts else terms.planned(agreed, made)
            text = planned[0].due_on.isoformat() if planned else self.tr("按付款条件")
        line.due.setPlaceholderText(text)

    def _go_on(self, line: Line) -> None:
        """To the next line, made where there is none."""
        place = self.lines.index(line) + 1
        following = self.lines[place] if place < len(self.lines) else self.add_line()
        following.customer.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(following.customer)

    def add_line_and_go(self) -> None:
        """A new line at the end, ready to be typed."""
        self.add_line().customer.setFocus(Qt.FocusReason.TabFocusReason)

    def drop_line(self) -> None:
        """Empty the line the keyboard is in, and take it away unless it is the only one."""
        held = [n for n, line in enumerate(self.lines) if any(part.hasFocus() for part in line.fields)]
        place = held[0] if held else len(self.lines) - 1
        line = self.lines.pop(place)
        for part in line.parts:
            self._sheet.removeWidget(part)
            part.hide()
            part.deleteLater()
        if not self.lines:
            self.add_line()
        for number, other in enumerate(self.lines, start=1):
            other.number.setText(str(number))
        self.lines[min(place, len(self.lines) - 1)].customer.setFocus(Qt.FocusReason.TabFocusReason)
        self._show_sums()

    def _show_sums(self) -> None:
        """What the lines come to, and which of them are prepayments."""
        amounts = [(line.amount.amount() or 0) if line.amount.is_sound() else 0 for line in self.lines]
        for line, amount in zip(self.lines, amounts, strict=True):
            line.kind.setText(self.tr("预收") if amount < 0 else "")
        text = self.tr("{count} 行    应收 {owed}    预收 {paid}")
        self.sums.setText(
            text.format(
                count=sum(1 for amount in amounts if amount),
                owed=format_amount(sum(amount for amount in amounts if amount > 0), self.currency),
                paid=format_amount(-sum(amount for amount in amounts if amount < 0), self.currency),
            )
        )

    def values(self) -> tuple[list[Opening]]:
        """The items of the lines that are filled in."""
        return ([self._item(number) for number, line in enumerate(self.lines) if not line.is_empty()],)

    def _item(self, place: int) -> Opening:
        line = self.lines[place]
        try:
            line.customer.settle()
            customer = required(line.customer.current_id(), self.tr("客户"))
            issued = required(line.issued.day(), self.tr("开票日"))
            amount = required(line.amount.amount(), self.tr("金额"))
            return Opening(
                customer, line.invoice.text().strip(), issued, line.due.day(), amount, self.currency,
                self.money.text(),
            )  # fmt: skip
        except ArError as error:
            raise ArError(error.code, **{**error.facts, "line": place + 1}) from error

    def finish(self) -> None:
        """Post all lines and close, or say which line is wrong."""
        try:
            self._act(*self.values())
        except ArError as error:
            self._say_where(error)
        else:
            self.accept()

    def _say_where(self, error: ArError) -> None:
        """The sentence with the line it speaks of; ``row`` counts the lines filled in."""
        filled = [number for number, line in enumerate(self.lines, start=1) if not line.is_empty()]
        row = error.facts.get("row")
        place = error.facts.get("line") or (filled[row - 1] if row else 0)
        said = messages.explain(error, self._language)
        if place:
            said = self.tr("第 {line} 行：{said}").format(line=place, said=said)
            self.lines[place - 1].customer.setFocus(Qt.FocusReason.TabFocusReason)
        self.say(said)


def is_heading(row: list[str]) -> bool:
    """Whether a row of a spreadsheet holds captions: not one cell with a digit in it."""
    return not any(letter.isdigit() for cell in row for letter in cell)
