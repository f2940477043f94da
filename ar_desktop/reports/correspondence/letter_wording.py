"""The facts of a letter as the fields of its template, and its title, in Chinese or English."""

from __future__ import annotations

from ar_desktop.domain.letters import ContractRef, Declared, LetterFacts
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.reports.correspondence import agreements, enclosures, interest_wording, notes, recital
from ar_desktop.reports.press import wording


def fields(facts: LetterFacts) -> dict[str, str]:
    """The named fields a template may use. Empty text means: nothing to say."""
    cny = facts.currency == BASE_CURRENCY
    return {
        "title": title(facts),
        "number": facts.number,
        "customer_name": facts.customer.name,
        "customer_uscc": facts.customer.uscc,
        "customer_phone": facts.customer.phone,
        "customer_contact": facts.customer.contact,
        "customer_address": facts.customer.address,
        "sender_name": facts.sender.name,
        "sender_contact": facts.sender.contact,
        "sender_phone": facts.sender.phone,
        "sender_email": facts.sender.email,
        "sender_address": facts.sender.address,
        "sender_uscc": facts.sender.uscc,
        "issued_on": wording.date(facts.issued_on, facts),
        "as_of": wording.date(facts.as_of, facts),
        "pay_by": wording.date(facts.pay_by, facts),
        "contract": _contract(facts),
        "agreement": _contract(facts, link="的"),
        "contract_number": facts.contract.number if facts.contract else "",
        "terms": _terms(facts),
        "earlier": _earlier(facts),
        "cny": "1" if cny else "",
        "account": "1" if facts.account else "",
        "count": str(len(facts.lines)),
        "principal": wording.money(facts.principal, facts),
        "principal_capitals": wording.capitals(facts.principal, facts),
        "interest": wording.spoken(facts.interest, facts),
        "interest_basis": interest_wording.basis(facts),
        "per_day": wording.spoken(facts.per_day, facts),
        "total": wording.money(facts.total, facts),
        "total_capitals": wording.capitals(facts.total, facts),
        "total_said": wording.in_words(facts.total, facts),
        "paid_late": interest_wording.paid_late(facts),
        "interest_reserved": interest_wording.reserved(facts),
        "attachment": enclosures.listed(_enclosed(facts), facts.language),
        **_UNSAID,
        **facts.extra,
    }


def _enclosed(facts: LetterFacts) -> list[str]:
    """What goes with the letter: the schedule, what the book knows of, and papers of the user's own."""
    schedule = wording.words(facts).schedule if facts.claims_interest else ""
    return [schedule, facts.extra.get("enclosed", ""), *facts.extra.get("enclosures", "").splitlines()]


#: Fields that letters of former versions say nothing of.
_UNSAID = dict.fromkeys(
    ("about", "art_fifteen", "customer_identity", "discount", "entered_on", "left_out", "limitation",
     "regulated", "supplied"), "",
)  # fmt: skip


def kind_name(facts: LetterFacts) -> str:
    """What the letter is called, such as 催款函."""
    return facts.extra.get("kind_name", "") or wording.words(facts).title


def title(facts: LetterFacts) -> str:
    """The subject: the contract where there is one; of other kinds than the demand their name."""
    label = wording.words(facts)
    if facts.kind != "demand":
        return kind_name(facts)
    named = _named(facts.contract, facts) if facts.contract else ""
    return label.title_contract.format_map({"contract": named}) if named else label.title


def _named(contract: ContractRef, facts: LetterFacts) -> str:
    """The contract's title as a title, else its number."""
    if facts.language == "en":
        return contract.title or (f"contract no. {contract.number}" if contract.number else "")
    return agreements.titled(contract.title, contract.number)


#: Of more contracts than these the table alone tells.
_NAMED = 4


def _contract(facts: LetterFacts, link: str = "") -> str:
    """The contract of all lines, or each of several."""
    found = [facts.contract] if facts.contract else list(facts.contracts)
    if len(found) > _NAMED:
        return ""
    if facts.language == "en":
        said = [
            agreements.english(item, wording.date(item.signed_on, facts) if item.signed_on else "")
            for item in found
        ]
        return wording.listed_in_english(said)
    return "、".join(agreements.signed(item, link) for item in found)


def _terms(facts: LetterFacts) -> str:
    terms = facts.contract.terms.strip().rstrip("。；，.;,") if facts.contract else ""
    if not terms:
        return ""
    return f", which provides for payment as follows: {terms}" if facts.language == "en" else f"，约定{terms}"


def _earlier(facts: LetterFacts) -> str:
    return (recital.english if facts.language == "en" else recital.chinese)(facts.earlier)


def accelerated(facts: LetterFacts) -> list[str]:
    """Which invoices are due sooner than they say, as a payment plan was broken."""
    text = notes.text("accelerated", facts)
    return [
        text.format_map({"invoice": line.invoice, "before": wording.date(line.due_before, facts),
                         "due": wording.date(line.due_on, facts)})
        for line in facts.lines if line.due_before
    ]  # fmt: skip


def declared(facts: LetterFacts) -> list[str]:
    """That all of a broken plan is declared due, by its clause where the agreement is on record."""
    return [_declared(item, facts) for item in facts.declared]


def _declared(item: Declared, facts: LetterFacts) -> str:
    label = wording.words(facts)
    late = label.declared_late if item.grace_days else label.declared_never_late
    said = {
        "agreed": wording.date(item.agreed_on, facts), "broken": wording.date(item.broken_on, facts),
        "number": item.number, "clause": _clause(item.clause, facts.language),
        "late": late.format(grace=item.grace_days),
    }  # fmt: skip
    return notes.text("declared_by" if item.clause else "declared", facts).format_map(said)


def _clause(number: int, language: str) -> str:
    numeral = "零一二三四五六七八九十"[number] if number <= 10 else number
    return str(number) if language == "en" else f"第{numeral}条"


def held(facts: LetterFacts) -> list[str]:
    """What of the invoices listed is open but not demanded: in dispute, covered by a bill or in a plan."""
    return [
        notes.text(name, facts).format_map({
            "invoice": line.invoice, "amount": wording.spoken(amount, facts),
        })
        for line in facts.lines
        for name, amount in (
            ("disputed", line.disputed), ("covered", line.covered), ("planned", line.planned),
        )
        if amount
    ]  # fmt: skip
