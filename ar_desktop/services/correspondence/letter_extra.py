"""The fields and rows a letter of a kind has besides those of every letter, as it prints them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ar_desktop.domain import documents
from ar_desktop.domain import terms as payment
from ar_desktop.domain.documents import Field
from ar_desktop.domain.errors import ArError, Spoken
from ar_desktop.domain.letters import Party
from ar_desktop.domain.money import format_amount
from ar_desktop.reports import agreements
from ar_desktop.services.archive import terms
from ar_desktop.services.claims import clocks, interest
from ar_desktop.services.correspondence import letter_ground, letter_history, letter_tables
from ar_desktop.services.correspondence.letter_ground import Ground
from ar_desktop.services.correspondence.letter_tables import Tables
from ar_desktop.services.keeping import options
from ar_desktop.services.keeping.notices import Notice
from ar_desktop.storage import ledger
from ar_desktop.storage.engine import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class Extra:
    """What goes into the facts of a letter: fields and rows as printed, another addressee, and what the
    user should know."""

    fields: dict[str, str]
    tables: Tables
    addressee: Party | None
    notices: list[Notice]


def gathered(ground: Ground, given: Mapping[str, str]) -> Extra:
    """The fields of a kind from what was ``given`` and what the book knows.

    Raises ``letter_field_unknown``, ``letter_field_missing``, ``letter_field_invalid``,
    ``plan_sum_off``, ``setoff_too_large``, ``receipt_unknown`` or ``not_settled``.
    """
    values = documents.checked(ground.kind, {**letter_ground.values(ground, given), **given}, ground.currency)
    printer = _Printer(ground)
    fields = {field.name: printer.of(field, values[field.name]) for field in ground.kind.fields}
    fields |= printer.book()
    _require(ground, values)
    tables: Tables = {}
    notices = _notices(ground, values)
    if ground.kind.code == "guarantor":
        fields |= _claim(ground, values)
    if values.get("receipt"):
        row = _receipt(ground, values["receipt"])
        fields |= printer.received(row)
    if ground.kind.code == "receipt":
        tables["applied"], fields["applied_total"] = letter_tables.applied(ground, row)
        fields["applied"] = "1" if tables["applied"] else ""
    if ground.kind.code == "setoff":
        fields |= printer.set_off(_set_off(ground, values), values)
    if "plan" in values:
        tables["plan"] = letter_tables.plan(values["plan"], ground.currency)
        fields["plan_total"] = letter_tables.plan_total(values["plan"], ground.currency)
    if ground.kind.code == "plan":
        tables["parties"] = letter_tables.parties(ground, values["guarantor"])
        fields["copies"] = values["copies"] or _COPIES[ground.language][len(tables["parties"]) - 2]
    if ground.kind.code == "lawyer":
        tables["timeline"] = letter_tables.timeline(ground)
        tables["checklist"] = letter_tables.checklist(ground)
    return Extra(fields, tables, _addressee(ground, values), notices)


def _claim(ground: Ground, values: Mapping[str, str]) -> dict[str, str]:
    """Whether the guarantor is claimed against for the first time in its period, again, or after it."""
    again = bool(values["earlier_on"])
    until = documents.day(values["guarantee_until"])
    ended = not again and until is not None and until < ground.as_of
    states = {"again": again, "ended": ended, "first_claim": not again and not ended}
    return {name: "1" if held else "" for name, held in states.items()}


def _set_off(ground: Ground, values: Mapping[str, str]) -> int:
    """What is set off: as much as was said, else the smaller of both debts."""
    payable = documents.minor(values["payable"], ground.currency)
    return documents.minor(values["setoff"], ground.currency) or min(payable, ground.principal)


def _require(ground: Ground, values: Mapping[str, str]) -> None:
    """Refuse what the ledger contradicts."""
    release = ground.kind.code == "release"
    said = documents.untrue(ground.kind, values, letter_ground.holding(ground)) if release else None
    if said:
        raise ArError("letter_reason_untrue", reason=Spoken(said.zh, said.en))
    if "plan" in values:
        total = sum(line.amount for line in documents.plan_lines(values["plan"], ground.currency))
        fixed = documents.minor(values.get("fixed_interest", ""), ground.currency)
        if total != ground.principal + fixed:
            raise ArError(
                "plan_sum_off",
                total=format_amount(total, ground.currency),
                owed=format_amount(ground.principal + fixed, ground.currency),
            )
    if ground.kind.code == "setoff":
        amount = _set_off(ground, values)
        if not 0 < amount <= min(documents.minor(values["payable"], ground.currency), ground.principal):
            raise ArError("setoff_too_large")
    if ground.kind.code == "settled" and _owed(ground):
        raise ArError("not_settled", customer=ground.customer.name, amount=_owed(ground))


def _owed(ground: Ground) -> str:
    """What the customer owes on the day, of any currency; empty for nothing."""
    for currency in ledger.currencies(ground.conn):
        scope = ledger.Scope(ground.as_of.toordinal(), currency, ground.customer.id)
        if total := sum(row["open"] for row in ledger.open_charges(ground.conn, scope)):
            return f"{currency} {format_amount(total, currency)}"
    return ""


def _receipt(ground: Ground, key: str) -> Row:
    for row in letter_ground.receipts(ground):
        if key in {str(row["id"]), row["number"]}:
            return row
    raise ArError("receipt_unknown", number=key)


def _notices(ground: Ground, values: Mapping[str, str]) -> list[Notice]:
    notices = [Notice(field.warns) for field in ground.kind.fields if field.warns and values.get(field.name)]
    if ground.kind.addressee == "guarantor":
        if letter_ground.given_guarantee(ground, dict(values)):
            notices.append(Notice("general_guarantee_needs_suit"))
        if not values["guarantor_address"]:
            notices.append(Notice("address_missing", {"customer": values["guarantor"]}))
        until = documents.day(values["guarantee_until"])
        if until and until < ground.as_of and not values["earlier_on"]:
            notices.append(Notice("guarantee_expired", {"day": until.isoformat()}))
    return notices


def _addressee(ground: Ground, values: Mapping[str, str]) -> Party | None:
    match ground.kind.addressee:
        case "guarantor":
            return _party(values, "guarantor")
        case "lawyer":
            return _party(values, "lawyer")
    return None


def _party(values: Mapping[str, str], who: str) -> Party:
    """Somebody else than the customer: where it is found, and who takes the letter there."""
    reach = (values[f"{who}_{part}"] for part in ("address", "phone", "contact"))
    return Party(values[who], "", *reach)


class _Printer:
    """Puts values into words. ``language`` and ``currency`` are what ``reports.wording`` asks for."""

    def __init__(self, ground: Ground) -> None:
        from ar_desktop.reports import wording  # noqa: PLC0415  the room of reports loads when needed

        self._ground, self._wording = ground, wording
        self.language, self.currency = ground.language, ground.currency

    def money(self, amount: int) -> str:
        """An amount with its currency."""
        return self._wording.money(amount, self)

    def said(self, amount: int) -> str:
        """An amount in a sentence, in Chinese with its capitals; empty for none."""
        return self._wording.in_words(amount, self) if amount else ""

    def set_off(self, amount: int, values: Mapping[str, str]) -> dict[str, str]:
        """What is set off, and what either side owes after it."""
        payable = documents.minor(values["payable"], self.currency)
        sums = {
            "setoff": amount,
            "remaining": self._ground.principal - amount,
            "payable_left": payable - amount,
        }
        return {name: self.said(rest) for name, rest in sums.items()}

    def of(self, field: Field, value: str) -> str:
        """A field's value as the letter prints it."""
        if not value:
            return ""
        readers: dict[str, Callable[[Field, str], str]] = {
            "date": lambda _field, text: self._wording.date(dt.date.fromisoformat(text), self),
            "money": lambda _field, text: self.said(documents.minor(text, self.currency)),
            "choice": self._chosen,
            "picks": self._picked,
        }
        said = readers[field.type](field, value) if field.type in readers else value
        form = (field.form_en if self.language == "en" else field.form) or "{}"
        return form.replace("{}", said)

    def _chosen(self, field: Field, key: str) -> str:
        option = next(option for option in field.options if option.key == key)
        return option.en if self.language == "en" else option.zh

    def _picked(self, field: Field, keys: str) -> str:
        chosen = [self._chosen(field, key) for key in keys.split(",")]
        if len(chosen) == 1:
            return chosen[0]
        if self.language == "en":
            return "; ".join(f"({number}) {text}" for number, text in enumerate(chosen, 1))
        return "；".join(f"（{_CHINESE[number]}）{text}" for number, text in enumerate(chosen))

    def book(self) -> dict[str, str]:
        """What the book says in the letter's language."""
        ground = self._ground
        said = {
            "discount": self._discount(),
            "limitation": self._limitation(),
            "kind_name": ground.kind.name(self.language),
        }
        supplied = letter_history.supplied(ground.conn, ground.rows)
        return {
            **said,
            "supplied": _SUPPLIED[self.language][supplied],
            "enclosed": _ENCLOSED[self.language] if supplied == "signed" and ground.kind.counts else "",
            "about": self._about(),
            "customer_identity": self._identity(),
            "art_fifteen": _ARTICLE_15[self.language] if self._protected() else "",
        }

    def _protected(self) -> bool:
        """Whether the regulation on payments to small enterprises protects us against this customer."""
        large = self._ground.customer.size_class in letter_ground.ART_17_DEBTORS
        return large and options.load(self._ground.conn).own_size in interest.SMALL

    def _about(self) -> str:
        contract = self._ground.contract
        if contract is None or not (contract.title or contract.number):
            return ""
        if self.language == "en":
            return f" under {contract.title or f'contract no. {contract.number}'}"
        return f"{agreements.titled(contract.title, contract.number)}项下"

    def _identity(self) -> str:
        customer, english = self._ground.customer, self.language == "en"
        named = (
            [("tax code ", customer.uscc), ("address: ", customer.address), ("contact: ", customer.contact),
             ("telephone: ", customer.phone)]
            if english
            else [("统一社会信用代码", customer.uscc), ("住所地", customer.address),
                  ("联系人", customer.contact), ("电话", customer.phone)]
        )  # fmt: skip
        parts = [caption + value for caption, value in named if value]
        if not parts:
            return ""
        return f" ({'; '.join(parts)})" if english else f"（{'，'.join(parts)}）"

    def _discount(self) -> str:
        """The early-payment discounts that can still be taken."""
        if self._ground.kind.lines != "upcoming":
            return ""
        said = {}
        for row in self._ground.rows:
            agreed = terms.of_invoice(self._ground.book, row["invoice_id"]) if row["invoice_id"] else None
            issued = dt.date.fromordinal(row["issued_on"])
            until = payment.discount_until(agreed, issued) if agreed else None
            if agreed and until and until >= self._ground.as_of:
                text = terms.offer(agreed, row["amount"], issued, self.language, self.currency)
                said[row["invoice_id"]] = f"{row['number']} {text}" if len(self._ground.rows) > 1 else text
        return " ".join(said.values())

    def _limitation(self) -> str:
        """The day the first of these debts dies, where the letter speaks of it."""
        if self._ground.kind.addressee != "lawyer":
            return ""
        keys = {row["id"] for row in self._ground.rows}
        found = clocks.listed(self._ground.book, self._ground.as_of, self._ground.customer.id)
        own = [item for item in found if item.kind == clocks.LIMITATION and keys & set(item.charges)]
        ends = min((item.ends_on for item in own if item.ends_on), default=None)
        words = _LIMITATION[self.language]
        if ends is None:
            return words[0]
        return words[1 if ends >= self._ground.as_of else 2].format(day=self._wording.date(ends, self))

    def received(self, row: Row) -> dict[str, str]:
        """What a receipt brought, and what is owed after it."""
        ground = self._ground
        scope = ledger.Scope(ground.as_of.toordinal(), ground.currency, ground.customer.id)
        owed = sum(line["open"] for line in ledger.open_charges(ground.conn, scope))
        return {
            "received": self.money(row["amount"]),
            "received_capitals": self._wording.capitals(row["amount"], self),
            "received_on": self._wording.date(dt.date.fromordinal(row["day"]), self),
            "remaining": self.money(owed) if owed > 0 else "",
        }


