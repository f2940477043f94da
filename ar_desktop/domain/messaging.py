"""Messages to a customer: how long a text message is, which number takes one, who is written to."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.domain.records import Company, Contact
from ar_desktop.domain.timely import timely

#: Ways a text reaches a customer that the program can prepare.
CHANNELS = ("sms", "wechat", "email")
#: What lists say for them.
_SPOKEN = {"短信": "sms", "微信": "wechat", "邮件": "email", "邮箱": "email", "电子邮件": "email"}
_UNWRITTEN = {"电话": "call", "上门": "visit", "走访": "visit", "函件": "letter", "信函": "letter"}
#: Whom to write to about money: finance first, those who sign for goods last.
_ORDER = ("finance", "sales", "purchasing", "other", "legal", "receiving")
_FINANCE = frozenset({"finance", "财务", "会计", "出纳"})
_ONE, _PART = 70, 67
_MOBILE = re.compile(r"(?<!\d)(?:\+?86|0086)?(1[3-9]\d{9})(?!\d)")
_ABROAD = re.compile(r"(?<!\d)(?:\+|00)((?!86)[1-9]\d{6,14})(?!\d)")
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]"
#: No dot begins, ends or follows another in the part before the at (RFC 5322 dot-atom): mail that is not so
#: written reaches nobody, and no draft can be made to it.
_ADDRESS = re.compile(rf"(?<!{_ATOM})(?<!\.){_ATOM}+(?:\.{_ATOM}+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_BETWEEN = re.compile(r"(?<=\d)[ \-‐-―()·.]+(?=\d)")


class Recipient(NamedTuple):
    """Who gets a message; what is not known is empty. ``role`` as in ``Contact``."""

    name: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    wechat: str = ""

    def reach(self, channel: str) -> str:
        """Where a channel leads: the mobile number, the address, the WeChat name (else the number)."""
        number = mobile(self.phone)
        return {"sms": number, "email": address(self.email), "wechat": self.wechat or number}.get(
            channel, self.phone
        )


def segments(text: str) -> int:
    """How many messages a text is sent and billed as.

    A message of Chinese (UCS-2) holds 140 octets: 70 characters. A longer one is sent in parts of 67,
    the other 6 octets number the parts (3GPP TS 23.038 § 6.2.3, TS 23.040 § 9.2.3.24.1). Characters
    beyond U+FFFF count two and are not torn apart.
    """
    if units(text) <= _ONE:
        return int(bool(text))
    parts, room = 1, _PART
    for char in text:
        need = 1 + (ord(char) > 0xFFFF)
        if need > room:
            parts, room = parts + 1, _PART
        room -= need
    return parts


def units(text: str) -> int:
    """Characters as carriers count them: those beyond U+FFFF are two."""
    return sum(1 + (ord(char) > 0xFFFF) for char in text)


def mobile(text: str) -> str:
    """The first number in ``text`` that takes messages: eleven digits of a mobile phone of the mainland,
    or ``+`` and the digits of one abroad; empty where there is none, as with a desk phone."""
    plain = _BETWEEN.sub("", unicodedata.normalize("NFKC", text))
    found = _MOBILE.search(plain)
    if found:
        return found[1]
    abroad = _ABROAD.search(plain)
    return f"+{abroad[1]}" if abroad else ""


def address(text: str) -> str:
    """The first mail address in ``text``, empty where there is none."""
    found = _ADDRESS.search(unicodedata.normalize("NFKC", text))
    return found[0] if found else ""


def channel_of(text: str) -> str:
    """The channel a customer prefers, as kept or as a list says it; empty for one that is no message."""
    plain = text.strip()
    return _SPOKEN.get(plain, plain if plain in CHANNELS else "")


def channel_kept(text: str) -> str:
    """A customer's channel as a book keeps it: the code of words a list uses; others stay as they are."""
    plain = text.strip()
    return _SPOKEN.get(plain) or _UNWRITTEN.get(plain, plain)


def recipient(people: Iterable[Contact], named: Recipient, channel: str) -> Recipient:
    """Who gets a message: of the people that ``channel`` reaches the one in finance, else ``named``, the
    customer's own contact, else the next in order of their work; where it reaches nobody, the first of
    them all. A person entered under two headings is one."""
    ranked = sorted(people, key=lambda person: _rank(person.role))
    known = [_of(person) for person in ranked]
    first = [one for one, person in zip(known, ranked, strict=True) if _rank(person.role) == 0]
    order = [*first, _completed(named, known), *known[len(first) :]]
    return next((one for one in order if one.reach(channel)), next((one for one in order if one.name), named))


