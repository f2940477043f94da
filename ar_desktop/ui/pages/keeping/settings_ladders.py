"""Settings: the ladders of the book, which of them whom, and who does the rungs of a role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Ladder
from ar_desktop.services.chasing import ladders
from ar_desktop.services.chasing.ladders import Rules
from ar_desktop.ui import document_words
from ar_desktop.ui.cards import Button, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.ladder import LadderDialog
from ar_desktop.ui.page import row
from ar_desktop.ui.pages.chasing import ladder_words as words
from ar_desktop.ui.pages.keeping.settings_form import Section
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView


class _Listed(NamedTuple):
    """A ladder as the list shows it."""

    ladder: Ladder
    uses: int
    is_default: bool


class LaddersSection(Section):
    """The ladders with what may be done to them. ``refused(ArError)``."""

    refused = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._filling = False
        self.dialog: LadderDialog | None = None
        self.set_title(
            self.tr("催收阶梯"),
            self.tr("一张发票按这个顺序找阶梯：发票自己的、客户的、客户等级的、账套默认的。"),
        )
        self.table = self._make_table()
        self.default = ChoiceBox()
        self.grades = {grade: ChoiceBox() for grade in document_words.GRADES}
        self.roles = {role: QLineEdit() for role in ladders.ROLES}
        self._place()

    def _make_table(self) -> TableView:
        columns = [
            Column("name", self.tr("阶梯"), 360, stretch=True, value=lambda item: item.ladder.name),
            Column("rungs", self.tr("级数"), 56, Kind.NUMBER, value=lambda item: len(item.ladder.rungs)),
            Column("rest", self.tr("休息天数"), 72, Kind.NUMBER, value=lambda item: item.ladder.rest_days),
            Column("uses", self.tr("使用处"), 64, Kind.NUMBER),
            Column("default", "", 80, Kind.BADGE, value=self._badge, sortable=False),
        ]
        view = TableView(RowsModel(columns, key=lambda item: item.ladder.code), self.tr("催收阶梯"))
        view.opened.connect(lambda _row, _key: self.edit())
        view.current_changed.connect(lambda _row: self._show_buttons())
        return view

    def _badge(self, item: _Listed) -> Badge | None:
        return Badge(self.tr("默认"), "good") if item.is_default else None

    def _place(self) -> None:
        self.buttons = {
            "edit": Button(self.tr("编辑…"), self.edit, kind="primary"),
            "copy": Button(self.tr("复制为新阶梯…"), self.copy),
            "delete": Button(self.tr("删除"), self.delete),
        }
        line = row(*self.buttons.values(), gap=8)
        line.layout().addStretch(1)  # type: ignore[union-attr]
        self.add(self.table)
        self.add(line)
        self.add(label(self.tr("谁用哪条阶梯"), "strong"))
        grades = [(self.tr("{grade} 级").format(grade=grade), box) for grade, box in self.grades.items()]
        self.add(self._line([(self.tr("账套默认"), self.default)]))
        self.add(self._line(grades))
        self.add(label(self.tr("单个客户或发票的阶梯，在催收页“催收规则”里指定。"), "small"))
        self.add(label(self.tr("角色由谁办（空：业务归客户责任人，其余只写角色）"), "strong"))
        self.add(self._line([(words.role(role), edit) for role, edit in self.roles.items()]))
        self.end()
        for box in (self.default, *self.grades.values()):
            box.activated.connect(self.assign)
        for edit in self.roles.values():
            edit.editingFinished.connect(self.assign)

    def _line(self, parts: Sequence[tuple[str, QWidget]]) -> QWidget:
        found: list[QWidget] = []
        for caption, part in parts:
            part.setAccessibleName(caption)
            part.setMaximumWidth(300 if part is self.default else 130)
            found += [label(caption, "muted"), part]
        line = row(*found, gap=8)
        line.layout().addStretch(1)  # type: ignore[union-attr]
        return line

    def reload(self) -> None:
        """The ladders and rules as the book has them."""
        book = self._context.book
        rules, uses = ladders.load(book), ladders.uses(book)
        usual = rules.default.code
        rows = [_Listed(item, uses.get(code, 0), code == usual) for code, item in rules.ladders.items()]
        kept = self.table.current()
        self.table.model.set_rows(rows)  # type: ignore[attr-defined]
        self.table.fit(8)
        wanted = kept.ladder.code if kept else usual
        self.table.select_row(max(self.table.model.find(wanted), 0))  # type: ignore[attr-defined]
        self._fill(rules)
        self._show_buttons()

    def _fill(self, rules: Rules) -> None:
        self._filling = True
        named = [(code, ladders.short_name(item.name)) for code, item in rules.ladders.items()]
        _offer(self.default, named, rules.default.code)
        for grade, box in self.grades.items():
            _offer(box, [("", self.tr("默认")), *named], rules.grades.get(grade, ""))
        for role, edit in self.roles.items():
            edit.setText(rules.roles.get(role, ""))
        self._filling = False

    def _show_buttons(self) -> None:
        current = self.table.current()
        for button in self.buttons.values():
            button.setEnabled(current is not None)
        if current is not None:
            self.buttons["delete"].setEnabled(not current.is_default and not current.uses)

    # ---- acts

    def edit(self) -> None:
        """Open the chosen ladder."""
        current = self.table.current()
        if current is not None:
            self._open(current.ladder)

    def copy(self) -> None:
        """Open a copy of the chosen ladder; it becomes a new one when saved."""
        current = self.table.current()
        if current is not None:
            name = self.tr("{name} 副本").format(name=current.ladder.name)
            self._open(replace(current.ladder, code="", name=name))

    def _open(self, ladder: Ladder) -> None:
        def act(edited: Ladder) -> Changes:
            changes = ladders.save(self._context.book, edited)
            self._context.publish(changes, self.tr("已保存催收阶梯：{name}").format(name=edited.name))
            return changes

        self.dialog = LadderDialog(self.window(), self._context, ladder, act)
        self.dialog.open()

    def delete(self) -> None:
        """Take the chosen ladder away; undo brings it back."""
        current = self.table.current()
        if current is not None:
            name = current.ladder.name
            self._try(
                lambda: ladders.delete(self._context.book, current.ladder.code),
                self.tr("已删除催收阶梯：{name}").format(name=name),
            )

    def assign(self) -> None:
        """Keep what the boxes say."""
        if self._filling:
            return
        grades = {grade: box.key() for grade, box in self.grades.items()}
        roles = {role: edit.text() for role, edit in self.roles.items()}
        self._try(
            lambda: ladders.assign(self._context.book, self.default.key(), grades, roles),
            self.tr("已更新阶梯分配"),
        )

    def _try(self, act: Callable[[], Changes], sentence: str) -> None:
        try:
            changes = act()
        except ArError as error:
            self.refused.emit(error)
            return
        if changes:
            self._context.publish(changes, sentence)


def _offer(box: ChoiceBox, choices: list[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for key, name in choices:
        box.addItem(name, key)
    box.choose(chosen)
