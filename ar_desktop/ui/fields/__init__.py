"""Input fields: money, date, customer picker; Enter walks them; key schemes."""

from ar_desktop.ui.fields.dates import CalendarPopup, DateEdit
from ar_desktop.ui.fields.keys import SCHEMES, EnterWalk, KeyScheme, scheme
from ar_desktop.ui.fields.money import MoneyEdit
from ar_desktop.ui.fields.picker import CustomerPicker
from ar_desktop.ui.fields.typed import TypedEdit

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
