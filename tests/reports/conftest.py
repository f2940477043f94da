"""Letters to render: the demand letter of the design, and what makes letters go wrong."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import pypdf
import pytest

from ar_desktop.domain.letters import Account, ContractRef, DebtLine, LetterFacts, Party

D = dt.date


def debt(number, invoice, amount, days, interest):
    due = D(2026, 11, 21) - dt.timedelta(days=days)
    return DebtLine(
        number,
        invoice,
        due - dt.timedelta(days=45),
        due,
        amount,
        0,
        amount,
        days,
        interest,
        due + dt.timedelta(days=1),
        Decimal("0.045"),
        D(2026, 10, 20),
        Decimal("0.03"),
    )


@pytest.fixture
def facts():
    """Four invoices, 186,400.00 in all; LPR 3.00 % × 1.5: 157.81 + 104.30 + 44.38 + 27.12."""
    return LetterFacts(
        "demand",
        "催〔2026〕87号",
        D(2026, 11, 21),
        D(2026, 11, 21),
        D(2026, 11, 30),
        Party("杭州远帆机电有限公司", phone="0571-8888 0000", contact="李倩"),
        Party("苏州恒泰精密制造有限公司"),
        Account("杭州远帆机电有限公司", "中国工商银行杭州高新支行", "1202021819900012345"),
        ContractRef("HT-2026-031", "购销合同", D(2026, 3, 1), "货款于开票后45日内付清"),
        (
            debt(1, "24332000000087654321", 8_000_000, 16, 15_781),
            debt(2, "24332000000087654388", 5_640_000, 15, 10_430),
            debt(3, "24332000000087654402", 3_000_000, 12, 4_438),
            debt(4, "24332000000087654417", 2_000_000, 11, 2_712),
        ),
        "",
        regime="B",
        factor=Decimal("1.5"),
        per_day=2_298,
    )


@pytest.fixture
def pages():
    """The text of each page of a PDF, without blanks."""
    return lambda pdf: [
        "".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages
    ]
