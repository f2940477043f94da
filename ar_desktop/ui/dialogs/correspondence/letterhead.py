"""The letterhead: logo, a line with name and address above each letter, a copy to be signed for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import Letterhead
from ar_desktop.services.correspondence import letterheads
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.tick import TickBox


class LetterheadDialog(FormDialog):
    """Saves how letters look from now on; a logo is kept as soon as it is chosen."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, "", self._keep, language=context.settings.language)
        self.setWindowTitle(self.tr("信头"))
        self.set_title(self.tr("信头与存根"))
        self.context = context
        head = letterheads.load(context.book.reader)
        self.logo = QLabel()
        self.choose = Button(self.tr("选择图片"), self.ask)
        self.drop = Button(self.tr("不用标志"), self.remove)
        self.line = TickBox(self.tr("每封函件上方印单位名称、统一社会信用代码、地址、电话和双线"))
        self.stub = TickBox(self.tr("每封函件多印一份存根，带签收栏（当面送达时用）"))
        self.line.setChecked(head.line)
        self.stub.setChecked(head.stub)
        self.add(self.tr("标志"), self._row())
        self.add("", self.line)
        self.add("", self.stub)
        self.hint(self.tr("PNG 或 JPEG，2 MB 以内。只影响以后开具的函件；已开具的原样重印。"))
        self._show(head.logo)

    def _row(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (self.logo, self.choose, self.drop):
            line.addWidget(part)
        line.addStretch(1)
        return holder

    def _show(self, sha256: str) -> None:
        content = letterheads.picture(self.context.book, sha256)
        picture = QPixmap()
        if content:
            picture.loadFromData(content)
        self.logo.setPixmap(picture.scaledToHeight(40) if not picture.isNull() else picture)
        self.logo.setVisible(not picture.isNull())
        self.drop.setVisible(bool(sha256))

    def ask(self) -> None:
        """Ask for a picture."""
        dialog = QFileDialog(self, self.tr("选择标志图片"))
        dialog.setNameFilter("PNG, JPEG (*.png *.jpg *.jpeg)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Keep a picture as the logo."""
        try:
            changes = letterheads.choose_logo(self.context.book, path)
        except ArError as error:
            self.say(messages.explain(error, self.context.settings.language))
            return
        self.say("")
        self.context.publish(changes, self.tr("标志已保存"))
        self._show(letterheads.load(self.context.book.reader).logo)

    def remove(self) -> None:
        """Letters go without a logo from now on."""
        head = letterheads.load(self.context.book.reader)
        self.context.publish(
            letterheads.save(self.context.book, replace(head, logo="")), self.tr("已去掉标志")
        )
        self._show("")

    def values(self) -> tuple[Letterhead]:
        """How letters look."""
        head = letterheads.load(self.context.book.reader)
        return (replace(head, line=self.line.isChecked(), stub=self.stub.isChecked()),)

    def _keep(self, head: Letterhead) -> Changes:
        changes = letterheads.save(self.context.book, head)
        self.context.publish(changes, self.tr("信头已保存"))
        return changes
