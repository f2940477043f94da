"""Files of any origin become plain A4 pages that can be bound: nothing of a file but its pages goes in.

Each page is drawn as a form on a page of ours, shrunk a little so that the foot stays free. Scripts,
actions, attachments, links and form fields stay behind; what fields and seals show is drawn. A file that
cannot be bound raises ``Unfit`` with the reason, and is put beside the dossier instead.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from PIL import Image, ImageOps
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
)

from ar_desktop.domain.progress import Progress
from ar_desktop.reports.press.paper import HEIGHT, MM, WIDTH

Matrix = tuple[float, float, float, float, float, float]
#: Room at the foot of each page, and around a picture.
FOOT = 12 * MM
_MARGIN = 12 * MM
_MOST_PAGES = 2000
_MOST_DRAWN, _MOST_DRAWN_OF_ALL = 32 << 20, 256 << 20
_MOST_PIXELS = 64_000_000
_PICTURES = {"PNG", "JPEG", "MPO"}
_UNTURNED = 1
#: Entries that act or lead elsewhere; nothing that only draws needs them.
_ACTING = ("/OpenAction", "/AA", "/A", "/JS", "/JavaScript", "/Launch", "/URI", "/EmbeddedFiles", "/EF",
           "/Metadata", "/PieceInfo", "/StructParents", "/StructParent", "/Parent", "/P", "/B")  # fmt: skip
_HIDDEN = 2 | 32


class Unfit(Exception):  # noqa: N818  a verdict on a file, not a failure of ours
    """The file cannot be bound; ``reason`` is encrypted, damaged, large or format."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def bindable(content: bytes, progress: Progress | None = None) -> tuple[bytes, int]:
    """The file as plain A4 pages, and how many. What a file is, its bytes say, not its name.

    Raises ``Unfit``; what ``progress`` raises goes through.
    """
    if content[:1024].lstrip().startswith(b"%PDF") or b"%PDF-" in content[:1024]:
        return _guarded(lambda report: _pdf(content, report), progress)
    if content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return _guarded(lambda _report: _picture(content), progress)
    raise Unfit("format")


class _Stopped(BaseException):
    """Carries what ``progress`` raised past the guard."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__()
        self.cause = cause


def _guarded(make: Callable[[Progress], PdfWriter], progress: Progress | None) -> tuple[bytes, int]:
    """Whatever a damaged file brings up is that file's own affair."""

    def report(done: int, total: int) -> None:
        try:
            if progress:
                progress(done, total)
        except BaseException as cause:
            raise _Stopped(cause) from cause

    try:
        return _written(make(report))
    except _Stopped as stopped:
        raise stopped.cause from None
    except (Unfit, KeyboardInterrupt, SystemExit):
        raise
    except MemoryError:
        raise Unfit("large") from None
    except Exception as error:
        raise Unfit("damaged") from error


def _written(writer: PdfWriter) -> tuple[bytes, int]:
    for held in writer._objects:  # noqa: SLF001  pypdf has no door to all objects
        _scrub(held)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue(), len(writer.pages)


def _scrub(held: object) -> None:
    """Take out of an object what could act; pages keep their parent, which is ours."""
    waiting = [held]
    while waiting:
        item = waiting.pop()
        if isinstance(item, DictionaryObject):
            if item.get("/Type") not in ("/Page", "/Pages", "/Catalog"):
                for name in _ACTING:
                    if name in item:
                        del item[name]
            waiting += [value for value in item.values() if not isinstance(value, IndirectObject)]
        elif isinstance(item, ArrayObject):
            waiting += [value for value in item if not isinstance(value, IndirectObject)]


# ---- PDF


def _pdf(content: bytes, report: Progress) -> PdfWriter:
    reader = PdfReader(io.BytesIO(content), strict=False)
    _unlock(reader)
    count = len(reader.pages)
    if not count:
        raise Unfit("damaged")
    if count > _MOST_PAGES:
        raise Unfit("large")
    writer, drawn = PdfWriter(), 0
    for number, page in enumerate(reader.pages, 1):
        drawn += _copy(writer, page)
        if drawn > _MOST_DRAWN_OF_ALL:
            raise Unfit("large")
        report(number, count)
    return writer


def _unlock(reader: PdfReader) -> None:
    """A file locked only against changes opens without a password."""
    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except Exception as error:  # the cipher may be unknown
        raise Unfit("encrypted") from error
    if not opened:
        raise Unfit("encrypted")


