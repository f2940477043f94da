"""Parts of the allocation editor: the amount of a line, and what is let go of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from ar_desktop.domain.money import format_amount
from ar_desktop.services.ledger.settling import KINDS, Deduction, Offer
from ar_desktop.ui.fields import MoneyEdit

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PartEdit(MoneyEdit):
    """The amount of one line. ``ticked`` on Space; ``walked(step)`` on Up and Down; ``entered`` when it
    gets the keyboard."""

    ticked = Signal()
    walked = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An amount has no blanks in it: Space ticks the line or unticks it."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        elif step is not None:
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this is the line meant now."""
        super().focusInEvent(event)
        self.entered.emit()


@dataclass
class LetGo:
    """What is let go of one line, minor units: the ``discount`` by hand, None for what the payment
    earns; ``fee`` and ``waiver``; why."""

    discount: int | None = None
    fee: int = 0
    waiver: int = 0
    reason: str = ""


@dataclass
class Terms:
    """What lines offer by charge for money of a ``day``, and what is let go of them."""

    day: dt.date = dt.date.max
    offers: dict[int, Offer] = field(default_factory=dict)
    given: dict[int, LetGo] = field(default_factory=dict)

    def amounts(self, charge: int, paid: int, opened: int) -> dict[str, int]:
        """By kind what is let go of a line on which ``paid`` is allocated."""
        own = self.given.get(charge, LetGo())
        offer = self.offers.get(charge)
        earned = offer.earned(self.day, paid + own.fee, opened) if offer and paid else 0
        discount = earned if own.discount is None else own.discount
        found = {"discount": discount, "fee": own.fee, "waiver": own.waiver}
        return {kind: found[kind] for kind in KINDS if found[kind]}

    def most(self, charge: int) -> int:
        """The discount that paying the line off would earn."""
        offer = self.offers.get(charge)
        return offer.most if offer and self.day <= offer.until else 0

    def deductions(self, charge: int, paid: int, opened: int) -> list[Deduction]:
        """The same as it is posted."""
        reason = self.given.get(charge, LetGo()).reason
        return [
            Deduction(charge, kind, amount, reason)
            for kind, amount in self.amounts(charge, paid, opened).items()
        ]


def named(amounts: dict[str, int], currency: str) -> list[str]:
    """Each amount with its name."""
    names = {
        "discount": QCoreApplication.translate("Allocation", "折扣 {amount}"),
        "fee": QCoreApplication.translate("Allocation", "手续费 {amount}"),
        "waiver": QCoreApplication.translate("Allocation", "尾差 {amount}"),
    }
    return [names[kind].format(amount=format_amount(amount, currency)) for kind, amount in amounts.items()]
