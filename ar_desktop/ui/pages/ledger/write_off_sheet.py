"""The approval sheet of a write-off: rendered in the background, looked at, printed or saved as PDF."""

from __future__ import annotations

from ar_desktop.services.ledger import write_off_sheets
from ar_desktop.services.ledger.write_off_list import WriteOffRow
from ar_desktop.services.ledger.write_off_sheets import Printed
from ar_desktop.ui.acts import Acts


class SheetAct(Acts):
    """The dialogs of one sheet; ``dialog`` is the one open."""

    def show(self, row: WriteOffRow) -> None:
        """Show the sheet of a write-off."""
        book = self._context.book

        def work(_progress: object) -> Printed:
            return write_off_sheets.print_sheet(book, row.id)

        self._context.tasks.run(self.tr("生成审批表"), work, self._shown)

    def _shown(self, made: Printed) -> None:
        title = self.tr("坏账核销审批表 {number}").format(number=made.facts.number)
        self._show_pdf(title, made.pdf, self.tr("请打印后由审批人签字，与证据材料一并留存。"))
