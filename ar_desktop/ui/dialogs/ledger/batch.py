"""All waiting receipts at once: what each most likely pays, the sure ones ticked, nothing posted unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ar_desktop.services.intake.matching_receipts import Match
from ar_desktop.services.ledger.sittings import Since
from ar_desktop.ui.buttons import label
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.dialogs.ledger.since import SinceField
from ar_desktop.ui.pages.intake import matching_words
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView

#: From this confidence on a proposal is ticked beforehand.
SURE = 90


class BatchDialog(EntryDialog):
    """``act(matches, since)`` with those that are ticked, and from which day they count."""

    def __init__(
        self, parent: QWidget, context: Context, found: Sequence[Match],
        act: Callable[[list[Match], Since], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("批量核销"))
        self.set_title(self.windowTitle())
        self.ok.setText(self.tr("核销勾选的"))
        self.setMinimumSize(1020, 520)
        self._none = sum(match.found is None for match in found)
        self.model = RowsModel(
            [
                Column("day", self.tr("日期"), 124, Kind.DATE),
                Column("customer", self.tr("客户"), 170),
                Column("open", self.tr("未核销"), 104, Kind.MONEY, currency=lambda match: match.currency),
                Column("found", self.tr("匹配度"), 74, Kind.BADGE, value=_confidence),
                Column("why", self.tr("建议与理由"), 320, value=_why, muted=True, stretch=True),
            ],
            [match for match in found if match.found is not None],
            key=lambda match: match.receipt,
            checkable=True,
        )
        self.table = TableView(self.model, self.tr("批量核销"))
        self.table.set_empty(self.tr("没有待核销的收款能对上发票。"))
        sure = [match for match in found if match.found and match.found.confidence >= SURE]
        self.model.set_checked(sure, True)
        self.chosen = label("", "strong")
        self.add_wide(self.table)
        self.add_wide(self.chosen)
        self.since = SinceField(context.today)
        self.add_wide(self.since)
        self.add_wide(label(self.tr("空格勾选；匹配度 90% 以上的已勾选，请过目后再核销。"), "small"))
        self.model.checks_changed.connect(self._tell)
        self._tell()
        self.table.setFocus()

    def _tell(self) -> None:
        ticked = self.model.checked_rows()
        count = len(ticked)
        self.since.show_money(self.context.book, [(match.receipt, match.day) for match in ticked])
        text = self.tr("已勾选 {count} 笔，另有 {none} 笔对不上发票").format(count=count, none=self._none)
        self.chosen.setText(text)
        self.ok.setEnabled(bool(count))

    def values(self) -> tuple[list[Match], Since]:
        """The ticked ones, and since when they count."""
        return list(self.model.checked_rows()), self.since.since()


def _confidence(match: Match) -> Badge | None:
    if match.found is None:
        return None
    sure = match.found.confidence
    return Badge(f"{sure}%", "good" if sure >= SURE else "neutral")


def _why(match: Match) -> str:
    """How many invoices, and why."""
    if match.found is None:
        return ""
    count = QCoreApplication.translate("Batch", "{count} 张").format(count=len(match.found.pairs))
    return f"{count} · {matching_words.reasons(match.found, match.currency)}"
