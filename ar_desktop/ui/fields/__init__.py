"""Input fields: money, date, customer picker, rows of cells; Enter walks them; key schemes."""

from ar_desktop.ui.fields.dates import CalendarPopup, DateEdit
from ar_desktop.ui.fields.keys import EnterWalk
from ar_desktop.ui.fields.money import MoneyEdit
from ar_desktop.ui.fields.numbers import NumberEdit, PercentEdit, PortionEdit, RateEdit, WholeEdit, WordEdit
from ar_desktop.ui.fields.pasting import PasteRows
from ar_desktop.ui.fields.picker import CustomerPicker
from ar_desktop.ui.fields.rows import Cell, RowsEditor
from ar_desktop.ui.fields.steps import StepEdit
from ar_desktop.ui.fields.suggested import SuggestedEdit
from ar_desktop.ui.fields.typed import TypedEdit
from ar_desktop.ui.keys import SCHEMES, KeyScheme, scheme

__all__ = [
    "SCHEMES",
    "CalendarPopup",
    "Cell",
    "CustomerPicker",
    "DateEdit",
    "EnterWalk",
    "KeyScheme",
    "MoneyEdit",
    "NumberEdit",
    "PasteRows",
    "PercentEdit",
    "PortionEdit",
    "RateEdit",
    "RowsEditor",
    "StepEdit",
    "SuggestedEdit",
    "TypedEdit",
    "WholeEdit",
    "WordEdit",
    "scheme",
]
