"""The form of a claim to be handed over: which lines, to whom, and what the dossier still lacks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain.dossier import Dossier
from ar_desktop.domain.dossier_gaps import grouped, mender
from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims.cases import NewCase
from ar_desktop.services.claims.dossier_lines import Line
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.document_words import money
from ar_desktop.ui.fields import MoneyEdit
from ar_desktop.ui.pages.claims import case_words as words
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView
from ar_desktop.ui.tick import TickBox

_MOST_ROWS = 4
#: Milliseconds after the last tick before the claim is worked out anew.
_TICKING = 250


class HandoverDialog(EntryDialog):
    """``act(NewCase)`` with what is claimed and by whom it is to be had; ``save`` asks for the dossier alone.
    What a sound case still lacks is listed before anything is made. Ticking other ``lines`` emits
    ``chosen`` with their ids; who hears it gives the claim worked out anew to ``take``."""

    chosen = Signal(tuple)

    def __init__(
        self, parent: QWidget, context: Context, customer: int, facts: Dossier, lines: Sequence[Line],
        act: Callable[[NewCase], object], save: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("移交"))
        self.set_title(self.tr("移交 {customer}").format(customer=facts.customer.name))
        self.ok.setText(self.tr("制作案卷并建案"))
        self.setMinimumWidth(740)
        self.facts = facts
        self._customer, self._save = customer, save
        self.model = RowsModel(self._columns(), key=lambda row: row.id, checkable=True)
        self.model.set_rows(lines)
        self.table = TableView(self.model, self.tr("主张哪些欠款"))
        self.kind = ChoiceBox(words.kinds())
        self.taker, self.note = QLineEdit(), QLineEdit()
        self.amount = MoneyEdit(facts.currency)
        self.ourselves = TickBox(self.tr("移交后自行继续催收（客户仍在催收队列）"))
        self.save = Button(self.tr("仅生成案卷…"), self._only_save)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TICKING)
        self._timer.timeout.connect(self._choose)
        self._arrange()
        self._connect()
        self.show_facts(facts)

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("发票号"), 212, stretch=True),
            Column("due_on", self.tr("到期"), 92, Kind.DATE),
            Column("open", self.tr("未清金额"), 112, Kind.MONEY, currency=lambda row: row.currency),
            Column("currency", self.tr("币种"), 74),
            Column("days", self.tr("逾期"), 78, Kind.DAYS, value=lambda row: max(row.days, 0) or None),
            Column("disputed", self.tr("状态"), 92, Kind.BADGE, value=self._state),
        ]

    def _state(self, row: Line) -> Badge:
        if row.disputed:
            return Badge(self.tr("争议"), "danger")
        if row.off:
            return Badge(self.tr("账销案存"), "warn")
        return Badge(self.tr("逾期"), "warn") if row.days > 0 else Badge(self.tr("未到期"), "info")

    def _arrange(self) -> None:
        self.add(self.tr("移交给"), self.kind)
        self.add(self.tr("受托方"), self.taker)
        self.add_wide(self.table)
        self.table.fit(_MOST_ROWS)
        self.add(self.tr("请求金额"), self.amount)
        self.claim = self.remark(" ")
        self.add(self.tr("备注"), self.note)
        self.add("", self.ourselves)
        self.head = label("", "section")
        self.gaps = QLabel()
        self.gaps.setTextFormat(Qt.TextFormat.PlainText)
        self.gaps.setWordWrap(True)
        self.gaps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.gaps.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add_wide(self.head)
        self.gaps.setAccessibleName(self.tr("缺项清单"))
        self.add_wide(self.gaps)
        self.add_button(self.save)

    def _connect(self) -> None:
        claimed = {debt.charge for debt in self.facts.debts}
        rows = [row for row in self.model.visible_rows() if row.id in claimed]
        self.model.set_checked(rows, on=True)
        self.model.checks_changed.connect(self._changed)

    def _changed(self) -> None:
        """Nothing can be made of the claim as it was."""
        self.ok.setEnabled(False)
        self.save.setEnabled(False)
        self._timer.start()

    def _choose(self) -> None:
        """Ask for the claim of the lines ticked."""
        lines: Collection[Line] = self.model.checked_rows()
        if not lines:
            self.say(self.tr("请至少勾选一笔欠款"))
        elif len({line.currency for line in lines}) > 1:
            self.say(self.tr("一个案卷只用一种货币：请只勾选同一币种的欠款"))
        else:
            self.say("")
            self.claim.setText(self.tr("正在重新核对证据…"))
            self.chosen.emit(tuple(line.id for line in lines))

    def take(self, facts: Dossier) -> None:
        """The claim worked out anew, unless other lines were ticked meanwhile."""
        ticked = {line.id for line in self.model.checked_rows()}
        if not self._timer.isActive() and ticked == {debt.charge for debt in facts.debts}:
            self.show_facts(facts)

    def show_facts(self, facts: Dossier) -> None:
        """What is claimed and lacking; an amount typed by hand stays."""
        if self._typed() in {None, self.facts.total}:
            self.amount.currency = facts.currency
            self.amount.set_value(facts.total)
        self.facts = facts
        self.claim.setText(
            self.tr("逾期本金 {principal} + 利息 {interest}，计至 {day}；证据 {count} 项").format(
                principal=money(facts.principal, facts.currency),
                interest=money(facts.interest, facts.currency),
                day=facts.as_of.isoformat(), count=len(facts.exhibits),
            )
        )  # fmt: skip
        self._show_gaps()
        self.ok.setEnabled(True)
        self.save.setEnabled(True)

    def _typed(self) -> int | None:
        try:
            return self.amount.amount()
        except ArError:
            return 0

    def _show_gaps(self) -> None:
        """The list of what is missing; made anyway, it stands on the cover."""
        gaps = grouped(self.facts.gaps)
        self.gaps.setVisible(bool(gaps))
        self.gaps.setText("\n".join(f"· {self._said(gap.code, gap.facts, mender(gap))}" for gap in gaps))
        if gaps:
            said = self.tr("还缺或需留意 {count} 项（可先补齐，也可照样制作）").format(count=len(gaps))
        else:
            said = self.tr("证据清单齐备，没有发现缺项。")
        self.head.setText(said)
        restyle(self.head, "tone", "" if gaps else "good")

    def _said(self, code: str, facts: dict[str, str], by: str) -> str:
        language = self.context.settings.language
        said = messages.sentence(code, facts, language)
        return said + messages.sentence(by, {}, language) if by else said

    def _only_save(self) -> None:
        self.accept()
        self._save()

    def values(self) -> tuple[NewCase]:
        """The case to be opened (``taker_missing``, ``required_missing``)."""
        amount = self.amount.amount()
        if not self.taker.text().strip():
            raise ArError("taker_missing")
        if amount is None:
            raise ArError("required_missing")
        return (
            NewCase(
                self._customer, self.kind.key(), self.taker.text(), amount, self.facts.currency,
                self.note.text(), self.ourselves.isChecked(),
            ),
        )  # fmt: skip
