"""The interest a letter claims, line by line, as the worksheet of the day has it: each line on the basis of
its own contract, and besides the lines demanded those paid late of which interest is left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ar_desktop.domain.lateness import LateTerms
from ar_desktop.domain.letters import Basis, DebtLine
from ar_desktop.domain.worksheet import WorkLine
from ar_desktop.services.correspondence.letter_lines import Demand
from ar_desktop.storage.engine import Row


@dataclass(frozen=True)
class Claim:
    """The lines of a letter with their interest, those of which it claims interest alone, the bases, and
    what one more day adds in minor units. ``claimed`` are the lines of the worksheet behind it."""

    lines: tuple[DebtLine, ...]
    late_paid: tuple[DebtLine, ...] = ()
    bases: tuple[Basis, ...] = ()
    per_day: int = 0
    claimed: tuple[WorkLine, ...] = ()

    @property
    def terms(self) -> LateTerms | None:
        """The terms of all lines, None where there are none or they differ."""
        return self.bases[0].terms if len(self.bases) == 1 else None

    @property
    def reserved(self) -> tuple[DebtLine, ...]:
        """The lines on which there is no basis to claim on."""
        return tuple(line for line in self.lines if line.basis < 0)


def without(rows: Iterable[Row], demand: Demand) -> Claim:
    """The lines in order of their due days, no interest claimed on any."""
    ordered = sorted(rows, key=lambda row: (row["due_on"], row["id"]))
    return Claim(tuple(map(demand.line, ordered)))


def claim(
    rows: Iterable[Row],
    demand: Demand,
    late: Sequence[WorkLine],
    others: Mapping[int, Row],
    *,
    paid_late: bool,
) -> Claim:
    """The claim on all ``late`` lines of the customer that are among the letter's ``rows``, and with
    ``paid_late`` those of which principal is no longer, or not now, demanded. ``others`` are the open
    charges that are not among the rows, by key."""
    bare, known = without(rows, demand).lines, {line.charge: line for line in late}
    own = {line.charge for line in bare}
    left = [line for line in late if paid_late and line.charge not in own and _is_left(line, demand, others)]
    used = [known[line.charge] for line in bare if line.charge in known and known[line.charge].terms] + left
    places = _places(used)
    return Claim(
        tuple(_with_interest(line, known.get(line.charge), places) for line in bare),
        tuple(_with_interest(_late_paid(line, demand, others), line, places) for line in left),
        _bases(used, places),
        sum(line.lateness.per_day for line in used),
        tuple(used),
    )


def _is_left(line: WorkLine, demand: Demand, others: Mapping[int, Row]) -> bool:
    """Whether interest is left of a line that is paid, disputed or covered; what is written off or being
    paid by a plan is not claimed at all."""
    row = others.get(line.charge)
    standing = line.settled if row is None else not demand.agreed(row)
    return bool(line.claimable and line.terms and standing)


def _late_paid(line: WorkLine, demand: Demand, others: Mapping[int, Row]) -> DebtLine:
    if line.charge in others:
        return replace(demand.line(others[line.charge]), invoice=line.invoice)
    return DebtLine(
        line.charge, line.invoice, line.issued_on, line.due_on, line.amount, line.amount, 0, line.late_days
    )


def _places(lines: Iterable[WorkLine]) -> dict[LateTerms, int]:
    """The place of each different terms, in the order they come up."""
    found: dict[LateTerms, int] = {}
    for line in lines:
        if line.terms is not None:
            found.setdefault(_alike(line.terms), len(found))
    return found


def _alike(terms: LateTerms) -> LateTerms:
    """The terms without the day of contract where nothing rests on it."""
    return terms if terms.regime == "D" else replace(terms, contract_on=None)


def _bases(lines: Sequence[WorkLine], places: Mapping[LateTerms, int]) -> tuple[Basis, ...]:
    found: dict[int, Basis] = {}
    for line in lines:
        if line.terms is None:
            continue
        basis = found.setdefault(places[_alike(line.terms)], Basis(line.terms, ()))
        numbers = tuple(dict.fromkeys((*basis.contracts, line.contract)))
        found[places[_alike(line.terms)]] = replace(basis, contracts=numbers)
    return tuple(found[place] for place in sorted(found))


def _with_interest(line: DebtLine, work: WorkLine | None, places: Mapping[LateTerms, int]) -> DebtLine:
    if work is None or work.terms is None:
        return replace(line, basis=-1)
    placed, found = replace(line, basis=places[_alike(work.terms)]), work.lateness
    if not found.parts:
        return placed
    first, quote = found.parts[0], found.parts[0].quote
    return replace(
        placed, interest=work.claimable, closed=min(work.waived + work.paid, found.amount), parts=found.parts,
        starts_on=first.starts_on, annual_rate=first.annual_rate,
        quoted_on=quote.day if quote else None, quoted_rate=quote.rate if quote else line.quoted_rate,
    )  # fmt: skip
