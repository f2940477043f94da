"""The form of an event that restarts limitation and stands in no other record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop.domain import limitation
from ar_desktop.services.claims.clocks import Clock
from ar_desktop.services.claims.limitation_events import Noted
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, required, tell
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.pages.claims import clock_event_words as words


class EventDialog(EntryDialog):
    """``act(Noted)``: an event for one debt or for all of a customer's, new or known."""

    def __init__(
        self, parent: QWidget, context: Context, clock: Clock, act: Callable[[Noted], object],
        known: Noted | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self._clock, self._known = clock, known
        self.setWindowTitle(self.tr("修改时效事件") if known else self.tr("登记时效事件"))
        self.set_title(f"{self.windowTitle()} · {clock.customer}")
        self.kind = ChoiceBox(words.kinds())
        self.day = DateEdit(lambda: context.today)
        self.day.set_value(context.today)
        self.scope = ChoiceBox([
            ("one", self.tr("只对发票 {number}").format(number=clock.invoice)),
            ("all", self.tr("对该客户当日已到期的全部欠款")),
        ])  # fmt: skip
        self.proof = ChoiceBox(words.proofs())
        self.note = QLineEdit()
        self._arrange()
        if known:
            self._fill(known)
        self._explain()

    def _arrange(self) -> None:
        self.add(self.tr("事项"), self.kind)
        self.meaning = self.remark(" ")
        self.add(self.tr("发生日"), self.day)
        self.add(self.tr("范围"), self.scope)
        self.add(self.tr("证据"), self.proof)
        self.worth = self.remark(" ")
        self.add(self.tr("说明"), self.note)
        self.note.setPlaceholderText(self.tr("案号、文书编号、经手人等；证据文件附在客户或函件上"))
        self.kind.currentIndexChanged.connect(lambda _at: self._explain())
        self.proof.currentIndexChanged.connect(lambda _at: self._explain())

    def _fill(self, known: Noted) -> None:
        self.kind.choose(known.kind)
        self.day.set_value(known.day)
        self.scope.choose("all" if known.charge_id is None else "one")
        self.proof.choose(known.proof)
        self.note.setText(known.note)

    def _explain(self) -> None:
        tell(self.meaning, words.kind_advice(self.kind.key()))
        proof = self.proof.key()
        tell(self.worth, words.proof_meaning(proof), "danger" if proof == limitation.UNPROVED else "")

    def values(self) -> tuple[Noted]:
        """The event as the form has it; its day is needed."""
        day = required(self.day.day(), self.tr("发生日"))
        charge = None
        if self.scope.key() == "one":
            kept = self._known.charge_id if self._known else None
            charge = kept if kept is not None else self._clock.charges[0]
        return (
            Noted(
                self._clock.customer_id, day, self.kind.key(), self.proof.key(), self.note.text().strip(),
                charge, self._known.id if self._known else 0,
            ),
        )  # fmt: skip
