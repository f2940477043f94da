"""What was recognised in a file, and which column is which: every choice can be changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ar_desktop.services.intake import import_choices
from ar_desktop.services.intake.import_choices import Header
from ar_desktop.ui import document_words as words
from ar_desktop.ui.cards import Card, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.pages.intake import import_words


class ColumnsCard(Card):
    """Recognition on top, the mapping below. ``mapped(field, column)``, ``kind_chosen(kind)``
    and ``sheet_chosen(name)`` when the user chooses otherwise; an empty column means that the file does
    not have it, an empty sheet all of them."""

    mapped = Signal(str, str)
    kind_chosen = Signal(str)
    sheet_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.kind = ChoiceBox()
        for key in import_choices.KINDS:
            self.kind.addItem(import_words.list_kind(key), key)
        self.kind.setAccessibleName(self.tr("类型"))
        self.kind.activated.connect(lambda _index: self.kind_chosen.emit(str(self.kind.currentData())))
        self.sheet = ChoiceBox()
        self.sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet.setAccessibleName(self.tr("工作表"))
        self.sheet.activated.connect(lambda _index: self.sheet_chosen.emit(str(self.sheet.currentData())))
        self.boxes: dict[str, QComboBox] = {}
        self.add(label(self.tr("识别结果"), "section"))
        self._texts = {key: label("", wrap=True) for key in ("file", "header", "skipped")}
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(10)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        self._add_facts()
        self.add(self._facts)
        self.add(label(self.tr("列对应"), "section"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self.add(self._area, 1)
        self.add(label(self.tr("导入后记住这些对应，下次同样表头自动采用"), "small", wrap=True))

    def _add_facts(self) -> None:
        captions: list[tuple[str, QWidget]] = [
            (self.tr("文件"), self._texts["file"]),
            (self.tr("工作表"), self.sheet),
            (self.tr("类型"), self.kind),
            (self.tr("表头"), self._texts["header"]),
            (self.tr("略过"), self._texts["skipped"]),
        ]
        for number, (caption, part) in enumerate(captions):
            self._facts.addWidget(label(caption, "muted"), number, 0)
            self._facts.addWidget(part, number, 1)

    def show_file(self, path: Path, header: Header | None, skipped: str) -> None:
        """What was recognised."""
        self._texts["file"].setText(path.name)
        row = header.row if header else 0
        self._texts["header"].setText(self.tr("第 {row} 行").format(row=row) if row else "—")
        self._texts["skipped"].setText(skipped or "—")

    def show_sheets(self, chosen: str, shown: Sequence[str], hidden: Sequence[str]) -> None:
        """The sheets of the file, hidden ones marked; without one chosen all were read."""
        self.sheet.clear()
        if not chosen:
            several = self.tr("全部 {count} 个工作表").format(count=len(shown)) if len(shown) > 1 else "—"
            self.sheet.addItem(several, "")
        for name in shown:
            self.sheet.addItem(name, name)
        for name in hidden:
            self.sheet.addItem(self.tr("{name}（隐藏）").format(name=name), name)
        self.sheet.setCurrentIndex(max(self.sheet.findData(chosen), 0))
        self.sheet.setEnabled(self.sheet.count() > 1)

    def show_mapping(self, kind: str, header: Header, mapping: Mapping[str, str]) -> None:
        """One line per field: the file's column, and what it stands for."""
        self.kind.setCurrentIndex(self.kind.findData(kind))
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        self.boxes = {}
        names = import_choices.columns(header)
        wanting = import_choices.wanting(kind, mapping)
        for number, field in enumerate(import_choices.fields(kind)):
            box = self._box(field, self._absent(kind, field, wanting), names, mapping.get(field, ""))
            grid.addWidget(box, number, 0)
            grid.addWidget(label("→", "muted"), number, 1)
            grid.addWidget(label(words.field(field)), number, 2)
            self.boxes[field] = box
        grid.setColumnStretch(0, 1)
        holder = QVBoxLayout()
        holder.addStretch(1)
        grid.addLayout(holder, len(self.boxes), 0)
        grid.setRowStretch(len(self.boxes), 1)
        self._area.setWidget(inside)

    def show_form(self, kind: str) -> None:
        """A form that has no columns to choose: a bank's, the tax bureau's, an invoice."""
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.boxes = {}
        note = label(self.tr("已按内容识别版式，无需对应列。"), "muted", wrap=True)
        note.setObjectName("scrolled")
        note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(note)

    def _box(self, field: str, absent: str, names: Sequence[str], chosen: str) -> QComboBox:
        box = ChoiceBox()
        box.setMinimumContentsLength(6)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setAccessibleName(words.field(field))
        box.addItem(absent, "")
        for name in [*names, *([] if chosen in {"", *names} else [chosen])]:
            box.addItem(name, name)
        box.setCurrentIndex(box.findData(chosen))
        box.activated.connect(lambda _index: self.mapped.emit(field, str(box.currentData())))
        return box

    def _absent(self, kind: str, field: str, wanting: frozenset[str]) -> str:
        if kind in {"invoices", "openings"} and field == "due_on":
            return self.tr("（按客户账期）")
        if field in wanting:
            return self.tr("（请选择）")
        return self.tr("（文件中没有）")
