"""Words and colours of claims handed over: takers, states, results, entries."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.money import format_amount
from ar_desktop.services.claims import cases
from ar_desktop.services.claims.cases import Case, Entry
from ar_desktop.ui.tables import Badge

_TONES = {"prepared": "info", "handed": "warn", "accepted": "warn", "closed": "neutral"}


def kind(key: str) -> str:
    """Who takes it."""
    names = {
        "lawyer": QCoreApplication.translate("Cases", "律师"),
        "agency": QCoreApplication.translate("Cases", "催收机构"),
        "insurer": QCoreApplication.translate("Cases", "保险公司"),
        "court": QCoreApplication.translate("Cases", "法院"),
    }
    return names.get(key, key)


def kinds() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(key, kind(key)) for key in cases.KINDS]


def state(key: str) -> str:
    """How far it is."""
    names = {
        "prepared": QCoreApplication.translate("Cases", "待移交"),
        "handed": QCoreApplication.translate("Cases", "已移交"),
        "accepted": QCoreApplication.translate("Cases", "已受理"),
        "closed": QCoreApplication.translate("Cases", "已结案"),
    }
    return names.get(key, key)


def badge(case: Case) -> Badge:
    """The pill of a case."""
    return Badge(result(case.result) if case.result else state(case.state), _TONES[case.state])


def result(key: str) -> str:
    """How it ended."""
    names = {
        "paid": QCoreApplication.translate("Cases", "全额收回"),
        "settled": QCoreApplication.translate("Cases", "和解部分收回"),
        "judged": QCoreApplication.translate("Cases", "判决（裁决）"),
        "uncollectable": QCoreApplication.translate("Cases", "无法收回"),
        "withdrawn": QCoreApplication.translate("Cases", "撤回自行催收"),
    }
    return names.get(key, key)


def results() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(key, result(key)) for key in cases.RESULTS]


def entry(item: Entry, currency: str) -> str:
    """One line of what happened."""
    names = {
        "cost": QCoreApplication.translate("Cases", "费用"),
        "recovery": QCoreApplication.translate("Cases", "收回"),
        "note": QCoreApplication.translate("Cases", "进展"),
        "ourselves": QCoreApplication.translate("Cases", "自行继续催收"),
        "they": QCoreApplication.translate("Cases", "不再自行催收"),
    }
    if item.kind == cases.STEP:
        key, _, said = item.note.partition(" ")
        done = state(key) if key in cases.STATES else result(key)
        return f"{done} {said}".strip()
    amount = format_amount(item.amount, currency) if item.amount else ""
    return " ".join(part for part in (names[item.kind], amount, item.note) if part)


def entry_kind(key: str) -> str:
    """What kind of entry is asked for."""
    names = {
        "cost": QCoreApplication.translate("Cases", "登记费用"),
        "recovery": QCoreApplication.translate("Cases", "登记收回"),
        "note": QCoreApplication.translate("Cases", "记录进展"),
    }
    return names[key]


def verb(key: str) -> str:
    """What a step of the journal did to a case; empty for any other key."""
    names = {
        "prepare_case": QCoreApplication.translate("Cases", "准备移交"),
        "hand_over_case": QCoreApplication.translate("Cases", "移交"),
        "accept_case": QCoreApplication.translate("Cases", "移交受理"),
        "close_case": QCoreApplication.translate("Cases", "移交结案"),
        "case_entry": QCoreApplication.translate("Cases", "移交记录"),
        "case_chasing": QCoreApplication.translate("Cases", "移交催收安排"),
    }
    return names.get(key, "")
