import pytest

from ar_desktop.reports.press import templates
from ar_desktop.reports.press.templates import Filling, Part
from ar_desktop.reports.press.typeset import Run


def filled(template, **values):
    filling = Filling(values)
    return list(templates.fill(template, filling)), tuple(filling.unknown)


def test_marks_are_read_before_fields_are_put_in():
    parts, unknown = filled("# 致{name}\n**欠{sum}**，{name}\n[[debts]]", name="**{sum}** [[debts]]", sum="1")
    assert parts == [
        Part("title", (Run("致**{sum}** [[debts]]"),)),
        Part("text", (Run("欠1", True), Run("，**{sum}** [[debts]]"))),
        Part("block", block="debts"),
    ]
    assert unknown == ()


def test_lines_stand_only_where_their_field_has_text_or_has_none():
    parts, _ = filled("{?a}有{a}\n{!a}无\n{?b}有{b}\n{!b}无b", a="1", b="")
    assert ["".join(run.text for run in part.runs) for part in parts] == ["有1", "无b"]


def test_unknown_fields_stay_visible_and_are_named_once():
    parts, unknown = filled("{nope} {nope} {0} {a.b} {__class__}")
    assert parts[0].runs == (Run("{nope} {nope} {0} {a.b} {__class__}"),)
    assert unknown == ("{nope}", "{__class__}")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_there_is_a_template_for_every_kind(language):
    assert templates.default("demand", language).startswith("# {title}")
    assert templates.default("../../etc", language) == templates.default("demand", language)


def test_a_language_without_a_template_takes_the_chinese_one():
    assert templates.default("demand", "fr") == templates.default("demand", "zh")
