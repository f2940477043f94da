"""The book itself: copies, checks, the way out. And what this machine prefers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMessageBox, QWidget

from ar_desktop.services.keeping.books import BookStatus
from ar_desktop.settings import Settings
from ar_desktop.ui.cards import BadgeLabel, Button, clear, label, rule
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.page import row
from ar_desktop.ui.pages.keeping.settings_form import Section
from ar_desktop.ui.tables import Column, RowsModel, TableView

_MEGABYTE = 1024 * 1024


class BookSection(Section):
    """Backups, checks and export. Signals say what the user wants; the page does it."""

    backup_asked = Signal()
    check_asked = Signal()
    export_asked = Signal()
    restore_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("账套"))
        self.where = label("", wrap=True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = label("", "small")
        self.backup = Button(self.tr("立即备份"), self.backup_asked.emit, kind="primary")
        self.restore = Button(self.tr("恢复选中的备份"), self._ask_restore)
        self.check = Button(self.tr("检查账套"), self.check_asked.emit)
        self.export = Button(self.tr("导出全部数据"), self.export_asked.emit)
        self.verdicts = QGridLayout()
        self.verdicts.setHorizontalSpacing(12)
        self.verdicts.setVerticalSpacing(6)
        self.verdicts.setColumnStretch(2, 1)
        self.table = self._make_table()
        self._place()

    def _make_table(self) -> TableView:
        columns = [
            Column("when", self.tr("备份时间"), 160, value=lambda copy: f"{copy[0]:%Y-%m-%d %H:%M:%S}"),
            Column("size", self.tr("大小"), 90, value=_size, align="right"),
            Column("file", self.tr("文件"), 240, value=lambda copy: copy[1].name, stretch=True, muted=True),
        ]
        table = TableView(RowsModel(columns, key=lambda copy: copy[1]), self.tr("备份"))
        table.set_empty(self.tr("还没有备份。有改动时每 15 分钟、关闭时自动备份，也可以现在就做。"))
        table.current_changed.connect(lambda copy: self.restore.setEnabled(copy is not None))
        self.restore.setEnabled(False)
        return table

    def _place(self) -> None:
        self.add(self.where)
        self.add(self.facts)
        self.add(rule())
        self.add(label(self.tr("备份"), "strong"))
        buttons = row(self.backup, self.restore)
        buttons.layout().addStretch(1)  # type: ignore[union-attr]
        self.add(buttons)
        self.table.setMinimumHeight(220)
        self.add(self.table, 1)
        self.add(rule())
        self.add(label(self.tr("检查与导出"), "strong"))
        note = self.tr("导出把每张表写成 CSV，连同全部文件放进一个空文件夹，不依赖本程序也能读。")
        self.add(label(note, "small", wrap=True))
        last = row(self.check, self.export)
        last.layout().addStretch(1)  # type: ignore[union-attr]
        self.add(last)
        holder = QWidget()
        holder.setLayout(self.verdicts)
        self.add(holder)

    def show_book(self, status: BookStatus, copies: Sequence[tuple[dt.datetime, Path]]) -> None:
        """Where the book is, and its copies newest first."""
        self.where.setText(str(status.path))
        self.facts.setText(
            self.tr("{customers} 个客户 · {invoices} 张发票 · 币种 {currency}").format(
                customers=f"{status.customers:,}", invoices=f"{status.invoices:,}", currency=status.currency
            )
        )
        self.table.model.set_rows(copies)  # type: ignore[attr-defined]
        self.restore.setEnabled(self.table.current() is not None)

    def show_verdicts(self, verdicts: Iterable[tuple[str, bool, str]]) -> None:
        """What each check found, as ``(name, sound, detail)``."""
        clear(self.verdicts)
        for number, (name, sound, detail) in enumerate(verdicts):
            badge = BadgeLabel(self.tr("通过") if sound else self.tr("未通过"), "good" if sound else "danger")
            self.verdicts.addWidget(badge, number, 0)
            self.verdicts.addWidget(label(name), number, 1)
            self.verdicts.addWidget(label("" if detail == "ok" else detail, "small", wrap=True), number, 2)

    def _ask_restore(self) -> None:
        """Say what restoring does before it is done."""
        copy = self.table.current()
        if copy is None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("恢复备份"))
        box.setText(self.tr("恢复到 {when} 的备份？").format(when=f"{copy[0]:%Y-%m-%d %H:%M}"))
        box.setInformativeText(
            self.tr(
                "当前账套会先关闭，并改名保留在原来的文件夹（.replaced-1），然后打开这份备份。备份文件：{file}"
            ).format(file=copy[1])
        )
        go = box.addButton(self.tr("恢复"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("取消"), QMessageBox.ButtonRole.RejectRole)
        go.clicked.connect(lambda: self.restore_asked.emit(copy[1]))
        box.open()


def _size(copy: tuple[dt.datetime, Path]) -> str:
    try:
        return f"{copy[1].stat().st_size / _MEGABYTE:.1f} MB"
    except OSError:
        return "—"


class MachineSection(Section):
    """Language, appearance, keys of this machine: at once, without saving. ``chosen(Settings)``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._settings = Settings()
        self.set_title(self.tr("本机偏好"), self.tr("只影响这台电脑，选中即生效，不随账套保存。"))
        self.language = ChoiceBox([("zh", "中文"), ("en", "English")])
        self.theme = ChoiceBox(
            [("auto", self.tr("跟随系统")), ("light", self.tr("浅色")), ("dark", self.tr("深色"))]
        )
        self.keys = ChoiceBox(
            [
                ("common", self.tr("通用（Ctrl+S 保存，F2 选择）")),
                ("kingdee", self.tr("金蝶（F8 保存，F7 选择）")),
                ("yonyou", self.tr("用友（F6 保存，F2 选择，F5 新增）")),
            ]
        )
        self.field(self.tr("语言"), self.language)
        self.field(self.tr("外观"), self.theme)
        self.field(self.tr("快捷键方案"), self.keys)
        self.end()
        for box, name in ((self.language, "language"), (self.theme, "theme"), (self.keys, "key_scheme")):
            box.activated.connect(lambda _n, box=box, name=name: self._choose(name, box.key()))

    def show_settings(self, settings: Settings) -> None:
        """The choices in force."""
        self._settings = settings
        self.language.choose(settings.language)
        self.theme.choose(settings.theme)
        self.keys.choose(settings.key_scheme)

    def _choose(self, name: str, value: str) -> None:
        if getattr(self._settings, name) != value:
            change: dict[str, Any] = {name: value}
            self._settings = replace(self._settings, **change)
            self.chosen.emit(self._settings)
