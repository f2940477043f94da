"""Forms of bills: taking one in, and the day and reason of what becomes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain.bills import Bill
from ar_desktop.services.archive import customers
from ar_desktop.services.ledger import bills
from ar_desktop.services.reporting import aging, listing
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required, tell
from ar_desktop.ui.dialogs.ledger.parts import PartsEditor
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages.ledger import bill_words


class BillDialog(EntryDialog):
    """``act(bill)``: a bill taken in and the due lines it is meant for, oldest first until changed."""

    def __init__(self, parent: QWidget, context: Context, act: Callable[[Bill], object]) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记票据"))
        self.set_title(self.windowTitle())
        self.setMinimumWidth(660)
        self.currency = aging.main_currency(context.book)
        self.customer = customer_picker(context)
        self.kind = ChoiceBox(bill_words.kinds())
        self.number, self.drawer, self.acceptor = QLineEdit(), QLineEdit(), QLineEdit()
        self.received = DateEdit(lambda: context.today)
        self.received.set_value(context.today)
        self.matures = DateEdit(lambda: context.today)
        self.amount = MoneyEdit(self.currency)
        self.note = QLineEdit()
        self.editor = PartsEditor(
            self.currency, self.tr("指定金额"), self.tr("没有未清的发票；票据兑付后将留作预收。")
        )
        self._arrange()

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("种类"), self.kind)
        self.add(self.tr("票据号码"), self.number)
        self.add(self.tr("金额"), self.amount)
        self.add(self.tr("收票日"), self.received)
        self.add(self.tr("到期日"), self.matures)
        self.term = self.remark()
        self.add(self.tr("出票人"), self.drawer)
        self.add(self.tr("承兑人"), self.acceptor)
        self.add(self.tr("备注"), self.note)
        self.add_wide(self.editor)
        self.customer.chosen.connect(self._on_customer)
        self.amount.value_changed.connect(lambda amount: self.editor.propose(amount or 0))
        self.kind.currentIndexChanged.connect(lambda _at: self._remark())
        for field in (self.received, self.matures):
            field.value_changed.connect(lambda _day: self._remark())

    def _on_customer(self, key: int | None) -> None:
        book = self.context.book
        rows = listing.open_lines(book, key, self.context.today, self.currency) if key is not None else []
        free = bills.free_of(book, [row.id for row in rows])
        self.editor.set_lines([replace(row, open=free[row.id]) for row in rows if free[row.id]])
        self.editor.propose((self.amount.amount() or 0) if self.amount.is_sound() else 0)
        if key is not None and not self.drawer.text():
            self.drawer.setText(customers.get(book, key).name)

    def _remark(self) -> None:
        """Say where the bill runs longer than the law allows."""
        received = self.received.day() if self.received.is_sound() else None
        matures = self.matures.day() if self.matures.is_sound() else None
        if received is None or matures is None:
            tell(self.term, "")
            return
        found = bills.remarks(Bill(0, "", self.kind.key(), received, matures, 0))
        language = self.context.settings.language
        tell(self.term, " ".join(messages.sentence(n.code, n.facts, language) for n in found), "danger")

    def values(self) -> tuple[Bill]:
        """The bill."""
        self.customer.settle()
        customer = required(self.customer.current_id(), self.tr("客户"))
        amount = required(self.amount.amount(), self.tr("金额"))
        received = required(self.received.day(), self.tr("收票日"))
        matures = required(self.matures.day(), self.tr("到期日"))
        self.editor.propose(amount)
        return (
            Bill(
                customer, self.number.text().strip(), self.kind.key(), received, matures, amount,
                self.currency, self.drawer.text(), self.acceptor.text(), self.note.text(),
                tuple(self.editor.pairs()),
            ),
        )  # fmt: skip


class DayDialog(EntryDialog):
    """``act(day, words)``: the day of a step and a line of words, called ``caption``; without a caption
    only the day is asked for."""

    def __init__(
        self, parent: QWidget, context: Context, title: str, hint: str,
        act: Callable[[dt.date, str], object], *, caption: str = "", day: dt.date | None = None,
        button: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent, context, title, act, button=button)
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(day or context.today)
        self.words = QLineEdit()
        self.add(self.tr("日期"), self.day)
        if caption:
            self.add(caption, self.words)
        self.remark(hint)

    def values(self) -> tuple[dt.date, str]:
        """The day, never empty, and the words."""
        day = required(self.day.day(), self.tr("日期"))
        return day, self.words.text().strip()
