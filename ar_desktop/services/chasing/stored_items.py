"""Queue items as they are stored: which of them nobody has touched, and how one goes."""

from __future__ import annotations

from ar_desktop.storage.write import Write

#: Items that something was done, said or written for, or that wait.
TOUCHED = """SELECT id FROM reminders WHERE wait_until IS NOT NULL
  UNION SELECT reminder_id FROM activities WHERE reminder_id IS NOT NULL
  UNION SELECT reminder_id FROM letters WHERE reminder_id IS NOT NULL"""
#: Open items that nobody has touched.
UNTOUCHED = f"SELECT id FROM reminders WHERE state = 'open' AND id NOT IN ({TOUCHED})"  # noqa: S608


def delete(write: Write, item: int) -> None:
    """Take an item away that nobody has touched."""
    sql = "SELECT id FROM reminder_charges WHERE reminder_id = ?"
    for (key,) in write.conn.execute(sql, (item,)).fetchall():
        write.delete("reminder_charges", key)
    write.delete("reminders", item)


def make_room(write: Write, reminder: int) -> None:
    """Before undo opens an item again: what refreshing opened for its customer since goes, untouched as it
    is, for a customer has one at most."""
    sql = f"{UNTOUCHED} AND id <> :id AND customer_id = (SELECT customer_id FROM reminders WHERE id = :id)"  # noqa: S608
    for (item,) in write.conn.execute(sql, {"id": reminder}).fetchall():
        delete(write, item)
