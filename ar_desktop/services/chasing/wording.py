"""What a reminder says: the text of its rung with the fields filled in."""

from __future__ import annotations

from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services.chasing.queueing import QueueItem
from ar_desktop.services.keeping import options
from ar_desktop.storage.book import Book

#: More invoice numbers than these are too many for a message.
_NUMBERED = 3


def wording(book: Book, item: QueueItem) -> str:
    """The text of the item's rung with its fields filled in, ready to read out or copy."""
    chosen = options.load(book)
    fields = {
        "contact": item.contact or "贵司财务",
        "company": chosen.company.name,
        "customer": item.customer,
        "invoices": len(item.lines),
        "amount": format_amount(item.amount, item.currency),
        "days": item.max_days,
        "due": min((line.due_on for line in item.lines), default=item.opened_on).isoformat(),
        "account": " ".join(part for part in (chosen.company.bank, chosen.company.account) if part),
        "bank": chosen.company.bank,
        "phone": chosen.company.phone,
        "numbers": _numbers(item),
    }
    text = _in_currency(item.text, item)
    for name, value in fields.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def _numbers(item: QueueItem) -> str:
    """The numbers of the first invoices, and that there are more."""
    numbers = list(dict.fromkeys(line.number for line in item.lines))
    return "、".join(numbers[:_NUMBERED]) + ("等" if len(numbers) > _NUMBERED else "")


def _in_currency(text: str, item: QueueItem) -> str:
    """The wording with the sum in the currency owed: ``人民币{amount}元`` is said of CNY alone."""
    if all(money == BASE_CURRENCY for money, _ in item.sums):
        return text
    said = "、".join(_said(amount, money) for money, amount in item.sums)
    for phrase in ("人民币{amount}元", "{amount}元", "{amount}"):
        text = text.replace(phrase, said)
    return text


def _said(amount: int, currency: str) -> str:
    if currency == BASE_CURRENCY:
        return f"人民币{format_amount(amount)}元"
    return f"{currency} {format_amount(amount, currency)}"
