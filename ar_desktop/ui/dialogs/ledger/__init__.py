"""Dialogs of documents and what settles them."""
