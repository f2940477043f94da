"""The fixed words of blocks that only some kinds of letters have, in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KindWords:
    """Labels of one language. ``{unit}`` in a heading is the currency."""

    left: str
    term: str
    day: str
    amount: str
    invoice: str
    issued: str
    part: str
    open: str
    event: str
    paper: str
    count: str
    original: str
    copy: str
    number: str
    total: str
    seal: str
    representative: str
    date: str
    debtor_sign: str
    got: str
    got_head: str
    got_sign: str
    stub: str
    stub_line: str


ZH = KindWords(
    left="距到期日（天）",
    term="期次",
    day="付款日期",
    amount="金额（{unit}）",
    invoice="发票号码",
    issued="开票日期",
    part="本次冲抵（{unit}）",
    open="尚欠（{unit}）",
    event="事项",
    paper="材料名称",
    count="我司现有",
    original="原件",
    copy="复印件",
    number="序号",
    total="合　计",
    seal="（盖章）",
    representative="法定代表人或授权代表：",
    date="日期：　　　　年　　月　　日",
    debtor_sign="单位（盖章）：",
    got="签　收　回　执",
    got_head="已收到{sender}发出的《{title}》（编号{number}）。",
    got_sign="签收单位（盖章）：__________________　签收人：____________　日期：____________",
    stub="（存根）",
    stub_line="签收单位（盖章）：____________　签收人及职务：____________　签收日期：__________",
)
EN = KindWords(
    left="Days to due date",
    term="No.",
    day="Payable on",
    amount="Amount ({unit})",
    invoice="Invoice",
    issued="Issued",
    part="Applied ({unit})",
    open="Outstanding ({unit})",
    event="What happened",
    paper="Document",
    count="In our files",
    original="Original",
    copy="Copy",
    number="No.",
    total="Total",
    seal=" (seal)",
    representative="Authorised signature: ____________",
    date="Date: ____________________",
    debtor_sign="Company (seal): ",
    got="Acknowledgement of receipt",
    got_head='We have received "{title}" (no. {number}) from {sender}.',
    got_sign="Company (seal): ________________  Name: ______________  Date: ____________",
    stub=" (file copy)",
    stub_line="Received by (seal): ____________  Name and position: ____________  Date: __________",
)
