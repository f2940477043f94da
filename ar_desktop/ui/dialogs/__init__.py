"""Dialogs, opened without blocking; rooms as those of the services. What all share stands here."""
