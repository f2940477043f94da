"""Kinds of letters as data: which lines a kind speaks of, to whom it goes, what the user adds to it.

Values a user adds are text in a form of their own (``Field``), so that they come alike from a form
and from a command, and freeze with the letter.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from ar_desktop.domain.errors import ArError, Spoken
from ar_desktop.domain.money import BASE_CURRENCY, decimal_string, parse_amount
from ar_desktop.domain.plans import PlanLine

LINES = ("overdue", "upcoming", "open", "none")
TYPES = (
    "text", "long", "date", "money", "number", "choice", "picks", "tick", "plan", "receipt", "guarantee",
    "currency", "set_off",
)  # fmt: skip
ADDRESSEES = ("customer", "guarantor", "lawyer")


@dataclass(frozen=True)
class Option:
    """One of the things to choose from; ``when`` the fact without which it is not offered."""

    key: str
    zh: str
    en: str
    default: bool = False
    when: str = ""


@dataclass(frozen=True)
class Field:
    """One thing the user adds. ``type`` says how its value is written: text, long text, ISO ``date``,
    ``money`` as a decimal, whole ``number``, key of a ``choice``, keys of ``picks`` with commas, ``tick``
    1 or empty, ``plan`` lines of a day and an amount, ``receipt``, ``guarantee`` and ``set_off`` the key of
    one, ``currency`` its code. What is chosen of a field that ``drives`` decides what the other fields begin
    with; ``hint`` is an example or says what an empty field means. ``needed_by`` (``basis=527``) makes it
    required where another field has that value; ``form`` is the phrase it stands in, with ``{}`` for it;
    ``warns`` the notice its use brings."""

    name: str
    type: str
    zh: str
    en: str
    default: str = ""
    default_en: str = ""
    required: bool = False
    needed_by: str = ""
    form: str = ""
    form_en: str = ""
    warns: str = ""
    drives: bool = False
    hint: str = ""
    hint_en: str = ""
    options: tuple[Option, ...] = ()

    def caption(self, language: str) -> str:
        """What the form calls it."""
        return self.en if language == "en" else self.zh

    @property
    def spoken(self) -> Spoken:
        """Its name for a sentence."""
        return Spoken(self.zh, self.en)


@dataclass(frozen=True)
class Kind:
    """A kind of letter. ``paper`` its number among the models (DOMAIN.md 2.3), ``lines`` the due lines
    it speaks of, ``counts`` whether it is a demand that the queue and the gap between letters count,
    ``addressee`` whom it goes to."""

    code: str
    paper: str
    zh: str
    en: str
    lines: str
    interest: bool
    counts: bool
    addressee: str
    fields: tuple[Field, ...]

    def name(self, language: str) -> str:
        """What the kind is called."""
        return self.en if language == "en" else self.zh

    @property
    def demands(self) -> bool:
        """Whether it asks the customer for money that is due or soon will be."""
        return self.lines in {"overdue", "upcoming"} and self.addressee == "customer"

    def claims_paid_late(self, chosen: str) -> bool:
        """Whether it claims what is left on debts paid late, by the book's choice: ``all``, ``never``, or
        ``later``, which spares the first demand: it asks a customer for what is open."""
        return self.interest and (chosen == "all" or (chosen == "later" and self.code != "demand"))

    @property
    def spoken(self) -> Spoken:
        """Its name for a sentence."""
        return Spoken(self.zh, self.en)

    @property
    def selects(self) -> bool:
        """Whether it can be written about some of the overdue lines alone."""
        return self.lines == "overdue" and self.interest and self.counts


def read_kinds(text: str) -> tuple[Kind, ...]:
    """Kinds from their JSON (``letter_kinds_invalid`` where it says what nobody knows)."""
    kinds = tuple(_kind(item) for item in json.loads(text))
    if not all(map(_sound, kinds)) or len({kind.code for kind in kinds}) != len(kinds):
        raise ArError("letter_kinds_invalid")
    return kinds


def _kind(item: dict[str, object]) -> Kind:
    values = dict(item)
    fields = values.pop("fields")
    assert isinstance(fields, list)
    return Kind(**values, fields=tuple(map(_field, fields)))  # type: ignore[arg-type]


def _field(item: dict[str, object]) -> Field:
    values = dict(item)
    options = values.pop("options", [])
    assert isinstance(options, list)
    return Field(**values, options=tuple(Option(**option) for option in options))  # type: ignore[arg-type]


def _sound(kind: Kind) -> bool:
    known = kind.lines in LINES and kind.addressee in ADDRESSEES
    return known and all(field.type in TYPES for field in kind.fields)


def offered(field: Field, true: Collection[str]) -> tuple[Option, ...]:
    """The options that may be chosen where the facts named in ``true`` hold."""
    return tuple(option for option in field.options if not option.when or option.when in true)


def initial(field: Field, language: str, facts: Mapping[str, str], true: Collection[str]) -> str:
    """The value a field begins with. A default of the form ``{name}`` is the fact of that name; of a choice
    the first default that is offered, where no such fact decides it."""
    text = field.default_en if language == "en" and field.default_en else field.default
    said = facts.get(text[1:-1], "") if text.startswith("{") and text.endswith("}") else text
    if not field.options or said:
        return said
    usual = [option.key for option in offered(field, true) if option.default]
    return ",".join(usual if field.type == "picks" else usual[:1])


def grounded(
    kind: Kind, values: Mapping[str, str], true: Collection[str]
) -> tuple[dict[str, str], list[Option]]:
    """The values without those picks whose facts do not hold, and these: a letter threatens only with what
    the books bear out."""
    kept, left = dict(values), []
    for field in (field for field in kind.fields if field.type == "picks"):
        chosen = kept.get(field.name, "").split(",")
        held = {option.key for option in offered(field, true)}
        left += [option for option in field.options if option.key in chosen and option.key not in held]
        kept[field.name] = ",".join(key for key in chosen if key in held)
    return kept, left


def untrue(kind: Kind, values: Mapping[str, str], true: Collection[str]) -> Option | None:
    """What was chosen though the fact it waits for does not hold."""
    for field in kind.fields:
        if field.type == "choice":
            for option in field.options:
                if option.key == values.get(field.name) and option not in offered(field, true):
                    return option
    return None


def checked(kind: Kind, values: Mapping[str, str], currency: str = BASE_CURRENCY) -> dict[str, str]:
    """The values of a kind's fields, each in its form; what is not given is empty.

    Raises ``letter_field_unknown``, ``letter_field_missing`` or ``letter_field_invalid``.
    """
    names = {field.name for field in kind.fields}
    for name in values:
        if name not in names:
            raise ArError("letter_field_unknown", field=name, kind=kind.code)
    result = {
        field.name: _formed(field, values.get(field.name, "").strip(), currency) for field in kind.fields
    }
    for field in kind.fields:
        if not result[field.name] and _needed(field, result):
            raise ArError("letter_field_missing", field=field.spoken, name=field.name)
    return result


def _needed(field: Field, values: Mapping[str, str]) -> bool:
    if field.needed_by:
        name, _, value = field.needed_by.partition("=")
        return values.get(name) == value
    return field.required


def _formed(field: Field, text: str, currency: str) -> str:
    if not text:
        return ""
    try:
        return _READERS.get(field.type, _as_it_is)(field, text, currency)
    except (ValueError, ArError) as error:
        raise ArError(
            "letter_field_invalid", field=field.spoken, name=field.name, value=text, form=_FORMS[field.type]
        ) from error


#: How a value is written, said where one cannot be read.
_NO_FORM = Spoken("", "")
_FORMS = defaultdict(
    lambda: _NO_FORM,
    date=Spoken("，日期写作 2026-12-31", "; write days as 2026-12-31"),
    money=Spoken("，金额写作 12345.67，不小于零", "; write amounts as 12345.67, not below zero"),
    number=Spoken("，请填整数", "; give a whole number"),
    plan=Spoken(
        "，每行写“2026-12-31 10000.00”，日期从早到晚、不重复，金额大于零",
        "; write “2026-12-31 10000.00” on each line, days ascending, amounts above zero",
    ),
)


def _as_it_is(_field: Field, text: str, _currency: str) -> str:
    return text


def _date(_field: Field, text: str, _currency: str) -> str:
    return dt.date.fromisoformat(text).isoformat()


def _money(_field: Field, text: str, currency: str) -> str:
    amount = parse_amount(text, currency)
    if amount < 0:
        raise ValueError(text)
    return decimal_string(amount, currency)


def _number(_field: Field, text: str, _currency: str) -> str:
    return str(int(text))


def _tick(_field: Field, text: str, _currency: str) -> str:
    return "" if text in {"0", "no", "否"} else "1"


def _choice(field: Field, text: str, _currency: str) -> str:
    if text not in {option.key for option in field.options}:
        raise ValueError(text)
    return text


def _picks(field: Field, text: str, _currency: str) -> str:
    chosen = {key.strip() for key in text.split(",") if key.strip()}
    known = [option.key for option in field.options]
    if not chosen <= set(known):
        raise ValueError(text)
    return ",".join(key for key in known if key in chosen)


def _plan(_field: Field, text: str, currency: str) -> str:
    return plan_text(plan_lines(text, currency), currency)


_READERS: dict[str, Callable[[Field, str, str], str]] = {
    "date": _date, "money": _money, "number": _number, "tick": _tick, "choice": _choice, "picks": _picks,
    "plan": _plan,
}  # fmt: skip


def plan_lines(text: str, currency: str = BASE_CURRENCY) -> list[PlanLine]:
    """Instalments from text: a line (or a part between semicolons) each, the day, then the amount.

    Raises ``ValueError`` or what amounts raise; days must ascend and amounts be positive.
    """
    parts = [part.split(maxsplit=1) for part in text.replace(";", "\n").splitlines() if part.strip()]
    lines = [PlanLine(dt.date.fromisoformat(day), parse_amount(amount, currency)) for day, amount in parts]
    days = [line.due_on for line in lines]
    if days != sorted(set(days)) or any(line.amount <= 0 for line in lines):
        raise ValueError(text)
    return lines


def plan_text(lines: list[PlanLine], currency: str = BASE_CURRENCY) -> str:
    """Instalments as ``plan_lines`` reads them."""
    return "\n".join(f"{line.due_on.isoformat()} {decimal_string(line.amount, currency)}" for line in lines)


def minor(text: str, currency: str) -> int:
    """The minor units of a checked money value; zero for none."""
    return parse_amount(text, currency) if text else 0


def day(text: str) -> dt.date | None:
    """The day of a checked date value."""
    return dt.date.fromisoformat(text) if text else None
