"""A web page that calls itself a workbook, as many Chinese systems export: its largest table."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.cells import Cells, Limits, Sheet
from ar_desktop.readers.textfile import decode


def read_html(path: Path, limits: Limits) -> Sheet:
    """The table with the most rows. Raises ``file_not_a_table``, ``encoding_unknown``, ``too_many_rows``."""
    text, encoding = decode(path)
    parser = _Tables()
    parser.feed(text)
    parser.close()
    rows = max(parser.tables, key=len, default=[])
    if not rows:
        raise ArError("file_not_a_table", file=path.name)
    if len(rows) > limits.rows:
        raise ArError("too_many_rows", file=path.name, rows=len(rows), limit=limits.rows)
    return Sheet("html", path.stem, (path.stem,), rows, encoding)


class _Tables(HTMLParser):
    """Collects the cells of every table; a cell over several columns is followed by blanks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[Cells]] = []
        self._row: list[str | None] = []
        self._text: list[str] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self._end_row()
        elif tag in {"td", "th"}:
            self._end_cell()
            span = dict(attrs).get("colspan") or "1"
            self._text, self._span = [], min(int(span), 100) if span.isdigit() else 1
        elif tag == "br" and self._text is not None:
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close a cell or a row."""
        if tag in {"td", "th"}:
            self._end_cell()
        elif tag in {"tr", "table"}:
            self._end_row()

    def handle_data(self, data: str) -> None:
        """Text counts only inside a cell."""
        if self._text is not None:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is not None:
            text = "".join(self._text).replace("\xa0", " ").strip()
            self._row += [text or None, *[None] * (self._span - 1)]
        self._text = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row and self.tables:
            self.tables[-1].append(tuple(self._row))
        self._row = []
