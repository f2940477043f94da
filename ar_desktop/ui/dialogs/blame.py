"""Which field of a form an error is about, so that the keyboard goes there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.ui.fields import TypedEdit

#: What forms call the field that an error of a service is about; the first a form has.
_ABOUT = {
    "amount_not_positive": ("amount",),
    "amount_too_large": ("amount",),
    "approver_asked": ("who", "name"),
    "approver_missing": ("name", "who"),
    "auditor_missing": ("auditor",),
    "bill_number_missing": ("number",),
    "company_name_missing": ("name",),
    "contact_name_missing": ("name",),
    "contract_number_missing": ("number",),
    "contract_number_taken": ("number",),
    "customer_code_missing": ("code",),
    "customer_name_missing": ("name",),
    "customer_unnamed": ("name",),
    "difference_missing": ("theirs",),
    "dispute_too_large": ("amount",),
    "due_before_issue": ("due",),
    "due_not_before": ("day",),
    "email_invalid": ("email",),
    "event_in_future": ("day",),
    "guarantee_period_unreadable": ("period",),
    "guarantor_missing": ("guarantor",),
    "invoice_known": ("number",),
    "invoice_number_missing": ("number",),
    "name_missing": ("who", "approved_by", "name"),
    "place_missing": ("place",),
    "reason_missing": ("reason", "note"),
    "set_off_number_missing": ("number",),
    "setoff_too_large": ("amount",),
    "shipment_known": ("number",),
    "shipment_number_missing": ("number",),
    "signed_before_shipped": ("signed", "day"),
    "signer_missing": ("signed", "signed_by"),
    "taker_missing": ("taker",),
    "template_name_missing": ("name",),
}


def send_to_fault(form: QWidget, captions: Sequence[tuple[str, QWidget]], error: ArError) -> None:
    """Give the keyboard to the field an error is about, scrolled into view; elsewhere it stays.

    ``captions`` are the fields of the form with what stands in front of them.
    """
    named = _named(captions, str(error.facts.get("field", "")))
    field = named or _attribute(form, error.code) or _unreadable(form)
    if field is None or not field.isVisibleTo(form) or not field.isEnabled():
        return
    field.setFocus(Qt.FocusReason.TabFocusReason)
    for area in form.findChildren(QScrollArea):
        if area.isAncestorOf(field):
            area.ensureWidgetVisible(field)


def _named(captions: Sequence[tuple[str, QWidget]], name: str) -> QWidget | None:
    """The field of that caption, else the first whose caption begins with it."""
    meant = [(caption != name, field) for caption, field in captions if name and caption.startswith(name)]
    return min(meant, key=lambda found: found[0])[1] if meant else None


def _attribute(form: QWidget, code: str) -> QWidget | None:
    texts = getattr(form, "texts", {})
    known: Mapping[str, object] = texts if isinstance(texts, Mapping) else {}
    fields = (getattr(form, name, None) or known.get(name) for name in _ABOUT.get(code, ()))
    return next((field for field in fields if isinstance(field, QWidget)), None)


def _unreadable(form: QWidget) -> QWidget | None:
    """The first field whose text cannot be read."""
    edits = (edit for edit in form.findChildren(TypedEdit) if edit.isVisibleTo(form))
    return next((edit for edit in edits if not edit.is_sound()), None)
