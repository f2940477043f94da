"""Modules the first paint does not wait for: imported when something of them is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = ["books"]


class _Later:
    """Stands for a module; layers and types are checked by the import under ``TYPE_CHECKING``."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        return getattr(import_module(self._name), attribute)


if TYPE_CHECKING:
    from ar_desktop.services.keeping import books
else:
    books = _Later("ar_desktop.services.keeping.books")
