"""What is done with letters beside looking at them: new ones, the post, the list, texts and letterhead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from ar_desktop import messages
from ar_desktop.domain.mailing import LabelSheet
from ar_desktop.domain.money import decimal_string
from ar_desktop.services.correspondence import document_kinds, letter_register, mailing
from ar_desktop.services.correspondence.letters import LetterRow
from ar_desktop.services.correspondence.mailing import Printed
from ar_desktop.services.keeping import exports
from ar_desktop.ui import saving
from ar_desktop.ui.acts import Acts
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.correspondence.label_sheet import LabelSheetDialog
from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog
from ar_desktop.ui.dialogs.correspondence.letterhead import LetterheadDialog
from ar_desktop.ui.pages.correspondence import delivery_words

Rows = Callable[[], Sequence[LetterRow]]


class LetterActs(Acts):
    """``rows`` are the letters meant (ticked, else marked), ``shown`` those in the list."""

    def __init__(self, owner: QWidget, context: Context, rows: Rows, shown: Rows) -> None:
        super().__init__(owner, context)
        self._rows, self._shown = rows, shown

    def menu(self) -> QMenu:
        """All of it but new letters."""
        menu = QMenu(self._page)
        meant = bool(self._rows())
        acts: list[tuple[str, Callable[[], object], bool]] = [
            (self.tr("打印地址标签…"), self.labels, meant),
            (self.tr("收寄清单 PDF…"), self.posting_list, meant),
            (self.tr("收寄清单 Excel…"), self.posting_workbook, meant),
            (self.tr("导出登记簿 Excel…"), self.export, bool(self._shown())),
            (self.tr("函件模板…"), self.templates, True),
            (self.tr("信头与存根…"), self.letterhead, True),
        ]
        for text, act, on in acts:
            action = menu.addAction(text)
            action.setEnabled(on)
            action.triggered.connect(lambda _on, act=act: act())
        return menu

    def new(self) -> None:
        """A letter of any kind."""
        self._open(LetterDialog(self._page, self._context))

    def templates(self) -> None:
        """The texts letters are made of."""
        from ar_desktop.ui.dialogs.correspondence.template import TemplateDialog  # noqa: PLC0415 - QtPdf takes time to load

        rows = self._rows()
        self._open(TemplateDialog(self._page, self._context, rows[0].kind if rows else "demand"))

    def letterhead(self) -> None:
        """How letters look."""
        self._open(LetterheadDialog(self._page, self._context))

    def _ids(self) -> list[int]:
        """The letters meant, in the order of their numbers."""
        return sorted(row.id for row in self._rows())

    def labels(self) -> None:
        """Ask which sheet, then show the labels to print."""
        language = self._context.settings.language
        self._open(LabelSheetDialog(self._page, partial(self._print_labels, self._ids()), language))

    def _print_labels(self, ids: list[int], sheet: LabelSheet) -> None:
        hint = self.tr("从这里打印就是实际大小；另存后打印的，请在 PDF 阅读器里选“实际大小”")
        fetch = partial(mailing.labels, self._context.book, ids, sheet)
        self._make(self.tr("地址标签"), fetch, hint)

    def posting_list(self) -> None:
        """The list handed over with the letters."""
        context, language = self._context, self._context.settings.language
        ids = self._ids()
        fetch = partial(mailing.posting_list, context.book, ids, context.today, language)
        self._make(self.tr("收寄清单"), fetch)

    def _make(self, title: str, fetch: Callable[[], Printed], hint: str = "") -> None:
        """Make a paper for the post in the background, then show it: looked at, printed or saved."""
        language, named = self._context.settings.language, self._named(title)

        def show(made: Printed) -> None:
            said = [messages.sentence(note.code, note.facts, language) for note in made.notices]
            self._show_pdf(named, made.pdf, "\n".join(said), hint)

        self._context.tasks.run(title, lambda _progress: fetch(), show)

    def _named(self, title: str) -> str:
        return f"{title} {self._context.today.isoformat()}"

    def posting_workbook(self) -> None:
        """The same as a workbook."""
        ids, title = self._ids(), self.tr("收寄清单")
        names = (self.tr("序号"), self.tr("文号"), self.tr("收件人"), self.tr("地址"), self.tr("电话"),
                 self.tr("内件品名"), self.tr("邮件号码"))  # fmt: skip
        heads = list(zip(names, (6, 20, 30, 40, 18, 60, 20), strict=True))
        context = self._context

        def write(path: Path) -> object:
            return mailing.posting_workbook(context.book, ids, context.today, path, title, heads)

        self._ask(title, "xlsx", write)

    def export(self) -> None:
        """The letters in the list as a workbook."""
        rows, title = list(self._shown()), self.tr("函件登记簿")
        names = (self.tr("文号"), self.tr("种类"), self.tr("客户"), self.tr("开具日"), self.tr("币种"),
                 self.tr("本金"), self.tr("利息"), self.tr("状态"), self.tr("送达"), self.tr("单号"),
                 self.tr("送达日"))  # fmt: skip
        heads = list(zip(names, (20, 20, 30, 12, 8, 16, 14, 10, 14, 20, 12), strict=True))
        proofs = letter_register.deliveries_of(self._context.book)
        until = self._context.today.isoformat()
        cells = [self._cells(row, proofs) for row in rows]
        self._ask(title, "xlsx", lambda path: exports.list_workbook(path, title, until, heads, cells))

    def _cells(self, row: LetterRow, proofs: letter_register.Deliveries) -> tuple[Any, ...]:
        sent = proofs.get(row.id)
        kind = document_kinds.get(row.kind).name(self._context.settings.language)
        money = [Decimal(decimal_string(amount, row.currency)) for amount in (row.principal, row.interest)]
        standing = (
            (delivery_words.state(sent.state), sent.waybill, sent.arrived_on or "") if sent else ("", "", "")
        )
        return (
            row.number,
            kind,
            row.customer,
            row.issued_on,
            row.currency,
            *money,
            self.state(row.state),
            *standing,
        )

    def state(self, key: str) -> str:
        """What a letter's state is called."""
        return {
            "issued": self.tr("未付清"), "resolved": self.tr("已付清"), "voided": self.tr("已作废"),
        }.get(key, key)  # fmt: skip

    def _ask(self, title: str, suffix: str, write: Callable[[Path], object]) -> None:
        """Ask for a file name, then write there."""
        self.dialog = saving.ask(
            self._context,
            self._page,
            title,
            f"{self._named(title)}.{suffix}",
            lambda path: self.write(path, write),
        )

    def write(self, path: Path, write: Callable[[Path], object]) -> None:
        """Write a file and say so."""
        saving.keep(self._context, path, lambda: write(path))
