"""Payment terms of customers: what they are in words, which due lines follow from them, and why."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ar_desktop import messages
from ar_desktop.domain import discounts
from ar_desktop.domain import terms as payment
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.domain.records import Customer, Invoice
from ar_desktop.domain.terms import EVENTS, Discount, Events, Part, PlannedLine, Terms
from ar_desktop.services.archive import customers
from ar_desktop.services.keeping import calendars, options
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection

_HUNDRED = Decimal(100)
#: Instalments the program has names for in every language.
_LABELS = ("advance", "delivery", "acceptance", "retention")
_PRESETS = (
    Terms("net", 0, "delivered"),
    Terms("net", 0),
    *(Terms("net", days) for days in (30, 45, 60)),
    *(Terms("month_end", days) for days in (30, 45, 60)),
    Terms("day_of_month", 0, day=25),
    Terms("net", 30, "received"),
    Terms("net", 30, "accepted"),
    Terms(
        "instalments",
        0,
        parts=(
            Part("advance", Decimal("0.3")),
            Part("delivery", Decimal("0.6"), 0, "delivered"),
            Part("retention", Decimal("0.1"), 365, "accepted"),
        ),
    ),
    Terms("net", 30, discount=Discount(Decimal("0.02"), 10)),
)


def presets() -> tuple[Terms, ...]:
    """The terms most agreed, to choose from."""
    return _PRESETS


def agreed(customer: Customer) -> Terms:
    """The terms of a customer: its own, or net ``term_days``."""
    return customer.terms or Terms("net", customer.term_days)


def of_customer(book: Book, customer_id: int) -> Terms:
    """The terms of a stored customer (``customer_unknown``)."""
    return agreed(customers.get(book, customer_id))


def stored(terms: Terms) -> tuple[int | None, Terms | None]:
    """``terms`` as a customer keeps them: plain net days as days alone, others as they are."""
    return (terms.days, None) if terms == Terms("net", terms.days) else (None, terms)


def of_invoice(book: Book, invoice_id: int) -> Terms | None:
    """The terms an invoice was posted under; None where its due day was given, or is net days."""
    row = book.reader.execute("SELECT terms FROM invoices WHERE id = ?", (invoice_id,)).fetchone()
    return payment.from_json(row["terms"]) if row and row["terms"] else None


def events_wanted(terms: Terms) -> tuple[str, ...]:
    """The events besides the invoice itself that these terms count from, in order."""
    used = {part.event for part in terms.parts} if terms.parts else {terms.event}
    return tuple(event for event in EVENTS[1:] if event in used)


def shift_of(source: Book | Connection) -> str:
    """What the book does with due days that are no working days: none, next or previous."""
    return options.load(source).due_shift


def planned(terms: Terms, invoice: Invoice, shift: str = "none") -> list[PlannedLine]:
    """The due lines of an invoice; ``shift`` is the book's, for terms without their own.

    Raises ``instalments_differ`` where it cannot be split so.
    """
    terms = payment.shifted(terms, shift)
    events = Events(invoice.issued_on, invoice.delivered_on, invoice.received_on, invoice.accepted_on)
    try:
        return payment.plan(terms, invoice.amount, events, calendars.china())
    except ArError as error:
        raise ArError(error.code, number=invoice.number) from error


def explain(lines: list[PlannedLine], language: str, currency: str = BASE_CURRENCY) -> list[str]:
    """Per due line a sentence: when it is due, why, and of an instalment how much."""
    return [_with_part(line, _why(line, language), language, currency) for line in lines]


def _why(line: PlannedLine, language: str) -> str:
    event = str(line.facts["event"])
    if not line.provisional:
        return _counted(line, event, language)
    why = _counted(line, "issued", language)
    named = messages.sentence(f"event_{event}", {}, language)
    return messages.sentence("due_provisional", {"why": why, "event": named}, language)


def _counted(line: PlannedLine, event: str, language: str) -> str:
    """From which day how far; where the due day is another than the one counted, so it says."""
    counted, floor = line.facts["counted"], line.facts["floor"]
    why = _reckoned(line, event, language)
    if floor != counted:
        why = messages.sentence("due_not_before", {"why": why, "due": floor}, language)
    if line.due_on == floor:
        return why
    code = "due_shifted_next" if line.due_on > floor else "due_shifted_previous"
    return messages.sentence(code, {"why": why, "due": line.due_on}, language)


def _reckoned(line: PlannedLine, event: str, language: str) -> str:
    """What the terms come to by themselves."""
    facts = {**line.facts, "due": line.facts["counted"]}
    if line.code in {"due_month_end", "due_day_of_month"}:
        return messages.sentence(line.code, facts, language)
    if facts["days"] == 0:
        named = messages.sentence(f"event_{event}", {}, language)
        return messages.sentence("due_at_once", {"event": named, "start": facts["start"]}, language)
    return messages.sentence(f"due_{event}", facts, language)


def _with_part(line: PlannedLine, why: str, language: str, currency: str) -> str:
    if not line.label:
        return why
    facts = {
        "label": part_name(line.label, language),
        "amount": format_amount(line.amount, currency),
        "why": why,
    }
    return messages.sentence("due_part", facts, language)


def part_name(label: str, language: str) -> str:
    """The name of an instalment: of a known kind in the language of the screen, else as written."""
    code = f"part_{label}"
    return messages.sentence(code, {}, language) if code in messages.SENTENCES else label


def part_label(name: str, language: str) -> str:
    """The label under which a name typed on the screen is stored: ``part_name`` the other way round."""
    known = {part_name(label, language): label for label in _LABELS}
    return known.get(name, name)


def event_name(event: str, language: str) -> str:
    """An event that days count from, in words."""
    return messages.sentence(f"event_{event}", {}, language)


def offer(
    terms: Terms, amount: int, issued_on: dt.date, language: str, currency: str = BASE_CURRENCY,
    tax: int | None = None,
) -> str:  # fmt: skip
    """The early-payment discount on ``amount`` minor units in words; empty without one. On the net amount
    it can be told as money only where the ``tax`` in the amount is known."""
    if terms.discount is None:
        return ""
    found = discounts.offer(terms, issued_on, amount, tax, 0)
    if found is not None:
        facts = {"until": found.until, "off": format_amount(found.full, currency)}
        return messages.sentence("early_offer", facts, language)
    if terms.discount.base != "net" or tax is not None:
        return ""
    facts = {"until": payment.discount_until(terms, issued_on), "rate": _percent(terms.discount.rate)}
    return messages.sentence("early_offer_net", facts, language)


def words(terms: Terms, language: str) -> str:
    """Terms in a few words, such as 月结 30 天."""
    said = _instalments(terms, language) if terms.parts else _single(terms, language)
    if terms.shift != "none":
        said = messages.sentence(f"term_shift_{terms.shift}", {"terms": said}, language)
    return said if terms.discount is None else _discounted(said, terms.discount, language)


def _discounted(said: str, discount: Discount, language: str) -> str:
    facts = {"terms": said, "rate": _percent(discount.rate), "days": discount.days}
    said = messages.sentence("term_discount", facts, language)
    if discount.base == "net":
        said = messages.sentence("term_discount_net", {"terms": said}, language)
    return messages.sentence("term_discount_part", {"terms": said}, language) if discount.in_part else said


def _single(terms: Terms, language: str) -> str:
    said = messages.sentence(
        _code(terms), {"days": terms.days, "day": terms.day, "months": terms.months}, language
    )
    if terms.kind == "net" or terms.event == "issued":
        return said
    named = event_name(terms.event, language)
    return messages.sentence("term_counted", {"terms": said, "event": named}, language)


def _code(terms: Terms) -> str:
    if terms.kind == "net":
        at_once = {"issued": "term_prepaid", "delivered": "term_on_delivery"} if not terms.days else {}
        return at_once.get(terms.event, f"term_net_{terms.event}")
    if terms.kind == "day_of_month":
        near = {0: "term_this_month", 1: "term_next_month"}
        return near.get(terms.months, "term_day_of_month")
    return f"term_{terms.kind}"


def _instalments(terms: Terms, language: str) -> str:
    said = [
        messages.sentence(
            "term_part",
            {
                "label": part_name(part.label, language),
                "share": _share(part, language),
            },
            language,
        )
        for part in terms.parts
    ]
    return messages.sentence("term_instalments", {"parts": " + ".join(said)}, language)


def _share(part: Part, language: str) -> str:
    if part.portion.is_rest:
        return messages.sentence("term_rest", {}, language)
    return format_amount(part.amount) if part.share is None else f"{_percent(part.share)}%"


def _percent(share: Decimal) -> str:
    return f"{(share * _HUNDRED).normalize():f}"
