"""What a dossier lacks, said briefly: alike gaps together, and whose work it is to mend each."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from ar_desktop.domain.dossier import Gap

#: Message codes of those who can mend it, by gap; what is only to be heeded has nobody.
_MENDERS = {
    "gap_sender_uscc": "gap_for_accounts",
    "gap_customer_uscc": "gap_for_sales",
    "gap_customer_address": "gap_for_sales",
    "gap_contract": "gap_for_sales",
    "gap_contract_file": "gap_for_sales",
    "gap_invoice_file": "gap_for_accounts",
    "gap_shipment": "gap_for_store",
    "gap_shipment_unsigned": "gap_for_store",
    "gap_shipment_file": "gap_for_store",
    "gap_statement": "gap_for_accounts",
    "gap_statement_file": "gap_for_accounts",
    "gap_letter": "gap_for_chasing",
    "gap_letter_proof": "gap_for_chasing",
    "gap_letter_file": "gap_for_chasing",
    "gap_disputed": "gap_for_sales",
    "gap_unallocated": "gap_for_accounts",
}


def mender(gap: Gap) -> str:
    """The message code of who can mend a gap, empty for nobody."""
    return _MENDERS.get(gap.code, "")


def grouped(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Gaps that differ in nothing but their subject as one that names them all; the order stays."""
    return tuple(
        Gap(code, "、".join(dict.fromkeys(gap.subject for gap in alike)), detail)
        for (code, detail), alike in groupby(gaps, key=lambda gap: (gap.code, gap.detail))
    )
