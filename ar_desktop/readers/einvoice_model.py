"""An invoice as the tax bureau issued it, and the checks that every form of it must pass."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from ar_desktop.domain.dates import parse_date
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import decimal_string, parse_amount

#: States of an invoice; only a list of the tax bureau knows more than ``NORMAL``.
NORMAL, RED_IN_FULL, RED_IN_PART, VOID = "normal", "red_in_full", "red_in_part", "void"

#: What the fields are called where one is missing.
LABELS = {
    "number": "发票号码",
    "issued_on": "开票日期",
    "seller_name": "销售方名称",
    "buyer_name": "购买方名称",
    "total": "价税合计",
}
_RED_OF = (
    re.compile(r"被红冲(?:的)?蓝字[^\d:：]{0,12}号码\s*[:：]?\s*(\d{20}|\d{8})(?!\d)"),
    re.compile(r"对应(?:正数|蓝字)发票代码\s*[:：]?\s*\d{10,12}\s*号码\s*[:：]?\s*(\d{8})(?!\d)"),
)
_NUMBER = re.compile(r"\d{20}|\d{8}", re.ASCII)
_CODE = re.compile(r"\d{10}|\d{12}", re.ASCII)
_NO_TAX = frozenset({"", "-", "免税", "不征税"})
_LONGEST_REMARK = 2000


@dataclass(frozen=True)
class EInvoiceLine:
    """One line of goods, exact as written; what is not a number there is None."""

    name: str
    spec: str = ""
    unit: str = ""
    quantity: Decimal | None = None
    price: Decimal | None = None
    net: Decimal | None = None
    rate: str = ""
    tax: Decimal | None = None


@dataclass(frozen=True)
class EInvoice:
    """One invoice. ``net``, ``tax`` and ``total`` are fen, ``net + tax == total``, negative on a red one.

    ``code`` is that of old kinds, else empty; ``red_of`` the number of the invoice a red one takes
    back, empty where it is not named; ``format`` is xml, ofd, pdf or etax; ``source`` the file, and
    the member behind a slash where that is an archive; ``state`` NORMAL unless a list says more;
    ``row`` that of a list, 0 elsewhere.
    """

    number: str
    code: str
    issued_on: dt.date
    seller_name: str
    seller_tax_id: str
    buyer_name: str
    buyer_tax_id: str
    net: int
    tax: int
    total: int
    red_of: str = ""
    remark: str = ""
    kind: str = ""
    format: str = ""
    source: str = ""
    state: str = NORMAL
    lines: tuple[EInvoiceLine, ...] = ()
    row: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """What makes it one and the same invoice."""
        return self.code, self.number

    @property
    def is_red(self) -> bool:
        """Whether it takes money back."""
        return self.total < 0


def build(
    raw: Mapping[str, str],
    *,
    source: str,
    form: str,
    lines: tuple[EInvoiceLine, ...] = (),
    state: str = NORMAL,
) -> EInvoice:
    """The invoice of texts named as its fields; ``raw["sign"]`` N says that it is a red one.

    Raises ``einvoice_incomplete``, ``einvoice_number_wrong``, ``einvoice_amounts_differ``,
    ``einvoice_red_positive``, or what dates and amounts raise; each with the fact ``file``.
    """
    try:
        return _build({name: tidy(text) for name, text in raw.items()}, source, form, lines, state)
    except ArError as error:
        raise ArError(error.code, **{"file": source, **error.facts}) from None


def _build(
    raw: Mapping[str, str], source: str, form: str, lines: tuple[EInvoiceLine, ...], state: str
) -> EInvoice:
    net, tax, total = amounts(raw.get("net", ""), raw.get("tax", ""), raw.get("total", ""))
    _refuse_gaps(raw)
    code, number = _code_and_number(raw.get("code", ""), raw["number"])
    if raw.get("sign") == "N" and total > 0:
        raise ArError("einvoice_red_positive", number=number)
    remark = raw.get("remark", "")[:_LONGEST_REMARK]
    return EInvoice(
        number=number,
        code=code,
        issued_on=parse_date(raw["issued_on"], 0),  # a date without its year is refused
        seller_name=raw["seller_name"],
        seller_tax_id=raw.get("seller_tax_id", "").upper(),
        buyer_name=raw["buyer_name"],
        buyer_tax_id=raw.get("buyer_tax_id", "").upper(),
        net=net,
        tax=tax,
        total=total,
        red_of=(raw.get("red_of") or red_of(remark)) if total < 0 else "",
        remark=remark,
        kind=raw.get("kind", ""),
        format=form,
        source=source,
        state=state,
        lines=lines,
    )


def _refuse_gaps(raw: Mapping[str, str]) -> None:
    missing = [label for name, label in LABELS.items() if name != "total" and not raw.get(name)]
    if missing:
        raise ArError("einvoice_incomplete", missing="、".join(missing))


def _code_and_number(code: str, number: str) -> tuple[str, str]:
    """Twenty digits and no code, or eight with a code of ten or twelve where one is given."""
    digits = "".join(number.split())
    if not _NUMBER.fullmatch(digits) or (code and not _CODE.fullmatch(code)):
        raise ArError("einvoice_number_wrong", value=f"{code} {number}".strip()[:64])
    return ("" if len(digits) == 20 else code), digits


def amounts(net: str, tax: str, total: str) -> tuple[int, int, int]:
    """Fen of the three sums; one that is missing follows from the others, a free tax is zero.

    Raises ``einvoice_incomplete`` and ``einvoice_amounts_differ``.
    """
    taxes = 0 if (tax.strip("*") in _NO_TAX and tax) else _amount(tax)
    given = [_amount(net), taxes, _amount(total)]
    if given.count(None) > 1:
        raise ArError("einvoice_incomplete", missing=LABELS["total"])
    first, second, third = given
    if third is None:
        third = (first or 0) + (second or 0)
    second = third - (first or 0) if second is None else second
    first = third - second if first is None else first
    if first + second != third:
        shown = [decimal_string(value) for value in (first, second, third)]
        raise ArError("einvoice_amounts_differ", net=shown[0], tax=shown[1], total=shown[2])
    return first, second, third


def _amount(text: str) -> int | None:
    return parse_amount(text) if text and not text.startswith("=") else None


def red_of(remark: str) -> str:
    """The number of the blue invoice that a remark says is taken back, or nothing."""
    plain = unicodedata.normalize("NFKC", remark)
    found = next((match for pattern in _RED_OF if (match := pattern.search(plain))), None)
    return found[1] if found else ""


def tidy(text: str | None) -> str:
    """Text on one line without blanks around."""
    return " ".join((text or "").split())


def decimal(text: str | None) -> Decimal | None:
    """A number of a line of goods, or None where it is none."""
    plain = tidy(text).replace(",", "")
    try:
        value = Decimal(plain) if len(plain) <= 40 else Decimal("NaN")
    except InvalidOperation:
        return None
    return value if value.is_finite() and "e" not in plain.lower() else None
