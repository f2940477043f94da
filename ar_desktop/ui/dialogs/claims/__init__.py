"""Dialogs of interest, clocks, dossiers and cases."""
