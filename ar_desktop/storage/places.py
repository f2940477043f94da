"""Folders where a second program may touch the file: network drives and cloud-sync clients."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_SYNC_NAMES = (
    "onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "nutstore",
    "坚果云", "baidunetdisk", "百度网盘", "百度云同步盘", "wps云盘", "weiyun", "微云",
)  # fmt: skip
_NETWORK_TYPES = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afpfs", "webdav"})


def is_shared(path: Path) -> bool:
    """Whether the folder of ``path`` is synced or on the network, as far as can be told."""
    folder = path.resolve().parent
    parts = [part.casefold() for part in folder.parts]
    if any(name in part for part in parts for name in _SYNC_NAMES):
        return True
    return _on_network_windows(folder) if sys.platform == "win32" else _on_network_posix(folder)


def _on_network_posix(folder: Path) -> bool:
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    best = ("", "")
    for line in mounts:
        _, point, kind, *_ = line.split()
        inside = str(folder) == point or str(folder).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best[0]):
            best = (point, kind)
    return best[1] in _NETWORK_TYPES


def _on_network_windows(folder: Path) -> bool:
    if str(folder).startswith("\\\\"):
        return True
    import ctypes  # noqa: PLC0415

    drive_remote = 4
    kind = ctypes.windll.kernel32.GetDriveTypeW(os.path.splitdrive(folder)[0] + "\\")  # type: ignore[attr-defined,unused-ignore]
    return bool(kind == drive_remote)
