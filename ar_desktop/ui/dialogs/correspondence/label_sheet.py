"""Which sheet of labels is in the printer, and which of its labels is the first still there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ar_desktop.domain.mailing import LabelSheet
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import WholeEdit


class LabelSheetDialog(FormDialog):
    """``act(LabelSheet)``."""

    def __init__(self, parent: QWidget, act: Callable[[LabelSheet], object], language: str) -> None:
        super().__init__(parent, "", act, language=language)
        self.setWindowTitle(self.tr("地址标签"))
        self.set_title(self.tr("A4 标签纸"))
        self.ok.setText(self.tr("生成"))
        usual = LabelSheet()
        self.columns, self.rows, self.start = WholeEdit(1, 5), WholeEdit(1, 20), WholeEdit(1, 100)
        for field, value in (
            (self.columns, usual.columns),
            (self.rows, usual.rows),
            (self.start, usual.start),
        ):
            field.set_value(value)
        self.add(self.tr("每行几张"), self.columns)
        self.add(self.tr("每页几行"), self.rows)
        self.add(self.tr("从第几张开始"), self.start)
        self.hint(self.tr("用过几张的标签纸可以接着用：从左到右、从上到下数。打印时选“实际大小”。"))

    def values(self) -> tuple[LabelSheet]:
        """The sheet; one that cannot be is refused."""
        sheet = LabelSheet(self.columns.number(), self.rows.number(), self.start.number())
        sheet.require()
        return (sheet,)
