"""The entry form of a customer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain import uscc
from ar_desktop.domain.records import Customer
from ar_desktop.domain.terms import from_json
from ar_desktop.services.archive import terms
from ar_desktop.ui import document_words
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.archive.terms_box import TermsBox, TermsField
from ar_desktop.ui.dialogs.entry import EntryDialog, choice, tell
from ar_desktop.ui.fields import MoneyEdit
from ar_desktop.ui.pages.chasing import reminder_words
from ar_desktop.ui.tick import TickBox

_CHANNELS = ("", "call", "sms", "wechat", "email", "letter", "visit")
_TEXTS = ("code", "name", "uscc", "contact", "phone", "address", "owner", "trade", "region", "note")


class CustomerDialog(EntryDialog):
    """``act(customer)``: a new customer, or the changes of a known one."""

    def __init__(
        self, parent: QWidget, context: Context, record: Customer, act: Callable[[Customer], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self._record = record
        self.setWindowTitle(self.tr("编辑客户") if record.id else self.tr("新建客户"))
        self.set_title(self.windowTitle())
        self.texts = {name: QLineEdit(getattr(record, name)) for name in _TEXTS}
        self.terms = TermsBox(self._language, self.tr("开票后若干天"))
        self.terms.offer(terms.agreed(record))
        self.term = QLineEdit(str(record.term_days))
        self.term.setValidator(QIntValidator(0, 999, self))
        self.limit = MoneyEdit()
        self.limit.set_value(record.credit_limit)
        self.grade = choice(
            [(key, key or self.tr("未评级")) for key in ("", *document_words.GRADES)], record.grade
        )
        self.channel = choice(
            [(key, reminder_words.channel(key) or "—") for key in _CHANNELS], record.channel
        )
        self.muted = TickBox(self.tr("不催收此客户（不进入催收队列）"))
        self.muted.setChecked(record.muted)
        self._arrange()
        names = ("terms", "term", "limit", "grade", "channel", "muted")
        form = f"customer.{record.id}" if record.id else "customer"
        self.keep_draft(form, self.texts | {key: getattr(self, key) for key in names})

    def _arrange(self) -> None:
        for name in ("code", "name", "uscc"):
            self.add(document_words.field(name), self.texts[name])
        self.warning = self.remark()
        self.texts["uscc"].textChanged.connect(self._check_code)
        self._check_code(self.texts["uscc"].text())
        for name in ("contact", "phone", "address"):
            self.add(document_words.field(name), self.texts[name])
        self.add(self.tr("付款条件"), TermsField(self.context, self.terms))
        self._fields[-1] = self.terms
        caption = self.add(self.tr("账期（天）"), self.term)
        self._days_row = (caption, self.term)
        self.terms.currentIndexChanged.connect(self._show_days)
        self._show_days()
        self.add(self.tr("信用额度"), self.limit)
        self.add(self.tr("等级"), self.grade)
        self.add(self.tr("责任人"), self.texts["owner"])
        self.add(self.tr("首选渠道"), self.channel)
        for name in ("trade", "region", "note"):
            self.add(document_words.field(name), self.texts[name])
        self.add("", self.muted)

    def _show_days(self) -> None:
        for part in self._days_row:
            part.setVisible(not self.terms.key())

    def _chosen_terms(self) -> dict[str, Any]:
        if not self.terms.key():
            return {"term_days": int(self.term.text() or 0), "terms": None}
        days, own = terms.stored(from_json(self.terms.key()))
        return {"term_days": self._record.term_days if days is None else days, "terms": own}

    def _check_code(self, text: str) -> None:
        """A wrong check digit is worth a word and no more: registered codes have them."""
        wrong = bool(text.strip()) and not uscc.is_valid(text)
        tell(
            self.warning,
            self.tr("与 18 位统一社会信用代码的校验规则不符，请核对；可以照样保存。") if wrong else "",
        )

    def values(self) -> tuple[Customer]:
        """The customer as the form has it."""
        texts: dict[str, Any] = {name: field.text().strip() for name, field in self.texts.items()}
        texts["uscc"] = uscc.normalized(texts["uscc"])
        record = replace(
            self._record,
            **texts,
            **self._chosen_terms(),
            credit_limit=self.limit.amount(),
            grade=str(self.grade.currentData()),
            channel=str(self.channel.currentData()),
            muted=self.muted.isChecked(),
        )
        return (record,)
