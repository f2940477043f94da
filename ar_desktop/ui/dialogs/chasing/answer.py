"""The answer to “may we ship?” as a form shows it: yes or no, why not, and where the customer stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ar_desktop.domain.money import format_amount
from ar_desktop.services.chasing import shipping
from ar_desktop.services.chasing.shipping import Answer
from ar_desktop.ui.buttons import label
from ar_desktop.ui.flow import clear
from ar_desktop.ui.tables.delegate import BadgeLabel


class AnswerView(QFrame):
    """Shows an answer, or nothing before there is one."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setProperty("box", "quote")
        self._language = language
        self.verdict = QHBoxLayout()
        self.reasons = label("", tone="danger")  # short lines: a grid does not ask how high wrapped ones are
        self.standing = label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(6)
        column.addLayout(self.verdict)
        column.addWidget(self.reasons)
        column.addWidget(self.standing)
        self.hide()

    def show_answer(self, found: Answer | None) -> None:
        """The verdict, each reason as a sentence, and the figures behind it."""
        self.setVisible(found is not None)
        if found is None:
            return
        clear(self.verdict)
        text, tone = (self.tr("可以发货"), "good") if found.may_ship else (self.tr("不能直接发货"), "danger")
        self.verdict.addWidget(BadgeLabel(text, tone), 0, Qt.AlignmentFlag.AlignLeft)
        self.verdict.addStretch(1)
        said = shipping.explained(found.reasons, self._language)
        self.reasons.setText("\n".join(f"· {sentence}" for sentence in said))
        self.reasons.setVisible(bool(said))
        self.standing.setText(self._standing(found))
        for part in (self.reasons, self.standing):
            part.setMinimumHeight(part.sizeHint().height())
        self.setAccessibleName(f"{text} {self.reasons.text()} {self.standing.text()}")

    def _standing(self, found: Answer) -> str:
        where = found.position
        limit = self.tr("未设额度") if where.limit is None else format_amount(where.limit)
        text = self.tr("截至 {day}：占用 {exposure} · 额度 {limit}").format(
            day=found.day.isoformat(), exposure=format_amount(where.exposure), limit=limit
        )
        text += "\n" + self.tr("逾期 {overdue}").format(overdue=format_amount(where.overdue))
        if where.days_overdue:
            text += self.tr("，最长 {days} 天").format(days=where.days_overdue)
        if where.prepays:
            text += self.tr(" · 款到发货，预收 {prepaid}").format(prepaid=format_amount(where.prepaid))
        return text
