"""What happened with a customer as a dossier tells it: timeline, money that came in, letters sent."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from ar_desktop.domain.dossier import Debt, Event, Gap, InterestRow, Money, SentLetter
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.worksheet import WorkLine
from ar_desktop.reports.claims.dossier_words import CHANNELS, OUTCOMES, STATES, TALKS
from ar_desktop.services.chasing import timeline as history
from ar_desktop.services.claims import dossier_evidence, dossier_letters
from ar_desktop.services.claims import interest as engine
from ar_desktop.services.claims.deliveries import Delivery, best_of
from ar_desktop.services.claims.dossier_evidence import Scope
from ar_desktop.services.keeping import options
from ar_desktop.storage.book import Book

#: What is told of the history here; the rest comes from the evidence itself.
_TOLD = frozenset({"activity", "visit", "promise"})
#: What we talked over with our own lawyer or agency is not for the other side.
_OURS = frozenset({"legal", "agency"})


def timeline(book: Book, scope: Scope, debts: Sequence[Debt]) -> tuple[Event, ...]:
    """What happened with these debts by day, oldest first; what happened on a day in the order of a sale."""
    found = [*dossier_evidence.events(scope, debts), *_money_events(scope, debts), *_letter_events(scope),
             *_talks(book, scope, debts)]  # fmt: skip
    return tuple(sorted(dict.fromkeys(found), key=lambda event: event.day))


def _money_events(scope: Scope, debts: Sequence[Debt]) -> Iterator[Event]:
    """The receipts of the dossier's own table, each by its number."""
    for item in money(scope, debts):
        paid = format_amount(item.amount, scope.currency)
        proof = f"流水号 {item.number}" if item.number else "收款记录"
        yield Event(item.day, f"收到债务人付款 {paid}", proof)


def _letter_events(scope: Scope) -> Iterator[Event]:
    """Letters about these debts, and what became of each on its way."""
    best = best_of(scope.conn)
    for row in scope.rows(dossier_evidence.LETTERS):
        day = dt.date.fromordinal(row["issued_on"])
        sent = best.get(row["id"])
        yield Event(day, dossier_letters.said(row, sent=sent is not None), f"函件 {row['number']}")
        if sent and sent.arrived_on and sent.state != "sent" and sent.arrived_on.toordinal() <= scope.day:
            by = f"（{sent.signed_by}）" if sent.signed_by else ""
            way = " ".join(part for part in (CHANNELS.get(sent.channel, ""), sent.waybill) if part)
            yield Event(sent.arrived_on, f"函件 {row['number']} {STATES[sent.state]}{by}", way)


def _talks(book: Book, scope: Scope, debts: Sequence[Debt]) -> Iterator[Event]:
    """Talks since the oldest of these debts was invoiced."""
    since = min((debt.issued_on for debt in debts), default=dt.date.max)
    for entry in reversed(history.of(book, scope.customer, dt.date.fromordinal(scope.day))):
        told = entry.kind in _TOLD and entry.channel not in _OURS and entry.result != "voided"
        if told and entry.day >= since:
            yield _talk(entry)


def _talk(entry: history.Entry) -> Event:
    how = TALKS.get(entry.channel, entry.channel)
    result = OUTCOMES.get(entry.result, "")
    said = "：".join(part for part in (f"{how}{'（' + result + '）' if result else ''}", entry.text) if part)
    if entry.kind == "promise" and entry.until:
        amount = format_amount(entry.amount or 0, entry.currency)
        said += f"；承诺 {entry.until.isoformat()} 付 {amount}"
    return Event(entry.day, said, f"催收记录 {entry.who}".strip())


def money(scope: Scope, debts: Sequence[Debt]) -> tuple[Money, ...]:
    """Receipts since the oldest debt was invoiced, and earlier ones that paid for any of them."""
    since = min((debt.issued_on for debt in debts), default=dt.date.max).toordinal()
    sql = """SELECT k.id, k.day, k.amount, k.payer, k.number, k.memo FROM credits k
      WHERE k.customer_id = :k AND k.currency = :m AND k.kind = 'receipt' AND k.day <= :d
      AND (k.voided_on IS NULL OR k.voided_on > :d) ORDER BY k.day, k.id"""
    paid = _paid_for(scope)
    mine = {row["id"] for row in scope.rows(dossier_evidence.PAID)}
    return tuple(
        Money(dt.date.fromordinal(row["day"]), row["amount"], row["payer"] or row["memo"], row["number"],
              "、".join(paid[row["id"]]) or "未核销")
        for row in scope.rows(sql) if row["day"] >= since or row["id"] in mine
    )  # fmt: skip


