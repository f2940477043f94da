"""Ruled tables: when the type gets smaller, and what goes on a line of its own before that."""

from ar_desktop.reports.press.paper import Text
from ar_desktop.reports.press.table import Column, table

ROW = ["24332000000087654321", *["100,000.00"] * 6]


def sizes(count, *, folds):
    """The type of the header of a table with so many columns of amounts, and its number of lines."""
    columns = [Column("发票号码", wraps=True), *(Column("价税合计（元）", "right", folds=folds),) * count]
    header = table(columns, [ROW[: count + 1]], ROW[: count + 1])[0]
    texts = [mark for mark in header.marks if isinstance(mark, Text)]
    return texts[0].size, len(texts) - count


def test_units_go_on_a_line_of_their_own_before_the_type_gets_much_smaller():
    assert sizes(2, folds=True) == sizes(2, folds=False) == (10, 1)
    small, lines = sizes(5, folds=False)
    assert lines == 1
    large, lines = sizes(5, folds=True)
    assert large > small
    assert lines == 6  # each of the five on two
