"""Queue items as they are stored: which of them nobody has touched, and how one goes."""

from __future__ import annotations

from ar_desktop.storage.write import Write

#: Whether something was done, said or written for an item ``r``, or it waits; asked of its customer's rows
#: alone, which have an index.
TOUCHED = """(r.wait_until IS NOT NULL OR EXISTS (SELECT 1 FROM activities a
    WHERE a.customer_id = r.customer_id AND a.reminder_id = r.id)
  OR EXISTS (SELECT 1 FROM letters l WHERE l.customer_id = r.customer_id AND l.reminder_id = r.id))"""
#: Open items that nobody has touched.
UNTOUCHED = f"SELECT r.id FROM reminders r WHERE r.state = 'open' AND NOT {TOUCHED}"  # noqa: S608


def delete(write: Write, item: int) -> None:
    """Take an item away that nobody has touched."""
    sql = "SELECT id FROM reminder_charges WHERE reminder_id = ?"
    for (key,) in write.conn.execute(sql, (item,)).fetchall():
        write.delete("reminder_charges", key)
    write.delete("reminders", item)


def make_room(write: Write, reminder: int) -> None:
    """Before undo opens an item again: what refreshing opened for its customer since goes, untouched as it
    is, for a customer has one at most."""
    sql = (
        f"{UNTOUCHED} AND r.id <> :id AND r.customer_id = (SELECT customer_id FROM reminders WHERE id = :id)"  # noqa: S608
    )
    for (item,) in write.conn.execute(sql, {"id": reminder}).fetchall():
        delete(write, item)
