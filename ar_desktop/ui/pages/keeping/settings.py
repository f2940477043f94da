"""Settings (设置): our company, letters and interest, LPR, ladder, the book's copies, this machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.interest import Quote
from ar_desktop.services.keeping import books, options, rates
from ar_desktop.settings import Settings
from ar_desktop.ui import saving
from ar_desktop.ui.cards import Button, Card, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.fields import EnterWalk, TypedEdit, scheme
from ar_desktop.ui.page import GAP, Page, fill
from ar_desktop.ui.pages.keeping.settings_book import BookSection, MachineSection
from ar_desktop.ui.pages.keeping.settings_company import CompanySection, LettersSection
from ar_desktop.ui.pages.keeping.settings_exchange import ExchangeSection
from ar_desktop.ui.pages.keeping.settings_form import Section
from ar_desktop.ui.pages.keeping.settings_ladders import LaddersSection
from ar_desktop.ui.pages.keeping.settings_lists import RatesSection

#: Sections whose fields make up the draft that is saved as one.
_DRAFT = ("company", "letters")


class SettingsPage(Page):
    """Sections on the left, their fields on the right, one draft saved with Ctrl+S (or F8, F6)."""

    kinds = frozenset({"options", "rates", "exchange_rates", "ladders"})
    uses_as_of = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._edited = False
        self._shown_book: object = None
        self.company, self.letters = CompanySection(), LettersSection()
        self.exchange = ExchangeSection(context)
        self.rates, self.ladder = RatesSection(context.today), LaddersSection(context)
        self.books, self.machine = BookSection(), MachineSection()
        self.sections: dict[str, tuple[str, Section]] = {
            "company": (self.tr("本单位"), self.company),
            "letters": (self.tr("函件与利息"), self.letters),
            "rates": (self.tr("LPR 报价"), self.rates),
            "exchange": (self.tr("外币汇率"), self.exchange),
            "ladder": (self.tr("催收阶梯"), self.ladder),
            "book": (self.tr("账套与备份"), self.books),
            "machine": (self.tr("本机偏好"), self.machine),
        }
        self.names, self.stack = QListWidget(), QStackedWidget()
        self.names.setObjectName("sections")
        self.sentence = label("", "small", wrap=True)
        keys = scheme(context.settings.key_scheme).save[0]
        self.save_button = Button(self.tr("保存"), self.save, kind="primary", keys=keys)
        self.discard_button = Button(self.tr("放弃修改"), self.discard)
        self._place()
        self._connect()
        self._mark(edited=False)

    def _place(self) -> None:
        for name, section in self.sections.values():
            item = QListWidgetItem(name)
            item.setSizeHint(QSize(0, 30))
            self.names.addItem(item)
            self.stack.addWidget(section)
        self.names.setAccessibleName(self.tr("设置分类"))
        self.names.setSpacing(3)
        self.names.setCurrentRow(0)
        left, right = Card(), Card(flush=True)
        left.setFixedWidth(178)
        left.add(self.names, 1)
        right.add(self.stack, 1)
        right.foot(self.sentence, None, self.discard_button, self.save_button)
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(left)
        layout.addWidget(right, 1)
        fill(self, line)

    def _connect(self) -> None:
        self.names.currentRowChanged.connect(self._choose_section)
        for section in (self.company, self.letters):
            section.edited.connect(lambda: self._mark(edited=True))
            for field in section.fields:
                if isinstance(field, TypedEdit):
                    field.language = self.context.settings.language
                    field.problem.connect(self._show_problem)
            EnterWalk(section, section.fields, self.save)
        self.rates.quoted.connect(self.add_quote)
        self.rates.file_asked.connect(self.ask_quotes)
        self.rates.refused.connect(self._refuse)
        self.exchange.refused.connect(self._refuse)
        self.ladder.refused.connect(self._refuse)
        self.books.backup_asked.connect(self.backup)
        self.books.check_asked.connect(self.check)
        self.books.export_asked.connect(self.ask_export)
        self.books.restore_asked.connect(self.context.restore_asked)
        self.machine.chosen.connect(self._choose_settings)

    def reload(self) -> None:
        """Read everything; a draft being typed is kept unless another book is open."""
        book = self.context.book
        self.machine.show_settings(self.context.settings)
        if book is None:
            return
        if not self._edited or self._shown_book is not book:
            self._shown_book = book
            self._fill_draft()
        self.rates.show_quotes(rates.quotes(book))
        self.exchange.reload()
        self.ladder.reload()
        self._show_copies()

    def _fill_draft(self) -> None:
        chosen = options.load(self.context.book)
        self.company.show_company(chosen.company)
        self.letters.show_options(chosen)
        self._mark(edited=False)

    def _show_copies(self) -> None:
        book = self.context.book
        self.books.show_book(books.status(book), books.backup_copies(book.path))

    def show_item(self, argument: object) -> None:
        """Open the section of this key."""
        if argument in self.sections:
            self.names.setCurrentRow(list(self.sections).index(str(argument)))

    def take_focus(self) -> None:
        """The keyboard goes to the list of sections."""
        self.names.setFocus()

    def _choose_section(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        self._show_draft_buttons()

    def _section(self) -> str:
        return list(self.sections)[self.names.currentRow()]

    def _mark(self, *, edited: bool) -> None:
        self._edited = edited
        self._say(self.tr("有未保存的修改") if edited else "")
        self._show_draft_buttons()

    def _show_draft_buttons(self) -> None:
        """Saving is for the draft; lists and the machine act at once."""
        drafting = self._edited or self._section() in _DRAFT
        for button in (self.save_button, self.discard_button):
            button.setVisible(drafting)
            button.setEnabled(self._edited)

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        self.sentence.setText(sentence)
        restyle(self.sentence, "tone", "danger" if wrong else "")

    def _show_problem(self, sentence: str) -> None:
        """What a field says of its text; once mended, that the draft is unsaved."""
        if sentence:
            self._say(sentence, wrong=True)
        else:
            self._say(self.tr("有未保存的修改") if self._edited else "")

    def _refuse(self, error: ArError) -> None:
        self._say(messages.explain(error, self.context.settings.language), wrong=True)

    # ---- acts

    def save(self) -> None:
        """Store the draft, or say what is wrong with it."""
        book = self.context.book
        if book is None or not self._edited:
            return
        try:
            draft = self.letters.applied(options.load(book))
            company = self.company.company()
            changes = options.save(book, replace(draft, company=company, name=company.name))
        except ArError as error:
            self._refuse(error)
            return
        self._mark(edited=False)
        self.context.publish(changes, self.tr("设置已保存"))

    def discard(self) -> None:
        """Back to what is stored."""
        if self.context.book is not None:
            self._fill_draft()

    def add_quote(self, quote: Quote) -> None:
        """Add or correct an LPR quote."""
        changes = rates.save(self.context.book, quote)
        self._say("")
        self.context.publish(changes, self.tr("已补录 {day} 的 LPR").format(day=quote.day.isoformat()))

    def ask_quotes(self) -> None:
        """Ask for a CSV file of LPR quotes: day, one-year rate in percent."""
        dialog = QFileDialog(self, self.tr("导入 LPR 报价（日期, 一年期利率 %）"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("CSV (*.csv *.txt)")
        dialog.fileSelected.connect(lambda path: self.take_quotes(Path(path)))
        dialog.open()

    def take_quotes(self, path: Path) -> None:
        """Add what a file says of the LPR."""
        try:
            found = rates.read_file(path)
            changes = rates.take(self.context.book, found)
        except ArError as error:
            self._refuse(error)
            return
        self._say("")
        said = self.tr("已导入 {count} 期报价，截至 {day}").format(count=len(found), day=found[-1].day)
        self.context.publish(changes, said)

    def backup(self) -> None:
        """A verified copy now."""
        book = self.context.book

        def show(path: Path) -> None:
            self._show_copies()
            self.context.say(self.tr("已备份到 {file}").format(file=path))

        self.context.tasks.run(self.tr("备份"), lambda _progress: books.backup(book), show)

    def check(self) -> None:
        """Every check of soundness, in the background."""
        book = self.context.book
        self.books.check.setEnabled(False)
        task = self.context.tasks.run(
            self.tr("检查账套"), lambda _progress: books.check(book), self._show_verdicts
        )
        task.finished.connect(lambda: self.books.check.setEnabled(True))

    def _show_verdicts(self, found: Sequence[Any]) -> None:
        names = self._check_names()
        self.books.show_verdicts((names.get(item.name, item.name), item.ok, item.detail) for item in found)
        bad = sum(not item.ok for item in found)
        text = (
            self.tr("{count} 项检查未通过，请先备份再处理").format(count=bad)
            if bad
            else self.tr("检查全部通过")
        )
        self._say(text, wrong=bool(bad))

    def _check_names(self) -> dict[str, str]:
        return {
            "integrity": self.tr("文件完整"),
            "foreign_keys": self.tr("单据相互引用"),
            "allocations": self.tr("核销不超过单据金额"),
            "derived": self.tr("未清余额与核销一致"),
            "invoices": self.tr("发票与各期一致"),
            "journal_chain": self.tr("操作日志首尾相连"),
            "journal_rows": self.tr("数据与操作日志一致"),
            "letters": self.tr("函件原件未被改动"),
            "files": self.tr("附件未被改动"),
            "engine": self.tr("数据库引擎"),
        }

    def ask_export(self) -> None:
        """Ask for a folder."""
        saving.ask_folder(self.context, self, self.tr("导出到空文件夹"), self.export)

    def export(self, folder: Path) -> None:
        """Everything as plain files into ``folder``."""
        book = self.context.book

        def show(made: list[Path]) -> None:
            self.context.say(
                self.tr("已导出 {count} 个文件到 {folder}").format(count=len(made), folder=folder)
            )

        self.context.tasks.run(self.tr("导出全部数据"), lambda _progress: books.export(book, folder), show)

    def _choose_settings(self, settings: Settings) -> None:
        """Hand the choice to the composition root, which keeps and applies it."""
        self.save_button.set_keys(scheme(settings.key_scheme).save[0])
        kept = replace(
            self.context.settings,
            language=settings.language,
            theme=settings.theme,
            key_scheme=settings.key_scheme,
        )
        self.context.settings_chosen.emit(kept)
