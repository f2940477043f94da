"""A contract as a letter speaks of it: in a title, as what the parties did, and as a thing."""

from __future__ import annotations

from ar_desktop.domain.dates import chinese_date
from ar_desktop.domain.letters import ContractRef


def titled(title: str, number: str) -> str:
    """``《购销合同》``, or without a title ``HT-2026-031号合同``."""
    bare = title.strip("《》")
    if bare or not number:
        return f"《{bare}》" if bare else ""
    return f"{number}合同" if number.endswith("号") else f"{number}号合同"


def signed(contract: ContractRef, link: str = "") -> str:
    """What the parties did: ``于2026年3月1日签订《购销合同》（编号HT-2026-031）``; ``link`` goes before the
    contract."""
    day = f"于{chinese_date(contract.signed_on)}" if contract.signed_on else ""
    number = f"（编号{contract.number}）" if contract.number and contract.title else ""
    coded = f"编号为{contract.number}的合同" if contract.number else "合同"
    return f"{day}签订{link}{titled(contract.title, '') or coded}{number}"


def english(contract: ContractRef, day: str) -> str:
    """``Sales Agreement (no. SA-7) of 1 March 2026``; ``day`` of signing in words, empty where unknown."""
    number = f" (no. {contract.number})" if contract.title and contract.number else ""
    coded = f"contract no. {contract.number}" if contract.number else "our contract"
    return f"{contract.title or coded}{number}{f' of {day}' if day else ''}"
