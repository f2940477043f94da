"""Handing a claim over: what is missing first, then the dossier in the background, then the case."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.dossier import Dossier
from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import cases, dossier
from ar_desktop.services.claims.cases import NewCase
from ar_desktop.services.claims.dossier import Made, Request
from ar_desktop.services.keeping import exports
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.claims.case import HandoverDialog
from ar_desktop.ui.tasks import Progress


class CaseAct(QObject):
    """The dialogs of handing over; ``dialog`` is the one open."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.dialog: QWidget | None = None

    def ask(self, customer: int | None, kind: str = "") -> None:
        """Show what a case against a customer would say and lack."""
        if customer is None:
            self._context.say(self.tr("先选中一个客户"))
            return
        book, today = self._context.book, self._context.today
        asked = Request(customer, today, today)

        def show(facts: Dossier) -> None:
            dialog = HandoverDialog(
                self._page, self._context, customer, facts,
                lambda new: self._open_case(facts, new), lambda: self._ask_file(facts),
            )  # fmt: skip
            if kind:
                dialog.kind.choose(kind)
            self.dialog = dialog
            dialog.open()

        self._context.tasks.run(self.tr("核对证据"), lambda _progress: dossier.facts(book, asked), show)

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
        dialog = QFileDialog(self._page, self.tr("生成案卷"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.selectFile(exports.file_name(self._name(facts), "pdf"))
        dialog.fileSelected.connect(lambda path: self.write(facts, Path(path)))
        self.dialog = dialog
        dialog.open()

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
        dialog = QFileDialog(self._page, self.tr("另存案卷到文件夹"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.copy(case, Path(path), name))
        self.dialog = dialog
        dialog.open()

    def copy(self, case: int, folder: Path, name: str) -> None:
        """Write what is kept with a case."""
        try:
            written = cases.export(self._context.book, case, folder, name)
        except ArError as error:
            self._context.fail(error)
        else:
            self._context.say(
                self.tr("已保存 {count} 个文件到 {folder}").format(count=len(written), folder=folder)
            )
