"""What the documents name exists: links, files and commands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
GUIDE = ROOT / "docs" / "guide.zh-CN.md"
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
AR_COMMAND = re.compile(r"ar-desktop ([a-z]+)")


def _text(path):
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path):
    local = [
        link for link in LINK.findall(_text(path)) if "://" not in link and not link.startswith("mailto:")
    ]
    assert [link for link in local if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_the_developers_commands_exist(path):
    named = set(re.findall(r"packaging/dev\.py ([a-z]+)", _text(path)))
    assert {"run", "test"} <= named
    shown = subprocess.run(
        [sys.executable, ROOT / "packaging" / "dev.py", "--help"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    listed = set(re.findall(r"^  ([a-z]+)  ", shown, re.MULTILINE))
    assert named <= listed


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_the_programs_commands_exist(path):
    cli = pytest.importorskip("ar_desktop.cli")
    named = set(AR_COMMAND.findall(_text(path)))
    assert named
    assert named <= set(cli.commands.commands)


def test_both_readmes_name_the_same_commands():
    english, chinese = (_text(path) for path in READMES)
    assert set(AR_COMMAND.findall(english)) == set(AR_COMMAND.findall(chinese))
    commands = r"packaging/dev\.py ([a-z]+)"
    assert set(re.findall(commands, english)) == set(re.findall(commands, chinese))


def test_the_guide_names_every_command_and_no_other():
    cli = pytest.importorskip("ar_desktop.cli")
    assert set(AR_COMMAND.findall(_text(GUIDE))) == set(cli.commands.commands)


def test_the_guides_pictures_are_small_and_all_used():
    pictures = {path.name: path.stat().st_size for path in (GUIDE.parent / "pictures").iterdir()}
    assert {name for name, size in pictures.items() if size >= 200_000} == set()
    assert set(re.findall(r"pictures/([\w-]+\.png)", _text(GUIDE))) == set(pictures)


def test_the_changelog_speaks_of_this_version():
    import ar_desktop  # noqa: PLC0415

    assert f"[{ar_desktop.__version__}]" in _text(ROOT / "CHANGELOG.md") or "Unreleased" in _text(
        ROOT / "CHANGELOG.md"
    )


def test_the_licence_is_whole():
    text = _text(ROOT / "LICENSE")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
