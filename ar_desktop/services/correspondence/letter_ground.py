"""What the book knows that the fields of a letter begin with, and which of their options apply."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ar_desktop.domain import documents, guarantee
from ar_desktop.domain.documents import Kind
from ar_desktop.domain.plans import spread
from ar_desktop.domain.records import Company, Contact, Contract, Customer
from ar_desktop.services.archive import contacts, customers
from ar_desktop.services.claims import guarantees, interest
from ar_desktop.services.correspondence import letter_known
from ar_desktop.services.correspondence.letter_set_offs import Posted
from ar_desktop.services.keeping import options
from ar_desktop.storage import ledger
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Connection, Row

#: Debtors against whom 条例 art. 17 may be claimed (DOMAIN.md 1.1 C).
ART_17_DEBTORS = frozenset({"机关", "事业单位", "大型企业"})
#: A plan offered where none is drafted yet: so many equal monthly instalments.
_INSTALMENTS = 3
_SERVED = {"zh": "、", "en": ", "}


@dataclass(frozen=True)
class Ground:
    """What one letter stands on. ``rows`` are the due lines it speaks of, ``principal`` what of them.
    ``left_out`` are overdue lines that it was not to speak of: their number and sum by currency;
    ``posted`` is the posted set-off it is about."""

    book: Book
    conn: Connection
    kind: Kind
    customer: Customer
    company: Company
    contract: Contract | None
    rows: Sequence[Row]
    principal: int
    currency: str
    language: str
    as_of: dt.date
    pay_by: dt.date
    left_out: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    posted: Posted | None = None


def values(ground: Ground, given: Mapping[str, str] | None = None) -> dict[str, str]:
    """The value each field of the kind begins with; what is ``given`` of those that drive others decides."""
    if not ground.kind.fields:
        return {}
    known, true = facts(ground, given or {}), holding(ground)
    return {
        field.name: documents.initial(field, ground.language, known, true) for field in ground.kind.fields
    }


def facts(ground: Ground, given: Mapping[str, str]) -> dict[str, str]:
    """The facts defaults name, each in the form of its field."""
    customer, person = ground.customer, _person(ground)
    return {
        "currency": ground.currency,
        "pay_by": ground.pay_by.isoformat(),
        "issued_on": ground.as_of.isoformat(),
        "customer_address": _served_at(ground),
        "customer_contact": person.name or customer.contact,
        "customer_phone": person.phone or customer.phone,
        "customer_email": person.email,
        "customer_wechat": person.wechat,
        "customer_served": _served(ground, person),
        "court": _court(ground),
        **_only(ground, "plan", _plan),
        **_only(ground, "receipt", _receipt),
        **(ground.posted.values if ground.posted else {}),
        **letter_known.facts(ground, given),
    }


def _only(ground: Ground, name: str, read: object) -> dict[str, str]:
    """A fact that is worth finding only where a field of its type asks for it."""
    wanted = any(field.type == name for field in ground.kind.fields)
    assert callable(read)
    return {name: read(ground)} if wanted else {}


def _person(ground: Ground) -> Contact:
    """Whom to write to: the person for finance, else the first."""
    people = contacts.of_customer(ground.book, ground.customer.id)
    return next((who for who in people if who.role == "finance"), people[0] if people else Contact(0, ""))


def _served_at(ground: Ground) -> str:
    agreed = ground.contract.served_at if ground.contract else ""
    return agreed or ground.customer.address


def _served(ground: Ground, person: Contact) -> str:
    """Both addresses for service in a phrase."""
    reach = [_served_at(ground), person.name or ground.customer.contact,
             person.phone or ground.customer.phone, person.email]  # fmt: skip
    ours = [ground.company.address, ground.company.contact, ground.company.phone,
            ground.company.email]  # fmt: skip
    comma = _SERVED[ground.language]
    if ground.language == "en":
        return f"For the creditor: {_joined(ours, comma)}; for the debtor: {_joined(reach, comma)}"
    return f"甲方：{_joined(ours, comma)}；乙方：{_joined(reach, comma)}"


def _joined(parts: Sequence[str], comma: str) -> str:
    return comma.join(part for part in parts if part) or "____________________"


def _court(ground: Ground) -> str:
    agreed = ground.contract.court if ground.contract else ""
    default = (
        "the people's court at the creditor's place" if ground.language == "en" else "甲方所在地人民法院"
    )
    return agreed or default


def _plan(ground: Ground) -> str:
    """Equal instalments from the day to pay by, where no plan is drafted or agreed."""
    return documents.plan_text(spread(ground.principal, _INSTALMENTS, ground.pay_by, 1), ground.currency)


def _receipt(ground: Ground) -> str:
    """The latest one of the letter's currency."""
    found = [row for row in receipts(ground) if row["currency"] == ground.currency]
    return str(found[0]["id"]) if found else ""


