"""What lateness costs put into words, Chinese or English: rates, steps, late charges, caps, legal grounds."""

from __future__ import annotations

from decimal import Decimal

from ar_desktop.domain.lateness import LateCharge, LateTerms, Part

_ZH = {
    "daily": "每日{rate}",
    "annual": "年利率{rate}",
    "step": "逾期第{day}日起{rate}",
    "once": "逾期满{days}日加收未付款项的{rate}",
    "each": "每逾期满{days}日加收未付款项的{rate}",
    "cap": "总额以本金的{rate}为限",
    "of_year": "年{rate}",
    "of_day": "日{rate}",
    "of_charge": "加收{rate}",
    "comma": "，",
    "list": "、",
    "A": "合同约定{clause}：自到期次日起，{agreed}",
    "B": "合同未约定：违约时一年期LPR加计{more}（买卖合同解释第十八条第四款），自到期次日起计，利率固定不变",
    "BS": "合同未约定：一年期LPR加计{more}（买卖合同解释第十八条第四款），自到期次日起，随每期报价分段计算",
    "C": "每日{rate}（保障中小企业款项支付条例第十七条）；付款方须为机关、事业单位或大型企业，"
    "我方须为中小企业",
    "D": "借款：{agreed}，以合同成立时一年期LPR四倍为限（民间借贷规定第二十五、二十九条）",
    "D0": "借款：未约定逾期利率，按违约时一年期LPR计（民间借贷规定第二十八条）",
    "E": "判决后迟延履行：加倍部分债务利息每日{rate}（法释〔2014〕8号）{since}",
    "since": "，自判决履行期届满日{day}的次日起计",
    "clause": "（{clause}）",
}
_EN = {
    "daily": "{rate} a day",
    "annual": "{rate} a year",
    "step": "{rate} from day {day} overdue",
    "once": "{rate} of what is open once {days} days overdue",
    "each": "{rate} of what is open for every {days} days overdue",
    "cap": "no more than {rate} of the principal in all",
    "of_year": "{rate} a year",
    "of_day": "{rate} a day",
    "of_charge": "{rate} once",
    "comma": ", ",
    "list": "; ",
    "A": "As agreed{clause}, from the day after the due date: {agreed}",
    "B": "Nothing agreed: one-year LPR at the time of breach plus {more} (art. 18(4), sales), fixed",
    "BS": "Nothing agreed: one-year LPR plus {more} (art. 18(4), sales), following each new quote",
    "C": "{rate} a day (art. 17, Payments to SMEs); the debtor must be an authority or a large enterprise, "
    "we a small or medium one",
    "D": "Loan: {agreed}, no more than four times the LPR of the day of contract",
    "D0": "Loan without an agreed rate: the one-year LPR at the time of default",
    "E": "After judgment: doubled interest of {rate} a day{since}",
    "since": ", from the day after {day}, the last the judgment gave to pay",
    "clause": " ({clause})",
}


def percent(rate: Decimal, least: int = 2) -> str:
    """A share of one as ``3.00%``: at least ``least`` decimals, none cut off up to four more."""
    value = (rate * 100).quantize(Decimal(1).scaleb(-least - 4)).normalize()
    decimals = max(least, -int(value.as_tuple().exponent))
    return f"{value:.{decimals}f}%"


def agreed(terms: LateTerms, language: str) -> str:
    """What the parties agreed: ``每日0.03%，总额以本金的20.00%为限``."""
    say = _said(language)
    parts = [_rates(terms, say), _charge(terms.charge, say)]
    if terms.cap_share is not None:
        parts.append(say["cap"].format(rate=percent(terms.cap_share)))
    return say["comma"].join(part for part in parts if part)


def _said(language: str) -> dict[str, str]:
    return _EN if language == "en" else _ZH


def _rates(terms: LateTerms, say: dict[str, str]) -> str:
    plain = ""
    if terms.annual_rate is not None:
        plain = say["annual"].format(rate=percent(terms.annual_rate))
    elif terms.daily_rate is not None:
        plain = say["daily"].format(rate=percent(terms.daily_rate))
    if not terms.steps:
        return plain
    from_one = terms.steps[0].from_day == 1 or not plain
    steps = [] if from_one else [say["step"].format(day=1, rate=plain)]
    for step in terms.steps:
        rate = say["daily"].format(rate=percent(step.daily_rate))
        steps.append(say["step"].format(day=step.from_day, rate=rate))
    return say["list"].join(steps)


def _charge(charge: LateCharge | None, say: dict[str, str]) -> str:
    if charge is None:
        return ""
    key = "each" if charge.each else "once"
    return say[key].format(days=charge.after_days, rate=percent(charge.share))


def sentence(terms: LateTerms, language: str) -> str:
    """The terms whole, with their ground."""
    say = _said(language)
    key = terms.regime
    if key == "B" and terms.segmented:
        key = "BS"
    if key == "D" and not terms.agreed:
        key = "D0"
    daily = {"C": Decimal("0.0005"), "E": Decimal("0.000175")}.get(terms.regime, Decimal(0))
    return say[key].format(
        clause=say["clause"].format(clause=terms.clause) if terms.clause else "",
        agreed=agreed(terms, language),
        more=f"{(terms.factor - 1) * 100:.0f}%",
        rate=percent(daily, 4 if terms.regime == "E" else 2),
        since=say["since"].format(day=terms.judged_until.isoformat()) if terms.judged_until else "",
    )


def is_yearly(terms: LateTerms) -> bool:
    """Whether its rates are said by the year."""
    return terms.regime in {"B", "D"} or (terms.annual_rate is not None and not terms.steps)


def part_rate(part: Part, terms: LateTerms) -> str:
    """The rate of a part as its table says it: yearly, daily, or the share of a late charge."""
    if not part.days or is_yearly(terms):
        return percent(part.annual_rate)
    return percent(part.annual_rate / terms.day_count)


def named_rate(part: Part, terms: LateTerms, language: str) -> str:
    """The rate of a part with what it is of: ``年4.50%``."""
    key = "of_charge" if not part.days else "of_year" if is_yearly(terms) else "of_day"
    return _said(language)[key].format(rate=part_rate(part, terms))
