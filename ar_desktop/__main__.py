"""The door: the window, a command, the self-test, or the sheet reader's child process."""

from __future__ import annotations

import sys
from pathlib import Path

_COMMANDS = frozenset(
    {"demo", "new", "import", "aging", "queue", "letters", "customer", "statement", "ship",
     "clocks", "dossier", "check",
     "backup", "restore", "export", "-h", "--help", "--version", "--lang"}
)  # fmt: skip


def main() -> int:
    """Run what the command line asks for; without a command the window opens."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--read-sheet"]:
        from ar_desktop.readers import child  # noqa: PLC0415

        return child.main(arguments[1:])
    if arguments == ["--self-test"]:
        from ar_desktop import self_test  # noqa: PLC0415

        return self_test.main()
    if arguments and arguments[0] in _COMMANDS:
        from ar_desktop import cli  # noqa: PLC0415  Qt stays out of commands, and they out of the window

        return cli.main(arguments)
    if arguments[1:] or (arguments and not _opens(arguments[0])):
        from ar_desktop import cli  # noqa: PLC0415

        return cli.main(arguments)
    from ar_desktop import app  # noqa: PLC0415

    return app.main(arguments)


def _opens(argument: str) -> bool:
    """Whether the only argument is a book to open in the window."""
    return Path(argument).suffix == ".ardb"


if __name__ == "__main__":
    sys.exit(main())
