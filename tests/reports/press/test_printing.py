from dataclasses import replace

from ar_desktop.reports.correspondence import letters
from ar_desktop.reports.press import printing


def test_issued_files_are_joined_each_on_a_front_side(facts, pages):
    short = letters.render(replace(facts, regime="", account=None)).pdf
    long = letters.render(facts).pdf
    joined = pages(printing.joined([short, long, short]))
    assert [bool(page) for page in joined] == [True, False, True, True, True]
    assert joined[2:4] == pages(long)
