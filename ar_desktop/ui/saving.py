"""Where a file goes: the same question for every kind of file, and one line when it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import exports
from ar_desktop.ui.context import Context

_FILTERS = {"pdf": "PDF (*.pdf)", "xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)"}


def ask(owner: QWidget, title: str, name: str, write: Callable[[Path], object]) -> QFileDialog:
    """Open the question where a file goes; ``write(path)`` once it is answered. ``name`` is what is
    offered, with its ending; what no file name may hold is taken out of it."""
    stem, dot, suffix = name.rpartition(".")
    dialog = QFileDialog(owner, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if suffix in _FILTERS:
        dialog.setNameFilter(_FILTERS[suffix])
        dialog.setDefaultSuffix(suffix)
    dialog.selectFile(exports.file_name(stem, suffix) if dot else name)
    dialog.fileSelected.connect(lambda path: write(Path(path)))
    dialog.open()
    return dialog


def keep(context: Context, path: Path, write: Callable[[], object]) -> None:
    """Write a file and say so, or why it could not be written."""
    try:
        write()
    except ArError as error:
        context.fail(error)
    else:
        said = QCoreApplication.translate("saving", "已保存 {file}")
        context.say(said.format(file=path))
