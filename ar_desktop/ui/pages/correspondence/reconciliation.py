"""Reconciliation (对账): who is to get a statement of account, and how those that went out stand."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from ar_desktop.domain.statement_cycle import Cycle
from ar_desktop.services.correspondence import statement_cycles, statement_register
from ar_desktop.services.correspondence.statement_cycles import DueStatement
from ar_desktop.services.correspondence.statement_register import StatementRow
from ar_desktop.services.keeping import pinyin
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.correspondence.statement_batch import BatchDialog
from ar_desktop.ui.dialogs.correspondence.statement_cycle import CycleDialog
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.correspondence import statement_words as words
from ar_desktop.ui.pages.correspondence.statement_desk import StatementDesk
from ar_desktop.ui.pages.correspondence.statement_panel import StatementPanel
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

TABS = ("due", "sent", "silent", "differs", "agreed", "all")
_Read = tuple[list[DueStatement], list[StatementRow]]


class ReconciliationPage(Page):
    """Those due and those sent on the left, the marked one whole on the right."""

    kinds = frozenset(
        {"statements", "charges", "credits", "allocations", "customers", "options", "attachments"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dialog: QWidget | None = None
        self._run, self._reading = 0, False
        self._wanted: int | None = None
        self._texts: dict[str, str] = {}
        self.due, self.sent = self._make_due(), self._make_sent()
        self.due_table = TableView(self.due, self.tr("待对账客户"))
        self.sent_table = TableView(self.sent, self.tr("对账单"))
        self.tabs = Segments([(key, "") for key in TABS])
        self.filter = QLineEdit()
        self.panel = StatementPanel(context)
        self.desk = StatementDesk(self, context, self.current)
        self.lists = QStackedWidget()
        self._place()
        self._connect()

    def _make_due(self) -> RowsModel:
        return RowsModel(
            [
                Column("customer", self.tr("客户"), 180, stretch=True),
                Column("grade", self.tr("级"), 50),
                Column("rhythm", self.tr("周期"), 78, value=lambda item: words.rhythm(item.rhythm)),
                Column("period", self.tr("期间"), 84, value=lambda item: words.period(item.period)),
                Column("closing", self.tr("期末余额"), 118, Kind.MONEY, currency=lambda item: item.currency),
                Column("last_until", self.tr("上次对到"), 92, Kind.DATE, hide_below=620),
                Column("owner", self.tr("责任人"), 64, hide_below=620),
            ],
            key=lambda item: (item.customer_id, item.currency),
            checkable=True,
        )

    def _make_sent(self) -> RowsModel:
        return RowsModel(
            [
                Column("customer", self.tr("客户"), 160, stretch=True),
                Column("period", self.tr("期间"), 84, value=lambda row: words.period(row.period)),
                Column("closing", self.tr("期末余额"), 108, Kind.MONEY, currency=lambda row: row.currency),
                Column("made_on", self.tr("开具"), 62, Kind.DATE, short=True),
                Column("state", self.tr("状态"), 80, Kind.BADGE, value=words.badge),
                Column("answered_on", self.tr("答复"), 62, Kind.DATE, short=True, hide_below=760),
                Column("promised_on", self.tr("承诺付款"), 92, Kind.DATE, hide_below=640),
                Column(
                    "difference", self.tr("差异"), 100, value=words.difference, align="right", hide_below=700
                ),
                Column("files", self.tr("附件"), 48, value=lambda row: row.files or None, align="right"),
            ],
            key=lambda row: row.id,
            checkable=True,
        )

    def _place(self) -> None:
        self.filter.setPlaceholderText(self.tr("客户或拼音首字母"))
        self.filter.setAccessibleName(self.tr("筛选对账"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(150)
        self.rhythm = Button(self.tr("对账周期…"), self.edit_cycle)
        self.every = Button(self.tr("全选"), self.check_all)
        self.go = Button("", self.go_on, kind="primary", keys="Ctrl+L")
        self.save = Button(self.tr("另存到文件夹…"), self.desk.ask_folder)
        self.count = label("", "muted")
        for table in (self.due_table, self.sent_table):
            self.lists.addWidget(table)
        self._offer_rhythms()
        card = Card(flush=True)
        card.bar(self.tabs, None, self.filter)
        card.add(self.lists, 1)
        card.foot(self.every, self.go, self.save, self.count, None, self.rhythm)
        fill(self, split(card, self.panel, (64, 36)))

    def _offer_rhythms(self) -> None:
        """A customer's own rhythm is in the context menu of those due."""
        for key, name in words.rhythms(self.tr("跟随等级")):
            action = QAction(self.tr("此客户对账周期：{rhythm}").format(rhythm=name), self)
            action.triggered.connect(partial(self._set_rhythm, key))
            self.due_table.add_action(action)

    def _connect(self) -> None:
        acts = self.panel.acts
        for name in ("answer", "posted", "show", "print", "save", "void", "customer", "preview", "make"):
            getattr(acts, name).connect(getattr(self.desk, name))
        for table in (self.due_table, self.sent_table):
            table.current_changed.connect(lambda _row: self._show_current())
        self.due_table.opened.connect(lambda _row, _key: self.desk.preview())
        self.sent_table.opened.connect(lambda _row, _key: self.desk.show())
        for model in (self.due, self.sent):
            model.checks_changed.connect(self._show_buttons)
        self.tabs.chosen.connect(lambda _key: self._choose())
        self.filter.textChanged.connect(lambda _text: self._choose())

    def current(self) -> DueStatement | StatementRow | None:
        """The marked row of the list in sight."""
        row: DueStatement | StatementRow | None = self._table.current()
        return row

    @property
    def _table(self) -> TableView:
        return self.due_table if self.tabs.current() == "due" else self.sent_table

    @property
    def _model(self) -> RowsModel:
        return self.due if self.tabs.current() == "due" else self.sent

    def reload(self) -> None:
        """Read who is due and what went out, as of the day; in the background, since every customer's
        account is added up."""
        book, day = self.context.book, self.context.as_of
        if book is None:
            return
        self._run, self._reading = self._run + 1, True
        run = self._run

        def done(read: _Read) -> None:
            if run == self._run:
                self._show(*read)

        self.context.tasks.run(
            self.tr("读取对账"),
            lambda _progress: (statement_cycles.due(book, day), statement_register.listed(book, day)),
            done,
        )

    def _show(self, waiting: list[DueStatement], rows: list[StatementRow]) -> None:
        self._reading = False
        counts = Counter(row.state for row in rows)
        counts["due"], counts["all"] = len(waiting), len(rows)
        for key in TABS:
            self.tabs.set_text(key, f"{words.state(key)} {counts[key]}")
        self._texts.clear()
        kept = self.current()
        self.due.set_rows(waiting)
        self.sent.set_rows(rows)
        self._choose(kept)
        if self._wanted is not None:
            self._mark(self._wanted)

    def show_item(self, argument: object) -> None:
        """A stored statement's id, or the key of a segment."""
        self._refresh()
        self.filter.clear()
        self.tabs.choose(argument if isinstance(argument, str) else "all")
        self._choose()
        self._wanted = argument if isinstance(argument, int) else None
        if self._wanted is not None and not self._reading:
            self._mark(self._wanted)

    def _mark(self, statement: int) -> None:
        self._wanted = None
        self.sent_table.select_row(max(0, self.sent.find(statement)))

    def take_focus(self) -> None:
        """The keyboard goes to the list."""
        self._table.setFocus()

    def _choose(self, kept: Any = None) -> None:
        tab, wanted = self.tabs.current(), pinyin.fold(self.filter.text())
        table, model = self._table, self._model
        marked = kept or self.current()
        key = model.key(marked) if isinstance(marked, DueStatement) is (tab == "due") and marked else None
        model.set_filter(
            lambda row: tab in {"due", "all", getattr(row, "state", "")} and self._matches(row, wanted)
        )
        self._say_empty(tab)
        self.lists.setCurrentWidget(table)
        table.select_row(max(0, model.find(key)))
        self._sum()
        self._show_current()

    def _matches(self, row: DueStatement | StatementRow, wanted: str) -> bool:
        if wanted and row.customer not in self._texts:
            self._texts[row.customer] = pinyin.search_text(row.customer, row.code)
        return not wanted or wanted in self._texts[row.customer]

    def _say_empty(self, tab: str) -> None:
        self.due_table.set_empty(self.tr("上一期的对账单都已发出，没有待对账的客户。"))
        said = {
            "silent": self.tr("没有超过期限未回复的对账单。"),
            "differs": self.tr("没有客户提出差异。"),
            "agreed": self.tr("还没有客户确认。收到盖章回执后，选中对账单登记回执。"),
        }
        plain = self.tr("还没有发出对账单。在“待对账”里勾选客户，一次生成并打印。")
        self.sent_table.set_empty(said.get(tab, plain))

    def _sum(self) -> None:
        rows = self._model.visible_rows()
        currencies = {row.currency for row in rows}
        total = {"customer": self.tr("合计"), "closing": sum(row.closing for row in rows)}
        self._table.set_totals(total if len(currencies) == 1 else {}, next(iter(currencies), "CNY"))

    def _show_current(self) -> None:
        row = self.current()
        if isinstance(row, DueStatement):
            self.panel.show_due(row)
        elif isinstance(row, StatementRow):
            self.panel.show_statement(row)
        else:
            self.panel.show_nothing()
        self._show_buttons()

    def _show_buttons(self) -> None:
        due, count = self.tabs.current() == "due", len(self.checked())
        text = self.tr("生成 {count} 份对账单") if due else self.tr("打印 {count} 份")
        bare = self.tr("批量生成对账单") if due else self.tr("批量打印")
        self.go.setText(text.format(count=count) if count else bare)
        self.go.setEnabled(count > 0)
        self.save.setVisible(not due)
        self.save.setEnabled(count > 0)
        shown = len(self._model.visible_rows())
        self.count.setText(
            self.tr("{count} 户").format(count=shown) if due else self.tr("{count} 份").format(count=shown)
        )

    def checked(self) -> list[Any]:
        """The ticked rows of the list in sight."""
        visible = {self._model.key(row) for row in self._model.visible_rows()}
        return [row for row in self._model.checked_rows() if self._model.key(row) in visible]

    def check_all(self) -> None:
        """Tick every row in sight, or none where all are."""
        rows = self._model.visible_rows()
        self._model.set_checked(rows, on=len(self.checked()) < len(rows))

    # ---- acts

    def go_on(self) -> None:
        """Make the statements of those ticked, or print those that went out."""
        rows = self.checked()
        if not rows:
            return
        if self.tabs.current() == "due":
            dialog = BatchDialog(self, self.context, rows)
            self.dialog = dialog
            dialog.open()
        else:
            self.desk.print_rows(rows)

    def edit_cycle(self) -> None:
        """How often statements go out, and when silence is told."""
        dialog = CycleDialog(self, self.context, statement_cycles.load(self.context.book), self._save_cycle)
        self.dialog = dialog
        dialog.open()

    def _save_cycle(self, cycle: Cycle) -> None:
        self.context.publish(statement_cycles.save(self.context.book, cycle), self.tr("已保存对账周期"))

    def _set_rhythm(self, rhythm: str, _on: bool = False) -> None:
        row = self.current()
        if isinstance(row, DueStatement):
            changes = statement_cycles.set_customer(self.context.book, row.customer_id, rhythm)
            self.context.publish(
                changes, self.tr("已设定 {customer} 的对账周期").format(customer=row.customer)
            )
