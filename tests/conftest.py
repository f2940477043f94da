"""What every test shares: Qt draws into memory, never on a screen."""

import os

from ar_desktop.ui.immortal import keep_constants_alive

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
keep_constants_alive()
