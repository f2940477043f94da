"""From which day an allocation counts: told in the forms that allocate, and open to choice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ar_desktop.services.ledger.sittings import Days, Since
from ar_desktop.storage.book import Book
from ar_desktop.ui.buttons import label, restyle
from ar_desktop.ui.choice import ChoiceBox


class SinceField(QWidget):
    """``since()`` is the choice; not shown where the money is of today, for then there is none.

    ``paper`` where it is a credit note or the like, which has a day but was not received.
    """

    def __init__(self, today: dt.date, *, paper: bool = False) -> None:
        super().__init__()
        self._today, self._paper = today, paper
        self._rules: set[Since] = set()
        self.choice = ChoiceBox()
        self.choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setAccessibleName(self.tr("核销日期"))
        self.choice.setToolTip(self.tr("核销从哪天起计入账龄和报表；不早于发票日。"))
        self.note = label("", "small", wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(self.tr("核销日期"), "muted"))
        line.addWidget(self.choice)
        line.addWidget(self.note, 1)
        self.choice.currentIndexChanged.connect(lambda _n: self._tell())

    def show_money(self, book: Book, money: Iterable[tuple[int, dt.date]]) -> None:
        """The credits to be allocated, by id and day: what the rule says of them is chosen."""
        past = [credit for credit, day in money if day < self._today]
        days = Days(book.reader, self._today)
        rules = {days.by_rule(credit) for credit in past}
        self.setVisible(bool(past))
        if rules != self._rules:
            self._rules = rules
            self._fill()

    def _fill(self) -> None:
        own = self.tr("按单据日") if self._paper else self.tr("按收款日")
        choices = [
            (Since.MONEY, own),
            (Since.TODAY, self.tr("今天 {day}").format(day=self._today.isoformat())),
        ]
        if len(self._rules) > 1:
            choices.insert(0, (Since.RULE, self.tr("今天录入的按收款日，其余按今天")))
        self.choice.clear()
        for key, words in choices:
            self.choice.addItem(words, str(key))
        if len(self._rules) == 1:
            self.choice.choose(str(next(iter(self._rules))))
        self._tell()

    def _tell(self) -> None:
        """That days of the past change, where they do."""
        alters = self.since() is Since.MONEY and Since.TODAY in self._rules
        self.note.setText(_alters(paper=self._paper) if alters else self._why())
        restyle(self.note, "tone", "danger" if alters else "")

    def _why(self) -> str:
        if self.since() is Since.TODAY:
            return self.tr("以前打印的报表不变")
        if self.since() is Since.MONEY:
            return self.tr("今天才录入，以往日期的账龄随之补全")
        return ""

    def since(self) -> Since:
        """As chosen."""
        return Since(self.choice.key() or Since.RULE)


def _alters(*, paper: bool) -> str:
    if paper:
        return QCoreApplication.translate("SinceField", "以前录入的单据：自单据日起的以往报表会改变")
    return QCoreApplication.translate("SinceField", "以前录入的收款：自收款日起的以往报表会改变")
