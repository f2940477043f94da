"""One sheet with every shortcut (F1)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.ui.buttons import label
from ar_desktop.ui.fitting import Fitted
from ar_desktop.ui.keys import KeyScheme

Line = tuple[str, str]


def of_actions(actions: Iterable[QAction]) -> list[Line]:
    """Keys and words of actions that have keys."""
    return [
        (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text().replace("&", ""))
        for action in actions
        if not action.shortcut().isEmpty()
    ]


def of_buttons(page: QWidget) -> list[Line]:
    """Keys and words of a page's buttons."""
    return [
        (button.shortcut().toString(), button.text())
        for button in page.findChildren(QAbstractButton)
        if not button.shortcut().isEmpty() and button.text()
    ]


def of_fields(scheme: KeyScheme) -> list[Line]:
    """Keys of fields and lists, after the scheme in use."""
    return [
        (" / ".join(scheme.save), QCoreApplication.translate("Shortcuts", "保存")),
        (" / ".join(scheme.pick), QCoreApplication.translate("Shortcuts", "打开选择")),
        (scheme.new_line[0], QCoreApplication.translate("Shortcuts", "新增一行")),
        (scheme.delete_line[0], QCoreApplication.translate("Shortcuts", "删除一行")),
        ("Ctrl+Enter", QCoreApplication.translate("Shortcuts", "保存并录下一张")),
        (scheme.copy_last[0], QCoreApplication.translate("Shortcuts", "复制该客户上一张发票")),
        (scheme.templates[0], QCoreApplication.translate("Shortcuts", "发票模板")),
        ("Enter", QCoreApplication.translate("Shortcuts", "下一栏；列表中打开")),
        ("Shift+Enter", QCoreApplication.translate("Shortcuts", "上一栏")),
        ("..", QCoreApplication.translate("Shortcuts", "照抄上一行")),
        ("//", QCoreApplication.translate("Shortcuts", "照抄第一行")),
        ("=1200*3", QCoreApplication.translate("Shortcuts", "金额可写算式，也可写 1.5万")),
        ("t · +30 · 0315", QCoreApplication.translate("Shortcuts", "日期：今天、30 天后、3 月 15 日")),
        ("Space", QCoreApplication.translate("Shortcuts", "勾选")),
        ("Ctrl+C", QCoreApplication.translate("Shortcuts", "复制为表格，可粘贴到 Excel")),
    ]


class ShortcutSheet(QDialog):
    """Sections of keys and what they do."""

    def __init__(self, parent: QWidget, sections: Iterable[tuple[str, list[Line]]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键"))
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(36)
        around = QVBoxLayout(self)
        around.setContentsMargins(24, 20, 24, 22)
        sheet = Fitted(inside)
        sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll it on a small screen
        sheet.setAccessibleName(self.windowTitle())
        around.addWidget(sheet)
        for title, lines in sections:
            if lines:
                columns.addLayout(_section(title, lines))


def _section(title: str, lines: list[Line]) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(12)
    box.addWidget(label(title, "section"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(7)
    for number, (keys, words) in enumerate(dict.fromkeys(lines)):
        grid.addWidget(label(keys, "strong"), number, 0)
        grid.addWidget(label(words, "muted"), number, 1)
    box.addLayout(grid)
    box.addStretch(1)
    return box
