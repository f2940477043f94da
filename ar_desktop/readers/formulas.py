"""Formulas that no program has calculated yet: their cells look blank, and the user must be told why."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ar_desktop.domain.errors import Problem

_SHEETS = re.compile(rb"<sheet\s[^>]*?/?>")
_NAME, _ID = re.compile(rb'\sname="([^"]*)"'), re.compile(rb'\s(?:r:)?id="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\s[^>]*?/?>")
_TARGET, _RELATION_ID = re.compile(rb'\sTarget="([^"]*)"'), re.compile(rb'\sId="([^"]*)"')
_CELL = re.compile(
    rb'<c\s[^>]*?r="[A-Z]+(\d+)"[^>]*>\s*<f[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)
_LARGEST = 64 << 20
_ENTITIES = ((b"&lt;", b"<"), (b"&gt;", b">"), (b"&quot;", b'"'), (b"&apos;", b"'"), (b"&amp;", b"&"))


def explained(path: Path, sheet: str, problems: Sequence[Problem]) -> list[Problem]:
    """``problems`` where a missing value is a formula without its value: ``formula_without_value``."""
    if not any(problem.code == "required_missing" for problem in problems):
        return list(problems)
    rows = rows_without_value(path, sheet)
    return [
        replace(problem, code="formula_without_value", facts={})
        if problem.code == "required_missing" and problem.row in rows
        else problem
        for problem in problems
    ]


def rows_without_value(path: Path, sheet: str) -> frozenset[int]:
    """Rows of a sheet with a formula that has no value; none where the file is no xlsx or too large."""
    try:
        with zipfile.ZipFile(path) as book:
            name = _member(book, sheet.encode())
            if not name or book.getinfo(name).file_size > _LARGEST:
                return frozenset()
            return frozenset(int(found[1]) for found in _CELL.finditer(book.read(name)))
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, NotImplementedError, RuntimeError):
        return frozenset()


def _member(book: zipfile.ZipFile, sheet: bytes) -> str:
    """The part of the file that holds a sheet."""
    relations = {}
    for tag in _RELATION.findall(book.read("xl/_rels/workbook.xml.rels")):
        key, target = _RELATION_ID.search(tag), _TARGET.search(tag)
        if key and target:
            relations[key[1]] = target[1].decode()
    for tag in _SHEETS.findall(book.read("xl/workbook.xml")):
        name, key = _NAME.search(tag), _ID.search(tag)
        if name and key and _plain(name[1]) == sheet:
            part = relations.get(key[1], "").lstrip("/")
            return part if part.startswith("xl/") else f"xl/{part}"
    return ""


def _plain(text: bytes) -> bytes:
    for entity, char in _ENTITIES:
        text = text.replace(entity, char)
    return text
