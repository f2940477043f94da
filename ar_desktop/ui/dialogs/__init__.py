"""Dialogs, opened without blocking."""
