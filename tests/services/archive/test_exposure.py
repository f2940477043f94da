"""A credit limit is compared with what is owed in all currencies."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import bookkit
import pytest

from ar_desktop.domain.fx import FxQuote
from ar_desktop.services.archive import exposure, profiles
from ar_desktop.services.chasing import shipping
from ar_desktop.services.keeping import exchange
from ar_desktop.services.ledger import shipment_proposals, shipments
from ar_desktop.services.ledger.shipments import Shipment
from ar_desktop.services.reporting import workbench

D = dt.date
TODAY = D(2026, 11, 20)


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "fx.ardb")
    yield made
    made.close()


def test_all_currencies_count_against_the_limit(book):
    who = bookkit.customer(book, "A", "甲公司", credit_limit=5_000_000)
    bookkit.invoice(book, who, "N1", D(2026, 9, 1), D(2026, 10, 1), 1_000_000)
    assert exposure.is_single(book, TODAY)
    assert profiles.customer_rows(book, TODAY)[0].usage == Decimal("0.2")
    exchange.save(book, FxQuote("USD", D(2026, 11, 18), Decimal("7.00")))
    bookkit.invoice(book, who, "U1", D(2026, 9, 1), D(2026, 10, 1), 700_000, currency="USD")
    bookkit.invoice(book, who, "G1", D(2026, 9, 1), D(2026, 10, 1), 700_000, currency="GBP")
    bookkit.receipt(book, who, D(2026, 10, 1), 100_000, currency="USD")
    # 10,000 + (7,000 - 1,000) USD x 7 = 52,000; GBP has no rate.
    assert exposure.exposures(book, TODAY) == {who: 5_200_000}
    (row,) = profiles.customer_rows(book, TODAY)
    assert (row.exposure, row.usage) == (5_200_000, Decimal("1.04"))
    assert profiles.customer_profile(book, who, TODAY).row.exposure == 5_200_000
    told = workbench.attention(book, workbench.figures(book, TODAY))
    found = [item for item in told if item.code == "limit_exceeded"]
    assert [item.facts["balance"] for item in found] == ["52,000.00"]


def test_a_delivery_counts_once_as_soon_as_its_invoice_is_confirmed(book):
    who = bookkit.customer(book, "A", "甲公司", credit_limit=5_000_000)
    bookkit.invoice(book, who, "N1", D(2026, 11, 2), D(2026, 12, 2), 1_000_000)
    shipments.enter(book, Shipment(who, "SH-1", D(2026, 11, 1), 1_000_000))
    shipments.enter(book, Shipment(who, "SH-2", D(2026, 11, 1), 300_000))
    assert exposure.exposures(book, TODAY) == {who: 2_300_000}  # the 10,000 twice, and 3,000 not invoiced
    assert profiles.customer_profile(book, who, TODAY).unlinked == 1
    assert shipping.answer(book, who, 0, TODAY).position.unlinked == 1
    assert shipment_proposals.evident(book, D(2026, 11, 1)) == {}  # there was no invoice yet
    (found,) = shipment_proposals.evident(book, TODAY).values()
    assert (found.shipment, found.number, found.issued_on) == (1, "N1", D(2026, 11, 2))
    shipments.link(book, [found.shipment], found.invoice)
    assert exposure.exposures(book, TODAY) == {who: 1_300_000}
    assert (shipment_proposals.evident(book, TODAY), shipment_proposals.doubtful(book, TODAY, who)) == ({}, 0)
