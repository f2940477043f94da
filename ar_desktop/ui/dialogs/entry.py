"""What the entry forms of records share: the user's save keys, remarks under a field, choices."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.archive import customers
from ar_desktop.ui.buttons import label, restyle
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.drafting import DraftKeeper
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import CustomerPicker, RowsEditor
from ar_desktop.ui.keys import scheme

_MOST_CHOICES = 20
_Value = TypeVar("_Value")


class EntryDialog(FormDialog):
    """A form that saves by the keys of the user's scheme and says things under its fields."""

    def __init__(
        self, parent: QWidget, context: Context, title: str, act: Callable[..., object], *, button: str = ""
    ) -> None:
        super().__init__(parent, title, act, button=button, language=context.settings.language)
        self.context = context
        self.drafts: DraftKeeper | None = None
        self._doubted: tuple[Any, ...] = ()
        self._posted: tuple[Any, ...] = ()
        self.setMinimumWidth(520)
        keys = scheme(context.settings.key_scheme).save
        self.ok.set_keys(keys[0])
        for key in keys[1:]:
            QShortcut(QKeySequence(key), self, self.finish)

    def remark(self, text: str = "") -> QLabel:
        """A line under the field added last, to be changed later."""
        made = label(text, "small", wrap=True)
        self._grid.addWidget(made, self._grid.rowCount(), 1)
        made.setVisible(bool(text))
        return made

    def add_wide(self, part: QWidget) -> None:
        """A part over the whole width."""
        self._grid.addWidget(part, self._grid.rowCount(), 0, 1, 2)

    def add_button(self, button: QWidget) -> None:
        """Another button, left of the one that saves."""
        column = self.layout()
        assert column is not None
        last = column.itemAt(column.count() - 1)
        foot = last.layout() if last else None
        assert isinstance(foot, QHBoxLayout)
        foot.insertWidget(foot.indexOf(self.ok), button)

    def add_rows(self, editor: RowsEditor) -> None:
        """Rows of cells over the whole width, walked like a field."""
        self.add_wide(editor)
        self._fields.append(editor)
        editor.problem.connect(self.say)

    def keep_draft(self, form: str, parts: Mapping[str, QWidget]) -> None:
        """Keep what is typed into these parts as a draft of ``form``, and offer drafts of earlier."""
        self.drafts = DraftKeeper(self, self.context.book, form, parts)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, self.drafts.bar)

    def showEvent(self, event: QShowEvent) -> None:
        """What stands in the form as it opens was not typed."""
        if self.drafts is not None and not event.spontaneous():
            self.drafts.begin()
            self.adjustSize()
        super().showEvent(event)

    def done(self, result: int) -> None:
        """Closed without posting, what was typed is kept."""
        if self.drafts is not None and result != QDialog.DialogCode.Accepted:
            self._put_by(self.drafts)
        super().done(result)

    def _put_by(self, drafts: DraftKeeper) -> None:
        drafts.keep()
        if drafts.is_typed():
            self.context.say(self.tr("没有登记；填到一半的内容已留作草稿，下次打开可以继续"))

    def doubts(self, *_values: Any) -> str:
        """A sentence where something looks wrong that may well be right; empty for none."""
        return ""

    def _is_doubtful(self, values: tuple[Any, ...]) -> bool:
        """Whether to ask before acting: saving the same once more answers yes."""
        said = "" if values == self._doubted else self.doubts(*values)
        if said:
            self._doubted = values
            self.say(self.tr("{doubt}。确实无误请再保存一次").format(doubt=said))
        return bool(said)

    def perform(self) -> bool:
        """Act; False, with the sentence shown, where that is refused or doubtful."""
        try:
            values = self.values()
            if self._is_doubtful(values):
                return False
            self._act(*values)
        except ArError as error:
            self.blame(error)
            return False
        self._doubted, self._posted = (), values
        self.say("")
        if self.drafts is not None:
            self.drafts.posted()
        return True

    def finish(self) -> None:
        """Act, and close if that went well."""
        if self.perform():
            self.accept()


def tell(line: QLabel, text: str, tone: str = "") -> None:
    """Put other words into a remark."""
    line.setText(text)
    line.setVisible(bool(text))
    restyle(line, "tone", tone)


def required(value: _Value | None, what: str) -> _Value:
    """What a field holds; an empty one is refused by its name (``field_missing``)."""
    if value is None or value == "":
        raise ArError("field_missing", field=what)
    return value


def choice(options: Sequence[tuple[str, str]], current: str = "") -> ChoiceBox:
    """A box of ``(key, words)``; a key it does not know is kept as it is."""
    box = ChoiceBox(options)
    box.choose(current)
    return box


def customer_picker(context: Context) -> CustomerPicker:
    """A picker over the customers of the open book."""

    def search(text: str) -> list[tuple[int, str, str]]:
        found = customers.find(context.book, text, _MOST_CHOICES)
        return [(item.id, item.code, item.name) for item in found]

    return CustomerPicker(search)
