"""Shipped files are found in a checkout, an installed wheel and a frozen program."""

import sys

import pytest

from ar_desktop import assets


@pytest.fixture
def fresh():
    assets.root.cache_clear()
    yield
    assets.root.cache_clear()


def test_in_a_checkout():
    assert assets.path("presets", "lpr.csv").is_file()
    assert assets.text("presets", "lpr.csv").startswith("date,lpr_1y,lpr_5y\n")


def test_in_a_frozen_program(fresh, tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets.root() == tmp_path / "resources"


def test_in_an_installed_package(fresh, tmp_path, monkeypatch):
    inside = tmp_path / "ar_desktop" / "resources"
    inside.mkdir(parents=True)
    monkeypatch.setattr(assets, "_HERE", inside.parent)
    assert assets.root() == inside


def test_nowhere_names_the_place_that_is_missing(fresh, tmp_path, monkeypatch):
    monkeypatch.setattr(assets, "_HERE", tmp_path / "ar_desktop")
    assert assets.root() == tmp_path / "resources"
