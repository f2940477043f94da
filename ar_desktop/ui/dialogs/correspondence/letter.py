"""A letter of any kind to one customer or to many: kind, language, fields; preview, then issue."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ar_desktop import messages
from ar_desktop.domain import documents
from ar_desktop.domain.documents import Kind
from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.services.correspondence import document_kinds, letter_form, letter_languages, letters
from ar_desktop.services.correspondence.letter_facts import Wish
from ar_desktop.services.correspondence.letter_form import Form
from ar_desktop.services.correspondence.letters import Batch, Issued
from ar_desktop.ui.buttons import Button, label, restyle
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.correspondence import letter_words as words
from ar_desktop.ui.dialogs.correspondence.letter_fields import LetterFields
from ar_desktop.ui.dialogs.work_strip import WorkStrip
from ar_desktop.ui.fields import CustomerPicker
from ar_desktop.ui.tasks import Progress, going_on


class LetterDialog(QDialog):
    """``chosen`` are the customers; with none the dialog asks for one. ``start`` are values the fields
    begin with instead of the kind's own, ``about`` an invoice the letter is meant to speak of;
    of due ``lines`` given a demand speaks alone.
    ``issued(Batch)`` at the end."""

    issued = Signal(object)

    def __init__(
        self, parent: QWidget, context: Context, chosen: Sequence[int] = (), kind: str = "demand",
        start: Mapping[str, str] | None = None, about: str = "", lines: Sequence[int] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self._chosen = context, list(chosen)
        self._form: Form | None = None
        self._start, self._about = dict(start or {}), about
        self._lines = tuple(lines)
        self.batch: Batch | None = None
        self.setWindowTitle(self.tr("只催所选款项") if lines else self.tr("新函件"))
        self.setMinimumSize(640, 560)
        language = context.settings.language
        self.picker = CustomerPicker(self._search)
        self.kind = ChoiceBox([(item.code, item.name(language)) for item in self._kinds()])
        self.kind.choose(kind)
        self.tongue = ChoiceBox(
            [("", self.tr("按客户设置")), ("zh", self.tr("中文")), ("en", self.tr("英文"))]
        )
        self.fields = LetterFields(lambda: context.today, language)
        self.sentence = label("", "small", wrap=True)
        self.said = label("", "small", wrap=True)
        self.strip = WorkStrip()
        self._make_buttons()
        self._place()
        self._listen()
        self._begin()

    def _search(self, text: str) -> list[tuple[int, str, str]]:
        return [(item.id, item.code, item.name) for item in customers.find(self.context.book, text)]

    def _kinds(self) -> list[Kind]:
        return [item for item in document_kinds.listed() if item.selects or not self._lines]

    def _make_buttons(self) -> None:
        self.preview = Button(self.tr("预览"), self.show_preview, keys="Ctrl+P")
        self.go = Button(self.tr("开具"), self.start, kind="primary", keys="Ctrl+S")
        self.remember = Button(self.tr("以后都用这种语言"), self.keep_language, kind="link")
        self.look = Button(self.tr("查看函件"), self.show_letters, kind="primary")
        self.end = Button(self.tr("取消"), self.close)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(11)
        column.addLayout(self._head())
        column.addWidget(self.said)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.fields.setObjectName("scrolled")
        area.setWidget(self.fields)
        area.verticalScrollBar().rangeChanged.connect(self.fields.keep_off)
        column.addWidget(area, 1)
        column.addWidget(self.sentence)
        foot = QHBoxLayout()
        foot.addWidget(self.strip, 1)
        foot.addWidget(self.preview)
        foot.addStretch(1)
        for part in (self.end, self.look, self.go):
            foot.addWidget(part)
        column.addLayout(foot)
        self.look.hide()
        self.sentence.hide()

    def _head(self) -> QGridLayout:
        grid = self._top = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        who: QWidget = self.picker
        if self._chosen:
            who = label(self._named(), "strong", wrap=True)
        tongue = QHBoxLayout()
        tongue.addWidget(self.tongue, 1)
        tongue.addWidget(self.remember)
        for number, caption in enumerate((self.tr("客户"), self.tr("种类"), self.tr("语言"))):
            grid.addWidget(label(caption, "muted"), number, 0)
        grid.addWidget(who, 0, 1)
        grid.addWidget(self.kind, 1, 1)
        grid.addLayout(tongue, 2, 1)
        for widget, caption in (
            (self.picker, self.tr("客户")), (self.kind, self.tr("种类")), (self.tongue, self.tr("语言")),
        ):  # fmt: skip
            widget.setAccessibleName(caption)
        return grid

    def _named(self) -> str:
        names = [customers.get(self.context.book, key).name for key in self._chosen[:3]]
        if len(self._chosen) <= 3:
            return self.tr("、").join(names)
        return self.tr("{names} 等 {count} 户").format(
            names=self.tr("、").join(names), count=len(self._chosen)
        )

    def _listen(self) -> None:
        self.picker.chosen.connect(self._choose)
        self.kind.currentIndexChanged.connect(lambda _at: self._start_over())
        self.fields.driven.connect(self._drive)
        self.tongue.currentIndexChanged.connect(lambda _at: self._again())

    def _choose(self, customer: object) -> None:
        self._chosen = [customer] if isinstance(customer, int) else []
        self._start_over()

    def _start_over(self) -> None:
        """Another kind or customer: what was typed for the one before is not for this one."""
        self._start = {}
        self._begin()

    def _again(self) -> None:
        """The same kind with other words or other facts behind it; what was typed stays."""
        with contextlib.suppress(ArError):
            self._start = self._extra()
        self._begin()

    def _drive(self, name: str) -> None:
        """What was chosen decides what other fields begin with."""
        self._again()
        self.fields.fields[name].setFocus()

    def _wish(self) -> Wish:
        return Wish(self.kind.key(), self._start, True, language=self.tongue.key(), lines=self._lines)

    def _begin(self) -> None:
        """The fields of the kind, with what the book knows of the customer."""
        self.remember.setVisible(len(self._chosen) == 1 and bool(self.tongue.key()))
        try:
            self._form = self._begun(self._chosen)
        except ArError as error:
            self._form = self._begun(())
            self.say(messages.explain(error, self.context.settings.language))
        else:
            self.say("")
        self.fields.show_form(self._form, self._start)
        self._top.setColumnMinimumWidth(0, self.fields.caption_width())
        self._say_scope(self._form)
        self._look_for_grounds(self._form)
        for button in (self.go, self.preview):
            button.setEnabled(bool(self._chosen))

    def _begun(self, who: Sequence[int]) -> Form:
        day, screen = self.context.today, self.context.settings.language
        return letter_form.begin(self.context.book, who, day, self._wish(), screen)

    def _look_for_grounds(self, form: Form) -> None:
        """Of several customers find out, behind the window, into whose letters what is ticked does not go."""
        if not form.several or all(field.type != "picks" for field in form.kind.fields):
            return
        book, who, day, wish = self.context.book, tuple(self._chosen), self.context.today, self._wish()

        def work(_progress: Progress) -> dict[str, list[str]]:
            return letter_form.lacking(book, who, day, wish)

        def show(found: dict[str, list[str]]) -> None:
            if isValid(self) and self._form is form:
                self.fields.say_left_out(form.kind, found)

        self.context.tasks.run(self.tr("核对逾期后果的依据"), work, show)

    def _say_scope(self, form: Form) -> None:
        """What the letter speaks of: the invoices and their sum, or that each customer has its own."""
        missing = bool(self._about) and bool(form.numbers) and self._about not in form.numbers
        text = ""
        if len(self._chosen) > 1 and form.kind.fields:
            text = self.tr("没有改动的字段，按每个客户各自的记录填写；改动过的，所有函件都一样。")
        elif missing:
            text = self.tr("注意：发票 {number} 不在这封函里（有争议、已由票据覆盖或在还款计划中）。").format(
                number=self._about
            )
        elif form.numbers:
            text = "\n".join(filter(None, (words.scope(form), words.rest(form))))
        if self._chosen and not form.kind.fields:
            text = "\n".join(filter(None, (text, self.tr("这种函件没有要填写的内容，可直接预览或开具。"))))
        self.said.setText(text)
        self.said.setVisible(bool(text))
        restyle(self.said, "tone", "danger" if missing else "")

    def say(self, text: str, tone: str = "danger") -> None:
        """One sentence on what is wrong, or what came of it."""
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))
        restyle(self.sentence, "tone", tone)

    def _extra(self) -> dict[str, str]:
        assert self._form is not None
        return self._form.changed(self.fields.values())

    def _sound(self) -> dict[str, str] | None:
        """What the user said; None where a field is wrong, which is said and has the cursor then."""
        assert self._form is not None
        try:
            if len(self._chosen) == 1:
                documents.checked(self._form.kind, self.fields.values(), self._form.currency)
            return self._extra()
        except ArError as error:
            self._point(error)
            return None

    def _point(self, error: ArError) -> None:
        """Say what is wrong and go there."""
        self.say(messages.explain(error, self.context.settings.language))
        field = self.fields.fields.get(str(error.facts.get("name", "")))
        if field is not None:
            field.setFocus()

    def keep_language(self) -> None:
        """Write to this customer in the chosen language from now on."""
        changes = letter_languages.choose(self.context.book, self._chosen[0], self.tongue.key())
        self.context.publish(changes, self.tr("已记住这个客户的函件语言"))

    def show_preview(self) -> None:
        """The letter to the first customer as it would be issued now."""
        extra = self._sound()
        if extra is None:
            return
        book, who, day, wish = self.context.book, self._chosen[0], self.context.today, self._wish()

        def work(_progress: Progress) -> Issued:
            return letters.preview(
                book, who, day, by_name=True, kind=wish.kind, extra=extra, language=wish.language,
                lines=wish.lines,
            )  # fmt: skip

        self.context.tasks.run(self.tr("预览函件"), work, self._open_preview, self._refuse)

    def _open_preview(self, letter: Issued) -> None:
        from ar_desktop.ui.dialogs.correspondence.preview import PreviewDialog  # noqa: PLC0415 - QtPdf takes time to load

        self._say_notices([letter])
        PreviewDialog(self, letter.facts.recipient.name, letter.pdf).open()

    def _say_notices(self, made: Sequence[Issued]) -> None:
        language = self.context.settings.language
        lines = dict.fromkeys(
            messages.sentence(note.code, note.facts, language) for letter in made for note in letter.warnings
        )
        self.say("\n".join(lines), "")

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, ArError):
            self.say(messages.explain(error, self.context.settings.language))
        else:
            raise error

    def start(self) -> None:
        """Issue in the background; each letter is safe as soon as it is made."""
        extra = self._sound()
        if extra is None:
            return
        book, who, day, wish = self.context.book, self._chosen, self.context.today, self._wish()

        def work(progress: Progress) -> Batch:
            return letters.issue(
                book,
                who,
                day,
                going_on(progress),
                by_name=len(who) == 1,
                kind=wish.kind,
                extra=extra,
                language=wish.language,
                lines=wish.lines,
            )

        self._show_running(on=True)
        task = self.context.tasks.run(self.tr("开具函件"), work, self._show_batch, self._refuse)
        self.strip.follow(task, len(who))
        task.finished.connect(self._finished)

    def _show_running(self, *, on: bool) -> None:
        for part in (self.go, self.end, self.preview):
            part.setVisible(not on)

    def _show_batch(self, batch: Batch) -> None:
        self.batch = batch
        language = self.context.settings.language
        said = [self.tr("已开具 {count} 封").format(count=len(batch.letters))] if batch.letters else []
        who = [customers.get(self.context.book, key) for key in self._chosen]
        names = {customer.code: customer.name for customer in who}
        said += [
            words.of_customer(names[item.customer_code], messages.explain(item.error, language))
            for item in batch.failed
        ]
        said += dict.fromkeys(
            messages.sentence(note.code, note.facts, language)
            for letter in batch.letters
            for note in letter.warnings
        )
        self.say("\n".join(said), "danger" if batch.failed else "")
        self.context.publish(batch.changes, said[0] if batch.letters else "")
        self.issued.emit(batch)

    def _finished(self) -> None:
        self._show_running(on=False)
        done = bool(self.batch and self.batch.letters)
        self.look.setVisible(done)
        for part in (self.go, self.preview, self.fields, self.kind, self.tongue, self.picker):
            part.setEnabled(not done)
        self.go.setVisible(not done)
        if done:
            self.end.setText(self.tr("关闭"))

    def show_letters(self) -> None:
        """Go to the register, to what was issued."""
        ids = [letter.id for letter in self.batch.letters] if self.batch else []
        self.close()
        self.context.go("letters", ids)

    def reject(self) -> None:
        """Esc and closing the window mean stop first while it is at work."""
        if self.strip.is_running():
            self.strip.cancel()
        else:
            super().reject()
