"""Statements of account for many customers: the wording, then progress and result, then paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.correspondence import statement_batches, statement_register
from ar_desktop.services.correspondence.statement_batches import Batch
from ar_desktop.services.correspondence.statement_cycles import DueStatement
from ar_desktop.services.keeping import books
from ar_desktop.ui import saving
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.correspondence.letter_words import of_customer
from ar_desktop.ui.dialogs.correspondence.statement import Wording
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.dialogs.work_strip import WorkStrip
from ar_desktop.ui.pages.chasing import reminder_words
from ar_desktop.ui.pages.correspondence import statement_words
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView
from ar_desktop.ui.tasks import Progress, going_on

_TOUCHED = frozenset({"statements"})


class BatchDialog(EntryDialog):
    """Makes the statements of ``items``; those made can be printed or written at once."""

    def __init__(self, parent: QWidget, context: Context, items: Sequence[DueStatement]) -> None:
        super().__init__(parent, context, "", self.start)
        self.items = list(items)
        self.batch: Batch | None = None
        self.outcome: dict[tuple[int, str], Badge] = {}
        self.dialog: QWidget | None = None
        self.setWindowTitle(self.tr("批量对账"))
        self.set_title(self.tr("为 {count} 户生成对账单").format(count=len(self.items)))
        self.setMinimumWidth(640)
        self.wording = Wording(self)
        self.table = self._make_table()
        self.add_wide(self.table)
        self.notes = label("", "small", wrap=True)
        self.add_wide(self.notes)
        self.strip = WorkStrip()
        self.add_wide(self.strip)
        self.print = Button(self.tr("打印全部"), self.print_all, kind="primary")
        self.save = Button(self.tr("另存到文件夹…"), self.ask_folder)
        self.ok.setText(self.tr("生成并存档"))
        for button in (self.save, self.print):
            self.add_button(button)
            button.hide()
        self._say_fresh()

    def _make_table(self) -> TableView:
        columns = [
            Column("customer", self.tr("客户"), 190, stretch=True),
            Column("period", self.tr("期间"), 96, value=lambda item: statement_words.period(item.period)),
            Column("closing", self.tr("期末余额"), 116, Kind.MONEY, currency=lambda item: item.currency),
            Column("outcome", self.tr("结果"), 96, Kind.BADGE, value=self._badge),
        ]
        model = RowsModel(columns, self.items, key=lambda item: (item.customer_id, item.currency))
        table = TableView(model, self.tr("对账客户"))
        table.setMinimumHeight(230)
        return table

    def _badge(self, item: DueStatement) -> Badge | None:
        return self.outcome.get((item.customer_id, item.currency))

    def _say_fresh(self) -> None:
        until = books.status(self.context.book).receipts_until
        self.notes.setText(reminder_words.freshness(until, self.context.today)[0])

    def values(self) -> tuple[Form]:
        """How they are worded."""
        return (self.wording.form(),)

    def finish(self) -> None:
        """Begin; the dialog stays to show how it goes."""
        if self.batch is None and not self.strip.is_running():
            self.perform()

    def start(self, form: Form) -> None:
        """Make them in the background; each is safe as soon as it is made."""
        book, day, items = self.context.book, self.context.today, self.items

        def work(progress: Progress) -> Batch:
            return statement_batches.make(book, items, day, form, going_on(progress))

        for button in (self.ok, self.cancel):
            button.hide()
        task = self.context.tasks.run(self.tr("生成对账单"), work, self._show_batch)
        task.failed.connect(lambda _error: self.context.publish(Changes(_TOUCHED)))  # some exist already
        self.strip.follow(task, len(self.items))
        task.finished.connect(self._finished)

    def _show_batch(self, batch: Batch) -> None:
        self.batch = batch
        for item, _key in batch.made:
            self.outcome[item.customer_id, item.currency] = Badge(self.tr("已生成"), "good")
        for failure in batch.failed:
            wanted = failure.wanted
            self.outcome[wanted.customer_id, wanted.currency] = Badge(self.tr("未生成"), "danger")
        said = self._summary(batch)
        self.set_title(said)
        self.notes.setText("\n".join(self._lines(batch)))
        self.table.grid.viewport().update()
        self.context.publish(batch.changes, said if batch.made else "")

    def _summary(self, batch: Batch) -> str:
        left = len(self.items) - len(batch.made) - len(batch.failed)
        text = self.tr("已生成 {count} 份对账单").format(count=len(batch.made))
        if batch.failed:
            text += self.tr("，{count} 户未生成").format(count=len(batch.failed))
        if left:
            text += self.tr("，已停止，余 {count} 户未处理").format(count=left)
        return text

    def _lines(self, batch: Batch) -> list[str]:
        """What failed and what to know, a customer's name before each."""
        language = self.context.settings.language
        said = [(one.wanted.customer, messages.explain(one.error, language)) for one in batch.failed]
        said += [
            (item.customer, messages.sentence(note.code, note.facts, language))
            for item, note in batch.warnings
            if note.code in {"characters_missing", "statement_nothing_due"}
        ]
        return [of_customer(customer, problem) for customer, problem in said[:12]]

    def _finished(self) -> None:
        made = bool(self.batch and self.batch.made)
        self.cancel.show()
        self.print.setVisible(made)
        self.save.setVisible(made)
        self.cancel.setText(self.tr("关闭"))

    @property
    def _made(self) -> list[int]:
        return self.batch.ids if self.batch else []

    def print_all(self) -> None:
        """All that were made as one job."""
        from ar_desktop.ui import printing  # noqa: PLC0415 - QtPrintSupport is needed only here

        book, made = self.context.book, self._made
        title = self.tr("打印 {count} 份对账单").format(count=len(made))
        self.dialog = printing.ask(
            self, self.context, title, lambda: statement_register.print_file(book, made)
        )

    def ask_folder(self) -> None:
        """Ask where the files go."""
        self.dialog = saving.ask_folder(self.context, self, self.tr("另存到文件夹"), self.write)

    def write(self, folder: Path) -> None:
        """One file per customer, and all in one for the printer."""
        write_files(self.context, self._made, folder)

    def reject(self) -> Any:
        """Esc closes, or stops what runs."""
        if self.strip.is_running():
            self.strip.cancel()
        else:
            super().reject()


def write_files(context: Context, kept: Sequence[int], folder: Path) -> None:
    """Stored statements as files, in the background, said in the status bar."""
    book, day, wanted = context.book, context.today, set(kept)
    together = QCoreApplication.translate("Statements", "对账单合并打印 {day}").format(day=day)
    said = QCoreApplication.translate("Statements", "已保存 {count} 个文件到 {folder}")

    def work(_progress: object) -> int:
        rows = [row for row in statement_register.listed(book, day) if row.id in wanted]
        rows.sort(key=lambda row: kept.index(row.id))
        return len(statement_batches.write_files(book, rows, folder, together))

    context.tasks.run(
        QCoreApplication.translate("Statements", "保存对账单"),
        work,
        lambda count: context.say(said.format(count=count, folder=folder)),
    )
