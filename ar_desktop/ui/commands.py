"""What can be begun from the search field: an act by its name, and the page that asks for the rest."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.keeping import pinyin


@dataclass(frozen=True)
class Command:
    """One act: its words, and what is sent to which page to begin it."""

    title: str
    page: str
    argument: object


def commands() -> list[Command]:
    """Every act that can be begun so."""
    return [
        Command(QCoreApplication.translate("Commands", "登记红字 / 折让"), "papers", "new:credit_note"),
        Command(QCoreApplication.translate("Commands", "登记退款"), "papers", "new:refund"),
        Command(QCoreApplication.translate("Commands", "录入期初余额"), "papers", "new:opening"),
        Command(QCoreApplication.translate("Commands", "登记争议"), "invoices", "new-dispute"),
        Command(QCoreApplication.translate("Commands", "处理中的争议"), "invoices", "disputed"),
        Command(QCoreApplication.translate("Commands", "登记送货单"), "shipments", "new-shipment"),
        Command(QCoreApplication.translate("Commands", "能发货吗？"), "supply", "may-ship"),
        Command(QCoreApplication.translate("Commands", "申请停供"), "supply", "new-hold"),
    ]


def found(text: str) -> list[Command]:
    """Those whose words, or their pinyin, contain the text."""
    wanted = pinyin.fold(text)
    return [item for item in commands() if wanted in pinyin.search_text(item.title)] if wanted else []
