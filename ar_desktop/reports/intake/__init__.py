"""Rows that were not taken, as a workbook to correct."""
