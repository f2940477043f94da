"""The entry form of a contact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain.records import Contact
from ar_desktop.services.archive import contacts
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.pages.ledger import paper_words

_TEXTS = ("name", "phone", "email", "wechat", "note")


class ContactDialog(EntryDialog):
    """``act(contact)``: a new contact, or the changes of a known one."""

    def __init__(
        self, parent: QWidget, context: Context, record: Contact, act: Callable[[Contact], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self._record = record
        self.setWindowTitle(self.tr("编辑联系人") if record.id else self.tr("新建联系人"))
        self.set_title(self.windowTitle())
        self.texts = {name: QLineEdit(getattr(record, name)) for name in _TEXTS}
        self.role = ChoiceBox([(key, paper_words.role(key)) for key in ("", *contacts.ROLES)])
        self.role.choose(record.role)
        self.add(self.tr("姓名"), self.texts["name"])
        self.add(self.tr("职责"), self.role)
        self.add(self.tr("电话"), self.texts["phone"])
        self.add(self.tr("邮箱"), self.texts["email"])
        self.add(self.tr("微信"), self.texts["wechat"])
        self.add(self.tr("备注"), self.texts["note"])

    def values(self) -> tuple[Contact]:
        """The contact as the form has it."""
        texts: dict[str, Any] = {name: field.text().strip() for name, field in self.texts.items()}
        return (replace(self._record, role=self.role.key(), **texts),)
