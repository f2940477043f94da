"""The fields of a kind of letter as widgets, and their values in the form the service takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ar_desktop.domain.documents import Field
from ar_desktop.domain.documents import Kind as DocumentKind
from ar_desktop.domain.money import decimal_string, parse_amount
from ar_desktop.services.correspondence.letter_form import Form
from ar_desktop.ui import theme
from ar_desktop.ui.cards import clear, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.dialogs.correspondence import letter_words
from ar_desktop.ui.fields import DateEdit, MoneyEdit
from ar_desktop.ui.tick import TickBox

Read = Callable[[], str]
#: The widest a caption may be before it wraps, and the least that captions take together.
_MOST_CAPTION, _LEAST_CAPTION = 140, 110
#: So that what is said below a box stands under its words.
_INDENT = 22


class Picks(QWidget):
    """Several things to tick; ``value`` their keys with commas. Those ``barred`` cannot be, and say why."""

    def __init__(
        self, choices: Sequence[tuple[str, str]], chosen: str, barred: Sequence[tuple[str, str, str]] = ()
    ) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self.notes: dict[str, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(5)
        for key, words in choices:
            self._add(column, key, words)
            self.boxes[key].setChecked(key in chosen.split(","))
        for key, words, fact in barred:
            self._add(column, key, words)
            self.boxes[key].setEnabled(False)
            self.note(key, letter_words.barred(fact))

    def _add(self, column: QVBoxLayout, key: str, words: str) -> None:
        self.boxes[key], self.notes[key] = TickBox(words), label("", "small", wrap=True)
        self.notes[key].setIndent(_INDENT)
        self.notes[key].hide()
        column.addWidget(self.boxes[key])
        column.addWidget(self.notes[key])

    def note(self, key: str, text: str) -> None:
        """Say something below one of them."""
        self.notes[key].setText(text)
        self.notes[key].show()

    def value(self) -> str:
        """The keys of what is ticked."""
        return ",".join(key for key, box in self.boxes.items() if box.isChecked())


class LetterFields(QWidget):
    """Shows the fields of a ``Form`` under one another; ``values`` reads them back. ``driven`` where
    something was chosen that decides what other fields begin with."""

    driven = Signal(str)

    def __init__(self, today: Callable[[], dt.date], language: str) -> None:
        super().__init__()
        self._today, self._language = today, language
        self._captions = _LEAST_CAPTION
        self._reads: dict[str, Read] = {}
        self.fields: dict[str, QWidget] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def show_form(self, form: Form, start: Mapping[str, str]) -> None:
        """Put the fields of a kind in the place of those before; ``start`` where it says otherwise."""
        clear(self._grid)
        self._reads.clear()
        self.fields.clear()
        asked = [field for field in form.kind.fields if not _is_plain(field, form)]
        self._captions = self._caption_width([self._caption(field) for field in asked])
        for number, field in enumerate(asked):
            self._add(number, field, form, start.get(field.name, form.values.get(field.name, "")))
        self._grid.setRowStretch(2 * len(form.kind.fields), 1)

    def caption_width(self) -> int:
        """The room the captions take: those above the fields stand in the same column."""
        return self._captions

    def keep_off(self, _least: int, most: int) -> None:
        """Fields do not touch the bar that scrolls them, and end with those above where there is none."""
        self._grid.setContentsMargins(0, 0, 8 if most > 0 else 0, 0)

    def _caption(self, field: Field) -> str:
        return field.caption(self._language) + (" *" if field.required else "")

    def _caption_width(self, captions: Sequence[str]) -> int:
        widest = max((theme.metrics().horizontalAdvance(text) + 4 for text in captions), default=0)
        return max(_LEAST_CAPTION, min(widest, _MOST_CAPTION))

    def _add(self, number: int, field: Field, form: Form, value: str) -> None:
        caption = self._caption(field)
        widget, read = self._made(field, form, value)
        hint = field.hint_en if self._language == "en" else field.hint
        if hint and isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.setPlaceholderText(hint)
            widget.setToolTip(hint)
        widget.setAccessibleName(field.caption(self._language))
        name = label(caption, "muted", wrap=True)
        name.setMinimumHeight(28)
        name.setFixedWidth(self._captions)
        self._grid.addWidget(name, 2 * number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, 2 * number, 1)
        widget.show()  # at once: what is not shown yet takes no focus
        if isinstance(widget, ChoiceBox):
            self._grid.addWidget(_Wording(widget), 2 * number + 1, 1)
        self.fields[field.name] = widget
        self._reads[field.name] = read

    def _made(self, field: Field, form: Form, value: str) -> tuple[QWidget, Read]:
        choices = form.choices.get(field.name, ())
        match field.type:
            case "date":
                return self._date(value)
            case "money":
                return _money(value)
            case "choice" | "receipt" | "guarantee" | "currency" | "set_off":
                return self._box(field, choices, value)
            case "picks":
                picks = Picks(choices, value, form.barred.get(field.name, ()))
                return picks, picks.value
        return _plain(field.type, value)

    def _box(self, field: Field, choices: Sequence[tuple[str, str]], value: str) -> tuple[QWidget, Read]:
        box = ChoiceBox(choices)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        if value:
            box.choose(value)
        if field.drives:
            box.activated.connect(
                lambda _at: QTimer.singleShot(0, self, partial(self.driven.emit, field.name))
            )
        return box, box.key

    def _date(self, value: str) -> tuple[QWidget, Read]:
        edit = DateEdit(self._today)
        if value:
            edit.set_value(dt.date.fromisoformat(value))

        def read() -> str:
            day = edit.day()
            return day.isoformat() if day else ""

        return edit, read

    def say_left_out(self, kind: DocumentKind, lacking: Mapping[str, Sequence[str]]) -> None:
        """Below what is ticked for several customers: into whose letters it does not go."""
        facts = {option.key: option.when for field in kind.fields for option in field.options}
        for picks in self.findChildren(Picks):
            for key in picks.boxes.keys() & lacking.keys():
                picks.note(key, letter_words.left_out(lacking[key], facts[key]))

    def values(self) -> dict[str, str]:
        """What the fields say; a day or an amount that cannot be read raises its error."""
        return {name: read() for name, read in self._reads.items()}


def _is_plain(field: Field, form: Form) -> bool:
    """Whether there is nothing to ask: money is owed in one currency."""
    return field.type == "currency" and len(form.choices.get(field.name, ())) < 2


class _Wording(QLabel):
    """The whole of a choice that its box cuts off."""

    def __init__(self, box: ChoiceBox) -> None:
        super().__init__()
        self.setProperty("role", "small")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._box = box
        box.currentIndexChanged.connect(lambda _at: self._show())
        box.installEventFilter(self)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wider box may show the whole."""
        if event.type() == QEvent.Type.Resize:
            self._show()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        text = self._box.currentText()
        self.setText(text)
        room = self._box.width() - _ARROW
        self.setVisible(self._box.fontMetrics().horizontalAdvance(text) > room)


#: What margins and arrow of a box take of its width.
_ARROW = 44


class _Lines(QPlainTextEdit):
    """Room for some lines; the sheet of styles sets the least height of every field."""

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(300, 82)


def _plain(kind: str, value: str) -> tuple[QWidget, Read]:
    """A box to tick, some lines or a single one."""
    if kind == "tick":
        tick = TickBox()
        tick.setChecked(bool(value))
        return tick, lambda: "1" if tick.isChecked() else ""
    if kind in {"long", "plan"}:
        return _long(value)
    line = QLineEdit(value)
    line.setCursorPosition(0)
    return line, line.text


def _money(value: str) -> tuple[QWidget, Read]:
    edit = MoneyEdit()
    if value:
        edit.set_value(parse_amount(value))

    def read() -> str:
        amount = edit.amount()
        return "" if amount is None else decimal_string(amount)

    return edit, read


def _long(value: str) -> tuple[QWidget, Read]:
    edit = _Lines(value)
    edit.setTabChangesFocus(True)
    edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return edit, edit.toPlainText
