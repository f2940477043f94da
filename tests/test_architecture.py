"""Imports go one way: the contracts of pyproject.toml, and what they cannot say."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "ar_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
CLOCKS = {
    ("datetime", "now"),
    ("date", "today"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
}
MAY_READ_THE_CLOCK = {"app.py", "cli", "__main__.py"}


def _room(path):
    return path.relative_to(PACKAGE).parts[0]


def _imports(path):
    """Top-level names of the modules that ``path`` imports anywhere."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_the_contracts_hold():
    lint = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
        "--no-cache",
    ]
    done = subprocess.run(lint, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", sorted((PACKAGE / "domain").glob("*.py")), ids=lambda path: path.stem)
def test_the_domain_knows_only_itself_and_the_standard_library(path):
    foreign = {
        name
        for name in _imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("ar_desktop.domain")
    }
    assert foreign == set()
    assert "sqlite3" not in set(_imports(path))


def _reads_the_clock(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if (name, node.func.attr) in CLOCKS:
                yield f"{path.relative_to(ROOT)}:{node.lineno}"


def test_only_the_doors_read_the_clock():
    inner = [path for path in MODULES if _room(path) not in MAY_READ_THE_CLOCK]
    assert [place for path in inner for place in _reads_the_clock(path)] == []


@pytest.mark.parametrize(
    "room", ["domain", "services", "storage", "readers", "reports", "messages", "settings"]
)
def test_no_inner_room_imports_the_window(room):
    paths = [path for path in MODULES if _room(path).removesuffix(".py") == room]
    assert paths
    windows = [
        path for path in paths for name in _imports(path) if name.split(".")[0] in {"PySide6", "pyqtgraph"}
    ]
    assert windows == []


def test_files_stay_small():
    sizes = {path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {path: size for path, size in sizes.items() if size > 400} == {}
