"""On what ground, at which rate and from when a letter claims interest, in Chinese or English."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ar_desktop.domain.dates import chinese_date
from ar_desktop.domain.lateness import ADJUDGED_DAILY_RATE, LateTerms, Part
from ar_desktop.domain.letters import DebtLine, LetterFacts
from ar_desktop.reports.correspondence import bases, late_words
from ar_desktop.reports.correspondence.late_words import percent
from ar_desktop.reports.press import wording


def late(facts: LetterFacts) -> LateTerms:
    """The terms of a letter's interest; those of version 1 had a regime, a rate and a factor."""
    return facts.late or LateTerms(
        facts.regime, facts.daily_rate, factor=facts.factor, day_count=facts.day_count, clause=facts.clause
    )


def parts(line: DebtLine, facts: LetterFacts) -> tuple[Part, ...]:
    """The parts of a line's interest; in letters of version 1 it was of one piece."""
    if line.parts or line.starts_on is None:
        return line.parts
    bearing = line.accruing or line.open
    return (Part(line.starts_on, facts.as_of, line.days, bearing, line.annual_rate, line.interest),)


def quotes(facts: LetterFacts) -> list[tuple[dt.date, Decimal]]:
    """The LPR quotes the lines rest on, each once, in order of day."""
    used = {(line.quoted_on, line.quoted_rate) for line in facts.bearing if line.interest and line.quoted_on}
    rests = (part.quote for line in facts.bearing for part in line.parts)
    used |= {(quote.day, quote.rate) for quote in rests if quote}
    return sorted((day, rate) for day, rate in used if day)


def basis(facts: LetterFacts) -> str:
    """On which ground and at which rate interest is claimed, of several each with its lines; empty where
    none is."""
    if not facts.claims_interest:
        return ""
    parts = bases.by_basis(facts)
    if len(parts) == 1:
        return _phrase(parts[0])
    english = facts.language == "en"
    said = [
        f"{bases.numeral(number, facts.language)}{' ' if english else ''}{bases.named(part)}"
        f"{': ' if english else '，'}{_phrase(part)}"
        for number, part in enumerate(parts, 1)
    ]
    return ("; " if english else "；").join(said) + wording.words(facts).together


def _phrase(facts: LetterFacts) -> str:
    """The ground and rate of one basis."""
    phrases, terms = _BASIS_EN if facts.language == "en" else _BASIS_ZH, late(facts)
    rates = {rate for _, rate in quotes(facts)}
    single = f"{percent(rates.pop())}" if len(rates) == 1 and not terms.segmented else ""
    segmented = facts.regime == "B" and terms.segmented
    return phrases["BS" if segmented else facts.regime].format_map(
        {
            "clause": _clause(facts),
            "agreed": late_words.agreed(terms, facts.language) or _silent(facts),
            "quote": _quote(single, facts),
            "more": f"{(facts.factor - 1) * 100:.0f}%",
            "adjudged": percent(ADJUDGED_DAILY_RATE, 4),
        }
    )


def grounds(facts: LetterFacts) -> list[str]:
    """Of a letter with several bases each one in words, numbered; of others none."""
    parts, label = bases.by_basis(facts), wording.words(facts)
    if len(parts) < 2:
        return []
    return [
        label.ground.format(
            number=bases.numeral(number, facts.language),
            lines=bases.named(part),
            text=_clause_of(part) + _ground(part),
        )
        for number, part in enumerate(parts, 1)
    ]


def _clause_of(facts: LetterFacts) -> str:
    """The clause an agreed rate stands in, before it."""
    if not facts.clause or facts.regime not in {"A", "D"}:
        return ""
    return f"{facts.clause}, " if facts.language == "en" else facts.clause


def paid_late(facts: LetterFacts) -> str:
    """What of the interest is of lines whose principal is paid, or not demanded now."""
    amount = sum(line.interest for line in facts.late_paid)
    if not (amount and facts.claims_interest):
        return ""
    label = wording.words(facts)
    kinds = {label.held_since if line.held else label.paid_since: None for line in facts.late_paid}
    return label.paid_late.format(
        amount=wording.spoken(amount, facts), count=len(facts.late_paid), what=label.either.join(kinds)
    )


def reserved(facts: LetterFacts) -> str:
    """The invoices on which interest is only reserved, where it is claimed on others."""
    numbers = [line.invoice for line in facts.lines if line.basis < 0]
    if not (numbers and facts.claims_interest):
        return ""
    return wording.words(facts).reserved.format(invoices=wording.words(facts).list.join(numbers))


def _silent(facts: LetterFacts) -> str:
    """The rate of a loan that says nothing of lateness."""
    return "the one-year loan prime rate" if facts.language == "en" else "违约时一年期贷款市场报价利率"


