"""The cell formats of a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ar_desktop.domain.money import minor_digits

_FONT = "微软雅黑"
_A4 = 9
_NAME_LENGTH = 31
#: Height of a line and of the highest row in points; the last character that takes one column.
_LINE_HEIGHT, _MOST_HEIGHT, _NARROW = 15, 400, 0x2E7F
#: Fill and ink of ever deeper overdue: yellow to red, the ink darkening with it for grey prints.
DEPTHS = (("#FEF3C7", "#78350F"), ("#FED7AA", "#7C2D12"), ("#FECACA", "#7F1D1D"), ("#FCA5A5", "#7F1D1D"))


@dataclass(frozen=True)
class Looks:
    """The cell formats of one workbook."""

    title: Any
    subtitle: Any
    note: Any
    header: Any
    text: Any
    date: Any
    amount: Any
    count: Any
    share: Any
    rate: Any
    exchange: Any
    total: Any
    total_text: Any
    total_count: Any
    wrap: Any
    depths: tuple[Any, ...]
    high: Any

    @classmethod
    def of(cls, workbook: Any, currency: str) -> Looks:
        """All formats, with amounts in the decimals of ``currency``."""
        digits = minor_digits(currency)
        plain = "#,##0" + ("." + "0" * digits if digits else "")
        money = f"{plain};[Red]-{plain}"
        body = {
            "font_name": _FONT,
            "font_size": 10,
            "border": 1,
            "border_color": "#D1D5DB",
            "valign": "vcenter",
        }

        def make(**more: Any) -> Any:
            return workbook.add_format({**body, **more})

        return cls(
            title=workbook.add_format({"font_name": _FONT, "font_size": 16, "bold": True}),
            subtitle=workbook.add_format({"font_name": _FONT, "font_size": 10, "font_color": "#4B5563"}),
            note=workbook.add_format(
                {
                    "font_name": _FONT,
                    "font_size": 10,
                    "font_color": "#4B5563",
                    "text_wrap": True,
                    "valign": "top",
                }
            ),
            header=make(bold=True, bg_color="#E5EEF3", align="center", valign="vcenter", text_wrap=True),
            text=make(num_format="@"),
            date=make(num_format="yyyy-mm-dd", align="center"),
            amount=make(num_format=money),
            count=make(num_format="0"),
            share=make(num_format="0.0%"),
            rate=make(num_format="0.00####%"),
            exchange=make(num_format="0.0000####"),
            total=make(num_format=money, bold=True, top=6),
            total_count=make(num_format="0", bold=True, top=6),
            total_text=make(num_format="@", bold=True, top=6),
            wrap=make(num_format="@", text_wrap=True),
            depths=tuple(workbook.add_format({"bg_color": fill, "font_color": ink}) for fill, ink in DEPTHS),
            high=workbook.add_format({"font_color": "#B91C1C", "bold": True}),
        )


def page(sheet: Any, header: int | None = None) -> None:
    """A4 across, as wide as one page, numbered; row ``header`` (from 0) comes again on each page."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_footer("&L&A&R&P / &N")
    sheet.hide_gridlines(2)
    if header is not None:
        sheet.repeat_rows(header)


def lines_needed(text: str, width: float) -> int:
    """How many lines a text takes in a column of ``width`` characters; a Chinese one is two wide."""
    return sum(max(1, -(-wide(line) // max(1, int(width) - 1))) for line in text.split("\n"))


def wide(text: str) -> int:
    """How many characters of a column's width a text takes."""
    return sum(2 if ord(char) > _NARROW else 1 for char in text)


def fit_height(sheet: Any, row: int, cells: Iterable[tuple[str, float]]) -> None:
    """Give a row the height that its texts need in columns of these widths: not every program does so by
    itself."""
    most = max((lines_needed(text, width) for text, width in cells), default=1)
    if most > 1:
        sheet.set_row(row, min(_MOST_HEIGHT, _LINE_HEIGHT * most))


def sheet_name(title: str) -> str:
    """A title as the name of a sheet."""
    plain = "".join("_" if char in "[]:*?/\\" else char for char in title).strip("' ")[:_NAME_LENGTH]
    return plain or "Sheet1"