def _paid_for(scope: Scope) -> dict[int, list[str]]:
    sql = """SELECT a.credit_id, c.number, sum(a.amount) AS amount FROM allocations a
      JOIN charges c ON c.id = a.charge_id WHERE c.customer_id = :k AND a.day <= :d
      GROUP BY a.credit_id, c.number HAVING sum(a.amount) > 0 ORDER BY min(a.id)"""
    found: dict[int, list[str]] = defaultdict(list)
    for row in scope.rows(sql):
        found[row["credit_id"]].append(f"{row['number']}（{format_amount(row['amount'], scope.currency)}）")
    return found


def sent_letters(
    scope: Scope, best: Mapping[int, Delivery], files: Mapping[int, int]
) -> tuple[SentLetter, ...]:
    """Letters about the claim with how each travelled, as known by the day."""
    found = []
    for row in scope.rows(dossier_evidence.LETTERS):
        letter = SentLetter(
            row["id"], row["number"], row["kind"], dt.date.fromordinal(row["issued_on"]),
            row["principal"] + row["interest"], files=files.get(row["id"], 0),
        )  # fmt: skip
        sent = best.get(row["id"])
        found.append(_travelled(letter, sent) if sent else letter)
    return tuple(found)


def _travelled(letter: SentLetter, sent: Delivery) -> SentLetter:
    return SentLetter(
        letter.id, letter.number, letter.kind, letter.issued_on, letter.total, sent.channel, sent.waybill,
        sent.sent_on, sent.state, sent.arrived_on, sent.signed_by, sent.proof, letter.files,
    )  # fmt: skip


def interest(
    book: Book, customer: int, as_of: dt.date, currency: str, debts: Iterable[Debt]
) -> tuple[tuple[InterestRow, ...], tuple[str, ...]]:
    """Interest on the debts, part by part, each line on its contract's basis or the book's default, and the
    bases in words, to which the rows refer by number; none where the book claims none."""
    if not options.load(book).claim_interest:
        return (), ()
    wanted = {debt.charge for debt in debts}
    sheet = engine.worksheet(book, customer, as_of, currency=currency)
    rows: list[InterestRow] = []
    bases: dict[str, None] = {}
    for line in sheet.lines:
        if line.charge in wanted and line.terms is not None:
            said = engine.words(line.terms)
            bases[said] = None
            rows += _line_rows(line, f"（{[*bases].index(said) + 1}）", as_of)
    return tuple(rows), tuple(bases)


def late_paid(book: Book, customer: int, as_of: dt.date, currency: str) -> Iterator[Gap]:
    """Interest that letters may claim and the dossier does not: on what was paid in full, but late."""
    if not options.load(book).claim_interest:
        return
    sheet = engine.worksheet(book, customer, as_of, currency=currency)
    left = [line.claimable for line in sheet.lines if line.settled and line.claimable]
    if left:
        yield Gap("gap_late_paid", format_amount(sum(left), currency), str(len(left)))


def _line_rows(line: WorkLine, basis: str, as_of: dt.date) -> Iterator[InterestRow]:
    """The parts of a line, and as a row of its own what is not claimed of them."""
    for part in line.lateness.parts:
        quoted = f"{basis}LPR {part.quote.rate * 100:.2f}%" if part.quote else basis
        yield InterestRow(
            line.number, part.principal, part.starts_on, part.ends_on, part.days, part.annual_rate, quoted,
            part.amount,
        )  # fmt: skip
    left_out = sum(part.amount for part in line.lateness.parts) - line.claimable
    if left_out:
        yield InterestRow(
            line.number, 0, as_of, as_of, 0, Decimal(0), "扣除：超出约定上限、已付或已免除", -left_out
        )
