"""Every dialog of the program as a user meets it in the demo book: for pictures, and for what all must keep.

``SHOWN`` has one or more views of each dialog by name; a dialog that is in none fails the tests.
"""

from __future__ import annotations

import importlib

from gallery.stage import SHOWN, Shown, Stage

ROOMS = ("archive", "chasing", "claims", "correspondence", "keeping", "ledger", "settling")

for _room in ROOMS:
    importlib.import_module(f"gallery.{_room}")

__all__ = ["SHOWN", "Shown", "Stage"]
