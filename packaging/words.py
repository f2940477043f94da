"""Bring the English of the screen up to date: ``words.py`` lists what lacks a translation, and
``words.py FILE.json`` puts in ``{"Context": {"中文": "English"}}`` first."""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "ar_desktop_en.ts"
QM = TS.with_suffix(".qm")


def _tool(name: str, *arguments: object) -> None:
    program = Path(sys.executable).with_name(name)
    subprocess.run([str(program), *map(str, arguments)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def _collect() -> None:
    languages = ("-source-language", "zh_CN", "-target-language", "en")
    places = ("ar_desktop/ui", "ar_desktop/app.py")
    _tool("pyside6-lupdate", "-no-obsolete", "-locations", "none", *languages, "-extensions", "py", *places,
          "-ts", TS)  # fmt: skip


def _messages(tree: ET.ElementTree[ET.Element]) -> list[tuple[str, ET.Element]]:
    root = tree.getroot()
    return [(c.findtext("name", ""), m) for c in root.iter("context") for m in c.iter("message")]


def _fill(tree: ET.ElementTree[ET.Element], given: dict[str, dict[str, str]]) -> None:
    for context, message in _messages(tree):
        english = given.get(context, {}).get(message.findtext("source", ""))
        target = message.find("translation")
        if english and target is not None:
            target.text = english
            target.attrib.pop("type", None)


def _unfinished(message: ET.Element) -> bool:
    target = message.find("translation")
    return target is None or target.get("type") == "unfinished"


def _write(tree: ET.ElementTree[ET.Element]) -> None:
    body = ET.tostring(tree.getroot(), encoding="unicode")
    TS.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n", encoding="utf-8")


def main(paths: list[str]) -> int:
    """Returns 1 while something lacks its English."""
    _collect()
    tree = ET.parse(TS)
    for path in paths:
        _fill(tree, json.loads(Path(path).read_text(encoding="utf-8")))
    _write(tree)
    _tool("pyside6-lrelease", TS, "-qm", QM)
    missing = [(c, m.findtext("source")) for c, m in _messages(tree) if _unfinished(m)]
    for context, source in missing:
        print(f"{context}: {source}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