_ARTICLE_18 = "《最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释》第十八条第四款"
_BASIS_ZH = {
    "A": "逾期付款违约金{clause}，自到期次日起按{agreed}计算",
    "B": (
        "逾期付款损失依照买卖合同司法解释第十八条第四款，自到期次日起按违约时一年期贷款市场报价利率{quote}加计{more}计算"
    ),
    "BS": (
        "逾期付款损失依照买卖合同司法解释第十八条第四款，自到期次日起按同期一年期贷款市场报价利率加计{more}分段计算"
    ),
    "C": "逾期利息依照《保障中小企业款项支付条例》第十七条，自到期次日起按每日利率0.05%计算",
    "D": "逾期利息{clause}，自到期次日起按{agreed}计算，以合同成立时一年期贷款市场报价利率四倍为限",
    "E": "迟延履行期间的加倍部分债务利息依照法释〔2014〕8号，按每日{adjudged}计算",
}
_BASIS_EN = {
    "A": "Penalty for late payment {clause} accrues from the day after the due date at {agreed}",
    "B": (
        "Loss from late payment accrues from the day after the due date at the one-year loan prime rate "
        "at the time of breach{quote} plus {more}, under article 18(4) of the Supreme People's Court's "
        "interpretation on sales contracts"
    ),
    "BS": (
        "Loss from late payment accrues from the day after the due date at the one-year loan prime rate of "
        "each period plus {more}, under article 18(4) of the Supreme People's Court's interpretation on "
        "sales contracts"
    ),
    "C": (
        "Interest accrues from the day after the due date at 0.05% a day under article 17 of the Regulation "
        "on Ensuring Payments to Small and Medium-sized Enterprises"
    ),
    "D": (
        "Interest for late payment {clause} accrues from the day after the due date at {agreed}, no more "
        "than four times the one-year loan prime rate of the day of contract"
    ),
    "E": "Doubled interest for delayed performance accrues at {adjudged} a day under Fa Shi [2014] No. 8",
}


def _clause(facts: LetterFacts) -> str:
    if facts.language == "en":
        return f"under {facts.clause} of the contract" if facts.clause else "as agreed"
    bare = facts.clause.removeprefix("合同")
    return f"依照合同{bare}的约定" if bare else "依照合同约定"


def _quote(single: str, facts: LetterFacts) -> str:
    if facts.language == "en":
        return f" ({single})" if single else ""
    return f"（{single}）" if single else ""


def notes(facts: LetterFacts) -> str:
    """What stands below the schedule: rates used, day count, rounding, accrual, totals."""
    return _notes_en(facts) if facts.language == "en" else _notes_zh(facts)


def _ground(facts: LetterFacts) -> str:
    """The ground of the rate, for the notes."""
    terms, english = late(facts), facts.language == "en"
    if facts.regime == "C":
        return "0.05% a day" if english else "《保障中小企业款项支付条例》第十七条，每日0.05%"
    if facts.regime != "B":
        rate = late_words.agreed(terms, facts.language)
        agreed = f"{rate} as agreed" if english else f"约定{rate}"
        return agreed if facts.regime == "A" else late_words.sentence(terms, facts.language)
    times = f"{facts.factor.normalize():f}"
    if english:
        used = ", ".join(f"LPR {percent(rate)} of {wording.date(day, facts)}" for day, rate in quotes(facts))
        return f"one-year {used}, times {times}; {facts.day_count} days to the year"
    used = "、".join(f"{chinese_date(day)}一年期LPR {percent(rate)}" for day, rate in quotes(facts))
    return f"{_ARTICLE_18}，{used}×{times}"


def _notes_zh(facts: LetterFacts) -> str:
    parts = bases.by_basis(facts)
    ground = f"利率依据：{_ground(parts[0])}；" if len(parts) == 1 else ""
    yearly = any(late_words.is_yearly(late(part)) for part in parts)
    counted = f"按年{facts.day_count}日计；" if yearly else ""
    until = f"LPR数据截至{chinese_date(facts.lpr_until)}。" if facts.lpr_until else ""
    return (
        f"{ground}{counted}首日为到期次日，截止日计入；每行四舍五入到分后相加。{until}"
        f"每日续计{wording.spoken(facts.per_day, facts)}。"
        f"本金与损失合计{wording.in_words(facts.total, facts)}。"
    )


def _notes_en(facts: LetterFacts) -> str:
    parts = bases.by_basis(facts)
    ground = f"Rate: {_ground(parts[0])}. " if len(parts) == 1 else ""
    until = f"LPR data up to {wording.date(facts.lpr_until, facts)}. " if facts.lpr_until else ""
    return (
        f"{ground}The first day is the day after the due date, the last is counted; "
        f"each line is rounded half up before adding. {until}"
        f"Each further day adds {wording.money(facts.per_day, facts)}. "
        f"Principal and interest: {wording.money(facts.total, facts)}."
    )


def part_rate(part: Part, facts: LetterFacts) -> str:
    """The rate column of the schedule: yearly or daily as the terms say it, of a late charge its share."""
    return late_words.part_rate(part, late(facts))
