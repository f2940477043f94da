"""A new book: our company's name and where the file is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Company
from ar_desktop.services.keeping.books import SUFFIX
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.dialogs.form import FormDialog


class NewBookDialog(FormDialog):
    """Calls ``act(path, company)``; the rest of the company's particulars follow in the settings."""

    def __init__(self, parent: QWidget, act: Callable[[Path, Company], object], language: str) -> None:
        super().__init__(parent, self.tr("新建账套"), act, button=self.tr("新建"), language=language)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("营业执照上的全称"))
        self.account = QLineEdit()
        self.bank = QLineEdit()
        self.place = QLineEdit()
        self._chosen = False
        self.add(self.tr("本公司名称"), self.name)
        self.add(self.tr("开户行"), self.bank)
        self.add(self.tr("收款账号"), self.account)
        self.add(self.tr("账套文件"), self._place_line())
        self.hint(self.tr("账号印在函件上供客户付款，现在不填也可以，以后在设置里补。"))
        self.name.textChanged.connect(self._suggest)

    def _place_line(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.place, 1)
        line.addWidget(Button(self.tr("浏览…"), self._browse))
        return holder

    def _suggest(self, name: str) -> None:
        if not self._chosen:
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
            folder = folder if folder.is_dir() else Path.home()  # some accounts have no such folder
            self.place.setText(str(folder / f"{_file_name(name)}{SUFFIX}"))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("账套文件"), self.place.text(), self.tr("账套 (*.ardb)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, name: str) -> None:
        self._chosen = True
        self.place.setText(name)

    def values(self) -> tuple[Path, Company]:
        """Where, and whose. Raises ``company_name_missing``."""
        name = self.name.text().strip()
        if not name:
            raise ArError("company_name_missing")
        path = Path(self.place.text().strip()).expanduser()
        return path.with_suffix(SUFFIX), Company(
            name=name, bank=self.bank.text().strip(), account=self.account.text().strip()
        )


def _file_name(name: str) -> str:
    kept = "".join(char for char in name.strip() if char not in '\\/:*?"<>|')
    return kept or "账套"
