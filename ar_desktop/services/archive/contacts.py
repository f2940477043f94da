"""The people at a customer's: whom to call, and for what."""

from __future__ import annotations

from dataclasses import asdict, replace

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Contact
from ar_desktop.services.archive import customers
from ar_desktop.storage.book import Book
from ar_desktop.storage.engine import Row
from ar_desktop.storage.write import Write

#: What a contact is there for; any other text is kept as written.
ROLES = ("finance", "purchasing", "legal", "receiving", "sales", "other")


def of_customer(book: Book, customer_id: int) -> list[Contact]:
    """A customer's contacts in the order they were entered."""
    sql = "SELECT * FROM contacts WHERE customer_id = ? ORDER BY id"
    return [_contact(row) for row in book.reader.execute(sql, (customer_id,))]


def save(book: Book, contact: Contact) -> Changes:
    """Store a new contact or the changes of a known one. The first one of a customer that names no
    contact becomes the one on letters. Raises ``contact_name_missing`` or ``customer_unknown``."""
    if not contact.name.strip():
        raise ArError("contact_name_missing")
    with book.write("save_contact", contact=contact.name) as write:
        values = asdict(contact)
        del values["id"]
        if contact.id:
            write.update("contacts", contact.id, values)
        else:
            _feed_customer(write, contact)
            write.insert("contacts", values)
    return write.changes


def _feed_customer(write: Write, contact: Contact) -> None:
    row = write.conn.execute("SELECT * FROM customers WHERE id = ?", (contact.customer_id,)).fetchone()
    if row is None:
        raise ArError("customer_unknown", code=contact.customer_id)
    if not row["contact"]:
        record = customers.of_row(row)
        fed = replace(record, contact=contact.name, phone=record.phone or contact.phone)
        write.update("customers", record.id, customers.row_of(fed))


def delete(book: Book, contact_id: int) -> Changes:
    """Take a contact off; undo brings it back (``contact_unknown``)."""
    row = book.reader.execute("SELECT name FROM contacts WHERE id = ?", (contact_id,)).fetchone()
    if row is None:
        raise ArError("contact_unknown")
    with book.write("delete_contact", contact=row["name"]) as write:
        write.delete("contacts", contact_id)
    return write.changes


def _contact(row: Row) -> Contact:
    return Contact(**dict(row))
