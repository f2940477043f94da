"""Preferences of this machine and user, kept outside any book. Typed; a damaged file is ignored."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import platformdirs


@dataclass(frozen=True)
class Settings:
    """What this user prefers on this machine.

    ``language`` zh or en; ``theme`` auto, light or dark; ``key_scheme`` kingdee (金蝶), yonyou
    (用友) or common; ``recent`` the books opened last, newest first; ``opened`` what is known of them by
    path: ``company`` and ``at``, the moment it was opened (ISO); ``folder`` where the last file was
    saved, empty before the first.
    """

    language: str = "zh"
    theme: str = "auto"
    key_scheme: str = "common"
    recent: tuple[str, ...] = ()
    opened: dict[str, dict[str, str]] = field(default_factory=dict)
    folder: str = ""

    def with_recent(self, book: Path, company: str = "", at: str = "") -> Settings:
        """The same with ``book`` first in the recent list of at most ten."""
        name = str(book)
        recent = (name, *(old for old in self.recent if old != name))[:10]
        opened = {**self.opened, name: {"company": company, "at": at}}
        return replace(self, recent=recent, opened={key: opened[key] for key in recent if key in opened})


def default_path() -> Path:
    """Where preferences are kept for this user."""
    return Path(platformdirs.user_config_dir("ar-desktop", appauthor=False)) / "settings.json"


def load(path: Path) -> Settings:
    """Preferences from ``path``; defaults where it is missing, damaged or from another version."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return replace(Settings(), **_kept(data)) if isinstance(data, dict) else Settings()


def _kept(data: dict[str, Any]) -> dict[str, Any]:
    """What of ``data`` is known and of the right type."""
    values = {
        key: tuple(map(str, value)) if isinstance(value, list) else value for key, value in data.items()
    }
    known = asdict(Settings())
    return {key: value for key, value in values.items() if type(value) is type(known.get(key))}


def save(settings: Settings, path: Path) -> None:
    """Write preferences, replacing the file in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
    draft.replace(path)
