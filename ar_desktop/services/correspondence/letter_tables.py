"""The rows of a letter's further tables, as text in the letter's language."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from ar_desktop.domain import documents
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services.chasing import timeline as history
from ar_desktop.services.correspondence import document_kinds
from ar_desktop.services.correspondence.letter_ground import Ground
from ar_desktop.storage.engine import Row

Rows = tuple[tuple[str, ...], ...]
Tables = dict[str, Rows]


def plan(text: str, currency: str) -> Rows:
    """Instalments: number, day, amount."""
    lines = documents.plan_lines(text, currency)
    return tuple(
        (str(number), line.due_on.isoformat(), format_amount(line.amount, currency))
        for number, line in enumerate(lines, 1)
    )


def plan_total(text: str, currency: str) -> str:
    """What the instalments come to."""
    return format_amount(sum(line.amount for line in documents.plan_lines(text, currency)), currency)


def parties(ground: Ground, guarantor: str) -> Rows:
    """Who signs an agreement: role and name."""
    roles = ("Creditor", "Debtor", "Guarantor") if ground.language == "en" else (
        "甲方（债权人）", "乙方（债务人）", "丙方（保证人）")  # fmt: skip
    names = (ground.company.name, ground.customer.name, guarantor)
    return tuple(pair for pair in zip(roles, names, strict=True) if pair[1])


def applied(ground: Ground, receipt: Row) -> tuple[Rows, str]:
    """What a receipt was put to by the day: invoice, its day, its amount, the part, what is left; and
    the sum of the parts."""
    sql = """SELECT c.number, c.issued_on, c.amount, sum(a.amount) AS part,
        c.amount - (SELECT sum(b.amount) FROM allocations b WHERE b.charge_id = c.id AND b.day <= :d) AS open
      FROM allocations a JOIN charges c ON c.id = a.charge_id
      WHERE a.credit_id = :credit AND a.day <= :d GROUP BY c.id HAVING sum(a.amount) <> 0
      ORDER BY c.due_on, c.id"""
    rows = list(ground.conn.execute(sql, {"credit": receipt["id"], "d": ground.as_of.toordinal()}))
    total = format_amount(sum(row["part"] for row in rows), ground.currency)
    return tuple(
        (row["number"], dt.date.fromordinal(row["issued_on"]).isoformat(),
         *(format_amount(row[name], ground.currency) for name in ("amount", "part", "open")))
        for row in rows
    ), total  # fmt: skip


#: Events of a customer's history that a letter tells at the most.
_MOST_EVENTS = 40


def timeline(ground: Ground) -> Rows:
    """What happened with the customer, oldest first: day and text; the latest where there is too much."""
    entries = history.of(ground.book, ground.customer.id, ground.as_of, _MOST_EVENTS)
    entries.reverse()
    entries.sort(key=lambda entry: (entry.day, history.KINDS.index(entry.kind)))
    return tuple((entry.day.isoformat(), _said(entry, ground)) for entry in entries)


def _said(entry: history.Entry, ground: Ground) -> str:
    """What an entry is, its text, its amount and day, and what came of it."""
    words = _EVENTS[ground.language]
    amount = ""
    if entry.amount:
        figure = format_amount(entry.amount, entry.currency)
        amount = f"¥{figure}" if entry.currency == BASE_CURRENCY else f"{entry.currency} {figure}"
    kind = (
        words.get(f"{entry.kind}_{entry.result}")
        or words.get(f"{entry.kind}_{entry.channel}")
        or (_paper(entry.result, ground.language) if entry.kind == "letter" else words[entry.kind])
    )
    until = words["until"].format(day=entry.until.isoformat()) if entry.until else ""
    return _joined([kind, entry.text, amount, until], ground)


def _paper(kind: str, language: str) -> str:
    """That a letter of a kind was written: whether it went out and arrived is told by its deliveries."""
    words = _EVENTS[language]
    if kind not in document_kinds.codes():  # of a former version
        return words["letter"]
    return words["paper"].format(kind=document_kinds.get(kind).name(language))


def _joined(parts: Sequence[str], ground: Ground) -> str:
    return (" · " if ground.language == "en" else "，").join(part for part in parts if part)


_EVENTS: dict[str, dict[str, str]] = {
    "zh": {
        "activity": "联系", "activity_call": "电话催收", "activity_sms": "短信催收",
        "activity_wechat": "微信催收", "activity_email": "邮件催收", "visit": "上门催收",
        "promise": "对方承诺付款", "promise_broken": "对方承诺付款，未兑现",
        "promise_kept": "对方承诺付款，已兑现", "promise_partly": "对方承诺付款，部分兑现",
        "plan": "还款协议", "letter": "出具函件", "paper": "出具{kind}",
        "letter_voided": "函件作废", "delivery": "函件送达",
        "delivery_sent": "函件寄出", "delivery_signed": "函件签收",
        "delivery_signed_other": "函件由他人签收", "delivery_refused": "函件被拒收",
        "delivery_returned": "函件退回", "delivery_unknown_there": "函件以查无此人退回",
        "statement": "出具对账单", "statement_agreed": "对方确认对账单",
        "statement_differs": "对方对对账单提出差异", "receipt": "收到付款", "bounced": "退票或退款",
        "bill": "票据", "bill_received": "收到票据", "dispute": "争议", "dispute_opened": "对方提出争议",
        "hold": "暂停供货", "hold_asked": "申请暂停供货", "hold_held": "暂停供货",
        "hold_released": "恢复供货", "due": "变更到期日", "write_off": "坏账核销",
        "limitation": "时效事件", "until": "至{day}",
    },
    "en": {
        "activity": "Contact", "activity_call": "Telephone call", "activity_sms": "SMS",
        "activity_wechat": "WeChat", "activity_email": "E-mail", "visit": "Visit",
        "promise": "Promise to pay", "promise_broken": "Promise to pay, broken",
        "promise_kept": "Promise to pay, kept", "promise_partly": "Promise to pay, kept in part",
        "plan": "Payment agreement", "letter": "Letter", "paper": "{kind}",
        "letter_voided": "Letter withdrawn",
        "delivery": "Letter delivered", "delivery_sent": "Letter posted",
        "delivery_signed": "Letter signed for", "delivery_signed_other": "Letter signed for by another",
        "delivery_refused": "Letter refused", "delivery_returned": "Letter returned",
        "delivery_unknown_there": "Letter returned as unknown", "statement": "Statement of account",
        "statement_agreed": "Statement confirmed", "statement_differs": "Statement contested",
        "receipt": "Payment received", "bounced": "Payment taken back", "bill": "Bill",
        "bill_received": "Bill received", "dispute": "Dispute", "dispute_opened": "Dispute raised",
        "hold": "Supply stopped", "hold_asked": "Supply stop asked for", "hold_held": "Supply stopped",
        "hold_released": "Supply resumed", "due": "Due day moved", "write_off": "Written off",
        "limitation": "Limitation", "until": "until {day}",
    },
}  # fmt: skip


def checklist(ground: Ground) -> Rows:
    """What to hand to the lawyer: name, and how many of it the book has."""
    captions = _PAPERS[ground.language]
    return tuple((caption, _counted(ground, sql)) for caption, sql in zip(captions, _COUNTS, strict=True))


def _counted(ground: Ground, sql: str) -> str:
    if not sql:
        return ""
    chasing = json.dumps(sorted({*document_kinds.counting(), "guarantor"}))
    asked = {"who": ground.customer.id, "d": ground.as_of.toordinal(), "chasing": chasing}
    row = ground.conn.execute(sql, asked).fetchone()
    if not row[0]:
        return "—"
    return f"{row[0]}" if ground.language == "en" else f"{row[0]} 份"


_PAPERS = {
    "zh": (
        "双方营业执照、工商登记信息", "合同、订单", "送货单、签收单", "发票及交付凭证", "对账单及回执",
        "催款函件及送达证据", "付款流水", "沟通记录", "逾期利息（违约金）计算表",
    ),
    "en": (
        "Business licences and registration of both parties", "Contracts and orders",
        "Delivery notes signed for", "Invoices and proof of their delivery",
        "Statements of account and replies", "Letters of demand and proof of delivery",
        "Records of payment", "Records of contact", "Worksheet of interest",
    ),
}  # fmt: skip
_COUNTS = (
    "",
    "SELECT count(*) FROM contracts WHERE customer_id = :who",
    "SELECT count(*) FROM shipments WHERE customer_id = :who AND voided_on IS NULL AND shipped_on <= :d",
    """SELECT count(*) FROM invoices WHERE customer_id = :who AND voided_on IS NULL AND issued_on <= :d
      AND kind = 'invoice'""",
    "SELECT count(*) FROM statements WHERE customer_id = :who",
    """SELECT count(*) FROM letters WHERE customer_id = :who AND voided_on IS NULL AND issued_on <= :d
      AND kind IN (SELECT value FROM json_each(:chasing))""",
    """SELECT count(*) FROM credits WHERE customer_id = :who AND kind = 'receipt' AND voided_on IS NULL
      AND day <= :d""",
    "SELECT count(*) FROM activities WHERE customer_id = :who AND day <= :d",
    "",
)
