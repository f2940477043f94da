"""Killed at random moments: nothing acknowledged is lost. ``packaging/crash.py`` does it a thousand times."""

from __future__ import annotations

import importlib.util
import sys

import bookkit
import pytest


@pytest.fixture(scope="module")
def crash():
    """The tool as a module."""
    spec = importlib.util.spec_from_file_location("ar_crash", bookkit.ROOT / "packaging" / "crash.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["ar_crash"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["ar_crash"]


def test_nothing_acknowledged_is_lost(crash, tmp_path):
    report = crash.run(tmp_path, 8, seed=3)
    assert report.lost == []
    assert report.kills == 8
    assert report.acknowledged > 0
    assert report.dead_locks > 0  # some were killed with the book open


def test_who_acknowledges_before_it_commits_is_caught(crash, tmp_path):
    report = crash.run(tmp_path, 60, seed=3, control=True)
    assert report.lost
