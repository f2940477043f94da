"""Words and colours of the other documents and of contacts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.services.ledger.papers import CREDIT, Paper
from ar_desktop.ui.tables import Badge


def paper_state(row: Paper) -> Badge:
    """The pill of a document: what is left of a credit waits for an invoice."""
    names = {
        "open": QCoreApplication.translate("Papers", "未核销"),
        "part": QCoreApplication.translate("Papers", "部分核销"),
        "done": QCoreApplication.translate("Papers", "已核销"),
        "voided": QCoreApplication.translate("Papers", "已作废"),
    }
    if row.side != CREDIT and row.state == "done":
        return Badge(QCoreApplication.translate("Papers", "已结清"), "good")
    if row.side != CREDIT and row.state == "open":
        return Badge(QCoreApplication.translate("Papers", "未清"), "info")
    tones = {"open": "warn", "part": "info", "done": "good", "voided": "neutral"}
    return Badge(names[row.state], tones[row.state])


def role(key: str) -> str:
    """What a contact is there for; a word of the user's own stays as it is."""
    names = {
        "": QCoreApplication.translate("Papers", "未注明"),
        "finance": QCoreApplication.translate("Papers", "财务"),
        "purchasing": QCoreApplication.translate("Papers", "采购"),
        "legal": QCoreApplication.translate("Papers", "法人"),
        "receiving": QCoreApplication.translate("Papers", "收货"),
        "sales": QCoreApplication.translate("Papers", "业务"),
        "other": QCoreApplication.translate("Papers", "其他"),
    }
    return names.get(key, key)
