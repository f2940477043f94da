"""Puts what a letter's fields say, and what the book knows, into words of the letter's language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ar_desktop.domain import documents
from ar_desktop.domain import terms as payment
from ar_desktop.domain.documents import Field
from ar_desktop.reports.correspondence import agreements
from ar_desktop.services.archive import terms
from ar_desktop.services.claims import clocks, interest
from ar_desktop.services.correspondence import letter_ground, letter_history, letter_known
from ar_desktop.services.correspondence.letter_ground import Ground
from ar_desktop.services.keeping import options
from ar_desktop.storage.engine import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class _Said:
    """How an amount of another currency than the letter's is said."""

    language: str
    currency: str


class Printer:
    """Puts values into words. ``language`` and ``currency`` are what ``reports.wording`` asks for,
    ``guarantee`` the key of the guarantee the letter is about."""

    def __init__(self, ground: Ground, guarantee: str = "") -> None:
        from ar_desktop.reports.press import wording  # noqa: PLC0415  the room of reports loads when needed

        self._ground, self._wording, self._guarantee = ground, wording, guarantee
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
        posted = self._ground.posted
        entered = self._wording.date(posted.day, self) if posted else ""
        return {**{name: self.said(rest) for name, rest in sums.items()}, "entered_on": entered}

    def of(self, field: Field, value: str) -> str:
        """A field's value as the letter prints it."""
        if not value:
            return ""
        readers: dict[str, Callable[[Field, str], str]] = {
            "date": lambda _field, text: self._wording.date(dt.date.fromisoformat(text), self),
            "money": self._sum,
            "choice": self._chosen,
            "picks": self._picked,
        }
        said = readers[field.type](field, value) if field.type in readers else value
        if field.name == "assignee_account":
            said = self._grouped(value)
        form = (field.form_en if self.language == "en" else field.form) or "{}"
        return form.replace("{}", said)

    @staticmethod
    def _grouped(account: str) -> str:
        """An account as our own stands on letters: in groups of four."""
        from ar_desktop.reports.press import furniture  # noqa: PLC0415

        return furniture.grouped(account)

    def _sum(self, field: Field, text: str) -> str:
        """An amount; what is guaranteed in the guarantee's own currency."""
        money = self.currency
        if field.name == "guarantee_sum":
            money = letter_known.sum_currency(self._ground, self._guarantee)
        amount = documents.minor(text, money)
        return self._wording.in_words(amount, _Said(self.language, money)) if amount else ""

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
            "left_out": self._left_out(),
            "customer_identity": self._identity(),
            "regulated": "1" if letter_ground.regulated(ground) else "",
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

    def _left_out(self) -> str:
        """That overdue lines of which the letter does not speak are not let go."""
        left = self._ground.left_out
        if not left:
            return ""
        sums = [self._wording.money(total, _Said(self.language, money)) for money, (_, total) in left.items()]
        joint = " and " if self.language == "en" else "、"
        count = sum(number for number, _ in left.values())
        return _LEFT_OUT[self.language].format(count=count, total=joint.join(sums))

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
        """What a receipt brought, and what is owed after it in every currency."""
        return {
            "received": self.money(row["amount"]),
            "received_capitals": self._wording.capitals(row["amount"], self),
            "received_said": self.said(row["amount"]),
            "received_on": self._wording.date(dt.date.fromordinal(row["day"]), self),
            "remaining": (", " if self.language == "en" else "、").join(self._remaining()),
        }

    def _remaining(self) -> list[str]:
        """What is owed by currency, the letter's own first."""
        ground = self._ground
        owed = letter_ground.owed(ground.conn, ground.customer.id, ground.as_of)
        own_first = sorted(owed.items(), key=lambda item: item[0] != self.currency)
        return [self._wording.money(amount, _Said(self.language, money)) for money, amount in own_first]


_CHINESE = "一二三四五六七八九十"
_ENCLOSED = {"zh": "签收单复印件", "en": "Copies of the signed delivery notes"}
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
        "按我司记录，上述款项的诉讼时效期间最早于{day}届满，请贵所核实并注意期限。",
        "按我司记录，上述款项中最早一笔的诉讼时效期间已于{day}届满，请贵所核实有无中断、中止事由。",
    ),
    "en": (
        "Please verify the limitation period of these debts.",
        "By our records the first of these debts becomes time-barred after {day}; please verify and mind it.",
        "By our records limitation of the first of these debts ended on {day}; please verify that.",
    ),
}
_LEFT_OUT = {
    "zh": "除上列款项外，贵司另有{count}笔逾期款项未付，合计{total}。本函仅就上列款项催告，"
    "未列款项不视为我司放弃、免除或者同意延期，我司保留一并主张的权利。",
    "en": "Besides the amounts above, further overdue amounts ({count} in number, {total} in all) remain "
    "unpaid. This letter concerns the amounts above only; what it does not list is neither waived nor "
    "released nor deferred, and we reserve our right to claim it.",
}
