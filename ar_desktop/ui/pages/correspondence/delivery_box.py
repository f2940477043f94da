"""How the marked letter travelled, under its facts: each delivery, what it proves, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ar_desktop.services.claims import deliveries
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import posting_letters
from ar_desktop.services.correspondence.letters import LetterRow
from ar_desktop.services.keeping import attachments
from ar_desktop.ui.cards import BadgeLabel, Button, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.correspondence.delivery import DeliveryDialog
from ar_desktop.ui.dialogs.correspondence.waybills import WaybillsDialog
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.correspondence import delivery_words as words


class DeliveryBox(QWidget):
    """``show_letter``; ``dialog`` is the form that is open, ``buttons`` those of the acts by name."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._letter: LetterRow | None = None
        self.dialog: QDialog | None = None
        self.buttons: dict[str, Button] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 2, 14, 12)
        self._column.setSpacing(5)
        self.hide()

    def show_letter(self, letter: LetterRow | None) -> None:
        """Another letter, or none."""
        self._letter = letter
        clear(self._column)
        self.buttons = {}
        self.setVisible(letter is not None)
        if letter is None:
            return
        found = deliveries.of_letter(self._context.book, letter.id)
        self._column.addWidget(label(self.tr("送达"), "section"))
        for item in found:
            self._add(item)
        if not found:
            missing = self.tr("还没有登记寄送：没有送达证据，不能使诉讼时效重新计算。")
            self._column.addWidget(label(missing, "small", wrap=True, tone="danger"))
        self.buttons["add"] = Button(self.tr("登记寄送…"), self.add, kind="" if found else "primary")
        line = FlowLayout()
        line.addWidget(self.buttons["add"])
        self._column.addLayout(line)

    def _add(self, item: Delivery) -> None:
        line, pill = FlowLayout(gap=8), words.pill(item)
        text = label(words.line(item))
        text.setToolTip("\n".join(part for part in (item.content, item.recipient, item.address) if part))
        line.addWidget(text)
        line.addWidget(BadgeLabel(pill.text, pill.tone))
        files = len(attachments.listed(self._context.book, "deliveries", item.id))
        caption = (
            self.tr("结果与凭证…") if not files else self.tr("结果与凭证（{count}）…").format(count=files)
        )
        self.buttons["edit"] = Button(caption, partial(self.edit, item), kind="link")
        self.buttons["remove"] = Button(self.tr("删除"), partial(self.remove, item), kind="link")
        line.addWidget(self.buttons["edit"])
        line.addWidget(self.buttons["remove"])
        self._column.addLayout(line)
        self._column.addWidget(label(words.worth(item.state), "small", wrap=True))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def add(self) -> None:
        """Ask how the letter was sent."""
        if self._letter is not None:
            today = self._context.today
            given = posting_letters.proposed(self._context.book, self._letter.id, sent_on=today)
            self._open(DeliveryDialog(self, self._context, self._letter.number, given, self._save))

    def edit(self, item: Delivery) -> None:
        """Ask what became of a delivery; a new answer is today's until changed."""
        number = "" if self._letter is None else self._letter.number
        given = item if item.arrived_on else replace(item, arrived_on=self._context.today)
        self._open(DeliveryDialog(self, self._context, number, given, self._save))

    def _save(self, item: Delivery) -> None:
        changes = deliveries.save(self._context.book, item)
        said = self.tr("已登记送达：{state}") if item.state != "sent" else self.tr("已登记寄送：{state}")
        self._context.publish(changes, said.format(state=words.state(item.state)))

    def remove(self, item: Delivery) -> None:
        """Take a record back; undo puts it there again."""
        self._context.publish(deliveries.remove(self._context.book, item.id), self.tr("已删除寄送记录"))

    def add_many(self, letters: Sequence[LetterRow]) -> None:
        """Ask for the waybills of several letters."""
        self._open(WaybillsDialog(self, self._context, letters, self._save_many))

    def _save_many(self, items: list[Delivery]) -> None:
        changes = deliveries.save_many(self._context.book, items)
        self._context.publish(changes, self.tr("已登记 {count} 封函件的寄送").format(count=len(items)))
