"""Every dependency that ships with the program has a licence that allows it."""

import re
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = "ar-desktop"

#: Licences under which a dependency may ship beside Apache-2.0 code (Qt: LGPL, kept as separate files).
ALLOWED = re.compile(
    r"\b(MIT|BSD|Apache|PSF|Python Software Foundation|HPND|MIT-CMU|ISC|0BSD|Zlib|CC0|LGPL|Public Domain)\b",
    re.IGNORECASE,
)
FORBIDDEN = re.compile(
    r"\b(AGPL|SSPL|Proprietary|Commercial Use Prohibited|Non-?Commercial)\b", re.IGNORECASE
)

#: Read in the licence file of a distribution whose metadata names none.
READ_BY_HAND = {"sqlcipher3": "Zlib"}

#: Only for installing plug-ins of sqlite-utils; not in the lock and not shipped.
NOT_SHIPPED = {"pip"}


def _normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def _requirements(name):
    found = (Requirement(text) for text in metadata.requires(name) or [])
    return [_normal(one.name) for one in found if one.marker is None or one.marker.evaluate({"extra": ""})]


def _closure():
    pending, seen = [ROOT], set()
    while pending:
        for name in _requirements(pending.pop()):
            if name not in seen | NOT_SHIPPED:
                seen.add(name)
                pending.append(name)
    return sorted(seen)


def _licence(name):
    found = metadata.metadata(name)
    classifiers = [text for text in found.get_all("Classifier", []) if text.startswith("License ::")]
    short = (found.get("License") or "").strip().splitlines()[:1]
    return " | ".join(
        [READ_BY_HAND.get(name, ""), found.get("License-Expression") or "", *short, *classifiers]
    )


@pytest.fixture(scope="module")
def shipped():
    try:
        return _closure()
    except metadata.PackageNotFoundError:
        pytest.skip("the project itself is not installed here")


def test_every_licence_is_on_the_list(shipped):
    assert len(shipped) > 10
    licences = {name: _licence(name) for name in shipped}
    wrong = {
        name: text for name, text in licences.items() if not ALLOWED.search(text) or FORBIDDEN.search(text)
    }
    assert wrong == {}


def test_the_lock_pins_all_that_ships(shipped):
    text = (Path(__file__).parent.parent / "requirements.lock").read_text(encoding="utf-8")
    pinned = {_normal(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)}
    assert set(shipped) <= pinned
    assert pinned.isdisjoint(NOT_SHIPPED)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_is_pins_and_hashes_only(name):
    lines = (Path(__file__).parent.parent / name).read_text(encoding="utf-8").splitlines()
    pin = r"[A-Za-z0-9._-]+==[0-9][^ ]*( ; .+)? \\"
    hashes = r"    --hash=sha256:[0-9a-f]{64}( \\)?"
    assert [line for line in lines if not re.fullmatch(f"{pin}|{hashes}", line)] == []


def test_shipped_data_carries_its_licence():
    resources = Path(__file__).parent.parent / "resources"
    for folder in ("fonts", "presets/holidays"):
        kept = [path.name for path in (resources / folder).iterdir()]
        assert any("LICENSE" in name.upper() or "OFL" in name.upper() for name in kept), folder
