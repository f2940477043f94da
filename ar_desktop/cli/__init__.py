"""The same services from a command line: a table for people, or JSON with ``--json``.

Errors are one line on stderr. Exit code 0: done; 1: the user must act; 2: wrong usage. ``root`` has the
group and what commands share; the other modules each add their commands to it.
"""

from ar_desktop.cli import chasing, clocks, handing, keeping, ledger, root, taking
from ar_desktop.cli.root import commands, main

__all__ = ["chasing", "clocks", "commands", "handing", "keeping", "ledger", "main", "root", "taking"]
