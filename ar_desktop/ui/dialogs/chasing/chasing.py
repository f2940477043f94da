"""What a user records about a reminder: a promise, a later day, a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.dialogs.chasing.call import SPOKEN
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages.chasing import reminder_words as words


class PromiseDialog(FormDialog):
    """``act(pay_on, amount, channel, note, currency)``."""

    def __init__(
        self,
        parent: QWidget,
        item: QueueItem,
        today: dt.date,
        act: Callable[..., object],
        language: str = "zh",
    ) -> None:
        super().__init__(parent, "", act, language=language)
        self.setWindowTitle(self.tr("记录承诺"))
        self.day = DateEdit(lambda: today)
        self._sums = dict(item.sums)
        self.currency = ChoiceBox([(money, money) for money in self._sums])
        self.amount = MoneyEdit()
        self._propose()
        self.channel = ChoiceBox([(key, words.channel(key)) for key in SPOKEN])
        self.note = QLineEdit()
        if len(self._sums) > 1:
            self.add(self.tr("币种"), self.currency)
            self.currency.currentIndexChanged.connect(lambda _at: self._propose())
        self.add(self.tr("承诺付款日"), self.day)
        self.add(self.tr("承诺金额"), self.amount)
        self.add(self.tr("方式"), self.channel)
        self.add(self.tr("备注"), self.note)
        self.hint(self.tr("到期次日仍未收款，该客户自动回到队列。"))
        self.set_title(self.tr("{customer} 的付款承诺").format(customer=item.customer))

    def _propose(self) -> None:
        """All that is chased in a currency."""
        self.amount.currency = self.currency.key()
        self.amount.set_value(self._sums.get(self.currency.key()))

    def values(self) -> tuple[dt.date, int, str, str, str]:
        """The promise; a missing day or amount is refused."""
        day, amount = self.day.day(), self.amount.amount()
        if day is None or amount is None:
            raise ArError("required_missing")
        return day, amount, self.channel.key(), self.note.text().strip(), self.currency.key()


class SnoozeDialog(FormDialog):
    """``act(until, reason)``."""

    def __init__(
        self, parent: QWidget, item: QueueItem, today: dt.date, act: Callable[..., object], *, until: dt.date,
        language: str = "zh",
    ) -> None:  # fmt: skip
        super().__init__(parent, "", act, language=language)
        self.setWindowTitle(self.tr("改期"))
        self.until = DateEdit(lambda: today)
        self.until.set_value(until)
        self.reason = QLineEdit()
        self.add(self.tr("改到"), self.until)
        self.add(self.tr("原因"), self.reason)
        self.hint(self.tr("到那一天自动回到队列。"))
        self.set_title(self.tr("改期：{customer}").format(customer=item.customer))

    def values(self) -> tuple[dt.date, str]:
        """The later day and why."""
        until = self.until.day()
        if until is None:
            raise ArError("required_missing")
        return until, self.reason.text().strip()


class ReasonDialog(FormDialog):
    """``act(reason)``; an empty reason is refused. For skipping a rung and voiding a letter."""

    def __init__(
        self, parent: QWidget, title: str, act: Callable[[str], object], *, button: str, hint: str = "",
        language: str = "zh",
    ) -> None:  # fmt: skip
        super().__init__(parent, title, act, button=button, language=language)
        self.reason = QLineEdit()
        self.add(self.tr("原因"), self.reason)
        if hint:
            self.hint(hint)

    def values(self) -> tuple[str]:
        """The reason, never empty."""
        reason = self.reason.text().strip()
        if not reason:
            raise ArError("reason_missing")
        return (reason,)
