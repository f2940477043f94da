"""Keeps ``None`` alive under Python 3.11.

PySide6 6.12.0 is built for interpreters in which ``None`` is immortal (3.12 and later): each call of a
Qt method without a result gives away one reference to it. Under 3.11 the count runs out after a few
thousand calls and the interpreter aborts ("deallocating None"). Raising the count once, far beyond
what any run can use up, has no other effect: nothing ever asks for it.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40


def keep_none_alive() -> None:
    """Lift the reference count of ``None`` out of reach; does nothing from Python 3.12 on."""
    if sys.version_info < (3, 12) and sys.getrefcount(None) < _PLENTY:
        ctypes.c_ssize_t.from_address(id(None)).value += _PLENTY
