"""What stands below the table of debts: nobody but the debtor is spoken to as the debtor."""

from dataclasses import replace

import pytest

from ar_desktop.domain.letters import Declared
from ar_desktop.reports.correspondence import letter_wording

STATED = ("assignment", "confirmation", "lawyer", "plan", "setoff", "undertaking")
NAMED = ("guarantor", "lawyer", "plan", "undertaking")


def of_kind(facts, kind, language="zh", *, clause=0):
    """Its first invoice holds back 1.00 of each sort and fell due early, as a plan of 11-03 was broken."""
    first, *more = facts.lines
    held = replace(first, disputed=100, covered=100, planned=100, due_before=facts.as_of)
    declared = Declared(facts.issued_on, 3, facts.as_of, "催〔2026〕9号" if clause else "", clause)
    return replace(facts, kind=kind, language=language, lines=(held, *more), declared=(declared,))


@pytest.mark.parametrize("kind", STATED)
def test_what_demands_nothing_says_that_held_back_sums_are_not_in_its_sum(facts, kind):
    assert letter_wording.held(of_kind(facts, kind)) == [
        "其中发票24332000000087654321另有争议款项1.00元，双方正在核实，未计入上列金额。",
        "其中发票24332000000087654321另有1.00元已收票据，票据尚未到期，未计入上列金额。",
        "其中发票24332000000087654321另有1.00元已约定分期付款，未计入上列金额。",
    ]
    assert all("not counted above" in said for said in letter_wording.held(of_kind(facts, kind, "en")))


@pytest.mark.parametrize("kind", ["demand", "final", "hold"])
def test_a_demand_goes_on_saying_that_it_does_not_demand_them_now(facts, kind):
    assert "本函暂不催收，我司保留相应权利" in letter_wording.held(of_kind(facts, kind))[0]
    assert "贵司自2026年11月21日起违约" in letter_wording.declared(of_kind(facts, kind))[0]


@pytest.mark.parametrize("kind", NAMED)
@pytest.mark.parametrize("clause", [0, 6])
def test_papers_of_others_name_the_parties_of_a_broken_plan(facts, kind, clause):
    made = of_kind(facts, kind, clause=clause)
    for said in (*letter_wording.declared(made), *letter_wording.accelerated(made)):
        assert "债务人" in said
        assert not {"贵司", "我司"} & {said[n : n + 2] for n in range(len(said))}
    (said,) = letter_wording.declared(of_kind(facts, kind, "en", clause=clause))
    assert "The debtor has been in default since" in said
    assert not {"you", "we", "us"} & set(said.lower().split())
