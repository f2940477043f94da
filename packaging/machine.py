"""What this machine needs before the project runs: a virtual environment and libraries of the system.

Standard library only, because nothing else is there yet.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST = (3, 11)

RUNTIME_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"

#: Library as the loader knows it -> the Debian package that brings it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
#: What a window on an X display needs besides.
WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
#: Tools with which tests look at finished PDF files.
TEST_TOOLS = {"pdftotext": "poppler-utils"}


class Stop(Exception):  # noqa: N818
    """Nothing can go on; the text says what the user can do."""


def say(text: str) -> None:
    """One line to the user, at once."""
    print(text, flush=True)


def check_python() -> None:
    """Refuse an interpreter older than the project supports."""
    if sys.version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise Stop(f"Python {wanted} or newer is needed; this is {sys.version.split()[0]}.")


def has_display() -> bool:
    """Whether a window can be shown."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment() -> dict[str, str]:
    """The variables our own processes run with."""
    return {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def headless() -> dict[str, str]:
    """The same, with Qt drawing into memory."""
    return {**environment(), "QT_QPA_PLATFORM": "offscreen"}


def call(command: Sequence[str | Path], env: Mapping[str, str] | None = None, *, quiet: bool = False) -> int:
    """Run ``command`` in the project's folder; its exit code. ``quiet`` lets only errors be seen."""
    plain = [str(part) for part in command]
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run(plain, check=False, cwd=ROOT, env=env or environment(), stdout=out).returncode


def must(command: Sequence[str | Path], what: str) -> None:
    """Run ``command``; stop with ``what`` failed when it does."""
    if code := call(command):
        raise Stop(f"{what} failed (exit code {code}).")


# -- the system's packages ----------------------------------------------------------------------


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(window: bool) -> list[str]:
    """Debian packages of libraries Qt asks for and the loader does not find; Linux only."""
    if not LINUX:
        return []
    wanted = QT_LIBRARIES | (WINDOW_LIBRARIES if window else {})
    return [package for library, package in wanted.items() if not _loads(library)]


def missing_tools() -> list[str]:
    """Debian packages of tools the tests use and the path does not have; Linux only."""
    return [package for tool, package in TEST_TOOLS.items() if LINUX and not shutil.which(tool)]


def _as_root() -> list[str] | None:
    """How to act as the administrator without asking: a prefix, or None."""
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], check=False, capture_output=True)
    return [sudo, "-n"] if asked.returncode == 0 else None


def _apt_install(prefix: Sequence[str], packages: Sequence[str]) -> bool:
    """Install from the lists that are there; where they are missing or old, fetch new ones first."""
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if any(Path("/var/lib/apt/lists").glob("*_Packages*")) and call(install) == 0:
        return True
    call([*apt, "update"])
    return call(install) == 0


def install_packages(packages: Sequence[str], required: bool = True) -> None:
    """Have the system install Debian ``packages``, or say the one command that does."""
    if not packages:
        return
    prefix = _as_root() if shutil.which("apt-get") else None
    if prefix is not None:
        say(f"Installing from the system's packages: {' '.join(packages)}")
        if _apt_install(prefix, packages):
            return
    hint = f"Please run once:  sudo apt-get install {' '.join(packages)}"
    if not shutil.which("apt-get"):
        hint = f"Please install what your system calls: {' '.join(packages)}"
    if required:
        raise Stop(hint)
    say(hint)


# -- the virtual environment ----------------------------------------------------------------------


def _make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        install_packages([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    say(f"Making the environment {VENV.name} …")
    must([sys.executable, "-m", "venv", "--clear", VENV], "Making the environment")


def _stamp(lock: Path) -> Path:
    return VENV / f"installed-{lock.stem}"


def _wanted(lock: Path) -> str:
    """What an environment was made from: the lock, the project's own metadata, the interpreter."""
    import tomllib  # an older Python must get as far as being told so

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return hashlib.sha256(lock.read_bytes() + repr((project, sys.version)).encode()).hexdigest()


def _is_ready(lock: Path) -> bool:
    stamp = _stamp(lock)
    return PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == _wanted(lock)


def prepare_environment(lock: Path) -> None:
    """The environment with exactly the pinned dependencies of ``lock`` and the project itself.

    A second call finds its stamp and does nothing. The development lock holds the runtime's too.
    """
    if _is_ready(lock) or (lock == RUNTIME_LOCK and _is_ready(DEV_LOCK)):
        return
    if not PYTHON.exists() or call([PYTHON, "-c", "import pip"]):
        _make_venv()
    say(f"Installing the pinned dependencies of {lock.name} …")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--no-deps"]
    must([*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock], "Installing the dependencies")
    must([*pip, "--no-build-isolation", "-e", ROOT], "Installing the project")
    _stamp(lock).write_text(_wanted(lock), encoding="ascii")


def prepare(lock: Path, window: bool = False) -> None:
    """Everything a command needs, fast when it is there already."""
    prepare_environment(lock)
    install_packages(missing_libraries(window))
