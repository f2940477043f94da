"""What the lawyer should know of a file and the court need not: what it lacks, and what to mind.

It stands behind the evidence on a sheet without a number, so that it comes off and every page stays where
the index says.
"""

from __future__ import annotations

from ar_desktop import messages
from ar_desktop.domain.dossier import Dossier
from ar_desktop.domain.dossier_gaps import grouped, mender
from ar_desktop.reports.claims import binder
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece, paginate, paragraph
from ar_desktop.reports.press.paper import MM, Frame
from ar_desktop.reports.press.typeset import Run, Style

#: Its bookmark, and what its foot says.
TITLE = "移交提示（提交法院前取下）"
_FRAME = Frame(20 * MM, 18 * MM)
_HEAD, _SMALL, _LINE = Style(16, 26, "center", spacing=1), Style(9, 14.5, "left"), Style(10.5, 18, "left")
_ABOUT = "本页供代理律师、催收机构或保险人参考，不是证据，也不编页码；向法院或对方提交前请取下。"


def render(facts: Dossier) -> bytes:
    """The sheet as a file; empty where nothing is missing."""
    if not facts.gaps:
        return b""
    document = Document(TITLE, facts.sender.name)
    for sheet in paginate(_said(facts), _FRAME):
        binder.tag(sheet, TITLE, facts.customer.name)
        document.add(sheet)
    return document.bytes()


def _said(facts: Dossier) -> list[Piece]:
    pieces = [
        *paragraph([Run("移 交 提 示", bold=True)], _HEAD),
        *paragraph([Run(_ABOUT)], _SMALL, gap=4),
        *paragraph([Run("制作时尚缺或需留意", bold=True)], _LINE, gap=14),
    ]
    for piece in pieces:
        piece.keep = True
    for gap in grouped(facts.gaps):
        by = mender(gap)
        said = messages.sentence(gap.code, gap.facts) + (messages.sentence(by, {}) if by else "")
        pieces += paragraph([Run(f"· {said}")], Style(_LINE.size, _LINE.leading, "left", left=12))
    return pieces
