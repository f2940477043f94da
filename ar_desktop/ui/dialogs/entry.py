"""What the entry forms of records share: the user's save keys, remarks under a field, choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.services import customers
from ar_desktop.ui.buttons import label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.fields import CustomerPicker
from ar_desktop.ui.keys import scheme

_MOST_CHOICES = 20


class EntryDialog(FormDialog):
    """A form that saves by the keys of the user's scheme and says things under its fields."""

    def __init__(
        self, parent: QWidget, context: Context, title: str, act: Callable[..., object], *, button: str = ""
    ) -> None:
        super().__init__(parent, title, act, button=button, language=context.settings.language)
        self.context = context
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

    def perform(self) -> bool:
        """Act; False, with the sentence shown, where that is refused."""
        try:
            self._act(*self.values())
        except ArError as error:
            self.say(messages.explain(error, self._language))
            return False
        self.say("")
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


def required(value: object, what: str) -> None:
    """Refuse an empty field, naming it (``field_missing``)."""
    if value is None or value == "":
        raise ArError("field_missing", field=what)


def choice(options: Sequence[tuple[str, str]], current: str = "") -> QComboBox:
    """A box of ``(key, words)``; a key it does not know is kept as it is."""
    box = QComboBox()
    known = [key for key, _ in options]
    for key, words in [*options, *([] if current in known else [(current, current)])]:
        box.addItem(words, key)
    box.setCurrentIndex(box.findData(current))
    return box


def customer_picker(context: Context) -> CustomerPicker:
    """A picker over the customers of the open book."""

    def search(text: str) -> list[tuple[int, str, str]]:
        found = customers.find(context.book, text, _MOST_CHOICES)
        return [(item.id, item.code, item.name) for item in found]

    return CustomerPicker(search)
