"""What every test shares: Qt draws into memory, never on a screen; random examples are the same each time."""

import os

from examples import drawn
from hypothesis import settings

from ar_desktop.ui.immortal import keep_constants_alive

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
keep_constants_alive()
settings.register_profile("drawn", drawn())
settings.load_profile("drawn")
