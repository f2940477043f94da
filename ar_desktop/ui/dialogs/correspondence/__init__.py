"""Dialogs of letters and statements."""
