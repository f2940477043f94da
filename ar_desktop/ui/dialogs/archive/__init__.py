"""Dialogs of customers, contacts, terms and contracts."""
