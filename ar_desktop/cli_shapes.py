"""Results of commands as data for JSON (amounts as decimal strings, dates ISO) and as tables."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ar_desktop import messages
from ar_desktop.domain.aging import AgingReport, AgingRow
from ar_desktop.domain.aging_detail import AgingDetail
from ar_desktop.domain.errors import Problem
from ar_desktop.domain.fx import RatesUsed
from ar_desktop.domain.money import BASE_CURRENCY, decimal_string
from ar_desktop.domain.statement import Line, Statement
from ar_desktop.services.archive.profiles import Profile
from ar_desktop.services.chasing import shipping
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.services.correspondence.letters import Batch, Issued
from ar_desktop.services.intake.importing import Asked, Preview
from ar_desktop.services.keeping import exports
from ar_desktop.services.keeping.books import Check

Data = dict[str, Any]


def as_json(data: Data) -> str:
    """JSON with Chinese left readable."""
    return json.dumps(data, ensure_ascii=False, indent=1)


def aging(report: AgingReport) -> Data:
    """An aging; the unallocated credit is negative and part of the total. One of all currencies says
    at what rates, and which currencies it had to leave out."""
    rates = _rates(report.rates) if report.rates else {}
    return rates | {
        "as_of": report.as_of.isoformat(),
        "basis": report.basis,
        "by": report.by,
        "currency": report.currency,
        "edges": list(report.buckets.edges),
        "columns": list(report.buckets.columns),
        "rows": [{"id": row.id, "name": row.name, **_amounts(row, report.currency)} for row in report.rows],
        "totals": _amounts(report.totals, report.currency),
    }


def _rates(used: RatesUsed) -> Data:
    return {
        "rates": [
            {"currency": q.currency, "day": q.day.isoformat(), "rate": str(q.rate)} for q in used.quotes
        ],
        "missing_rates": list(used.missing),
        "stale_rates": list(used.stale),
    }


def _amounts(row: AgingRow, currency: str) -> Data:
    return {
        "amounts": [decimal_string(amount, currency) for amount in row.amounts],
        "unallocated": decimal_string(row.unallocated, currency),
        "total": decimal_string(row.total, currency),
    }


def aging_table(data: Data) -> str:
    """An aging for people."""
    head = ["", "", *data["columns"], "unallocated", "total"]
    rows = [
        [row["id"], row["name"], *row["amounts"], row["unallocated"], row["total"]] for row in data["rows"]
    ]
    sums = data["totals"]
    rows.append(["Σ", data["currency"], *sums["amounts"], sums["unallocated"], sums["total"]])
    said = [f"{rate['currency']} {rate['rate']} ({rate['day']})" for rate in data.get("rates", ())]
    said += [f"no rate, left out: {money}" for money in data.get("missing_rates", ())]
    return "\n".join([grid([head, *rows], right=range(2, len(head))), *said])


def import_result(plan: Preview, names: Mapping[int, str], language: str) -> Data:
    """What an import took, left and created; ``names`` are those of the candidates of unknown payers."""
    return {
        "kind": plan.kind,
        "taken": plan.taken,
        "duplicates": plan.duplicates,
        "problems": [_problem(problem, language) for problem in plan.problems],
        "notices": [_problem(problem, language) for problem in plan.notices],
        "customers_created": [{"code": customer.code, "name": customer.name} for customer in plan.created],
        "asked": [_asked(one, names, plan) for one in plan.asked.values() if one.choice is None],
        "ignored": plan.ignored,
        "mapping": plan.table.mapping,
        "sheet": plan.table.sheet,
        "sheets": [*plan.table.sheets],
        "hidden_sheets": [*plan.table.hidden],
    }


def _asked(one: Asked, names: Mapping[int, str], plan: Preview) -> Data:
    row = one.row
    return {
        "sheet": row.sheet,
        "row": row.row,
        "payer": row.payer,
        "account": row.payer_account,
        "memo": row.memo,
        "amount": decimal_string(row.amount, row.currency or plan.table.currency),
        "candidates": [
            {
                "customer": names[found.customer],
                "confidence": found.confidence,
                "reasons": [reason.code for reason in found.reasons],
            }
            for found in one.candidates
        ],
    }


def _problem(problem: Problem, language: str) -> Data:
    message = messages.sentence(problem.code, problem.facts, language)
    return {"row": problem.row, "column": problem.column, "code": problem.code, "message": message}


def import_table(data: Data) -> str:
    """An import for people."""
    counts = f"{data['taken']} taken, {data['duplicates']} duplicates, {len(data['problems'])} problems"
    lines = [f"{data['kind']}: {counts}"]
    if data["customers_created"]:
        lines.append(f"{len(data['customers_created'])} customers created")
    listed = [*data["problems"], *data["notices"]]
    return "\n".join([*lines, *(f"  row {p['row']} {p['column']}: {p['message']}" for p in listed)])


def queue(as_of: dt.date, items: Iterable[QueueItem]) -> Data:
    """The reminder queue; what is due in several currencies is one sum in CNY."""
    return {"as_of": as_of.isoformat(), "items": [_queue_item(item) for item in items]}


def _queue_item(item: QueueItem) -> Data:
    return {
        "id": item.id if item.id > 0 else None,
        "customer": item.code,
        "customer_name": item.customer,
        "rung": item.rung,
        "action": item.action,
        "state": item.state,
        "due_amount": decimal_string(item.amount, item.currency),
        **_foreign(item.currency),
        "max_days_overdue": item.max_days,
        "invoices": [
            {
                "number": line.number,
                "due_on": line.due_on.isoformat(),
                "open": decimal_string(line.open, line.currency),
                **_foreign(line.currency),
                "days_overdue": line.days,
            }
            for line in item.lines
        ],
    }


def _foreign(currency: str) -> Data:
    """The currency of a sum, said where it is not CNY."""
    return {} if currency == BASE_CURRENCY else {"currency": currency}


def queue_table(data: Data) -> str:
    """The queue for people."""
    head = ["rung", "action", "state", "customer", "", "due", "days", "invoices"]
    rows = [
        [str(i["rung"]), i["action"], i["state"], i["customer"], i["customer_name"],
         f"{i['due_amount']} {i.get('currency', '')}".strip(),
         str(i["max_days_overdue"]), str(len(i["invoices"]))]
        for i in data["items"]
    ]  # fmt: skip
    return grid([head, *rows], right=(5, 6, 7))


def write_letter(letter: Issued, folder: Path) -> Path:
    """The PDF of a letter under a name people recognise."""
    name = f"{letter.facts.number or 'preview'} {letter.facts.customer.name}"
    path = folder / exports.file_name(name, "pdf")
    path.write_bytes(letter.pdf)
    return path


def letters(batch: Batch, paths: Sequence[Path], language: str) -> Data:
    """What was issued, where it is, and what failed."""
    return {
        "letters": [
            _letter(letter, path, language) for letter, path in zip(batch.letters, paths, strict=True)
        ],
        "failed": [
            {
                "customer": item.customer_code,
                "code": item.error.code,
                "message": messages.explain(item.error, language),
            }
            for item in batch.failed
        ],
    }


def _letter(letter: Issued, path: Path, language: str) -> Data:
    facts = letter.facts
    return {
        "number": facts.number,
        "kind": facts.kind,
        "customer": letter.customer_code,
        "principal": decimal_string(facts.principal, facts.currency),
        "interest": decimal_string(facts.interest, facts.currency),
        "total": decimal_string(facts.total, facts.currency),
        "pdf": str(path),
        "sha256": letter.sha256,
        "pages": letter.pages,
        "warnings": [f"{w.code}: {messages.sentence(w.code, w.facts, language)}" for w in letter.warnings],
    }


def letters_table(data: Data) -> str:
    """Letters for people."""
    rows = [["number", "customer", "principal", "interest", "pdf"]]
    rows += [[i["number"], i["customer"], i["principal"], i["interest"], i["pdf"]] for i in data["letters"]]
    notes = [f"  {i['number']}: {w}" for i in data["letters"] for w in i["warnings"]]
    failed = [f"  {i['customer']}: {i['message']}" for i in data["failed"]]
    return "\n".join([grid(rows, right=(2, 3)), *notes, *failed])


def customer(profile: Profile) -> Data:
    """A customer with its balances and open items."""
    record, row = profile.customer, profile.row
    money = row.currency
    limit = None if record.credit_limit is None else decimal_string(record.credit_limit)
    return {
        "customer": {
            **{name: getattr(record, name) for name in _PROFILE},
            "credit_limit": limit,
        },
        "currency": money,
        "balances": {
            "balance": decimal_string(row.balance, money),
            "overdue": decimal_string(row.overdue, money),
            "unallocated": decimal_string(row.unallocated, money),
            "max_days_overdue": row.max_days,
        },
        "open_items": [_open_item(item) for item in profile.open_items],
    }


_PROFILE = (
    "code", "name", "uscc", "address", "phone", "contact", "grade", "owner", "trade", "region", "term_days",
)  # fmt: skip


def _open_item(item: AgingDetail) -> Data:
    return {
        "number": item.number,
        "issued_on": item.issued_on.isoformat(),
        "due_on": item.due_on.isoformat(),
        "amount": decimal_string(item.amount, item.currency),
        "open": decimal_string(item.open, item.currency),
        "days_overdue": max(0, item.days),
    }


def customer_table(data: Data) -> str:
    """A customer for people."""
    facts = [[name, str(value)] for name, value in data["customer"].items() if value not in {None, ""}]
    sums = [[name, str(value)] for name, value in data["balances"].items()]
    head = ["number", "issued_on", "due_on", "amount", "open", "days_overdue"]
    items = [[str(item[name]) for name in head] for item in data["open_items"]]
    parts = [grid(facts), grid([["currency", data["currency"]], *sums], right=(1,))]
    return "\n\n".join([*parts, grid([head, *items], right=(3, 4, 5))])


def statement(facts: Statement) -> Data:
    """A statement of account: opening, every document of the period, closing, aging."""
    money = facts.currency
    return {
        "customer": facts.customer_code,
        "from": facts.since.isoformat(),
        "to": facts.until.isoformat(),
        "opening": decimal_string(facts.opening, money),
        "lines": [_statement_line(line, money) for line in facts.lines],
        "closing": decimal_string(facts.closing, money),
        "aging": {
            "columns": list(facts.buckets.columns),
            "amounts": [decimal_string(amount, money) for amount in facts.aging],
        },
    }


def _statement_line(line: Line, money: str) -> Data:
    moved = line.movement
    return {
        "day": moved.day.isoformat(),
        "kind": moved.kind,
        "number": moved.number,
        "charge": decimal_string(moved.charge, money),
        "credit": decimal_string(moved.credit, money),
        "balance": decimal_string(line.balance, money),
    }


def statement_table(data: Data) -> str:
    """A statement for people."""
    head = ["day", "kind", "number", "charge", "credit", "balance"]
    rows = [[line[name] for name in head] for line in data["lines"]]
    opening = [data["from"], "opening balance", "", "", "", data["opening"]]
    closing = [data["to"], "closing balance", "", "", "", data["closing"]]
    aging = [data["aging"]["columns"], data["aging"]["amounts"]]
    lines = grid([head, opening, *rows, closing], right=(3, 4, 5))
    return "\n\n".join([lines, grid(aging, right=range(len(aging[0])))])


def ship(found: shipping.Answer, language: str) -> Data:
    """Whether goods may be delivered, in CNY; no limit is null."""
    limit = found.position.limit
    said = shipping.explained(found.reasons, language)
    return {
        "customer": found.customer.code,
        "may_ship": found.may_ship,
        "exposure": decimal_string(found.position.used),
        "delivered_not_invoiced": decimal_string(found.position.delivered),
        "deliveries_not_linked": found.position.unlinked,
        "limit_and_terms_of_today": found.past,
        "limit": None if limit is None else decimal_string(limit),
        "reasons": [
            {"code": reason.code, "message": text} for reason, text in zip(found.reasons, said, strict=True)
        ],
    }


def ship_table(data: Data) -> str:
    """Whether goods may be delivered, for people."""
    head = f"{data['customer']}: {'ship' if data['may_ship'] else 'do not ship'}"
    sums = f"exposure {data['exposure']}, limit {data['limit'] or '-'}"
    notes = []
    if data["delivered_not_invoiced"] != "0.00":
        notes.append(f"  of it delivered and not invoiced: {data['delivered_not_invoiced']}")
    if data["deliveries_not_linked"]:
        count = data["deliveries_not_linked"]
        notes.append(f"  {count} deliveries are not linked to an invoice and may be counted twice")
    if data["limit_and_terms_of_today"]:
        notes.append("  limit and terms are those of today")
    return "\n".join([head, sums, *notes, *(f"  {item['message']}" for item in data["reasons"])])


def checks(found: Iterable[Check]) -> Data:
    """Verdicts on a book."""
    listed = [{"name": item.name, "ok": item.ok, "detail": item.detail} for item in found]
    return {"ok": all(item["ok"] for item in listed), "checks": listed}


def checks_table(data: Data) -> str:
    """Verdicts for people."""
    return grid([["ok " if item["ok"] else "BAD", item["name"], item["detail"]] for item in data["checks"]])


def demo_table(data: Data) -> str:
    """Where the demo's files are."""
    return "\n".join([data["book"], *data["files"]])


def width(text: str) -> int:
    """Columns a text takes in a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def grid(rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> str:
    """Rows as aligned columns; those in ``right`` lean right."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    leaning = set(right)
    return "\n".join(
        "  ".join(_pad(cell, widths[i], i in leaning) for i, cell in enumerate(row)).rstrip() for row in rows
    )


def _pad(text: str, size: int, right: bool) -> str:
    gap = " " * (size - width(text))
    return gap + text if right else text + gap
