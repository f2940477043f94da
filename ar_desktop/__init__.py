"""AR Desktop (应收管家): receivables, reminders and demand letters on one SQLite file."""

__version__ = "0.1.0"
