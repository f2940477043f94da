"""The pages of the window, in the order of the rail; each is imported when first opened."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ar_desktop.ui.context import Context
from ar_desktop.ui.page import PageSpec


def specs() -> list[PageSpec]:
    """Every entry of the navigation."""
    return [
        PageSpec(
            "workbench",
            QCoreApplication.translate("places", "工作台"),
            "workbench",
            _page("workbench", "WorkbenchPage"),
            "Ctrl+1",
        ),
        PageSpec(
            "customers",
            QCoreApplication.translate("places", "客户档案"),
            "customers",
            _page("customers", "CustomersPage"),
            "Ctrl+2",
        ),
        PageSpec(
            "invoices",
            QCoreApplication.translate("places", "发票应收"),
            "invoices",
            _page("invoices", "InvoicesPage"),
            "Ctrl+3",
        ),
        PageSpec(
            "receipts",
            QCoreApplication.translate("places", "收款核销"),
            "receipts",
            _page("receipts", "ReceiptsPage"),
            "Ctrl+4",
        ),
        PageSpec(
            "reminders",
            QCoreApplication.translate("places", "催收队列"),
            "reminders",
            _page("reminders", "RemindersPage"),
            "Ctrl+5",
        ),
        PageSpec(
            "letters",
            QCoreApplication.translate("places", "函件"),
            "letters",
            _page("letters", "LettersPage"),
            "Ctrl+6",
        ),
        PageSpec(
            "reports",
            QCoreApplication.translate("places", "报表分析"),
            "reports",
            _page("reports", "ReportsPage"),
            "Ctrl+7",
        ),
        PageSpec(
            "settings",
            QCoreApplication.translate("places", "设置"),
            "settings",
            _page("settings", "SettingsPage"),
            "Ctrl+9",
            bottom=True,
        ),
        PageSpec(
            "importing",
            QCoreApplication.translate("places", "导入"),
            "import",
            _page("importing", "ImportPage"),
            hidden=True,
        ),
        PageSpec(
            "welcome",
            QCoreApplication.translate("places", "欢迎"),
            "app",
            _page("welcome", "WelcomePage"),
            hidden=True,
        ),
    ]


class _page:  # noqa: N801  a factory reads as a function
    """Makes a page of ``ui/pages`` without importing it before it is wanted."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, context: Context) -> QWidget:
        module = import_module(f"ar_desktop.ui.pages.{self._module}")
        page: QWidget = getattr(module, self._name)(context)
        return page
