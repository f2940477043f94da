"""A demand of chosen due lines alone, from whichever list they are marked in."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from ar_desktop.ui.acts import Acts
from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog
from ar_desktop.ui.tables import TableView


class ChosenLines(Acts):
    """``dialog`` is the one open."""

    def offer(self, table: TableView, rows: Callable[[], Iterable[tuple[int, int]]]) -> None:
        """Put it into a table's menu; ``rows`` are customer and due line of what is marked."""
        action = QAction(QCoreApplication.translate("ChosenLines", "只催所选款项（发函）…"), table)
        action.triggered.connect(lambda _on=False: self.ask(rows()))
        table.add_action(action)

    def ask(self, rows: Iterable[tuple[int, int]]) -> None:
        """The form of a demand of these lines, all of one customer."""
        picked = list(rows)
        customers = {customer for customer, _ in picked}
        if len(customers) > 1:
            self._context.say(self.tr("一封函只对一个客户：请只选同一客户的款项"))
        elif not picked:
            self._context.say(self.tr("请先选中未清的款项"))
        else:
            lines = [line for _, line in picked]
            self._open(LetterDialog(self._page, self._context, [*customers], lines=lines))
