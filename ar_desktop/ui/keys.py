"""The habits of hands: key schemes of 金蝶, 用友 and the usual one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KeyScheme:
    """Which key does what; the first of several is the one shown."""

    save: tuple[str, ...]
    pick: tuple[str, ...]
    new: tuple[str, ...]
    new_line: tuple[str, ...] = ("Insert",)
    delete_line: tuple[str, ...] = ("Ctrl+Delete",)
    copy_last: tuple[str, ...] = ("Ctrl+D",)
    templates: tuple[str, ...] = ("F4",)


SCHEMES = {
    "common": KeyScheme(save=("Ctrl+S",), pick=("F2", "F7"), new=("Ctrl+N",)),
    "kingdee": KeyScheme(save=("F8", "Ctrl+S"), pick=("F7", "F2"), new=("Ctrl+N",)),
    "yonyou": KeyScheme(save=("F6", "Ctrl+S"), pick=("F2", "F7"), new=("F5", "Ctrl+N")),
}


def scheme(name: str) -> KeyScheme:
    """The scheme of the settings; the common one where the name is unknown."""
    return SCHEMES.get(name, SCHEMES["common"])
