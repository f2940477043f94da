"""Letter templates: Markdown-like text with named fields.

``# `` begins the title, ``> `` the line below it, ``| `` a line without indent; ``**…**`` is bold;
``{name}`` is a field; a line that begins with ``{?name}`` stands only where that field has text,
``{!name}`` only where it has none; ``[[name]]`` alone on a line is a block. Fields are put in after
the marks are read, so nothing a user typed into a name is ever taken for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ar_desktop import assets
from ar_desktop.reports.press.typeset import Run

_BLOCK = re.compile(r"\[\[([a-z_]+)\]\]")
_WHEN = re.compile(r"\{([?!])([a-z_]+)\}")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_FIELD = re.compile(r"\{([a-z_]+)\}")
_KINDS = {"# ": "title", "> ": "number", "| ": "flush"}


@dataclass(frozen=True)
class Part:
    """One line of a filled template: ``kind`` title, number, flush, text or block.

    A block has its name in ``block`` and no runs.
    """

    kind: str
    runs: tuple[Run, ...] = ()
    block: str = ""


@dataclass
class Filling:
    """The values of fields, and the names a template used that are not among them."""

    values: Mapping[str, str]
    unknown: dict[str, None] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """The value of a field; an unknown one stays as it was written, and is noted."""
        if name in self.values:
            return self.values[name]
        self.unknown[f"{{{name}}}"] = None
        return f"{{{name}}}"


def default(kind: str, language: str) -> str:
    """The shipped template of a kind of letter; the demand letter's where the kind has none."""
    names = (f"{kind}.{language}.md", f"demand.{language}.md", "demand.zh.md")
    known = (name for name in names if re.fullmatch(r"[a-z_]+\.[a-z]+\.md", name))
    return assets.text("letters", next(name for name in known if assets.path("letters", name).is_file()))


def fill(template: str, filling: Filling) -> Iterator[Part]:
    """The lines of ``template`` with their fields filled in, without those that do not stand."""
    for line in template.splitlines():
        condition = _WHEN.match(line)
        if condition and bool(filling.get(condition[2])) is (condition[1] == "!"):
            continue
        text = line[condition.end() :] if condition else line
        if text.strip():
            yield _part(text, filling)


def _part(text: str, filling: Filling) -> Part:
    if block := _BLOCK.fullmatch(text.strip()):
        return Part("block", block=block[1])
    kind = _KINDS.get(text[:2], "text")
    body = text[2:] if kind != "text" else text
    return Part(kind, tuple(_runs(body.strip(), filling)))


def _runs(text: str, filling: Filling) -> Iterator[Run]:
    """Bold and plain runs. Split first, filled after."""
    for index, piece in enumerate(_BOLD.split(text)):
        if piece:
            yield Run(_FIELD.sub(lambda found: filling.get(found[1]), piece), bold=index % 2 == 1)
