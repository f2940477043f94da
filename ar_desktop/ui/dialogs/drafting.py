"""Drafts: what was typed into a form and not posted survives the form, and is offered again."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import drafts
from ar_desktop.services.keeping.books import Book
from ar_desktop.services.keeping.drafts import Draft
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.fields import CustomerPicker, RowsEditor, TypedEdit

#: A hand that rests so long may have been called away; milliseconds.
_REST = 3000
_BRIEF = 2


class DraftKeeper(QObject):
    """Keeps the ``parts`` of a form, by name, as a draft of ``form`` while they differ from what they
    were at ``begin``; ``bar`` offers drafts of earlier."""

    def __init__(self, owner: QWidget, book: Book, form: str, parts: Mapping[str, QWidget]) -> None:
        super().__init__(owner)
        self._book, self._form, self._parts = book, form, dict(parts)
        self._waiting = drafts.kept(book, form)
        self._clean: Draft = {}
        self._resumed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self.keep)
        for part in self._parts.values():
            _listen(part, self._timer)
        self.words = label("", "", wrap=True)
        self.resume = Button(self.tr("继续填写"), self.go_on, keys="Ctrl+G")
        self.throw = Button(self.tr("丢弃"), self.throw_away, keys="Ctrl+Shift+G")
        self.bar = QFrame()
        self.bar.setProperty("box", "note")
        self._arrange()

    def _arrange(self) -> None:
        line = QHBoxLayout(self.bar)
        line.setContentsMargins(10, 6, 10, 6)
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        line.addWidget(self.words, 1)
        line.addWidget(self.throw)
        line.addWidget(self.resume)

    def begin(self) -> None:
        """What stands in the form now was not typed."""
        self._clean = self.state()
        self._resumed = False
        self._show()

    def state(self) -> Draft:
        """Everything typed, by name."""
        return {name: _read(part) for name, part in self._parts.items()}

    def is_typed(self) -> bool:
        """Whether there is something to lose."""
        return self.state() != self._clean

    def keep(self) -> None:
        """Store what is typed beside the drafts of earlier; a book put away meanwhile keeps none."""
        self._timer.stop()
        typed = [self.state()] if self.is_typed() else []
        with suppress(ArError):
            drafts.keep(self._book, self._form, [*self._waiting, *typed])

    def posted(self) -> None:
        """What was typed stands in the book now."""
        self._timer.stop()
        drafts.keep(self._book, self._form, self._waiting)

    def go_on(self) -> None:
        """Fill the form with the latest draft of earlier; what is typed takes its place."""
        if not self._waiting:
            return
        found = self._waiting.pop()
        if self.is_typed():
            self._waiting.insert(0, self.state())
        self._put(found)
        self._resumed = True
        self._show()

    def throw_away(self) -> None:
        """Forget the draft gone on with, or the latest of earlier."""
        if self._resumed:
            self._put(self._clean)
            self._resumed = False
        elif self._waiting:
            self._waiting.pop()
        self.keep()
        self._show()

    def _put(self, found: Draft) -> None:
        for name, part in self._parts.items():
            if name in found:
                _write(part, found[name])

    def _show(self) -> None:
        self.bar.setVisible(self._resumed or bool(self._waiting))
        self.resume.setVisible(not self._resumed)
        if self._resumed:
            self.words.setText(self.tr("正在续填草稿，登记后草稿自动删除"))
        elif self._waiting:
            text = self.tr("有 {count} 份没填完的草稿：{what}")
            self.words.setText(text.format(count=len(self._waiting), what=_brief(self._waiting[-1])))


def _listen(part: QWidget, timer: QTimer) -> None:
    """Start the timer whenever a part changes."""
    match part:
        case RowsEditor():
            part.changed.connect(timer.start)
        case QComboBox():
            part.currentIndexChanged.connect(lambda _n: timer.start())
        case QCheckBox():
            part.toggled.connect(lambda _on: timer.start())
        case QPlainTextEdit():
            part.textChanged.connect(timer.start)
        case QLineEdit():
            part.textChanged.connect(lambda _text: timer.start())


def _read(part: QWidget) -> Any:
    match part:
        case CustomerPicker():
            return [part.current_id(), part.text()]
        case RowsEditor():
            return part.texts()
        case QComboBox():
            return part.currentData()
        case QCheckBox():
            return part.isChecked()
        case QPlainTextEdit():
            return part.toPlainText()
        case QLineEdit():
            return part.text()
    raise TypeError(type(part).__name__)


def _write(part: QWidget, value: Any) -> None:
    match part:
        case CustomerPicker():
            part.set_choice(value[0], value[1])
            part.setText(value[1])
            part.chosen.emit(value[0])
        case RowsEditor():
            part.set_texts(value)
        case ChoiceBox() if isinstance(value, str):
            part.choose(value)
        case QComboBox():
            part.setCurrentIndex(part.findData(value))
        case QCheckBox():
            part.setChecked(value)
        case QPlainTextEdit():
            part.setPlainText(value)
        case QLineEdit():
            part.setText(value)
            if isinstance(part, TypedEdit):
                part.commit()


def _brief(draft: Draft) -> str:
    """The first words of a draft: whom and how much."""
    named = [draft.get(name) for name in ("customer", "name", "amount", "number", "title")]
    found = (value[1] if isinstance(value, list) else value for value in named)
    words = [value for value in found if isinstance(value, str) and value.strip()]
    return " · ".join(words[:_BRIEF])
