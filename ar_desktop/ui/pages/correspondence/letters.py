"""Letters (函件): the register of what was issued, and the letter itself as it was issued."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.services.claims import deliveries
from ar_desktop.services.claims.deliveries import Unproved
from ar_desktop.services.correspondence import document_kinds, letter_register, letters
from ar_desktop.services.correspondence.letters import LetterRow
from ar_desktop.services.keeping import exports, pinyin
from ar_desktop.ui import saving
from ar_desktop.ui.cards import Button, Card, Segments, label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.chasing.chasing import ReasonDialog
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.claims.interest_acts import WorksheetAction
from ar_desktop.ui.pages.correspondence import delivery_words
from ar_desktop.ui.pages.correspondence.delivery_box import DeliveryBox
from ar_desktop.ui.pages.correspondence.letter_acts import LetterActs
from ar_desktop.ui.pages.correspondence.letter_details import LetterDetails
from ar_desktop.ui.pdf_pane import PdfPane
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView

_TONES = {"issued": "warn", "resolved": "good", "voided": "neutral"}
#: Segments: by state, those whose posting nobody noted, those posted that still lack proof of delivery.
_MISSING = ("unposted", "unproved")
_TABS = ("all", *_TONES, *_MISSING)
#: What no file name may hold on some system.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')


class LettersPage(Page):
    """Register on the left, the PDF on the right."""

    kinds = frozenset({"letters", "charges", "allocations", "customers", "deliveries", "attachments"})
    uses_as_of = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: int | None = None
        self._texts: dict[int, str] = {}
        self._rows: list[LetterRow] = []
        self.dialog: QWidget | None = None
        self.model = self._make_model()
        self.table = TableView(self.model, self.tr("函件登记簿"))
        self.tabs = Segments([(key, "") for key in _TABS])
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("文号、客户或拼音首字母"))
        self.search.setAccessibleName(self.tr("查找函件"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(80)
        self.search.setMaximumWidth(170)
        self.details = LetterDetails()
        self.pane = PdfPane(self.tr("函件"))
        self.deliveries = DeliveryBox(context)
        self._missing: dict[int, Unproved] = {}
        self.pages = label("", "muted")
        self.acts = LetterActs(self, context, self._meant, self.model.visible_rows)
        self._make_buttons()
        self._make_filters()
        fill(self, split(self._register_card(), self._letter_card(), (53, 47)))
        self._connect()

    def _make_model(self) -> RowsModel:
        return RowsModel(
            [
                Column("number", self.tr("文号"), 208),
                Column("customer", self.tr("客户"), 120, stretch=True),
                Column("kind", self.tr("种类"), 96, value=self._kind, hide_below=640),
                Column("issued_on", self.tr("开具日"), 60, Kind.DATE, short=True),
                Column("principal", self.tr("本金"), 96, Kind.MONEY),
                Column("interest", self.tr("利息"), 84, Kind.MONEY),
                Column("state", self.tr("状态"), 76, Kind.BADGE, value=self._badge),
                Column("proof", self.tr("送达"), 96, Kind.BADGE, value=self._proof, hidden=True),
            ],
            key=lambda row: row.id,
            checkable=True,
        )

    def _kind(self, row: LetterRow) -> str:
        return document_kinds.get(row.kind).name(self.context.settings.language)

    def _meant(self) -> list[LetterRow]:
        """The ticked letters, else the marked one."""
        row = self.table.current()
        return list(self.model.checked_rows()) or ([row] if row else [])

    def _badge(self, row: LetterRow) -> Badge:
        return Badge(self._state(row.state), _TONES.get(row.state, "neutral"))

    def _state(self, key: str) -> str:
        names = {
            "all": self.tr("全部"),
            "issued": self.tr("未付清"),
            "resolved": self.tr("已付清"),
            "voided": self.tr("已作废"),
            "unposted": self.tr("未寄"),
            "unproved": self.tr("缺证据"),
        }
        return names.get(key, key)

    def _make_buttons(self) -> None:
        self.print = Button(self.tr("打印"), self.print_current, kind="primary", keys="Ctrl+P")
        self.print_all = Button(self.tr("批量打印"), self.print_checked)
        QShortcut(QKeySequence("Ctrl+Shift+P"), self, self.print_checked)  # a text set clears a button's own
        self.print_all.setToolTip("Ctrl+Shift+P")
        self.post = Button(self.tr("登记寄送"), self.post_letters, keys="Ctrl+J")
        self.save = Button(self.tr("另存 PDF"), self.save_current)
        self.void = Button(self.tr("作废"), self.void_current, kind="danger")
        self.smaller = Button("−", self.pane.zoom_out, keys="Ctrl+-")
        self.wider = Button(self.tr("适合宽度"), self.pane.fit, keys="Ctrl+0")
        self.larger = Button("+", self.pane.zoom_in, keys="Ctrl+=")
        for button, name in ((self.smaller, self.tr("缩小")), (self.larger, self.tr("放大"))):
            button.setAccessibleName(name)

    def _make_filters(self) -> None:
        language = self.context.settings.language
        kinds = [(item.code, item.name(language)) for item in document_kinds.listed()]
        self.which = ChoiceBox([("", self.tr("全部种类")), *kinds])
        self.period = ChoiceBox(
            [("all", self.tr("全部日期")), ("month", self.tr("本月")), ("quarter", self.tr("本季")),
             ("year", self.tr("今年")), ("late", self.tr("超过 7 天"))]
        )  # fmt: skip
        self.which.setAccessibleName(self.tr("种类"))
        self.period.setAccessibleName(self.tr("开具日"))
        self.new = Button(self.tr("新函件"), self.acts.new, kind="primary", keys="Ins")
        self.more = Button(self.tr("更多"), self._show_more)

    def _show_more(self) -> None:
        self.acts.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _register_card(self) -> QWidget:
        card = Card(flush=True)
        card.bar(self.tabs, None)
        card.bar(self.which, self.period, None, self.search)
        card.add(self.table, 1)
        card.add(self.details)
        make = Button(self.tr("去催收队列生成新函件"), self._go_to_queue, kind="link")
        card.foot(self.new, self.more, self.post, None, make)
        self.table.set_empty(
            self.tr("还没有开具过函件。函件由催收队列生成，开具后原样保存，随时可重印。"),
            self.tr("去催收队列"),
            self._go_to_queue,
        )
        return card

    def _letter_card(self) -> QWidget:
        card = Card(flush=True)
        card.bar(self.print, self.print_all, self.save, self.void, None, self.pages)
        card.add(self.pane, 1)
        card.add(self.deliveries)
        card.foot(None, self.smaller, self.wider, self.larger)
        return card

    def _connect(self) -> None:
        self.table.current_changed.connect(self.show_current)
        self.table.opened.connect(lambda _row, _key: self.print_current())
        self.table.add_action(WorksheetAction(self, self.context, self.table.current))
        self.model.checks_changed.connect(self._show_buttons)
        self.tabs.chosen.connect(lambda _key: self._filter())
        self.search.textChanged.connect(lambda _text: self._filter())
        for box in (self.which, self.period):
            box.currentIndexChanged.connect(lambda _at: self._filter())
        self.pane.page_changed.connect(self._show_page)

    def reload(self) -> None:
        """Read the register."""
        if self.context.book is None:
            return
        rows = letters.register(self.context.book)
        counts = Counter(row.state for row in rows)
        counts["all"] = len(rows)
        unproved = deliveries.unproved(self.context.book, self.context.today)
        self._missing = {item.letter_id: item for item in unproved}
        counts.update(_lacks(item) for item in unproved)
        for key in _TABS:
            self.tabs.set_text(key, f"{self._state(key)} {counts[key]}")
        self._shown = None
        self._texts.clear()
        self._rows = rows
        self.model.set_rows(rows)
        self._filter()

    def show_item(self, argument: object) -> None:
        """A letter's id, several (those just issued, ticked for printing), or what letters lack."""
        ids = (
            [argument] if isinstance(argument, int) else list(argument) if isinstance(argument, list) else []
        )
        self._refresh()
        self.tabs.choose(str(argument) if argument in _MISSING else "all")
        self.search.clear()
        self.which.choose("")
        self.period.choose("late" if argument == "unproved" else "all")
        self._filter()
        if isinstance(argument, list):
            self.model.checked.clear()
            self.model.set_checked([row for row in self.model.visible_rows() if row.id in ids], on=True)
        if ids:
            self.table.select_row(self.model.find(ids[0]))

    def take_focus(self) -> None:
        """The keyboard goes to the register."""
        self.table.setFocus()

    def _filter(self) -> None:
        tab, wanted = self.tabs.current(), pinyin.fold(self.search.text())
        current = self.table.current()
        kept = set(
            letter_register.narrowed(
                self._rows, self.which.key(), self.period.key(), self.context.today, self._missing
            )
        )
        self.model.set_filter(lambda row: row in kept and self._in(tab, row) and self._matches(row, wanted))
        for key, shown in (("proof", tab in _MISSING), ("state", tab not in _MISSING)):
            at = next(number for number, column in enumerate(self.model.columns) if column.key == key)
            self.table.show_column(at, shown)
        place = self.model.find(current.id) if current else -1
        self.table.select_row(max(place, 0))
        self.show_current(self.table.current())

    def _in(self, tab: str, row: LetterRow) -> bool:
        if tab in _MISSING:
            return row.id in self._missing and _lacks(self._missing[row.id]) == tab
        return tab in {"all", row.state}

    def _proof(self, row: LetterRow) -> Badge | None:
        return delivery_words.standing(self._missing.get(row.id), voided=row.state == "voided")

    def _matches(self, row: LetterRow, wanted: str) -> bool:
        if not wanted:
            return True
        if row.id not in self._texts:
            self._texts[row.id] = pinyin.search_text(row.customer, row.number)
        return wanted in self._texts[row.id]

    def show_current(self, row: LetterRow | None) -> None:
        """Show the marked letter."""
        self._show_buttons()
        if row is None:
            self._shown = None
            self.pane.clear()
            self.details.show_nothing()
            self.deliveries.show_letter(None)
        elif row.id != self._shown:
            self._shown = row.id
            try:
                self.deliveries.show_letter(row)
                self.details.show_facts(letters.facts_of(self.context.book, row.id))
                self.pane.load(letters.reprint(self.context.book, row.id))
            except ArError as error:
                self.context.fail(error)

    def _show_page(self, page: int, pages: int) -> None:
        self.pages.setText(self.tr("{page} / {pages} 页").format(page=page, pages=pages) if pages else "")

    def _show_buttons(self) -> None:
        row, count = self.table.current(), len(self.model.checked_rows())
        for button in (self.print, self.save):
            button.setEnabled(row is not None)
        self.void.setEnabled(row is not None and row.state != "voided")
        self.print_all.setEnabled(count > 0)
        self.post.setEnabled(row is not None or count > 0)
        self.print_all.setText(
            self.tr("批量打印 {count} 份").format(count=count) if count else self.tr("批量打印")
        )

    def _go_to_queue(self) -> None:
        self.context.go("reminders")

    # ---- acts

    def print_current(self) -> None:
        """The marked letter to a printer, as it was issued."""
        row = self.table.current()
        if row is not None:
            self._print(row.number, [row.id])

    def print_checked(self) -> None:
        """The ticked letters as one job, in the order of their numbers."""
        rows = sorted(self.model.checked_rows(), key=lambda row: row.id)
        if rows:
            self._print(self.tr("{count} 封函件").format(count=len(rows)), [row.id for row in rows])
            fresh = [row for row in rows if row.id in self._missing and not self._missing[row.id].delivery]
            if fresh and isinstance(self.dialog, QDialog):
                self.dialog.accepted.connect(lambda: self.deliveries.add_many(fresh))

    def post_letters(self) -> None:
        """Record the waybills of the ticked letters, or how the marked one was sent."""
        rows = sorted(self.model.checked_rows(), key=lambda row: row.id)
        if rows:
            self.deliveries.add_many(rows)
        else:
            self.deliveries.add()

    def _print(self, title: str, ids: list[int]) -> None:
        from ar_desktop.ui import printing  # noqa: PLC0415 - QtPrintSupport is needed only here

        book = self.context.book
        one = partial(letters.reprint, book, ids[0])
        fetch = one if len(ids) == 1 else partial(letters.print_file, book, ids)
        self.dialog = printing.ask(self, self.context, self.tr("打印 {title}").format(title=title), fetch)

    def save_current(self) -> None:
        """Ask for a file name and write the letter there."""
        row = self.table.current()
        if row is None:
            return
        self.dialog = saving.ask(
            self.context, self, self.tr("另存 PDF"), file_name(row), lambda path: self.write(row, path)
        )

    def write(self, row: LetterRow, path: Path) -> None:
        """The letter's bytes into a file."""
        book = self.context.book
        saving.keep(self.context, path, lambda: exports.pdf(letters.reprint(book, row.id), path))

    def void_current(self) -> None:
        """Ask why, then declare the letter wrong."""
        row = self.table.current()
        if row is None or row.state == "voided":
            return

        def act(reason: str) -> None:
            changes = letters.void(self.context.book, row.id, self.context.today, reason)
            said = self.tr("已作废 {number}").format(number=row.number)
            self.context.publish(replace(changes, step=None), said)  # no Undo to offer

        self.dialog = ReasonDialog(
            self,
            self.tr("作废 {number}").format(number=row.number),
            act,
            button=self.tr("作废"),
            hint=self.tr("函件保留文号和原文，标明作废；对应的催收级视为未办。作废不能撤销。"),
            language=self.context.settings.language,
        )
        self.dialog.open()


def _lacks(item: Unproved) -> str:
    """The segment of a letter without proof."""
    return "unproved" if item.delivery else "unposted"


def file_name(row: LetterRow) -> str:
    """A name for the letter's file that every system takes."""
    return _FORBIDDEN.sub(" ", f"{row.number} {row.customer}").strip()[:80] + ".pdf"
