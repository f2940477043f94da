"""Settings: the exchange rates of the book, and documents that lack theirs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import COMMON, FxQuote, parse_rate
from ar_desktop.services.keeping import exchange, options
from ar_desktop.ui.cards import Button, label, restyle
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.keeping.rates import RatesDialog
from ar_desktop.ui.fields import DateEdit, EnterWalk, WholeEdit
from ar_desktop.ui.page import row
from ar_desktop.ui.pages.keeping.settings_form import Section
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

_LISTED = 5


class ExchangeSection(Section):
    """Quotes by currency and day; a line to add or correct one. ``refused(ArError)``."""

    refused = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.set_title(
            self.tr("外币汇率"),
            self.tr("1 单位外币合多少人民币。入账时取当天或之前最近一条并固定；录入后登记单据即可选该币种。"),
        )
        self.currency = ChoiceBox([(code, code) for code in COMMON])
        self.currency.setEditable(True)
        self.day, self.rate, self.source = DateEdit(lambda: context.today), QLineEdit(), QLineEdit()
        self.oldest = WholeEdit(1, 366)
        self.lacking = label("", "small", wrap=True)
        columns = [
            Column("currency", self.tr("币种"), 80),
            Column("day", self.tr("日期"), 120, Kind.DATE),
            Column("rate", self.tr("汇率"), 120, value=lambda quote: str(quote.rate), align="right"),
            Column("source", self.tr("来源"), 200, stretch=True, muted=True),
        ]
        self.table = TableView(RowsModel(columns, key=lambda quote: quote.id), self.tr("外币汇率"))
        self.table.set_empty(
            self.tr("还没有汇率。只用人民币的账套不需要。"), self.tr("粘贴或导入"), self.ask_table
        )
        self.table.current_changed.connect(self._show_quote)
        self._place()

    def _place(self) -> None:
        today = self._context.today
        self.day.set_value(today)
        parts: tuple[tuple[QWidget, str, int], ...] = (
            (self.currency, self.tr("币种"), 90),
            (self.day, self.tr("日期"), 120),
            (self.rate, self.tr("汇率"), 110),
            (self.source, self.tr("来源"), 130),
        )
        for part, name, width in parts:
            part.setFixedWidth(width)
            part.setAccessibleName(name)
        self.rate.setPlaceholderText("7.1234")
        self.source.setPlaceholderText(self.tr("中行折算价"))
        self.delete = Button(self.tr("删除选中"), self.remove)
        save = Button(self.tr("保存汇率"), self.save)
        load = Button(self.tr("粘贴或导入…"), self.ask_table)
        line = row(*(part for part, _, _ in parts), save, load, self.delete, gap=8)
        line.layout().addStretch(1)  # type: ignore[union-attr]
        EnterWalk(self, [part for part, _, _ in parts], self.save)
        self.oldest.setFixedWidth(60)
        self.oldest.setAccessibleName(self.tr("汇率最多用几天"))
        self.oldest.value_changed.connect(self._keep_oldest)
        age = row(
            label(self.tr("汇率超过"), "muted"), self.oldest, label(self.tr("天未更新时提醒"), "muted"), gap=8
        )
        age.layout().addStretch(1)  # type: ignore[union-attr]
        self.add(line)
        self.add(self.table, 1)
        self.add(self.lacking)
        self.add(age)

    def reload(self) -> None:
        """The book's quotes, newest first, and what was posted without one."""
        book = self._context.book
        self.table.model.set_rows(exchange.quotes(book))  # type: ignore[attr-defined]
        self.delete.setEnabled(self.table.current() is not None)
        self.oldest.set_value(options.load(book).rate_days)
        found = exchange.lacking(book)
        text = ""
        if found:
            named = ", ".join(
                f"{item['number'] or item['name']} ({item['currency']})" for item in found[:_LISTED]
            )
            text = self.tr("缺汇率入账的单据 {count} 张：{documents}；不计汇兑损益").format(
                count=len(found), documents=named
            )
        self.lacking.setText(text)
        self.lacking.setVisible(bool(text))
        restyle(self.lacking, "tone", "danger")

    def _show_quote(self, quote: FxQuote | None) -> None:
        """A quote chosen in the list stands in the line, to be corrected."""
        self.delete.setEnabled(quote is not None)
        if quote is not None:
            self.currency.choose(quote.currency)
            self.day.set_value(quote.day)
            self.rate.setText(str(quote.rate))
            self.source.setText(quote.source)

    def save(self) -> None:
        """Store what the line says, or say what is wrong with it."""
        try:
            quote = self._quote()
            changes = exchange.save(self._context.book, quote)
        except ArError as error:
            self.refused.emit(error)
            return
        self.rate.clear()
        self._context.publish(changes, self.tr("已保存 {day} 的汇率").format(day=quote.day.isoformat()))

    def _quote(self) -> FxQuote:
        day = self.day.day()
        if day is None:
            raise ArError("required_missing")
        rate = parse_rate(self.rate.text())
        return FxQuote(self.currency.currentText(), day, rate, self.source.text())

    def remove(self) -> None:
        """Take the chosen quote out."""
        quote = self.table.current()
        if quote is not None:
            changes = exchange.remove(self._context.book, [quote.id])
            self._context.publish(changes, self.tr("已删除一条汇率"))

    def ask_table(self) -> None:
        """Ask for a table of rates."""
        RatesDialog(self.window(), self._context, self.take).open()

    def take(self, quotes: list[FxQuote]) -> None:
        """Store many quotes as one act."""
        changes = exchange.save_all(self._context.book, quotes)
        self._context.publish(changes, self.tr("已导入 {count} 条汇率").format(count=len(quotes)))

    def _keep_oldest(self, days: object) -> None:
        book = self._context.book
        before = options.load(book)
        if isinstance(days, int) and days != before.rate_days:
            self._context.publish(options.save(book, replace(before, rate_days=days)))
