"""The editor of a ladder: its rungs as rows, the fields of one, and what it would do to today's book."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Ladder, Rung
from ar_desktop.services.chasing import ladder_preview, ladders
from ar_desktop.services.chasing.ladder_preview import Moved, Preview, Step
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.ladder_rung import DaysEdit, RungForm
from ar_desktop.ui.dialogs.leaving import Leaving
from ar_desktop.ui.page import row
from ar_desktop.ui.pages.chasing import ladder_words as words
from ar_desktop.ui.pages.chasing import reminder_words
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView
from ar_desktop.ui.tasks import Task

#: The preview follows this long after the last key, in milliseconds.
_PAUSE = 350
_STEP_DAYS = 7
#: Room for four customers.
_PREVIEW = 164

_Row = tuple[int, Rung]


class LadderDialog(QDialog):
    """Edits a ladder; ``act(ladder)`` stores it. Nothing is written before that."""

    def __init__(
        self, parent: QWidget, context: Context, ladder: Ladder, act: Callable[[Ladder], Changes]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("催收阶梯"))
        self.resize(1160, 668)
        self._context, self._ladder, self._act = context, ladder, act
        self._language = context.settings.language
        self.rungs = list(ladder.rungs)
        self._task: Task | None = None
        self.name, self.rest = QLineEdit(ladder.name), DaysEdit(0)
        self.rest.set_value(ladder.rest_days)
        self.table, self.form = self._make_table(), RungForm(self._language)
        self.conditions = label("", "small", wrap=True)
        self.count = label("", "strong")
        self.preview = self._make_preview()
        self.sentence = label("", "small", wrap=True, tone="danger")
        self.ok = Button(self.tr("保存"), self.finish, kind="primary", keys="Ctrl+S")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.show_preview)
        self._place()
        self._connect()
        self._show_rungs(0)
        self._leaving = Leaving(self._edits, self._say)

    def _edits(self) -> tuple[Hashable, ...]:
        return (self.name.text(), self.rest.text(), *self.rungs)

    def _make_table(self) -> TableView:
        columns = [
            Column("number", self.tr("级"), 34, sortable=False, value=lambda item: str(item[0] + 1)),
            Column("when", self.tr("时点"), 128, sortable=False,
                   value=lambda item: words.when(item[1].basis, item[1].offset)),
            Column("action", self.tr("动作"), 104, sortable=False,
                   value=lambda item: reminder_words.action(item[1].action)),
            Column("tone", self.tr("语气"), 86, sortable=False,
                   value=lambda item: dict(words.tones()).get(item[1].tone, item[1].tone)),
            Column("conditions", self.tr("条件"), 110, stretch=True, muted=True, sortable=False,
                   value=lambda item: words.conditions(item[1])),
        ]  # fmt: skip
        return TableView(RowsModel(columns, key=lambda item: item[0]), self.tr("各级"))

    def _make_preview(self) -> TableView:
        columns = [
            Column("name", self.tr("客户"), 180, stretch=True),
            Column("before", self.tr("现在"), 190, muted=True, value=lambda item: self._said(item.before)),
            Column("after", self.tr("按此阶梯"), 190, value=lambda item: self._said(item.after),
                   tone=lambda item: "accent" if item.differs else ""),
            Column("amount", self.tr("应催金额"), 110, Kind.MONEY, value=_amount),
        ]  # fmt: skip
        return TableView(RowsModel(columns, key=lambda item: item.customer), self.tr("预览"))

    def _said(self, step: Step | None) -> str:
        if step is None:
            return "—"
        text = self.tr("第 {rung} 级 {action}")
        return text.format(rung=step.rung, action=reminder_words.action(step.action))

    def _place(self) -> None:
        self.name.setAccessibleName(self.tr("名称"))
        self.rest.setAccessibleName(self.tr("两次催收间隔（天）"))
        self.rest.setFixedWidth(56)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("名称"), "muted"))
        head.addWidget(self.name, 1)
        head.addWidget(label(self.tr("任何催收后休息"), "muted"))
        head.addWidget(self.rest)
        head.addWidget(label(self.tr("天"), "muted"))
        self.adders = [
            Button(self.tr("加一级"), self.add_rung, keys="Alt+N"),
            Button(self.tr("删除"), self.delete_rung, keys="Alt+D"),
            Button(self.tr("上移"), lambda: self.move_rung(-1), keys="Alt+Up"),
            Button(self.tr("下移"), lambda: self.move_rung(1), keys="Alt+Down"),
        ]
        line = row(*self.adders, gap=8)
        line.layout().addStretch(1)  # type: ignore[union-attr]
        left = QVBoxLayout()
        left.addWidget(self.table, 1)
        left.addWidget(self.conditions)
        left.addWidget(line)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(left, 1)
        middle.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.sentence, 1)
        foot.addWidget(Button(self.tr("取消"), self.reject))
        foot.addWidget(self.ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addWidget(self.count)
        column.addWidget(self.preview)
        self.preview.setFixedHeight(_PREVIEW)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._choose)
        self.table.opened.connect(lambda _row, _key: self.form.basis.setFocus(Qt.FocusReason.TabFocusReason))
        self.form.edited.connect(self._take)
        self.form.problem.connect(self._say)
        self.form.done.connect(self._next)
        self.rest.textChanged.connect(self._timer.start)
        self.name.textChanged.connect(self._timer.start)
        QShortcut(QKeySequence("F5"), self, self.show_preview)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard is in the rows; the first preview at once."""
        super().showEvent(event)
        self.table.setFocus()
        self.show_preview()

    # ---- rungs

    def _show_rungs(self, chosen: int) -> None:
        rows: list[_Row] = list(enumerate(self.rungs))
        self.table.model.set_rows(rows)  # type: ignore[attr-defined]
        self.table.select_row(chosen)
        self._show_conditions()
        self.adders[1].setEnabled(len(self.rungs) > 1)
        self._timer.start()

    def _at(self) -> int:
        current = self.table.current()
        return current[0] if current else 0

    def _choose(self, item: _Row | None) -> None:
        if item is not None:
            self.form.show_rung(self.rungs[item[0]])
            self._show_conditions()

    def _show_conditions(self) -> None:
        """The conditions of the chosen rung whole; a column has room for few."""
        said = words.conditions(self.rungs[self._at()])
        text = self.tr("第 {rung} 级条件：{said}")
        self.conditions.setText(text.format(rung=self._at() + 1, said=said or "—"))

    def _take(self) -> None:
        """What the fields say goes into the row."""
        at = self._at()
        self.rungs[at] = self.form.rung()
        self.table.current_changed.disconnect(self._choose)
        self._show_rungs(at)
        self.table.current_changed.connect(self._choose)

    def _next(self) -> None:
        """Enter behind the last field: to the next rung."""
        self.table.select_row(min(self._at() + 1, len(self.rungs) - 1))
        self.table.setFocus()

    def add_rung(self) -> None:
        """A rung behind the chosen one, a week later."""
        at = self._at()
        before = self.rungs[at]
        made = replace(before, key="", offset=before.offset + _STEP_DAYS, requires="")
        self.rungs.insert(at + 1, made)
        self._show_rungs(at + 1)

    def delete_rung(self) -> None:
        """Take the chosen rung out; one must stay."""
        if len(self.rungs) > 1:
            at = self._at()
            del self.rungs[at]
            self._show_rungs(min(at, len(self.rungs) - 1))

    def move_rung(self, step: int) -> None:
        """Move the chosen rung up or down."""
        at = self._at()
        to = at + step
        if 0 <= to < len(self.rungs):
            self.rungs[at], self.rungs[to] = self.rungs[to], self.rungs[at]
            self._show_rungs(to)

    # ---- what it would do

    def ladder(self) -> Ladder:
        """The ladder as edited; raises what is wrong with it."""
        rest = self.rest.value()
        ladders.require_parts(self.name.text(), self.rungs, rest or 0)
        return replace(
            self._ladder, name=self.name.text().strip(), rungs=tuple(self.rungs), rest_days=rest or 0
        )

    def show_preview(self) -> None:
        """Work out in the background what the ladder as edited would ask today."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        try:
            ladder = self.ladder()
        except ArError as error:
            self._refuse(error)
            return
        self._say("")
        book, day = self._context.book, self._context.today
        self.count.setText(self.tr("正在按此阶梯推算今天的队列…"))
        self._task = self._context.tasks.run(
            self.tr("推算催收阶梯"), lambda progress: ladder_preview.preview(book, ladder, day, progress),
            self._show_found, self._show_error,
        )  # fmt: skip
        self._task.finished.connect(self._forget)

    def _forget(self) -> None:
        if self._task is self.sender():
            self._task = None

    def _show_found(self, found: Preview) -> None:
        moved = sum(item.differs for item in found.rows)
        text = self.tr("按此阶梯，今天会产生 {count} 项（现在 {before} 项，其中 {moved} 户有变化）")
        said = text.format(count=found.after, before=found.before, moved=moved)
        if found.supposed:
            said += self.tr("；这条阶梯还没有人用，这里假定它是账套默认")
        self.count.setText(said)
        self.preview.set_empty(self.tr("按此阶梯，今天没有要催的客户。"))
        self.preview.model.set_rows(found.rows)  # type: ignore[attr-defined]

    def _show_error(self, error: BaseException) -> None:
        if not isinstance(error, ArError):
            raise error
        self._refuse(error)

    def _refuse(self, error: ArError) -> None:
        self._say(messages.explain(error, self._language))
        self.count.setText("")
        self.preview.set_empty(self.tr("这样的阶梯走不通，改正后才能推算。"))
        self.preview.model.set_rows([])  # type: ignore[attr-defined]

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        restyle(self.sentence, "tone", "danger")

    def reject(self) -> None:
        """Leave without saving; with edits that is asked first."""
        self._timer.stop()  # the preview would take the question away
        if self._leaving.allowed():
            super().reject()

    def done(self, code: int) -> None:
        """Whatever is being worked out is of no use any more."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        super().done(code)

    def finish(self) -> None:
        """Store it, or say what is wrong with it."""
        try:
            self._act(self.ladder())
        except ArError as error:
            self._refuse(error)
        else:
            self.accept()


def _amount(row_: Moved) -> int | None:
    step = row_.after or row_.before
    return step.amount if step else None
