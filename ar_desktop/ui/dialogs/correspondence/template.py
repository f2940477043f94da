"""The texts letters are made of: edit, look at the page while writing, versions, back to the shipped."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.correspondence import document_kinds, letter_sample, letter_templates
from ar_desktop.services.correspondence.letter_sample import Tried
from ar_desktop.ui import fitting
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.correspondence import template_words
from ar_desktop.ui.dialogs.leaving import Leaving
from ar_desktop.ui.fields import CustomerPicker
from ar_desktop.ui.pdf_pane import PdfPane

_PAUSE = 500  # milliseconds without a key before the page is made anew


class TemplateDialog(QDialog):
    """Text at the left, fields below it, the page at the right."""

    def __init__(self, parent: QWidget, context: Context, kind: str = "demand") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self._busy = self._again = False
        self.setWindowTitle(self.tr("函件模板"))
        fitting.resize(self, 1180, 760)
        words = context.settings.language
        self.kind = ChoiceBox([(item.code, item.name(words)) for item in document_kinds.listed()])
        self.kind.choose(kind)
        self.tongue = ChoiceBox([("zh", self.tr("中文")), ("en", self.tr("英文"))])
        self.versions = ChoiceBox()
        self.picker = CustomerPicker(self._search)
        self.picker.setPlaceholderText(self.tr("用样例预览，或选一个客户"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("模板文字"))
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("可用字段"))
        self.sentence = label("", "small", wrap=True)
        self.pane = PdfPane(self.tr("模板预览"))
        self.save = Button(self.tr("保存为新版本"), self.keep, kind="primary", keys="Ctrl+S")
        self.reset = Button(self.tr("恢复出厂文字"), self.go_back)
        self.end = Button(self.tr("关闭"), self.close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._place()
        self._leaving = Leaving(self.text.toPlainText, lambda said: self.say(said, "danger"))
        self._listen()
        self._load()

    def _search(self, text: str) -> list[tuple[int, str, str]]:
        return [(item.id, item.code, item.name) for item in customers.find(self.context.book, text)]

    def _place(self) -> None:
        bar = QHBoxLayout()
        for widget, caption, wide in (
            (self.kind, self.tr("种类"), 190), (self.tongue, self.tr("语言"), 90),
            (self.versions, self.tr("版本"), 230), (self.picker, self.tr("预览客户"), 230),
        ):  # fmt: skip
            widget.setAccessibleName(caption)
            widget.setFixedWidth(wide)
            bar.addWidget(widget)
        bar.addStretch(1)
        split = QSplitter()
        split.addWidget(self._left())
        split.addWidget(self.pane)
        split.setSizes([560, 600])
        foot = QHBoxLayout()
        foot.addWidget(self.sentence, 1)
        for button in (self.reset, self.end, self.save):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addLayout(bar)
        column.addWidget(split, 1)
        column.addLayout(foot)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text, 3)
        column.addWidget(label(self._syntax(), "small", wrap=True))
        column.addWidget(self.names, 1)
        return left

    def _syntax(self) -> str:
        """The marks a text may hold. Those with braces are put in here: a translation keeps its own."""
        name = self.tr("字段")
        return self.tr(
            "# 标题　> 标题下一行　| 顶格　**粗体**　{always}　{filled} 有内容才印这一行　"
            "{empty} 没有内容才印　[[块]] 单独一行。双击下面的名称插入。"
        ).format(always=f"{{{name}}}", filled=f"{{?{name}}}", empty=f"{{!{name}}}")

    def _listen(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _at: self._load())
        self.tongue.currentIndexChanged.connect(lambda _at: self._load())
        self.versions.activated.connect(lambda _at: self._show_version())
        self.picker.chosen.connect(lambda _id: self._render())
        self.text.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._render)
        self.names.itemActivated.connect(self._insert)

    def _load(self) -> None:
        """The text in force, its versions and the fields of its kind."""
        book, kind, tongue = self.context.book, self.kind.key(), self.tongue.key()
        self.versions.clear()
        self.versions.addItem(self.tr("出厂文字"), "0")
        saved = letter_templates.versions(book, kind, tongue)
        for item in reversed(saved):
            text = (
                self.tr("第 {number} 版 · {day}")
                if item.body
                else self.tr("第 {number} 版 · {day} · 恢复出厂")
            )
            self.versions.addItem(
                text.format(number=item.version, day=item.saved_on.isoformat()), str(item.version)
            )
        self.versions.setCurrentIndex(self.versions.count() - 1)
        self._show_names()
        self.reset.setEnabled((kind, tongue) in letter_templates.edited(book))
        current = letter_templates.current(book.reader, kind, tongue)
        if current != self.text.toPlainText():  # what was just saved stays as it is, the cursor too
            self.text.setPlainText(current)
        self._leaving.begin()
        self._render()

    def _show_names(self) -> None:
        """What the text may name, each with its meaning; the kind's own fields first."""
        kind, words = document_kinds.get(self.kind.key()), self.context.settings.language
        own = {field.name: field.caption(words) for field in kind.fields}
        fields, blocks = letter_sample.names(
            self.context.book, kind.code, self.tongue.key(), self.context.today
        )
        said = {**template_words.fields(), **own}
        self.names.clear()
        for name in sorted(fields, key=lambda name: name not in own):
            self._add_name(f"{{{name}}}", said.get(name, ""))
        for name in blocks:
            self._add_name(f"[[{name}]]", template_words.blocks().get(name, ""))

    def _add_name(self, code: str, meaning: str) -> None:
        item = QListWidgetItem(f"{code}　{meaning}", self.names)
        item.setData(Qt.ItemDataRole.UserRole, code)

    def _show_version(self) -> None:
        """An earlier text, to look at or to keep anew."""
        kind, tongue, wanted = self.kind.key(), self.tongue.key(), int(self.versions.key() or 0)
        saved = {
            item.version: item.body for item in letter_templates.versions(self.context.book, kind, tongue)
        }
        self.text.setPlainText(saved.get(wanted, "") or letter_templates.shipped(kind, tongue))

    def _insert(self, item: QListWidgetItem) -> None:
        self.text.insertPlainText(item.data(Qt.ItemDataRole.UserRole))
        self.text.setFocus()

    def _render(self) -> None:
        """The page of the text as it stands; a newer text waits for the one being made."""
        self._timer.stop()
        if self._busy:
            self._again = True
            return
        self._busy = True
        book, kind, tongue = self.context.book, self.kind.key(), self.tongue.key()
        body, day, who = self.text.toPlainText(), self.context.today, self.picker.current_id()
        task = self.context.tasks.run(
            self.tr("预览模板"),
            lambda _progress: letter_sample.tried(book, kind, tongue, body, day, who),
            self._show,
            self._refuse,
        )
        task.finished.connect(self._rendered)

    def _rendered(self) -> None:
        self._busy = False
        if self._again:
            self._again = False
            self._render()

    def _show(self, made: Tried) -> None:
        self.pane.load(made.pdf)
        said = [self.tr("{pages} 页").format(pages=made.pages)]
        if made.sample:
            said.append(self.tr("样例数据"))
        if made.unknown:
            said.append(self.tr("不认识的字段：{names}").format(names=" ".join(made.unknown)))
        if made.missing:
            said.append(self.tr("字体缺字：{characters}").format(characters="".join(made.missing)))
        self.say(" · ".join(said), "danger" if made.unknown or made.missing else "")

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, ArError):
            self.say(messages.explain(error, self.context.settings.language), "danger")
        else:
            raise error

    def say(self, text: str, tone: str = "") -> None:
        """What came of the text."""
        self.sentence.setText(text)
        restyle(self.sentence, "tone", tone)

    def reject(self) -> None:
        """Leave without saving; with edits that is asked first."""
        self._timer.stop()  # what came of the text would take the question away
        if self._leaving.allowed():
            super().reject()

    def keep(self) -> None:
        """Letters issued from now on are made of this text; those issued stay as they are."""
        self._change(letter_templates.save, self.text.toPlainText())

    def go_back(self) -> None:
        """Letters issued from now on are made of the shipped text again."""
        self._change(letter_templates.reset)

    def _change(self, act: object, *body: str) -> None:
        assert callable(act)
        kind, tongue = self.kind.key(), self.tongue.key()
        try:
            changes = act(self.context.book, kind, tongue, *body, self.context.today)
        except ArError as error:
            self.say(messages.explain(error, self.context.settings.language), "danger")
            return
        self.context.publish(changes, self.tr("模板已保存；已开具的函件不变"))
        self._load()
