"""Keeps ``None``, ``True`` and ``False`` alive under Python 3.11.

PySide6 6.12.0 is built for interpreters in which these are immortal (3.12 and later): a Qt method
that returns one of them gives away a reference it does not own. Under 3.11 the count runs out after
a few thousand calls and the interpreter aborts ("deallocating None"). Raising the counts once, far
beyond what any run can use up, has no other effect: nothing ever asks for them.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40
_ASSUMED_IMMORTAL = (None, True, False, NotImplemented, Ellipsis)


def keep_constants_alive() -> None:
    """Lift the reference counts of the constants out of reach; does nothing from Python 3.12 on."""
    if sys.version_info >= (3, 12):
        return
    for constant in _ASSUMED_IMMORTAL:
        if sys.getrefcount(constant) < _PLENTY:
            ctypes.c_ssize_t.from_address(id(constant)).value += _PLENTY
