"""Files that are whole or not there."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ar_desktop.domain.errors import ArError


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A draft beside ``path`` that takes its place at the end, and goes away on failure.

    Missing folders are made. Raises ``file_in_use``.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"~{path.name}.part")
    try:
        yield draft
        draft.replace(path)
    except PermissionError:
        raise ArError("file_in_use", path=str(path)) from None
    finally:
        draft.unlink(missing_ok=True)
