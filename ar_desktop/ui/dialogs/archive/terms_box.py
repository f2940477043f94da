"""Choosing payment terms: the usual ones, or any others by their own form."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ar_desktop.domain.terms import Terms, from_json, to_json
from ar_desktop.services.archive import terms
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.archive.terms import TermsDialog


class TermsBox(ChoiceBox):
    """Keys are terms as text; the empty one, ``plain``, is any number of days after the invoice."""

    def __init__(self, language: str, plain: str) -> None:
        super().__init__([(to_json(item), terms.words(item, language)) for item in terms.presets()])
        self._language = language
        self.addItem(plain, "")

    def choose(self, key: str) -> None:
        """Show the terms of this key; others than the usual stand before the empty one from now on."""
        if self.findData(key) < 0:
            self.insertItem(self.count() - 1, terms.words(from_json(key), self._language), key)
        super().choose(key)

    def offer(self, agreed: Terms) -> None:
        """Show these terms: days alone are the empty key, unless they are usual."""
        plain = agreed not in terms.presets() and terms.stored(agreed)[1] is None
        self.choose("" if plain else to_json(agreed))


class TermsField(QWidget):
    """A box of terms with a button for any others; ``fallback`` tells the days while the empty key stands."""

    def __init__(self, context: Context, box: TermsBox) -> None:
        super().__init__()
        self._context, self.box = context, box
        self.dialog: TermsDialog | None = None
        self.button = Button(self.tr("其他条件…"), self.open_form, keys="Ctrl+T")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(box, 1)
        line.addWidget(self.button)
        self.setFocusProxy(box)

    def open_form(self) -> None:
        """Enter terms as agreed, starting from those chosen."""
        current = from_json(self.box.key()) if self.box.key() else Terms()
        self.dialog = TermsDialog(self.window(), self._context, self._take, current)
        self.dialog.open()

    def _take(self, made: Terms) -> None:
        self.box.choose(to_json(made))
        self.box.setFocus()
