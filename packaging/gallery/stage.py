"""Where dialogs are shown: the window over the demo book, and the records they are shown of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtWidgets import QDialog

from ar_desktop.services.chasing import queueing
from ar_desktop.services.chasing.queueing import QueueItem
from ar_desktop.services.reporting import listing
from ar_desktop.services.reporting.listing import InvoiceRow, ReceiptRow
from ar_desktop.storage.book import Book
from ar_desktop.ui.context import Context
from ar_desktop.ui.main_window import MainWindow

#: As long as amounts, numbers and names get in practice.
AMOUNT = 123_456_789_012
NUMBER = "24332000000087654321"
NAME = "浙江省杭州市萧山区钱塘江南岸精密机械与自动化控制设备制造股份有限公司第二分公司营销中心"
WORDS = "已与对方财务负责人电话核对，约定月底前由总部统一付款，逾期另行书面确认"


@dataclass
class Stage:
    """A window over an open book."""

    window: MainWindow
    context: Context

    @property
    def book(self) -> Book:
        """The demo book."""
        book: Book = self.context.book
        return book

    @property
    def today(self) -> dt.date:
        """The day it is in the pictures."""
        return self.context.today

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self.context.settings.language

    @cached_property
    def queue(self) -> list[QueueItem]:
        """The queue of the day."""
        return queueing.queue(self.book, self.today)

    @cached_property
    def item(self) -> QueueItem:
        """The customer chased with most invoices."""
        return max(self.queue, key=lambda item: len(item.lines))

    @property
    def customer(self) -> int:
        """Whom most dialogs are about."""
        return self.item.customer_id

    @cached_property
    def line(self) -> InvoiceRow:
        """An overdue line of that customer."""
        return listing.open_lines(self.book, self.customer, self.today, "CNY")[0]

    @cached_property
    def receipt(self) -> ReceiptRow:
        """The latest receipt."""
        return listing.receipt_rows(self.book, self.today, limit=1)[0]


Make = Callable[[Stage], QDialog]


@dataclass(frozen=True)
class Shown:
    """A view of a dialog."""

    name: str
    dialog: type[QDialog]
    make: Make


SHOWN: dict[str, Shown] = {}


def shown(dialog: type[QDialog]) -> Callable[[Make], Make]:
    """Put a function that makes a dialog, not yet opened, into the gallery under its name."""

    def keep(make: Make) -> Make:
        name = make.__name__.replace("_", "-")
        assert name not in SHOWN
        SHOWN[name] = Shown(name, dialog, make)
        return make

    return keep


def nothing(*_given: object, **_facts: object) -> None:
    """What a dialog of the gallery does with its values."""
