"""Handing a claim over: what is missing first, then the dossier in the background, then the case."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.dossier import Dossier
from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import case_files, cases, dossier, dossier_lines
from ar_desktop.services.claims.cases import NewCase
from ar_desktop.services.claims.dossier import Made, Request
from ar_desktop.services.claims.dossier_lines import Line
from ar_desktop.services.keeping import exports
from ar_desktop.ui import saving
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.claims.handover import HandoverDialog
from ar_desktop.ui.tasks import Progress

#: Lines of a list marked for one dossier; more than that is everything, and needs no marking.
_MOST_PICKED = 2000


class CaseAct(QObject):
    """The dialogs of handing over; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.dialog: QWidget | None = None

    def ask(self, customer: int | None, kind: str = "", lines: Sequence[int] = ()) -> None:
        """Show what a case against a customer would say and lack, for these open lines or for all."""
        if customer is None:
            self._context.say(self.tr("先选中一个客户"))
            return
        book, today = self._context.book, self._context.today

        def work(_progress: Progress) -> tuple[Dossier, list[Line]]:
            known = dossier_lines.listed(book, customer, today)
            open_ones = tuple(line.id for line in known if line.id in lines)
            if lines and not open_ones:
                raise ArError("lines_not_open")
            return dossier.facts(book, Request(customer, today, today, lines=open_ones)), known

        def show(found: tuple[Dossier, list[Line]]) -> None:
            self._show(customer, *found, kind)

        self._context.tasks.run(self.tr("核对证据"), work, show)

    def ask_lines(self, rows: Iterable[tuple[int, int]]) -> None:
        """The same for lines picked from a list, each with its customer."""
        picked = list(islice(rows, _MOST_PICKED))
        if len({customer for customer, _ in picked}) > 1:
            self._context.say(self.tr("一个案卷只对一个客户：请只选同一客户的欠款"))
        elif picked:
            self.ask(picked[0][0], lines=[line for _, line in picked])

    def ask_invoices(self, customer: int, numbers: Sequence[str]) -> None:
        """The same for a customer's invoices by number; for all that is open where none is named."""
        book, today = self._context.book, self._context.today
        self.ask(customer, lines=dossier_lines.of_invoices(book, customer, today, numbers))

    def _show(self, customer: int, facts: Dossier, lines: list[Line], kind: str) -> None:
        dialog = HandoverDialog(
            self._page, self._context, customer, facts, lines,
            lambda new: self._open_case(dialog.facts, new), lambda: self._ask_file(dialog.facts),
        )  # fmt: skip
        dialog.chosen.connect(lambda chosen: self._work_out(dialog, customer, chosen))
        if kind:
            dialog.kind.choose(kind)
        self.dialog = dialog
        dialog.open()

    def _work_out(self, dialog: HandoverDialog, customer: int, lines: tuple[int, ...]) -> None:
        """The claim of other lines, for a dialog that may be gone by then."""
        book, today = self._context.book, self._context.today
        asked = Request(customer, today, today, lines=lines)

        def done(facts: Dossier) -> None:
            if self.dialog is dialog and isValid(dialog):
                dialog.take(facts)

        self._context.tasks.run(self.tr("核对证据"), lambda _progress: dossier.facts(book, asked), done)

    def _open_case(self, facts: Dossier, new: NewCase) -> None:
        book, today = self._context.book, self._context.today

        def work(progress: Progress) -> Changes:
            with tempfile.TemporaryDirectory() as folder:
                name = exports.file_name(self._name(facts), "pdf")
                made = dossier.make(book, facts, Path(folder) / name, progress)
                papers = (made.workbook, *made.beside)
                kept = NewCase(
                    new.customer, new.kind, new.taker, new.amount, new.currency, new.note, new.ourselves,
                    made.pdf, papers,
                )  # fmt: skip
                return cases.prepare(book, kept, today)

        def done(changes: Changes) -> None:
            said = self.tr("已为 {customer} 建案，案卷已存档；寄出后请点“移交出去”")
            self._context.publish(changes, said.format(customer=facts.customer.name))
            self._context.go("cases", changes.ids[0])

        self._context.tasks.run(self.tr("制作案卷"), work, done)

    def _name(self, facts: Dossier) -> str:
        named = self.tr("案卷 {customer} {day}")
        return named.format(customer=facts.customer.name, day=facts.as_of.isoformat())

    def _ask_file(self, facts: Dossier) -> None:
        self.dialog = saving.ask(
            self._context,
            self._page,
            self.tr("生成案卷"),
            self._name(facts) + ".pdf",
            lambda path: self.write(facts, path),
        )

    def write(self, facts: Dossier, path: Path) -> None:
        """The dossier as files of the user's own; no case is opened."""
        book = self._context.book

        def done(made: Made) -> None:
            said = [self.tr("已生成案卷 {file}，共 {pages} 页").format(file=made.pdf.name, pages=made.pages)]
            if made.beside:
                said.append(self.tr("{count} 个文件另附").format(count=len(made.beside)))
            if made.missing:
                facts = {"characters": "".join(made.missing)}
                said.append(messages.sentence("characters_missing", facts, self._context.settings.language))
            self._context.say(" · ".join(said))

        self._context.tasks.run(
            self.tr("制作案卷"), lambda report: dossier.make(book, facts, path, report), done
        )

    def save_kept(self, case: int, name: str) -> None:
        """The dossier kept with a case, with its workbook and loose files, into a folder of the user's."""
        self.dialog = saving.ask_folder(
            self._context, self._page, self.tr("另存案卷到文件夹"), lambda path: self.copy(case, path, name)
        )

    def copy(self, case: int, folder: Path, name: str) -> None:
        """Write what is kept with a case."""
        try:
            written = case_files.export(self._context.book, case, folder, name)
        except ArError as error:
            self._context.fail(error)
        else:
            self._context.say(
                self.tr("已保存 {count} 个文件到 {folder}").format(count=len(written), folder=folder)
            )
