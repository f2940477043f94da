"""Notes below the table of debts: why something is due sooner or not part of the sum. A demand speaks to the
debtor; papers that others read or sign name the parties instead of 贵司 and 我司."""

from __future__ import annotations

from ar_desktop.domain.letters import LetterFacts
from ar_desktop.reports.press import wording

#: Read by somebody else than the debtor, or signed by it: there 贵司 would be the wrong one.
_OTHERS = frozenset({"guarantor", "lawyer", "plan", "undertaking"})
#: These demand nothing: what is held back is not part of what they state.
_STATED = frozenset({"assignment", "confirmation", "lawyer", "plan", "setoff", "undertaking"})

_NAMED = {
    "zh": {
        "accelerated": "发票{invoice}原定{before}到期，因债务人未按还款计划付款，自{due}起全部到期。",
        "declared_by": "{agreed}的还款协议（{number}）{clause}约定，任一期{late}的，债权人有权宣布全部"
        "未付款项立即到期。债务人自{broken}起违约，债权人据此宣布：该协议项下全部未付款项自该日起全部到期。",
        "declared": "债权人与债务人{agreed}约定了分期还款，任一期{late}即为违约。债务人自{broken}起违约，"
        "债权人据此宣布：该计划项下全部未付款项自该日起全部到期。",
    },
    "en": {
        "declared_by": "Clause {clause} of the repayment agreement of {agreed} ({number}) entitles the "
        "creditor to call in all that is unpaid where {late}. The debtor has been in default since {broken}; "
        "the creditor declares all that is unpaid under it due as of that day.",
        "declared": "On {agreed} payment by instalments was agreed; where {late} that agreement is broken. "
        "The debtor has been in default since {broken}; the creditor declares all that is unpaid under it "
        "due as of that day.",
    },
}
_BESIDE = {
    "zh": {
        "disputed": "其中发票{invoice}另有争议款项{amount}，双方正在核实，未计入上列金额。",
        "covered": "其中发票{invoice}另有{amount}已收票据，票据尚未到期，未计入上列金额。",
        "planned": "其中发票{invoice}另有{amount}已约定分期付款，未计入上列金额。",
    },
    "en": {
        "disputed": "Of invoice {invoice} a further {amount} is in dispute, being verified, and not counted "
        "above.",
        "covered": "Of invoice {invoice} a further {amount} is covered by a bill not yet due and not counted "
        "above.",
        "planned": "Of invoice {invoice} a further {amount} is payable by agreed instalments and not counted "
        "above.",
    },
}


def text(name: str, facts: LetterFacts) -> str:
    """The wording of a note by the name of its label, as this kind of paper must say it."""
    english = "en" if facts.language == "en" else "zh"
    own = {
        **(_NAMED[english] if facts.kind in _OTHERS else {}),
        **(_BESIDE[english] if facts.kind in _STATED else {}),
    }
    return own.get(name) or getattr(wording.words(facts), name)
