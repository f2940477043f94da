"""How a customer is chased: its ladder, whether at all, until when not, and the same of its invoices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing.chasing_rules import CustomerRules, InvoiceRule
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.page import row
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView
from ar_desktop.ui.tick import TickBox

_WIDTH = 640


class LaterDialog(FormDialog):
    """``act(until, reason)``: put off until a day, for a reason that must be given."""

    def __init__(
        self, parent: QWidget, title: str, act: Callable[[dt.date, str], object], *, today: dt.date,
        until: dt.date, reasons: Sequence[str], hint: str, language: str = "zh",
    ) -> None:  # fmt: skip
        super().__init__(parent, title, act, language=language)
        self.until = DateEdit(lambda: today)
        self.until.set_value(until)
        self.reason = ChoiceBox([(text, text) for text in reasons])
        self.reason.setEditable(True)
        self.add(self.tr("到哪天为止"), self.until)
        self.add(self.tr("原因"), self.reason)
        self.hint(hint)

    def values(self) -> tuple[dt.date, str]:
        """The day on which it comes back, and why it was put off."""
        until, reason = self.until.day(), self.reason.currentText().strip()
        if until is None:
            raise ArError("required_missing")
        if not reason:
            raise ArError("reason_missing")
        return until, reason


class ChasingRulesDialog(FormDialog):
    """``act(ladder, muted, invoices)``: the customer's own ladder, whether it is left out, and per invoice id
    its ladder and whether it is left out. ``ladders`` as pairs of code and name."""

    def __init__(
        self, parent: QWidget, customer: str, rules: CustomerRules, ladders: Sequence[tuple[str, str]],
        act: Callable[[str, bool, dict[int, tuple[str, bool]]], object], *, language: str = "zh",
    ) -> None:  # fmt: skip
        super().__init__(
            parent, self.tr("催收规则：{customer}").format(customer=customer), act, language=language
        )
        self.setMinimumWidth(_WIDTH)
        self._names = dict(ladders)
        self._rows = list(rules.invoices)
        usual = self.tr("不另指定（{name}）").format(name=self._names.get(rules.usual, rules.usual))
        self.ladder = ChoiceBox([("", usual), *ladders])
        self.ladder.choose(rules.ladder)
        self.muted = TickBox(self.tr("不催收此客户（不进入催收队列）"))
        self.muted.setChecked(rules.muted)
        self.add(self.tr("客户的阶梯"), self.ladder)
        self.add("", self.muted)
        self.table = self._make_table()
        self.own = ChoiceBox([("", self.tr("随客户")), *ladders])
        self._put()

    def _make_table(self) -> TableView:
        columns = [
            Column("number", self.tr("发票号"), 170, stretch=True),
            Column("due_on", self.tr("到期"), 96, Kind.DATE),
            Column("open", self.tr("未清金额"), 110, Kind.MONEY, currency=lambda line: line.currency),
            Column("ladder", self.tr("阶梯"), 130, value=self._named),
            Column("muted", "", 64, Kind.BADGE, value=self._badge, sortable=False),
        ]
        view = TableView(RowsModel(columns, key=lambda line: line.id, checkable=True), self.tr("未清发票"))
        view.model.set_rows(self._rows)  # type: ignore[attr-defined]
        view.set_empty(self.tr("没有未清发票。"))
        view.fit(7)
        return view

    def _named(self, line: InvoiceRule) -> str:
        return self._names.get(line.ladder, line.ladder) or self.tr("随客户")

    def _badge(self, line: InvoiceRule) -> Badge | None:
        return Badge(self.tr("不催"), "neutral") if line.muted else None

    def _put(self) -> None:
        """The invoices under the fields, with what may be done to the ticked ones."""
        self.own.setAccessibleName(self.tr("所选发票的阶梯"))
        self.off = Button(self.tr("不催所选发票"), lambda: self._change(muted=True))
        self.on = Button(self.tr("恢复催收"), lambda: self._change(muted=False))
        self.give = Button(self.tr("指定阶梯"), lambda: self._change(ladder=self.own.key()))
        line = row(self.off, self.on, label(self.tr("阶梯"), "muted"), self.own, self.give, gap=8)
        line.layout().addStretch(1)  # type: ignore[union-attr]
        self._grid.setColumnStretch(1, 1)
        number = self._grid.rowCount()
        self._grid.addWidget(label(self.tr("未清发票（空格勾选）"), "muted"), number, 0, 1, 2)
        self._grid.addWidget(self.table, number + 1, 0, 1, 2)
        self._grid.addWidget(line, number + 2, 0, 1, 2)

    def _change(self, **values: Any) -> None:
        """Change the ticked invoices, or the marked one; kept when saved."""
        model = self.table.model
        current = self.table.current()
        rows = model.checked_rows() or ([current] if current else [])  # type: ignore[attr-defined]
        chosen = {line.id for line in rows}
        self._rows = [replace(line, **values) if line.id in chosen else line for line in self._rows]
        model.set_rows(self._rows)  # type: ignore[attr-defined]

    def values(self) -> tuple[str, bool, dict[int, tuple[str, bool]]]:
        """What the fields and the list say."""
        invoices = {line.id: (line.ladder, line.muted) for line in self._rows}
        return self.ladder.key(), self.muted.isChecked(), invoices
