"""The approval sheet of a write-off as PDF. In Chinese whatever the screen speaks: it is a voucher of the
books, which are kept in Chinese (会计法 art. 22)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from ar_desktop import messages
from ar_desktop.domain import write_offs as rules
from ar_desktop.domain.dates import chinese_date
from ar_desktop.domain.money import format_amount
from ar_desktop.domain.write_off_sheet import ApprovalSheet
from ar_desktop.reports.press import furniture, templates, wording
from ar_desktop.reports.press.compose import Letter, Look, compose
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece, paragraph
from ar_desktop.reports.press.paper import MM, Frame
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Run, Style

GROUNDS = {
    "insolvent": "债务人破产、关闭、解散、注销或被吊销营业执照，清算财产不足清偿",
    "death": "债务人死亡，或被宣告失踪、死亡，财产或遗产不足清偿",
    "three_years": "债务人逾期三年以上未清偿，且有确凿证据证明已无力清偿",
    "restructuring": "与债务人达成债务重组协议或法院批准破产重整计划后，无法追偿",
    "force_majeure": "因自然灾害、战争等不可抗力导致无法收回",
    "lost_suit": "经诉讼、仲裁未获支持，或法院裁定终结（中止）执行",
    "small_old": "逾期一年以上、单笔金额较小的应收款项，不足以弥补清收成本",
}
PROOFS = {
    "contract": "合同、发票、送货签收及对账凭据",
    "court": "人民法院破产、清算公告",
    "register": "市场监管部门注销、吊销证明",
    "assets": "清算或财产清偿情况说明",
    "death": "死亡、失踪证明",
    "inability": "债务人无力清偿的证据（查询结果、函证、财务资料）",
    "chasing": "催收记录（催告函及签收、通话、微信等）",
    "report": "情况说明和专项报告",
    "agreement": "债务重组协议，或法院批准的重整计划",
    "disaster": "债务人受灾情况说明以及放弃债权申明",
    "judgment": "判决书、裁决书",
    "enforcement": "终结（中止）执行裁定书",
}
STATES = {
    rules.ASKED: "待审批",
    rules.APPROVED: "已批准，待入账",
    rules.REFUSED: "未批准",
    rules.POSTED: "已入账（账销案存）",
    rules.REVERSED: "已冲回",
}
_FRAME = Frame(22 * MM, 24 * MM)
_SIGNED = Style(10.5, 30, "left")
_BLANK_DAY = "____年___月___日"
_NAME = "_______"


@dataclass(frozen=True)
class _Paper:
    """A sheet as the parts of a document ask for it."""

    facts: ApprovalSheet
    language: str = "zh"

    @property
    def currency(self) -> str:
        """The currency of the amounts."""
        return self.facts.currency


def render(sheet: ApprovalSheet) -> Letter:
    """The sheet as a file of its own; the same facts give the same bytes."""
    paper = _Paper(sheet)
    blocks = {name: partial(block, paper) for name, block in _BLOCKS.items()}
    look = Look(furniture.form(paper), _FRAME)
    layout = compose(templates.default("approval", "zh"), _fields(paper), blocks, paper, sheet.number, look)
    document = Document(f"坏账核销审批表 {sheet.number}", sheet.company, "zh")
    for page in layout.sheets:
        document.add(page)
    return Letter(document.bytes(), len(layout.sheets), layout.missing, layout.unknown)


def _fields(paper: _Paper) -> dict[str, str]:
    """The named fields of the template. Empty text means: nothing to say."""
    facts = paper.facts
    said = [messages.sentence(item.code, _worded(item)) for item in facts.findings]
    return {
        "number": facts.number,
        "day": chinese_date(facts.day),
        "state": STATES[facts.state],
        "company": facts.company,
        "customer": facts.customer.name,
        "uscc": f"（{facts.customer.uscc}）" if facts.customer.uscc else "",
        "amount": wording.in_words(facts.total, paper),
        "ground": GROUNDS[facts.ground.key],
        "source": facts.ground.source.replace(" · ", "；"),
        "findings": "；".join(said) or "账面数据符合该理由的年限与金额条件",
        "evidence": facts.evidence,
        "files": "、".join(facts.files),
        "letters": "、".join(facts.letters),
        "posted": chinese_date(facts.posted_on) if facts.posted_on else "",
        "note": facts.note,
    }


def _worded(item: rules.Finding) -> dict[str, object]:
    facts = dict(item.facts)
    return facts | ({"limit": format_amount(int(str(facts["limit"])))} if "limit" in facts else {})


def _lines(paper: _Paper) -> list[Piece]:
    """The due lines, and what is written off of each."""
    titles = ("发票号", "开票日期", "到期日", "逾期天数", "金额（{unit}）", "核销金额（{unit}）")
    number, *dates, days, amount, written = [title.format(unit=wording.unit(paper)) for title in titles]
    columns = [Column(number, wraps=True), *map(Column, dates)]
    columns += [Column(title, "right") for title in (days, amount, written)]
    rows = [
        [
            line.number, line.issued_on.isoformat(), line.due_on.isoformat(), str(max(0, line.days)),
            format_amount(line.amount, paper.currency), format_amount(line.written, paper.currency),
        ]
        for line in paper.facts.lines
    ]  # fmt: skip
    return table(columns, rows, ["合　计", "", "", "", "", format_amount(paper.facts.total, paper.currency)])


def _proofs(paper: _Paper) -> list[Piece]:
    """What is to be kept, each behind a box to tick."""
    return [piece for key in paper.facts.ground.proofs for piece in furniture.ticked(PROOFS[key])]


def _signs(paper: _Paper) -> list[Piece]:
    """Who asked, who looked, who decided: names that are known, and room to sign."""
    facts = paper.facts
    decided = {rules.REFUSED: "不同意"}.get(facts.state, "同意") if facts.approved_on else "_______"
    day = chinese_date(facts.approved_on) if facts.approved_on else _BLANK_DAY
    asked, signed = f"申 请 人：{facts.asked_by or _NAME}", "签字：____________"
    rows = (
        (asked, "意见：申请核销", signed, f"日期：{chinese_date(facts.day)}"),
        (f"财务负责人：{_NAME}", "意见：_______", signed, f"日期：{_BLANK_DAY}"),
        (f"审 批 人：{facts.approved_by or _NAME}", f"意见：{decided}", signed, f"日期：{day}"),
    )
    return [piece for parts in rows for piece in paragraph([Run("　".join(parts))], _SIGNED)]


_BLOCKS: dict[str, Callable[[_Paper], list[Piece]]] = {"lines": _lines, "proofs": _proofs, "signs": _signs}
