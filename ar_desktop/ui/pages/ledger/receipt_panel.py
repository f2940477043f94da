"""The marked receipt: what it may pay and why, the open lines beside it, what it has paid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.imputation import DEBTOR, Designation
from ar_desktop.domain.matching import NAMED, Line
from ar_desktop.services.intake import matching_receipts
from ar_desktop.services.intake.matching_receipts import Proposal
from ar_desktop.services.ledger import bills, receipt_marks, settling
from ar_desktop.services.ledger.settling import Deduction
from ar_desktop.services.ledger.sittings import Since
from ar_desktop.services.reporting import listing
from ar_desktop.services.reporting.listing import ReceiptRow
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import BadgeLabel, Button, Card, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.ledger.allocation import AllocationEditor
from ar_desktop.ui.dialogs.ledger.since import SinceField
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.pages.intake import matching_words
from ar_desktop.ui.pages.ledger.designation import DesignationFields
from ar_desktop.ui.pages.ledger.designation import words as designation_words
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView

#: States in which there is money left, and those in which it may find something to pay.
WAITING = frozenset({"open", "part", "prepaid", "kept"})
OWING = WAITING - {"prepaid", "kept"}
_SURE, _LIKELY = 90, 75


@dataclass(frozen=True)
class Chosen:
    """What is to be allocated: pairs of due line and amount, what is let go, how the money was meant,
    since when it counts."""

    pairs: list[tuple[int, int]]
    let_go: list[Deduction]
    designation: Designation
    since: Since


@dataclass(frozen=True)
class Acts:
    """What the panel's buttons do: allocate, keep the money as a prepayment or no longer, give it to
    another customer, void."""

    allocate: Callable[[Chosen], object]
    keep: Callable[[], object]
    reassign: Callable[[], object]
    void: Callable[[], object]


class ReceiptPanel(QWidget):
    """The right side of the page."""

    def __init__(self, context: Context, acts: Acts) -> None:
        super().__init__()
        self.context = context
        self.editor: AllocationEditor | None = None
        self.row: ReceiptRow | None = None
        self._proposed: list[tuple[int, int]] = []
        self._aside: list[listing.InvoiceRow] = []
        self._acts = acts
        self.amount = label("", "name")
        self.facts = label("", "muted", wrap=True)
        self.badges = QHBoxLayout()
        self.suggestion = label("", "strong", wrap=True)
        self.reasons = label("", "muted", wrap=True)
        self.box = QFrame()
        self.customer = label("", "section", wrap=True)
        self.meant = DesignationFields()
        self.since = SinceField(context.today)
        self.content = QVBoxLayout()
        self.after = label("", "small", wrap=True)
        self.meant.choice.currentIndexChanged.connect(self._on_designation)
        self._place()
        self.show_row(None)

    def _place(self) -> None:
        self._empty = Card()
        hint = label(self.tr("选中一笔收款查看核销"), "muted", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.add(hint, 1)
        self._head = self._build_head()
        self._body = self._build_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._empty, 1)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)

    def _build_head(self) -> Card:
        card = Card()
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.amount)
        line.addWidget(self.facts, 1)
        line.addLayout(self.badges)
        self.box.setProperty("box", "note")
        inside = QVBoxLayout(self.box)
        inside.setContentsMargins(12, 9, 12, 9)
        inside.setSpacing(3)
        inside.addWidget(self.suggestion)
        inside.addWidget(self.reasons)
        card.add(line)
        card.add(self.box)
        return card

    def _build_body(self) -> Card:
        card = Card()
        line = QHBoxLayout()
        line.addWidget(self.customer, 1)
        self.other = Button(self.tr("换客户 F7"), self._acts.reassign, kind="link")
        self.other.setShortcut("F7")
        line.addWidget(self.other)
        line.addWidget(Button(self.tr("查看客户"), self._go_to_customer, kind="link"))
        card.add(line)
        card.add(self.meant)
        card.add(self.content, 1)
        card.add(self.since)
        keys = scheme(self.context.settings.key_scheme).save
        self.void = Button(self.tr("作废…"), self._acts.void, kind="danger")
        self.keep = Button(self.tr("留作预收"), self._acts.keep)
        self.save = Button(self.tr("核销并下一笔"), self.finish, kind="primary", keys=keys[0])
        for key in (*keys[1:], "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.finish)
        card.foot(self.after, self.void, self.keep, self.save, wide=self.after)
        return card

    def show_row(self, row: ReceiptRow | None) -> None:
        """Another receipt, or none."""
        self.row, self.editor = row, None
        clear(self.content)
        self._empty.setVisible(row is None)
        self._head.setVisible(row is not None)
        self._body.setVisible(row is not None)
        if row is None:
            return
        waiting = row.state in WAITING and row.kind == "receipt"
        found = self._proposals(row) if waiting else []
        best = found[0] if found else None
        said = self._said(row)
        self._show_head(row, best, said)
        self.customer.setText(row.customer)
        lines = self._lines(row) if waiting or row.state == "done" else []
        if waiting or lines:
            self._add_editor(row, lines, best)
        self._show_designation(row, best, said)
        self._add_allocations(row)
        counted = [(row.id, row.day)] if self._has_lines() else []
        self.since.show_money(self.context.book, counted)
        self._show_buttons(row, waiting=waiting)
        self._show_after()

    def _said(self, row: ReceiptRow) -> Designation:
        if row.kind != "receipt" or row.state == listing.VOIDED:
            return Designation()
        return receipt_marks.designation(self.context.book, row.id)

    def _show_buttons(self, row: ReceiptRow, *, waiting: bool) -> None:
        self.save.setVisible(self._has_lines())
        self.keep.setVisible(waiting)
        self.keep.setText(self.tr("取消预收") if row.state == "kept" else self.tr("留作预收"))
        self.other.setVisible(waiting and row.open == row.amount)
        self.void.setVisible(row.state != listing.VOIDED)

    def _show_designation(self, row: ReceiptRow, best: Proposal | None, said: Designation) -> None:
        """As stored; where nothing is and the memo names what is paid, that the debtor designated it."""
        self.meant.setVisible(self._has_lines() and row.state in WAITING)
        if not said.kind and best is not None and best.kind == NAMED:
            said = Designation(DEBTOR, row.memo)
        self.meant.show_designation(said)
        if self.editor is not None:
            self.editor.designated = self.meant.named()

    def _lines(self, row: ReceiptRow) -> list[listing.InvoiceRow]:
        """What the customer owes; of a receipt that is used up only what is left of what it paid, and the
        rest is kept aside for the sum."""
        book, today = self.context.book, self.context.today
        self._aside = []
        lines = listing.open_lines(book, row.customer_id, today, row.currency)
        if row.state != "done" or row.kind != "receipt":
            return lines if row.kind == "receipt" else []
        paid = {item.charge_id for item in listing.allocations(book, today, credit=row.id) if item.amount > 0}
        self._aside = [line for line in lines if line.id not in paid]
        return [line for line in lines if line.id in paid]

    def _has_lines(self) -> bool:
        return self.editor is not None and bool(self.editor.fields)

    def _proposals(self, row: ReceiptRow) -> list[Proposal]:
        return matching_receipts.proposals(self.context.book, row.id, self.context.today)

    def _show_head(self, row: ReceiptRow, best: Proposal | None, said: Designation) -> None:
        self.amount.setText(words.money(row.amount, row.currency))
        parts = (row.day.isoformat(), row.number, row.payer, row.memo, designation_words(said))
        self.facts.setText(" · ".join(part for part in parts if part))
        clear(self.badges)
        badge = words.receipt_state(row)
        if best is not None:
            tone = "good" if best.confidence >= _SURE else "info" if best.confidence >= _LIKELY else "neutral"
            badge = Badge(self.tr("匹配度 {percent}%").format(percent=best.confidence), tone)
        self.badges.addWidget(BadgeLabel(badge.text, badge.tone), 0, Qt.AlignmentFlag.AlignTop)
        self.box.setVisible(best is not None)
        if best is not None:
            self.suggestion.setText(matching_words.suggestion(best, row.currency))
            self.reasons.setText(matching_words.reasons(best, row.currency))

    def _add_editor(self, row: ReceiptRow, lines: list[listing.InvoiceRow], best: Proposal | None) -> None:
        book = self.context.book
        editor = self.editor = AllocationEditor(row.currency, tall=True)
        editor.set_paid_on(Line(row.amount, row.payer, row.memo, row.day))
        known = matching_receipts.items(
            book, row.customer_id, self.context.today, row.currency, row.day.toordinal()
        )
        offers = settling.offers(book, [line.id for line in lines])
        wanted = {charge for charge, _ in best.pairs} if best is not None else set[int]()
        editor.set_lines(lines, wanted, items=known, offers=offers)
        editor.set_money(min(row.open, matching_receipts.free(book, row.id)))
        if best is not None:
            editor.take(best.pairs)
        self._proposed = editor.ticked()
        editor.changed.connect(self._show_after)
        editor.ended.connect(self.save.setFocus)
        self.content.addWidget(editor, 1)
        self._tell_of_bills(row)

    def _tell_of_bills(self, row: ReceiptRow) -> None:
        """What of the open lines bills in hand will pay."""
        covered = bills.covered_of(self.context.book, row.customer_id, row.currency, self.context.today)
        if covered:
            text = self.tr("其中 {amount} 有在手票据，待到期兑付")
            self.content.addWidget(label(text.format(amount=words.money(covered, row.currency)), "small"))

    def _on_designation(self, _number: int = 0) -> None:
        if self.editor is not None:
            self.editor.designated = self.meant.named()

    def _show_after(self) -> None:
        """What the customer will owe then."""
        if self.editor is None or not self.editor.fields:
            self.after.setText("")
            return
        rest, due = self.editor.left()
        rest += sum(line.open for line in self._aside)
        due += sum(line.open for line in self._aside if line.days > 0)
        currency = self.editor.currency
        self.after.setText(
            self.tr("核销后：客户未清 {rest}，逾期 {due}").format(
                rest=words.money(rest, currency), due=words.money(due, currency)
            )
        )

    def _add_allocations(self, row: ReceiptRow) -> None:
        found = listing.allocations(self.context.book, self.context.as_of, credit=row.id)
        if found:
            self.content.addWidget(label(self.tr("核销记录"), "section"))
            self.content.addWidget(self._allocations(row, found))
        elif self.editor is None:
            text = self.tr("还没有核销到发票，作为预收留在该客户名下。")
            self.content.addWidget(label(text, "muted", wrap=True))
        if not self._has_lines():
            self.content.addStretch(1)

    def _allocations(self, row: ReceiptRow, found: list[listing.Allocation]) -> TableView:
        model = RowsModel(
            [
                Column("day", self.tr("核销日"), 92, Kind.DATE),
                Column("due_number", self.tr("发票号"), 120, stretch=True),
                Column("amount", self.tr("金额"), 108, Kind.MONEY, currency=row.currency),
                Column("kind", "", 54, Kind.BADGE, value=self._reversed),
            ],
            found,
        )
        table = TableView(model, self.tr("核销记录"))
        table.opened.connect(lambda item, _key: self.context.go("invoices", item.due_number))
        table.fit(4 if self.editor is not None else 10)
        return table

    def _reversed(self, row: listing.Allocation) -> Badge | None:
        return Badge(self.tr("冲回"), "alert") if row.amount < 0 else None

    def _go_to_customer(self) -> None:
        if self.row is not None:
            self.context.go("customers", self.row.customer_id)

    def take_focus(self) -> bool:
        """The first amount has the keyboard; False where there is none."""
        if self.editor is None or not self.editor.fields:
            return False
        self.editor.fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _by_hand(self, pairs: list[tuple[int, int]]) -> bool:
        """Whether the amounts are neither what was proposed nor what the law would have."""
        assert self.editor is not None
        return pairs != self._proposed and not self.editor.is_lawful(pairs)

    def finish(self) -> None:
        """Allocate as typed, or say what is wrong with it."""
        if self.editor is None:
            return
        try:
            pairs, let_go = self.editor.pairs(), self.editor.deductions()
            if not pairs and not let_go:
                raise ArError("nothing_allocated")  # noqa: TRY301  said like any other refusal
            said = self.meant.designation(by_hand=bool(pairs) and self._by_hand(pairs))
            self._acts.allocate(Chosen(pairs, let_go, said, self.since.since()))
        except ArError as error:
            self.context.fail(error)
