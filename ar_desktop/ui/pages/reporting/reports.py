"""Reports: the aging of any day, by due or invoice date, down to the invoices behind each figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QPoint
from PySide6.QtWidgets import QDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ar_desktop.domain.aging import GROUPINGS, AgingReport, AgingRow, Buckets
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.services.keeping import exports, options
from ar_desktop.services.reporting import aging, aging_all
from ar_desktop.ui import document_words as words
from ar_desktop.ui import saving
from ar_desktop.ui.cards import Button, Card, Segments, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import Page, fill
from ar_desktop.ui.pages.reporting import aging_table
from ar_desktop.ui.pages.reporting.aging_details import DetailsView
from ar_desktop.ui.pages.reporting.edges_popup import EdgesPopup
from ar_desktop.ui.tables import RowsModel, TableView

if TYPE_CHECKING:
    from ar_desktop.ui.pages.ledger.fx_view import FxView


@dataclass(frozen=True)
class Choice:
    """What the user asked for; an empty currency is the book's own, ``aging_all.ALL`` all in CNY."""

    basis: str = "due"
    buckets: Buckets = field(default_factory=Buckets)
    by: str = "customer"
    currency: str = ""


@dataclass(frozen=True)
class Result:
    """A report, the ledger's own sum, the currencies of the book, milliseconds it took."""

    report: AgingReport
    ledger: int
    currencies: tuple[str, ...]
    elapsed: int


