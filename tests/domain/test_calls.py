"""What a result of a call leads on to."""

from ar_desktop.domain import calls
from ar_desktop.domain.ladder import ACTIONS


def test_money_said_to_be_sent_is_looked_for_and_an_extension_asked_about():
    again = {result: calls.again_after(result) for result in calls.RESULTS}
    assert {result: days for result, days in again.items() if days} == {"paid": 3, "extension": 5}


def test_a_rung_is_done_only_where_somebody_was_spoken_to():
    left = [result for result in calls.RESULTS if not calls.finishes(result, "call")]
    assert left == ["no_answer", "wrong_number"]


def test_talk_does_no_rung_that_asks_for_a_letter_or_more():
    acts = [action for action in ACTIONS if not calls.finishes("refused", action)]
    assert acts == ["letter", "hold", "legal", "agency"]
