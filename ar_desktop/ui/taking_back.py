"""Ctrl+Z and Ctrl+Y: an act is taken back or done again in the background, and called by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.changes import Changes
from ar_desktop.ui.context import Context

if TYPE_CHECKING:
    from ar_desktop.ui.tasks import Progress


def undo(context: Context) -> None:
    """Take back the latest act of the open book."""
    label = QCoreApplication.translate("TakingBack", "撤销")
    _run(context, label, QCoreApplication.translate("TakingBack", "已撤销：{what}"), again=False)


def redo(context: Context) -> None:
    """Do again what was undone last."""
    label = QCoreApplication.translate("TakingBack", "重做")
    _run(context, label, QCoreApplication.translate("TakingBack", "已重做：{what}"), again=True)


def _run(context: Context, label: str, said: str, *, again: bool) -> None:
    from ar_desktop.services.keeping import undo as acts  # noqa: PLC0415 - asked for after the first paint
    from ar_desktop.ui import verb_words  # noqa: PLC0415 - asked for after the first paint

    book = context.book
    if book is None:
        return

    def work(progress: Progress) -> tuple[Changes, str]:
        step = acts.next_redo(book) if again else acts.next_undo(book)
        return (acts.redo if again else acts.undo)(book, progress), step.verb if step else ""

    def done(found: tuple[Changes, str]) -> None:
        changes, verb = found
        context.publish(changes)
        context.say(said.format(what=verb_words.verb(verb)))

    context.tasks.run(label, work, done)
