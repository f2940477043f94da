"""Before letters go out: to whom, for how much, how fresh the receipts are; then progress and result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.services.correspondence import letters
from ar_desktop.services.correspondence.letters import Batch, Issued
from ar_desktop.services.keeping import books
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.correspondence.letter_words import of_customer
from ar_desktop.ui.dialogs.work_strip import WorkStrip
from ar_desktop.ui.pages.chasing import reminder_words as words
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView
from ar_desktop.ui.tasks import Progress, going_on

_TOUCHED = frozenset({"letters", "letter_charges", "reminders", "reminder_charges"})


class IssueDialog(QDialog):
    """Confirms and issues demand letters for queue items. ``issued(Batch)`` when the work ended."""

    issued = Signal(object)

    def __init__(self, parent: QWidget, context: Context, items: Sequence[QueueItem]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.items = context, list(items)
        self.outcome: dict[str, tuple[str, str]] = {}
        self.batch: Batch | None = None
        self.setWindowTitle(self.tr("生成催告函"))
        self.setMinimumSize(640, 420)
        self.headline = label("", "section", wrap=True)
        self.fresh = label("", "small", wrap=True)
        self.table = self._make_table()
        self.strip = WorkStrip()
        self.go = Button(self.tr("生成"), self.start, kind="primary", keys="Ctrl+S")
        self.preview = Button(self.tr("预览"), self.show_preview)
        self.look = Button(self.tr("查看函件"), self.show_letters, kind="primary")
        self.end = Button(self.tr("取消"), self.close)
        self._place()
        self._announce()

    def _make_table(self) -> TableView:
        columns = [
            Column("customer", self.tr("客户"), 190, stretch=True),
            Column("count", self.tr("发票"), 56, Kind.NUMBER, value=lambda item: len(item.lines)),
            Column("amount", self.tr("应催金额"), 116, Kind.MONEY),
            Column("max_days", self.tr("逾期天数"), 72, Kind.DAYS),
            Column("outcome", self.tr("结果"), 150, Kind.BADGE, value=self._badge),
        ]
        table = TableView(RowsModel(columns, self.items, key=lambda item: item.id), self.tr("收函客户"))
        table.select_row(0)
        return table

    def _badge(self, item: QueueItem) -> Badge | None:
        text, tone = self.outcome.get(item.code, ("", ""))
        if not text and self.batch is None and item.unallocated:
            text, tone = self.tr("有未核销收款"), "warn"
        return Badge(text, tone) if text else None

    def _place(self) -> None:
        self.notes = label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(11)
        column.addWidget(self.headline)
        column.addWidget(self.fresh)
        column.addWidget(self.table, 1)
        column.addWidget(self.notes)
        column.addLayout(self._foot())
        self.notes.hide()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addWidget(self.strip, 1)
        foot.addWidget(self.preview)
        foot.addStretch(1)
        for button in (self.end, self.look, self.go):
            foot.addWidget(button)
        self.look.hide()
        return foot

    def _announce(self) -> None:
        total = sum(item.amount for item in self.items)
        self.headline.setText(
            self.tr("为 {count} 户生成催告函，本金合计 {total} 元").format(
                count=len(self.items), total=format_amount(total)
            )
        )
        status = books.status(self.context.book)
        text, old = words.freshness(status.receipts_until, self.context.today)
        waiting = sum(item.state == "waiting" for item in self.items)
        if waiting:
            text += self.tr("。其中 {count} 户已承诺付款或改期，尚未到日子").format(count=waiting)
        paid = sum(item.unallocated > 0 for item in self.items)
        if paid:
            text += self.tr("。{count} 户有未核销的收款，先核销再发函才不会多要").format(count=paid)
        self.fresh.setText(text + self.tr("。开具后不能撤销，只能注明原因作废；文号不会重用。"))
        restyle(self.fresh, "tone", "danger" if old or paid else "")

    def start(self) -> None:
        """Issue in the background; each letter is safe as soon as it is made."""
        book, day = self.context.book, self.context.today
        customers = [item.customer_id for item in self.items]

        kinds = {item.customer_id: item.letter or "demand" for item in self.items}

        def work(progress: Progress) -> Batch:
            return letters.issue_asked(
                book, [(who, kinds[who]) for who in customers], day, going_on(progress)
            )

        for button in (self.go, self.end, self.preview):
            button.hide()
        task = self.context.tasks.run(self.tr("生成催告函"), work, self._show_batch)
        task.failed.connect(lambda _error: self.context.publish(Changes(_TOUCHED)))  # some exist already
        self.strip.follow(task, len(self.items))
        task.finished.connect(self._finished)

    def _show_batch(self, batch: Batch) -> None:
        self.batch = batch
        language = self.context.settings.language
        for letter in batch.letters:
            self.outcome[letter.customer_code] = (letter.facts.number, "good")
        for failure in batch.failed:
            self.outcome[failure.customer_code] = (self.tr("未生成"), "danger")
        names = {item.code: item.customer for item in self.items}
        lines = [
            of_customer(names[f.customer_code], messages.explain(f.error, language)) for f in batch.failed
        ]
        lines += dict.fromkeys(
            messages.sentence(note.code, note.facts, language)
            for letter in batch.letters
            for note in letter.warnings
        )
        self._say_outcome(batch, lines)
        self.context.publish(batch.changes, self.headline.text() if batch.letters else "")
        self.issued.emit(batch)

    def _say_outcome(self, batch: Batch, lines: list[str]) -> None:
        left = len(self.items) - len(batch.letters) - len(batch.failed)
        text = self.tr("已生成 {count} 封催告函").format(count=len(batch.letters))
        if batch.failed:
            text += self.tr("，{count} 户未生成").format(count=len(batch.failed))
        if left:
            text += self.tr("，已停止，余 {count} 户未处理").format(count=left)
        self.headline.setText(text)
        self.fresh.hide()
        self.notes.setText("\n".join(lines))
        self.notes.setVisible(bool(lines))
        self.table.grid.viewport().update()

    def _finished(self) -> None:
        self.end.show()
        self.look.setVisible(bool(self.batch and self.batch.letters))
        self.end.setText(self.tr("关闭"))
        last = self.look if self.look.isVisibleTo(self) else self.end
        last.setDefault(True)
        last.setFocus()

    def show_letters(self) -> None:
        """Go to the register, to what was issued."""
        ids = [letter.id for letter in self.batch.letters] if self.batch else []
        self.close()
        self.context.go("letters", ids)

    def show_preview(self) -> None:
        """The letter to the marked customer as it would be issued now."""
        item = self.table.current() or self.items[0]
        book, day = self.context.book, self.context.today

        def work(_progress: Progress) -> Issued:
            return letters.preview(book, item.customer_id, day, kind=item.letter or "demand")

        self.preview.setEnabled(False)
        task = self.context.tasks.run(self.tr("预览催告函"), work, self._open_preview, self._refuse_preview)
        task.finished.connect(lambda: self.preview.setEnabled(True))

    def _open_preview(self, letter: Issued) -> None:
        from ar_desktop.ui.dialogs.correspondence.preview import PreviewDialog  # noqa: PLC0415 - QtPdf takes time to load

        PreviewDialog(self, letter.facts.customer.name, letter.pdf).open()

    def _refuse_preview(self, error: BaseException) -> None:
        if not isinstance(error, ArError):
            raise error
        self.notes.setText(messages.explain(error, self.context.settings.language))
        self.notes.show()

    def reject(self) -> None:
        """Esc and closing the window mean stop first while it is at work."""
        if self.strip.is_running():
            self.strip.cancel()
        else:
            super().reject()
