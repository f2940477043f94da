"""How often customers get a statement of account, and when silence is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ar_desktop.domain.statement_cycle import Cycle
from ar_desktop.ui import document_words
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.pages.correspondence import statement_words

#: How long a customer may be silent.
_DAYS = (7, 10, 15, 20, 30, 45, 60)


class CycleDialog(EntryDialog):
    """``act(Cycle)``; what single customers have of their own stays."""

    def __init__(
        self, parent: QWidget, context: Context, cycle: Cycle, act: Callable[[Cycle], object]
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("对账周期"))
        self.set_title(self.tr("多久对一次账"))
        self._cycle = cycle
        self.usual = ChoiceBox(statement_words.rhythms())
        self.usual.choose(cycle.usual)
        self.classes = {
            grade: ChoiceBox(statement_words.rhythms(self.tr("同一般客户")))
            for grade in document_words.GRADES
        }
        self.silent = ChoiceBox([(str(days), self.tr("{days} 天").format(days=days)) for days in _DAYS])
        self.silent.choose(str(cycle.silent_days))
        self.add(self.tr("一般客户"), self.usual)
        for grade, box in self.classes.items():
            box.choose(cycle.classes.get(grade, ""))
            self.add(self.tr("{grade} 级客户").format(grade=grade), box)
        self.add(self.tr("多少天不回算未回复"), self.silent)
        self.hint(self.tr("单个客户可以另定周期：在待对账列表上按右键。未回复不等于确认，请电话催回执。"))

    def values(self) -> tuple[Cycle]:
        """The rhythm as chosen."""
        classes = {grade: box.key() for grade, box in self.classes.items() if box.key()}
        return (
            replace(self._cycle, usual=self.usual.key(), classes=classes, silent_days=int(self.silent.key())),
        )
