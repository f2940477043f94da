"""What fills an invoice's form at one press: the customer's last one, templates; what it folds away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.patterns import Pattern
from ar_desktop.domain.terms import Terms
from ar_desktop.services.ledger import patterns
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.dialogs.archive.terms import TermsDialog
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.keys import scheme

if TYPE_CHECKING:
    from ar_desktop.ui.dialogs.ledger.invoice import InvoiceDialog


class InvoiceTools(QObject):
    """The row of buttons above the fields: copy the last one, templates, goods, plan."""

    def __init__(self, form: InvoiceDialog) -> None:
        super().__init__(form)
        self._form = form
        self._book = form.context.book
        self._language = form.context.settings.language
        keys = scheme(form.context.settings.key_scheme)
        self.copy = Button(self.tr("复制上一张"), self.copy_last, keys=keys.copy_last[0])
        self.templates = Button(self.tr("模板"), self.open_templates, keys=keys.templates[0])
        self.goods = Button(self.tr("明细"), partial(self._toggle, form.goods), keys="Ctrl+L")
        self.plan = Button(self.tr("分期"), partial(self._toggle, form.plan), keys="Ctrl+P")
        self.terms = Button(self.tr("条件"), self.open_terms, keys="Ctrl+T")
        self.menu = QMenu(form)
        self.dialog: QWidget | None = None
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        for button in (self.copy, self.templates, self.goods, self.plan, self.terms):
            self.line.addWidget(button)
        self.line.addStretch(1)

    def _toggle(self, editor: QWidget) -> None:
        """Fold goods or the plan away or back; what is typed in them stays in sight."""
        kept = bool(editor.filled()) and not editor.isHidden()  # type: ignore[attr-defined]
        if kept:
            editor.setFocus()
        else:
            self._form.fold(editor, away=not editor.isHidden())

    def open_terms(self) -> None:
        """Terms for this invoice alone, starting from those that hold now; a plan already says when."""
        if self._form.plan.filled():
            self._form.say(self.tr("已填分期计划；要用付款条件，先清空分期"))
            return
        form = self._form
        self.dialog = TermsDialog(
            form, form.context, form.take_terms, form.terms_in_force() or Terms(), form.amount.currency,
            self.tr("仅用于这张发票，不改客户的付款条件"),
        )  # fmt: skip
        self.dialog.open()

    def copy_last(self) -> None:
        """Fill the form from the customer's last invoice."""
        self._form.customer.settle()
        customer = self._form.customer.current_id()
        if customer is None:
            self._form.say(self.tr("先选客户，再复制它的上一张发票"))
            self._form.customer.setFocus()
        elif (found := patterns.last_of(self._book, customer)) is None:
            self._form.say(self.tr("该客户还没有发票可复制"))
        else:
            self._form.say("")
            self._form.fill(found)

    def open_templates(self) -> None:
        """Show the templates to pick from, and what can be done with them."""
        self.menu.clear()
        known = patterns.templates(self._book)
        for name, pattern in known.items():
            self.menu.addAction(name, partial(self._use, pattern))
        if known:
            self.menu.addSeparator()
        self.menu.addAction(self.tr("把当前内容存为模板…"), self.ask_name)
        if known:
            away = self.menu.addMenu(self.tr("删除模板"))
            for name in known:
                away.addAction(name, partial(self.delete, name))
        self.menu.popup(self.templates.mapToGlobal(QPoint(0, self.templates.height())))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _use(self, pattern: Pattern) -> None:
        self._form.say("")
        self._form.fill(pattern)

    def ask_name(self) -> None:
        """Ask what the template is to be called."""
        try:
            pattern = self._form.pattern()
        except ArError as error:
            self._form.say(messages.explain(error, self._language))
            return
        self.dialog = _NameDialog(self._form, self._language, partial(self.save, pattern))
        self.dialog.open()

    def save(self, pattern: Pattern, name: str) -> None:
        """Keep a pattern under a name."""
        changes = patterns.save_template(self._book, name, pattern)
        self._form.context.publish(changes, self.tr("已存为模板“{name}”").format(name=name.strip()))

    def delete(self, name: str) -> None:
        """Forget a template."""
        changes = patterns.delete_template(self._book, name)
        self._form.context.publish(changes, self.tr("已删除模板“{name}”").format(name=name))


class _NameDialog(FormDialog):
    """A name for a template."""

    def __init__(self, parent: QWidget, language: str, act: object) -> None:
        super().__init__(parent, "", act, language=language)  # type: ignore[arg-type]
        self.setWindowTitle(self.tr("存为模板"))
        self.set_title(self.windowTitle())
        self.name = QLineEdit()
        self.add(self.tr("模板名称"), self.name)
        self.hint(self.tr("含客户、金额、付款安排、明细和备注；不含发票号和日期。同名模板会被替换。"))

    def values(self) -> tuple[str]:
        """The name."""
        return (self.name.text(),)
