"""What the customer wrote on the slip of a statement of account."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.correspondence.statement_register import Answer, StatementRow
from ar_desktop.services.correspondence.statements import OpenLine
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.fields import DateEdit, MoneyEdit


class AnswerDialog(EntryDialog):
    """``act(Answer, line)``: the answer, and the open line to note a dispute about, or None.

    ``lines`` are what the customer may dispute.
    """

    def __init__(
        self, parent: QWidget, context: Context, row: StatementRow, lines: Sequence[OpenLine],
        act: Callable[[Answer, OpenLine | None], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记回执"))
        closing = format_amount(row.closing, row.currency)
        self.set_title(
            self.tr("{customer} 对余额 {amount} 的答复").format(customer=row.customer, amount=closing)
        )
        self._closing, self._lines = row.closing, {str(line.charge): line for line in lines}
        self.answer = ChoiceBox(
            [("agreed", self.tr("核对无误（已确认）")), ("differs", self.tr("不符（有差异）"))]
        )
        self.on, self.promised = (DateEdit(lambda: context.today) for _ in range(2))
        self.signed_by, self.said = QLineEdit(), QLineEdit()
        self.theirs = MoneyEdit()
        none = ("", self.tr("暂不登记争议"))
        names = [
            (key, f"{line.number}　{format_amount(line.open, row.currency)}")
            for key, line in self._lines.items()
        ]
        self.disputed = ChoiceBox([none, *names])
        self._ask()
        self._prefill(row)
        self._show()

    def _ask(self) -> None:
        self.add(self.tr("答复"), self.answer)
        self.add(self.tr("答复日"), self.on)
        self.add(self.tr("签署人"), self.signed_by)
        promised = self.add(self.tr("承诺付款日"), self.promised)
        promise = self.remark(self.tr("确认欠款并承诺付款，诉讼时效从答复日重新计算；日期请与回执一致。"))
        self._agreeing: list[QWidget] = [promised, self.promised, promise]
        self._differing: list[QWidget] = [
            self.add(self.tr("对方账面余额"), self.theirs), self.theirs,
        ]  # fmt: skip
        self.add(self.tr("说明"), self.said)
        self._differing += [self.add(self.tr("登记争议"), self.disputed), self.disputed]
        self.hint(self.tr("回执的扫描件可以在保存后拖到右侧的“回执与附件”里。"))
        self.answer.currentIndexChanged.connect(lambda _at: self._show())

    def _prefill(self, row: StatementRow) -> None:
        self.on.set_value(row.answered_on or self.context.today)
        if row.state in {"agreed", "differs"}:
            self.answer.choose(row.state)
            self.signed_by.setText(row.details.signed_by)
            self.said.setText(row.details.said)
            self.promised.set_value(row.promised_on)
        if row.difference:
            self.theirs.set_value(row.closing + row.difference)

    def _show(self) -> None:
        agreed = self.answer.key() == "agreed"
        for part in self._agreeing:
            part.setVisible(agreed)
        for part in self._differing:
            part.setVisible(not agreed)

    def values(self) -> tuple[Answer, OpenLine | None]:
        """The answer; without a day it is refused."""
        on, agreed, theirs = self.on.day(), self.answer.key() == "agreed", self.theirs.amount()
        if on is None:
            raise ArError("required_missing")
        given = Answer(
            self.answer.key(), on, self.signed_by.text().strip(), self.promised.day() if agreed else None,
            None if agreed or theirs is None else theirs - self._closing, self.said.text().strip(),
        )  # fmt: skip
        return given, None if agreed else self._lines.get(self.disputed.key())
