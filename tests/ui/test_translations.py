"""The English of the screen is whole, agrees with its sources, and is what the program loads."""

import ast
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from ar_desktop import assets

ROOT = Path(__file__).parent.parent.parent
SCREEN = [ROOT / "ar_desktop" / "app.py", *sorted((ROOT / "ar_desktop" / "ui").rglob("*.py"))]
WORDS = ROOT / "resources" / "i18n" / "ar_desktop_en.ts"
FIELD = re.compile(r"\{\w+\}")
SHORTCUT = re.compile(r"&(?=[A-Za-z])")
#: The curly marks of the screen's Chinese letters are as wide as a sign and gape in English.
CHINESE = re.compile(r"[\u4e00-\u9fff，。：；、（）“”‘’]")
#: The language's own name, the way numbers of letters and amounts are written.
CHINESE_IN_ENGLISH = {"Language 语言", "Amounts take sums, and 1.5万", "E.g. {series}〔2026〕1号"}
NOT_TRANSLATED = {"中文", "=1200*3 · 1.5万", "账套"}


def _texts(path):
    """(context, source) to (translation, whether it is unfinished)."""
    return {
        (context.findtext("name"), message.findtext("source")): (
            message.findtext("translation") or "",
            message.find("translation").get("type"),
        )
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def english():
    return _texts(WORDS)


def test_every_text_has_its_english(english):
    assert [key for key, (text, state) in english.items() if state or not text] == []


def test_fields_and_shortcuts_survive_translation(english):
    for pattern in (FIELD, SHORTCUT):
        wrong = {
            source: text
            for (_, source), (text, _state) in english.items()
            if text and sorted(pattern.findall(source)) != sorted(pattern.findall(text))
        }
        assert wrong == {}


def test_no_chinese_is_left_in_the_english(english):
    left = {text for text, _state in english.values() if CHINESE.search(text)}
    assert left - CHINESE_IN_ENGLISH == set()


def test_the_sources_hold_no_text_that_is_not_listed(english, tmp_path):
    """After changing words, do what resources/i18n/README.md says."""
    tool = next(Path(PySide6.__file__).parent.glob("lupdate*"))
    found = tmp_path / "found.ts"
    options = ["-silent", "-locations", "none", "-source-language", "zh_CN", "-target-language", "en"]
    subprocess.run([tool, *options, *SCREEN, "-ts", found], check=True, capture_output=True, cwd=ROOT)
    assert set(_texts(found)) ^ set(english) == set()


@pytest.mark.parametrize("path", SCREEN, ids=lambda path: path.name)
def test_every_chinese_text_on_the_screen_can_be_translated(path):
    """Chinese stands only in literals given to tr() or translate(), where lupdate sees it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    seen = {id(part) for call in _translating(tree) for part in ast.walk(call)}
    seen |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    unseen = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CHINESE.search(node.value)
        and id(node) not in seen
    }
    assert unseen - NOT_TRANSLATED == set()


def _translating(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"self.tr", "QCoreApplication.translate"}:
            assert all(isinstance(part, ast.Constant) for part in node.args), ast.unparse(node)
            yield node


def test_the_program_loads_these_very_words(english, qapp):
    translator = QTranslator()
    assert translator.load(str(assets.path("i18n", "ar_desktop_en.qm")))
    loaded = {key: translator.translate(*key) for key in english}
    assert loaded == {key: text for key, (text, _state) in english.items()}


def test_nothing_is_translated_before_the_language_is_known():
    """A text fetched while modules load would stay Chinese."""
    early = [
        f"{path.name}:{call.lineno}"
        for path in SCREEN
        for call in _outside_functions(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert early == []


def _outside_functions(node):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and ast.unparse(child.func).endswith((".tr", ".translate")):
            yield child
        if not isinstance(child, (ast.FunctionDef, ast.Lambda)):
            yield from _outside_functions(child)
