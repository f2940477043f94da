"""Input fields: money, date, customer picker; Enter walks them; key schemes."""

from ar_desktop.ui.fields.dates import CalendarPopup, DateEdit
from ar_desktop.ui.fields.keys import EnterWalk
from ar_desktop.ui.fields.money import MoneyEdit
from ar_desktop.ui.fields.picker import CustomerPicker
from ar_desktop.ui.fields.typed import TypedEdit
from ar_desktop.ui.keys import SCHEMES, KeyScheme, scheme

__all__ = [
    "SCHEMES",
    "CalendarPopup",
    "CustomerPicker",
    "DateEdit",
    "EnterWalk",
    "KeyScheme",
    "MoneyEdit",
    "TypedEdit",
    "scheme",
]
