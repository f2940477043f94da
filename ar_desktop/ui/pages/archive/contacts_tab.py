"""The people at a customer's, on its page: a small table with its own acts."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.domain.records import Contact
from ar_desktop.services.archive import contacts
from ar_desktop.ui.cards import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.archive.contact import ContactDialog
from ar_desktop.ui.pages.ledger import paper_words
from ar_desktop.ui.tables import Column, RowsModel, TableView


class ContactsTab(QWidget):
    """Contacts of one customer: Insert adds, Enter edits, Delete takes off; each can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._customer = 0
        self.dialog: QDialog | None = None
        self.model = RowsModel(
            [
                Column("name", self.tr("姓名"), 90),
                Column("role", self.tr("职责"), 84, value=lambda row: paper_words.role(row.role)),
                Column("phone", self.tr("电话"), 116),
                Column("wechat", self.tr("微信"), 100),
                Column("email", self.tr("邮箱"), 150),
                Column("note", self.tr("备注"), 100, stretch=True, muted=True),
            ],
            key=lambda row: row.id,
        )
        self.table = TableView(self.model, self.tr("联系人"))
        self.table.set_empty(
            self.tr("还没有联系人。第一位会写到函件与客户资料上。"), self.tr("新建联系人"), self.add
        )
        self.table.opened.connect(lambda row, _key: self._ask(row))
        for text, act, keys in (
            (self.tr("新建联系人"), self.add, "Ins"),
            (self.tr("修改…"), self.edit, ""),
            (self.tr("删除"), self.delete, "Del"),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.triggered.connect(lambda _on=False, do=act: do())
            self.table.add_action(action)
        self._place()

    def _place(self) -> None:
        line = QHBoxLayout()
        line.addWidget(Button(self.tr("新建联系人"), self.add))
        line.addWidget(Button(self.tr("删除"), self.delete))
        line.addWidget(label(self.tr("Ins 新建 · Enter 修改 · Del 删除"), "small"))
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addLayout(line)
        column.addWidget(self.table, 1)

    def show_customer(self, key: int) -> None:
        """Show the contacts of a customer."""
        place = self.table.grid.currentIndex().row() if key == self._customer else 0
        self._customer = key
        rows = contacts.of_customer(self._context.book, key)
        self.model.set_rows(rows)
        if rows:
            self.table.select_row(min(max(0, place), len(rows) - 1))

    def add(self) -> None:
        """Ask for a new contact."""
        if self._customer:
            self._ask(Contact(self._customer, ""))

    def edit(self) -> None:
        """Change the marked contact."""
        if (row := self.table.current()) is not None:
            self._ask(row)

    def _ask(self, record: Contact) -> None:
        self.dialog = ContactDialog(self, self._context, record, self._save)
        self.dialog.open()

    def _save(self, record: Contact) -> None:
        changes = contacts.save(self._context.book, record)
        self._context.publish(changes, self.tr("已保存联系人 {name}").format(name=record.name))

    def delete(self) -> None:
        """Take the marked contact off."""
        if (row := self.table.current()) is not None:
            changes = contacts.delete(self._context.book, row.id)
            self._context.publish(changes, self.tr("已删除联系人 {name}").format(name=row.name))
