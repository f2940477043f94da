"""Appearance: fonts, the palette in force, the style sheet, tinted icons.

``apply(app, "light" | "dark" | "auto")`` switches everything at once; what paints itself asks
``current()`` while painting, what holds icons listens to ``signals.changed``.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from ar_desktop import assets
from ar_desktop.ui.palette import LIGHT, PALETTES, Palette
from ar_desktop.ui.stylesheet import style_sheet

BASE_PIXELS = 13
ROW_HEIGHT = 32
DELETE_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose
_FALLBACKS = ("Noto Sans SC", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "sans-serif")


class Signals(QObject):
    """Tells what keeps colours of its own that they are out of date."""

    changed = Signal()


class _State:
    palette: Palette = LIGHT
    families: tuple[str, ...] = ()


signals = Signals()


def current() -> Palette:
    """The palette in force."""
    return _State.palette


def colour(name: str) -> QColor:
    """A colour of the palette in force by its field name, ``#rrggbb``, or tone name (its text)."""
    palette = current()
    if name in palette.tones:
        return QColor(palette.tones[name].text)
    return QColor(getattr(palette, name, name))


def resolve(name: str) -> Palette:
    """The palette meant by ``auto``, ``light`` or ``dark``; ``auto`` asks the system."""
    if name == "auto":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return PALETTES["dark" if dark else "light"]
    return PALETTES.get(name, LIGHT)


def apply(app: QApplication, name: str) -> None:
    """Give the whole application the named appearance; nothing where it has it, since every widget alive
    is styled anew."""
    palette = resolve(name)
    if app.styleSheet() and palette is current():
        return
    _State.palette = palette
    app.setStyle("Fusion")
    app.setFont(ui_font())
    app.setPalette(_qt_palette(palette))
    for boxes in ("QCheckBox", "QRadioButton"):
        app.setPalette(_of_boxes(palette), boxes)  # type: ignore[arg-type]  # bytes are refused
    app.setStyleSheet(style_sheet(palette))
    icon.cache_clear()
    signals.changed.emit()


def load_fonts() -> tuple[str, ...]:
    """Register the bundled interface fonts once; empty where the program carries none."""
    if not _State.families:
        names: dict[str, None] = {}
        for file in sorted(assets.path("fonts").glob("NotoSansSC-*.ttf")):
            number = QFontDatabase.addApplicationFont(str(file))
            names |= dict.fromkeys(QFontDatabase.applicationFontFamilies(number))
        _State.families = tuple(names)
    return _State.families


def ui_font(pixels: int = BASE_PIXELS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface font with figures of equal width, so that columns of amounts line up."""
    font = QFont()
    font.setFamilies(list(dict.fromkeys((*load_fonts(), *_FALLBACKS))))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def metrics(pixels: int = BASE_PIXELS) -> QFontMetrics:
    """Measures of the interface font."""
    return QFontMetrics(ui_font(pixels))


def _qt_palette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.sunken,
        role.Text: palette.text,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.text,
        role.PlaceholderText: palette.faint,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Link: palette.link,
    }
    made = QPalette()
    for key, value in colours.items():
        made.setColor(key, QColor(value))
    made.setColor(QPalette.ColorGroup.Disabled, role.Text, QColor(palette.faint))
    made.setColor(QPalette.ColorGroup.Disabled, role.ButtonText, QColor(palette.faint))
    return made


def _of_boxes(palette: Palette) -> QPalette:
    """Fusion draws the edge of a box in a darker tint of the window: on dark nobody would see it."""
    made = _qt_palette(palette)
    dark = QColor(palette.surface).lightness() < QColor(palette.text).lightness()
    made.setColor(QPalette.ColorRole.Window, QColor(palette.text if dark else palette.muted))
    return made


@lru_cache(maxsize=256)
def icon(name: str, tint: str = "text", pixels: int = 18) -> QIcon:
    """A shipped line icon in a colour of the palette in force (a field name or ``#rrggbb``)."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - kept out of the path to the first paint

    file = assets.path("icons", f"{name}.svg")
    if not file.exists():
        return QIcon()
    source = file.read_text(encoding="utf-8").replace("currentColor", colour(tint).name())
    renderer = QSvgRenderer(QByteArray(source.encode()))
    made = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(QSize(pixels, pixels) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made
