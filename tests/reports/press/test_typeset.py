import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ar_desktop.reports.press import typeface
from ar_desktop.reports.press.document import to_unicode
from ar_desktop.reports.press.typeset import Run, Style, clean, set_lines

TEXT = (
    "贵司与我司于2026年3月1日签订《购销合同》（编号HT-2026-031），约定货款“于开票后45日内付清”；逾期付款的，"
    "按每日万分之五（0.05%）计算违约金：截至2026年11月21日，共计¥9,999,999,999.99，此后续计至实际清偿之日。"
)


def texts(lines):
    return ["".join(part.text for part in line.parts) for line in lines]


def width(line, size):
    return sum(
        typeface.width(part.text, size, bold=part.bold) + part.spacing * len(part.text) for part in line.parts
    )


@pytest.mark.parametrize("measure", range(120, 460, 7))
def test_no_line_begins_with_a_closing_or_ends_with_an_opening_mark(measure):
    lines = texts(set_lines([Run(TEXT)], Style(12, 20, indent=24), measure))
    assert "".join(lines) == TEXT
    assert not any(line[0] in "，。；：）》”、%" for line in lines)
    assert not any(line[-1] in "（《“¥" for line in lines)


@pytest.mark.parametrize("measure", range(130, 460, 7))
def test_figures_and_words_stay_whole(measure):
    lines = texts(set_lines([Run(TEXT)], Style(12, 20, indent=24), measure))
    for whole in ("¥9,999,999,999.99", "HT-2026-031", "0.05%", "2026年", "21日"):
        assert any(whole in line for line in lines)


#: What is never parted, and words around it.
WHOLE = (
    "2026年11月21日", "12月1日", "2026年3月", "________年____月____日", "第五百二十六条", "催〔2026〕12号",
    "¥1,234,567.89", "1,234.56元", "120万元", "USD\xa09,876.50", "18 November 2026", "45日", "EMS",
    "1203456789012", "HT-2026-031", "3.00%",
)  # fmt: skip
PROSE = (
    "贵司",
    "货款，",
    "逾期的；",
    "（含当日）",
    "《购销合同》",
    "“付清”。",
    "计",
    "、",
    "为：",
    " of the contract ",
)


@given(
    st.lists(st.tuples(st.sampled_from(WHOLE), st.sampled_from(PROSE)), min_size=1, max_size=40),
    st.floats(200, 460),
    st.sampled_from([("justify", 24), ("left", 0), ("center", 0)]),
)
def test_any_text_breaks_by_the_rules(words, measure, style):
    text = "".join(whole + prose for whole, prose in words)
    lines = texts(set_lines([Run(text)], Style(12, 20, style[0], indent=style[1]), measure))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert not any(line[0] in "，。；：）》”、%" for line in lines[1:])
    assert not any(line[-1] in "（《“¥" for line in lines)
    for before, after in pairwise(lines):
        glued = before + after
        for whole in WHOLE:
            at = glued.find(whole, max(0, len(before) - len(whole) + 1))
            assert not (0 <= at < len(before) < at + len(whole)), (before, after)


def test_making_room_never_parts_what_is_whole():
    """The first line has no room to give but inside the blanks."""
    blanks = "________年____月____日"
    lines = texts(set_lines([Run(f"{blanks} of the contract {blanks}贵司")], Style(12, 20, indent=24), 200))
    assert lines[0].startswith(blanks)


def test_the_lines_above_a_long_number_make_room_for_it():
    text = "就逾期款项，我司已于2026年11月5日以催〔2026〕1号函（EMS单号1203456789012345678，2026年11月8日"
    lines = set_lines([Run("国" * 40 + text + "签收）催告。")], Style(12, 20, indent=24), 442)
    long = [part.spacing for line in lines[:-1] for part in line.parts]
    assert max(long) < 0.2 * 12


@pytest.mark.parametrize("align", ["justify", "left", "center"])
def test_no_character_stands_alone_on_a_last_line(align):
    size = typeface.width("国", 10)
    for count in range(22, 90):
        lines = texts(set_lines([Run("国" * count)], Style(10, 20, align), size * 20))
        assert len(lines[-1]) > 1


@pytest.mark.parametrize("measure", range(200, 460, 13))
def test_lines_fill_the_measure_and_never_leave_it(measure):
    prose = re.sub(r"[ -~¥]+", "甲", TEXT) * 2
    *full, last = set_lines([Run(prose[:60]), Run(prose[60:], bold=True)], Style(12, 20), measure)
    for line in full:
        spare = line.parts[-1].spacing
        assert measure - 0.1 < width(line, 12) - spare <= measure + 6.1
    assert width(last, 12) <= measure + 6.1


def test_a_last_line_is_more_than_one_character():
    size = typeface.width("国", 10)
    lines = texts(set_lines([Run("国" * 21)], Style(10, 20), size * 20))
    assert [len(line) for line in lines] == [19, 2]


def test_a_word_wider_than_the_line_is_cut():
    lines = texts(set_lines([Run("请见https://" + "x" * 200)], Style(12, 20), 200))
    assert "".join(lines) == "请见https://" + "x" * 200
    assert all(typeface.width(line, 12) <= 200 for line in lines)


def test_spaces_at_a_break_fall_away():
    lines = texts(set_lines([Run("one two three four five six")], Style(12, 20, "left"), 60))
    assert all(line == line.strip() for line in lines)
    assert " ".join(lines) == "one two three four five six"


def test_nothing_gives_no_lines():
    assert set_lines([Run("")], Style(), 100) == ()
    assert set_lines([Run(" \u200b ")], Style(), 100) == ()


def test_clean_keeps_text_and_drops_what_cannot_be_printed():
    assert clean("杭州（A）𬱖 é") == "杭州（A）𬱖 é"
    assert clean("a\tb\nc\x07\u202ed\ufeff\u2028e️") == "a b c d e"
    assert clean("\ud83d") == "\ufffd"


def test_the_copying_table_names_characters_beyond_the_first_plane_in_full():
    table = to_unicode(["中", "𬱖"])
    assert "<0001> <4E2D>" in table
    assert "<0002> <D873DC56>" in table  # U+2CC56 as UTF-16


def test_the_copying_table_comes_in_blocks_of_a_hundred():
    assert [int(n) for n in re.findall(r"(\d+) beginbfchar", to_unicode(["x"] * 250))] == [100, 100, 50]


def test_a_contract_number_wider_than_its_column_parts_between_its_groups():
    lines = texts(set_lines([Run("HT-2026-XSHT-GY-000031")], Style(6, 10, "left"), 62))
    assert lines == ["HT-2026-XSHT-GY-", "000031"]
