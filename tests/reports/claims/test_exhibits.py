"""Files of any origin as plain pages: turned, transparent, across, with seals, and hostile ones."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
)

from ar_desktop.reports.claims.exhibits import FOOT, Unfit, bindable
from ar_desktop.reports.press.paper import HEIGHT, WIDTH

#: A tree of pages that is its own child.
CIRCLE = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj
trailer<</Root 1 0 R>>"""


def picture(kind="PNG", mode="RGB", size=(60, 40), colour="red", **values) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, colour).save(buffer, kind, **values)
    return buffer.getvalue()


def page_of(content):
    pdf, count = bindable(content)
    assert count == 1
    return PdfReader(io.BytesIO(pdf)).pages[0]


def image_of(page):
    return next(iter(page["/Resources"]["/XObject"].values())).get_object()


def written(writer) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def sheet(size=(WIDTH, HEIGHT), rotate=0, draw=b"0 0 10 10 re f") -> PdfWriter:
    writer = PdfWriter()
    page = writer.add_blank_page(*size)
    stream = StreamObject()
    stream.set_data(draw)
    page[NameObject("/Contents")] = writer._add_object(stream)
    if rotate:
        page[NameObject("/Rotate")] = NumberObject(rotate)
    return writer


def shape(page):
    """The six numbers that place what is drawn on the page."""
    drawn = page.get_contents().get_data().decode()
    return [float(part) for part in drawn.split(" cm")[0].split()[1:]]


def test_a_picture_across_lies_on_a_page_across_and_a_tall_one_on_an_upright_page():
    assert page_of(picture()).mediabox.width == pytest.approx(HEIGHT, abs=0.01)
    assert page_of(picture(size=(40, 60))).mediabox.width == pytest.approx(WIDTH, abs=0.01)


def test_a_plain_photograph_goes_in_as_it_is():
    content = picture("JPEG")
    held = image_of(page_of(content))
    assert held["/Filter"] == "/DCTDecode"
    assert held._data == content


def test_a_photograph_held_sideways_is_turned_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    page = page_of(picture("JPEG", exif=exif))
    held = image_of(page)
    assert (held["/Width"], held["/Height"]) == (40, 60)
    assert page.mediabox.height > page.mediabox.width


@pytest.mark.parametrize(
    ("mode", "colour"), [("RGBA", (0, 0, 0, 0)), ("LA", (0, 0)), ("1", 1), ("L", 255), ("P", 255)]
)
def test_what_is_transparent_lies_on_white(mode, colour):
    held = image_of(page_of(picture(mode=mode, colour=colour)))
    assert held["/BitsPerComponent"] == 8
    if mode in {"RGBA", "LA", "1", "L"}:
        assert set(held.get_data()) == {255}


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_lies_above_the_foot_however_it_is_turned(turn):
    page = page_of(written(sheet((400, 600), turn)))
    across = turn in {90, 270}
    assert (page.mediabox.width > page.mediabox.height) is across
    a, b, c, d, e, f = shape(page)
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (0, 400) for y in (0, 600)]
    low, high = min(y for _, y in corners), max(y for _, y in corners)
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    assert low >= FOOT - 0.01
    assert high <= float(page.mediabox.height) + 0.01
    assert left >= -0.01
    assert right <= float(page.mediabox.width) + 0.01


def test_pages_larger_than_a4_shrink_and_smaller_ones_stay():
    assert abs(shape(page_of(written(sheet((1684, 2384)))))[0]) < 0.5
    assert shape(page_of(written(sheet((200, 300)))))[0] == pytest.approx(1)


def test_a_seal_on_the_page_is_drawn_and_a_hidden_one_is_not():
    writer = sheet()
    look = StreamObject()
    look.set_data(b"1 0 0 rg 0 0 50 50 re f")
    look[NameObject("/Subtype")] = NameObject("/Form")
    look[NameObject("/BBox")] = RectangleObject((0, 0, 50, 50))
    seal = writer._add_object(look)
    notes = [
        DictionaryObject({
            NameObject("/Subtype"): NameObject("/Widget"), NameObject("/F"): NumberObject(flag),
            NameObject("/Rect"): ArrayObject([FloatObject(value) for value in (300, 100, 400, 200)]),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): seal}),
        })
        for flag in (4, 2)
    ]  # fmt: skip
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note) for note in notes])
    page = page_of(written(writer))
    assert len(page["/Resources"]["/XObject"]) == 2
    assert "2.000000 0.000000 0.000000 2.000000 300.000000 100.000000 cm /E1 Do" in (
        page.get_contents().get_data().decode()
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "format"),
        (b"PK\x03\x04", "format"),
        (b"GIF89a", "format"),
        (b"%PDF-1.4", "damaged"),
        (CIRCLE, "damaged"),
        (picture()[:40], "damaged"),
        (picture("JPEG")[:100], "damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_bound_says_why(content, reason):
    with pytest.raises(Unfit) as caught:
        bindable(content)
    assert caught.value.reason == reason


def test_a_page_that_draws_endlessly_is_too_large():
    with pytest.raises(Unfit) as caught:
        bindable(written(sheet(draw=b" " * (33 << 20))))
    assert caught.value.reason == "large"


def test_a_picture_of_very_many_pixels_is_not_unpacked():
    with pytest.raises(Unfit) as caught:
        bindable(picture(mode="1", size=(9000, 9000), colour=1))
    assert caught.value.reason == "large"
