"""Notices of new invoices (开票通知 · 付款通知) as PDF: what is due when, where to pay, a QR code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from ar_desktop.domain.money import BASE_CURRENCY, format_amount, in_capitals
from ar_desktop.domain.payment_notice import PaymentNotice, code_text
from ar_desktop.reports.press import furniture, qr, templates, wording
from ar_desktop.reports.press.compose import Letter, Look, compose
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece, hold, paragraph
from ar_desktop.reports.press.paper import MEASURE, MM, Frame
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Run, Style

_FRAME = Frame(24 * MM, 28 * MM)
_CODE, _BESIDE = 34 * MM, 8 * MM


@dataclass(frozen=True)
class Words:
    """Labels of one language."""

    title: str
    columns: tuple[str, ...]
    items: tuple[str, ...]
    total: str
    code: tuple[str, ...]
    hint: str


ZH = Words(
    title="付款通知",
    columns=("发票号码", "开票日期", "发票金额（{unit}）", "付款到期日", "应付金额（{unit}）"),
    items=("货物或服务", "规格型号", "单位", "数量", "单价", "金额（{unit}）"),
    total="合　计",
    code=("收款单位：", "开户行：", "账号：", "金额：", "附言："),
    hint="扫码复制收款信息（文字，非支付码）",
)
EN = Words(
    title="Payment notice",
    columns=("Invoice", "Issued", "Amount ({unit})", "Due", "Payable ({unit})"),
    items=("Goods or services", "Specification", "Unit", "Quantity", "Price", "Amount ({unit})"),
    total="Total",
    code=("Payee: ", "Bank: ", "Account: ", "Amount: ", "Reference: "),
    hint="Scan to copy the details (text, not a payment code)",
)


@dataclass(frozen=True)
class _Paper:
    """A notice with how it is to be printed."""

    facts: PaymentNotice
    language: str

    @property
    def currency(self) -> str:
        """The currency of the amounts."""
        return self.facts.currency

    @property
    def label(self) -> Words:
        """The words it is printed with."""
        return EN if self.language == "en" else ZH

    def figure(self, amount: int) -> str:
        """An amount in a table."""
        return format_amount(amount, self.currency)


def render(notice: PaymentNotice, *, language: str = "zh") -> Letter:
    """The notice as a file of its own; the same facts give the same bytes."""
    paper = _Paper(notice, language)
    blocks = {name: partial(block, paper) for name, block in _BLOCKS.items()}
    foot = f"{notice.customer_code}　{notice.issued_on.isoformat()}"
    look = Look(furniture.form(paper), _FRAME, closing=2)
    template = templates.default("payment_notice", language)
    layout = compose(template, _fields(paper), blocks, paper, foot, look)
    title = f"{paper.label.title} {notice.customer.name} {notice.issued_on.isoformat()}"
    document = Document(title, notice.sender.name, language)
    for sheet in layout.sheets:
        document.add(sheet)
    return Letter(document.bytes(), len(layout.sheets), layout.missing, layout.unknown)


def _fields(paper: _Paper) -> dict[str, str]:
    """The named fields of the template. Empty text means: nothing to say."""
    facts = paper.facts
    capitals = paper.currency == BASE_CURRENCY and paper.language != "en"
    return {
        "title": paper.label.title,
        "customer_name": facts.customer.name,
        "contract": facts.contract,
        "count": str(len({line.number for line in facts.lines})),
        "cny": "1" if capitals else "",
        "total": wording.money(facts.total, paper),
        "total_capitals": in_capitals(facts.total) if capitals else "",
        "first_due": wording.date(min(line.due_on for line in facts.lines), paper),
        "items": "1" if facts.items else "",
        "offer": " ".join(facts.offers),
        "account": "1" if facts.account else "",
    }


def _lines(paper: _Paper) -> list[Piece]:
    """Every due line with its day, and what is to be paid."""
    unit, facts = wording.unit(paper), paper.facts
    aligned = ("left", "left", "right", "left", "right")
    columns = [
        Column(title.format(unit=unit), side, wraps=not place)
        for place, (title, side) in enumerate(zip(paper.label.columns, aligned, strict=True))
    ]
    rows = [
        [line.number, line.issued_on.isoformat(), paper.figure(line.amount), line.due_on.isoformat(),
         paper.figure(line.open)]
        for line in facts.lines
    ]  # fmt: skip
    return table(columns, rows, [paper.label.total, "", "", "", paper.figure(facts.total)])


def _items(paper: _Paper) -> list[Piece]:
    """The lines of goods, where the book has them."""
    facts = paper.facts
    if not facts.items:
        return []
    unit = wording.unit(paper)
    aligned = ("left", "left", "left", "right", "right", "right")
    columns = [
        Column(title.format(unit=unit), side, wraps=place < 2)
        for place, (title, side) in enumerate(zip(paper.label.items, aligned, strict=True))
    ]
    rows = [[i.item, i.spec, i.unit, i.quantity, i.price, paper.figure(i.amount)] for i in facts.items]
    total = paper.figure(sum(item.amount for item in facts.items))
    return table(columns, rows, [paper.label.total, "", "", "", "", total])


def _pay(paper: _Paper) -> list[Piece]:
    """Where to pay, at the left; at the right the same as a QR code to copy from."""
    facts = paper.facts
    if facts.account is None:
        return []
    style = furniture.form(paper)
    narrow = MEASURE - _CODE - _BESIDE
    given = facts.account
    values = (given.holder, given.bank, furniture.grouped(given.number), wording.money(facts.total, paper),
              facts.reference)  # fmt: skip
    left = Style(style.size, style.leading * 1.15, "left", left=style.indent)
    pieces = [
        piece
        for label, value in zip(paper.label.code, values, strict=True)
        if value
        for piece in paragraph([Run(label), Run(value, bold=True)], left, measure=narrow)
    ]
    room = sum(piece.height for piece in pieces)
    code = qr.mark(code_text(facts, paper.label.code), MEASURE - _CODE, 2, _CODE)
    pieces[0].marks = (*pieces[0].marks, code)
    pieces.append(Piece(max(0.0, _CODE + 4 - room)))
    for piece in pieces:
        piece.elastic = False
    pieces += paragraph([Run(paper.label.hint)], Style(7.5, 11, "right"))
    hold(pieces[:-1], len(pieces))
    return pieces


def _signature(paper: _Paper) -> list[Piece]:
    return furniture.signature(paper.facts.sender, paper.facts.issued_on, paper, furniture.form(paper))


def _contact(paper: _Paper) -> list[Piece]:
    return furniture.contact(paper.facts.sender, paper)


_BLOCKS: dict[str, Callable[[_Paper], list[Piece]]] = {
    "lines": _lines,
    "items": _items,
    "pay": _pay,
    "signature": _signature,
    "contact": _contact,
}
