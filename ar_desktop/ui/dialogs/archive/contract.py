"""The form of a contract: what letters, interest and the lawyer must know of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lateness import LateTerms
from ar_desktop.domain.records import Contract
from ar_desktop.services.archive import customers
from ar_desktop.services.claims import interest
from ar_desktop.services.keeping import options, rates
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.archive.late_terms import LateTermsFields
from ar_desktop.ui.dialogs.entry import EntryDialog, tell
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.tick import TickBox

_WIDTH = 720


class ContractDialog(EntryDialog):
    """``act(contract)``; what lateness costs is explained, and doubted, while it is typed."""

    def __init__(
        self, parent: QWidget, context: Context, record: Contract, act: Callable[[Contract], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self._record = record
        self.setWindowTitle(self.tr("编辑合同") if record.id else self.tr("新建合同"))
        self.set_title(self.windowTitle())
        self.setMinimumWidth(_WIDTH)
        self.number, self.name = QLineEdit(record.number), QLineEdit(record.title)
        self.signed = self._day_field(record.signed_on)
        self.told = self._day_field(record.sme_told_on)
        self.terms = QPlainTextEdit(record.terms)
        self.terms.setTabChangesFocus(True)
        self.terms.setFixedHeight(48)
        self.clause = QLineEdit(record.clause)
        self.clause.setPlaceholderText(self.tr("第八条"))
        self.court, self.served = QLineEdit(record.court), QLineEdit(record.served_at)
        self.title = TickBox(self.tr("约定所有权保留：货款付清前货物仍归我方"))
        self.title.setChecked(record.title_retained)
        self._arrange()
        names = ("number", "name", "signed", "terms", "clause", "court", "served", "title", "told")
        form = f"contract.{record.customer_id}.{record.id}"
        self.keep_draft(form, {key: getattr(self, key) for key in names} | self.late.parts())

    def _day_field(self, day: dt.date | None) -> DateEdit:
        field = DateEdit(lambda: self.context.today)
        field.set_value(day)
        return field

    def _arrange(self) -> None:
        self.add_pair(self.tr("合同编号"), self.number, self.tr("合同名称"), self.name)
        self.add_pair(self.tr("签订日期"), self.signed, self.tr("已告知中小企业身份"), self.told)
        self.add(self.tr("付款条款"), self.terms)
        self.late = LateTermsFields(self, self.context, self._record)
        self.regime, self.rate = self.late.regime, self.late.rate
        self.add(self.tr("违约条款"), self.clause)
        self.explained, self.doubted = self.remark(), self.remark()
        self.add_pair(self.tr("管辖法院"), self.court, self.tr("送达地址"), self.served)
        self.add("", self.title)
        self.late.changed.connect(self._explain)
        self.clause.textChanged.connect(lambda _text: self._explain())
        for day in (self.signed, self.told):
            day.textChanged.connect(lambda _text: self._explain())
        self._explain()

    def _explain(self) -> None:
        """The terms in a sentence, and what stands against them."""
        try:
            terms, record = self._late(), self._conditions()
        except ArError:
            tell(self.explained, "")
            tell(self.doubted, "")
            return
        chosen = options.load(self.context.book)
        used = interest.terms_of(replace(record, late_terms=terms), chosen)
        tell(self.explained, interest.words(used, self._language))
        found = self._doubts(used, record)
        said = (messages.sentence(item.code, item.facts, self._language) for item in found)
        tell(self.doubted, " ".join(said), "danger")

    def _doubts(self, terms: LateTerms, record: Contract) -> list[Notice]:
        book, today = self.context.book, self.context.today
        customer = customers.get(book, record.customer_id)
        found = interest.conditions(terms, customer, record, options.load(book))
        try:
            return found + interest.doubts(terms, today, rates.quotes(book), customer)
        except ArError as error:
            return [*found, Notice(error.code, error.facts)]

    def _late(self) -> LateTerms | None:
        return self.late.terms(self.clause.text().strip(), self.signed.day())

    def _conditions(self) -> Contract:
        """The contract but for its number and its terms of lateness."""
        return replace(
            self._record, number=self.number.text().strip(), signed_on=self.signed.day(),
            sme_told_on=self.told.day(), clause=self.clause.text().strip(), regime="", daily_rate=None,
            factor=None, late_terms=None,
        )  # fmt: skip

    def values(self) -> tuple[Contract]:
        """The contract as the form has it."""
        terms = self._late()
        return (
            replace(
                self._conditions(),
                title=self.name.text().strip(),
                terms=self.terms.toPlainText().strip(),
                regime=terms.regime if terms else "",
                daily_rate=terms.daily_rate if terms else None,
                factor=terms.factor if terms and terms.regime == "B" else None,
                late_terms=terms,
                court=self.court.text().strip(),
                served_at=self.served.text().strip(),
                title_retained=self.title.isChecked(),
            ),
        )