def receipts(ground: Ground) -> list[Row]:
    """The customer's receipts up to the day, of every currency, the latest first."""
    sql = """SELECT * FROM credits WHERE customer_id = ? AND kind = 'receipt'
      AND voided_on IS NULL AND day <= ? ORDER BY day DESC, id DESC"""
    return list(ground.conn.execute(sql, (ground.customer.id, ground.as_of.toordinal())))


def owed(conn: Connection, customer: int, as_of: dt.date) -> dict[str, int]:
    """What a customer owes on a day by currency, minor units; only where it owes something."""
    found = {}
    for money in ledger.currencies(conn):
        scope = ledger.Scope(as_of.toordinal(), money, customer)
        found[money] = sum(row["open"] for row in ledger.open_charges(conn, scope))
    return {money: total for money, total in found.items() if total > 0}


def regulated(ground: Ground) -> bool:
    """Whether 《保障中小企业款项支付条例》 binds this debtor towards us: an authority or a large enterprise,
    and we are no large enterprise as far as the book knows."""
    large_debtor = ground.customer.size_class in ART_17_DEBTORS
    return large_debtor and options.load(ground.conn).own_size in {"", *interest.SMALL}


def holding(ground: Ground) -> set[str]:
    """Which of the facts hold that options wait for."""
    facts = {
        "title_retained": _title_retained(ground),
        "guaranteed": letter_known.secured(ground),
        "art_17": regulated(ground),
        "accelerates": _accelerates(ground),
        "insured": _insured(ground),
    }
    return {name for name, held in facts.items() if held} | letter_known.standing(ground)


def _title_retained(ground: Ground) -> bool:
    """Whether a contract behind any of the lines keeps title until the price is paid."""
    keys = {row["contract_id"] for row in ground.rows} - {None}
    retaining = {it.id for it in customers.contracts(ground.book, ground.customer.id) if it.title_retained}
    return bool(retaining & keys) or bool(ground.contract and ground.contract.title_retained)


def _insured(ground: Ground) -> bool:
    """Whether the book knows of a credit insurer of this customer: a case of its that is not closed."""
    sql = "SELECT 1 FROM handovers WHERE customer_id = ? AND kind = 'insurer' AND closed_on IS NULL"
    return ground.conn.execute(sql, (ground.customer.id,)).fetchone() is not None


def _accelerates(ground: Ground) -> bool:
    """Whether the buyer on instalments owes a fifth of a price that is due (民法典 634): of three due
    lines or more. Whether it was also warned in time is for the user to see."""
    due: dict[int, int] = defaultdict(int)
    for row in ground.rows:
        if row["invoice_id"] is not None and row["due_on"] < ground.as_of.toordinal():
            due[row["invoice_id"]] += row["open"]
    sql = "SELECT count(*), sum(amount) FROM charges WHERE invoice_id = ?"
    for invoice, amount in due.items():
        count, price = ground.conn.execute(sql, (invoice,)).fetchone()
        if count >= 3 and amount * 5 >= price:
            return True
    return False


def given_guarantee(ground: Ground, given: dict[str, str]) -> bool:
    """Whether a guarantee of that name is on record as a general one, for which no letter is enough."""
    return given.get("guarantee_kind") == guarantee.GENERAL or any(
        item.guarantor == given.get("guarantor") and guarantee.effective_kind(item.kind) == guarantee.GENERAL
        for item in guarantees.of_customer(ground.book, ground.customer.id)
    )
