"""A plan of instalments agreed for one invoice: name, due day, share or amount, the last the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.instalments import portions
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.patterns import PatternPart
from ar_desktop.domain.records import Instalment
from ar_desktop.ui.buttons import label, restyle
from ar_desktop.ui.fields import Cell, DateEdit, MoneyEdit, PortionEdit, RowsEditor, WordEdit
from ar_desktop.ui.keys import KeyScheme

_MOST_DIGITS = 3


class _DueEdit(DateEdit):
    """A due day: as a day, or as days after the invoice."""

    def __init__(self, issued: Callable[[], dt.date]) -> None:
        super().__init__(issued)
        self._issued = issued
        self.setPlaceholderText("30 · 0315")

    def read(self, text: str) -> dt.date:
        """Up to three digits are days after the invoice, anything else is a day as in other fields."""
        if len(text) <= _MOST_DIGITS and text.isdecimal():
            return self._issued() + dt.timedelta(days=int(text))
        return super().read(text)


class PlanEditor(RowsEditor):
    """Days count from the invoice, whose own day ``issued()`` tells."""

    def __init__(self, currency: str, issued: Callable[[], dt.date], keys: KeyScheme, language: str) -> None:
        self._issued, self._language = issued, language
        self._amount: int | None = None
        super().__init__(keys, currency)
        self.sums = label("", "small")
        self.column.addWidget(self.sums)
        self.changed.connect(self._show)
        self._show()

    def make_cells(self) -> list[Cell]:
        """Name, when, how much, and what that comes to."""
        return [
            Cell("label", self.tr("期次"), WordEdit),
            Cell("due", self.tr("到期日，或开票后天数"), lambda: _DueEdit(self._issued), 190),
            Cell("portion", self.tr("比例或金额（空为余额）"), lambda: PortionEdit(self.currency), 176),
            Cell("amount", self.tr("应付"), lambda: MoneyEdit(self.currency), 130, told=True),
        ]

    def compare(self, amount: int | None) -> None:
        """Work the plan out for an invoice of ``amount`` minor units."""
        self._amount = amount
        self._show()

    def _show(self) -> None:
        rows = self.filled()
        found: Sequence[int | None] = [None] * len(rows)
        said = tone = ""
        if rows and self._amount:
            try:
                found = self._portions(self._amount)
                whole = format_amount(self._amount, self.currency)
                said, tone = (
                    self.tr("{count} 期，合计 {amount}").format(count=len(rows), amount=whole),
                    "good",
                )
            except ArError as error:
                said, tone = messages.explain(error, self._language), "danger"
        self.blockSignals(True)
        for row, amount in zip(rows, found, strict=True):
            row["amount"].set_value(amount)
        self.blockSignals(False)
        self.sums.setText(said or self.tr("填入发票金额后算出各期；最后一行留空即取余额"))
        restyle(self.sums, "tone", tone)

    def _portions(self, amount: int) -> list[int]:
        plan = [row["portion"].portion() for row in self.filled()]  # type: ignore[attr-defined]
        return portions(amount, plan, self.currency)

    def instalments(self, amount: int) -> tuple[Instalment, ...]:
        """The plan worked out; without rows none. Raises ``plan_day_missing`` and what ``portions`` and
        the cells raise."""
        rows = self.filled()
        if not rows:
            return ()
        found = zip(rows, self._portions(amount), strict=True)
        return tuple(
            Instalment(self._due(place, row["due"].value()), part, row["label"].value() or self._name(place))
            for place, (row, part) in enumerate(found, start=1)
        )

    def _due(self, place: int, day: dt.date | None) -> dt.date:
        if day is None:
            raise ArError("plan_day_missing", line=place)
        return day

    def _name(self, place: int) -> str:
        return self.tr("第 {number} 期").format(number=place)

    def pattern(self) -> tuple[PatternPart, ...]:
        """The plan counted from the invoice; ``plan_day_missing`` where a day is not known."""
        return tuple(
            PatternPart(
                row["label"].text(), (self._due(place, row["due"].value()) - self._issued()).days,
                row["portion"].text(),
            )
            for place, row in enumerate(self.filled(), start=1)
        )  # fmt: skip

    def show_pattern(self, parts: Sequence[PatternPart]) -> None:
        """Put a plan in place, its days counted from the invoice as it stands."""
        self.set_texts(
            [
                {
                    "label": part.label,
                    "due": (self._issued() + dt.timedelta(days=part.days)).isoformat(),
                    "portion": part.portion,
                }
                for part in parts
            ]
        )
