"""Archives read in memory, never unpacked to disk: sizes are asked before a byte is inflated."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from ar_desktop.domain.errors import ArError
from ar_desktop.readers.cells import Limits

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_MOST_MEMBERS = 10_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


@dataclass
class Budget:
    """What may still be inflated, in bytes, over all archives of one file."""

    limits: Limits
    left: int

    @classmethod
    def of(cls, limits: Limits) -> Budget:
        """All that ``limits`` allow."""
        return cls(limits, limits.expanded)

    def take(self, size: int, source: str) -> None:
        """Raises ``zip_bomb`` where ``size`` is more than what is left."""
        self.left -= size
        if self.left < 0:
            raise ArError("zip_bomb", file=source, size=(self.limits.expanded - self.left) >> 20)


@dataclass(frozen=True)
class Archive:
    """An open archive; ``members`` are its files by name, in its order."""

    source: str
    budget: Budget
    opened: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]

    def head(self, name: str) -> bytes:
        """The first bytes of a member, enough to tell what it is."""
        with _sound(self.source, name), self.opened.open(self.members[name]) as file:
            return file.read(64)

    def read(self, name: str, limit: int) -> bytes:
        """A whole member. Raises ``file_too_large``, ``archive_encrypted``, ``archive_unreadable``."""
        member = self.members[name]
        source = f"{self.source}/{name}"
        if member.file_size > limit:
            raise ArError("file_too_large", file=source, size=member.file_size >> 20, limit=limit >> 20)
        self.budget.take(member.file_size, source)
        with _sound(self.source, name), self.opened.open(member) as file:
            return file.read(limit + 1)


@contextmanager
def _sound(source: str, name: str) -> Iterator[None]:
    try:
        yield
    except RuntimeError as error:
        code = "archive_encrypted" if "password" in str(error) else "archive_unreadable"
        raise ArError(code, file=f"{source}/{name}") from None
    except _BROKEN:
        raise ArError("archive_unreadable", file=f"{source}/{name}") from None


@contextmanager
def opened(data: bytes, source: str, budget: Budget) -> Iterator[Archive]:
    """The archive in ``data``. Raises ``archive_unreadable``, ``archive_encrypted`` or ``zip_bomb``."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN:
        raise ArError("archive_unreadable", file=source) from None
    with archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        _refuse_bomb(entries, source, budget.limits)
        if entries and all(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise ArError("archive_encrypted", file=source)
        yield Archive(source, budget, archive, {_name(entry): entry for entry in entries})


def _refuse_bomb(entries: list[zipfile.ZipInfo], source: str, limits: Limits) -> None:
    total = sum(entry.file_size for entry in entries)
    swollen = any(
        entry.file_size > limits.ratio_from and entry.file_size > limits.ratio * max(entry.compress_size, 1)
        for entry in entries
    )
    if swollen or total > limits.expanded or len(entries) > _MOST_MEMBERS:
        raise ArError("zip_bomb", file=source, size=total >> 20)


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as its maker wrote it; Chinese systems write GB18030 and do not say so."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")
    return name.replace("\\", "/").lstrip("/")
