"""The worksheet of a customer's interest: reckoned to any day, on any basis; let go, received, printed."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.worksheet import PAID, WAIVED, WorkLine, Worksheet
from ar_desktop.services.claims import interest, interest_closures
from ar_desktop.services.reporting import aging
from ar_desktop.ui import document_words
from ar_desktop.ui.buttons import restyle
from ar_desktop.ui.cards import Button, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.claims.interest import CloseInterestDialog, Parts
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.flow import FlowLayout
from ar_desktop.ui.pages.claims import interest_words
from ar_desktop.ui.pages.claims.interest_files import SheetFiles
from ar_desktop.ui.pages.claims.interest_parts import PartsView
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class InterestSheet(QWidget):
    """``show_customer(key)``. The day is the window's unless another is typed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._customer, self._marked = 0, 0
        self.sheet: Worksheet | None = None
        self.dialog: QDialog | None = None
        self.files = SheetFiles(self, context)
        self.day = DateEdit(lambda: context.today)
        self.day.setMaximumWidth(130)
        self.day.setAccessibleName(self.tr("计算至"))
        self.basis = ChoiceBox(interest_words.bases())
        self.basis.setAccessibleName(self.tr("主张口径"))
        self.order = ChoiceBox(interest_words.orders())
        self.order.setAccessibleName(self.tr("付款抵充"))
        self.currency = ChoiceBox()
        self.currency.setAccessibleName(self.tr("币种"))
        self.figures, self.compared = label("", "strong", wrap=True), label("", "small", wrap=True)
        self.until, self.warned = label("", "small"), label("", "small", wrap=True, tone="danger")
        self.parts = PartsView(self._reopen)
        self.table = self._make_table()
        self._place()
        self.day.value_changed.connect(lambda _day: self.reload())
        self.basis.activated.connect(lambda _at: self.reload())
        self.order.activated.connect(lambda _at: self.reload())
        self.currency.activated.connect(lambda _at: self.reload())

    def _make_table(self) -> TableView:
        self.model = RowsModel(
            [
                Column("number", self.tr("发票号"), 150, stretch=True),
                Column("due_on", self.tr("到期"), 92, Kind.DATE),
                Column("late_days", self.tr("天数"), 62, Kind.NUMBER, hide_below=680),
                Column("principal", self.tr("计息本金"), 100, Kind.MONEY, currency=self._money),
                Column("accrued", self.tr("已计利息"), 96, Kind.MONEY, currency=self._money,
                       value=lambda row: row.lateness.amount),
                Column("closed", self.tr("免除 / 已收"), 98, Kind.MONEY, currency=self._money,
                       value=lambda row: row.waived + row.paid + row.imputed or None),
                Column("claimable", self.tr("尚可主张"), 98, Kind.MONEY, bold=True, currency=self._money),
                Column("state", self.tr("状态"), 92, Kind.BADGE, value=interest_words.badge),
            ],
            key=lambda row: row.charge,
        )  # fmt: skip
        table = TableView(self.model, self.tr("利息计算表"))
        table.set_empty(self.tr("没有逾期的款项，也没有逾期后才付清的款项。"))
        table.current_changed.connect(self._show_line)
        return table

    def _money(self, _row: Any) -> str:
        return self.sheet.currency if self.sheet else aging.main_currency(self.context.book)

    def _place(self) -> None:
        bar = FlowLayout(gap=8)
        for part in (
            _caption(self.tr("计算至")), self.day, _caption(self.tr("主张口径")), self.basis,
            _caption(self.tr("付款抵充")), self.order,
            self.currency, Button(self.tr("免除…"), partial(self.close_lines, WAIVED)),
            Button(self.tr("已收…"), partial(self.close_lines, PAID)),
            Button("Excel", self._workbook), Button(self.tr("预览 PDF"), self._pdf, kind="primary"),
        ):  # fmt: skip
            bar.addWidget(part)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.parts)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        said = QHBoxLayout()
        said.addWidget(self.figures, 1)
        said.addWidget(self.until)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addLayout(bar)
        column.addLayout(said)
        column.addWidget(self.compared)
        column.addWidget(self.warned)
        column.addWidget(split, 1)

    def show_customer(self, key: int, charge: int = 0) -> None:
        """Show the worksheet of a customer as of the window's day, a due line marked."""
        if key != self._customer:
            book, day = self.context.book, self.context.as_of
            self.basis.choose("")
            self.order.choose("")
            self.currency.clear()
            for money in interest.currencies(book, key, day) or [aging.main_currency(book)]:
                self.currency.addItem(money, money)
            self.currency.setVisible(self.currency.count() > 1)
        self._customer, self._marked = key, charge
        self.day.set_value(self.context.as_of)
        self.reload()

    def reload(self) -> None:
        """Reckon again."""
        day = self.day.day() if self.day.is_sound() else None
        if not self._customer or day is None:
            return
        try:
            self._reckon(day)
        except ArError as error:
            self.sheet = None
            self.model.set_rows([])
            self._warn(messages.explain(error, self.context.settings.language))

    def _reckon(self, day: dt.date) -> None:
        made = interest.Reckoning(self.context.book, self._customer, day, self.currency.key())
        order = self.order.key()
        self.sheet = sheet = made.worksheet(self.basis.key(), order)
        marked = self._marked or getattr(self.table.current(), "charge", 0)
        self.model.set_rows(sheet.lines)
        self.table.set_totals(self._totals(sheet), sheet.currency)
        self._tell(sheet, [(key, made.worksheet(key, order).accrued) for key, _ in interest_words.bases()])
        rows = [line.charge for line in self.model.visible_rows()]
        if rows:
            self.table.select_row(rows.index(marked) if marked in rows else 0)
        self._show_line(self.table.current())

    def _totals(self, sheet: Worksheet) -> dict[str, Any]:
        if not sheet.lines:
            return {}
        return {
            "number": self.tr("合计"), "principal": sheet.principal, "accrued": sheet.accrued,
            "closed": sheet.waived + sheet.paid + sheet.imputed, "claimable": sheet.claimable,
        }  # fmt: skip

    def _tell(self, sheet: Worksheet, compared: list[tuple[str, int]]) -> None:
        def money(amount: int) -> str:
            return document_words.money(amount, sheet.currency)

        text = self.tr("尚可主张 {claimable} · 计息本金 {principal} · 每日续计 {per_day}")
        self.figures.setText(
            text.format(
                claimable=money(sheet.claimable), principal=money(sheet.principal),
                per_day=money(sheet.per_day),
            )
        )  # fmt: skip
        names = dict(interest_words.bases())
        said = self.tr("　").join(f"{names[basis]} {money(amount)}" for basis, amount in compared)
        self.compared.setText(self.tr("各口径对照（已计利息）：{said}").format(said=said))
        until = sheet.lpr_until.isoformat() if sheet.lpr_until else "—"
        self.until.setText(self.tr("LPR 数据截至 {day}").format(day=until))
        language = self.context.settings.language
        self._warn(" ".join(messages.sentence(code, facts, language) for code, facts in sheet.warnings))

    def _warn(self, text: str) -> None:
        self.warned.setText(text)
        self.warned.setVisible(bool(text))
        restyle(self.warned, "tone", "danger")

    def _show_line(self, line: WorkLine | None) -> None:
        self._marked = 0
        self.parts.show_line(line, self._money(line))

    # ---- acts

    def close_lines(self, kind: str) -> None:
        """Let the interest of the marked lines go, or note that it was paid."""
        sheet = self.sheet
        lines = [line for line in self.table.selected_rows() if line.claimable]
        if sheet is None or not lines:
            self.context.say(self.tr("请先选中还有利息可主张的发票"))
            return
        self.dialog = CloseInterestDialog(
            self, self.context, kind, lines, sheet.as_of, sheet.currency, partial(self._close, kind)
        )
        self.dialog.open()

    def _close(self, kind: str, parts: Parts, day: dt.date, reason: str) -> None:
        act = interest_closures.waive if kind == WAIVED else interest_closures.record_paid
        changes = act(self.context.book, parts, day, reason)
        said = self.tr("已免除利息") if kind == WAIVED else self.tr("已登记收到的利息")
        self._publish(changes, said)

    def _reopen(self, closure: int) -> None:
        try:
            changes = interest_closures.reopen(self.context.book, closure)
        except ArError as error:
            self.context.fail(error)
        else:
            self._publish(changes, self.tr("已恢复主张"))

    def _publish(self, changes: Changes, said: str) -> None:
        self._marked = getattr(self.table.current(), "charge", 0)
        self.context.publish(changes, said)
        self.reload()

    def _pdf(self) -> None:
        if self._ready():
            self.files.show(self.sheet)  # type: ignore[arg-type]

    def _workbook(self) -> None:
        if self._ready():
            self.files.ask_workbook(self.sheet)  # type: ignore[arg-type]

    def _ready(self) -> bool:
        """Whether there is anything to print."""
        if self.sheet is not None and self.sheet.lines:
            return True
        self.context.say(self.tr("没有逾期的款项，没有利息可计算"))
        return False


def _caption(text: str) -> QLabel:
    """A caption as high as the field behind it."""
    made = label(text, "muted")
    made.setFixedHeight(30)
    return made
