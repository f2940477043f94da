"""A built wheel carries the program whole: its modules and the shipped resources inside the package."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of a copy of the checkout, so that nothing is left behind in it."""
    pytest.importorskip("setuptools.build_meta")
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("ar_desktop", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    out = tmp_path_factory.mktemp("out")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
        out,
        source,
    ]
    subprocess.run([str(part) for part in build], check=True, capture_output=True)
    (found,) = out.glob("*.whl")
    return found


def test_every_module_and_resource_is_inside(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "ar_desktop").rglob("*.py")}
    shipped = {
        (Path("ar_desktop") / path.relative_to(ROOT)).as_posix()
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert modules - inside == set()
    assert shipped - inside == set()
    assert not any(name.startswith(("resources/", "tests/", "packaging/")) for name in inside)


def test_an_installed_program_finds_its_resources(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    ask = "from ar_desktop import assets; print(assets.path('presets', 'lpr.csv').is_file(), assets.root())"
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["True", str((tmp_path / "ar_desktop" / "resources").resolve())]
