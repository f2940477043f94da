"""Each wrong or hostile file costs one sentence: no crash, no hang, little memory."""

import os
import struct
import subprocess
import sys
import time
import zipfile

import openpyxl
import pytest

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.readers import child, sheets, tabular, workbook
from ar_desktop.readers.cells import Limits

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def refused(path, limits=None):
    """The code with which a file is refused; its sentence names the file in both languages."""
    with pytest.raises(ArError) as caught:
        sheets.read(path, limits=limits or Limits())
    for language in messages.LANGUAGES:
        assert path.name in messages.explain(caught.value, language)
        assert "?" not in messages.explain(caught.value, language).replace(path.name, "")
    return caught.value.code


def compound(*streams):
    """A minimal compound file: a header, one sector of allocation, directories of ``streams``."""
    header = OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header += b"\xff" * (512 - len(header))
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE).ljust(512, b"\xff")
    entries = b""
    for name in ("Root Entry", *streams):
        raw = name.encode("utf-16-le")
        entries += raw.ljust(64, b"\0") + struct.pack("<HB", len(raw) + 2, 2) + bytes(61)
    return header + table + entries.ljust(512, b"\0")


def archive(path, **members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("___", "/_").replace("__", "/"), content)
    return path


def put(path, data):
    path.write_bytes(data)
    return path


def test_a_missing_file(tmp_path):
    assert refused(tmp_path / "nothing.xlsx") == "file_missing"
    assert refused(tmp_path) == "file_missing"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read(tmp_path):
    path = put(tmp_path / "a.xlsx", b"x")
    path.chmod(0)
    assert refused(path) == "file_unreadable"


def test_an_empty_file(tmp_path):
    assert refused(put(tmp_path / "a.xlsx", b"")) == "file_empty"


@pytest.mark.parametrize(
    "head", [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"MZ\x90", b"a,b\n\0\1\2"]
)
def test_a_file_of_another_kind(tmp_path, head):
    assert refused(put(tmp_path / "a.csv", head + bytes(range(256)))) == "file_not_a_table"


def test_an_archive_that_is_no_workbook(tmp_path):
    assert refused(archive(tmp_path / "a.xlsx", hello__txt="x")) == "file_not_a_table"


