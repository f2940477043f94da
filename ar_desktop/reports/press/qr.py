"""QR codes as squares to draw (ISO/IEC 18004): reportlab's encoder, without its slow shapes."""

from __future__ import annotations

from reportlab.graphics.barcode import qrencoder

from ar_desktop.reports.press.paper import Modules


def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of modules, True where dark: bytes of UTF-8, level M (15 % may be unreadable)."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(text.encode()))
    code.make()
    count = range(code.getModuleCount())
    return tuple(tuple(bool(code.isDark(row, column)) for column in count) for row in count)


def mark(text: str, x: float, y: float, size: float) -> Modules:
    """The code of ``text`` as a mark ``size`` points wide, its upper left corner at ``x``, ``y``."""
    return Modules(x, y, size, matrix(text))
