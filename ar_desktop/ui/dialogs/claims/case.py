"""Forms of a claim handed over: the dossier with what it still lacks, and what comes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.dossier import Dossier
from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims.cases import NOTE, Case, NewCase
from ar_desktop.services.claims.cases import Entry as CaseEntry
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.pages.claims import case_words as words
from ar_desktop.ui.pages.ledger.document_words import money

_TALLEST = 190


class HandoverDialog(FormDialog):
    """``act(NewCase)`` with what is claimed and by whom it is to be had; ``save`` asks for the dossier alone.
    What a sound case still lacks is listed before anything is made."""

    def __init__(
        self, parent: QWidget, context: Context, customer: int, facts: Dossier,
        act: Callable[[NewCase], object], save: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, "", act, button="", language=context.settings.language)
        self.setWindowTitle(self.tr("移交"))
        self.set_title(self.tr("移交 {customer}").format(customer=facts.customer.name))
        self.ok.setText(self.tr("制作案卷并建案"))
        self.setMinimumWidth(640)
        self._customer, self._facts, self._context = customer, facts, context
        self.kind = ChoiceBox(words.kinds())
        self.taker, self.note = QLineEdit(), QLineEdit()
        self.amount = MoneyEdit(facts.currency)
        self.amount.set_value(facts.total)
        self.ourselves = QCheckBox(self.tr("移交后自行继续催收（客户仍在催收队列）"))
        self._save = save
        self.save = Button(self.tr("仅生成案卷…"), self._only_save)
        self._arrange()

    def _arrange(self) -> None:
        facts = self._facts
        self.add(self.tr("移交给"), self.kind)
        self.add(self.tr("受托方"), self.taker)
        self.add(self.tr("请求金额"), self.amount)
        self.hint(
            self.tr("逾期本金 {principal} + 利息 {interest}，计至 {day}；证据 {count} 项").format(
                principal=money(facts.principal, facts.currency),
                interest=money(facts.interest, facts.currency),
                day=facts.as_of.isoformat(), count=len(facts.exhibits),
            )
        )  # fmt: skip
        self.add(self.tr("备注"), self.note)
        self.add("", self.ourselves)
        self.gaps = self._missing()
        self._grid.addWidget(self.gaps, self._grid.rowCount(), 0, 1, 2)
        foot = self.layout().itemAt(self.layout().count() - 1).layout()  # type: ignore[union-attr]
        foot.insertWidget(0, self.save)  # type: ignore[union-attr]

    def _only_save(self) -> None:
        self.accept()
        self._save()

    def _missing(self) -> QWidget:
        """The list of what is missing; made anyway, it stands on the cover."""
        gaps, language = self._facts.gaps, self._context.settings.language
        if not gaps:
            return label(self.tr("证据清单齐备，没有发现缺项。"), "small", wrap=True, tone="good")
        said = [f"· {messages.sentence(gap.code, gap.facts, language)}" for gap in gaps]
        head = label(
            self.tr("还缺或需留意 {count} 项（可先补齐，也可照样制作）").format(count=len(gaps)), "section"
        )
        text = QLabel("\n".join(said))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(text)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFixedHeight(min(_TALLEST, 24 * len(said) + 12))
        area.setAccessibleName(self.tr("缺项清单"))
        holder = QWidget()
        both = QVBoxLayout(holder)
        both.setContentsMargins(0, 6, 0, 0)
        both.addWidget(head)
        both.addWidget(area)
        return holder

    def values(self) -> tuple[NewCase]:
        """The case to be opened (``taker_missing``, ``required_missing``)."""
        amount = self.amount.amount()
        if not self.taker.text().strip():
            raise ArError("taker_missing")
        if amount is None:
            raise ArError("required_missing")
        return (
            NewCase(
                self._customer, self.kind.key(), self.taker.text(), amount, self._facts.currency,
                self.note.text(), self.ourselves.isChecked(),
            ),
        )  # fmt: skip


class CaseEntryDialog(FormDialog):
    """``act(entry)``: a cost, money recovered, or how things stand."""

    def __init__(
        self, parent: QWidget, context: Context, case: Case, kind: str, act: Callable[[CaseEntry], object]
    ) -> None:
        super().__init__(parent, "", act, language=context.settings.language)
        self.setWindowTitle(words.entry_kind(kind))
        self.set_title(f"{words.entry_kind(kind)} · {case.customer} · {case.taker}")
        self._kind = kind
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.amount = MoneyEdit(case.currency)
        self.note = QLineEdit()
        self.add(self.tr("日期"), self.day)
        if kind != NOTE:
            self.add(self.tr("金额"), self.amount)
        self.add(self.tr("说明"), self.note)

    def values(self) -> tuple[CaseEntry]:
        """The entry (``required_missing``)."""
        day = self.day.day()
        amount = 0 if self._kind == NOTE else self.amount.amount()
        if day is None or amount is None:
            raise ArError("required_missing")
        return (CaseEntry(day, self._kind, amount, self.note.text()),)


class CaseStepDialog(FormDialog):
    """``act(day, note)``, or ``act(day, note, result)`` where the case is closed by it."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        title: str,
        act: Callable[..., object],
        *,
        closing: bool = False,
    ) -> None:
        super().__init__(parent, title, act, button="", language=context.settings.language)
        self.ok.setText(self.tr("确定"))
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.outcome = ChoiceBox(words.results())
        self.note = QLineEdit()
        self._closing = closing
        self.add(self.tr("日期"), self.day)
        if closing:
            self.add(self.tr("结果"), self.outcome)
        self.add(self.tr("说明"), self.note)

    def values(self) -> tuple[dt.date | str, ...]:
        """The day and what was said (``required_missing``)."""
        day = self.day.day()
        if day is None:
            raise ArError("required_missing")
        said = (day, self.note.text())
        return (*said, self.outcome.key()) if self._closing else said
