"""Boxes to tick are seen in both appearances, in forms and in tables, ticked or not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QRadioButton, QVBoxLayout

from ar_desktop.ui import theme
from ar_desktop.ui.tables.delegate import paint_check


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


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
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
    box = QCheckBox("不可用")
    qtbot.addWidget(box)
    box.show()
    before = box.grab().toImage()
    box.setEnabled(False)
    assert box.grab().toImage() != before
