"""The pages of the window, in the order of the rail; each is imported when first opened."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ar_desktop.ui.context import Context
from ar_desktop.ui.page import PageSpec

#: Module (its last part is the key), icon, class, shortcut; in the order of the rail.
_PAGES = (
    ("reporting.workbench", "workbench", "WorkbenchPage", "Ctrl+1"),
    ("archive.customers", "customers", "CustomersPage", "Ctrl+2"),
    ("ledger.invoices", "invoices", "InvoicesPage", "Ctrl+3"),
    ("ledger.shipments", "shipments", "ShipmentsPage", "Ctrl+Shift+F"),
    ("ledger.receipts", "receipts", "ReceiptsPage", "Ctrl+4"),
    ("ledger.bills", "bills", "BillsPage", ""),
    ("ledger.papers", "papers", "PapersPage", "Ctrl+8"),
    ("correspondence.reconciliation", "reconciliation", "ReconciliationPage", "Ctrl+Shift+D"),
    ("chasing.reminders", "reminders", "RemindersPage", "Ctrl+5"),
    ("chasing.supply", "supply", "SupplyPage", "Ctrl+Shift+H"),
    ("correspondence.letters", "letters", "LettersPage", "Ctrl+6"),
    ("claims.clocks", "clocks", "ClocksPage", "Ctrl+Shift+T"),
    ("claims.cases", "cases", "CasesPage", "Ctrl+Shift+J"),
    ("reporting.reports", "reports", "ReportsPage", "Ctrl+7"),
    ("keeping.settings", "settings", "SettingsPage", "Ctrl+9"),
    ("intake.importing", "import", "ImportPage", ""),
    ("keeping.welcome", "app", "WelcomePage", ""),
)
_AT_THE_FOOT = frozenset({"settings"})
_NOT_IN_THE_RAIL = frozenset({"importing", "welcome"})


def specs() -> list[PageSpec]:
    """Every entry of the navigation."""
    titles = _titles()
    return [
        PageSpec(
            key,
            titles[key],
            icon,
            _page(module, name),
            shortcut,
            bottom=key in _AT_THE_FOOT,
            hidden=key in _NOT_IN_THE_RAIL,
        )
        for module, icon, name, shortcut in _PAGES
        for key in [module.split(".")[1]]
    ]


def _titles() -> dict[str, str]:
    return {
        "workbench": QCoreApplication.translate("places", "工作台"),
        "customers": QCoreApplication.translate("places", "客户档案"),
        "invoices": QCoreApplication.translate("places", "发票应收"),
        "shipments": QCoreApplication.translate("places", "发货交票"),
        "receipts": QCoreApplication.translate("places", "收款核销"),
        "bills": QCoreApplication.translate("places", "票据坏账"),
        "papers": QCoreApplication.translate("places", "其他单据"),
        "reconciliation": QCoreApplication.translate("places", "对账"),
        "reminders": QCoreApplication.translate("places", "催收队列"),
        "supply": QCoreApplication.translate("places", "供货控制"),
        "letters": QCoreApplication.translate("places", "函件"),
        "clocks": QCoreApplication.translate("places", "诉讼时效"),
        "reports": QCoreApplication.translate("places", "报表分析"),
        "settings": QCoreApplication.translate("places", "设置"),
        "cases": QCoreApplication.translate("places", "移交案件"),
        "importing": QCoreApplication.translate("places", "导入"),
        "welcome": QCoreApplication.translate("places", "欢迎"),
    }


class _page:  # noqa: N801  a factory reads as a function
    """Makes a page of ``ui/pages`` without importing it before it is wanted."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, context: Context) -> QWidget:
        module = import_module(f"ar_desktop.ui.pages.{self._module}")
        page: QWidget = getattr(module, self._name)(context)
        return page
