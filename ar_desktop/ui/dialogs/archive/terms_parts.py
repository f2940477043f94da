"""The instalments of payment terms as rows: name, share or amount, days, from which event."""

from __future__ import annotations

import unicodedata

from PySide6.QtGui import QIntValidator

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.instalments import Portion
from ar_desktop.domain.terms import EVENTS, Part
from ar_desktop.services.archive import terms
from ar_desktop.ui.fields import Cell, PortionEdit, RowsEditor, TypedEdit, WordEdit
from ar_desktop.ui.keys import KeyScheme

_MOST_DAYS = 9999


class EventEdit(TypedEdit):
    """What days count from: its number from 1 to 4, or the beginning of its name."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._names = {event: terms.event_name(event, language) for event in EVENTS}
        self.setPlaceholderText(f"1 {self._names[EVENTS[0]]}")
        self.setToolTip(" · ".join(f"{n} {name}" for n, name in enumerate(self._names.values(), start=1)))

    def read(self, text: str) -> str:
        """The event (``event_unreadable``)."""
        plain = unicodedata.normalize("NFKC", text).strip().casefold()
        for number, (event, name) in enumerate(self._names.items(), start=1):
            if plain == str(number) or name.casefold().startswith(plain):
                return event
        raise ArError("event_unreadable", value=text)

    def show_value(self, value: str) -> str:
        """Its name."""
        return self._names[value]


class DaysEdit(WordEdit):
    """A whole number of days."""

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QIntValidator(0, _MOST_DAYS, self))
        self.setPlaceholderText("0")


class TermsParts(RowsEditor):
    """Parts of terms; an empty share takes the rest."""

    def __init__(self, currency: str, keys: KeyScheme, language: str) -> None:
        self._language = language
        super().__init__(keys, currency)

    def make_cells(self) -> list[Cell]:
        """Name, how much, how many days, after what."""
        return [
            Cell("label", self.tr("期次"), WordEdit),
            Cell("portion", self.tr("比例或金额（空为余额）"), lambda: PortionEdit(self.currency), 170),
            Cell("days", self.tr("天数"), DaysEdit, 70),
            Cell("event", self.tr("起算日"), lambda: EventEdit(self._language), 150),
        ]

    def portions(self) -> list[Portion]:
        """What the rows take."""
        return [row["portion"].portion() for row in self.filled()]  # type: ignore[attr-defined]

    def parts(self) -> tuple[Part, ...]:
        """The parts as typed; what a cell raises where it cannot be read."""
        rows = zip(self.filled(), self.portions(), strict=True)
        return tuple(
            Part(
                terms.part_label(row["label"].value() or self._name(place), self._language), part.share,
                int(row["days"].value() or 0), row["event"].value() or EVENTS[0], part.amount or 0,
            )
            for place, (row, part) in enumerate(rows, start=1)
        )  # fmt: skip

    def _name(self, place: int) -> str:
        return self.tr("第 {number} 期").format(number=place)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Put parts in place of those there are."""
        money = PortionEdit(self.currency)
        self.set_texts(
            [
                {
                    "label": terms.part_name(part.label, self._language),
                    "portion": "" if part.portion.is_rest else money.show_value(part.portion),
                    "days": str(part.days),
                    "event": terms.event_name(part.event, self._language),
                }
                for part in parts
            ]
        )
