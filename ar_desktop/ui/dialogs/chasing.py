"""What a user records about a reminder: a call, a promise, a later day, a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.reminders import QueueItem
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages import reminder_words as words

#: Ways to talk to a customer that a user records by hand.
SPOKEN = ("call", "wechat", "sms", "email", "visit")
#: Outcomes of a call; the first is the usual one.
OUTCOMES = ("connected", "no_answer", "refused", "disputed")


def _choice(keys: tuple[str, ...], name: Callable[[str], str]) -> ChoiceBox:
    return ChoiceBox([(key, name(key)) for key in keys])


class PromiseDialog(FormDialog):
    """``act(pay_on, amount, channel, note)``."""

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
        self.amount = MoneyEdit(item.currency)
        self.amount.set_value(item.amount)
        self.channel = _choice(SPOKEN, words.channel)
        self.note = QLineEdit()
        self.add(self.tr("承诺付款日"), self.day)
        self.add(self.tr("承诺金额"), self.amount)
        self.add(self.tr("方式"), self.channel)
        self.add(self.tr("备注"), self.note)
        self.hint(self.tr("到期次日仍未收款，该客户自动回到队列。"))
        self.set_title(self.tr("{customer} 的付款承诺").format(customer=item.customer))

    def values(self) -> tuple[dt.date, int, str, str]:
        """The promise; a missing day or amount is refused."""
        day, amount = self.day.day(), self.amount.amount()
        if day is None or amount is None:
            raise ArError("required_missing")
        return day, amount, self.channel.key(), self.note.text().strip()


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


class CallDialog(FormDialog):
    """``act(channel, outcome, note, finished)``: ``finished`` closes the rung, else it is only logged."""

    def __init__(
        self, parent: QWidget, item: QueueItem, act: Callable[..., object], language: str = "zh"
    ) -> None:
        super().__init__(parent, "", act, language=language)
        self.setWindowTitle(self.tr("记录联系"))
        self.channel = _choice(SPOKEN, words.channel)
        self.outcome = _choice(OUTCOMES, words.outcome)
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(84)
        self.note.setTabChangesFocus(True)
        self.finished_rung = QCheckBox(self.tr("本级已办完，移出今天的队列"))
        self.finished_rung.setChecked(True)
        self.outcome.currentIndexChanged.connect(self._guess)
        self.add(self.tr("方式"), self.channel)
        self.add(self.tr("结果"), self.outcome)
        self.add(self.tr("内容"), self.note)
        self.add("", self.finished_rung)
        self.set_title(
            self.tr("联系 {customer} {phone}").format(customer=item.customer, phone=item.phone).strip()
        )

    def _guess(self) -> None:
        """Nobody answered: the rung is still to be done."""
        self.finished_rung.setChecked(self.outcome.key() != "no_answer")

    def values(self) -> tuple[str, str, str, bool]:
        """What was said."""
        note = self.note.toPlainText().strip()
        return (
            self.channel.key(),
            self.outcome.key(),
            note,
            self.finished_rung.isChecked(),
        )


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
