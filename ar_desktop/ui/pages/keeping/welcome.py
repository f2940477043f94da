"""First start: three doors. A new book from an Excel list, a book to open, the demo book."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.card import Card
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import Page


class WelcomePage(Page):
    """Shown while no book is open. ``new_asked()``, ``open_asked(Path)``, ``demo_asked()``."""

    new_asked = Signal()
    open_asked = Signal(object)
    demo_asked = Signal()
    uses_as_of = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.new_button = Button(self.tr("新建账套…"), self.new_asked.emit, kind="primary", keys="Ctrl+N")
        self.open_button = Button(self.tr("打开账套…"), self.choose)  # Ctrl+O is the window's
        self.demo_button = Button(self.tr("看看演示账套"), self.demo_asked.emit)
        doors = QHBoxLayout()
        doors.setSpacing(18)
        for card in self._doors():
            card.setFixedSize(300, 200)
            doors.addWidget(card)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for part in (
            label(self.tr("欢迎使用应收管家"), "figure"),
            label(self.tr("客户、发票、收款、催收和函件，都在一个文件里，不上网也能用。"), "muted"),
        ):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(24)
        holder = QWidget()
        holder.setLayout(doors)
        layout.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def _doors(self) -> list[Card]:
        start = self.tr("新建一个账套，把 Excel 或 CSV 里的客户、发票、收款拖进来，几分钟就有账龄表。")
        known = self.tr("打开以前保存的 .ardb 文件，也可以直接双击它。")
        look = self.tr("一家虚构的杭州机电公司，两年的发票、收款、催收和函件，随便点，不怕弄坏。")
        texts = (
            (self.tr("从一张表开始"), start, self.new_button),
            (self.tr("已有账套"), known, self.open_button),
            (self.tr("先看一看"), look, self.demo_button),
        )
        return [self._door(*text) for text in texts]

    def _door(self, title: str, text: str, button: Button) -> Card:
        card = Card(title)
        words = label(text, "muted")
        words.setWordWrap(True)
        card.add(words)
        card.body.addStretch(1)
        card.add(button)
        return card

    def take_focus(self) -> None:
        """The first door."""
        self.new_button.setFocus()

    def choose(self) -> None:
        """Pick a book."""
        dialog = QFileDialog(self, self.tr("打开账套"), "", self.tr("账套 (*.ardb)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_asked.emit(Path(name)))
        dialog.open()
