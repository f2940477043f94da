"""The developer's command: what it runs, what it says, and what it does where something is missing."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def dev(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return importlib.import_module("dev")


@pytest.fixture
def machine(dev):
    return importlib.import_module("machine")


def test_every_step_runs_and_the_first_failure_is_the_exit_code(dev, machine, monkeypatch, capsys):
    codes = iter([0, 3, 0, 2])
    monkeypatch.setattr(machine, "call", lambda command, env: next(codes))
    assert dev.do([dev.Step(name, []) for name in "abcd"]) == 3
    shown = capsys.readouterr().out
    assert [line.split()[:2] for line in shown.splitlines() if "  " in line and " s" in line] == [
        ["ok", "a"],
        ["FAILED", "b"],
        ["ok", "c"],
        ["FAILED", "d"],
    ]
    assert "FAILED in 0 s" in shown


def test_the_suite_ends_with_the_thresholds_of_the_project(dev):
    names = [step.name for step in dev.test_steps([])]
    assert names == [
        "ruff check",
        "ruff format",
        "mypy",
        "import layers",
        "pytest",
        "coverage: domain",
        "coverage: the rest",
    ]
    assert "--fail-under=100" in dev.test_steps([])[-2].arguments
    assert [step.name for step in dev.test_steps(["tests/domain"])] == ["pytest"]


@pytest.mark.parametrize(
    ("arguments", "times", "left"),
    [([], "20", []), (["3"], "3", []), (["5", "tests/domain"], "5", ["tests/domain"])],
)
def test_other_random_examples_are_drawn_as_often_as_asked(dev, machine, monkeypatch, arguments, times, left):
    called = []
    monkeypatch.setattr(machine, "prepare", lambda lock: None)
    monkeypatch.setattr(machine, "call", lambda command, env: called.append((command, env)) or 7)
    assert dev.fuzz(arguments) == 7
    ((command, env),) = called
    assert env["AR_DESKTOP_FUZZ"] == times
    assert command[command.index("-m", 3) :][:2] == ["-m", "hypothesis"]
    assert command[-len(left) or len(command) :] == left


def test_steps_draw_into_memory(machine):
    assert machine.headless()["QT_QPA_PLATFORM"] == "offscreen"


def test_a_command_that_does_not_exist_is_refused():
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "dev.py", "dance"], capture_output=True, check=False
    )
    assert done.returncode == 2


def test_missing_libraries_are_named_as_packages(machine, monkeypatch):
    monkeypatch.setattr(machine, "LINUX", True)
    monkeypatch.setattr(machine, "_loads", lambda library: library != "libEGL.so.1")
    assert machine.missing_libraries(window=True) == ["libegl1"]
    monkeypatch.setattr(machine, "_loads", lambda library: False)
    assert "libxcb-cursor0" not in machine.missing_libraries(window=False)
    assert "libxcb-cursor0" in machine.missing_libraries(window=True)
    monkeypatch.setattr(machine, "LINUX", False)
    assert machine.missing_libraries(window=True) == []


def test_what_is_no_library_does_not_load(machine):
    assert not machine._loads("libno-such-thing.so.9")


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ({"apt-get": "/usr/bin/apt-get"}, "sudo apt-get install libegl1"),
        ({}, "what your system calls: libegl1"),
    ],
)
def test_without_the_right_to_install_the_one_command_is_said(machine, monkeypatch, capsys, which, said):
    monkeypatch.setattr(machine.shutil, "which", which.get)
    monkeypatch.setattr(machine, "_as_root", lambda: None)
    with pytest.raises(machine.Stop, match=said):
        machine.install_packages(["libegl1"])
    machine.install_packages(["libegl1"], required=False)
    assert said in capsys.readouterr().out
    machine.install_packages([])


def test_an_old_interpreter_is_told_what_is_needed(machine, monkeypatch):
    monkeypatch.setattr(machine, "OLDEST", (99, 1))
    with pytest.raises(machine.Stop, match=r"Python 99\.1 or newer"):
        machine.check_python()


def test_a_changed_lock_makes_the_environment_stale(machine, monkeypatch, tmp_path):
    lock, python = tmp_path / "requirements.lock", tmp_path / "python"
    lock.write_text("a==1", encoding="ascii")
    python.touch()
    monkeypatch.setattr(machine, "VENV", tmp_path)
    monkeypatch.setattr(machine, "PYTHON", python)
    assert not machine._is_ready(lock)
    machine._stamp(lock).write_text(machine._wanted(lock), encoding="ascii")
    assert machine._is_ready(lock)
    lock.write_text("a==2", encoding="ascii")
    assert not machine._is_ready(lock)


def test_the_demo_book_is_made_once_and_never_taken_half_made(dev, machine, monkeypatch, tmp_path):
    calls = []

    def demo(command, env, *, quiet):
        calls.append(command[3])
        command[4].mkdir()
        (command[4] / "demo.ardb").touch()
        return int(len(calls) == 1)

    monkeypatch.setattr(dev, "DEMO", tmp_path / "demo")
    monkeypatch.setattr(machine, "call", demo)
    assert dev._demo() is None
    assert dev._demo() == dev._demo() == tmp_path / "demo" / "demo.ardb"
    assert calls == ["demo", "demo"]


def test_the_check_of_the_whole_project_is_one_command():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.startswith("#!/usr/bin/env bash\n")
    assert "set -euo pipefail" in script
    assert script.splitlines()[-1] == "exec python3 packaging/dev.py test"
