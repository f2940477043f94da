"""Boxes to tick are seen in both appearances, in forms and in tables, ticked or not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QDialog, QRadioButton, QVBoxLayout

from ar_desktop.ui import theme
from ar_desktop.ui.fields import StepEdit
from ar_desktop.ui.tables.delegate import paint_check
from ar_desktop.ui.tick import TickBox


@pytest.fixture(params=["light", "dark"])
def look(qapp, request):
    theme.apply(qapp, request.param)
    yield theme.current()
    theme.apply(qapp, "light")


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2.1 reckons it."""

    def light(colour):
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                 for part in (colour.redF(), colour.greenF(), colour.blueF())]  # fmt: skip
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def edge(image: QImage, ground: QColor) -> float:
    """How well the left edge of a box is told from its ground, half way down."""
    row = image.height() // 2
    return max(contrast(image.pixelColor(x, row), ground) for x in range(6))


@pytest.mark.parametrize("kind", [TickBox, QRadioButton])
def test_a_box_of_a_form_is_seen(look, qtbot, kind):
    form = QDialog()
    box: QAbstractButton = kind()
    column = QVBoxLayout(form)
    column.addWidget(box)
    qtbot.addWidget(form)
    form.show()
    assert edge(box.grab().toImage(), QColor(look.surface)) > 4


@pytest.mark.parametrize("ground", ["surface", "selected"])
def test_a_box_of_a_table_is_seen_on_every_row(look, ground):
    colour = QColor(getattr(look, ground))
    image = QImage(15, 15, QImage.Format.Format_RGB32)
    image.fill(colour)
    painter = QPainter(image)
    paint_check(painter, QRect(0, 0, 15, 15), on=False)
    painter.end()
    assert edge(image, colour) > 4


def test_what_cannot_be_ticked_looks_so(look, qtbot):
    box = TickBox("不可用")
    qtbot.addWidget(box)
    box.show()
    before = box.grab().toImage()
    box.setEnabled(False)
    assert box.grab().toImage() != before


def test_figures_to_be_stepped_keep_off_the_edge_like_other_fields(look, qtbot):
    box = StepEdit(0, 9)
    qtbot.addWidget(box)
    box.show()
    ink = [
        x for x in range(2, box.width() - 2)
        if contrast(box.grab().toImage().pixelColor(x, box.height() // 2), QColor(look.surface)) > 3
    ]  # fmt: skip
    assert box.width() - max(ink) >= 8


def test_the_box_that_has_the_keyboard_shows_it(look, qtbot):
    form, first, box = QDialog(), TickBox("一"), TickBox("二")
    column = QVBoxLayout(form)
    column.addWidget(first)
    column.addWidget(box)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(first.hasFocus)
    before = box.grab().toImage()
    box.setFocus()
    assert box.grab().toImage() != before
