"""Issued letters as one print file, exactly as they were issued."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pypdf import PdfReader, PdfWriter


def joined(files: Iterable[bytes]) -> bytes:
    """All pages in order, a blank one where needed for each file to begin on a front side. Each file keeps
    its own fonts, so this grows by some 70 kB a letter."""
    writer = PdfWriter()
    for content in files:
        if len(writer.pages) % 2:
            writer.add_blank_page()
        writer.append(PdfReader(io.BytesIO(content)), import_outline=False)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
