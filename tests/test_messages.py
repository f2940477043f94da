"""Every code that is raised has its sentence, and every sentence can be said."""

import ast
import string
from pathlib import Path

import pytest

from ar_desktop import messages
from ar_desktop.domain.errors import ArError

PACKAGE = Path(messages.__file__).parent.parent


def _codes(path):
    """Codes given as text to ``ArError`` and ``Problem`` in one module."""
    places = {"ArError": 0, "Problem": 2}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in places:
            arguments = node.args[places[node.func.id] :]
            if arguments and isinstance(arguments[0], ast.Constant):
                yield arguments[0].value


def test_every_code_that_is_raised_has_a_sentence():
    raised = {(path.name, code) for path in PACKAGE.rglob("*.py") for code in _codes(path)}
    assert len(raised) > 10
    assert sorted(place for place in raised if place[1] not in messages.SENTENCES) == []


def test_a_code_stands_in_one_topic_only():
    topics = [vars(part)["SENTENCES"] for part in vars(messages).values() if hasattr(part, "SENTENCES")]
    assert len(topics) == 7
    assert sum(map(len, topics)) == len(messages.SENTENCES)


@pytest.mark.parametrize("code", sorted(messages.SENTENCES))
def test_both_languages_speak_of_the_same_facts(code):
    fields = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        for text in messages.SENTENCES[code]
    ]
    assert fields[0] == fields[1]
    assert all(messages.SENTENCES[code])


def test_a_sentence_takes_the_facts_of_its_error():
    error = ArError("amount_unreadable", value="abc")
    assert "“abc”不是金额" in messages.explain(error)
    assert '"abc" is not an amount' in messages.explain(error, "en")


def test_english_counts_one_quotes_and_lists_as_english_does():
    assert messages.sentence("ship_overdue", {"amount": "5.00", "days": 1}, "en") == (
        "5.00 is overdue, the oldest by 1 day"
    )
    assert messages.sentence("ship_overdue", {"amount": "5.00", "days": 21}, "en").endswith("by 21 days")
    named = messages.sentence("gap_invoice_file", {"subject": "A1、A2"}, "en")
    assert named == "invoice A1, A2 has no file"
    assert messages.sentence("letter_field_missing", {"field": "Court"}, "en") == 'fill in "Court"'
    curly = [code for code, (_, english) in messages.SENTENCES.items() if set("“”") & set(english)]
    assert curly == []


def test_a_missing_fact_or_code_never_fails():
    assert "“?”" in messages.sentence("amount_unreadable", {})
    assert messages.sentence("no_such_code", {}) == "no_such_code"
    assert messages.sentence("no_such_code", {"a": 1}) == "no_such_code {'a': 1}"
