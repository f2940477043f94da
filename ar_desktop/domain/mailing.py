"""Letters as the post sees them, and the sheet of labels in the printer."""

from __future__ import annotations

from dataclasses import dataclass

from ar_desktop.domain.errors import ArError


@dataclass(frozen=True)
class Item:
    """One letter on its way: ``content`` what the waybill says is inside (内件品名)."""

    number: str
    recipient: str
    address: str
    phone: str
    content: str


@dataclass(frozen=True)
class LabelSheet:
    """A sheet of labels: how many across and down; ``start`` is the first label still on it, from 1."""

    columns: int = 3
    rows: int = 8
    start: int = 1

    def require(self) -> None:
        """Refuse a sheet that cannot be (``label_sheet_invalid``)."""
        sound = 1 <= self.columns <= 5 and 1 <= self.rows <= 20
        if not sound or not 1 <= self.start <= self.columns * self.rows:
            raise ArError("label_sheet_invalid")
