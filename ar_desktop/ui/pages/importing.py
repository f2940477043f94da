"""Import with a preview: nothing is written before the user has seen what would happen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services import import_choices, importing
from ar_desktop.services.importing import DUPLICATE, NEW_CUSTOMER, Preview
from ar_desktop.ui.cards import Button, Card, Segments, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages import document_words as words
from ar_desktop.ui.pages.import_columns import ColumnsCard
from ar_desktop.ui.pages.import_rows import Seen, sorted_out
from ar_desktop.ui.tables import Badge, Column, Kind, ListModel, TableView

_CHOOSE_COLUMNS = frozenset({"columns_missing", "header_not_found"})
_FILES = "(*.xlsx *.xlsm *.xls *.csv *.txt *.tsv *.ods *.html *.htm *.xml *.ofd *.pdf *.zip)"


class ImportPage(Page):
    """Recognition and mapping on the left, rows with what becomes of them on the right."""

    kinds = frozenset({"customers", "invoices", "credits"})
    uses_as_of = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._path: Path | None = None
        self._kind: str | None = None
        self._mapping: dict[str, str] = {}
        self._run = 0
        self.preview: Preview | None = None
        self._seen: dict[str, list[Seen]] = {}
        self.columns = ColumnsCard()
        self.segments = Segments(
            [
                ("", self.tr("全部")),
                ("new", self.tr("新增")),
                ("known", self.tr("已有")),
                ("problem", self.tr("有问题")),
            ]
        )
        self.report = Button(self.tr("导出问题清单"), self.export_problems)
        self.summary = label("", "muted", wrap=True)
        self.cancel = Button(self.tr("取消"), self.forget)
        keys = scheme(context.settings.key_scheme).save[0]
        self.commit = Button(self.tr("导入"), self.take, kind="primary", keys=keys)
        self._holder = QVBoxLayout()
        self.table = self._make_table("invoices")
        self.dialog: QWidget | None = None
        self._place()
        self.columns.mapped.connect(self._on_mapped)
        self.columns.kind_chosen.connect(self._on_kind)
        self.segments.chosen.connect(lambda _key: self._show_rows())
        self.forget()

    def _place(self) -> None:
        card = Card(flush=True)
        choose = Button(self.tr("选择文件…"), self.choose_file)
        card.bar(self.segments, None, choose, self.report)
        self._holder.addWidget(self.table)
        card.add(self._holder, 1)
        card.foot(self.summary, None, self.cancel, self.commit)
        fill(self, split(self.columns, card, (29, 91)))

    def _make_table(self, kind: str) -> TableView:
        model = ListModel(
            self._columns(kind), self._count, self._fetch, key=lambda row: (row.row, row.problem)
        )
        table = TableView(model, self.tr("导入预览"))
        table.set_empty(
            self.tr("把 Excel 或 CSV 文件拖到窗口里，先看清要发生什么，再导入。客户、发票、收款都可以。"),
            self.tr("选择文件…"),
            self.choose_file,
        )
        table.current_changed.connect(self._explain)
        return table

    def _explain(self, row: Seen | None) -> None:
        """A problem in full: where it is and what to do; else what the import would do."""
        if row is not None and row.problem is not None:
            said = messages.sentence(row.problem.code, row.problem.facts, self.context.settings.language)
            self._say(
                self.tr("{place}：{problem}").format(place=words.place(row.problem), problem=said), "danger"
            )
        elif self.preview is not None:
            self._say(self._summary(self.preview))

    def _columns(self, kind: str) -> list[Column]:
        def text(name: str, width: int, **more: Any) -> Column:
            return Column(
                name, words.field(name), width, value=lambda row: row.cell(name), sortable=False, **more
            )

        middle = {
            "customers": [
                text("code", 90),
                text("uscc", 170),
                text("contact", 80),
                text("term_days", 80, kind=Kind.NUMBER),
            ],
            "invoices": [
                text("number", 176),
                text("issued_on", 90, kind=Kind.DATE),
                text("due_on", 90, kind=Kind.DATE),
                text("amount", 104, kind=Kind.MONEY),
            ],
            "receipts": [
                text("received_on", 96, kind=Kind.DATE),
                text("amount", 112, kind=Kind.MONEY),
                text("reference", 120),
                text("invoice_number", 170),
            ],
        }
        return [
            Column("row", self.tr("行"), 48, Kind.NUMBER, muted=True, sortable=False),
            Column(
                "customer",
                self.tr("客户"),
                150,
                value=lambda row: row.line.customer if row.line else "",
                sortable=False,
            ),
            *middle[kind],
            Column(
                "status", self.tr("处理"), 150, Kind.BADGE, value=self._badges, stretch=True, sortable=False
            ),
        ]

    def _badges(self, row: Seen) -> list[Badge]:
        if row.problem is not None:
            said = messages.sentence(row.problem.code, row.problem.facts, self.context.settings.language)
            return [Badge(said, "danger")]
        assert row.line is not None
        if row.line.status == DUPLICATE:
            return [Badge(self.tr("已有，跳过"))]
        is_new = row.line.status == NEW_CUSTOMER
        found = [Badge(self.tr("新增 · 新客户"), "info") if is_new else Badge(self.tr("新增"), "good")]
        if row.notice is not None:
            said = messages.sentence(row.notice.code, row.notice.facts, self.context.settings.language)
            found.append(Badge(said, "warn"))
        return found

    def _count(self) -> int:
        return len(self._seen.get(self.segments.current(), ()))

    def _fetch(self, offset: int, limit: int) -> Sequence[Seen]:
        return self._seen.get(self.segments.current(), [])[offset : offset + limit]

    def title(self) -> str | None:
        """The file's name behind the word."""
        return self.tr("导入 · {file}").format(file=self._path.name) if self._path else None

    def show_item(self, argument: object) -> None:
        """A file to look at; or the kind of list wanted, then the file is asked for."""
        if isinstance(argument, Path):
            self._look_at(argument)
        elif isinstance(argument, str):
            self.forget()
            self._kind = argument if argument in import_choices.KINDS else None
            self.choose_file()

    def take_focus(self) -> None:
        """The rows have the keyboard."""
        self.table.setFocus()

    def reload(self) -> None:
        """The book changed meanwhile: what is new and what is known must be found out again."""
        if self._path is not None and self.context.book is not None:
            self._start()

    def forget(self) -> None:
        """Away with the file; nothing has been written."""
        self._run += 1
        self._path, self._kind, self._mapping, self.preview, self._seen = None, None, {}, None, {}
        self.columns.setEnabled(False)
        self.summary.setText("")
        self._show_counts()
        self._show_rows()

    def choose_file(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self, self.tr("选择要导入的文件"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("表格文件") + f" {_FILES}", self.tr("所有文件") + " (*)"])
        dialog.fileSelected.connect(lambda name: self._look_at(Path(name)))
        self.dialog = dialog
        dialog.open()

    def _look_at(self, path: Path) -> None:
        kind = self._kind if self._path is None else None
        self.forget()
        self._path, self._kind = path, kind
        self._start()

    def _start(self) -> None:
        """Read the file in the background; an answer to an older question is dropped."""
        path = self._path
        assert path is not None
        self._run += 1
        run, kind, mapping = self._run, self._kind, dict(self._mapping)
        book, year = self.context.book, self.context.today.year
        self._say(self.tr("正在读取 {file}…").format(file=path.name))
        self.commit.setEnabled(False)

        def work(_progress: object) -> tuple[Preview, dict[str, list[Seen]]]:
            plan = importing.preview(book, path, this_year=year, kind=kind, mapping=mapping)
            return plan, sorted_out(plan, import_choices.due_days(book, plan))

        def done(result: tuple[Preview, dict[str, list[Seen]]]) -> None:
            if run == self._run:
                self._show_preview(*result)

        def failed(error: BaseException) -> None:
            if run == self._run:
                self._on_failed(error)

        self.context.tasks.run(self.tr("读取文件"), work, done, failed)

    def _show_preview(self, plan: Preview, seen: dict[str, list[Seen]]) -> None:
        assert self._path is not None
        is_other = self.preview is None or self.preview.kind != plan.kind
        self.preview, self._kind, self._seen = plan, plan.kind, seen
        if is_other:
            self._replace_table(plan.kind)
        self.columns.setEnabled(True)
        self.columns.show_file(self._path, plan.table.sheet, plan.table.header, self._skipped(plan))
        self.columns.show_mapping(plan.kind, plan.table.header, {**plan.table.mapping, **self._mapping})
        self._show_counts()
        self._show_rows()
        self._say(self._summary(plan))

    def _replace_table(self, kind: str) -> None:
        self._holder.removeWidget(self.table)
        self.table.hide()
        self.table.deleteLater()
        self.table = self._make_table(kind)
        self._holder.addWidget(self.table)

    def _skipped(self, plan: Preview) -> str:
        skipped = plan.table.skipped
        parts = [
            self.tr("空行 {count}").format(count=skipped.blank) if skipped.blank else "",
            self.tr("合计行 {count}").format(count=skipped.subtotal) if skipped.subtotal else "",
            self.tr("作废 {count}").format(count=skipped.void) if skipped.void else "",
        ]
        return " · ".join(part for part in parts if part)

    def _summary(self, plan: Preview) -> str:
        parts = [self.tr("新增 {count} 行").format(count=plan.taken)]
        sums = import_choices.sums(plan)
        if sums:
            amounts = self.tr("、").join(words.money(amount, currency) for currency, amount in sums.items())
            parts[0] += self.tr("，合计 {amounts}").format(amounts=amounts)
        created = len(plan.created) if plan.kind != "customers" else 0
        if created:
            parts.append(self.tr("同时建立 {count} 个新客户").format(count=created))
        if plan.problems:
            parts.append(self.tr("{count} 处有问题不导入，可修改后重新导入").format(count=len(plan.problems)))
        return self.tr("；").join(parts)

    def _say(self, sentence: str, tone: str = "") -> None:
        self.summary.setText(sentence)
        restyle(self.summary, "tone", tone)

    def _show_counts(self) -> None:
        names = {
            "": self.tr("全部"),
            "new": self.tr("新增"),
            "known": self.tr("已有"),
            "problem": self.tr("有问题"),
        }
        for key, name in names.items():
            count = len(self._seen.get(key, ()))
            self.segments.set_text(key, f"{name} {count:,}" if self.preview else name)
        plan = self.preview
        self.report.setEnabled(bool(plan and plan.problems))
        self.cancel.setEnabled(self._path is not None)
        self.commit.setEnabled(bool(plan and plan.taken))
        text = (
            self.tr("导入 {count} 行").format(count=f"{plan.taken:,}")
            if plan and plan.taken
            else self.tr("导入")
        )
        self.commit.setText(text)

    def _show_rows(self) -> None:
        assert isinstance(self.table.model, ListModel)
        self.table.model.refresh()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, ArError):
            raise error
        self.preview, self._seen = None, {}
        self._show_counts()
        self._show_rows()
        self._say(messages.explain(error, self.context.settings.language), "danger")
        if error.code in _CHOOSE_COLUMNS and self._path is not None:
            self._let_choose(self._path, str(error.facts.get("kind") or self._kind or "invoices"))

    def _let_choose(self, path: Path, kind: str) -> None:
        """Show the headers, so that the user can say which column is which."""
        run = self._run

        def done(look: Any) -> None:
            if run == self._run:
                self._kind = kind
                self.columns.setEnabled(True)
                self.columns.show_file(path, look.sheet, look.header, "")
                self.columns.show_mapping(kind, look.header, {**look.mapping, **self._mapping})

        self.context.tasks.run(
            self.tr("读取表头"), lambda _progress: import_choices.first_look(path, kind), done
        )

    def _on_mapped(self, field: str, column: str) -> None:
        self._mapping[field] = column
        self._start()

    def _on_kind(self, kind: str) -> None:
        self._kind, self._mapping = kind, {}
        self._start()

    def take(self) -> None:
        """Write what the preview showed, in the background."""
        plan, book = self.preview, self.context.book
        if plan is None or not plan.taken:
            return
        self.commit.setEnabled(False)
        self._say(self.tr("正在导入…"))
        self.context.tasks.run(
            self.tr("导入 {file}").format(file=plan.path.name),
            lambda _progress: importing.commit(book, plan),
            lambda changes: self._taken(plan, changes),
            self._on_refused,
        )

    def _on_refused(self, error: BaseException) -> None:
        if not isinstance(error, ArError):
            raise error
        self.commit.setEnabled(True)
        self._say(messages.explain(error, self.context.settings.language), "danger")

    def _taken(self, plan: Preview, changes: Changes) -> None:
        self.forget()
        text = self.tr("已从 {file} 导入 {count} 行{kind}").format(
            file=plan.path.name, count=f"{plan.taken:,}", kind=words.list_kind(plan.kind)
        )
        self.context.publish(changes, text)
        self.context.go(plan.kind)

    def export_problems(self) -> None:
        """Ask where the list of problems goes."""
        if self.preview is None:
            return
        dialog = QFileDialog(self, self.tr("导出问题清单"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("{file}-问题清单.csv").format(file=self.preview.path.stem))
        dialog.fileSelected.connect(lambda name: self.write_problems(Path(name)))
        self.dialog = dialog
        dialog.open()

    def write_problems(self, path: Path) -> None:
        """Write the list of problems."""
        if self.preview is None:
            return
        titles = (self.tr("行"), self.tr("列"), self.tr("问题"))
        try:
            import_choices.write_problems(path, self.preview.problems, titles, self.context.settings.language)
        except ArError as error:
            self.context.fail(error)
        else:
            self.context.say(self.tr("已导出问题清单 {file}").format(file=path.name))
