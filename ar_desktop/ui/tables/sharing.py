"""Room that one column does not need goes to a text column whose words are cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ar_desktop.ui import theme
from ar_desktop.ui.tables.columns import Kind
from ar_desktop.ui.tables.delegate import BOX, PAD
from ar_desktop.ui.tables.models import Group, TableModel

#: Rows that are looked at; beyond them no column gives more than this share of its width.
_SAMPLE, _LEAST = 100, 0.75
#: Around a column's title: its sorting arrow.
_TITLE = 14


def needs(model: TableModel, numbers: Iterable[int]) -> dict[int, int]:
    """Pixels that title and words of each text column want, as far as the first rows tell."""
    metrics = theme.metrics()
    rows = [row for row in map(model.row, range(min(_SAMPLE, model.rowCount()))) if row is not None]
    found = {}
    for number in numbers:
        column = model.columns[number]
        if column.kind is not Kind.TEXT:
            continue
        said = {column.shown(row) for row in rows if not isinstance(row, Group)}
        widest = max((metrics.horizontalAdvance(text) for text in said), default=0)
        box = BOX + PAD + 4 if model.checkable and number == 0 else 0
        title = metrics.horizontalAdvance(column.title) + _TITLE
        found[number] = max(widest * (107 if column.bold else 100) // 100 + box, title) + 2 * PAD + 4
    return found


def shared(widths: Mapping[int, int], wanted: Mapping[int, int], *, sample_is_all: bool) -> dict[int, int]:
    """The widths, their sum unchanged, with what text columns do not need given to those that lack it."""
    spare = {
        number: int(min(widths[number] - need, widths[number] * (1 if sample_is_all else 1 - _LEAST)))
        for number, need in wanted.items()
        if widths[number] > need
    }
    lack = {number: need - widths[number] for number, need in wanted.items() if need > widths[number]}
    moved = min(sum(spare.values()), sum(lack.values()))
    given, got = _portions(spare, moved), _portions(lack, moved)
    return {number: width - given.get(number, 0) + got.get(number, 0) for number, width in widths.items()}


def _portions(parts: Mapping[int, int], total: int) -> dict[int, int]:
    """``total`` split in proportion, to the pixel."""
    whole, found, done, before = sum(parts.values()), {}, 0, 0
    for number, part in parts.items():
        before += part
        upto = total * before // whole
        found[number], done = upto - done, upto
    return found


def is_sampled_whole(model: TableModel) -> bool:
    """Whether no row is left out of what ``needs`` looks at."""
    return model.rowCount() <= _SAMPLE
