"""Claims handed over (移交案件): who has them, how they stand, what they brought and cost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import case_files, cases
from ar_desktop.services.claims.cases import Case
from ar_desktop.services.keeping import pinyin
from ar_desktop.services.reporting import aging
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.claims.case import CaseEntryDialog, CaseStepDialog
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.document_words import money
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.claims import case_words as words
from ar_desktop.ui.pages.claims.case_act import CaseAct
from ar_desktop.ui.pages.claims.case_panel import CasePanel
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class CasesPage(Page):
    """The list on the left, the marked case beside. ``dialog`` is the form that is open."""

    kinds = frozenset({"handovers", "handover_entries", "attachments", "customers", "credits"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dialog: QWidget | None = None
        self._cases: list[Case] = []
        self.act = CaseAct(self, context)
        self.model = RowsModel(self._columns(), key=lambda case: case.id)
        self.table = TableView(self.model, self.tr("移交案件"))
        self.tabs = Segments(
            [("", self.tr("全部")), ("open", self.tr("在办")), ("closed", self.tr("已结案"))]
        )
        self.filter = QLineEdit()
        self.figures = label("", "strong", wrap=True)
        self.panel = CasePanel(context, self._acts())
        self._place()

    def _columns(self) -> list[Column]:
        def coin(case: Case) -> str:
            return case.currency

        return [
            Column("day", self.tr("日期"), 96, Kind.DATE, hide_below=560),
            Column("customer", self.tr("客户"), 180, stretch=True),
            Column("kind", self.tr("移交给"), 84, value=lambda case: words.kind(case.kind)),
            Column("taker", self.tr("受托方"), 150, hide_below=720),
            Column("amount", self.tr("请求金额"), 116, Kind.MONEY, currency=coin),
            Column("recovered", self.tr("已收回"), 108, Kind.MONEY, currency=coin),
            Column("costs", self.tr("费用"), 96, Kind.MONEY, currency=coin),
            Column("state", self.tr("状态"), 110, Kind.BADGE, value=words.badge, sortable=False),
        ]

    def _acts(self) -> dict[str, Callable[[Case], object]]:
        entries = {kind: partial(self._enter, kind=kind) for kind in cases.ENTRIES}
        steps = {"hand": self._hand, "accept": self._accept, "close": self._close}
        return {**entries, **steps, "chasing": self._chase, "show": self._show, "save": self._save}

    def _place(self) -> None:
        self.filter.setPlaceholderText(self.tr("筛选：客户、受托方"))
        self.filter.setAccessibleName(self.tr("筛选移交案件"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.tabs.chosen.connect(lambda _key: self._fill())
        self.table.current_changed.connect(self.panel.show_case)
        self.table.opened.connect(lambda case, _key: self.context.go("customers", case.customer_id))
        self.table.set_empty(
            self.tr(
                "没有移交案件。在客户档案的“其他单据”里点“案卷与移交”，一次生成证据目录、时间线、计算表和全部材料。"
            ),
            self.tr("去客户档案"),
            self._begin,
        )
        card = Card(flush=True)
        new = Button(self.tr("新移交"), self._begin, kind="primary", keys="Ins")
        card.bar(new, self.tabs, self.filter, wide=self.filter)
        card.add(self.table, 1)
        card.foot(self.figures, wide=self.figures)
        fill(self, split(card, self.panel, (62, 38)))

    def _begin(self) -> None:
        self.context.go("customers")
        self.context.say(self.tr("选中客户，在“其他单据”里点“案卷与移交”"))

    def reload(self) -> None:
        """Read the cases as of the day."""
        if self.context.book is None:
            return
        self._cases = cases.listed(self.context.book, self.context.as_of)
        self._fill()

    def _fill(self) -> None:
        marked, wanted = self.table.current(), pinyin.fold(self.filter.text())
        tab = self.tabs.current()
        shown = [
            case
            for case in self._cases
            if (not tab or (case.state == cases.CLOSED) == (tab == "closed"))
            and (not wanted or wanted in pinyin.search_text(case.customer, case.taker))
        ]
        self.model.set_rows(shown)
        place = self.model.find(marked.id) if marked is not None else 0
        self.table.select_row(max(0, place))
        self.panel.show_case(self.table.current())
        self._show_figures(shown)

    def _show_figures(self, shown: list[Case]) -> None:
        currency = aging.main_currency(self.context.book)
        sums = cases.sums(shown, currency)
        self.figures.setText(
            self.tr("{count} 件 · 请求 {amount} · 收回 {back} · 费用 {costs} · 净收回 {net}").format(
                count=sums["count"], amount=money(sums["amount"], currency),
                back=money(sums["recovered"], currency), costs=money(sums["costs"], currency),
                net=money(sums["recovered"] - sums["costs"], currency),
            )
        )  # fmt: skip

    def show_item(self, argument: object) -> None:
        """A case's id."""
        self._refresh()
        if isinstance(argument, int):
            self.tabs.choose("")
            self.filter.clear()
            self._fill()
            self.table.select_row(max(0, self.model.find(argument)))

    def take_focus(self) -> None:
        """The keyboard goes to the list."""
        self.table.setFocus()

    # ---- acts

    def _hand(self, case: Case) -> None:
        title = self.tr("移交出去：{customer}").format(customer=case.customer)
        said = self.tr("已移交 {taker}；{customer} 移出日常催收").format(
            taker=case.taker, customer=case.customer
        )
        self._step(title, lambda day, note: cases.hand_over(self.context.book, case.id, day, note), said)

    def _accept(self, case: Case) -> None:
        title = self.tr("已受理：{taker}").format(taker=case.taker)
        said = self.tr("{taker} 已受理").format(taker=case.taker)
        self._step(title, lambda day, note: cases.accept(self.context.book, case.id, day, note), said)

    def _close(self, case: Case) -> None:
        title = self.tr("结案：{customer}").format(customer=case.customer)
        said = self.tr("{customer} 的移交已结案").format(customer=case.customer)

        def act(day: object, note: object, result: object) -> Changes:
            return cases.close(self.context.book, case.id, day, str(result), str(note))  # type: ignore[arg-type]

        self._step(title, act, said, closing=True)

    def _step(self, title: str, act: Callable[..., Changes], said: str, *, closing: bool = False) -> None:
        def done(*values: object) -> None:
            self.context.publish(act(*values), said)

        self._open(CaseStepDialog(self, self.context, title, done, closing=closing))

    def _enter(self, case: Case, kind: str) -> None:
        def act(entry: cases.Entry) -> None:
            changes = cases.add(self.context.book, case.id, entry)
            self.context.publish(changes, f"{words.entry_kind(kind)} · {case.customer}")

        self._open(CaseEntryDialog(self, self.context, case, kind, act))

    def _chase(self, case: Case) -> None:
        try:
            changes = cases.chase_ourselves(
                self.context.book, case.id, self.context.today, yes=not case.ourselves
            )
        except ArError as error:
            self.context.fail(error)
            return
        said = self.tr("{customer} 由受托方催收") if case.ourselves else self.tr("{customer} 自行继续催收")
        self.context.publish(changes, said.format(customer=case.customer))

    def _show(self, case: Case) -> None:
        from ar_desktop.ui.dialogs.correspondence.preview import PreviewDialog  # noqa: PLC0415 - QtPdf takes time to load

        pdf = case_files.dossier(self.context.book, case.id)
        self.dialog = PreviewDialog(self, case.customer, pdf, self.tr("移交时的案卷，原样存档"))
        self.dialog.open()

    def _save(self, case: Case) -> None:
        named = self.tr("案卷 {customer} {day}")
        self.act.save_kept(case.id, named.format(customer=case.customer, day=case.day.isoformat()))

    def _open(self, dialog: FormDialog) -> None:
        self.dialog = dialog
        dialog.open()
