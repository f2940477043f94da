"""Preferences survive a round trip, and damage to their file."""

import json

import pytest

from ar_desktop import settings
from ar_desktop.settings import Settings


def test_preferences_come_back(tmp_path):
    kept = Settings("en", "dark", "kingdee", ("a.ardb", "账套.ardb"))
    path = tmp_path / "new folder" / "settings.json"
    settings.save(kept, path)
    assert settings.load(path) == kept
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", "5", "null", '"zh"', "\xff"])
def test_a_damaged_file_means_defaults(tmp_path, text):
    path = tmp_path / "settings.json"
    path.write_bytes(text.encode("latin-1"))
    assert settings.load(path) == Settings()


def test_a_missing_file_means_defaults(tmp_path):
    assert settings.load(tmp_path / "none.json") == Settings()


def test_unknown_and_mistyped_entries_are_left_out(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": 5, "recent": "a", "theme": "dark", "zoom": 2}), encoding="utf-8")
    assert settings.load(path) == Settings(theme="dark")


def test_the_recent_list_is_newest_first_without_doubles(tmp_path):
    books = [tmp_path / f"{number}.ardb" for number in range(12)]
    kept = Settings()
    for book in [*books, books[5]]:
        kept = kept.with_recent(book)
    assert kept.recent[:3] == (str(books[5]), str(books[11]), str(books[10]))
    assert len(kept.recent) == len(set(kept.recent)) == 10


def test_preferences_lie_in_the_users_own_folder():
    assert settings.default_path().name == "settings.json"
    assert settings.default_path().parent.name == "ar-desktop"
