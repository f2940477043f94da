"""The evidence the book holds for a claim: files with what they prove, and what is not there."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ar_desktop.domain import bills
from ar_desktop.domain.dossier import Debt, Event, Exhibit, File, Held
from ar_desktop.domain.money import format_amount
from ar_desktop.reports.claims.dossier_words import CHANNELS, INTERRUPTING, STATES
from ar_desktop.services.claims import dossier_letters
from ar_desktop.services.claims.deliveries import Delivery
from ar_desktop.services.correspondence import statement_postings
from ar_desktop.storage.engine import Connection, Row

_PDF = "application/pdf"
_Files = dict[int, list[File]]


@dataclass(frozen=True)
class Scope:
    """Whose claim it is, to which day, in which currency, on which invoices and charges."""

    conn: Connection
    customer: int
    day: int
    currency: str
    invoices: tuple[int, ...]
    charges: tuple[int, ...]

    def rows(self, sql: str) -> list[Row]:
        """Rows with ``:k`` customer, ``:d`` day, ``:m`` currency, ``:i`` invoices, ``:c`` charges."""
        values = {
            "k": self.customer, "d": self.day, "m": self.currency,
            "i": json.dumps(self.invoices), "c": json.dumps(self.charges),
        }  # fmt: skip
        used = {name: value for name, value in values.items() if f":{name}" in sql}
        return list(self.conn.execute(sql, used))

    def files(self, owner: str) -> _Files:
        """Files attached to records of a table in the order they came: whenever a paper was scanned, it
        proves what happened before."""
        sql = """SELECT a.owner_id, a.name, a.sha256, f.media, f.size FROM attachments a
          JOIN files f USING (sha256) WHERE a.owner = ? ORDER BY a.added_on, a.id"""
        found: _Files = defaultdict(list)
        for row in self.conn.execute(sql, (owner,)):
            found[row["owner_id"]].append(File(row["name"], row["media"], row["sha256"], row["size"]))
        return found


def _date(day: int | None) -> str:
    return dt.date.fromordinal(day).isoformat() if day else ""


CONTRACTS = """SELECT DISTINCT c.* FROM contracts c JOIN invoices i ON i.contract_id = c.id
  WHERE i.id IN (SELECT value FROM json_each(:i)) ORDER BY c.signed_on, c.id"""
INVOICES = "SELECT * FROM invoices WHERE id IN (SELECT value FROM json_each(:i)) ORDER BY issued_on, id"
SHIPMENTS = """SELECT * FROM shipments WHERE invoice_id IN (SELECT value FROM json_each(:i))
  AND voided_on IS NULL AND shipped_on <= :d ORDER BY shipped_on, id"""
STATEMENTS = """SELECT s.*, f.size FROM statements s JOIN files f USING (sha256)
  WHERE s.customer_id = :k AND s.currency = :m AND s.made_on <= :d ORDER BY s.made_on, s.id"""
LETTERS = f"""SELECT DISTINCT l.*, f.size FROM letters l JOIN files f USING (sha256)
  JOIN letter_charges lc ON lc.letter_id = l.id WHERE l.customer_id = :k AND l.issued_on <= :d
  AND l.voided_on IS NULL AND l.kind <> '{dossier_letters.INTERNAL}'
  AND lc.charge_id IN (SELECT value FROM json_each(:c)) ORDER BY l.issued_on, l.id"""  # noqa: S608
PROMISES = """SELECT * FROM activities WHERE customer_id = :k AND day <= :d ORDER BY day, id"""
PLANS = """SELECT * FROM plans WHERE customer_id = :k AND currency = :m AND agreed_on <= :d
  AND state <> 'draft' ORDER BY agreed_on, id"""
BOUNCED = f"""SELECT * FROM bills WHERE customer_id = :k AND currency = :m AND received_on <= :d
  AND state = '{bills.BOUNCED}' AND closed_on <= :d ORDER BY closed_on, id"""  # noqa: S608
DISPUTES = """SELECT d.*, c.number FROM disputes d JOIN charges c ON c.id = d.charge_id
  WHERE d.charge_id IN (SELECT value FROM json_each(:c)) AND d.opened_on <= :d ORDER BY d.opened_on, d.id"""
INTERRUPTIONS = """SELECT * FROM limitation_events WHERE customer_id = :k AND day <= :d
  AND (charge_id IS NULL OR charge_id IN (SELECT value FROM json_each(:c))) ORDER BY day, id"""
CUSTOMER = "SELECT * FROM customers WHERE id = :k"
GUARANTEES = "SELECT * FROM guarantees WHERE customer_id = :k ORDER BY id"
PAID = """SELECT DISTINCT k.* FROM credits k JOIN allocations a ON a.credit_id = k.id
  WHERE a.charge_id IN (SELECT value FROM json_each(:c)) AND k.kind = 'receipt' AND k.day <= :d
  AND k.voided_on IS NULL ORDER BY k.day, k.id"""


def contracts(scope: Scope) -> tuple[list[Exhibit], list[Held]]:
    """The contracts the claim rests on, and which lack their paper."""
    files = scope.files("contracts")
    rows = scope.rows(CONTRACTS)
    shown = [
        Exhibit(
            "contract", _title(row) + row["number"],
            f"双方签订{' ' + _date(row['signed_on']) if row['signed_on'] else ''}",
            "双方的买卖合同关系、价款与付款期限", tuple(files[row["id"]]),
        )
        for row in rows if files[row["id"]]
    ]  # fmt: skip
    return shown, [Held(row["number"], files=len(files[row["id"]])) for row in rows]


def invoices(scope: Scope) -> tuple[list[Exhibit], list[Held]]:
    """The invoices and what stands behind opening balances, and which lack their file."""
    files = scope.files("invoices")
    rows = scope.rows(INVOICES)
    shown = [
        Exhibit("invoice", *_invoice_words(row), tuple(files[row["id"]])) for row in rows if files[row["id"]]
    ]
    return shown, [Held(row["number"], files=len(files[row["id"]])) for row in rows]


def _invoice_words(row: Row) -> tuple[str, str, str]:
    """Title, source, and what it proves."""
    amount = format_amount(row["amount"], row["currency"])
    if row["kind"] == "opening":
        return f"期初欠款凭据 {row['number']}", "我方留存", f"建账前已发生的欠款 {amount}"
    return f"增值税发票 {row['number']}", f"我方开具 {_date(row['issued_on'])}", f"货款金额 {amount} 及已开票"


def shipments(scope: Scope) -> tuple[list[Exhibit], list[tuple[str, Held]]]:
    """The delivery notes, and what is missing of them by invoice."""
    files, covered = scope.files("shipments"), defaultdict(list)
    shown = []
    for row in scope.rows(SHIPMENTS):
        covered[row["invoice_id"]].append(
            Held(row["number"], signed=bool(row["signed_on"]), files=len(files[row["id"]]))
        )
        if files[row["id"]]:
            by = f"{row['signed_by']} {_date(row['signed_on'])} 签收" if row["signed_on"] else "未记录签收"
            proves = f"货物已交付，金额 {format_amount(row['amount'], row['currency'])}，{by}"
            title = f"送货单 {row['number']}"
            source = "我方送货，债务人签收" if row["signed_on"] else "我方送货"
            shown.append(Exhibit("shipment", title, source, proves, tuple(files[row["id"]])))
    held = [
        (row["number"], item)
        for row in scope.rows(INVOICES)
        for item in covered[row["id"]] or [Held("", there=False)]
    ]
    return shown, held


def statements(scope: Scope) -> tuple[list[Exhibit], list[tuple[str, str, int]]]:
    """Statements as they were sent, with the slips that came back."""
    files, shown, answers = scope.files("statements"), [], []
    for row in scope.rows(STATEMENTS):
        if row["state"] == "voided":
            continue
        period = f"{_date(row['from_on'])} 至 {_date(row['to_on'])}"
        state = row["state"] if row["answered_on"] and row["answered_on"] <= scope.day else "sent"
        said = {"agreed": f"债务人 {_date(row['answered_on'])} 确认相符", "differs": "债务人回复有差异"}.get(
            state, "已发送，未见回复"
        )
        proves = f"{_date(row['to_on'])} 余额 {format_amount(row['closing'], row['currency'])}；{said}"
        proves += _travelled(row, scope.day)
        sent = File(f"对账单 {period}.pdf", _PDF, row["sha256"], row["size"])
        source = "我方发送" if state == "sent" else "我方发送，债务人回复"
        shown.append(Exhibit("statement", f"对账单 {period}", source, proves, (sent, *files[row["id"]])))
        answers.append((period, state, len(files[row["id"]])))
    return shown, answers


def _travelled(row: Row, day: int) -> str:
    """How a statement was sent and what became of it by a day."""
    posting = json.loads(row["note"]).get("posting", {}) if row["note"] else {}
    sent = statement_postings.as_of(posting, dt.date.fromordinal(day))
    if sent is None:
        return ""
    when = sent.arrived_on or sent.sent_on
    parts = (CHANNELS.get(sent.channel, ""), sent.waybill, _date(when.toordinal()) if when else "")
    return f"；{' '.join(part for part in parts if part)} {STATES[sent.state]}"


def letters(scope: Scope, best: dict[int, Delivery]) -> tuple[list[Exhibit], dict[int, int]]:
    """Letters as issued with the files that prove their delivery, and how many there are by letter."""
    own, carried, counts = scope.files("letters"), scope.files("deliveries"), {}
    by_letter: dict[int, list[File]] = defaultdict(list)
    for row in scope.conn.execute("SELECT id, letter_id FROM deliveries ORDER BY id"):
        by_letter[row["letter_id"]] += carried[row["id"]]
    shown = []
    for row in scope.rows(LETTERS):
        proofs = [*own[row["id"]], *by_letter[row["id"]]]
        counts[row["id"]] = len(proofs)
        issued = File(f"{row['number']}.pdf", _PDF, row["sha256"], row["size"])
        sent = best.get(row["id"])
        came = dossier_letters.came_of(sent, scope.day)
        said = dossier_letters.said(row, sent=sent is not None)
        proves = f"{_date(row['issued_on'])} {said}{came and f'，{came}'}"
        title = f"函件 {row['number']}" + ("及送达凭证" if proofs else "")
        shown.append(Exhibit("letter", title, "我方发送", proves, (issued, *proofs)))
    return shown, counts


def promises(scope: Scope) -> Iterator[Exhibit]:
    """Plans, promises and other talks of which the book holds a file."""
    files = scope.files("plans")
    for row in scope.rows(PLANS):
        if files[row["id"]]:
            by = row["signed_by"] or "未记录签署人"
            yield Exhibit("plan", f"还款计划 {_date(row['agreed_on'])}", f"双方，{by}",
                          "债务人承认债务并同意分期履行", tuple(files[row["id"]]))  # fmt: skip
    files = scope.files("activities")
    for row in scope.rows(PROMISES):
        if not files[row["id"]]:
            continue
        promised = row["promised_on"] is not None
        yield Exhibit(
            "promise" if promised else "correspondence",
            f"{'付款承诺' if promised else '沟通记录'} {_date(row['day'])}", "双方沟通",
            row["note"] or ("债务人承诺付款" if promised else "催收经过"), tuple(files[row["id"]]),
        )  # fmt: skip


def others(scope: Scope) -> Iterator[Exhibit]:
    """Guarantees, bounced bills, payments, disputes, what restarted limitation, and the debtor's own papers,
    of which the book holds a file."""
    for row, files in _with_files(scope, "limitation_events", INTERRUPTIONS):
        title = f"{INTERRUPTING[row['kind']]} {_date(row['day'])}"
        yield Exhibit("promise", title, "时效登记", row["note"] or "时效重新计算的依据", files)
    for row, files in _with_files(scope, "customers", CUSTOMER):
        yield Exhibit("other", f"主体资料 {row['name']}", "我方留存", "债务人的主体情况", files)
    for row, files in _with_files(scope, "guarantees", GUARANTEES):
        yield Exhibit("guarantee", f"担保 {row['guarantor']}", "担保人", "第三人为本案债务提供担保", files)
    for row, files in _with_files(scope, "bills", BOUNCED):
        proves = f"{format_amount(row['amount'], row['currency'])} 的汇票 {_date(row['closed_on'])} 遭拒付"
        yield Exhibit("bill", f"拒付汇票 {row['number']}", "承兑人", proves, files)
    for row, files in _with_files(scope, "credits", PAID):
        proves = f"债务人 {_date(row['day'])} 付款 {format_amount(row['amount'], row['currency'])}"
        yield Exhibit("receipt", f"付款凭证 {_date(row['day'])}", "银行", proves, files)
    for row, files in _with_files(scope, "disputes", DISPUTES):
        yield Exhibit("dispute", f"争议往来 {row['number']}", "双方", row["reason"], files)


def _with_files(scope: Scope, owner: str, sql: str) -> Iterator[tuple[Row, tuple[File, ...]]]:
    files = scope.files(owner)
    for row in scope.rows(sql):
        if files[row["id"]]:
            yield row, tuple(files[row["id"]])


def delivered(scope: Scope) -> dict[int, str]:
    """By invoice its delivery notes and who signed for them."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in scope.rows(SHIPMENTS):
        signed = f"（{row['signed_by']} {_date(row['signed_on'])}）" if row["signed_on"] else "（未签收）"
        found[row["invoice_id"]].append(row["number"] + signed)
    return {key: "、".join(parts) for key, parts in found.items()}


