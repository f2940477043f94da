"""The worksheet of interest as files: looked at, printed, saved as PDF or workbook."""

from __future__ import annotations

from pathlib import Path

from ar_desktop.domain.worksheet import Worksheet
from ar_desktop.services.claims import interest_sheets
from ar_desktop.services.claims.interest_sheets import Printed
from ar_desktop.ui import saving
from ar_desktop.ui.acts import Acts


class SheetFiles(Acts):
    """The dialogs of a worksheet's files; ``dialog`` is the one open."""

    def show(self, sheet: Worksheet) -> None:
        """Render the PDF in the background and show it."""
        language = self._context.settings.language

        def work(_progress: object) -> Printed:
            return interest_sheets.print_sheet(sheet, language)

        self._context.tasks.run(self.tr("生成利息计算表"), work, self._shown)

    def _shown(self, made: Printed) -> None:
        remark = self.tr("仅供核对，不构成法律意见；对外发送前请核对口径与付款日期。")
        self._show_pdf(self._title(made.facts), made.pdf, remark)

    def _title(self, sheet: Worksheet) -> str:
        return self.tr("利息计算表 {customer} {day}").format(
            customer=sheet.customer.name, day=sheet.as_of.isoformat()
        )

    def ask_workbook(self, sheet: Worksheet) -> None:
        """Ask where the workbook goes."""
        name = f"{self._title(sheet)}.xlsx"
        self.dialog = saving.ask(
            self._context,
            self._page,
            self.tr("另存利息计算表"),
            name,
            lambda path: self.write_workbook(path, sheet),
        )

    def write_workbook(self, path: Path, sheet: Worksheet) -> None:
        """Write the workbook where it was asked for."""
        language = self._context.settings.language
        saving.keep(self._context, path, lambda: interest_sheets.workbook(sheet, path, language=language))
