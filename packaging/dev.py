#!/usr/bin/env python3
"""The developer's one command: `python3 packaging/dev.py run` and `python3 packaging/dev.py test`.

Needs nothing but Python; makes everything else. See ``--help``.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import machine
from machine import DEV_LOCK, PYTHON, ROOT, RUNTIME_LOCK, Stop, say

DEMO = ROOT / "build" / "demo"


@dataclass(frozen=True)
class Step:
    """One thing ``test`` checks: a name and the arguments of the environment's Python."""

    name: str
    arguments: Sequence[str | Path]


@dataclass
class Outcome:
    """What became of the steps: name, exit code and seconds of each."""

    rows: list[tuple[str, int, float]] = field(default_factory=list)

    @property
    def code(self) -> int:
        """The exit code of the first failing step, or 0."""
        return next((code for _, code, _ in self.rows if code), 0)

    def summary(self) -> str:
        """A line per step and a verdict."""
        lines = [
            f"  {'ok' if not code else 'FAILED':7}{name:30}{took:7.1f} s" for name, code, took in self.rows
        ]
        total = sum(took for _, _, took in self.rows)
        return "\n".join([*lines, f"{'FAILED' if self.code else 'All passed'} in {total:.0f} s"])


def module(name: str, *arguments: str | Path) -> list[str | Path]:
    """Arguments that run a module of the environment."""
    return ["-m", name, *arguments]


def do(steps: Sequence[Step]) -> int:
    """Run every step, also after a failing one, and sum up."""
    outcome = Outcome()
    for step in steps:
        say(f"\n── {step.name}")
        begun = time.monotonic()
        code = machine.call([PYTHON, *step.arguments], machine.headless())
        outcome.rows.append((step.name, code, time.monotonic() - begun))
    say("\n" + outcome.summary())
    return outcome.code


TWO_AT_ONCE = ["-n", "2", "--dist", "worksteal"]


# -- steps ----------------------------------------------------------------------------------------


def lint_steps() -> list[Step]:
    """What reads the code without running it."""
    return [
        Step("ruff check", module("ruff", "check", ".")),
        Step("ruff format", module("ruff", "format", "--check", ".")),
        Step("mypy", module("mypy")),
        Step("import layers", ["-c", "from importlinter.cli import lint_imports_command as run; run()"]),
    ]


def coverage_steps() -> list[Step]:
    """The thresholds stand in pyproject.toml, [tool.ar-desktop.coverage]."""
    import tomllib  # an older Python must get as far as being told so

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    limits = project["tool"]["ar-desktop"]["coverage"]
    domain = "ar_desktop/domain/*"
    report = module("coverage", "report", "--skip-covered", "--precision=1")
    return [
        Step("coverage: domain", [*report, f"--include={domain}", f"--fail-under={limits['domain']}"]),
        Step("coverage: the rest", [*report, f"--omit={domain}", f"--fail-under={limits['rest']}"]),
    ]


def test_steps(chosen: Sequence[str]) -> list[Step]:
    """The whole suite; or, with arguments, just pytest with them."""
    if chosen:
        return [Step("pytest", module("pytest", *chosen))]
    # One order of tests, for the same reason as one draw of random examples (tests/examples.py).
    suite = module("pytest", "-m", "", *TWO_AT_ONCE, "--randomly-seed=1", "--cov", "--cov-report=")
    return [*lint_steps(), Step("pytest", suite), *coverage_steps()]


# -- commands ---------------------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> int:
    """Open the window on a book, by default the demo book, made first where it is missing."""
    display = machine.has_display()
    machine.prepare(RUNTIME_LOCK, window=display)
    if arguments:
        return machine.call([PYTHON, "-m", "ar_desktop", *arguments])
    book = _demo()
    if book is None:
        return 1
    if not display:
        say("There is no display here, so no window; the demo's files are in " + str(DEMO))
        for path in sorted(path for path in DEMO.rglob("*") if path.is_file()):
            say(f"  {path.relative_to(DEMO)}")
        return 0
    return machine.call([PYTHON, "-m", "ar_desktop", book])