def events(scope: Scope, debts: Sequence[Debt]) -> Iterator[Event]:
    """What the records behind the claim say happened, besides talks, letters and receipts."""
    for row in scope.rows(CONTRACTS):
        if row["signed_on"] and row["signed_on"] <= scope.day:
            yield _event(row["signed_on"], f"双方签订{_title(row)}", f"合同 {row['number']}")
    yield from _deliveries(scope)
    for row in scope.rows(INVOICES):
        amount = format_amount(row["amount"], row["currency"])
        opened = row["kind"] == "opening"
        said = "建账前已发生的欠款" if opened else "开具发票，价税合计"
        proof = row["number"] if opened else f"发票 {row['number']}"
        yield _event(row["issued_on"], f"{said} {amount}", proof)
    for debt in debts:
        if debt.days > 0:
            text = f"付款到期，应付 {format_amount(debt.amount, scope.currency)}"
            yield Event(debt.due_on, text, f"发票 {debt.number}")
    yield from _answers(scope)


def _title(row: Row) -> str:
    return f"《{row['title'].strip('《》') or '合同'}》"


def _deliveries(scope: Scope) -> Iterator[Event]:
    for row in scope.rows(SHIPMENTS):
        proof = f"送货单 {row['number']}"
        yield _event(row["shipped_on"], f"送货，金额 {format_amount(row['amount'], row['currency'])}", proof)
        if row["signed_on"] and row["signed_on"] <= scope.day:
            yield _event(row["signed_on"], f"{row['signed_by'] or '债务人'}签收货物", proof)


def _answers(scope: Scope) -> Iterator[Event]:
    """What the debtor answered, agreed, contested, and what of it failed."""
    for row in scope.rows(STATEMENTS):
        if row["answered_on"] and row["answered_on"] <= scope.day and row["state"] in {"agreed", "differs"}:
            said = "确认对账单相符" if row["state"] == "agreed" else "对账单回复有差异"
            yield _event(row["answered_on"], f"债务人{said}", f"对账单 {_date(row['to_on'])}")
    for row in scope.rows(BOUNCED):
        yield _event(row["closed_on"], "汇票遭拒付", f"汇票 {row['number']}")
    for row in scope.rows(DISPUTES):
        yield _event(row["opened_on"], f"债务人提出异议：{row['reason']}", f"发票 {row['number']}")
    for row in scope.rows(PLANS):
        yield _event(row["agreed_on"], "达成还款计划", "还款计划")
    for row in scope.rows(INTERRUPTIONS):
        said = "：".join(part for part in (INTERRUPTING[row["kind"]], row["note"]) if part)
        yield _event(row["day"], said, "时效登记")


def _event(day: int, text: str, proof: str) -> Event:
    return Event(dt.date.fromordinal(day), text, proof)
