"""Where a file is offered to go: where the last one went, else the documents, else beside the book."""

import datetime as dt
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from ar_desktop.ui import saving
from ar_desktop.ui.context import Context


@pytest.fixture
def owner(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def context(tmp_path):
    """Over a book in ``books``; keeps the preferences it is told, as the composition root does."""
    (tmp_path / "books").mkdir()
    made = Context(dt.date(2026, 11, 20), SimpleNamespace(path=tmp_path / "books" / "账套.ardb"))
    made.settings_chosen.connect(lambda chosen: setattr(made, "settings", chosen))
    return made


def offered(context, owner):
    dialog = saving.ask(context, owner, "另存", "对账单.pdf", lambda _path: None)
    dialog.close()
    return dialog.directory().absolutePath()


def test_the_first_file_is_offered_among_the_documents_or_beside_the_book(
    context, owner, tmp_path, monkeypatch
):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path / "文档"))
    assert offered(context, owner) == str(tmp_path / "books")
    (tmp_path / "文档").mkdir()
    assert offered(context, owner) == str(tmp_path / "文档")


def test_the_next_file_is_offered_where_the_last_one_went(context, owner, tmp_path):
    (tmp_path / "报表").mkdir()
    written = []
    dialog = saving.ask(context, owner, "另存", "对账单.pdf", written.append)
    dialog.fileSelected.emit(str(tmp_path / "报表" / "对账单.pdf"))
    dialog.close()
    assert written == [tmp_path / "报表" / "对账单.pdf"]
    assert offered(context, owner) == str(tmp_path / "报表")


def test_files_into_a_folder_count_as_well(context, owner, tmp_path):
    written = []
    dialog = saving.ask_folder(context, owner, "另存到文件夹", written.append)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    assert written == [tmp_path]
    assert offered(context, owner) == str(tmp_path)
