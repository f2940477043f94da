"""May we ship? (能发货吗) Customer and amount in, the answer at once; exceptions go on record."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.chasing import shipping
from ar_desktop.services.chasing.shipping import Answer
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.answer import AnswerView
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required
from ar_desktop.ui.fields import MoneyEdit


class MayShipDialog(EntryDialog):
    """Answers for the day looked at. What is recorded is told to the window."""

    def __init__(self, parent: QWidget, context: Context, customer: int | None = None) -> None:
        super().__init__(parent, context, "", self._allow)
        self.setWindowTitle(self.tr("能发货吗？"))
        self.set_title(self.windowTitle())
        self.found: Answer | None = None
        self.customer = customer_picker(context)
        self.amount = MoneyEdit()
        self.view = AnswerView(self._language)
        self.approved_by, self.note = QLineEdit(), QLineEdit()
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("本次货值"), self.amount)
        self.add_wide(self.view)
        self.exception = [
            part
            for caption, field in ((self.tr("批准人"), self.approved_by), (self.tr("例外理由"), self.note))
            for part in (self.add(caption, field), field)
        ]
        self.earlier = self.remark(" ")
        self.refuse = Button(self.tr("记录不发"), self._refuse)
        self.add_button(self.refuse)
        self.customer.chosen.connect(lambda _key: self.answer())
        self.amount.textChanged.connect(lambda _text: self.answer())
        if customer is not None:
            self.customer.set_choice(customer, customers.get(context.book, customer).name)
        self.answer()

    def answer(self) -> None:
        """Ask the book; nothing while there is no customer or the amount cannot be read."""
        key = self.customer.current_id()
        self.found = None
        if key is not None and self.amount.is_sound():
            amount = max(0, self.amount.amount() or 0)
            self.found = shipping.answer(self.context.book, key, amount, self.context.as_of)
        self.view.show_answer(self.found)
        refused = self.found is not None and not self.found.may_ship
        for part in (*self.exception, self.refuse):
            part.setVisible(refused)
        self.ok.setText(self.tr("批准例外") if refused else self.tr("记录可发"))
        self.ok.setEnabled(self.found is not None)
        self._show_earlier(key)
        self.adjustSize()

    def _show_earlier(self, key: int | None) -> None:
        """The latest answers to the same customer."""
        kept = shipping.recorded(self.context.book, key)[:2] if key is not None else []
        lines = []
        for item in kept:
            said = self.tr("发") if item.may_ship else self.tr("不发")
            who = self.tr("{who} 批准：{why}").format(who=item.approved_by, why=item.note)
            lines.append(f"{item.day.isoformat()} {said} {who if item.approved_by else item.note}".strip())
        self.earlier.setText(self.tr("此前：{lines}").format(lines=self.tr("；").join(lines)))
        self.earlier.setVisible(bool(lines))

    def values(self) -> tuple[bool]:
        """Whether to ship; the answer must be of what stands in the fields."""
        self.customer.settle()
        self.answer()
        required(self.found, self.tr("客户"))
        return (True,)

    def _allow(self, ship: bool) -> None:
        assert self.found is not None
        changes = shipping.record(
            self.context.book, self.found, ship=ship, approved_by=self.approved_by.text(),
            note=self.note.text(),
        )  # fmt: skip
        self._tell(changes, ship=ship)

    def _refuse(self) -> None:
        """Put on record that nothing is shipped."""
        if self.found is None:
            return
        try:
            changes = shipping.record(self.context.book, self.found, ship=False, note=self.note.text())
        except ArError as error:
            self.context.fail(error)
            return
        self._tell(changes, ship=False)
        self.accept()

    def _tell(self, changes: Changes, *, ship: bool) -> None:
        assert self.found is not None
        text = self.tr("已记录：{customer} 可以发货") if ship else self.tr("已记录：{customer} 不发货")
        if ship and self.found.reasons:
            text = self.tr("已记录例外批准：{customer}")
        self.context.publish(changes, text.format(customer=self.found.customer.name))
