"""What a case still lacks, rule by rule."""

from __future__ import annotations

import datetime as dt

import pytest

from ar_desktop.domain.dossier import (
    Debt,
    Gap,
    Held,
    SentLetter,
    gaps_of_accounts,
    gaps_of_clocks,
    gaps_of_contracts,
    gaps_of_delivery,
    gaps_of_invoices,
    gaps_of_letters,
    gaps_of_parties,
)
from ar_desktop.domain.dossier_gaps import grouped, mender
from ar_desktop.domain.letters import Party

D = dt.date
TODAY = D(2026, 11, 20)


def debt(**values):
    plain = {
        "charge": 1, "number": "A1", "contract": "HT-1", "delivered": "SH-1", "issued_on": D(2026, 8, 1),
        "due_on": D(2026, 9, 1), "amount": 100, "paid": 0, "open": 100, "days": 80,
    }  # fmt: skip
    return Debt(**{**plain, **values})


def said(gaps):
    return [(gap.code, gap.subject, gap.detail) for gap in gaps]


def test_both_parties_must_be_named_for_a_court():
    assert said(gaps_of_parties(Party("甲", "9133"), Party("乙", "9132", "苏州"))) == []
    assert [gap.code for gap in gaps_of_parties(Party("甲"), Party("乙"))] == [
        "gap_sender_uscc",
        "gap_customer_uscc",
        "gap_customer_address",
    ]


def test_a_debt_wants_its_contract_and_the_contract_its_paper():
    debts = [debt(), debt(number="A2", contract=""), debt(number="A2", contract="")]
    held = [Held("HT-1", files=1), Held("HT-2")]
    assert said(gaps_of_contracts(debts, held)) == [
        ("gap_contract", "A2", ""),
        ("gap_contract_file", "HT-2", ""),
    ]


def test_invoices_and_deliveries_want_their_papers():
    assert said(gaps_of_invoices([Held("A1", files=1), Held("A2")])) == [("gap_invoice_file", "A2", "")]
    shipments = [
        ("A1", Held("SH-1", files=1)),
        ("A2", Held("", there=False)),
        ("A3", Held("SH-3", signed=False)),
        ("A4", Held("SH-4")),
    ]
    assert said(gaps_of_delivery(shipments)) == [
        ("gap_shipment", "A2", ""),
        ("gap_shipment_unsigned", "A3", "SH-3"),
        ("gap_shipment_file", "A4", "SH-4"),
    ]


@pytest.mark.parametrize(
    ("letters", "codes"),
    [
        ([], ["gap_letter"]),
        ([SentLetter(1, "催1", "reminder", TODAY, 5)], ["gap_letter"]),
        ([SentLetter(1, "催1", "demand", TODAY, 5)], ["gap_letter_proof"]),
        ([SentLetter(1, "催1", "demand", TODAY, 5, proof="signed")], ["gap_letter_file"]),
        ([SentLetter(1, "催1", "demand", TODAY, 5, proof="signed", files=1)], []),
    ],
)
def test_a_demand_must_have_arrived_and_its_proof_be_there(letters, codes):
    assert [gap.code for gap in gaps_of_letters(letters, ["demand"])] == codes


def test_a_statement_must_be_agreed_to_with_its_slip():
    assert said(gaps_of_accounts([("2026-09", "sent", 1)])) == [("gap_statement", "", "")]
    agreed = [("2026-09", "agreed", 0), ("2026-10", "agreed", 2)]
    assert said(gaps_of_accounts(agreed)) == [("gap_statement_file", "2026-09", "")]


def test_clocks_disputes_and_what_is_not_due_are_said():
    debts = [
        debt(ends_on=D(2026, 11, 19)),
        debt(number="A2", ends_on=D(2026, 12, 1)),
        debt(number="A3", ends_on=D(2029, 1, 1), disputed=5),
        debt(number="A4", due_on=D(2026, 12, 10), days=-20),
        debt(number="A5", covered=5),
    ]
    assert said(gaps_of_clocks(debts, TODAY)) == [
        ("gap_limitation_over", "A1", "2026-11-19"),
        ("gap_limitation_near", "A2", "2026-12-01"),
        ("gap_disputed", "A3", ""),
        ("gap_not_due", "A4", "2026-12-10"),
        ("gap_billed", "A5", ""),
    ]


def test_alike_gaps_are_said_once_and_have_somebody_to_mend_them():
    said = grouped(
        [Gap("gap_invoice_file", "A"), Gap("gap_invoice_file", "B"), Gap("gap_shipment_file", "A", "S1"),
         Gap("gap_shipment_file", "A", "S2"), Gap("gap_interest")]
    )  # fmt: skip
    assert said == (
        Gap("gap_invoice_file", "A、B"), Gap("gap_shipment_file", "A", "S1"),
        Gap("gap_shipment_file", "A", "S2"), Gap("gap_interest"),
    )  # fmt: skip
    assert [mender(gap) for gap in said] == ["gap_for_accounts", "gap_for_store", "gap_for_store", ""]