def test_half_a_workbook(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["x"] * 100)
    book.save(tmp_path / "whole.xlsx")
    data = (tmp_path / "whole.xlsx").read_bytes()
    assert refused(put(tmp_path / "half.xlsx", data[: len(data) // 2])) == "workbook_unreadable"


def test_a_workbook_of_nonsense(tmp_path):
    assert refused(archive(tmp_path / "a.xlsx", xl__workbook="x")) == "workbook_unreadable"
    assert refused(put(tmp_path / "a.xls", compound("Workbook"))) == "workbook_unreadable"


def test_a_workbook_with_a_password(tmp_path):
    path = put(tmp_path / "a.xlsx", compound("EncryptionInfo", "EncryptedPackage"))
    assert refused(path) == "workbook_encrypted"


def test_a_document_in_the_old_container(tmp_path):
    assert refused(put(tmp_path / "a.xls", compound("WordDocument"))) == "file_not_a_table"


def test_text_in_no_known_encoding(tmp_path):
    assert refused(put(tmp_path / "a.csv", b"caf\xe9,\xff\xfa\xe8 na\xefve\n")) == "encoding_unknown"


def test_two_cells_far_apart_do_not_take_the_program_down(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.active["XFD1048576"] = "y"
    book.save(tmp_path / "far.xlsx")
    assert (tmp_path / "far.xlsx").stat().st_size < 10_000
    assert refused(tmp_path / "far.xlsx") == "workbook_exhausts_memory"


def test_a_wide_and_deep_sheet_is_refused_by_its_cells(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.active["Z100"] = "y"
    book.save(tmp_path / "a.xlsx")
    assert refused(tmp_path / "a.xlsx", Limits(cells=2599)) == "workbook_exhausts_memory"
    assert refused(tmp_path / "a.xlsx", Limits(rows=99)) == "too_many_rows"
    assert len(sheets.read(tmp_path / "a.xlsx", limits=Limits(cells=2600, rows=100)).rows) == 100


def test_a_bomb_in_a_workbook_is_not_opened(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
        with file.open("xl/worksheets/sheet1.xml", "w") as member:
            for _ in range(100):
                member.write(bytes(1 << 20))
    assert path.stat().st_size < 1 << 20
    start = time.perf_counter()
    assert refused(path) == "zip_bomb"
    assert time.perf_counter() - start < 2


def test_a_bomb_that_lies_about_its_size_meets_the_memory_cap(tmp_path):
    path = archive(
        tmp_path / "a.xlsx",
        xl__workbook="",
        **{"xl__sharedStrings.xml": b"<sst><si><t>" + b"x" * (64 << 20)},
    )
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.rfind(mark)
        data[place + offset : place + offset + 4] = struct.pack("<I", 100)
    assert refused(put(path, bytes(data))) in {"workbook_unreadable", "workbook_exhausts_memory"}


def test_a_file_above_the_limit_is_not_opened(tmp_path):
    assert refused(put(tmp_path / "a.csv", bytes(3 << 20)), Limits(file=2 << 20)) == "file_too_large"


def test_one_long_text_in_many_cells_is_not_taken_over(tmp_path):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    kinds = {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("sharedStrings", "sharedStrings.xml")}
    links = "".join(
        f'<Relationship Id="{name}" Type="{office}/{kind}" Target="{target}"/>'
        for name, (kind, target) in kinds.items()
    )
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 501))
    root = f'<Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/>'
    members = {
        "_rels__.rels": f'<Relationships xmlns="{package}">{root}</Relationships>',
        "xl__workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl___rels__workbook.xml.rels": f'<Relationships xmlns="{package}">{links}</Relationships>',
        "xl__sharedStrings.xml": f'<sst xmlns="{main}"><si><t>{"x" * 30_000}</t></si></sst>',
        "xl__worksheets__sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    path = archive(tmp_path / "a.xlsx", **members)
    assert len(sheets.read(path).rows) == 500
    assert refused(path, Limits(expanded=10_000_000)) == "file_too_large"


def test_fifty_megabytes_of_rubbish(tmp_path):
    path = tmp_path / "rubbish.csv"
    line = ("x7Qp ;;%$ 乱七八糟 lorem\t" * 40 + "\n").encode()
    with path.open("wb") as file:
        file.writelines(line for _ in range((50 << 20) // len(line)))
    start = time.perf_counter()
    with pytest.raises(ArError) as caught:
        tabular.read_table(path, this_year=2026)
    assert caught.value.code == "header_not_found"
    assert time.perf_counter() - start < 15


def test_fifty_megabytes_of_noise(tmp_path):
    with (tmp_path / "noise.csv").open("wb") as file:
        file.writelines(os.urandom(1 << 20) for _ in range(50))
    assert refused(tmp_path / "noise.csv") in {"encoding_unknown", "file_not_a_table"}


def test_one_endless_field(tmp_path):
    assert refused(put(tmp_path / "a.csv", b'a,b\n"' + b"x" * 300_000)) == "file_not_a_table"


@pytest.fixture
def stubborn(monkeypatch):
    """A child that writes ``answer`` and then does what ``then`` says."""

    def install(answer, then):
        program = f"import sys, time, os; sys.stdout.buffer.write({answer!r}); sys.stdout.flush(); {then}"
        monkeypatch.setattr(workbook, "command", lambda: ([sys.executable, "-c", program], dict(os.environ)))

    return install


@pytest.fixture
def sound(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["x"])
    book.save(tmp_path / "sound.xlsx")
    return tmp_path / "sound.xlsx"


def test_a_child_that_hangs_is_stopped(stubborn, sound):
    stubborn(b"", "time.sleep(60)")
    start = time.perf_counter()
    assert refused(sound, Limits(seconds=0.3)) == "reader_timeout"
    assert time.perf_counter() - start < 5


def test_a_child_that_dies_within_a_frame(stubborn, sound):
    stubborn(b"\xff\0\0\0abc", "os.abort()")
    assert refused(sound) == "workbook_exhausts_memory"


def test_a_frozen_program_calls_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert workbook.command()[0] == [sys.executable, child.FLAG]


def test_the_child_needs_neither_the_window_nor_the_book(sound):
    code = (
        "import sys; from ar_desktop.readers import child; "
        f"child.main([{str(sound)!r}, '', str(1 << 30), '9', '9']); "
        "bad = {'PySide6', 'sqlcipher3', 'openpyxl'} & sys.modules.keys(); sys.exit(len(bad))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_child_that_cannot_start_is_not_blamed_on_the_file(stubborn, sound):
    stubborn(b"", "sys.exit(1)")
    assert refused(sound) == "reader_failed"
