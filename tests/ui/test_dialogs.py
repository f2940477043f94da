"""What every dialog keeps: it is in the pictures, fits a small screen, names its fields, obeys its keys."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil

import pytest
from gallery import SHOWN, Stage
from gallery.camera import opened, settle
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid
from ui.pages.hands import dress

from ar_desktop import ui
from ar_desktop.services.demo import company as demo
from ar_desktop.services.keeping import books
from ar_desktop.ui import fitting
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.document import PdfDialog
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.dialogs.form import FormDialog
from ar_desktop.ui.dialogs.ledger.spread import SpreadDialog
from ar_desktop.ui.fitting import Fitted
from ar_desktop.ui.main_window import MainWindow
from ar_desktop.ui.page import Page, PageSpec
from ar_desktop.ui.tick import TickBox

MORNING = dt.datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001
ROOM = QSize(1280, 680)
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractButton, QAbstractScrollArea)
NAMES = sorted(SHOWN)


@pytest.fixture(scope="module")
def stage(qapp, tmp_path_factory):
    """One window over the demo book for all of them, on a screen of 1280 x 720."""
    dress(qapp)
    made = demo.run(tmp_path_factory.mktemp("gallery"), lambda: MORNING)
    book = books.open_book(made.book, lambda: MORNING)
    context = Context(MORNING.date(), book)
    window = MainWindow(context, [PageSpec("page", "页", "", Page)])
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    window.show_page("page")
    yield Stage(window, context)
    assert context.tasks.stop()
    window.close()
    window.deleteLater()
    book.close()


@pytest.fixture(autouse=True)
def _small_screen(monkeypatch):
    monkeypatch.setattr(fitting, "room", lambda _dialog: ROOM)


def classes() -> set[type[QDialog]]:
    """Every dialog of the program, found in its modules; those that only lend what they have left out."""
    for module in pkgutil.walk_packages(ui.__path__, "ar_desktop.ui."):
        importlib.import_module(module.name)
    found, left = set(), [QDialog]
    while left:
        left += (below := left.pop().__subclasses__())
        found |= {cls for cls in below if cls.__module__.startswith("ar_desktop.")}
    return found - {FormDialog, EntryDialog, PdfDialog, SpreadDialog}


def test_every_dialog_is_in_the_gallery():
    assert {cls.__qualname__ for cls in classes() - {item.dialog for item in SHOWN.values()}} == set()


def name_of(field) -> str:
    """What a screen reader says of a field."""
    words = field.accessibleName() or (field.text() if isinstance(field, QAbstractButton) else "")
    captions = (label.text() for label in field.window().findChildren(QLabel) if label.buddy() is field)
    return words or next(captions, "")


def nameless(dialog) -> list[str]:
    """Fields of which a screen reader could only say what they are."""
    fields = [it for it in dialog.findChildren(QWidget) if isinstance(it, FIELDS) and takes_keys(it)]
    return [f"{type(it).__name__} {it.geometry()}" for it in fields if not name_of(it)]


def takes_keys(widget) -> bool:
    """Whether the keyboard comes there."""
    inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
    return bool(widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner)


def cut(dialog) -> list[str]:
    """Words and figures there is no room for."""
    found = [
        widget.text()
        for widget in [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
        if widget.isVisible()
        and not isinstance(widget.parent(), QLineEdit)
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.width() < widget.minimumSizeHint().width()
    ]
    found += [
        area.objectName() or "Fitted"
        for area in dialog.findChildren(Fitted)
        if area.widget().width() > area.viewport().width()
    ]
    return found


def gaping(dialog) -> list[str]:
    """Lines of explanation with more room than their words take: fields then stand unevenly."""
    lines = [it for area in dialog.findChildren(Fitted) for it in area.findChildren(QLabel)]
    return [
        it.text()
        for it in lines
        if it.isVisible() and it.wordWrap() and it.height() > it.heightForWidth(it.width()) + 14
    ]


def behind_primary(dialog) -> list[str]:
    """Buttons right of the one that goes on: that is always the last of its line."""
    buttons = [it for it in dialog.findChildren(QPushButton) if it.isVisible()]
    first = [it for it in buttons if it.property("kind") == "primary"]
    return [
        it.text()
        for it in buttons
        for main in first
        if it.parent() is main.parent() and abs(it.y() - main.y()) < 8 and it.x() > main.x()
    ]


@pytest.mark.parametrize("name", NAMES)
def test_it_fits_names_its_fields_and_closes(stage, name):
    with opened(stage, SHOWN[name]) as dialog:
        assert type(dialog) is SHOWN[name].dialog
        assert dialog.width() <= ROOM.width()
        assert dialog.height() <= ROOM.height()
        assert nameless(dialog) == []
        assert cut(dialog) == []
        assert gaping(dialog) == []
        assert not [it for it in dialog.findChildren(QComboBox) if not isinstance(it, ChoiceBox)]  # no arrow
        assert not [it for it in dialog.findChildren(QCheckBox) if not isinstance(it, TickBox)]
        assert behind_primary(dialog) == []
        for area in dialog.findChildren(Fitted):
            assert area.height() >= min(area.heightForWidth(area.width()), 420)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert dialog.isAncestorOf(focused)
        assert focused is not getattr(dialog, "cancel", None)
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        assert not isValid(dialog) or not dialog.isVisible()


FORMS = [name for name in NAMES if issubclass(SHOWN[name].dialog, FormDialog)]


@pytest.mark.parametrize("name", FORMS)
def test_the_save_key_saves_or_says_what_is_missing(stage, name):
    with opened(stage, SHOWN[name]) as dialog:
        dialog.say("")
        gone = []
        dialog.finished.connect(gone.append)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        said = gone or dialog.sentence.text() or stage.context.tasks.current or not dialog.ok.isEnabled()
        assert said
        settle(stage)
