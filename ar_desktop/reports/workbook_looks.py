"""The cell formats of a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ar_desktop.domain.money import minor_digits

_FONT = "微软雅黑"
#: Fill and ink of ever deeper overdue: yellow to red, the ink darkening with it for grey prints.
DEPTHS = (("#FEF3C7", "#78350F"), ("#FED7AA", "#7C2D12"), ("#FECACA", "#7F1D1D"), ("#FCA5A5", "#7F1D1D"))


@dataclass(frozen=True)
class Looks:
    """The cell formats of one workbook."""

    title: Any
    subtitle: Any
    header: Any
    text: Any
    date: Any
    amount: Any
    count: Any
    share: Any
    total: Any
    total_text: Any
    wrap: Any
    depths: tuple[Any, ...]
    high: Any

    @classmethod
    def of(cls, workbook: Any, currency: str) -> Looks:
        """All formats, with amounts in the decimals of ``currency``."""
        digits = minor_digits(currency)
        plain = "#,##0" + ("." + "0" * digits if digits else "")
        money = f"{plain};[Red]-{plain}"
        body = {"font_name": _FONT, "font_size": 10, "border": 1, "border_color": "#D1D5DB"}

        def make(**more: Any) -> Any:
            return workbook.add_format({**body, **more})

        return cls(
            title=workbook.add_format({"font_name": _FONT, "font_size": 16, "bold": True}),
            subtitle=workbook.add_format({"font_name": _FONT, "font_size": 10, "font_color": "#4B5563"}),
            header=make(bold=True, bg_color="#E5EEF3", align="center", valign="vcenter", text_wrap=True),
            text=make(num_format="@"),
            date=make(num_format="yyyy-mm-dd", align="center"),
            amount=make(num_format=money),
            count=make(num_format="0"),
            share=make(num_format="0.0%"),
            total=make(num_format=money, bold=True, top=6),
            total_text=make(num_format="@", bold=True, top=6),
            wrap=make(num_format="@", text_wrap=True, valign="top"),
            depths=tuple(workbook.add_format({"bg_color": fill, "font_color": ink}) for fill, ink in DEPTHS),
            high=workbook.add_format({"font_color": "#B91C1C", "bold": True}),
        )
