"""The one place where a code and its facts become a sentence, in Chinese or English."""

from __future__ import annotations

from typing import Any

from ar_desktop.domain.errors import ArError

LANGUAGES = ("zh", "en")

#: code -> (Chinese, English). Fields are the facts raised with the code.
SENTENCES: dict[str, tuple[str, str]] = {
    "amount_unreadable": (
        "“{value}”不是金额，请写成 1234.50 的样子",
        "“{value}” is not an amount; write it like 1234.50",
    ),
    "amount_too_precise": (
        "金额 {value} 的小数位超过该币种的最小单位",
        "{value} has more decimals than the currency",
    ),
    "amount_too_large": ("金额 {value} 超出可记录的范围", "{value} is larger than the book can hold"),
    "date_unreadable": (
        "“{value}”不是日期，请写成 2026-11-05 的样子",
        "“{value}” is not a date; write it like 2026-11-05",
    ),
    "date_impossible": ("日历上没有“{value}”这一天", "there is no such day as “{value}”"),
    "edges_not_ascending": (
        "账龄区间 {edges} 须为从小到大的正整数",
        "bucket edges {edges} must be positive and ascending",
    ),
    "edges_unreadable": (
        "“{value}”不是账龄区间，请写成 30,60,90",
        "“{value}” is not a list of edges; write 30,60,90",
    ),
    "interest_terms_invalid": (
        "计息口径 {regime} 不完整：请检查约定利率与计息基础",
        "interest regime {regime} is incomplete: check the agreed rate and day count",
    ),
    "lpr_missing": (
        "{day} 没有可用的 LPR 报价，请在设置中补录",
        "no LPR quote for {day}; add one in Settings",
    ),
    "ladder_invalid": (
        "催收阶梯 {ladder} 的级次无序或动作未知",
        "ladder {ladder} has rungs out of order or an unknown action",
    ),
}


def sentence(code: str, facts: dict[str, Any], language: str = "zh") -> str:
    """One sentence for ``code``: what happened, to which thing, what to do."""
    pair = SENTENCES.get(code)
    if pair is None:
        return f"{code} {facts}" if facts else code
    return pair[LANGUAGES.index(language)].format_map(_Facts(facts))


def explain(error: ArError, language: str = "zh") -> str:
    """The sentence of an error."""
    return sentence(error.code, error.facts, language)


class _Facts(dict[str, Any]):
    """Facts that print a missing one as a question mark instead of failing at the edge."""

    def __missing__(self, key: str) -> str:
        return "?"
