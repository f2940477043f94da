"""Which statement of account is wanted: period, currency, kind, and whether it asks for payment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain import statement_form
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.statement_cycle import Period
from ar_desktop.domain.statement_form import Form
from ar_desktop.services.correspondence import statements
from ar_desktop.ui import document_words
from ar_desktop.ui.cards import Button
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, tell
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.tick import TickBox


@dataclass(frozen=True)
class Wanted:
    """What the dialog asks for."""

    period: Period
    currency: str
    form: Form


class Wording:
    """The fields that say how a statement is worded, in a form: kind, day to pay by, silence, auditor."""

    def __init__(self, dialog: EntryDialog) -> None:
        context = self._context = dialog.context
        self.kind = ChoiceBox(
            [
                ("statement", QCoreApplication.translate("Wording", "对账单（附回执）")),
                ("audit", QCoreApplication.translate("Wording", "企业询证函（审计用）")),
            ]
        )
        self.demand_by = DateEdit(lambda: context.today)
        self.silence = TickBox(
            QCoreApplication.translate("Wording", "合同约定了“逾期未提异议视为确认”，印上这一条")
        )
        self.auditor, self.reply_to = QLineEdit(), QLineEdit()
        dialog.add(QCoreApplication.translate("Wording", "种类"), self.kind)
        self.remark = dialog.remark()
        pay = dialog.add(QCoreApplication.translate("Wording", "要求付款日"), self.demand_by)
        self._asking: list[QWidget] = [pay, self.demand_by, self.silence]
        self._asking.append(dialog.add("", self.silence))
        self._auditing: list[QWidget] = [
            dialog.add(QCoreApplication.translate("Wording", "会计师事务所"), self.auditor), self.auditor,
            dialog.add(QCoreApplication.translate("Wording", "回函地址"), self.reply_to), self.reply_to,
        ]  # fmt: skip
        self.note: QLabel = dialog.remark()
        self.kind.currentIndexChanged.connect(lambda _at: self._show())
        self.silence.toggled.connect(lambda _on: self._show())
        self._show()

    def _show(self) -> None:
        audit = self.kind.key() == "audit"
        for part in self._asking:
            part.setVisible(not audit)
        for part in self._auditing:
            part.setVisible(audit)
        language = self._context.settings.language
        warning = "audit_may_not_interrupt" if audit else "silence_clause_weak"
        shown = audit or self.silence.isChecked()
        warned = messages.sentence(warning, {}, language)
        tell(self.remark, warned[:1].upper() + warned[1:] if shown else "", "danger")
        asking = QCoreApplication.translate("Wording", "填了要求付款日，就请客户在该日前付清已到期的款项。")
        figures = QCoreApplication.translate(
            "Wording", "对账单不列利息和违约金：客户确认的数字可能取代合同约定（买卖合同解释第十八条）。"
        )
        said = asking + figures
        tell(self.note, "" if audit else said)

    def form(self) -> Form:
        """How the statement is worded; what cannot be sent is refused."""
        audit = self.kind.key() == "audit"
        form = Form(
            kind=self.kind.key(),
            demand_by=None if audit else self.demand_by.day(),
            silence_clause=self.silence.isChecked() and not audit,
            language=self._context.settings.language,
            auditor=self.auditor.text().strip(),
            reply_to=self.reply_to.text().strip(),
        )
        statement_form.require(form, self._context.today)
        return form


class StatementDialog(EntryDialog):
    """``act(Wanted)`` makes and keeps the statement; ``preview(Wanted)`` only shows it."""

    def __init__(
        self, parent: QWidget, context: Context, name: str, currencies: Sequence[str],
        act: Callable[[Wanted], object], preview: Callable[[Wanted], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("对账单"))
        self.set_title(self.tr("对账单：{customer}").format(customer=name))
        self.setMinimumWidth(620)
        self._preview = preview
        self.since, self.until = (DateEdit(lambda: context.today) for _ in range(2))
        self.since.set_value(context.as_of.replace(day=1))
        self.until.set_value(context.as_of)
        self.currency = ChoiceBox([(code, document_words.currency(code)) for code in currencies])
        self.add(self.tr("期间从"), self.since)
        self.add(self.tr("到"), self.until)
        if len(currencies) > 1:
            self.add(self.tr("币种"), self.currency)
        self.wording = Wording(self)
        self.ok.setText(self.tr("生成并存档"))
        self.look = Button(self.tr("预览"), self.show_preview)
        self.add_button(self.look)

    def values(self) -> tuple[Wanted]:
        """What is wanted; a missing or impossible day is refused."""
        since, until = self.since.day(), self.until.day()
        if since is None or until is None:
            raise ArError("required_missing")
        statements.require_days(since, until)
        return (Wanted(Period(since, until), self.currency.key(), self.wording.form()),)

    def show_preview(self) -> None:
        """Show it without keeping anything."""
        try:
            self._preview(*self.values())
        except ArError as error:
            self.blame(error)
        else:
            self.say("")
