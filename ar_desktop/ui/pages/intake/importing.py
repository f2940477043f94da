"""Import with a preview: nothing is written before the user has seen what would happen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.intake import import_choices, import_problems, importing
from ar_desktop.services.intake.import_receipts import Choice
from ar_desktop.services.intake.importing import Preview
from ar_desktop.ui import saving
from ar_desktop.ui.cards import Button, Card, Segments, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.intake import import_words
from ar_desktop.ui.pages.intake.import_claim import ClaimBar, lines_of_payer
from ar_desktop.ui.pages.intake.import_columns import ColumnsCard
from ar_desktop.ui.pages.intake.import_rows import Seen, columns, layout, sorted_out
from ar_desktop.ui.tables import ListModel, TableView
from ar_desktop.ui.tasks import Cancelled

_CHOOSE_COLUMNS = frozenset({"columns_missing", "header_not_found"})
_FILES = "(*.xlsx *.xlsm *.xls *.csv *.txt *.tsv *.ods *.html *.htm *.xml *.ofd *.pdf *.zip)"
_Result = tuple[Preview, dict[str, list[Seen]], dict[int, str]]


class ImportPage(Page):
    """Recognition and mapping on the left, rows with what becomes of them on the right."""

    kinds = frozenset({"customers", "invoices", "credits"})
    uses_as_of = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._path: Path | None = None
        self._kind: str | None = None
        self._sheet: str | None = None
        self._mapping: dict[str, str] = {}
        self._run = 0
        self.preview: Preview | None = None
        self._seen: dict[str, list[Seen]] = {}
        self._names: dict[int, str] = {}
        self._form = ""
        self.columns = ColumnsCard()
        self.segments = Segments([(key, name) for key, name in import_words.groups().items()])
        self.report = Button(self.tr("导出问题清单"), self.export_problems)
        self.summary = label("", "muted", wrap=True)
        self.cancel = Button(self.tr("取消"), self.forget)
        keys = scheme(context.settings.key_scheme).save[0]
        self.commit = Button(self.tr("导入"), self.take, kind="primary", keys=keys)
        self.claim = ClaimBar(context)
        self._holder = QVBoxLayout()
        self.table = self._make_table(None)
        self.dialog: QWidget | None = None
        self._place()
        self.columns.mapped.connect(self._on_mapped)
        self.columns.kind_chosen.connect(self._on_kind)
        self.columns.sheet_chosen.connect(self._on_sheet)
        self.segments.chosen.connect(lambda _key: self._show_rows())
        self.claim.said.connect(self._on_said)
        self.claim.listen(self)
        self.forget()

    def _place(self) -> None:
        card = Card(flush=True)
        choose = Button(self.tr("选择文件…"), self.choose_file)
        card.bar(self.segments, None, choose, self.report)
        self._holder.addWidget(self.table)
        card.add(self._holder, 1)
        card.add(self.claim)
        card.foot(self.summary, None, self.cancel, self.commit).setStretch(0, 9)
        fill(self, split(self.columns, card, (29, 91)))

    def _make_table(self, plan: Preview | None) -> TableView:
        language = self.context.settings.language
        several = plan is not None and not plan.table.sheet and len(plan.table.cells) > 1
        shown = columns(layout(plan), self._names, language, sheets=several)
        model = ListModel(
            shown, self._count, self._fetch, key=lambda row: (row.sheet, row.row, row.line is None)
        )
        table = TableView(model, self.tr("导入预览"))
        table.set_empty(
            self.tr("把 Excel 或 CSV 文件拖到窗口里，先看清要发生什么，再导入。客户、发票、收款都可以。"),
            self.tr("选择文件…"),
            self.choose_file,
        )
        table.current_changed.connect(self._explain)
        table.opened.connect(lambda _row, _key: self.claim.take_first())
        return table

    def _explain(self, row: Seen | None) -> None:
        """A problem in full: where it is, what stands there and what to do; else what the import would
        do. Under a line of an unknown payer: whose it may be."""
        plan = self.preview
        asked = row.asked if row else None
        alike = len(lines_of_payer(plan.asked, (row.sheet, row.row))) - 1 if plan and row and asked else 0
        self.claim.show_line(asked, alike, self._names, plan.table.currency if plan else "")
        if plan is not None and row is not None and row.problem is not None and asked is None:
            stands = import_problems.whole(plan.table, row.row, row.sheet)
            self._say(import_words.problem(row.problem, stands, self.context.settings.language), "danger")
        elif plan is not None:
            self._say(import_words.summary(plan))

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
        if self._path is None or self.context.book is None:
            return
        if self.preview is None:
            self._start()
        else:
            self._choose({})

    def forget(self) -> None:
        """Away with the file; nothing has been written."""
        self._run += 1
        self._path, self._kind, self._sheet, self._mapping = None, None, None, {}
        self.preview, self._seen = None, {}
        self.columns.setEnabled(False)
        self.claim.hide()
        self.segments.choose("")
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

    # Reading and planning, in the background ------------------------------------------------------

    def _start(self) -> None:
        """Read the file anew."""
        path = self._path
        assert path is not None
        kind, mapping, sheet = self._kind, dict(self._mapping), self._sheet
        book, today = self.context.book, self.context.today
        self._say(self.tr("正在读取 {file}…").format(file=path.name))

        def read(progress: Any) -> Preview:
            return importing.preview(
                book, path, this_year=today.year, kind=kind, mapping=mapping, sheet=sheet, progress=progress,
                today=today,
            )  # fmt: skip

        self._plan(self.tr("读取文件"), read)

    def _choose(self, said: Mapping[tuple[str, int], Choice | None]) -> None:
        """Plan anew what was read, with what the user says of some lines."""
        plan, book = self.preview, self.context.book
        assert plan is not None
        self._plan(self.tr("核对付款人"), lambda progress: importing.choose(book, plan, said, progress))

    def _plan(self, words_: str, work: Callable[[Any], Preview]) -> None:
        """An answer to an older question is dropped; a stopped reading puts the file away."""
        self._run += 1
        run, book = self._run, self.context.book
        self.commit.setEnabled(False)

        def whole(progress: Any) -> _Result:
            plan = work(progress)
            seen = sorted_out(plan, import_choices.due_days(book, plan))
            return plan, seen, import_choices.names(book, plan)

        def done(result: _Result) -> None:
            if run == self._run:
                self._show_preview(*result)

        def failed(error: BaseException) -> None:
            if run == self._run:
                self._on_failed(error)

        task = self.context.tasks.run(words_, whole, done, failed)
        task.failed.connect(lambda error: self._on_stopped(error, run))

    def _on_stopped(self, error: object, run: int) -> None:
        if isinstance(error, Cancelled) and run == self._run:
            self.forget()

    def _show_preview(self, plan: Preview, seen: dict[str, list[Seen]], names: dict[int, str]) -> None:
        assert self._path is not None
        at = self.table.grid.currentIndex().row() if self.preview else -1
        form = f"{layout(plan)} {plan.table.sheet}"
        is_other = form != self._form
        self.preview, self._seen, self._form = plan, seen, form
        self._names.clear()
        self._names.update(names)
        if is_other:
            self._replace_table(plan)
        table = plan.table
        self.columns.setEnabled(True)
        self.columns.show_file(self._path, table.header, import_words.skipped(plan))
        self.columns.show_sheets(table.sheet, table.sheets, table.hidden)
        if table.mapping:
            self.columns.show_mapping(plan.kind, table.header, {**table.mapping, **self._mapping})
        else:
            self.columns.show_form(plan.kind)
        self._show_counts()
        self._show_rows()
        self._say(import_words.summary(plan))
        if plan.asked:
            self._go_on(at)

    def _go_on(self, at: int) -> None:
        """To the next line that waits for an answer; the keyboard stays on the rows."""
        rows = self._seen.get(self.segments.current(), [])
        after = [*range(max(at, 0), len(rows)), *range(max(at, 0))]
        waiting = next((number for number in after if rows[number].group == "ask"), None)
        if waiting is None and at < 0:
            return
        self.table.select_row(waiting if waiting is not None else min(at, len(rows) - 1))
        self.table.setFocus()
        self._explain(self.table.current())

    def _replace_table(self, plan: Preview) -> None:
        self._holder.removeWidget(self.table)
        self.table.hide()
        self.table.deleteLater()
        self.table = self._make_table(plan)
        self._holder.addWidget(self.table)

    def _say(self, sentence: str, tone: str = "") -> None:
        self.summary.setText(sentence)
        restyle(self.summary, "tone", tone)

    def _show_counts(self) -> None:
        plan = self.preview
        for key, name in import_words.groups(ignored=bool(plan and plan.ignored)).items():
            count = len(self._seen.get(key, ()))
            self.segments.set_text(key, f"{name} {count:,}" if plan else name)
        self.segments.set_shown("ask", shown=bool(plan and plan.asked))
        self.report.setEnabled(bool(plan and plan.problems))
        self.cancel.setEnabled(self._path is not None)
        self.commit.setEnabled(bool(plan and plan.has_work))
        self.commit.setText(import_words.commit(plan))

    def _show_rows(self) -> None:
        assert isinstance(self.table.model, ListModel)
        self.table.model.refresh()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, ArError):
            raise error
        self.preview, self._seen = None, {}
        self.claim.hide()
        self._show_counts()
        self._show_rows()
        self._say(messages.explain(error, self.context.settings.language), "danger")
        if error.code in _CHOOSE_COLUMNS and self._path is not None:
            self._let_choose(self._path, str(error.facts.get("kind") or self._kind or "invoices"))
        elif error.code == "sheets_hidden" and self._path is not None:
            self.columns.setEnabled(True)
            self.columns.show_file(self._path, None, "")
            self.columns.show_sheets("", (), error.facts["sheets"])

    def _let_choose(self, path: Path, kind: str) -> None:
        """Show the headers, so that the user can say which column is which."""
        run, sheet = self._run, self._sheet

        def done(look: Any) -> None:
            if run == self._run:
                self._kind = kind
                self.columns.setEnabled(True)
                self.columns.show_file(path, look.header, "")
                self.columns.show_sheets(look.sheet, look.sheets, look.hidden)
                self.columns.show_mapping(kind, look.header, {**look.mapping, **self._mapping})

        self.context.tasks.run(
            self.tr("读取表头"), lambda _progress: import_choices.first_look(path, kind, sheet), done
        )

    # What the user chooses ------------------------------------------------------------------------

    def _on_mapped(self, field: str, column: str) -> None:
        if self.preview is not None:
            self._kind = self.preview.kind
        self._mapping[field] = column
        self._start()

    def _on_kind(self, kind: str) -> None:
        self._kind, self._mapping = kind, {}
        self._start()

    def _on_sheet(self, sheet: str) -> None:
        self._sheet, self._mapping = sheet or None, {}
        self._start()

    def _on_said(self, choice: Choice | None) -> None:
        row, plan = self.table.current(), self.preview
        if row is None or row.asked is None or plan is None:
            return
        key = (row.sheet, row.row)
        meant = lines_of_payer(plan.asked, key) if self.claim.alike.isChecked() else [key]
        self._choose(dict.fromkeys(meant, choice))

    def take(self) -> None:
        """Write what the preview showed, in the background."""
        plan, book = self.preview, self.context.book
        if plan is None or not plan.has_work:
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
        self.context.publish(changes, import_words.taken(plan))
        self.context.go("invoices" if plan.kind in {"ledger", "openings"} else plan.kind)

    def export_problems(self) -> None:
        """Ask where the workbook of the rows not taken goes."""
        if self.preview is None:
            return
        self.dialog = saving.ask(
            self.context,
            self,
            self.tr("导出问题清单"),
            self.tr("{file}-问题清单.xlsx").format(file=self.preview.path.stem),
            self.write_problems,
        )

    def write_problems(self, path: Path) -> None:
        """Write the rows that were not taken, to be corrected and imported again."""
        if self.preview is None:
            return
        try:
            import_problems.export(self.preview, path, self.tr("问题"), self.context.settings.language)
        except ArError as error:
            self.context.fail(error)
        else:
            said = self.tr("已导出 {file}，改正后再导入即可").format(file=path.name)
            self.context.say(said)
