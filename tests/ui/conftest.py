"""A themed application and a context for the tests of the window."""

import datetime as dt

import pytest

from ar_desktop.ui import theme
from ar_desktop.ui.context import Context

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def app(qapp):
    """In light, dressed anew only where a test left it otherwise: every widget alive is styled again."""
    if not qapp.styleSheet() or theme.current().name != "light":
        theme.apply(qapp, "light")
    return qapp


@pytest.fixture
def context(app):
    made = Context(TODAY)
    yield made
    assert made.tasks.stop()
