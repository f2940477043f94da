"""Dialogs of the queue, promises, plans, messages and supply."""
