"""What an issued letter says, under the register: from its frozen facts, never from today's book."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.domain.money import format_amount
from ar_desktop.ui.cards import clear, label
from ar_desktop.ui.pages.chasing import reminder_words as words


class LetterDetails(QWidget):
    """``show_facts`` or ``show_nothing``."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(18)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.addWidget(label(self.tr("函件要点"), "section"))
        column.addLayout(self.grid)
        self.hide()

    def show_nothing(self) -> None:
        """No letter is selected."""
        self.hide()

    def show_facts(self, facts: LetterFacts) -> None:
        """The main points of one letter."""
        clear(self.grid)
        for number, (caption, text) in enumerate(self._points(facts)):
            self.grid.addWidget(label(caption, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            said = label(text, wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.grid.addWidget(said, number, 1)
        self.show()

    def _points(self, facts: LetterFacts) -> list[tuple[str, str]]:
        reach = " · ".join(part for part in (facts.customer.contact, facts.customer.phone) if part)
        points = [
            (self.tr("致"), facts.customer.name),
            (self.tr("地址"), facts.customer.address),
            (self.tr("联系人"), reach),
            (self.tr("金额"), self._amounts(facts)),
            (self.tr("计息"), self._interest(facts)),
            (self.tr("付款期限"), facts.pay_by.isoformat()),
            (self.tr("涉及发票"), self._invoices(facts)),
            (self.tr("合同"), facts.contract.number if facts.contract else ""),
            (self.tr("前函"), self.tr("、").join(letter.number for letter in facts.earlier)),
        ]
        return [(caption, text) for caption, text in points if text]

    def _interest(self, facts: LetterFacts) -> str:
        if not facts.claims_interest:
            return self.tr("不主张利息")
        said = words.interest_basis(facts)
        if not facts.late_paid:
            return said
        late = self.tr("{said}，含本金已付清或暂不催收的 {count} 张发票的利息")
        return late.format(said=said, count=len(facts.late_paid))

    def _amounts(self, facts: LetterFacts) -> str:
        return self.tr("本金 {principal} + 利息 {interest} = {total} 元").format(
            principal=format_amount(facts.principal, facts.currency),
            interest=format_amount(facts.interest, facts.currency),
            total=format_amount(facts.total, facts.currency),
        )

    def _invoices(self, facts: LetterFacts) -> str:
        numbers = list(dict.fromkeys(line.invoice for line in facts.lines))
        shown = self.tr("、").join(numbers[:3])
        if len(numbers) <= 3:
            return shown
        return self.tr("{shown} 等 {count} 张").format(shown=shown, count=len(numbers))
