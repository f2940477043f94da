"""One rung of a ladder as fields: when, what, how it sounds, what must be so, the text."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import ACTIONS, Rung
from ar_desktop.services.chasing.ladders import ROLES
from ar_desktop.ui.buttons import label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.fields import EnterWalk, MoneyEdit, TypedEdit
from ar_desktop.ui.page import row
from ar_desktop.ui.pages.chasing import ladder_words as words
from ar_desktop.ui.pages.chasing import reminder_words
from ar_desktop.ui.tick import TickBox

_MOST_DAYS = 3650


class DaysEdit(TypedEdit):
    """A whole number of days; negative ones, where they are allowed, lie before (``number_out_of_range``)."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def read(self, text: str) -> int:
        """The number of what was typed, with any kind of minus."""
        plain = unicodedata.normalize("NFKC", text).strip().replace("−", "-")
        digits = plain.removeprefix("-").removeprefix("+")
        value = int(plain) if digits.isdecimal() and digits.isascii() else None
        if value is None or not self._least <= value <= _MOST_DAYS:
            raise ArError("number_out_of_range", value=text, least=self._least, most=_MOST_DAYS)
        return value

    def show_value(self, value: int) -> str:
        """The number in digits."""
        return str(value)


class RungForm(QWidget):
    """The fields of one rung. ``edited()`` whenever it says something else and can be read;
    ``problem(str)`` what cannot; ``done()`` when Enter leaves the last field."""

    edited = Signal()
    problem = Signal(str)
    done = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._rung = Rung(0, "sms", "remind", "")
        self._showing = False
        self.basis, self.offset = ChoiceBox(words.bases()), DaysEdit(-_MOST_DAYS)
        self.action, self.tone = ChoiceBox(words.actions()), ChoiceBox(words.tones())
        self.letter = ChoiceBox([("", "—"), *words.letters(language)])
        none = ("", self.tr("无"))
        self.requires = ChoiceBox([none, *((key, reminder_words.action(key)) for key in ACTIONS)])
        self.role = ChoiceBox([("", self.tr("客户责任人")), *((role, words.role(role)) for role in ROLES)])
        self.role.setEditable(True)
        self.minimum, self.repeat = MoneyEdit(), DaysEdit(0)
        self.weekdays = [TickBox(name) for name in words.weekdays()]
        self.text = QPlainTextEdit()
        self._place()
        self._connect(language)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        pairs: tuple[tuple[str, QWidget], ...] = (
            (self.tr("起算日"), self.basis),
            (self.tr("天数（负数为之前）"), self.offset),
            (self.tr("动作"), self.action),
            (self.tr("语气"), self.tone),
            (self.tr("函件种类"), self.letter),
            (self.tr("前提"), self.requires),
            (self.tr("由谁办"), self.role),
            (self.tr("最低金额（元）"), self.minimum),
            (self.tr("重复间隔（天）"), self.repeat),
        )
        for number, (caption, part) in enumerate(pairs):
            part.setAccessibleName(caption)
            line, column = divmod(number, 3)
            grid.addWidget(label(caption, "small"), 2 * line, column)
            grid.addWidget(part, 2 * line + 1, column)
        self._days = row(label(self.tr("只在周"), "small"), *self.weekdays, gap=14)
        self._days.layout().addStretch(1)  # type: ignore[union-attr]
        grid.addWidget(self._days, 6, 0, 1, 3)
        self.text.setAccessibleName(self.tr("话术"))
        self.text.setTabChangesFocus(True)
        grid.addWidget(self.text, 7, 0, 1, 3)
        fields = " ".join(f"{{{key}}}{name}" for key, name in words.field_names().items())
        grid.addWidget(label(self.tr("字段：{fields}").format(fields=fields), "small", wrap=True), 8, 0, 1, 3)
        grid.setRowStretch(7, 1)

    def _connect(self, language: str) -> None:
        for box in (self.basis, self.action, self.tone, self.letter, self.requires):
            box.currentIndexChanged.connect(self._on_edit)
        self.role.currentTextChanged.connect(self._on_edit)
        self.action.currentIndexChanged.connect(self._suggest_letter)
        for field in (self.offset, self.minimum, self.repeat):
            field.language = language
            field.textChanged.connect(self._on_edit)
            field.problem.connect(self.problem)
        for tick in self.weekdays:
            tick.toggled.connect(self._on_edit)
        self.text.textChanged.connect(self._on_edit)
        EnterWalk(self, self.fields(), self.done.emit)

    def fields(self) -> list[QWidget]:
        """The fields in the order Enter walks them."""
        return [self.basis, self.offset, self.action, self.tone, self.letter, self.requires,
                self.role, self.minimum, self.repeat, *self.weekdays, self.text]  # fmt: skip

    def show_rung(self, rung: Rung) -> None:
        """Put a rung into the fields."""
        self._showing = True
        self._rung = rung
        self.basis.choose(rung.basis)
        self.offset.set_value(rung.offset)
        self.action.choose(rung.action)
        self.tone.choose(rung.tone)
        self.letter.choose(rung.letter)
        self.requires.choose(rung.requires)
        self.role.choose(rung.role)
        self.minimum.set_value(rung.minimum or None)
        self.repeat.set_value(rung.repeat or None)
        for day, box in enumerate(self.weekdays):
            box.setChecked(day in rung.weekdays)
        self.text.setPlainText(rung.text)
        self._showing = False

    def rung(self) -> Rung:
        """The rung as the fields say; raises what the fields raise."""
        days = tuple(day for day, box in enumerate(self.weekdays) if box.isChecked())
        place = self.role.findText(self.role.currentText())
        role = self.role.itemData(place) if place >= 0 else self.role.currentText().strip()
        return replace(
            self._rung, basis=self.basis.key(), offset=self.offset.value() or 0, action=self.action.key(),
            tone=self.tone.key(), letter=self.letter.key(), requires=self.requires.key(), role=str(role),
            minimum=self.minimum.value() or 0, repeat=self.repeat.value() or 0, weekdays=days,
            text=self.text.toPlainText().strip(),
        )  # fmt: skip

    def _suggest_letter(self) -> None:
        """A step that sends a letter needs its kind."""
        usual = {"letter": "demand", "hold": "hold"}.get(self.action.key(), "")
        if not self._showing and usual and not self.letter.key():
            self.letter.choose(usual)

    def _on_edit(self) -> None:
        if self._showing or not all(field.is_sound() for field in (self.offset, self.minimum, self.repeat)):
            return
        self.edited.emit()
