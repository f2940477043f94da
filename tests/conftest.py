"""What every test shares: Qt draws into memory, never on a screen; random examples are the same each time;
no book stays open, and none waits for the disk."""

import os

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
