"""The one style sheet of the window, filled from a palette."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from ar_desktop.ui.palette import Palette

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QWidget#canvas, QStackedWidget#pages { background: $window; }
QDialog { background: $surface; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px 6px; }

/* navigation */
QFrame#nav { background: $nav; border: none; }
QFrame#nav QWidget { background: transparent; }
QLabel#brand { color: #ffffff; font-size: 17px; font-weight: 600; }
QToolButton#company { color: $nav_muted; font-size: 12px; border: none; padding: 0; margin-left: -3px;
  background: transparent; }
QToolButton#company:hover, QToolButton#company:focus { color: #ffffff; }
QToolButton#menuButton { border: none; border-radius: 5px; padding: 4px; background: transparent; }
QToolButton#menuButton:hover, QToolButton#menuButton:focus { background: $nav_active; }
QToolButton#menuButton::menu-indicator { image: none; }

/* header */
QFrame#header { background: $surface; border: none; border-bottom: 1px solid $line; }
QLabel#pageTitle { font-size: 17px; font-weight: 600; }
QLineEdit#search { background: $sunken; border: 1px solid $line; border-radius: 6px; padding: 0 10px;
  min-height: 30px; }
QLineEdit#search:focus { border-color: $accent; background: $surface; }

QPushButton[past="true"] { background: $warn_ground; border-color: $warn_text; color: $warn_text; }

/* status bar */
QFrame#status { background: $surface; border: none; border-top: 1px solid $line; }
QFrame#status QLabel { color: $muted; font-size: 12px; }
QFrame#status QLabel#message { color: $text; }
QFrame#status QLabel[tone="danger"] { color: $danger; }
QProgressBar { background: $track; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QLabel#dropHint { background: $selected; color: $link; font-size: 18px; border: 3px dashed $accent; }

/* cards */
QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[box="quote"] { background: $sunken; border: 1px solid $line; border-radius: 6px; }
QFrame[box="note"] { background: $selected; border: 1px solid $line; border-radius: 6px; }
QFrame[rule="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel[role="section"] { font-size: 14px; font-weight: 600; }
QLabel[role="name"] { font-size: 16px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: 12px; }
QLabel[role="figure"] { font-size: 24px; font-weight: 600; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="good"] { color: $good; }

/* message bar */
QFrame#messageBar { background: $danger_ground; border: none; border-bottom: 1px solid $danger_border; }
QFrame#messageBar QLabel { color: $danger_text; }

/* buttons */
QPushButton { background: $surface; border: 1px solid $border; border-radius: 6px; padding: 0 12px;
  min-height: 30px; color: $text; }
QPushButton:hover { background: $hover; border-color: $accent; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:checked, QPushButton[kind="primary"] { background: $accent; border-color: $accent;
  color: $on_accent; }
QPushButton:checked:hover, QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton:checked:focus, QPushButton[kind="primary"]:focus { border: 2px solid $nav_mark; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger_border; }
QPushButton:disabled { color: $faint; background: $sunken; border-color: $line; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $link;
  padding: 0 2px; min-height: 22px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px dotted $link; border-radius: 3px; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton[kind="plain"] { background: transparent; border: none; border-radius: 4px; padding: 3px; }
QToolButton[kind="plain"]:hover, QToolButton[kind="plain"]:focus { background: $hover; }

/* fields */
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox { background: $surface; border: 1px solid $border;
  border-radius: 6px; padding: 0 8px; min-height: 28px; color: $text;
  selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QComboBox { padding: 0 2px 0 10px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 1px solid $accent; }
QLineEdit[state="error"] { border: 1px solid $danger; }
QLineEdit:disabled, QLineEdit:read-only, QComboBox:disabled { background: $sunken; color: $muted; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView, QListView#completions { background: $surface; border: 1px solid $border;
  selection-background-color: $selected; selection-color: $text; outline: none; }

/* tables */
QTableView, QTreeView, QListView { background: $surface; border: none; outline: none;
  selection-background-color: $selected; selection-color: $text; }
QTableView:focus { border: none; }
QListView#sections::item { padding-left: 9px; border-radius: 5px; }
QListView#sections::item:selected { background: $selected; color: $text; }
QHeaderView { background: $sunken; border: none; }
QHeaderView::section { background: $sunken; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 0 8px; font-size: 12px; font-weight: 400; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $sunken; border: none; }

/* tabs */
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 2px; margin-right: 20px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }

/* popups */
QFrame[popup="true"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QMenu { background: $surface; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 5px 6px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { color: $text; background: transparent; border: none; padding: 4px 8px;
  border-radius: 4px; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QAbstractItemView { background: $surface; color: $text; alternate-background-color: $sunken;
  selection-background-color: $accent; selection-color: $on_accent; }

/* scrolling */
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
""")


def style_sheet(palette: Palette) -> str:
    """The style sheet of a palette."""
    danger, warn = palette.tones["danger"], palette.tones["warn"]
    colours = {key: value for key, value in asdict(palette).items() if isinstance(value, str)}
    return _SHEET.substitute(
        colours,
        danger_ground=danger.ground,
        danger_text=danger.text,
        warn_ground=warn.ground,
        warn_text=warn.text,
    )