class ReportsPage(Page):
    """The aging: coloured buckets, structure bars, totals that agree with the ledger."""

    kinds = frozenset({"charges", "credits", "allocations", "customers", "invoices", "options"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.choice = Choice()
        self.result: Result | None = None
        self._run = 0
        self.basis = Segments([("due", aging_table.basis("due")), ("invoice", aging_table.basis("invoice"))])
        self.edges = Button("", self.open_edges)
        self.by = Button("")
        self.currency = Button("")
        self.popup = EdgesPopup(self, context.settings.language)
        self.fx = Button(self.tr("汇兑损益"), self.show_fx)
        self.printing = Button(self.tr("打印"), self.print_report, keys="Ctrl+P")
        self.export = Button(self.tr("导出 Excel"), self.ask_export, kind="primary", keys="Ctrl+E")
        self.hint = label("", "muted")
        self.proof = label("", "muted")
        self.stack = QStackedWidget()
        self.table: TableView | None = None
        self.details = DetailsView(context, self.show_aging)
        self.gains: FxView | None = None
        self.dialog: QWidget | None = None
        self._place()
        self._connect()

    def _place(self) -> None:
        card = Card(flush=True)
        card.bar(self.basis, self.edges, self.by, self.currency, self.fx, None, self.printing, self.export)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self._holder)
        self.stack.addWidget(self.details)
        card.add(self.stack, 1)
        card.foot(self.hint, None, self.proof)
        fill(self, card)
        self._show_choice(())

    def _connect(self) -> None:
        self.basis.chosen.connect(lambda key: self._choose(basis=key))
        self.popup.chosen.connect(lambda buckets: self._choose(buckets=buckets))

    def _choose(self, **changed: Any) -> None:
        self.choice = replace(self.choice, **changed)
        self.show_aging()
        self.reload()

    def _show_choice(self, currencies: tuple[str, ...]) -> None:
        edges = "/".join(map(str, (0, *self.choice.buckets.edges)))
        self.edges.setText(self.tr("区间 {edges} ▾").format(edges=edges))
        self.by.setText(f"{aging_table.grouping(self.choice.by)} ▾")
        self.by.setMenu(self._menu([(key, aging_table.grouping(key)) for key in GROUPINGS], "by"))
        shown = self.choice.currency or (self.result.report.currency if self.result else "CNY")
        self.currency.setText(self.tr("币种：{name} ▾").format(name=aging_table.currency(shown)))
        keys = (aging_all.ALL, *currencies)
        self.currency.setMenu(self._menu([(key, aging_table.currency(key)) for key in keys], "currency"))
        self.currency.setVisible(len(currencies) > 1)
        self.fx.setVisible(any(key != BASE_CURRENCY for key in currencies))

    def _menu(self, choices: list[tuple[str, str]], name: str) -> QMenu:
        menu = QMenu(self)
        for key, text in choices:
            menu.addAction(text, partial(self._choose, **{name: key}))
        return menu

    def open_edges(self) -> None:
        """Let the edges be typed."""
        self.popup.open_at(self.edges.mapToGlobal(QPoint(0, self.edges.height() + 3)), self.choice.buckets)

    def reload(self) -> None:
        """Age the ledger in the background; an answer to an older question is dropped."""
        book = self.context.book
        if book is None:
            return
        self._run += 1
        run, choice, as_of = self._run, self.choice, self.context.as_of

        def work(_progress: object) -> Result:
            timer = QElapsedTimer()
            timer.start()
            report = aging_all.report(
                book,
                as_of,
                basis=choice.basis,
                buckets=choice.buckets,
                by=choice.by,
                currency=choice.currency,
            )
            elapsed = timer.elapsed()
            balance = aging_all.ledger_balance(book, report)
            return Result(report, balance, tuple(aging.currencies(book)), elapsed)

        def done(result: Result) -> None:
            if run == self._run:
                self._show_result(result)

        self.context.tasks.run(self.tr("计算账龄"), work, done)

    def _show_result(self, result: Result) -> None:
        before = self.result
        self.result = result
        report = result.report
        if before is None or self.table is None or _shape(before.report) != _shape(report):
            self._replace_table(report)
        assert self.table is not None
        assert isinstance(self.table.model, RowsModel)
        self.table.model.set_rows(report.rows)
        self.table.set_totals(aging_table.totals(report) if report.rows else {}, report.currency)
        self._show_choice(result.currencies)
        self._show_foot(result)
        self.details.refresh()

    def _replace_table(self, report: AgingReport) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        model = RowsModel(aging_table.columns(report), key=lambda row: (row.id, row.name))
        self.table = TableView(model, self.tr("账龄分析"))
        self.table.set_empty(
            self.tr("截至这一天没有未清的款项。导入发票后，这里按账龄列出每个客户欠多少、欠多久。"),
            self.tr("导入发票"),
            lambda: self.context.go("importing"),
        )
        self.table.opened.connect(self.drill)
        layout = self._holder.layout()
        assert layout is not None
        layout.addWidget(self.table)
        if self.isVisible():
            self.table.setFocus()

    def _show_foot(self, result: Result) -> None:
        report = result.report
        text = self.tr("双击金额查看对应发票    截至 {day}，此后的收款不计入")
        self.hint.setText(text.format(day=report.as_of))
        if report.rates:
            self.hint.setText(aging_table.rates(report.rates))
        difference = report.totals.total - result.ledger
        if difference:
            said = self.tr("账面总账核对：相差 {amount}，请在“检查账套”中核对").format(
                amount=words.money(difference, report.currency)
            )
        else:
            said = self.tr("账面总账核对：一致 · 用时 {count} 毫秒").format(count=result.elapsed)
        self.proof.setText(said)
        restyle(self.proof, "tone", "danger" if difference else "")

    def take_focus(self) -> None:
        """The table has the keyboard."""
        if self.table is not None:
            self.table.setFocus()

    def show_aging(self) -> None:
        """Back from the invoices or the gains to the aging."""
        self.stack.setCurrentIndex(0)
        if self.result is not None:
            self._show_foot(self.result)
        self.take_focus()

    def show_fx(self) -> None:
        """Exchange gains and losses up to the day looked at."""
        from ar_desktop.ui.pages.ledger.fx_view import FxView  # noqa: PLC0415

        if self.gains is None:
            self.gains = FxView(self.context, self.show_aging)
            self.stack.addWidget(self.gains)
        self.stack.setCurrentWidget(self.gains)
        self.hint.clear()
        self.gains.open_until(self.context.as_of)

    def drill(self, row: AgingRow, key: str) -> None:
        """What stands behind a figure: the open items of the row, in the bucket of the column."""
        assert self.result is not None
        report = self.result.report
        if report.by == "invoice":
            self.context.go("invoices", row.id)
            return
        if key == "unallocated":
            self.context.go("receipts", row.name if report.by == "customer" else "open")
            return
        names = report.buckets.columns
        bucket = names.index(key) if key in names else None
        self.details.show_items(report, row, bucket)
        self.stack.setCurrentIndex(1)
        self.details.table.setFocus()

    def ask_export(self) -> None:
        """Ask where the workbook goes."""
        if self.result is None:
            return
        self.dialog = saving.ask(
            self.context,
            self,
            self.tr("导出账龄分析"),
            self.tr("账龄分析_{day}.xlsx").format(day=self.result.report.as_of),
            self.write_workbook,
        )

    def write_workbook(self, path: Path) -> None:
        """Write the report shown and every open item behind it, in the background."""
        assert self.result is not None
        book, report, language = self.context.book, self.result.report, self.context.settings.language

        def work(progress: Callable[[int, int], None]) -> Path:
            def told(done: int, total: int) -> bool:
                progress(done, total)
                return True

            return exports.aging_workbook(book, report, path, language=language, progress=told)

        def done(made: Path) -> None:
            self.context.say(self.tr("已导出 {file}").format(file=made.name))

        self.context.tasks.run(self.tr("导出 Excel"), work, done)

    def print_report(self) -> None:
        """Ask for a printer, then print the report shown."""
        if self.result is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - only when printing

        printer = self._printer()
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_on(printer))
        self.dialog = dialog
        QDialog.open(dialog)

    def _printer(self) -> Any:
        from PySide6.QtGui import QPageLayout, QPageSize  # noqa: PLC0415
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setDocName(self.tr("账龄分析"))
        return printer

    def print_on(self, printer: Any) -> None:
        """Set the report on A4 across and print it."""
        from PySide6.QtGui import QTextDocument  # noqa: PLC0415

        from ar_desktop.ui import theme  # noqa: PLC0415

        assert self.result is not None
        document = QTextDocument()
        document.setDefaultFont(theme.ui_font(11))
        document.setHtml(aging_table.page(self.result.report, options.load(self.context.book).company.name))
        document.print_(printer)


def _shape(report: AgingReport) -> tuple[object, ...]:
    return report.by, report.basis, report.buckets, report.currency, report.rates is None
