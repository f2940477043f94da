"""What is owed and what settles it: every document posted, matched, moved or reversed."""
