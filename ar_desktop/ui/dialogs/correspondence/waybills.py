"""The waybills of a morning's post: one line a letter, typed or scanned one after another, or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import posting_letters
from ar_desktop.services.correspondence.letters import LetterRow
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, required
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.pages.correspondence import delivery_words as words

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WaybillsDialog(EntryDialog):
    """``act(list[Delivery])``: how ``letters`` were sent; those without a waybill are left out unless
    the channel has none."""

    def __init__(
        self, parent: QWidget, context: Context, letters: Sequence[LetterRow],
        act: Callable[[list[Delivery]], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.letters = list(letters)
        self.setWindowTitle(self.tr("批量登记寄送"))
        self.set_title(self.tr("批量登记寄送 · {count} 封").format(count=len(self.letters)))
        self.setMinimumWidth(820)
        self.channel = ChoiceBox(words.channels())
        self.carrier = QLineEdit(posting_letters.CARRIERS["ems"])
        self.sent = DateEdit(lambda: context.today)
        self.sent.set_value(context.today)
        self.proposed = [posting_letters.proposed(context.book, letter.id) for letter in self.letters]
        self.waybills = [QLineEdit() for _ in self.letters]
        self.contents = [QLineEdit(item.content) for item in self.proposed]
        self.add_pair(self.tr("方式"), self.channel, self.tr("承运"), self.carrier)
        self.add(self.tr("寄出日"), self.sent)
        self.hint(
            self.tr("光标放在单号栏，逐张扫描或输入后回车；也可从 Excel 复制“文号、单号”两列，在这里粘贴。")
        )
        self.add_wide(self._make_grid())
        self.add_button(Button(self.tr("粘贴文号和单号"), self.paste))
        self.channel.currentIndexChanged.connect(lambda _at: self._on_channel())

    def _make_grid(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for column, title in enumerate(
            (self.tr("文号"), self.tr("客户"), self.tr("单号"), self.tr("内件品名"))
        ):
            grid.addWidget(label(title, "small"), 0, column)
        for number, letter in enumerate(self.letters, start=1):
            waybill, content = self.waybills[number - 1], self.contents[number - 1]
            waybill.setAccessibleName(self.tr("{number} 单号").format(number=letter.number))
            content.setAccessibleName(self.tr("{number} 内件品名").format(number=letter.number))
            waybill.setFixedWidth(170)
            content.setCursorPosition(0)
            waybill.installEventFilter(self)
            grid.addWidget(label(letter.number), number, 0)
            grid.addWidget(label(letter.customer), number, 1)
            grid.addWidget(waybill, number, 2)
            grid.addWidget(content, number, 3)
        grid.setColumnStretch(3, 1)
        return inside

    def _on_channel(self) -> None:
        if self.carrier.text() in {"", *posting_letters.CARRIERS.values()}:
            self.carrier.setText(posting_letters.CARRIERS.get(self.channel.key(), ""))

    def showEvent(self, event: QShowEvent) -> None:
        """The scanner can start at once: the head is right as proposed most days."""
        super().showEvent(event)
        self._go(0)

    def at_end(self) -> None:
        """Behind the head the scanner starts with the first letter."""
        self._go(0)

    def _go(self, place: int) -> None:
        if place < len(self.waybills):
            self.waybills[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.ok.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, which a scanner sends too, goes to the next letter; several lines are spread."""
        if watched in self.waybills and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            place = self.waybills.index(watched)
            if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._go(place + 1)
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and self._is_table(self._clipboard()):
                self.spread(self._clipboard(), place)
                return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _clipboard() -> str:
        return QGuiApplication.clipboard().text()

    @staticmethod
    def _is_table(text: str) -> bool:
        return len(text.split()) > 1

    def paste(self) -> None:
        """Spread what was copied from a list."""
        self.spread(self._clipboard(), 0)

    def spread(self, text: str, place: int) -> None:
        """Waybills by letter number; those without a number go down from ``place``. Says what was of no
        letter here."""
        places = {posting_letters.plain(letter.number): at for at, letter in enumerate(self.letters)}
        lost = []
        for number, waybill in posting_letters.pairs(text):
            at = places.get(posting_letters.plain(number), -1) if number else place
            place += not number
            if 0 <= at < len(self.waybills):
                self.waybills[at].setText(waybill)
            else:
                lost.append(number or waybill)
        said = self.tr("这些文号不在所选函件中：{numbers}").format(numbers=self.tr("、").join(lost[:5]))
        self.say(said if lost else "")

    def values(self) -> tuple[list[Delivery]]:
        """The letters that were sent; the day is needed, and no waybill may stand twice."""
        sent = self.sent.day()
        required(sent, self.tr("寄出日"))
        channel, carrier = self.channel.key(), self.carrier.text().strip()
        bare = channel in {"hand", "email", "wechat", "sms", "lawyer", "notary"}
        found = [
            replace(
                item, channel=channel, carrier=carrier, sent_on=sent, waybill=waybill.text().strip(),
                content=content.text().strip(),
            )
            for item, waybill, content in zip(self.proposed, self.waybills, self.contents, strict=True)
            if bare or waybill.text().strip()
        ]  # fmt: skip
        required(found or None, self.tr("单号"))
        numbers = [item.waybill for item in found if item.waybill]
        twice = next((number for number in numbers if numbers.count(number) > 1), "")
        if twice:
            raise ArError("waybill_twice", number=twice)
        return (found,)
