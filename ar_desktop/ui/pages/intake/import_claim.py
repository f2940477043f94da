"""Whose money is it? The marked line of a bank statement, who it may be from and why, and the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.services.intake.import_receipts import CUSTOMER, IGNORE, NEW_CUSTOMER, Choice
from ar_desktop.services.intake.importing import Asked
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Button, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import customer_picker
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.pages.intake import matching_words
from ar_desktop.ui.tick import TickBox

_MOST_SHOWN = 3


class ClaimBar(QFrame):
    """``said(choice)``: the user's answer, None to take it back. ``all_alike`` tells whether it goes for
    every line of this payer."""

    said = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setProperty("box", "note")
        self.payer = label("", "strong", wrap=True)
        self.picker = customer_picker(context)
        self.picker.setMinimumWidth(220)
        self.picker.setAccessibleName(self.tr("客户"))
        self.picker.chosen.connect(self._on_picked)
        self.ignore = Button(self.tr("不是客户回款"), lambda: self.said.emit(Choice(IGNORE)), keys="Alt+0")
        self.new = Button(self.tr("建为新客户"), lambda: self.said.emit(Choice(NEW_CUSTOMER)), keys="Alt+N")
        self.back = Button(self.tr("撤回"), lambda: self.said.emit(None), keys="Alt+Z")
        self.alike = TickBox()
        self.alike.setChecked(True)
        self.buttons: list[Button] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._place()
        self.hide()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addWidget(self.payer)
        column.addLayout(self._grid)
        choose = QHBoxLayout()
        choose.addWidget(label(self.tr("其他客户"), "muted"))
        choose.addWidget(self.picker, 1)
        column.addLayout(choose)
        line = FlowLayout()
        for part in (self.ignore, self.new, self.back, self.alike):
            line.addWidget(part)
        column.addLayout(line)

    def listen(self, page: QWidget) -> None:
        """The keys of the user's scheme open the choice wherever the keyboard is on the page."""
        for key in scheme(self.context.settings.key_scheme).pick:
            QShortcut(
                QKeySequence(key), page, self.pick, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def pick(self) -> None:
        """Choose among all customers."""
        if self.isVisible():
            self.picker.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.picker.open_picker()

    def show_line(self, asked: Asked | None, alike: int, names: Mapping[int, str], currency: str) -> None:
        """A line and its candidates; ``alike`` are the other lines of its payer."""
        self.setVisible(asked is not None)
        if asked is None:
            return
        row = asked.row
        said = asked.choice is not None
        money = words.money(row.amount, row.currency or currency)
        parts = [row.payer or self.tr("（无户名）"), row.payer_account, row.memo, money]
        self.payer.setText(" · ".join(part for part in parts if part))
        self.picker.set_choice(None)
        self.new.setEnabled(bool(row.payer))
        self.back.setVisible(said)
        self.alike.setVisible(alike > 0)
        self.alike.setText(self.tr("该付款人的其余 {count} 笔也这样处理").format(count=alike))
        self._show_candidates(asked, names, row.currency or currency)

    def _show_candidates(self, asked: Asked, names: Mapping[int, str], currency: str) -> None:
        clear(self._grid)
        self.buttons = []
        for number, found in enumerate(asked.candidates[:_MOST_SHOWN]):
            text = self.tr("{name} {sure}%").format(name=names.get(found.customer, ""), sure=found.confidence)
            button = Button(
                text, partial(self.said.emit, Choice(CUSTOMER, found.customer)), keys=f"Alt+{number + 1}"
            )
            self.buttons.append(button)
            self._grid.addWidget(button, number, 0)
            reasons = matching_words.said(found.reasons, currency)
            self._grid.addWidget(label(reasons, "muted", wrap=True), number, 1)
        if not asked.candidates:
            hint = self.tr("没有客户与户名、账号、附言或金额相符，请选择客户")
            self._grid.addWidget(label(hint, "muted", wrap=True), 0, 0, 1, 2)

    def _on_picked(self, customer: object) -> None:
        if isinstance(customer, int):
            self.said.emit(Choice(CUSTOMER, customer))

    def take_first(self) -> None:
        """The surest candidate, where there is one."""
        if self.isVisible() and self.buttons:
            self.buttons[0].click()


def lines_of_payer(asked: Mapping[tuple[str, int], Asked], key: tuple[str, int]) -> Sequence[tuple[str, int]]:
    """The line itself and the others of its payer that are not answered yet; all of them once this one is."""
    one = asked[key]
    return [
        other
        for other, line in asked.items()
        if other == key or (line.row.payer == one.row.payer != "" and line.choice == one.choice)
    ]
