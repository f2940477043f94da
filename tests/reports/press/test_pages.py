"""Where pages end, whatever the length of a letter: no lonely line, heading, table head or signature."""

from __future__ import annotations

import datetime as dt
import io
from collections import Counter
from dataclasses import dataclass, replace

import pypdf
from examples import drawn
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.domain.letters import Party
from ar_desktop.reports.correspondence import letters as letters_report
from ar_desktop.reports.press import furniture
from ar_desktop.reports.press.compose import Look, compose
from ar_desktop.reports.press.flow import Piece, paginate
from ar_desktop.reports.press.paper import LETTER, MM, Text
from ar_desktop.reports.press.table import Column, table

TITLE = "关于催付逾期货款的函"
FIRST = 0x4E00


@dataclass(frozen=True)
class Chinese:
    language: str = "zh"
    currency: str = "CNY"


def lines(sheet):
    """The lines of a sheet from the top, without its foot."""
    found = [
        (offset + mark.y, mark.x, "".join(part.text for part in mark.parts))
        for offset, marks in sheet.placed
        for mark in marks
        if isinstance(mark, Text)
    ]
    return [text for y, _, text in sorted(found) if y < LETTER.folio - 1]


def letter(parts):
    """A letter of paragraphs (a length), headings (None) and tables (minus the rows), signed."""
    text, tables = [f"# {TITLE}", ""], {}
    for number, part in enumerate(parts):
        if part is None:
            text.append(f"**题{number}**")
        elif part < 0:
            tables[f"t_{chr(97 + number)}"] = [[f"行{number}-{row}"] for row in range(-part)]
            text.append(f"[[t_{chr(97 + number)}]]")
        else:
            text.append(chr(FIRST + number) * part)
    text.append("[[signature]]")
    said = Chinese()
    blocks = {
        name: (lambda rows=rows: table([Column("表头")], rows, ["合计"])) for name, rows in tables.items()
    }
    blocks["signature"] = lambda: furniture.signature(
        Party("某某公司"), dt.date(2026, 11, 20), said, furniture.BODY
    )
    return compose("\n".join(text), {}, blocks, said, "", Look(furniture.BODY)).sheets


PARTS = st.one_of(st.integers(1, 400), st.none(), st.integers(-60, -1))


@drawn(60)
@given(st.lists(PARTS, min_size=1, max_size=20), st.integers(60, 400))
def test_no_line_heading_or_signature_stands_alone(parts, last):
    pages = [lines(sheet) for sheet in letter([*parts, last])]
    for before in pages[:-1]:
        assert not before[-1].startswith(("题", "表头")), before[-1]
    for number, part in enumerate([*parts, last]):
        if part and part > 0:
            own = [sum(line[0] == chr(FIRST + number) for line in page) for page in pages]
            assert sum(own) == 1 or 1 not in own
    signed = next(page for page in pages if any("（盖章）" in line for line in page))
    at = next(index for index, line in enumerate(signed) if "（盖章）" in line)
    assert sum(FIRST <= ord(line[0]) < FIRST + 30 for line in signed[:at]) >= 2
    assert signed[at + 1] == "2026年11月20日"


@drawn(30)
@given(st.integers(0, 24), st.integers(1, 150))
def test_a_table_repeats_its_head_and_its_total_is_never_alone(above, rows):
    pages = [lines(sheet) for sheet in letter([*[20] * above, -rows, 60])]
    for page in pages:
        kinds = Counter(line[0] for line in page)
        assert kinds["行"] == 0 or kinds["表"] == 1
        assert kinds["合"] == 0 or kinds["行"] >= 1
        assert kinds["表"] == 0 or kinds["行"] >= 1
    assert sum(line[0] == "行" for page in pages for line in page) == rows


def test_room_for_the_seal_falls_away_where_that_saves_a_page():
    pieces = [Piece(LETTER.depth - 60), Piece(20, gap=30, give=20)]
    assert len(paginate(pieces)) == 1
    (sheet,) = paginate(pieces)
    assert sheet.placed[1][0] == LETTER.top + LETTER.depth - 60 + 30
    pieces[0] = Piece(LETTER.depth - 35)
    (sheet,) = paginate(pieces)
    assert sheet.placed[1][0] == LETTER.top + LETTER.depth - 35 + 10


def test_a_title_a_little_too_long_stays_on_one_line():
    short, long = (
        "关于《购销合同》项下款项即将到期的付款提示函",
        "关于《购销合同》项下所有款项即将到期的付款提示函",
    )
    counted = []
    for title in (short, long):
        sheet = compose(f"# {title}", {}, {}, Chinese(), "", Look(furniture.BODY)).sheets[0]
        counted.append(lines(sheet))
    assert counted == [[short], ["关于《购销合同》项下", "所有款项即将到期的付款提示函"]]


def signing(facts, names):
    """Where the names of those who sign stand: page, from the left, from the top."""
    made = letters_report.render(replace(facts, kind="plan", tables={"parties": names}))
    found = {}

    def visit(text, _cm, matrix, _font, _size):
        if text.strip():
            found[text.strip()] = (round(matrix[4]), round(matrix[5]))

    for page in pypdf.PdfReader(io.BytesIO(made.pdf)).pages:
        page.extract_text(visitor_text=visit)
    return found


def test_parties_sign_beside_each_other_with_room_for_their_seals(facts):
    names = (
        ("甲方（债权人）", "杭州某公司"),
        ("乙方（债务人）", "苏州某公司"),
        ("丙方（保证人）", "南京某公司"),
    )
    found = signing(facts, names)
    first, second, third = (found[name] for _, name in names)
    assert first[1] == second[1]
    assert second[0] - first[0] > 43 * MM
    assert first[1] - third[1] > 43 * MM
