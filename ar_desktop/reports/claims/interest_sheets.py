"""The worksheet of late-payment interest as PDF: grounds in words, quotes used, one row for each part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from ar_desktop import messages
from ar_desktop.domain.late_balances import Reduction
from ar_desktop.domain.lateness import LateTerms, Part
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.worksheet import WorkLine, Worksheet
from ar_desktop.reports.correspondence import late_words
from ar_desktop.reports.press import furniture, templates, wording
from ar_desktop.reports.press.compose import Letter, Look, compose
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece, paragraph
from ar_desktop.reports.press.paper import MM, Frame
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Run

_FRAME = Frame(22 * MM, 24 * MM)
_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "逾期付款损失计算表", "invoice": "发票号码", "ground": "口径",
        "principal": "计息本金（{unit}）",
        "starts": "起算日", "ends": "截止日", "days": "天数", "rate": "利率", "amount": "损失（{unit}）",
        "subtotal": "小计", "beyond": "超出约定上限", "waived": "已免除", "paid": "已收", "total": "合　计",
        "settled": "（本金已付清）", "idle": "（暂不计息）", "received": "付款", "set_off": "抵销",
        "first": "{said}，先抵利息",
        "formula": "损失＝计息本金×年利率÷{days}×天数；约定日利率的，计息本金×日利率×天数；"
        "加收的，当日终了未付款×比例。",
        "list": "、", "quote": "{day}起{rate}", "closed": "（累计{accrued}，已免除{waived}，已收{received}）",
        "counting": "首日为到期次日，截止日计入；付款当日仍计息，次日起扣减；按年{days}日计；按单利计算，"
        "每行四舍五入到分后相加。{until}",
        "until": "LPR数据截至{day}。", "advice": "本表由软件按所列口径计算，仅供核对，不构成法律意见。",
    },
    "en": {
        "title": "Worksheet of late-payment interest", "invoice": "Invoice", "ground": "Ground",
        "principal": "Principal ({unit})", "starts": "From", "ends": "To", "days": "Days", "rate": "Rate",
        "amount": "Interest ({unit})", "subtotal": "Subtotal", "beyond": "Beyond the limit",
        "waived": "Waived", "paid": "Received", "total": "Total", "settled": " (principal paid)",
        "idle": " (bears no interest now)",
        "received": "Paid", "set_off": "Set off", "first": "{said}, interest first",
        "formula": "Interest = principal x yearly rate / {days} x days; at a daily rate, principal x rate x "
        "days; a late charge is its share of what is open at the end of its day. ",
        "list": "; ",
        "quote": "{rate} from {day}", "closed": " ({accrued} in all, {waived} waived, {received} received)",
        "counting": "The first day is the day after the due date, the last is counted; the day of payment "
        "still bears interest; {days} days to the year; simple interest, each line rounded half up. {until}",
        "until": "LPR data up to {day}.",
        "advice": "Computed by software on the grounds stated, for checking only; not legal advice.",
    },
}  # fmt: skip


@dataclass(frozen=True)
class _Paper:
    """A worksheet as the parts of a document ask for it."""

    facts: Worksheet
    language: str
    grounds: list[LateTerms] = field(default_factory=list)

    @property
    def currency(self) -> str:
        """The currency of the amounts."""
        return self.facts.currency

    @property
    def label(self) -> Mapping[str, str]:
        """The words it is printed with."""
        return _WORDS[self.language]

    def figure(self, amount: int) -> str:
        """An amount in the table."""
        return format_amount(amount, self.currency)


def render(sheet: Worksheet, language: str = "zh") -> Letter:
    """The worksheet as a file of its own; the same facts give the same bytes."""
    said = "en" if language == "en" else "zh"
    paper = _Paper(sheet, said, grounds(sheet))
    blocks = {name: partial(block, paper) for name, block in _BLOCKS.items()}
    look = Look(furniture.form(paper), _FRAME)
    foot = sheet.customer.name if len(sheet.customer.name) <= 20 else ""
    layout = compose(templates.default("interest", said), _fields(paper), blocks, paper, foot, look)
    document = Document(f"{paper.label['title']} {sheet.customer.name}", sheet.company.name, said)
    for page in layout.sheets:
        document.add(page)
    return Letter(document.bytes(), len(layout.sheets), layout.missing, layout.unknown)


def grounds(sheet: Worksheet) -> list[LateTerms]:
    """The different terms of the lines, in the order they come up."""
    return list(dict.fromkeys(line.terms for line in sheet.lines if line.terms is not None))


def _fields(paper: _Paper) -> dict[str, str]:
    facts, label = paper.facts, paper.label
    until = label["until"].format(day=wording.date(facts.lpr_until, paper)) if facts.lpr_until else ""
    used = (
        label["quote"].format(day=wording.date(quote.day, paper), rate=late_words.percent(quote.rate))
        for quote in facts.quotes
    )
    received = facts.paid + facts.imputed
    bracket = " ({})" if paper.language == "en" else "（{}）"
    named = {"accrued": facts.accrued, "waived": facts.waived, "received": received}
    sums = {name: wording.money(amount, paper) for name, amount in named.items()}
    return {
        "as_of": wording.date(facts.as_of, paper),
        "company": facts.company.name,
        "customer": facts.customer.name,
        "uscc": bracket.format(facts.customer.uscc) if facts.customer.uscc else "",
        "claimable": wording.in_words(facts.claimable, paper),
        "closed": label["closed"].format(**sums) if facts.waived or received else "",
        "principal": wording.money(facts.principal, paper),
        "per_day": wording.money(facts.per_day, paper),
        "quotes": label["list"].join(used),
        "counting": label["formula"].format(days=facts.day_count)
        + label["counting"].format(days=facts.day_count, until=until if facts.quotes else ""),
        "advice": label["advice"],
    }


def _grounds(paper: _Paper) -> list[Piece]:
    """Each of the terms in words, numbered where there are several."""
    several = len(paper.grounds) > 1
    return [
        piece
        for number, terms in enumerate(paper.grounds, 1)
        for piece in paragraph(
            [Run((f"{number}. " if several else "") + late_words.sentence(terms, paper.language))],
            furniture.small(paper),
        )
    ]


def _lines(paper: _Paper) -> list[Piece]:
    label, unit = paper.label, wording.unit(paper)
    several = len(paper.grounds) > 1
    columns = [Column(label["invoice"], wraps=True)]
    columns += [Column(label["ground"], "center")] if several else []
    columns += [
        Column(label["principal"].format(unit=unit), "right"), Column(label["starts"]), Column(label["ends"]),
        Column(label["days"], "right"), Column(label["rate"], "right"),
        Column(label["amount"].format(unit=unit), "right"),
    ]  # fmt: skip
    rows = [row for line in paper.facts.lines for row in _rows(line, paper)]
    total = [label["total"], *[""] * 5, paper.figure(paper.facts.claimable)]
    if not several:
        return table(columns, [[row[0], *row[2:]] for row in rows], total, gap=0)
    return table(columns, rows, [total[0], "", *total[1:]], gap=0)


def _rows(line: WorkLine, paper: _Paper) -> list[list[str]]:
    """The parts of one line with what was paid between them, on principal and on interest; what goes
    beyond the cap, was let go or received; and what is left."""
    label, several = paper.label, len(line.lateness.parts) > 1 or line.imputed > 0
    number = line.number + (label["settled"] if line.settled else "")
    at = str(paper.grounds.index(line.terms) + 1) if line.terms is not None else ""
    history = _history(line, paper)
    rows = history or [[*[""] * 7, paper.figure(line.lateness.amount)]]
    rows[0][:2] = [number if history else number + label["idle"], at]
    beyond = sum(part.amount for part in line.lateness.parts) - line.lateness.amount
    for caption, amount in (("beyond", beyond), ("waived", line.waived), ("paid", line.paid)):
        if amount:
            rows.append([label[caption], *[""] * 6, paper.figure(-amount)])
            several = True
    if several:
        rows.append([label["subtotal"], *[""] * 6, paper.figure(line.claimable)])
    return rows


def _history(line: WorkLine, paper: _Paper) -> list[list[str]]:
    """Parts and payments as they followed each other."""
    return [
        _payment(item, paper) if isinstance(item, Reduction) else _row(item, line.terms, paper)
        for item in line.history
    ]


def _payment(item: Reduction, paper: _Paper) -> list[str]:
    said = paper.label["set_off" if item.kind == "set_off" else "received"]
    on_interest = paper.figure(-item.to_interest) if item.to_interest else ""
    said = paper.label["first"].format(said=said) if item.to_interest else said
    return [said, "", paper.figure(-item.to_principal), item.day.isoformat(), "", "", "", on_interest]


def _row(part: Part, terms: LateTerms | None, paper: _Paper) -> list[str]:
    return [
        "", "", paper.figure(part.principal), part.starts_on.isoformat(), part.ends_on.isoformat(),
        str(part.days or ""), late_words.named_rate(part, terms, paper.language) if terms else "",
        paper.figure(part.amount),
    ]  # fmt: skip


def _cautions(paper: _Paper) -> list[Piece]:
    """What the creditor should know; nothing where there is nothing to say."""
    return [
        piece
        for code, facts in paper.facts.warnings
        for piece in paragraph(
            [Run("※ " + messages.sentence(code, facts, paper.language))], furniture.small(paper), gap=2
        )
    ]


_BLOCKS: dict[str, Callable[[_Paper], list[Piece]]] = {
    "grounds": _grounds,
    "lines": _lines,
    "cautions": _cautions,
}