def _rank(role: str) -> int:
    if role in _FINANCE:
        return 0
    return _ORDER.index(role) if role in _ORDER else _ORDER.index("other")


def _of(person: Contact) -> Recipient:
    return Recipient(person.name, person.role, person.phone, person.email, person.wechat)


def _completed(named: Recipient, known: Iterable[Recipient]) -> Recipient:
    """The customer's contact with what the list of people knows of the same name."""
    same = next((one for one in known if named.name and one.name == named.name), None)
    return same._replace(phone=same.phone or named.phone) if same else named


class Due(NamedTuple):
    """One due line a message speaks of; ``open`` in minor units of ``currency``."""

    number: str
    due_on: dt.date
    open: int
    currency: str = BASE_CURRENCY


@dataclass(frozen=True)
class Claim:
    """What a message can speak of: who is addressed, which lines, how late on ``as_of``, by whom."""

    contact: str
    customer: str
    sender: Company
    lines: Sequence[Due]
    as_of: dt.date

    @property
    def sums(self) -> dict[str, int]:
        """What is asked for, by currency."""
        sums: dict[str, int] = {}
        for line in self.lines:
            sums[line.currency] = sums.get(line.currency, 0) + line.open
        return sums

    @property
    def days(self) -> int:
        """How late the oldest line is; below zero before it is due."""
        return max(((self.as_of - line.due_on).days for line in self.lines), default=0)


def worded(text: str, claim: Claim) -> str:
    """A rung's wording with its fields filled in, as it can be said on the claim's day. ``人民币{amount}元``
    is said of CNY alone; of other money each sum with its currency. What a user typed into a name is never
    taken for a field."""
    text = timely(text, [line.due_on for line in claim.lines], claim.as_of)
    said = _sums(claim.sums)
    if set(claim.sums) - {BASE_CURRENCY}:
        for phrase in ("人民币{amount}元", "{amount}元"):
            text = text.replace(phrase, "{amount}")
    else:
        said = format_amount(claim.sums.get(BASE_CURRENCY, 0))
    sender = claim.sender
    values = {
        "contact": claim.contact or "贵司财务",
        "company": sender.name,
        "bank": sender.bank,
        "account": " ".join(part for part in (sender.bank, sender.account) if part),
        "phone": sender.phone,
        "customer": claim.customer,
        "invoices": str(len({line.number for line in claim.lines})),
        "numbers": _numbers(claim),
        "amount": said,
        "days": str(abs(claim.days)),
        "due": min((line.due_on for line in claim.lines), default=claim.as_of).isoformat(),
    }
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), text)


#: More invoice numbers than these are too many for a message.
_NUMBERED = 3


def _numbers(claim: Claim) -> str:
    numbers = list(dict.fromkeys(line.number for line in claim.lines))
    return "、".join(numbers[:_NUMBERED]) + ("等" if len(numbers) > _NUMBERED else "")


_FIELD = re.compile(r"\{([a-z]+)\}")
_SUBJECTS = {"remind": "付款提醒", "negotiate": "逾期货款沟通", "press": "催款通知"}


def subject(tone: str, claim: Claim) -> str:
    """The subject of a mail in the tone of its rung."""
    about = f"{_SUBJECTS.get(tone, _SUBJECTS['remind'])}：{claim.customer} {_sums(claim.sums)}"
    return f"{about}（{claim.sender.name}）" if claim.sender.name else about


def details(claim: Claim) -> str:
    """The lines a mail speaks of, one under the other."""
    return "\n".join(
        f"{line.number or '—'}　{line.due_on.isoformat()} 到期　{_said(line.open, line.currency)}"
        for line in claim.lines
    )


def _sums(sums: dict[str, int]) -> str:
    return "、".join(_said(amount, money) for money, amount in sums.items())


def _said(amount: int, currency: str) -> str:
    if currency == BASE_CURRENCY:
        return f"人民币{format_amount(amount)}元"
    return f"{currency} {format_amount(amount, currency)}"
