"""How one letter was sent, and what became of it; its files are dropped or pasted in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import posting_letters
from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, required, tell
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.pages.correspondence import delivery_words as words


class DeliveryDialog(EntryDialog):
    """``act(Delivery)``: a delivery as proposed for a new letter, or one known with what became of it."""

    def __init__(
        self, parent: QWidget, context: Context, number: str, given: Delivery,
        act: Callable[[Delivery], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self._given = given
        self.setWindowTitle(self.tr("登记送达结果") if given.id else self.tr("登记寄送"))
        self.set_title(f"{self.windowTitle()} · {number}")
        self.setMinimumWidth(660)
        self.channel, self.state = ChoiceBox(words.channels()), ChoiceBox(words.states())
        self.carrier, self.waybill, self.content = QLineEdit(), QLineEdit(), QLineEdit()
        self.recipient, self.address, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self.sent, self.arrived = DateEdit(lambda: context.today), DateEdit(lambda: context.today)
        self.signed_by, self.note = QLineEdit(), QLineEdit()
        self._arrange()
        self._fill(given)
        self.channel.currentIndexChanged.connect(lambda _at: self._on_channel())
        self.state.currentIndexChanged.connect(lambda _at: self._explain())
        self._explain()

    def _arrange(self) -> None:
        if self._given.id:  # what became of it is why the form was opened again
            self._add_outcome()
        self.add(self.tr("方式"), self.channel)
        self.mind = self.remark(" ")
        self.add_pair(self.tr("承运"), self.carrier, self.tr("单号"), self.waybill)
        self.add(self.tr("内件品名"), self.content)
        self.add(self.tr("收件人"), self.recipient)
        self.add_pair(self.tr("电话"), self.phone, self.tr("寄出日"), self.sent)
        self.add(self.tr("地址"), self.address)
        if not self._given.id:
            self._add_outcome()
        self.add(self.tr("备注"), self.note)
        self.files: AttachedFiles | None = None
        if self._given.id:
            hint = self.tr("寄件联、签收截图、退回封套：拖到这里，或截图后按 Ctrl V")
            self.files = AttachedFiles(self.context, "deliveries", self._given.id, hint)
            self.add_wide(self.files)
            self.files.hear(self)

    def _add_outcome(self) -> None:
        self.add(self.tr("结果"), self.state)
        self.worth = self.remark(" ")
        self.add_pair(self.tr("结果日"), self.arrived, self.tr("签收人"), self.signed_by)

    def _fill(self, given: Delivery) -> None:
        self.channel.choose(given.channel)
        self.state.choose(given.state)
        for field, text in (
            (self.carrier, given.carrier), (self.waybill, given.waybill), (self.content, given.content),
            (self.recipient, given.recipient), (self.address, given.address), (self.phone, given.phone),
            (self.signed_by, given.signed_by), (self.note, given.note),
        ):  # fmt: skip
            field.setText(text)
            field.setCursorPosition(0)
        self.sent.set_value(given.sent_on)
        self.arrived.set_value(given.arrived_on)

    def _on_channel(self) -> None:
        """Another carrier is proposed where nobody named one."""
        if self.carrier.text() in {"", *posting_letters.CARRIERS.values()}:
            self.carrier.setText(posting_letters.CARRIERS.get(self.channel.key(), ""))
        self._explain()

    def _explain(self) -> None:
        tell(self.mind, words.channel_advice(self.channel.key()))
        tell(self.worth, words.worth(self.state.key()))
        under_way = self.state.key() == "sent"
        for field in (self.arrived, self.signed_by):
            field.setEnabled(not under_way)

    def values(self) -> tuple[Delivery]:
        """The delivery as the form has it; the day it was sent is needed, and that of its outcome."""
        under_way = self.state.key() == "sent"
        required(self.sent.day(), self.tr("寄出日"))
        if not under_way:
            required(self.arrived.day(), self.tr("结果日"))
        return (
            replace(
                self._given, channel=self.channel.key(), carrier=self.carrier.text().strip(),
                waybill=self.waybill.text().strip(), content=self.content.text().strip(),
                recipient=self.recipient.text().strip(), address=self.address.text().strip(),
                phone=self.phone.text().strip(), sent_on=self.sent.day(), state=self.state.key(),
                signed_by="" if under_way else self.signed_by.text().strip(),
                arrived_on=None if under_way else self.arrived.day(), note=self.note.text().strip(),
            ),
        )  # fmt: skip
