import io

import pytest
from fontTools.ttLib import TTFont

from ar_desktop import assets
from ar_desktop.reports.press import typeface

NAMES = ("NotoSansSC-Regular", "NotoSansSC-Bold", "NotoSerifSC-Regular", "NotoSerifSC-Bold")


def gbk_hanzi():
    codes = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    chars = (code.decode("gbk", "ignore") for code in codes)
    return {char for char in chars if len(char) == 1 and "\u3400" <= char <= "\u9fff"}


@pytest.fixture(scope="module", params=NAMES)
def font(request):
    with TTFont(assets.path("fonts", f"{request.param}.ttf"), lazy=True) as opened:
        yield opened


def test_gbk_the_listed_names_and_signs_are_covered(font):
    cmap = font.getBestCmap()
    hanzi = gbk_hanzi()
    assert len(hanzi) == 20_902
    listed = "喆堃淼䶮犇镕㑇㙍䥽䴙𠙶𬱖𬭊𫖯𨱇鿍鿎鿏"
    assert {char for char in hanzi | set(listed) if ord(char) not in cmap} == set()
    assert {char for char in "¥￥《》〔〕（）“”—…·、。①②℃№□×" if ord(char) not in cmap} == set()


def test_outlines_are_simple_truetype(font):
    glyphs = font["glyf"]
    assert font["head"].unitsPerEm == 1000
    assert font["head"].indexToLocFormat == 1
    assert not any(glyphs[name].isComposite() for name in font.getGlyphOrder()[:3000])


def test_all_fonts_together_stay_within_their_budget():
    files = list(assets.path("fonts").glob("*.ttf"))
    assert sorted(file.stem for file in files) == sorted(NAMES)
    assert sum(file.stat().st_size for file in files) < 45_000_000
    assert all(
        "SIL OPEN FONT LICENSE" in assets.text("fonts", f"{name}-LICENSE.txt")
        for name in ("NotoSansSC", "NotoSerifSC")
    )


def test_a_cut_font_is_sound_and_draws_the_same():
    face = typeface.load("NotoSerifSC-Regular")
    cut = TTFont(io.BytesIO(face.subset(["中", "𬱖", "A"])), checkChecksums=2)
    whole = TTFont(assets.path("fonts", "NotoSerifSC-Regular.ttf"), lazy=True)
    names = [whole.getBestCmap()[ord(char)] for char in "中𬱖A"]
    order = cut.getGlyphOrder()
    assert [cut["hmtx"][name] for name in order[1:]] == [whole["hmtx"][name] for name in names]
    assert [cut["glyf"][new] == whole["glyf"][old] for new, old in zip(order[1:], names, strict=True)] == [
        True
    ] * 3
    whole.close()


def test_a_character_no_font_has_is_a_box_and_reported():
    assert typeface.missing("中😀😀A") == ("😀",)
    assert typeface.width("😀", 10) > 0
