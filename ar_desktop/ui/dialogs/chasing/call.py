"""A call, a message or a visit: how, what came of it, who was met, when to come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ar_desktop.domain import calls
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.chasing.calls import VISIT, Contact
from ar_desktop.services.keeping import calendars
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages.chasing import contact_words as words
from ar_desktop.ui.tick import TickBox

#: Ways to talk to a customer that a user records by hand.
SPOKEN = ("call", "wechat", "sms", "email", VISIT)


@dataclass(frozen=True)
class Party:
    """Whom a contact was with. ``sums`` is what is chased by currency; ``queued`` where an item of the
    queue is open, whose rung asks for ``action``."""

    customer: int
    name: str
    phone: str = ""
    owner: str = ""
    address: str = ""
    sums: tuple[tuple[str, int], ...] = ()
    queued: bool = False
    action: str = ""


class CallDialog(FormDialog):
    """``act(Contact, finished)``: ``finished`` closes the rung, else it is only logged."""

    def __init__(
        self, parent: QWidget, party: Party, today: dt.date, act: Callable[[Contact, bool], object], *,
        channel: str = "call", result: str = "", language: str = "zh",
    ) -> None:  # fmt: skip
        super().__init__(parent, "", act, language=language)
        self._party, self._today = party, today
        self.setWindowTitle(self.tr("记录联系"))
        self.set_title(" ".join(part for part in (party.name, party.phone) if part))
        self.channel = ChoiceBox([(key, words.channel(key)) for key in SPOKEN])
        self.outcome = ChoiceBox(words.results())
        self.met = QLineEdit()
        self.place = QLineEdit(party.address)
        self.day, self.amount = DateEdit(lambda: today), MoneyEdit()
        self.currency = ChoiceBox([(money, money) for money, _ in party.sums] or [(BASE_CURRENCY,) * 2])
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(70)
        self.note.setTabChangesFocus(True)
        self.next = DateEdit(lambda: today)
        self.finished_rung = TickBox(self.tr("本级已办完，移出今天的队列"))
        self._arrange()
        self._connect()
        self.channel.choose(channel)
        self.outcome.choose(result or calls.PROMISED)
        self._follow()

    def _arrange(self) -> None:
        self.add(self.tr("结果"), self.outcome)
        self.add(self.tr("方式"), self.channel)
        self._of_promise = [
            *self.add_pair(self.tr("承诺付款日"), self.day, self.tr("金额"), self.amount),
            self.add(self.tr("币种"), self.currency),
            self.currency,
        ]
        self.add(self.tr("接洽人"), self.met)
        self.met.setPlaceholderText(self.tr("对方姓名、职务"))
        self._of_visit = [self.add(self.tr("地点"), self.place), self.place]
        self.add(self.tr("内容"), self.note)
        self.add(self.tr("下次联系"), self.next)
        self.hint(self.tr("填了日期，该客户等到那一天再回到队列。"))
        self.add("", self.finished_rung)

    def _connect(self) -> None:
        self.channel.currentIndexChanged.connect(lambda _at: self._follow())
        self.outcome.currentIndexChanged.connect(lambda _at: self._follow())
        self.currency.currentIndexChanged.connect(lambda _at: self._propose())
        self.next.value_changed.connect(lambda _value: self._guess())

    def _follow(self) -> None:
        """Ask for what the result and the channel need, and propose the next day."""
        promised = self.outcome.key() == calls.PROMISED
        for part in self._of_promise:
            part.setVisible(promised)
        for part in self._of_promise[2:]:
            part.setVisible(promised and self.currency.count() > 1)
        for part in self._of_visit:
            part.setVisible(self.channel.key() == VISIT)
        days = calls.again_after(self.outcome.key())
        self.next.set_value(calendars.china().add_workdays(self._today, days) if days else None)
        self._propose()
        self._guess()
        QTimer.singleShot(0, self, self.adjustSize)  # once what is hidden gave its room back

    def _propose(self) -> None:
        """The whole sum of a currency is the usual promise."""
        money = self.currency.key()
        self.amount.currency = money
        self.amount.set_value(dict(self._party.sums).get(money))

    def _guess(self) -> None:
        """Whoever is to be called again, or promised, is not done with."""
        waits = self.next.day() is not None or self.outcome.key() == calls.PROMISED
        self.finished_rung.setEnabled(self._party.queued and not waits)
        done = calls.finishes(self.outcome.key(), self._party.action)
        self.finished_rung.setChecked(self._party.queued and not waits and done)

    def values(self) -> tuple[Contact, bool]:
        """What was said."""
        promised = self.outcome.key() == calls.PROMISED
        contact = Contact(
            self.channel.key(), self.outcome.key(), self.note.toPlainText().strip(), self.met.text().strip(),
            self.place.text().strip() if self.channel.key() == VISIT else "", self.next.day(),
            self._party.owner, self.day.day() if promised else None,
            (self.amount.amount() or 0) if promised else 0, self.currency.key(),
        )  # fmt: skip
        return contact, self.finished_rung.isChecked()
