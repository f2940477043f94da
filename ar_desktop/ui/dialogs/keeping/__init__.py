"""Dialogs of the book itself."""
