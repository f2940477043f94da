"""What comes in from files: told by content, matched, shown, then posted."""
