"""Leaving a dialog with edits in it: asked once, in the dialog's own line; the second time it is left."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QCoreApplication


class Leaving:
    """``state`` is what would be lost; ``begin`` notes it as saved, ``allowed`` is asked before leaving."""

    def __init__(self, state: Callable[[], Hashable], say: Callable[[str], object]) -> None:
        self._state, self._say = state, say
        self._saved = self._warned = state()

    def begin(self) -> None:
        """What stands there now is saved."""
        self._saved = self._warned = self._state()

    def allowed(self) -> bool:
        """Whether nothing is lost, or the user was told of what is and leaves all the same."""
        now = self._state()
        if now in {self._saved, self._warned}:
            return True
        self._warned = now
        self._say(
            QCoreApplication.translate("Leaving", "修改还没有保存：再按一次 Esc 或“关闭”“取消”，就放弃修改")
        )
        return False
