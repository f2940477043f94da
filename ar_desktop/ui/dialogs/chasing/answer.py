"""The answer to “may we ship?” as a form shows it: yes or no, why not, and where the customer stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ar_desktop.domain.money import format_amount
from ar_desktop.services.chasing import shipping
from ar_desktop.services.chasing.shipping import Answer
from ar_desktop.ui.buttons import label
from ar_desktop.ui.flow import clear
from ar_desktop.ui.tables.delegate import BadgeLabel

#: Room left and right of the words, and the least width they are measured at before there is any.
_SIDE, _LEAST = 12, 280


class AnswerView(QFrame):
    """Shows an answer, or nothing before there is one."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setProperty("box", "quote")
        self._language = language
        self.verdict = QHBoxLayout()
        self.reasons = label("", wrap=True, tone="danger")
        self.standing = label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 9, _SIDE, 10)
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
        self._fit()
        self.setAccessibleName(f"{text} {self.reasons.text()} {self.standing.text()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped lines need other heights at another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The grid of a form does not ask how high wrapped lines are: they say so themselves."""
        width = self.contentsRect().width() - 2 * _SIDE
        for part in (self.reasons, self.standing):
            part.setMinimumHeight(max(0, part.heightForWidth(max(width, _LEAST))))

    def _standing(self, found: Answer) -> str:
        where = found.position
        limit = self.tr("未设额度") if where.limit is None else format_amount(where.limit)
        text = self.tr("截至 {day}：占用 {exposure} · 额度 {limit}").format(
            day=found.day.isoformat(), exposure=format_amount(where.used), limit=limit
        )
        if where.delivered:
            text += "\n" + self.tr("占用中：未收 {open} · 已发货未开票 {delivered}").format(
                open=format_amount(where.exposure), delivered=format_amount(where.delivered)
            )
        if where.unlinked:
            doubt = self.tr("{count} 张送货单可能已开票而未关联，占用可能重复计：请到“发货交票”确认关联")
            text += "\n" + doubt.format(count=where.unlinked)
        text += "\n" + self.tr("逾期 {overdue}").format(overdue=format_amount(where.overdue))
        if where.days_overdue:
            text += self.tr("，最长 {days} 天").format(days=where.days_overdue)
        if where.prepays:
            text += self.tr(" · 款到发货，预收 {prepaid}").format(prepaid=format_amount(where.prepaid))
        elif where.prepaid > 0:
            paid = self.tr(" · 未核销收款 {prepaid} 已先抵逾期，请尽快核销")
            text += paid.format(prepaid=format_amount(where.prepaid))
        if found.past:
            text += "\n" + self.tr("额度和付款条件按现在的设置，不是当日的。")
        return text
