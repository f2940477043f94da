"""A text with a suggestion that Enter takes."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit


class SuggestedEdit(QLineEdit):
    """The suggestion stands paler in the empty field; going on by Enter puts it in, saving does not."""

    def __init__(self) -> None:
        super().__init__()
        self._suggestion = ""

    def set_suggestion(self, text: str) -> None:
        """Another suggestion; empty for none."""
        self._suggestion = text
        self.setPlaceholderText(self.tr("{text}（Enter 采用）").format(text=text) if text else "")

    def commit(self) -> bool:
        """Take the suggestion where nothing is typed."""
        if not self.text().strip() and self._suggestion:
            self.setText(self._suggestion)
        return True