def _demo() -> Path | None:
    """The demo book, or None when making it failed."""
    found = sorted(DEMO.glob("*.ardb"))
    if not found:
        say("Making the demo book …")
        draft = DEMO.with_suffix(".part")  # a demo half made is never taken for one
        shutil.rmtree(draft, ignore_errors=True)
        if machine.call([PYTHON, "-m", "ar_desktop", "demo", draft], machine.headless(), quiet=True):
            return None
        shutil.rmtree(DEMO, ignore_errors=True)
        draft.rename(DEMO)
        found = sorted(DEMO.glob("*.ardb"))
    return found[0] if found else None


def test(arguments: Sequence[str]) -> int:
    """Check the code and pass the whole suite; with arguments, hand them to pytest."""
    machine.prepare(DEV_LOCK)
    machine.install_packages(machine.missing_tools(), required=False)
    return do(test_steps(arguments))


def fuzz(arguments: Sequence[str]) -> int:
    """Pass the property tests with other random examples, N times as many (20); the rest goes to pytest."""
    times, *chosen = arguments if arguments and arguments[0].isdigit() else ("20", *arguments)
    machine.prepare(DEV_LOCK)
    variables = {**machine.headless(), "AR_DESKTOP_FUZZ": times}
    return machine.call([PYTHON, *module("pytest", "-m", "hypothesis", *TWO_AT_ONCE, *chosen)], variables)


def lint(_arguments: Sequence[str]) -> int:
    """Check the code without running it."""
    machine.prepare_environment(DEV_LOCK)
    return do(lint_steps())


def bench(arguments: Sequence[str]) -> int:
    """Measure the figures of docs/benchmarks.md and write that table."""
    machine.prepare(DEV_LOCK)
    return machine.call([PYTHON, "packaging/bench.py", *arguments], machine.headless())


def screenshots(arguments: Sequence[str]) -> int:
    """Draw every page of the demo book into PNG files."""
    machine.prepare(DEV_LOCK)
    return machine.call([PYTHON, "packaging/screenshots.py", *arguments], machine.headless())


def lock(arguments: Sequence[str]) -> int:
    """Pin the dependencies of pyproject.toml anew; ``--upgrade`` takes newer ones."""
    machine.prepare_environment(DEV_LOCK)
    uv = shutil.which("uv", path=str(PYTHON.parent)) or shutil.which("uv")
    if uv is None:
        machine.must([PYTHON, "-m", "pip", "install", "--quiet", "uv"], "Installing uv")
        uv = shutil.which("uv", path=str(PYTHON.parent)) or "uv"
    command = [uv, "pip", "compile", "pyproject.toml", "packaging/build.in", "--quiet", "--universal"]
    command += ["--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    # sqlite-utils asks for pip only to install plug-ins, which the program does not take.
    command += ["--no-emit-package", "pip", *arguments]
    machine.must([*command, "--extra", "dev", "-o", DEV_LOCK], "Pinning for development")
    machine.must([*command, "-c", DEV_LOCK, "-o", RUNTIME_LOCK], "Pinning for running")
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "fuzz": fuzz,
    "lint": lint,
    "bench": bench,
    "screenshots": screenshots,
    "lock": lock,
}


def main(argv: Sequence[str]) -> int:
    """The door: one command and what is passed on to it."""
    described = "\n".join(
        f"  {name:12} {(act.__doc__ or '').splitlines()[0]}" for name, act in COMMANDS.items()
    )
    parser = argparse.ArgumentParser(
        prog="dev.py", epilog="commands:\n" + described, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on")
    options = parser.parse_args(argv)
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a console of another alphabet
    try:
        machine.check_python()
        return COMMANDS[options.command](options.arguments)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