def _copy(writer: PdfWriter, page: PageObject) -> int:
    """One page as a form on a page of ours; returns how much it draws."""
    box = _box(page)
    turn = int(page.get("/Rotate", 0) or 0) % 360
    wide, high = (box[3] - box[1], box[2] - box[0]) if turn % 180 else (box[2] - box[0], box[3] - box[1])
    drawn = _drawn(page)
    form = _stream(drawn, {"/Type": NameObject("/XObject"), "/Subtype": NameObject("/Form")})
    form[NameObject("/BBox")] = RectangleObject(box)
    resources = page.get("/Resources")
    form[NameObject("/Resources")] = (
        resources.get_object().clone(writer) if resources is not None else DictionaryObject()
    )
    shapes = [(form, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)), *_appearances(writer, page)]
    _place(writer, shapes, _turned(box, turn), (wide, high), 0.0)
    return len(drawn)


def _box(page: PageObject) -> tuple[float, float, float, float]:
    """What of a page is seen."""
    media, crop = page.mediabox, page.cropbox
    left, low = max(media.left, crop.left), max(media.bottom, crop.bottom)
    right, top = min(media.right, crop.right), min(media.top, crop.top)
    if right - left < 1 or top - low < 1:
        raise Unfit("damaged")
    return float(left), float(low), float(right), float(top)


def _turned(box: tuple[float, float, float, float], turn: int) -> Matrix:
    """Brings the box, turned clockwise, to the origin."""
    left, low, right, top = box
    return {
        90: (0.0, -1.0, 1.0, 0.0, -low, right),
        180: (-1.0, 0.0, 0.0, -1.0, right, top),
        270: (0.0, 1.0, -1.0, 0.0, top, -left),
    }.get(turn, (1.0, 0.0, 0.0, 1.0, -left, -low))


def _drawn(page: PageObject) -> bytes:
    """The operators of a page, its streams joined."""
    contents = page.get("/Contents")
    found = contents.get_object() if contents is not None else None
    parts, size = [], 0
    for part in found if isinstance(found, list) else [found]:
        stream = part.get_object() if part is not None else None
        if isinstance(stream, StreamObject):
            parts.append(stream.get_data())
            size += len(parts[-1])
        if size > _MOST_DRAWN:
            raise Unfit("large")
    return b"\n".join(parts)


def _appearances(writer: PdfWriter, page: PageObject) -> Iterator[tuple[Any, Matrix]]:
    """What fields, stamps and signatures show on the page (ISO 32000-1, 12.5.5)."""
    annotations = page.get("/Annots")
    found = annotations.get_object() if annotations is not None else None
    for reference in found if isinstance(found, list) else ():
        note = reference.get_object()
        if not isinstance(note, DictionaryObject) or int(note.get("/F", 0) or 0) & _HIDDEN:
            continue
        shown = _shown(note)
        if shown is None or note.get("/Subtype") == "/Popup":
            continue
        placed = _onto(note, shown)
        if placed is not None:
            clone = shown.clone(writer)
            yield clone.get_object(), placed


def _shown(note: DictionaryObject) -> StreamObject | None:
    """The appearance in the state it is in."""
    looks = note.get("/AP")
    normal = looks.get_object().get("/N") if looks is not None else None
    shown = normal.get_object() if normal is not None else None
    if isinstance(shown, StreamObject):
        return shown
    state = shown.get(note.get("/AS", "/Off")) if isinstance(shown, DictionaryObject) else None
    picked = state.get_object() if state is not None else None
    return picked if isinstance(picked, StreamObject) else None


def _onto(note: DictionaryObject, shown: StreamObject) -> Matrix | None:
    """Stretches the appearance's own box over the annotation's rectangle."""
    corners_given: Any = note["/Rect"].get_object()
    rect = sorted_box([float(value) for value in corners_given])
    inner = [float(value) for value in shown.get("/BBox", [0, 0, 1, 1])]
    own = [float(value) for value in shown.get("/Matrix", [1, 0, 0, 1, 0, 0])]
    corners = [
        (own[0] * x + own[2] * y + own[4], own[1] * x + own[3] * y + own[5])
        for x in (inner[0], inner[2])
        for y in (inner[1], inner[3])
    ]
    left, low = min(x for x, _ in corners), min(y for _, y in corners)
    wide, high = max(x for x, _ in corners) - left, max(y for _, y in corners) - low
    if not wide or not high:
        return None
    across, up = (rect[2] - rect[0]) / wide, (rect[3] - rect[1]) / high
    return across, 0.0, 0.0, up, rect[0] - left * across, rect[1] - low * up


