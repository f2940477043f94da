"""The instalments of a payment plan, typed row by row with the sum checked as one types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.money import format_amount
from ar_desktop.services.chasing.planning import Due
from ar_desktop.ui.buttons import label, restyle
from ar_desktop.ui.fields import Cell, DateEdit, MoneyEdit, RowsEditor
from ar_desktop.ui.keys import KeyScheme

#: Room for the line of the sum under the rows.
_FOOT = 46


class PlanRows(RowsEditor):
    """Day, principal and interest; ``compare`` says what the principal must come to."""

    def __init__(self, currency: str, today: Callable[[], dt.date], keys: KeyScheme) -> None:
        self._today, self._total = today, 0
        super().__init__(keys, currency)
        self.sums = label("", "small")
        self.column.addWidget(self.sums)
        self.changed.connect(self._show)
        self._show()

    def make_cells(self) -> list[Cell]:
        """When, how much, and with how much interest."""
        return [
            Cell("due", self.tr("还款日"), lambda: DateEdit(self._today), 170),
            Cell("principal", self.tr("本金"), lambda: MoneyEdit(self.currency)),
            Cell("interest", self.tr("利息（可空）"), lambda: MoneyEdit(self.currency), 130),
        ]

    def compare(self, total: int) -> None:
        """The principal must come to ``total`` minor units."""
        self._total = total
        self._show()

    def set_lines(self, lines: Iterable[Due]) -> None:
        """Put instalments in place of those there are."""
        money = self.currency
        self.set_texts(
            [
                {
                    "due": line.due_on.isoformat(),
                    "principal": format_amount(line.principal, money),
                    "interest": format_amount(line.interest, money) if line.interest else "",
                }
                for line in lines
            ]
        )

    def has_interest(self) -> bool:
        """Whether a sum of interest stands in any row."""
        return any(self._amount(row["interest"].text()) for row in self.filled())

    @staticmethod
    def _amount(text: str) -> bool:
        return any(sign in "123456789" for sign in text)

    def _show(self) -> None:
        self.setMinimumHeight(self._area.minimumHeight() + _FOOT)
        try:
            lines = self.lines()
        except ArError:
            return
        planned = sum(line.principal for line in lines)
        rest = self._total - planned
        money = self.currency
        text = self.tr("{count} 期，本金合计 {planned}").format(
            count=len(lines), planned=format_amount(planned, money)
        )
        if rest:
            said = self.tr("，还差 {rest}") if rest > 0 else self.tr("，多出 {rest}")
            text += said.format(rest=format_amount(abs(rest), money))
        else:
            text += self.tr("，与所选发票相符")
        self.sums.setText(text)
        restyle(self.sums, "tone", "danger" if rest else "good")

    def lines(self) -> tuple[Due, ...]:
        """What is typed. Raises ``plan_day_missing`` and what the cells raise."""
        return tuple(
            Due(self._day(place, row["due"].value()), row["principal"].value() or 0,
                row["interest"].value() or 0)
            for place, row in enumerate(self.filled(), start=1)
        )  # fmt: skip

    def _day(self, place: int, day: dt.date | None) -> dt.date:
        if day is None:
            raise ArError("plan_day_missing", line=place)
        return day
