"""Words of calls, visits and other contacts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.calls import RESULTS
from ar_desktop.ui.pages.chasing import reminder_words


def channel(key: str) -> str:
    """A way to reach a customer, or what else stands in the history."""
    return reminder_words.channel(key)


def delivery_channel(key: str) -> str:
    """How a letter travelled."""
    names = {
        "ems": QCoreApplication.translate("Calls", "EMS"),
        "registered": QCoreApplication.translate("Calls", "挂号信"),
        "courier": QCoreApplication.translate("Calls", "快递"),
        "hand": QCoreApplication.translate("Calls", "当面送交"),
        "lawyer": QCoreApplication.translate("Calls", "律师"),
        "notary": QCoreApplication.translate("Calls", "公证送达"),
    }
    return names.get(key) or channel(key)


def result(key: str) -> str:
    """What came of a contact; a result of older books has its own words."""
    names = {
        "promised": QCoreApplication.translate("Calls", "承诺付款"),
        "extension": QCoreApplication.translate("Calls", "要求延期"),
        "disputed": QCoreApplication.translate("Calls", "有争议"),
        "no_answer": QCoreApplication.translate("Calls", "无人接听"),
        "refused": QCoreApplication.translate("Calls", "拒绝付款"),
        "wrong_number": QCoreApplication.translate("Calls", "号码有误"),
        "paid": QCoreApplication.translate("Calls", "已付款待查"),
        "other": QCoreApplication.translate("Calls", "其他"),
    }
    return names.get(key) or reminder_words.outcome(key)


def results() -> list[tuple[str, str]]:
    """The results to choose from."""
    return [(key, result(key)) for key in RESULTS]
