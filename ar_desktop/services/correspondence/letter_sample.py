"""A template tried out: on a customer's letter where one could be written today, else on a sample."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from ar_desktop.domain.documents import Kind
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Account, ContractRef, DebtLine, EarlierLetter, LetterFacts, Party
from ar_desktop.services.correspondence import document_kinds, letter_facts, letterheads
from ar_desktop.services.correspondence.letter_facts import Wish
from ar_desktop.services.keeping import options
from ar_desktop.storage.book import Book

#: What the book says of a letter beside its own fields, as a sample names it.
_FROM_BOOK = {
    "received": ("已收金额", "amount received"),
    "received_capitals": ("已收金额大写", "amount received in words"),
    "received_said": ("已收金额及大写", "amount received, in words too"),
    "received_on": ("收款日", "day received"),
    "remaining": ("尚欠金额", "amount still owed"),
    "payable_left": ("应付余额", "amount still payable"),
    "entered_on": ("入账日", "day entered"),
    "applied": ("冲抵金额", "amount applied"),
    "left_out": ("未列入的款项", "amounts left out"),
    "limitation": ("时效的说明", "note on limitation"),
    "regulated": ("适用《保障中小企业款项支付条例》", "the regulation applies"),
    "supplied": ("交货的事实", "what was supplied"),
}


@dataclass(frozen=True)
class Tried:
    """What a template gives. ``unknown`` are fields and blocks nobody knows, as written; ``sample``
    whether invented facts stand in it."""

    pdf: bytes
    pages: int
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    sample: bool


def tried(
    book: Book, kind: str, language: str, body: str, as_of: dt.date, customer: int | None = None
) -> Tried:
    """The letter a template makes, nothing stored and no number taken."""
    from ar_desktop.reports.correspondence import letters as report  # noqa: PLC0415

    facts = _of_customer(book, kind, language, as_of, customer) if customer else None
    shown = replace(facts or sample(book, kind, language, as_of), template=body)
    made = report.render(shown, logo=letterheads.picture(book, shown.head.logo))
    return Tried(made.pdf, made.pages, made.unknown, made.missing, facts is None)


def _of_customer(book: Book, kind: str, language: str, as_of: dt.date, customer: int) -> LetterFacts | None:
    wish = Wish(kind, by_name=True, language=language)
    try:
        return letter_facts.compose(book, book.reader, customer, as_of, wish)[0]
    except ArError:
        return None


def sample(book: Book, kind: str, language: str, as_of: dt.date) -> LetterFacts:
    """Invented facts that fill every field of a kind."""
    found, company = document_kinds.get(kind), options.load(book).company
    name = "Sample Customer Ltd." if language == "en" else "样例客户有限公司"
    return LetterFacts(
        kind, "样〔2026〕1号", as_of, as_of, as_of + dt.timedelta(days=7),
        Party.of_company(company),
        Party(name, "91330100MA00000000", address="样例地址", phone="0571-0000 0000", contact="—"),
        Account(company.name, company.bank or "—", company.account or "0000"),
        ContractRef("HT-0001", "Sales Contract" if language == "en" else "购销合同", as_of.replace(day=1)),
        () if found.lines == "none" else _lines(found, as_of), "",
        earlier=(EarlierLetter("样〔2026〕0号", as_of, "ems", "1200000000000", "signed", as_of),),
        language=language, extra=_extra(found, language), tables=_tables(as_of),
        head=letterheads.load(book.reader),
    )  # fmt: skip


def _lines(kind: Kind, as_of: dt.date) -> tuple[DebtLine, ...]:
    days = -5 if kind.lines == "upcoming" else 30
    due = as_of - dt.timedelta(days=days)
    issued = due - dt.timedelta(days=45)
    return tuple(
        DebtLine(number, f"2433200000008765432{number}", issued, due, 5_000_000, 0, 5_000_000, days)
        for number in (1, 2)
    )


def _extra(kind: Kind, language: str) -> dict[str, str]:
    """Each field as its caption in brackets, what the book would say likewise."""
    said = {field.name: f"〔{field.caption(language)}〕" for field in kind.fields}
    return {
        **{name: f"〔{captions[language == 'en']}〕" for name, captions in _FROM_BOOK.items()},
        **said,
        "about": "",
        "discount": "",
        "art_fifteen": "",
        "customer_identity": "",
        "first_claim": "1",
        "again": "",
        "ended": "",
        "kind_name": kind.name(language),
        "plan_total": "100,000.00",
        "applied_total": "50,000.00",
    }


def _tables(as_of: dt.date) -> dict[str, tuple[tuple[str, ...], ...]]:
    day = as_of.isoformat()
    return {
        "plan": (("1", day, "50,000.00"), ("2", day, "50,000.00")),
        "applied": (("24332000000087654321", day, "50,000.00", "50,000.00", "0.00"),),
        "timeline": ((day, "—"),),
        "checklist": (("—", "1"), ("—", "")),
        "parties": (("甲方（债权人）", "—"), ("乙方（债务人）", "—")),
    }


def names(book: Book, kind: str, language: str, as_of: dt.date) -> tuple[list[str], list[str]]:
    """The fields and the blocks a template of this kind may name."""
    from ar_desktop.reports.correspondence import letters as report  # noqa: PLC0415

    return report.names(sample(book, kind, language, as_of))
