"""The first page: where we stand, where it is going, whom to chase today, what stands out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.money import format_amount
from ar_desktop.ui.cards import Card, FigureCard, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import GAP, Page, fill
from ar_desktop.ui.tables.columns import Badge, Column, Kind
from ar_desktop.ui.tables.rows import RowsModel
from ar_desktop.ui.tables.view import TableView

if TYPE_CHECKING:
    from ar_desktop.services.chasing.reminders import QueueItem
    from ar_desktop.services.keeping.books import Book
    from ar_desktop.services.reporting.workbench import Attention, Figures

_TONES = {"sms": "info", "call": "warn", "letter": "alert", "hold": "danger", "legal": "danger"}
_LEVELS = {"high": "danger", "mid": "alert", "low": "warn"}


def action_badge(item: QueueItem) -> Badge:
    """What the item asks for, as a pill."""
    names = {
        "sms": QCoreApplication.translate("WorkbenchPage", "短信"),
        "call": QCoreApplication.translate("WorkbenchPage", "电话"),
        "letter": QCoreApplication.translate("WorkbenchPage", "发催告函"),
        "hold": QCoreApplication.translate("WorkbenchPage", "暂停供货"),
        "legal": QCoreApplication.translate("WorkbenchPage", "法律程序"),
    }
    if item.state == "covered":
        return Badge(QCoreApplication.translate("WorkbenchPage", "核销预收"), "good")
    return Badge(names[item.action], _TONES[item.action])


def days_text(days: int) -> str:
    """How late, in words."""
    if days > 0:
        return QCoreApplication.translate("WorkbenchPage", "逾期 {days} 天").format(days=days)
    if days == 0:
        return QCoreApplication.translate("WorkbenchPage", "今天到期")
    return QCoreApplication.translate("WorkbenchPage", "{days} 天后到期").format(days=-days)


@dataclass(frozen=True)
class Seen:
    """What the page shows of one day."""

    figures: Figures
    items: list[QueueItem]
    alerts: list[Attention]


def read(book: Book, day: dt.date) -> Seen:
    """Everything the page shows. What reads it is imported here, behind the window that is being painted."""
    from ar_desktop.services.chasing import reminders  # noqa: PLC0415
    from ar_desktop.services.reporting import workbench  # noqa: PLC0415

    figures = workbench.figures(book, day)
    items = [item for item in reminders.queue(book, day) if item.state != "waiting"]
    return Seen(figures, items, workbench.attention(book, figures))


class WorkbenchPage(Page):
    """Five figures, two charts, two lists; everything leads to the page behind it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._charts: tuple[Any, Any] | None = None
        self._figures: Figures | None = None
        self._make_cards()
        self.aging_card = Card(
            self.tr("账龄结构(万元)"), link=self.tr("打开账龄表 →"), act=lambda: context.go("reports")
        )
        self.trend_card = Card(self.tr("DSO 趋势(天)"))
        self._make_lists()
        fill(self, self._figure_line(), self._grid())

    def _make_cards(self) -> None:
        self.receivable = FigureCard(self.tr("应收账款余额"))
        self.overdue = FigureCard(self.tr("逾期金额 / 占比"))
        self.dso = FigureCard(self.tr("DSO(销售未清天数)"))
        self.received = FigureCard(self.tr("本月回款"))
        self.expected = FigureCard(self.tr("未来 30 天到期"))
        self.receivable.clicked.connect(lambda: self.context.go("reports"))
        self.overdue.clicked.connect(lambda: self.context.go("reminders"))
        self.received.clicked.connect(lambda: self.context.go("receipts"))
        self.expected.clicked.connect(lambda: self.context.go("invoices"))

    def _figure_line(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        for card in (self.receivable, self.overdue, self.dso, self.received, self.expected):
            line.addWidget(card, 1)
        return holder

    def _make_lists(self) -> None:
        context = self.context
        self._queue_rows = RowsModel(_queue_columns(), key=lambda item: item.id)
        self.queue = TableView(self._queue_rows, self.tr("今日催收"))
        self.queue.plain()
        self.queue.set_empty(
            self.tr("今天没有要催的客户。"), self.tr("导入发票"), lambda: context.go("importing")
        )
        self.queue.opened.connect(lambda item, _key: context.go("reminders", item.customer_id))
        self.queue_card = Card(
            self.tr("今日催收"), link=self.tr("打开催收队列 →"), act=lambda: context.go("reminders")
        )
        self.queue_card.add(self.queue, 1)
        self._alert_rows = RowsModel(self._alert_columns())
        self.alerts = TableView(self._alert_rows, self.tr("需要注意"))
        self.alerts.plain()
        self.alerts.set_empty(self.tr("没有需要特别注意的事项。"))
        self.alerts.opened.connect(lambda item, _key: self._open_alert(item))
        self.alert_card = Card(self.tr("需要注意"))
        self.alert_card.add(self.alerts, 1)

    def _alert_columns(self) -> list[Column]:
        language = self.context.settings.language
        levels = {"high": self.tr("高"), "mid": self.tr("中"), "low": self.tr("低")}
        return [
            Column(
                "level", "", 56, Kind.BADGE, value=lambda item: Badge(levels[item.level], _LEVELS[item.level])
            ),
            Column(
                "text",
                "",
                300,
                stretch=True,
                value=lambda item: messages.sentence(item.code, item.facts, language),
            ),
        ]

    def _open_alert(self, item: Attention) -> None:
        if item.customer is not None:
            self.context.go("customers", item.customer)
        else:
            self.context.go(item.page or "reports", item.part or None)

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        places = (
            (self.aging_card, 0, 0),
            (self.trend_card, 0, 1),
            (self.queue_card, 1, 0),
            (self.alert_card, 1, 1),
        )
        for card, row, column in places:
            grid.addWidget(card, row, column)
        grid.setColumnStretch(0, 13)
        grid.setColumnStretch(1, 10)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(1, 1)
        return holder

    def take_focus(self) -> None:
        """The list of today's customers."""
        self.queue.setFocus()

    def reload(self) -> None:
        """Read everything in the background; a big book must not hold the window up."""
        book, day = self.context.book, self.context.as_of
        if book is not None:
            self.context.tasks.run(self.tr("读取工作台"), lambda _p: read(book, day), self._show)

    def _show(self, seen: Seen) -> None:
        if seen.figures.as_of != self.context.as_of:
            return  # the user has moved on to another day
        self._figures = seen.figures
        self._show_figures(seen.figures)
        self.queue_card.title.setText(self.tr("今日催收({count})").format(count=len(seen.items)))
        self._queue_rows.set_rows(seen.items)
        self.alert_card.title.setText(self.tr("需要注意({count})").format(count=len(seen.alerts)))
        self._alert_rows.set_rows(seen.alerts)
        QTimer.singleShot(0, self, self._show_charts)

    def _show_figures(self, figures: Figures) -> None:
        money = figures.currency
        self.receivable.show_figure(
            format_amount(figures.receivable, money), self.tr("较上月末"), _signed(figures.change),
            accent_tone="danger" if (figures.change or 0) > 0 else "good",
        )  # fmt: skip
        share = figures.overdue_share or Decimal(0)
        over = share > figures.alert_share
        note = self.tr("{share} · 阈值 {limit}").format(
            share=_percent(share), limit=_percent(figures.alert_share, 0)
        )
        self.overdue.show_figure(
            format_amount(figures.overdue, money),
            note,
            self.tr("已超") if over else "",
            tone="danger" if over else "",
        )
        self._show_dso(figures)
        rate = self.tr("催收有效指数 CEI {cei}").format(
            cei="—" if figures.cei is None else _percent(figures.cei, 0)
        )
        self.received.show_figure(format_amount(figures.received, money), rate)
        free = self.tr("未核销收款 {amount}").format(amount=format_amount(figures.unallocated, money))
        self.expected.show_figure(format_amount(figures.expected, money), free)

    def _show_dso(self, figures: Figures) -> None:
        note = self.tr("行业基准 {days} 天").format(days=figures.benchmark)
        if figures.dso is None:
            self.dso.show_figure("—", note)
            return
        gap = round(figures.dso) - figures.benchmark
        self.dso.show_figure(
            self.tr("{days} 天").format(days=round(figures.dso)),
            note,
            f"{gap:+d}",
            accent_tone="danger" if gap > 0 else "good",
        )

    def _show_charts(self) -> None:
        from ar_desktop.services.reporting.workbench import MONTHS_OF_BARS  # noqa: PLC0415

        if self._figures is None:
            return
        if self._charts is None:
            self._charts = self._make_charts()
        bars, line = self._charts
        months = self._figures.months
        shown = months[-MONTHS_OF_BARS:]
        bars.show_bars([self._month(m.day.month) for m in shown], [m.amounts for m in shown])
        line.show_line(
            [self._month(m.day.month) for m in months], [m.dso for m in months],
            benchmark=self._figures.benchmark,
            benchmark_label=self.tr("行业基准 {days} 天").format(days=self._figures.benchmark),
            alarms=[place for place, m in enumerate(months) if m.alarm],
        )  # fmt: skip

    def _month(self, month: int) -> str:
        return self.tr("{month}月").format(month=month)

    def _make_charts(self) -> tuple[Any, Any]:
        from ar_desktop.ui.charts import AgingChart, TrendChart  # noqa: PLC0415  loads numpy

        titles = [
            self.tr("未到期"),
            self.tr("逾期1-30天"),
            self.tr("31-60天"),
            self.tr("61-90天"),
            self.tr("90天以上"),
        ]
        bars, line = AgingChart(titles), TrendChart()
        self.aging_card.add(bars, 1)
        self.trend_card.add(line, 1)
        self.trend_card.add(label(self.tr("DSO = 期末应收账款余额 ÷ 近 90 天赊销总额 × 90 天"), "small"))
        return bars, line


def _queue_columns() -> list[Column]:
    return [
        Column("customer", "", 200, stretch=True),
        Column("days", "", 110, muted=True, value=lambda item: days_text(item.max_days)),
        Column("action", "", 100, Kind.BADGE, value=action_badge),
        Column("owner", "", 70, muted=True),
        Column("amount", "", 120, Kind.MONEY),
    ]


def _percent(share: Decimal, digits: int = 1) -> str:
    return f"{share * 100:.{digits}f}%"


def _signed(share: Decimal | None) -> str:
    return "—" if share is None else f"{share * 100:+.1f}%"
