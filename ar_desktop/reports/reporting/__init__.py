"""The aging as a workbook."""
