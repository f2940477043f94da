"""The log of visits over a period, or of all contacts; to look at and to print from Excel."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.chasing import calls
from ar_desktop.services.chasing.calls import VISIT, Logged
from ar_desktop.services.keeping import exports
from ar_desktop.ui import saving
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.cards import Segments
from ar_desktop.ui.context import Context
from ar_desktop.ui.fields import DateEdit
from ar_desktop.ui.pages.chasing import contact_words as words
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView


class VisitLogDialog(QDialog):
    """From the first of the month to the day looked at, unless other days are typed."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("走访记录"))
        self.resize(1140, 520)
        self._context, day = context, context.as_of
        self.start, self.end = DateEdit(lambda: day), DateEdit(lambda: day)
        self.start.set_value(day.replace(day=1))
        self.end.set_value(day)
        self.start.setAccessibleName(self.tr("自"))
        self.end.setAccessibleName(self.tr("至"))
        self.which = Segments([(VISIT, self.tr("走访")), ("", self.tr("全部联系"))])
        self.model = RowsModel(self._columns(), key=lambda row: row.id)
        self.table = TableView(self.model, self.windowTitle())
        self.table.set_empty(self.tr("这段时间没有记录。"))
        self.save = Button(self.tr("导出 Excel"), self.ask_export, kind="primary", keys="Ctrl+E")
        self.dialog: QFileDialog | None = None
        self.start.value_changed.connect(lambda _day: self.reload())
        self.end.value_changed.connect(lambda _day: self.reload())
        self.which.chosen.connect(lambda _key: self.reload())
        self.table.opened.connect(lambda row, _key: self._open(row))
        self._place()
        self.reload()

    def _columns(self) -> list[Column]:
        return [
            Column("day", self.tr("日期"), 92, Kind.DATE),
            Column("customer", self.tr("客户"), 190),
            Column("channel", self.tr("方式"), 56, value=lambda row: words.channel(row.channel)),
            Column("place", self.tr("地点"), 150),
            Column("met", self.tr("接洽人"), 80),
            Column("result", self.tr("结果"), 84, value=lambda row: words.result(row.result)),
            Column("note", self.tr("内容"), 200, stretch=True),
            Column("next_on", self.tr("下次联系"), 92, Kind.DATE),
            Column("who", self.tr("我方"), 60),
            Column("files", self.tr("附件"), 48, Kind.NUMBER),
        ]

    def _place(self) -> None:
        line = QHBoxLayout()
        for part in (
            self.which,
            label(self.tr("自"), "muted"),
            self.start,
            label(self.tr("至"), "muted"),
            self.end,
        ):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(Button(self.tr("关闭"), self.accept))
        line.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addLayout(line)
        column.addWidget(self.table, 1)

    def reload(self) -> None:
        """Read the log of the days; days that cannot be read show nothing."""
        self.model.set_rows(self._rows())

    def _rows(self) -> list[Logged]:
        try:
            start, end = self.start.day(), self.end.day()
        except ArError:
            return []
        if start is None or end is None:
            return []
        return calls.logged(self._context.book, start, end, self.which.current())

    def _open(self, row: Logged) -> None:
        """To the customer's page."""
        self.accept()
        self._context.go("customers", row.customer_id)

    def ask_export(self) -> None:
        """Ask where the list goes."""
        self.dialog = saving.ask(
            self._context,
            self,
            self.tr("导出走访记录"),
            self.tr("走访记录_{day}.xlsx").format(day=self._context.as_of),
            self.export,
        )

    def export(self, path: Path) -> None:
        """Write what is listed."""
        widths = (12, 26, 8, 22, 14, 12, 46, 12, 10)
        columns = self.model.columns[: len(widths)]
        heads = [(column.title, width) for column, width in zip(columns, widths, strict=True)]
        period = f"{self.start.text()} – {self.end.text()}"
        saving.keep(
            self._context,
            path,
            lambda: exports.list_workbook(path, self.windowTitle(), period, heads, map(_cells, self._rows())),
        )


def _cells(row: Logged) -> tuple[Any, ...]:
    next_on: dt.date | str = row.next_on or ""
    how, result = words.channel(row.channel), words.result(row.result)
    return row.day, row.customer, how, row.place, row.met, result, row.note, next_on, row.who
