"""The front pages of a dossier: cover, index of evidence, timeline, tables, worksheet.

In Chinese whatever the screen speaks: it is made for a Chinese court, agency or insurer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ar_desktop.domain.dates import chinese_date
from ar_desktop.domain.dossier import Dossier, Exhibit
from ar_desktop.domain.money import format_amount
from ar_desktop.reports.claims import binder
from ar_desktop.reports.claims.binder import Mark
from ar_desktop.reports.claims.dossier_words import CHANNELS, REASONS, STATES, paid_head
from ar_desktop.reports.correspondence.late_words import percent
from ar_desktop.reports.press import typeface, wording
from ar_desktop.reports.press.document import Document
from ar_desktop.reports.press.flow import Piece, paginate, paragraph
from ar_desktop.reports.press.paper import MM, Frame, Sheet
from ar_desktop.reports.press.table import Column, table
from ar_desktop.reports.press.typeset import Run, Style

_FRAME = Frame(20 * MM, 18 * MM)
_TITLE, _COVER = Style(16, 26, "center", spacing=1), Style(24, 40, "center", spacing=4)
_BODY, _SMALL = Style(11, 20, "left"), Style(9, 14.5, "left")
_ROWS = Style(12, 24, "left")


@dataclass(frozen=True)
class FileFate:
    """What became of a file: bound on ``pages`` pages, or put beside for ``reason``."""

    name: str
    pages: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Placed:
    """An exhibit with its number and pages in the dossier: ``first`` 0 where none was bound."""

    number: int
    exhibit: Exhibit
    files: tuple[FileFate, ...]
    first: int = 0
    last: int = 0

    @property
    def pages(self) -> str:
        """Its pages as the index gives them."""
        if not self.first:
            return "另附" if self.files else "—"
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


@dataclass(frozen=True)
class Front:
    """The front pages as a file, with their bookmarks."""

    pdf: bytes
    pages: int
    marks: tuple[Mark, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class _Section:
    """A part of the front pages; ``listed`` ones stand in the index."""

    title: str
    pieces: list[Piece]
    proves: str = ""


def placed(exhibits: Sequence[Exhibit], fates: Sequence[Sequence[FileFate]], front: int) -> list[Placed]:
    """Numbers and pages of the exhibits behind ``front`` front pages."""
    found, page = [], front
    for number, (exhibit, files) in enumerate(zip(exhibits, fates, strict=True), 1):
        count = sum(file.pages for file in files)
        first = page + 1 if count else 0
        found.append(Placed(number, exhibit, tuple(files), first, page + count if count else 0))
        page += count
    return found


def render(facts: Dossier, fates: Sequence[Sequence[FileFate]]) -> Front:
    """The front pages. The index names pages that depend on how long it is itself: it is laid out until
    that is true."""
    behind = sum(file.pages for files in fates for file in files)
    front = 0
    while True:
        sheets, starts = _laid(facts, placed(facts.exhibits, fates, front), front)
        if len(sheets) <= front:
            return _front(facts, sheets, starts, front + behind)
        front = len(sheets)


def _laid(
    facts: Dossier, exhibits: Sequence[Placed], front: int
) -> tuple[list[Sheet], list[tuple[str, int]]]:
    """All front sheets, and on which each part begins, from 0."""
    parts = [_Section(title, make(facts), proves) for title, proves, make in _PARTS]
    laid = [paginate(part.pieces, _FRAME) or [Sheet()] for part in parts]
    cover = paginate(_cover(facts), _FRAME)
    length = sum(map(len, laid))
    begin = max(front - length, 0)
    pages = []
    for sheets in laid:
        pages.append((begin + 1, begin + len(sheets)))
        begin += len(sheets)
    index = paginate(_index(parts, pages, exhibits), _FRAME)
    spare = max(front - length - len(cover) - len(index), 0)  # the index got shorter with its true pages
    index += [Sheet() for _ in range(spare)]
    all_sheets, starts = [*cover, *index], [("封面", 0), ("证据目录", len(cover))]
    for part, sheets in zip(parts, laid, strict=True):
        starts.append((part.title, len(all_sheets)))
        all_sheets += sheets
    return all_sheets, starts


def _front(facts: Dossier, sheets: list[Sheet], starts: list[tuple[str, int]], total: int) -> Front:
    """Numbered sheets as a file."""
    document = Document(title(facts), facts.sender.name)
    printed = ""
    for number, sheet in enumerate(sheets, 1):
        part = next(name for name, start in reversed(starts) if start < number)
        binder.foot(sheet, number, total, part, right(facts))
        printed += sheet.text()
        document.add(sheet)
    marks = tuple(Mark(name, start) for name, start in starts)
    return Front(document.bytes(), len(sheets), marks, typeface.missing(printed))


def title(facts: Dossier) -> str:
    """What the file is called in its properties."""
    return f"债权案卷 {facts.customer.name} {facts.as_of.isoformat()}"


def right(facts: Dossier) -> str:
    """What stands at the right of every foot."""
    return facts.customer.name


def _heading(text: str, note: str = "") -> list[Piece]:
    pieces = paragraph([Run(text, bold=True)], _TITLE)
    pieces += paragraph([Run(note)], _SMALL, gap=4) if note else []
    for piece in pieces:
        piece.keep = True
    return pieces


def _cover(facts: Dossier) -> list[Piece]:
    """Parties, claim, and who prepared it."""
    spoken = wording.in_words
    pieces = [Piece(70), *paragraph([Run("债 权 案 卷", bold=True)], _COVER), Piece(24)]
    rows = [
        ("债权人", facts.sender.name), ("统一社会信用代码", facts.sender.uscc),
        ("地址", facts.sender.address),
        ("联系", _reach(facts.sender.contact, facts.sender.phone)), ("", ""),
        ("债务人", facts.customer.name), ("统一社会信用代码", facts.customer.uscc),
        ("地址", facts.customer.address), ("联系", _reach(facts.customer.contact, facts.customer.phone)),
        ("", ""), ("请求本金", spoken(facts.principal, facts)),
        ("利息/违约金", f"{spoken(facts.interest, facts)}\n计至{chinese_date(facts.as_of)}，此后照算至清偿日"
         if facts.interest_rows else "未计算"),
        ("合计", spoken(facts.total, facts)), ("", ""),
        ("截止日", chinese_date(facts.as_of)), ("制作日期", chinese_date(facts.prepared_on)),
        ("制作人", facts.prepared_by),
    ]  # fmt: skip
    for name, value in rows:
        pieces += _row(name, value) if name else [Piece(8)]
    return pieces


def _row(name: str, value: str) -> list[Piece]:
    value_style = Style(_ROWS.size, _ROWS.leading, "left", left=110)
    said = (value or "（未登记）").split("\n")
    pieces = [piece for text in said for piece in paragraph([Run(text)], value_style)]
    tag = paragraph([Run(name)], _ROWS)
    pieces[0].marks = (*tag[0].marks, *pieces[0].marks)
    return pieces


def _reach(*parts: str) -> str:
    return "　".join(part for part in parts if part)


def _index(
    parts: Sequence[_Section], pages: Sequence[tuple[int, int]], exhibits: Sequence[Placed]
) -> list[Piece]:
    """证据目录: number, name, source, what it proves, pages."""
    columns = [
        Column("序号", "center"), Column("证据名称", wraps=True), Column("来源", wraps=True),
        Column("证明内容", wraps=True), Column("页码", "center"),
    ]  # fmt: skip
    own = [
        [f"附{count}", part.title, "本案卷编制", part.proves, _range(*pages[count - 1])]
        for count, part in enumerate(parts, 1)
    ]
    rows = [
        [str(item.number), item.exhibit.title, item.exhibit.source, item.exhibit.proves, item.pages]
        for item in exhibits
    ]
    note = "页码为本案卷页脚的连续页码。“另附”的材料不能装订，原文件随案卷一并移交。"
    total = ["", f"证据 {len(exhibits)} 项", "", "", ""]
    return [
        *_heading("证 据 目 录", note),
        *table(columns, [*rows, *own], total, tight=True),
        *_beside(exhibits),
    ]


def _range(first: int, last: int) -> str:
    return str(first) if first >= last else f"{first}-{last}"


def _beside(exhibits: Sequence[Placed]) -> list[Piece]:
    """The files that could not be bound, and why."""
    loose = [(item, file) for item in exhibits for file in item.files if file.reason]
    if not loose:
        return []
    columns = [Column("证据", "center"), Column("文件名", wraps=True), Column("未装订的原因", wraps=True)]
    rows = [[str(item.number), file.name, REASONS[file.reason]] for item, file in loose]
    pieces = paragraph([Run("另附的文件", bold=True)], _BODY, gap=14)
    pieces[0].keep = True
    return [*pieces, *table(columns, rows, ["", f"共 {len(rows)} 个", ""], tight=True)]


def _timeline(facts: Dossier) -> list[Piece]:
    columns = [Column("日期"), Column("事实", wraps=True), Column("凭据", wraps=True)]
    rows = [[event.day.isoformat(), event.text, event.proof] for event in facts.events]
    return [*_heading("案情时间线"), *table(columns, rows, ["", f"共 {len(rows)} 条", ""], tight=True)]


def _debts(facts: Dossier) -> list[Piece]:
    unit = wording.unit(facts)
    columns = [
        Column("发票号 / 合同号 / 送货签收", wraps=True),
        *map(Column, ("开票日", "到期日")),
        *(Column(name, "right") for name in (f"金额（{unit}）", paid_head(facts), "未付", "逾期天数")),
        Column("时效届满"),
    ]
    rows = [
        [
            " / ".join(part for part in (debt.number, debt.contract, debt.delivered) if part),
            debt.issued_on.isoformat(), debt.due_on.isoformat(), _figure(debt.amount, facts),
            _figure(debt.paid, facts), _figure(debt.open, facts), str(max(debt.days, 0)),
            debt.ends_on.isoformat() if debt.ends_on else "",
        ]
        for debt in facts.debts
    ]  # fmt: skip
    sums = [sum(getattr(debt, name) for debt in facts.debts) for name in ("amount", "paid", "open")]
    total = ["合　计", "", "", *(_figure(amount, facts) for amount in sums), "", ""]
    claimed = _figure(facts.principal, facts)
    note = f"截至{chinese_date(facts.as_of)}；请求本金为其中已逾期的未付金额，共 {claimed} {unit}。"
    return [*_heading("欠款明细表", note), *table(columns, rows, total, tight=True)]


def _figure(amount: int, facts: Dossier) -> str:
    return format_amount(amount, facts.currency)


def _worksheet(facts: Dossier) -> list[Piece]:
    unit = wording.unit(facts)
    columns = [
        Column("发票号", wraps=True), Column(f"计息本金（{unit}）", "right"), Column("起", "center"),
        Column("止", "center"), Column("天数", "right"), Column("年利率", "right"),
        Column("依据", wraps=True), Column(f"利息（{unit}）", "right"),
    ]  # fmt: skip
    rows = [
        [
            row.number, _figure(row.principal, facts), row.starts_on.isoformat(), row.ends_on.isoformat(),
            str(row.days), percent(row.rate), row.basis, _figure(row.amount, facts),
        ]
        for row in facts.interest_rows
    ]  # fmt: skip
    total = ["合　计", "", "", "", "", "", "", _figure(facts.interest, facts)]
    return [*_heading("利息计算表", facts.interest_note), *table(columns, rows, total, tight=True)]


def _money(facts: Dossier) -> list[Piece]:
    unit = wording.unit(facts)
    columns = [
        Column("收款日"), Column(f"金额（{unit}）", "right"), Column("付款人", wraps=True),
        Column("流水号", wraps=True), Column("核销的发票", wraps=True),
    ]  # fmt: skip
    rows = [
        [item.day.isoformat(), _figure(item.amount, facts), item.payer, item.number, item.paid_for]
        for item in facts.money
    ]
    total = ["合　计", _figure(sum(item.amount for item in facts.money), facts), "", "", ""]
    note = "自最早一笔欠款开票之日起的收款，及核销过本案欠款的全部收款。"
    return [*_heading("收款明细表", note), *table(columns, rows, total, tight=True)]


def _letters(facts: Dossier) -> list[Piece]:
    columns = [
        Column("文号", wraps=True), Column("开具日"), Column(f"金额（{wording.unit(facts)}）", "right"),
        Column("方式", "center"),
        Column("单号", wraps=True), Column("寄出"), Column("状态", "center"), Column("送达"),
        Column("签收人", wraps=True), Column("凭证", "right"),
    ]  # fmt: skip
    rows = [
        [
            item.number, item.issued_on.isoformat(), _figure(item.total, facts),
            CHANNELS.get(item.channel, "—"),
            item.waybill, item.sent_on.isoformat() if item.sent_on else "", STATES.get(item.state, "—"),
            item.arrived_on.isoformat() if item.arrived_on else "", item.signed_by,
            str(item.files or "—"),
        ]
        for item in facts.letters
    ]  # fmt: skip
    total = [f"共 {len(rows)} 封", *[""] * 9]
    return [*_heading("函件及送达登记"), *table(columns, rows, total, tight=True)]


def _files(facts: Dossier) -> list[Piece]:
    """Every file as the book keeps it, with the hash by which a copy can be told from it."""
    columns = [
        Column("证据", "center"), Column("文件名", wraps=True), Column("字节", "right"),
        Column("SHA-256", wraps=True),
    ]  # fmt: skip
    rows = [
        [str(number), file.name, f"{file.size:,}", f"{file.sha256[:32]} {file.sha256[32:]}"]
        for number, item in enumerate(facts.exhibits, 1)
        for file in item.files
    ]
    size = sum(file.size for item in facts.exhibits for file in item.files)
    note = "校验值按我方留存的原文件计算；装订时页面略有缩小，以便标注页码，内容未作改动。"
    return [*_heading("电子文件清单", note),
            *table(columns, rows, ["", f"共 {len(rows)} 个", f"{size:,}", ""], tight=True)]  # fmt: skip


_PARTS: tuple[tuple[str, str, Callable[[Dossier], list[Piece]]], ...] = (
    ("案情时间线", "交易、到期、付款与催收的经过", _timeline),
    ("欠款明细表", "每笔欠款的金额、到期日与时效", _debts),
    ("利息计算表", "利息（违约金）的本金、期间、利率与金额", _worksheet),
    ("收款明细表", "债务人已付款项及其冲抵", _money),
    ("函件及送达登记", "催告经过与送达情况", _letters),
    ("电子文件清单", "所附文件的大小与校验值", _files),
)
