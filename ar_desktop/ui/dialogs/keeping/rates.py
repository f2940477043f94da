"""Exchange rates from a pasted table or a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.fx import FxQuote
from ar_desktop.readers import fx_rates
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog


class RatesDialog(EntryDialog):
    """``act(quotes)``: what was pasted, or read from a file."""

    def __init__(self, parent: QWidget, context: Context, act: Callable[[list[FxQuote]], object]) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("导入汇率"))
        self.set_title(self.windowTitle())
        self.per = ChoiceBox(
            [("1", self.tr("每 1 单位外币")), ("100", self.tr("每 100 单位外币（银行牌价）"))]
        )
        self.text = QPlainTextEdit()
        self.text.setMinimumHeight(180)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText("2026-11-20\tUSD\t7.1234\n2026-11-20\tEUR\t7.8012")
        self.add(self.tr("报价单位"), self.per)
        self.add_wide(
            label(
                self.tr("粘贴表格：每行日期、币种、汇率；或第一行是各币种，第一列是日期。"),
                "small",
                wrap=True,
            )
        )
        self.add_wide(self.text)
        self.text.setAccessibleName(self.tr("粘贴的汇率表"))
        self.add_button(Button(self.tr("从文件读取…"), self.ask_file))

    def values(self) -> tuple[list[FxQuote]]:
        """The quotes pasted."""
        return (fx_rates.of_text(self.text.toPlainText(), int(self.per.key()), self.context.today),)

    def ask_file(self) -> None:
        """Ask for a spreadsheet."""
        dialog = QFileDialog(self, self.tr("导入汇率"), "", self.tr("表格 (*.xlsx *.xls *.csv *.txt)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Read a file and act on its quotes."""
        try:
            self._act(fx_rates.of_file(path, int(self.per.key()), self.context.today))
        except ArError as error:
            self.blame(error)
            return
        self.accept()
