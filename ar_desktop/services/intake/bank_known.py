"""Which money of a bank statement the book has already: by the bank's own number of the entry, or by what
it tells where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ar_desktop.readers.rows import ReceiptRow
from ar_desktop.services.keeping import pinyin
from ar_desktop.storage.engine import Connection


@dataclass(eq=False)
class _Entry:
    """Money of the book or of another sheet: our account, the bank's number; ``matched`` once a row of
    the file was found to be it."""

    account: str
    number: str
    matched: bool = False

    def of_account(self, account: str) -> bool:
        """Whether it may be on ``account``: money entered by hand and some banks name none."""
        return not self.account or not account or self.account == account


class KnownMoney:
    """Receipts of the book on the days of a file, and rows of the file met so far.

    Two rows with one number of the bank are one payment. Where no number tells, as many rows of the same
    day, amount, payer and memo are known as the book has; two alike in one sheet are two payments.
    """

    def __init__(self, conn: Connection, rows: Sequence[ReceiptRow]) -> None:
        self._numbered: dict[tuple[object, ...], list[_Entry]] = {}
        self._told: dict[tuple[object, ...], list[_Entry]] = {}
        self._pending: list[tuple[tuple[object, ...], _Entry]] = []
        self._sheet = ""
        days = [row.received_on.toordinal() for row in rows] or [0]
        sql = """SELECT account, number, day, amount, currency, payer, memo FROM credits
          WHERE kind = 'receipt' AND voided_on IS NULL AND day BETWEEN ? AND ?"""
        for account, number, *rest in conn.execute(sql, (min(days), max(days))):
            self._keep(_Entry(account, number), *_keys(number, *rest))

    def _keep(self, entry: _Entry, numbered: tuple[object, ...], told: tuple[object, ...]) -> None:
        if entry.number:
            self._numbered.setdefault(numbered, []).append(entry)
        self._told.setdefault(told, []).append(entry)

    def has(self, row: ReceiptRow) -> bool:
        """Whether a row is money already known; if not, it is from now on."""
        numbered, told = _keys(
            row.reference, row.received_on.toordinal(), row.amount, row.currency, row.payer, row.memo
        )
        self._enter(row.sheet)
        found = self._same_number(numbered, row) if row.reference else self._alike(told, row)
        found = found or (self._alike(told, row) if row.reference else None)
        if found is not None:
            found.matched = True
            return True
        entry = _Entry(row.account, row.reference)
        if row.reference:
            self._numbered.setdefault(numbered, []).append(entry)
        self._pending.append((told, entry))
        return False

    def _enter(self, sheet: str) -> None:
        """With the next sheet what the one before told counts as known."""
        if sheet != self._sheet:
            for told, entry in self._pending:
                self._told.setdefault(told, []).append(entry)
            self._pending, self._sheet = [], sheet

    def _same_number(self, key: tuple[object, ...], row: ReceiptRow) -> _Entry | None:
        return next((one for one in self._numbered.get(key, ()) if one.of_account(row.account)), None)

    def _alike(self, key: tuple[object, ...], row: ReceiptRow) -> _Entry | None:
        """An entry that says the same and has no number, or is looked for without one."""
        for entry in self._told.get(key, ()):
            open_question = not (entry.number and row.reference)
            if not entry.matched and open_question and entry.of_account(row.account):
                return entry
        return None


def _keys(
    number: str, day: int, amount: int, currency: str, payer: str, memo: str
) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """What two records of one payment share: with the bank's number, and without."""
    base = (day, amount, currency, pinyin.fold(payer))
    return (number, *base), (*base, pinyin.fold(memo))
