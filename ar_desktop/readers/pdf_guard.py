"""A page of a PDF can be made to take hours: what is asked before its text is, and a watch while it is."""

from __future__ import annotations

import time
from collections.abc import Iterator

from pypdf import PageObject
from pypdf.generic import DictionaryObject, StreamObject

#: What an invoice draws is some ten kilobytes; with pictures of its seal as forms still no more than this.
_MOST_DRAWN = 1 << 20
_MOST_FORMS = 50
_DEEPEST = 4
#: The others are unpacked by loops in Python, or hold pictures.
_FILTERS = frozenset({"/FlateDecode", "/Fl", "/ASCII85Decode", "/A85", "/ASCIIHexDecode", "/AHx"})
_SECONDS = 5.0


class Watch:
    """Ends the reading of a page after some seconds."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._until = time.monotonic() + seconds

    def tick(self, *_: object) -> None:
        """Called before every operator. Raises ValueError when time is up."""
        if time.monotonic() > self._until:
            raise ValueError("late")


def is_modest(page: PageObject) -> bool:
    """Whether what the page and the forms in it draw is as little as an invoice draws."""
    drawn = 0
    for forms, stream in enumerate(_streams(page, 0, set())):
        drawn += len(stream.get_data()) if _is_plain(stream) else _MOST_DRAWN + 1
        if drawn > _MOST_DRAWN or forms > _MOST_FORMS:
            return False
    return True


def _is_plain(stream: StreamObject) -> bool:
    filters = stream.get("/Filter", [])
    names = filters if isinstance(filters, list) else [filters]
    return len(names) <= 2 and all(str(name.get_object()) in _FILTERS for name in names)


def _streams(holder: DictionaryObject, depth: int, seen: set[int]) -> Iterator[StreamObject]:
    """Contents of a page, and the forms its resources name, each once; too deep a nest is one too many."""
    contents = holder.get("/Contents")
    found = contents.get_object() if contents is not None else None
    for part in found if isinstance(found, list) else [found]:
        stream = part.get_object() if part is not None else None
        if isinstance(stream, StreamObject):
            yield stream
    for form in _forms(holder):
        if id(form) in seen:
            continue
        seen.add(id(form))
        if depth >= _DEEPEST:
            raise ValueError("deep")
        yield form
        yield from _streams(form, depth + 1, seen)


def _forms(holder: DictionaryObject) -> Iterator[StreamObject]:
    resources = holder.get("/Resources")
    named = resources.get_object().get("/XObject") if resources is not None else None
    for value in named.get_object().values() if named is not None else ():
        form = value.get_object()
        if isinstance(form, StreamObject) and form.get("/Subtype") == "/Form":
            yield form
