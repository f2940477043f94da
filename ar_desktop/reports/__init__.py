"""Facts become bytes: letters (PDF), workbooks (Excel)."""
