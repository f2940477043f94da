"""Pictures for letters, from bytes nobody has looked at."""

from __future__ import annotations

import io
import warnings

#: More dots than this in a logo are no logo.
_MOST_DOTS = 16_000_000


def size(content: bytes) -> tuple[int, int] | None:
    """Width and height in dots of a PNG or JPEG; None where it is neither, broken or too large."""
    from PIL import Image  # noqa: PLC0415

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            warnings.simplefilter("error")
            width, height = image.size
            if not 0 < width * height <= _MOST_DOTS:
                return None
            image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        return None
    return width, height
