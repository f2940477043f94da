"""Exchange gains and losses of a period: by customer, by allocation, and on what is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ar_desktop.domain.fx_report import FxReport
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services.ledger import fx_gains
from ar_desktop.ui import saving
from ar_desktop.ui.cards import Button, Card, Segments, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.pages.reporting import aging_table
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class FxView(QWidget):
    """The figures of a period; Esc or the button leads back."""

    def __init__(self, context: Context, back: Callable[[], None]) -> None:
        super().__init__()
        self._context = context
        self.report: FxReport | None = None
        self.start, self.end = DateEdit(lambda: context.today), DateEdit(lambda: context.today)
        for field, name in ((self.start, self.tr("起始日")), (self.end, self.tr("截止日"))):
            field.setFixedWidth(120)
            field.setAccessibleName(name)
            field.value_changed.connect(lambda _day: self.reload())
        self.kind = Segments(
            [("customers", self.tr("按客户")), ("gains", self.tr("已实现明细")), ("opens", self.tr("未实现"))]
        )
        self.tables = {key: TableView(RowsModel(columns), name) for key, name, columns in self._columns()}
        self.stack = QStackedWidget()
        for table in self.tables.values():
            table.set_empty(
                self.tr("这段时间没有外币核销，也没有未清的外币款项。"), self.tr("返回账龄"), back
            )
            self.stack.addWidget(table)
        self.kind.chosen.connect(self.show_kind)
        self.sums, self.rates = label("", "strong"), label("", "muted")
        self.back = Button(self.tr("← 返回账龄"), back)
        self.export = Button(self.tr("导出汇兑损益"), self.ask_export)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, back)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._place()

    def _place(self) -> None:
        card = Card(flush=True)
        card.setProperty("card", False)
        dash = label("—", "muted")
        card.bar(self.back, self.kind, self.start, dash, self.end, None, self.export)
        card.add(self.stack, 1)
        card.foot(self.rates, None, self.sums)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _columns(self) -> list[tuple[str, str, list[Column]]]:
        money = Column("currency", self.tr("币种"), 72)
        customer = Column("customer", self.tr("客户"), 180, stretch=True)
        customers = [
            customer,
            money,
            self._amount("settled", self.tr("核销原币")),
            self._gain("realised", self.tr("已实现损益")),
            self._gain("unrealised", self.tr("未实现损益")),
            Column("missing", self.tr("缺汇率"), 80, value=lambda row: row.missing or "", align="right"),
        ]
        gains = [
            Column("day", self.tr("核销日"), 100, Kind.DATE),
            customer,
            Column("invoice", self.tr("发票号"), 160),
            Column("receipt", self.tr("流水号"), 130),
            money,
            self._amount("amount", self.tr("核销原币")),
            self._rate("charge_rate", self.tr("发票汇率")),
            self._rate("credit_rate", self.tr("收款汇率")),
            self._gain("gain", self.tr("汇兑损益")),
        ]
        opens = [
            customer,
            Column("number", self.tr("单据号"), 160),
            Column("due_on", self.tr("到期日"), 100, Kind.DATE),
            money,
            self._amount("open", self.tr("未清原币")),
            self._rate("rate", self.tr("入账汇率")),
            self._rate("closing", self.tr("期末汇率")),
            Column("booked", self.tr("入账金额"), 120, Kind.MONEY),
            Column("worth", self.tr("期末金额"), 120, Kind.MONEY),
            self._gain("difference", self.tr("未实现损益")),
        ]
        return [
            ("customers", self.tr("按客户"), customers),
            ("gains", self.tr("已实现明细"), gains),
            ("opens", self.tr("未实现"), opens),
        ]

    def _amount(self, key: str, title: str) -> Column:
        return Column(key, title, 120, Kind.MONEY, currency=lambda row: row.currency)

    def _gain(self, key: str, title: str) -> Column:
        def tone(row: object) -> str:
            value = getattr(row, key)
            return "" if not value else "good" if value > 0 else "danger"

        return Column(key, title, 120, Kind.MONEY, bold=True, tone=tone)

    def _rate(self, key: str, title: str) -> Column:
        lacking = self.tr("缺汇率")

        def shown(row: object) -> str:
            rate: Decimal | None = getattr(row, key)
            return lacking if rate is None else str(rate)

        return Column(key, title, 90, value=shown, align="right")

    def open_until(self, day: dt.date) -> None:
        """Show the year up to a day."""
        self.start.set_value(day.replace(month=1, day=1))
        self.end.set_value(day)
        self.reload()
        self.tables["customers"].setFocus()

    def show_kind(self, key: str) -> None:
        """By customer, by allocation, or what is open."""
        self.stack.setCurrentWidget(self.tables[key])

    def reload(self) -> None:
        """Work the period out anew, in the background; nothing while a day is unreadable."""
        start, end = (field.day() if field.is_sound() else None for field in (self.start, self.end))
        book = self._context.book
        if book is None or start is None or end is None or start > end:
            return
        self._context.tasks.run(
            self.tr("计算汇兑损益"), lambda _progress: fx_gains.report(book, start, end), self._show
        )

    def _show(self, made: FxReport) -> None:
        self.report = made
        total = self.tr("合计")
        rows = {"customers": made.customers, "gains": made.gains, "opens": made.opens}
        sums = {
            "customers": {"customer": total, "realised": made.realised, "unrealised": made.unrealised},
            "gains": {"day": total, "gain": made.realised},
            "opens": {"customer": total, "difference": made.unrealised},
        }
        for key, table in self.tables.items():
            assert isinstance(table.model, RowsModel)
            table.model.set_rows(rows[key])
            table.set_totals(sums[key] if rows[key] else {}, BASE_CURRENCY)
        text = self.tr("已实现 {realised} 元 · 未实现 {unrealised} 元")
        self.sums.setText(
            text.format(realised=format_amount(made.realised), unrealised=format_amount(made.unrealised))
        )
        lacking = (
            self.tr("缺汇率 {count} 笔，未计损益    ").format(count=made.missing) if made.missing else ""
        )
        self.rates.setText(lacking + aging_table.rates(made.rates))
        restyle(self.rates, "tone", "danger" if made.missing else "")

    def ask_export(self) -> None:
        """Ask where the workbook goes."""
        if self.report is None:
            return
        self.dialog = saving.ask(
            self._context,
            self,
            self.tr("导出汇兑损益"),
            self.tr("汇兑损益_{day}.xlsx").format(day=self.report.end),
            self.write_workbook,
        )

    def write_workbook(self, path: Path) -> None:
        """Write what is shown, in the background."""
        book, made, language = self._context.book, self.report, self._context.settings.language
        assert made is not None
        self._context.tasks.run(
            self.tr("导出汇兑损益"),
            lambda _progress: fx_gains.workbook(book, made, path, language=language),
            lambda done: self._context.say(self.tr("已导出 {file}").format(file=done.name)),
        )
