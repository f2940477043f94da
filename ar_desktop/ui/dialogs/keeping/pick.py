"""Asking for a file: a book, a list to import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def a_book(parent: QWidget, act: Callable[[Path], object]) -> None:
    """Ask for a book to open."""
    title = QCoreApplication.translate("Pick", "打开账套")
    _ask(parent, title, QCoreApplication.translate("Pick", "账套 (*.ardb)"), act)


def a_list(parent: QWidget, act: Callable[[Path], object]) -> None:
    """Ask for a list to import."""
    names = QCoreApplication.translate(
        "Pick", "表格、数电票、银行流水 (*.xlsx *.xls *.csv *.txt *.xml *.ofd *.pdf *.zip)"
    )
    _ask(parent, QCoreApplication.translate("Pick", "导入文件"), names, act)


def _ask(parent: QWidget, title: str, names: str, act: Callable[[Path], object]) -> None:
    dialog = QFileDialog(parent, title, "", names)
    dialog.fileSelected.connect(lambda name: act(Path(name)))
    dialog.open()