_CHINESE = "一二三四五六七八九十"
_ENCLOSED = {"zh": "签收单复印件", "en": "Copies of the signed delivery notes"}
#: How many copies of an agreement there are where each of two or three parties has one.
_COPIES = {"zh": ("两", "三"), "en": ("two", "three")}
_ARTICLE_15 = {
    "zh": "（《保障中小企业款项支付条例》第十五条）",
    "en": " (article 15 of the Regulation on Ensuring Payments to Small and Medium-sized Enterprises)",
}
_SUPPLIED = {
    "zh": {
        "": "",
        "invoiced": "我司已就下列款项向贵司开具发票。",
        "delivered": "我司已依约交货并开具发票。",
        "signed": "我司已依约交货（签收单复印件见附件）并开具发票。",
    },
    "en": {
        "": "",
        "invoiced": "We have issued the invoices listed below.",
        "delivered": "We have delivered and invoiced as agreed.",
        "signed": "We have delivered as agreed (signed delivery notes attached) and invoiced.",
    },
}
_LIMITATION = {
    "zh": (
        "上述款项的诉讼时效请贵所核实。",
        "按我司记录，上述款项中最早的诉讼时效期间至{day}届满，请贵所核实并注意期限。",
        "按我司记录，上述款项中最早的诉讼时效期间已于{day}届满，请贵所核实有无中断、中止事由。",
    ),
    "en": (
        "Please verify the limitation period of these debts.",
        "By our records the first of these debts becomes time-barred after {day}; please verify and mind it.",
        "By our records limitation of the first of these debts ended on {day}; please verify that.",
    ),
}
