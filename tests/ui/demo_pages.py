"""Pages with made-up figures, to look at the shell beside the design. Not shipped."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from ar_desktop.ui.cards import (
    BadgeLabel,
    Button,
    Card,
    FigureCard,
    FlowLayout,
    Segments,
    ShareBar,
    SidePanel,
    clear,
    label,
)
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import Page, PageSpec, fill, split
from ar_desktop.ui.tables import Badge, Column, Group, Kind, RowsModel, TableView

TODAY = dt.date(2026, 11, 21)


@dataclass(frozen=True)
class Due:
    id: int
    name: str
    count: int
    amount: int
    days: int
    owner: str
    last: str
    rung: str


QUEUE = [
    Due(
        1, "嘉兴百川化工有限公司", 3, 61230000, 74, "王敏", "上次:11-06 催告函已签收", "法律程序 · 逾期 60 天"
    ),
    Due(
        2,
        "合肥中科仪表股份",
        5,
        35572000,
        33,
        "王敏",
        "上次:11-10 电话,承诺 11-20 付",
        "暂停供货 · 逾期 30 天",
    ),
    Due(3, "南京华腾自动化", 2, 8840000, 31, "李倩", "—", "暂停供货 · 逾期 30 天"),
    Due(
        4,
        "苏州恒泰精密制造有限公司",
        4,
        18640000,
        16,
        "李倩",
        "上次:11-13 电话,无人接听",
        "发催告函 · 逾期 15 天",
    ),
    Due(5, "常州明锐轴承", 1, 6300000, 15, "李倩", "上次:11-14 电话", "发催告函 · 逾期 15 天"),
    Due(6, "温州四海阀门", 2, 2796000, 15, "王敏", "上次:11-13 短信", "发催告函 · 逾期 15 天"),
    Due(7, "宁波东港食品有限公司", 2, 4215000, 8, "李倩", "偏好:上午致电", "电话沟通 · 逾期 7 天"),
    Due(8, "上海建木建材", 1, 9800000, -3, "李倩", "偏好:短信", "到期提醒 · 到期前 3 天"),
]
SIZES = {row.rung: sum(other.rung == row.rung for other in QUEUE) for row in QUEUE}


class QueuePage(Page):
    kinds = frozenset({"reminders"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model = RowsModel(
            [
                Column("name", "客户", 175, stretch=True),
                Column("count", "发票", 56, value=lambda row: f"{row.count} 张", align="right"),
                Column("amount", "应催金额", 96, Kind.MONEY),
                Column("days", "逾期天数", 72, Kind.DAYS),
                Column("owner", "责任人", 60),
                Column("last", "最近联系 / 偏好", 190, muted=True),
            ],
            key=lambda row: row.id,
            group=lambda row: Group(row.rung, f"{SIZES[row.rung]} 户"),
            checkable=True,
        )
        self.table = TableView(self.model, "催收队列")
        self.table.current_changed.connect(self.show_row)
        card = Card(flush=True)
        self.chosen = label("", "muted")
        tabs = Segments([("today", "今天 12"), ("late", "逾期未办 4"), ("week", "本周 31"), ("mine", "我的")])
        card.bar(tabs, None, self.chosen, Button("批量生成催告函", kind="primary", keys="Ctrl+L"))
        card.add(self.table, 1)
        card.foot(label("空格 选中 · Enter 处理 · P 记承诺 · S 改期 · L 出函 · Ctrl Z 撤销", "muted"))
        self.panel = SidePanel("选中一行查看详情")
        fill(self, split(card, self.panel, (56, 44)))
        self.model.checks_changed.connect(self.count)

    def reload(self) -> None:
        self.model.set_rows(QUEUE)
        self.model.set_checked(QUEUE[3:6], True)
        self.table.select_row(self.model.find(4))

    def count(self) -> None:
        self.chosen.setText(f"已选 {len(self.model.checked_rows())} 户 · 277,360.00 元")

    def take_focus(self) -> None:
        self.table.setFocus()

    def show_row(self, row: Due | None) -> None:
        if row is None:
            self.panel.show_empty()
            return
        self.panel.show_row(
            row.name,
            "财务 张会计 138 0013 4477 · 应催 186,400.00 元 · 最长逾期 16 天",
            [("B 级", "warn"), ("第 3 级 发催告函", "alert")],
        )
        clear(self.panel.content)
        content = self.panel.content
        content.addWidget(label("信用额度 30 万 · 占用 24.3 万(81%)", "small"))
        content.addWidget(ShareBar([(81, 2), (19, "track")]))
        lines = RowsModel(
            [
                Column("number", "发票号", 190, stretch=True),
                Column("issued", "开票", 70, Kind.DATE, short=True, hide_below=420),
                Column("due", "到期", 70, Kind.DATE, short=True),
                Column("open", "未清金额", 100, Kind.MONEY),
                Column("days", "逾期", 56, Kind.DAYS),
            ],
            [
                {
                    "number": f"2433200000008765432{n}",
                    "issued": dt.date(2026, 9, 18),
                    "due": dt.date(2026, 11, 5),
                    "open": 8000000,
                    "days": 16,
                }
                for n in range(4)
            ],
        )
        table = TableView(lines, "发票")
        table.set_totals({"number": "逾期利息(LPR 3.00% 加计 50%)", "open": 33361})
        table.fit(6)
        content.addWidget(table)
        buttons = FlowLayout()
        for text, keys, kind in [
            ("生成催告函", "L", "primary"),
            ("复制短信", "C", ""),
            ("写邮件", "", ""),
            ("记录承诺", "P", ""),
            ("付款计划", "", ""),
            ("改期", "S", ""),
            ("暂停供货", "", "danger"),
        ]:
            buttons.addWidget(Button(text, keys=keys, kind=kind))
        content.addLayout(buttons)
        content.addWidget(label("往来记录", "section"))
        for day, what, tone, text in [
            ("11-13", "电话", "warn", "李倩 → 财务张会计:无人接听,改天再拨"),
            ("11-05", "短信", "info", "到期提醒已发送(复制到手机)"),
        ]:
            line = QHBoxLayout()
            line.addWidget(label(day, "muted"))
            line.addWidget(BadgeLabel(what, tone))
            line.addWidget(label(text), 1)
            content.addLayout(line)
        content.addStretch(1)


class AgingPage(Page):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        columns = [Column("name", "客户", 165)]
        titles = ["未到期", "逾期 1-30 天", "31-60 天", "61-90 天", "90 天以上"]
        columns += [
            Column(f"b{n}", title, 118, Kind.MONEY, bucket=n, value=lambda row, n=n: row["amounts"][n])
            for n, title in enumerate(titles)
        ]
        columns += [
            Column("total", "合计", 130, Kind.MONEY, bold=True),
            Column("share", "逾期占比", 88, Kind.PERCENT),
            Column("bar", "结构", 140, Kind.BAR, stretch=True, sortable=False),
        ]
        self.model = RowsModel(columns)
        self.table = TableView(self.model, "账龄分析")
        card = Card(flush=True)
        card.bar(
            Segments([("due", "按到期日"), ("issued", "按开票日")]),
            Button("区间 0/30/60/90 ▾"),
            Button("按客户 ▾"),
            None,
            Button("打印"),
            Button("导出 Excel", kind="primary", keys="Ctrl+E"),
        )
        card.add(self.table, 1)
        card.foot(
            label("双击金额查看对应发票", "muted"), None, label("账面总账核对:一致 · 用时 38 毫秒", "muted")
        )
        fill(self, card)

    def reload(self) -> None:
        def row(name: str, *amounts: int) -> dict[str, object]:
            total = sum(amounts)
            late = round(100 * (total - amounts[0]) / total)
            bar = [(amount, n) for n, amount in enumerate(amounts)]
            return {"name": name, "amounts": amounts, "total": total, "share": late, "bar": bar}

        rows = [
            row("嘉兴百川化工", 0, 0, 0, 61230000, 0),
            row("合肥中科仪表股份", 20628000, 0, 35572000, 0, 0),
            row("无锡力源纺织", 12000000, 12000000, 0, 0, 0),
            row("安徽皖江电气", 41200000, 0, 0, 0, 0),
            row("台州金海模具", 12430000, 1800000, 0, 0, 99900),
        ] * 3
        self.model.set_rows(rows)
        totals: dict[str, object] = {"name": "合计", "share": 52, "total": 293551000}
        totals |= {f"b{n}": sum(r["amounts"][n] for r in rows) for n in range(5)}
        self.table.set_totals(totals)
        self.table.select_row(2)


class WorkbenchPage(Page):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.cards = [
            FigureCard(t)
            for t in [
                "应收账款余额",
                "逾期金额 / 占比",
                "DSO(销售未清天数)",
                "本月回款",
                "未来 30 天预计回款",
            ]
        ]
        figures = QWidget()
        line = QHBoxLayout(figures)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for card in self.cards:
            line.addWidget(card, 1)
        self.aging = Card("账龄结构(万元)", link="打开账龄表 →")
        self.dso = Card("DSO 趋势(天)", link="计算口径")
        today, alarms = Card("今日催收(12)", link="打开催收队列 →"), Card("风险预警(5)", link="全部预警 →")
        self.today = TableView(
            RowsModel(
                [
                    Column("at", "", 74),
                    Column("name", "", 180, stretch=True),
                    Column("why", "", 125, muted=True),
                    Column("act", "", 120, Kind.BADGE),
                    Column("amount", "", 100, Kind.MONEY),
                ],
                [
                    {
                        "at": "09:00",
                        "name": "苏州恒泰精密制造",
                        "why": "逾期 15 天",
                        "act": Badge("发催告函", "alert"),
                        "amount": 18640000,
                    },
                    {
                        "at": "09:00",
                        "name": "宁波东港食品",
                        "why": "逾期 7 天",
                        "act": Badge("电话", "warn"),
                        "amount": 4215000,
                    },
                    {
                        "at": "09:00",
                        "name": "上海建木建材",
                        "why": "到期前 3 天",
                        "act": Badge("短信", "info"),
                        "amount": 9800000,
                    },
                    {
                        "at": "—",
                        "name": "嘉兴百川化工",
                        "why": "逾期 60 天",
                        "act": Badge("法律程序", "danger"),
                        "amount": 61230000,
                    },
                ],
            )
        )
        self.today.plain()
        today.add(self.today, 1)
        alarms.add(QLabel("…"), 1)
        grid = QGridLayout()
        grid.setSpacing(12)
        for part, y, x in [(self.aging, 0, 0), (self.dso, 0, 1), (today, 1, 0), (alarms, 1, 1)]:
            grid.addWidget(part, y, x)
        grid.setColumnStretch(0, 56)
        grid.setColumnStretch(1, 44)
        rest = QWidget()
        rest.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        fill(self, figures, rest)
        self.drawn = False

    def reload(self) -> None:
        a, b, c, d, e = self.cards
        a.show_figure("5,562,318.40", "较上月末", "+3.1%")
        b.show_figure("1,952,870.00", "35.1% · 阈值 20%", "已超", tone="danger")
        c.show_figure("82 天", "制造业基准 65 天 ·", "+8")
        d.show_figure("1,208,450.00", "催收有效指数 CEI 78%")
        e.show_figure("1,640,000", "80% 区间 131 万 – 192 万")
        if not self.drawn:
            self.draw()

    def draw(self) -> None:
        from ar_desktop.ui.charts import AgingChart, TrendChart  # noqa: PLC0415 - as pages must

        self.drawn = True
        chart = AgingChart(["未到期", "逾期1-30天", "31-60天", "61-90天", "90天以上"])
        base = [
            (310, 60, 30, 18, 12),
            (325, 72, 30, 18, 14),
            (318, 80, 36, 22, 16),
            (340, 75, 45, 26, 18),
            (352, 94, 40, 30, 22),
            (360, 90, 52, 32, 22),
        ]
        chart.show_bars([f"{n}月" for n in range(6, 12)], [[v * 1000000 for v in row] for row in base])
        self.aging.add(chart, 1)
        line = TrendChart()
        line.show_line(
            [*["12月"], *[f"{n}月" for n in range(1, 12)]],
            [58, 57, 60, 59, 63, 62, 61, 66, 64, 67, 74, 82],
            benchmark=65,
            benchmark_label="制造业基准 65 天",
            alarms=[10, 11],
        )
        self.dso.add(line, 1)
        self.dso.add(label("DSO =(期末应收账款余额 ÷ 期间赊销总额)× 期间天数", "small"))


def specs() -> list[PageSpec]:
    return [
        PageSpec("workbench", "工作台", "workbench", WorkbenchPage, "Ctrl+1"),
        PageSpec("customers", "客户档案", "customers", Page, "Ctrl+2"),
        PageSpec("invoices", "发票应收", "invoices", Page, "Ctrl+3"),
        PageSpec("receipts", "收款核销", "receipts", Page, "Ctrl+4"),
        PageSpec("reminders", "催收队列", "reminders", QueuePage, "Ctrl+5"),
        PageSpec("letters", "函件", "letters", Page, "Ctrl+6"),
        PageSpec("reports", "报表分析", "reports", AgingPage, "Ctrl+7"),
        PageSpec("alarms", "风险预警", "alarms", Page, "Ctrl+8"),
        PageSpec("settings", "设置", "settings", Page, bottom=True),
    ]
