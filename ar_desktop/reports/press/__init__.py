"""The press: lines, tables and pages set and drawn, fonts, and what all workbooks share."""
