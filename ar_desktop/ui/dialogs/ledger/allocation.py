"""Which due lines a sum of money pays: proposed by several rules, every amount open to change."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ar_desktop.domain import matching
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.ledger.settling import Deduction, Offer
from ar_desktop.services.reporting.listing import InvoiceRow
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.dialogs.ledger.allocation_grid import LineGrid
from ar_desktop.ui.dialogs.ledger.allocation_lines import LetGo, PartEdit, Terms, named
from ar_desktop.ui.dialogs.ledger.let_go import LetGoDialog
from ar_desktop.ui.fields import EnterWalk

#: More open lines than this of one customer are not shown at once: the oldest, and what was looked for.
#: The rules and the sums know all of them.
_MOST_LINES = 100


class AllocationEditor(QWidget):
    """Open lines with a tick and an amount each, and the sums below. Amounts in minor units of
    ``currency``; ``tall`` lets the lines take all the room there is. With ``lets_go`` a line may also be
    settled by a discount, a fee or a waiver. ``changed`` after any change, ``ended`` on Enter in the last
    amount."""

    changed = Signal()
    ended = Signal()

    def __init__(self, currency: str, *, tall: bool = False, lets_go: bool = True) -> None:
        super().__init__()
        self._tall, self._lets_go = tall, lets_go
        self.currency = currency
        self._money = 0
        self._touched = False
        self._all: list[InvoiceRow] = []
        self._lines: list[InvoiceRow] = []
        self._items: dict[int, matching.Item] = {}
        self._line = matching.Line(0)
        self.terms = Terms()
        self.dialog: LetGoDialog | None = None
        self.designated = False
        self._build()
        self.set_lines([])
        self.note.hide()  # nobody is named yet: so nobody is said to owe nothing

    def _build(self) -> None:
        self.sums = label("", "strong", wrap=True)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.note = label("", "small", wrap=True)
        self.sought = QLineEdit()
        self.sought.setClearButtonEnabled(True)
        self.sought.setPlaceholderText(self.tr("找发票号"))
        self.sought.setAccessibleName(self.tr("找发票号"))
        self.sought.textChanged.connect(lambda _text: self._show_lines(()))
        self.more = label("", "small", wrap=True)
        self.grid = LineGrid(self.currency, tall=self._tall)
        self.grid.changed.connect(self._on_changed)
        self.grid.turned.connect(self._turn)
        self.grid.clicked.connect(lambda place, on: self._tick(place, on=on))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(self._build_head())
        line = QHBoxLayout()
        line.addWidget(self.sought)
        line.addWidget(self.more, 1)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addWidget(self.grid, 1 if self._tall else 0)
        column.addWidget(self.sums)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        if not self._tall:
            head.addWidget(label(self.tr("核销到发票"), "section"))
            head.addStretch(1)
        rules = [
            Button(self.tr("按最早到期"), self.propose),
            Button(self.tr("法定顺序"), self.by_law),
            Button(self.tr("金额相等"), self.match),
            Button(self.tr("组合"), self.combine),
            Button(self.tr("全部清除"), self.clear),
        ]
        rules[1].setToolTip(
            self.tr(
                "民法典第 560 条：约定、债务人指定的在先；然后已到期的、负担较重的、最早到期的，同日按比例"
            )
        )
        self.let_go = Button(self.tr("差额…"), self.ask_let_go, keys="Ctrl+T")
        for button in [*rules, *([self.let_go] if self._lets_go else [])]:
            head.addWidget(button)
        if self._tall:
            head.addStretch(1)
        return head

    @property
    def fields(self) -> list[PartEdit]:
        """The amounts of the lines shown."""
        return self.grid.fields

    @property
    def boxes(self) -> list[QCheckBox]:
        """The ticks of the lines shown."""
        return self.grid.boxes

    # Lines ----------------------------------------------------------------------------------------

    def set_lines(
        self, lines: Sequence[InvoiceRow], wanted: Container[int] = (), *,
        items: Iterable[matching.Item] = (), offers: Mapping[int, Offer] | None = None,
    ) -> None:  # fmt: skip
        """Show the open lines of another customer, oldest due first, ``wanted`` ones in any case;
        ``items`` are what the rules know of them, ``offers`` the discounts they offer."""
        self._all = sorted(lines, key=lambda row: (row.due_on, row.id))
        self._items = {item.charge: item for item in items}
        self.terms = Terms(self.terms.day, dict(offers or {}))
        self._touched = False
        self._lines = []
        self.grid.currency = self.currency
        self.grid.fill([])
        self.sought.blockSignals(True)
        self.sought.clear()
        self.sought.blockSignals(False)
        self._show_lines(wanted)
        self._tell("")

    def set_paid_on(self, line: matching.Line) -> None:
        """The money as the bank tells it: its day decides what discount is earned and what is due."""
        self._line = line
        self.terms.day = line.day

    def _show_lines(self, wanted: Container[int]) -> None:
        """As many lines as fit: those looked for, those with an amount, the oldest."""
        typed = {row.id: field.text() for row, field in zip(self._lines, self.fields, strict=True)}
        kept = {key for key, text in typed.items() if text}
        text = self.sought.text().strip()
        fitting = [row for row in self._all if row.id in kept or row.id in wanted or text in row.number]
        first = sorted(
            fitting, key=lambda row: (row.id not in wanted and row.id not in kept, row.due_on, row.id)
        )
        self._lines = sorted(first[:_MOST_LINES], key=lambda row: (row.due_on, row.id))
        self.grid.fill(self._lines)
        EnterWalk(self, self.fields, self.ended.emit)
        for row, field in zip(self._lines, self.fields, strict=True):
            field.setText(typed.get(row.id, ""))
        hidden = len(self._all) - len(self._lines)
        self.sought.setVisible(len(self._all) > _MOST_LINES)
        self.more.setVisible(bool(hidden))
        said = self.tr("共 {count} 张未清，未列出 {hidden} 张；各项规则和合计都包含它们。")
        self.more.setText(said.format(count=len(self._all), hidden=hidden))
        self._show_sums()

    def _turn(self, place: int) -> None:
        self._tick(place, on=not self.boxes[place].isChecked())

    def _tick(self, place: int, *, on: bool) -> None:
        """A ticked line takes what it needs of what is left; where nothing is left all of it, so that
        the difference shows."""
        row, field = self._lines[place], self.fields[place]
        field.set_value(None)
        rest = self._money - self.spread()
        needed = row.open - self.terms.most(row.id)
        field.set_value((min(needed, rest) if rest > 0 else needed) if on else None)
        self._on_changed()

    # Rules ----------------------------------------------------------------------------------------

    def set_money(self, amount: int | None) -> None:
        """There is this much to spread; proposes anew until an amount was changed by hand."""
        self._money = max(0, amount or 0)
        if self._touched:
            self._show_sums()
        else:
            self.propose()

    def refresh(self) -> None:
        """Propose anew, or say anew what amounts by hand come to."""
        self.set_money(self._money)

    def follow(self, amount: int) -> None:
        """The sum as saved: where it differs from what is shown, it is spread first."""
        if amount != self._money:
            self.set_money(amount)

    def propose(self) -> None:
        """Oldest due first."""
        self.take(matching.oldest(self._money, self.items()).pairs)
        self._touched = False

    def by_law(self) -> None:
        """In the order of the law; where the payment was designated, the ticked lines come first."""
        self.take(self._lawful(self._money))

    def _lawful(self, amount: int) -> tuple[tuple[int, int], ...]:
        chosen = {charge for charge, _ in self.ticked()} if self.designated else set[int]()
        line = replace(self._line, amount=amount)
        return matching.by_law(line, self.items(), designated=chosen).pairs

    def is_lawful(self, pairs: Sequence[tuple[int, int]]) -> bool:
        """Whether the law would spread as much money the same way."""
        return dict(self._lawful(sum(amount for _, amount in pairs))) == dict(pairs)

    def match(self) -> None:
        """The one line of the very amount."""
        self._propose(matching.exact(self._money, self.items()), self.tr("没有金额正好相等的发票。"))

    def combine(self) -> None:
        """The lines that sum up to the amount."""
        found = matching.combined(self._money, self.items())
        if found is not None and found.gave_up:
            self._tell(self.tr("可能的组合太多，没有查完；请自行勾选。"))
        else:
            self._propose(found, self.tr("没有几张发票之和正好等于这笔收款。"))

    def _propose(self, found: matching.Proposal | None, otherwise: str) -> None:
        if found is None:
            self._tell(otherwise)
        else:
            self.take(found.pairs)

    def take(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Show a proposal: pairs of due line and amount."""
        given = dict(pairs)
        self.terms.given = {}
        for field in self.fields:
            field.set_value(None)
        if not given.keys() <= {row.id for row in self._lines}:
            self._show_lines(given)
        for row, field in zip(self._lines, self.fields, strict=True):
            field.set_value(given.get(row.id))
        self.grid.place = next((n for n, row in enumerate(self._lines) if row.id in given), 0)
        self._on_changed()

    def clear(self) -> None:
        """Nothing is allocated: the money stays unallocated."""
        self.take(())

    def items(self) -> list[matching.Item]:
        """Every open line as the rules see it."""
        return [
            self._items.get(row.id)
            or matching.Item(row.id, row.number, row.due_on, row.open, discount=self.terms.most(row.id))
            for row in self._all
        ]

    def _tell(self, sentence: str) -> None:
        """A sentence above the lines; without any lines always the same."""
        text = sentence if self._all else self.tr("没有未清的发票；收款将留作预收（未核销）。")
        self.note.setText(text)
        self.note.setVisible(bool(text))

    # What is let go -------------------------------------------------------------------------------

    def ask_let_go(self) -> None:
        """Ask what is let go of the line that had the keyboard last."""
        if not self._lines:
            return
        row = self._lines[self.grid.place]
        act = partial(self.set_let_go, row.id)
        self.dialog = LetGoDialog(self, row, self._typed(self.grid.place), self.terms, act)
        self.dialog.open()

    def set_let_go(self, charge: int, given: LetGo) -> None:
        """Let this go of a line; a discount that is just what the payment earns follows it."""
        place = next(number for number, row in enumerate(self._lines) if row.id == charge)
        row, paid = self._lines[place], self._typed(place)
        self.terms.given[charge] = replace(given, discount=None)
        if self.terms.amounts(charge, paid, row.open).get("discount", 0) != given.discount:
            self.terms.given[charge] = given
        self._on_changed()

    def deductions(self) -> list[Deduction]:
        """What is let go of all lines, as it is posted."""
        found: list[Deduction] = []
        for place, row in enumerate(self._lines):
            found += self.terms.deductions(row.id, self._typed(place), row.open)
        return found

    def _let_go(self, place: int) -> dict[str, int]:
        row = self._lines[place]
        return self.terms.amounts(row.id, self._typed(place), row.open)

    def _remark(self, place: int, amounts: dict[str, int]) -> str:
        """What is let go of a line, and what then remains; empty where nothing is."""
        if not amounts:
            return ""
        rest = self._lines[place].open - self._typed(place) - sum(amounts.values())
        left = self.tr("核销后余 {rest}").format(rest=format_amount(rest, self.currency))
        return " · ".join([*named(amounts, self.currency), left])

    # Sums -----------------------------------------------------------------------------------------

    def spread(self) -> int:
        """What is allocated as typed; an amount that cannot be read counts nothing."""
        return sum(self._typed(place) for place in range(len(self.fields)))

    def ticked(self) -> list[tuple[int, int]]:
        """Due line and amount as typed, whatever is wrong with it."""
        found = [(row.id, self._typed(place)) for place, row in enumerate(self._lines)]
        return [(charge, amount) for charge, amount in found if amount]

    def left(self) -> tuple[int, int]:
        """What the customer still owes after this, and how much of that is overdue."""
        paid = {
            row.id: self._typed(place) + sum(self._let_go(place).values())
            for place, row in enumerate(self._lines)
        }
        rests = [(row.open - paid.get(row.id, 0), row.days) for row in self._all]
        return sum(rest for rest, _ in rests), sum(rest for rest, days in rests if days > 0)

    def _typed(self, place: int) -> int:
        field = self.fields[place]
        return (field.amount() or 0) if field.is_sound() else 0

    def pairs(self) -> list[tuple[int, int]]:
        """Due line and amount, as typed. Raises ``line_overpaid`` or ``money_overspent``."""
        found = []
        for place, (row, field) in enumerate(zip(self._lines, self.fields, strict=True)):
            amount = field.amount() or 0
            if amount < 0 or amount + sum(self._let_go(place).values()) > row.open:
                raise ArError("line_overpaid", number=row.number, open=format_amount(row.open, row.currency))
            if amount:
                found.append((row.id, amount))
        spread = sum(amount for _, amount in found)
        if spread > self._money:
            over = format_amount(spread - self._money, self.currency)
            raise ArError("money_overspent", over=over)
        return found

    def _on_changed(self, _value: object = None) -> None:
        self._touched = True
        self._tell("")
        self._show_sums()

    def _show_sums(self) -> None:
        totals: dict[str, int] = {}
        for place, box in enumerate(self.boxes):
            box.setChecked(self._typed(place) != 0)
            amounts = self._let_go(place)
            self.grid.remark(place, self._remark(place, amounts))
            for kind, amount in amounts.items():
                totals[kind] = totals.get(kind, 0) + amount
        rest = self._money - self.spread()
        self.sums.setText("    ".join(self._said(rest, totals)))
        restyle(self.sums, "tone", "danger" if rest < 0 else "")
        self.changed.emit()

    def _said(self, rest: int, totals: dict[str, int]) -> list[str]:
        money, spread, over = (
            format_amount(amount, self.currency) for amount in (self._money, self._money - rest, rest)
        )
        if not self._lets_go:
            text = self.tr("抵账 {money}    已分配 {spread}    差 {rest}")
            return [text.format(money=money, spread=spread, rest=over)]
        return [
            self.tr("收款 {money}    已分配 {spread}").format(money=money, spread=spread),
            *named(totals, self.currency),
            self.tr("余额（留作预收） {rest}").format(rest=over),
        ]
