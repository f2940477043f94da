"""What every test shares: Qt draws into memory, never on a screen; random examples are the same each time;
no book stays open, and none waits for the disk."""

import os

import pytest
from examples import drawn
from hypothesis import settings
from leftovers import Leftovers
from nodisk import trust_memory

from ar_desktop.ui.immortal import keep_constants_alive

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
keep_constants_alive()
trust_memory()
settings.register_profile("drawn", drawn())
settings.load_profile("drawn")


def pytest_configure(config):
    config.pluginmanager.register(Leftovers())


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Random histories of books prove what holds of code that examples reach: tracing the lines they run
    over and over would take a third of their time. The rules of the domain are told to their last branch."""
    for item in items:
        if item.get_closest_marker("hypothesis") and "domain" not in item.path.parts:
            item.add_marker("no_cover")
