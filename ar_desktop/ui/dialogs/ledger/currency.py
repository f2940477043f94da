"""The currency of a document and the rate it is posted at, as two fields of its form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from ar_desktop.domain.fx import parse_rate
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import exchange
from ar_desktop.services.reporting import aging
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.dialogs.entry import EntryDialog, tell


class CurrencyFields(QObject):
    """Hidden in a book of one currency. ``changed(currency)`` is called with each choice; an empty rate
    takes the book's quote of the document's day, which stands in the field."""

    def __init__(
        self, form: EntryDialog, day: Callable[[], dt.date | None], changed: Callable[[str], object]
    ) -> None:
        super().__init__(form)
        self._book, self._day, self._changed = form.context.book, day, changed
        offered = exchange.offered(self._book)
        self.box = ChoiceBox([(code, code) for code in offered])
        self.box.choose(aging.main_currency(self._book))
        self.rate = QLineEdit()
        self._box_row = (form.add(self.tr("币种"), self.box), self.box)
        self._rate_row = (form.add(self.tr("汇率"), self.rate), self.rate)
        self.said = form.remark()
        for part in self._box_row:
            part.setVisible(len(offered) > 1)
        self.box.currentIndexChanged.connect(lambda _place: self._on_choice())
        self.refresh()

    def currency(self) -> str:
        """The one chosen."""
        return self.box.key() or BASE_CURRENCY

    def text(self) -> str:
        """The rate typed, checked (``fx_rate_unreadable``); empty for the table's."""
        typed = self.rate.text().strip()
        return str(parse_rate(typed)) if typed and self.currency() != BASE_CURRENCY else ""

    def follow(self, customer: int) -> None:
        """The currency of the customer's latest document."""
        self.box.choose(exchange.usual(self._book, customer))

    def refresh(self) -> None:
        """Say which rate an empty field stands for on the document's day."""
        currency, day = self.currency(), self._day()
        foreign = currency != BASE_CURRENCY
        for part in self._rate_row:
            part.setVisible(foreign)
        if not foreign or day is None:
            tell(self.said, "")
            return
        quote = exchange.on(self._book, currency, day)
        self.rate.setPlaceholderText(str(quote.rate) if quote else self.tr("缺汇率"))
        if quote is None:
            tell(
                self.said,
                self.tr("账套里没有这一天的 {money} 汇率：可在此填写，留空则按缺汇率入账").format(
                    money=currency
                ),
            )
        elif exchange.is_stale(self._book, quote, day):
            tell(
                self.said,
                self.tr("最近的汇率是 {day} 的，已偏旧").format(day=quote.day.isoformat()),
                "danger",
            )
        else:
            tell(
                self.said,
                self.tr("留空用 {day} 的汇率，1 {money} 合人民币").format(day=quote.day, money=currency),
            )

    def _on_choice(self) -> None:
        self._changed(self.currency())
        self.refresh()
