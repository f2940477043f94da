"""The statement of account marked in the list: what it asked, what came back, its files, its acts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ar_desktop.services.correspondence.statement_cycles import DueStatement
from ar_desktop.services.correspondence.statement_register import StatementRow
from ar_desktop.ui import document_words
from ar_desktop.ui.attached import AttachedFiles
from ar_desktop.ui.cards import Button, FlowLayout, SidePanel, clear, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.correspondence import statement_words as words

_ANSWERED = frozenset({"agreed", "differs"})


class StatementActs(QObject):
    """What the buttons of the panel ask for."""

    answer = Signal()
    posted = Signal()
    show = Signal()
    print = Signal()
    save = Signal()
    void = Signal()
    customer = Signal()
    preview = Signal()
    make = Signal()


class StatementPanel(SidePanel):
    """``show_statement`` one that went out, ``show_due`` a customer who is to get one, or nothing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._empty.setText(self.tr("选中一行查看详情"))
        self._context = context
        self.acts = StatementActs(self)
        self.files: AttachedFiles | None = None
        self.buttons: dict[str, Button] = {}

    def show_nothing(self) -> None:
        """No row is marked."""
        self.files = None
        self.buttons = {}
        self.show_empty()

    def show_due(self, item: DueStatement) -> None:
        """A customer who is to get a statement."""
        self.show_row(item.customer, item.code, [(words.state("due"), "warn")])
        clear(self.content)
        last = item.last_until.isoformat() if item.last_until else self.tr("还没有对过账")
        self._facts(
            [
                (self.tr("期间"), f"{item.period.since} – {item.period.until}"),
                (self.tr("期末余额"), document_words.money(item.closing, item.currency)),
                (self.tr("周期"), words.rhythm(item.rhythm)),
                (self.tr("上次对到"), last),
                (self.tr("责任人"), item.owner),
            ]
        )
        self._acts([
            ("make", self.tr("生成并存档…"), "", "primary"),
            ("preview", self.tr("预览"), "V", ""),
            ("customer", self.tr("客户档案"), "", ""),
        ])  # fmt: skip
        self.files = None
        self.content.addStretch(1)

    def show_statement(self, row: StatementRow) -> None:
        """A statement that went out."""
        pill = words.badge(row)
        self.show_row(row.customer, f"{row.code} · {words.kind(row.details)}", [(pill.text, pill.tone)])
        clear(self.content)
        self._facts(self._sent(row) + self._answered(row))
        acts = [("show", self.tr("查看 PDF"), "V", ""), ("print", self.tr("重印"), "Ctrl+P", "")]
        acts += [("save", self.tr("另存 PDF"), "", ""), ("customer", self.tr("客户档案"), "", "")]
        if row.state != "voided":
            again = self.tr("修改答复") if row.state in _ANSWERED else self.tr("登记回执")
            acts.insert(0, ("answer", again, "A", "" if row.state in _ANSWERED else "primary"))
            acts.insert(1, ("posted", words.posting(row.details.delivery), "", ""))
            if row.state not in _ANSWERED:
                acts.append(("void", self.tr("作废"), "", "danger"))
        self._acts(acts)
        self.content.addWidget(label(self.tr("回执与附件"), "section"))
        hint = self.tr("把盖章回执、寄件联和签收截图的扫描件拖到这里；扫描件是确认欠款和送达的证据。")
        self.files = AttachedFiles(self._context, "statements", row.id, hint)
        self.content.addWidget(self.files)
        self.content.addStretch(1)

    def _sent(self, row: StatementRow) -> list[tuple[str, str]]:
        return [
            (self.tr("期间"), f"{row.period.since} – {row.period.until}"),
            (self.tr("期末余额"), document_words.money(row.closing, row.currency)),
            (self.tr("开具日"), row.made_on.isoformat()),
            (self.tr("要求付款日"), row.details.demand_by),
            (self.tr("寄送"), words.posted(row.details.delivery)),
            (self.tr("沉默条款"), self.tr("已印") if row.details.silence_clause else ""),
            (self.tr("作废"), f"{row.details.voided_on} {row.details.void_reason}".strip()),
        ]

    def _answered(self, row: StatementRow) -> list[tuple[str, str]]:
        if row.answered_on is None:
            return []
        theirs = document_words.money(row.closing + (row.difference or 0), row.currency)
        gap = f"{words.difference(row)}" + self.tr("（对方账面 {amount}）").format(amount=theirs)
        return [
            (self.tr("答复日"), row.answered_on.isoformat()),
            (self.tr("签署人"), row.details.signed_by),
            (self.tr("承诺付款日"), row.promised_on.isoformat() if row.promised_on else ""),
            (self.tr("差异"), gap if row.difference else ""),
            (self.tr("说明"), row.details.said),
        ]

    def _facts(self, pairs: list[tuple[str, str]]) -> None:
        holder, grid = QWidget(), QGridLayout()
        holder.setLayout(grid)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for number, (caption, text) in enumerate(pair for pair in pairs if pair[1]):
            grid.addWidget(label(caption, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            said = label(text, wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(said, number, 1)
        self.content.addWidget(holder)

    def _acts(self, acts: list[tuple[str, str, str, str]]) -> None:
        flow = FlowLayout()
        self.buttons = {}
        for name, text, keys, tone in acts:
            self.buttons[name] = Button(text, getattr(self.acts, name).emit, keys=keys, kind=tone)
            flow.addWidget(self.buttons[name])
        self.content.addLayout(flow)
