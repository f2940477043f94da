"""Files that are whole or not there."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ar_desktop.domain.errors import ArError


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A draft beside ``path`` that takes its place at the end, and goes away on failure.

    Missing folders are made. Raises ``file_in_use`` or ``file_unwritable``.
    """
    draft = path.with_name(f"~{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield draft
        draft.replace(path)
    except PermissionError:
        raise ArError("file_in_use", path=str(path)) from None
    except OSError as error:
        raise ArError("file_unwritable", file=path.name, reason=error.strerror or str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
