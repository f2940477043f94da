"""Words of the worksheet of interest."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.lateness import LateTerms
from ar_desktop.domain.records import Contract
from ar_desktop.domain.worksheet import INTEREST_FIRST, PRINCIPAL_FIRST, WAIVED, WorkLine
from ar_desktop.services.claims import interest
from ar_desktop.ui.i18n import language
from ar_desktop.ui.tables import Badge


def bases() -> list[tuple[str, str]]:
    """What all lines can be reckoned on, to compare."""
    return [
        ("", QCoreApplication.translate("Interest", "按合同 / 账套默认")),
        ("A", QCoreApplication.translate("Interest", "只按合同约定")),
        ("B30", QCoreApplication.translate("Interest", "LPR 加计 30%")),
        ("B50", QCoreApplication.translate("Interest", "LPR 加计 50%")),
        ("B50S", QCoreApplication.translate("Interest", "LPR 加计 50%，分段")),
        ("C", QCoreApplication.translate("Interest", "每日万分之五")),
    ]


def orders() -> list[tuple[str, str]]:
    """What the payments of a worksheet can be put on first."""
    return [
        (PRINCIPAL_FIRST, QCoreApplication.translate("Interest", "先本金（同账上）")),
        (INTEREST_FIRST, QCoreApplication.translate("Interest", "先利息（第561条）")),
    ]


def kind(key: str) -> str:
    """How interest was closed."""
    if key == WAIVED:
        return QCoreApplication.translate("Interest", "已免除")
    return QCoreApplication.translate("Interest", "已收")


def badge(line: WorkLine) -> Badge:
    """What became of a line."""
    if line.lateness.amount and not line.claimable:
        return Badge(QCoreApplication.translate("Interest", "已了结"), "neutral")
    if line.settled:
        return Badge(QCoreApplication.translate("Interest", "本金已清"), "info")
    if line.paused:
        return Badge(QCoreApplication.translate("Interest", "部分停计"), "warn")
    return Badge(QCoreApplication.translate("Interest", "计息中"), "alert")


def regime(terms: LateTerms | None) -> str:
    """The terms of a line in a few words."""
    if terms is None:
        return "—"
    names = {
        "A": QCoreApplication.translate("Interest", "合同约定"),
        "B": QCoreApplication.translate("Interest", "LPR 加计"),
        "C": QCoreApplication.translate("Interest", "每日万分之五"),
        "D": QCoreApplication.translate("Interest", "借款"),
        "E": QCoreApplication.translate("Interest", "判决后加倍"),
    }
    if terms.regime != "B":
        return names[terms.regime]
    segmented = QCoreApplication.translate("Interest", "分段") if terms.segmented else ""
    return f"{names['B']} {(terms.factor - 1) * 100:.0f}% {segmented}".strip()


def agreed(contract: Contract) -> str:
    """What a contract says of lateness, in a few words; empty where it says nothing."""
    terms = contract.late_terms
    if terms is None and contract.regime:
        terms = LateTerms(contract.regime, contract.daily_rate, contract_on=contract.signed_on)
    if terms is None:
        return ""
    return interest.agreed_words(terms, language()) if terms.regime == "A" else regime(terms)


def sentence(terms: LateTerms | None) -> str:
    """The terms whole."""
    return interest.words(terms, language()) if terms is not None else ""