def sorted_box(box: list[float]) -> tuple[float, float, float, float]:
    """A rectangle from any two of its corners."""
    return min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])


# ---- pictures


def _picture(content: bytes) -> PdfWriter:
    """A picture on one page, upright as the camera was held, on white where it is transparent."""
    Image.MAX_IMAGE_PIXELS = None  # asked below, without a warning
    with Image.open(io.BytesIO(content)) as picture:
        if picture.format not in _PICTURES:
            raise Unfit("format")
        if picture.width * picture.height > _MOST_PIXELS:
            raise Unfit("large")
        turned = picture.getexif().get(0x0112, _UNTURNED) != _UNTURNED
        plain = picture.format != "PNG" and picture.mode in {"RGB", "L"} and not turned
        picture.load()
        shown = picture if plain else _flat(ImageOps.exif_transpose(picture))
        form = _image(content if plain else zlib.compress(shown.tobytes()), shown)
        form[NameObject("/Filter")] = NameObject("/DCTDecode" if plain else "/FlateDecode")
        size = (float(shown.width), float(shown.height))
    writer = PdfWriter()
    _place(writer, [(form, (size[0], 0.0, 0.0, size[1], 0.0, 0.0))], (1, 0, 0, 1, 0, 0), size, _MARGIN)
    return writer


def _flat(picture: Image.Image) -> Image.Image:
    """Grey or colour without transparency."""
    if picture.mode in {"L", "RGB"} and "transparency" not in picture.info:
        return picture
    if picture.mode in {"1", "I;16", "I", "F"}:
        return picture.convert("L")
    if picture.mode in {"LA", "PA", "RGBA", "P"} or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        ground = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(ground, seen).convert("RGB")
    return picture.convert("RGB")


def _image(data: bytes, picture: Image.Image) -> StreamObject:
    made = StreamObject()
    made._data = data  # noqa: SLF001  the bytes are encoded already
    colours = "/DeviceGray" if picture.mode == "L" else "/DeviceRGB"
    entries = {"/Type": "/XObject", "/Subtype": "/Image", "/ColorSpace": colours}
    for key, value in entries.items():
        made[NameObject(key)] = NameObject(value)
    numbers = {"/Width": picture.width, "/Height": picture.height, "/BitsPerComponent": 8}
    for key, number in numbers.items():
        made[NameObject(key)] = NumberObject(number)
    return made


# ---- pages of ours


def _place(
    writer: PdfWriter,
    shapes: list[tuple[Any, Matrix]],
    base: Matrix,
    size: tuple[float, float],
    margin: float,
) -> None:
    """A new A4 page, upright or across as the shapes are, with them in its middle above the foot. Nothing
    is enlarged but pictures, whose pixels say nothing of a size."""
    paper = (HEIGHT, WIDTH) if size[0] > size[1] else (WIDTH, HEIGHT)
    room = (paper[0] - 2 * margin, paper[1] - FOOT - margin)
    scale = min(room[0] / size[0], room[1] / size[1])
    scale = scale if margin else min(1.0, scale)
    left = (paper[0] - size[0] * scale) / 2
    low = FOOT + (paper[1] - FOOT - margin - size[1] * scale) / 2
    page = writer.add_blank_page(*paper)
    named, drawn = DictionaryObject(), []
    outer = " ".join(f"{value * scale:.6f}" for value in base[:4])
    start = f"{outer} {base[4] * scale + left:.4f} {base[5] * scale + low:.4f} cm"
    for number, (shape, own) in enumerate(shapes):
        known = getattr(shape, "indirect_reference", None)  # a clone has its place already
        named[NameObject(f"/E{number}")] = known or writer._add_object(shape)  # noqa: SLF001
        matrix = " ".join(f"{value:.6f}" for value in own)
        drawn.append(f"q {matrix} cm /E{number} Do Q")
    body = f"q {start}\n" + "\n".join(drawn) + "\nQ\n"
    contents = writer._add_object(_stream(body.encode("ascii"), {}))  # noqa: SLF001
    page[NameObject("/Contents")] = contents
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): named})
    page[NameObject("/MediaBox")] = RectangleObject((0, 0, *paper))


def _stream(data: bytes, entries: dict[str, Any]) -> StreamObject:
    made = StreamObject()
    made._data = zlib.compress(data)  # noqa: SLF001  the bytes are encoded already
    made[NameObject("/Filter")] = NameObject("/FlateDecode")
    for key, value in entries.items():
        made[NameObject(key)] = value
    return made
