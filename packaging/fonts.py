"""Cut the fonts the program ships from the whole Noto files. Run by hand when the fonts change.

    python packaging/fonts.py noto-sans-sc-0.4.3.tgz noto-serif-sc-0.4.3.tgz

takes the npm packages ``@expo-google-fonts/noto-sans-sc`` and ``noto-serif-sc`` (SIL Open Font
License 1.1) as downloaded, and writes ``resources/fonts``. The same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import io
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "resources" / "fonts"

#: Extension A characters of 通用规范汉字表; the rest of the list lies in the blocks below.
LISTED_IN_EXTENSION_A = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃"
    "䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
)
#: Latin with accents, punctuation and symbols, all plain CJK, full-width forms, the planes of rare names.
BLOCKS = (
    (0x20, 0x24F),
    (0x2000, 0x27BF),
    (0x3000, 0x30FF),
    (0x3200, 0x33FF),
    (0x4E00, 0x9FFF),
    (0xFE30, 0xFE6F),
    (0xFF00, 0xFFEF),
    (0x20000, 0x323AF),
)


@dataclass(frozen=True)
class Cut:
    """One file to make: from which package and file, under which name."""

    package: str
    source: str
    target: str


CUTS = (
    Cut("sans", "package/400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf"),
    Cut("sans", "package/700Bold/NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf"),
    Cut("serif", "package/400Regular/NotoSerifSC_400Regular.ttf", "NotoSerifSC-Regular.ttf"),
    Cut("serif", "package/700Bold/NotoSerifSC_700Bold.ttf", "NotoSerifSC-Bold.ttf"),
)


def gbk() -> Iterator[int]:
    """Every character of GBK."""
    for high in range(0x81, 0xFF):
        for low in range(0x40, 0xFF):
            yield from map(ord, bytes((high, low)).decode("gbk", "ignore"))


def wanted() -> set[int]:
    """The code points to keep, as far as a font has them."""
    kept = set(gbk()) | set(map(ord, LISTED_IN_EXTENSION_A))
    for first, last in BLOCKS:
        kept.update(range(first, last + 1))
    return kept


def options() -> subset.Options:
    """Outlines and widths only: no hinting (there is none to speak of), no vertical setting."""
    return subset.Options(
        layout_features=[],
        hinting=False,
        drop_tables=["vhea", "vmtx", "GPOS", "GSUB", "GDEF", "BASE", "STAT"],
        name_IDs=["*"],
        notdef_outline=True,
        recalc_timestamp=False,
    )


def cut(whole: bytes, target: Path) -> None:
    """Write the wanted part of a font."""
    settings = options()
    font = subset.load_font(io.BytesIO(whole), settings)
    cutter = subset.Subsetter(settings)
    cutter.populate(unicodes=wanted())
    cutter.subset(font)
    subset.save_font(font, str(target), settings)


def member(archive: Path, name: str) -> bytes:
    """One file of a package."""
    with tarfile.open(archive) as package:
        found = package.extractfile(name)
        assert found is not None, name
        return found.read()


def main() -> None:
    """Cut all fonts and lay their licences beside them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sans", type=Path)
    parser.add_argument("serif", type=Path)
    archives = vars(parser.parse_args())
    TARGET.mkdir(parents=True, exist_ok=True)
    for item in CUTS:
        cut(member(archives[item.package], item.source), TARGET / item.target)
        print(item.target, (TARGET / item.target).stat().st_size)
    for package, name in (("sans", "NotoSansSC"), ("serif", "NotoSerifSC")):
        (TARGET / f"{name}-LICENSE.txt").write_bytes(member(archives[package], "package/LICENSE_FONT"))


if __name__ == "__main__":
    main()
