"""Where a file goes: the same question for every kind of file, and one line when it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import exports
from ar_desktop.ui.context import Context

_FILTERS = {"pdf": "PDF (*.pdf)", "xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)"}


def ask(
    context: Context, owner: QWidget, title: str, name: str, write: Callable[[Path], object]
) -> QFileDialog:
    """Open the question where a file goes; ``write(path)`` once it is answered. ``name`` is what is
    offered, with its ending; what no file name may hold is taken out of it."""
    stem, dot, suffix = name.rpartition(".")
    dialog = QFileDialog(owner, title, _folder(context))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if suffix in _FILTERS:
        dialog.setNameFilter(_FILTERS[suffix])
        dialog.setDefaultSuffix(suffix)
    dialog.selectFile(exports.file_name(stem, suffix) if dot else name)

    def chosen(path: str) -> None:
        _remember(context, Path(path).parent)
        write(Path(path))

    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog


def ask_folder(context: Context, owner: QWidget, title: str, write: Callable[[Path], object]) -> QFileDialog:
    """Open the question which folder several files go to; ``write(folder)`` once it is answered."""
    dialog = QFileDialog(owner, title, _folder(context))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def chosen(path: str) -> None:
        _remember(context, Path(path))
        write(Path(path))

    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog


def _folder(context: Context) -> str:
    """Where the last file went, else the documents, else beside the book; empty where none is there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    beside = str(context.book.path.parent) if context.book is not None else ""
    found = (folder for folder in (context.settings.folder, documents, beside) if folder)
    return next((folder for folder in found if Path(folder).is_dir()), "")


def _remember(context: Context, folder: Path) -> None:
    """The next file starts there."""
    if str(folder) != context.settings.folder:
        context.settings_chosen.emit(replace(context.settings, folder=str(folder)))


def keep(context: Context, path: Path, write: Callable[[], object]) -> None:
    """Write a file and say so, or why it could not be written."""
    try:
        write()
    except ArError as error:
        context.fail(error)
    else:
        said = QCoreApplication.translate("saving", "已保存 {file}")
        context.say(said.format(file=path))
