"""Messages, letters and call lists for any selection of customers, from whatever page it was made on."""

from __future__ import annotations

from collections.abc import Sequence

from ar_desktop import messages
from ar_desktop.domain.call_list import CallList
from ar_desktop.services.chasing import call_lists
from ar_desktop.services.chasing.call_lists import Pages
from ar_desktop.ui import saving
from ar_desktop.ui.acts import Acts
from ar_desktop.ui.dialogs.chasing.messages import MessagesDialog
from ar_desktop.ui.dialogs.correspondence.letter import LetterDialog


class ChannelActs(Acts):
    """``dialog`` is the one open."""

    def write_to(self, customers: Sequence[int]) -> None:
        """Messages to customers, to be looked at before they go out."""
        if customers:
            self._open(MessagesDialog(self._page, self._context, customers))
        else:
            self._context.say(self.tr("请先选中客户"))

    def letters(self, customers: Sequence[int]) -> None:
        """A letter of a kind to be chosen to each of these customers."""
        if customers:
            self._open(LetterDialog(self._page, self._context, list(dict.fromkeys(customers))))
        else:
            self._context.say(self.tr("请先选中客户"))

    def call_list(self, customers: Sequence[int]) -> None:
        """The list of customers to ring, looked at before it is printed or saved."""
        if not customers:
            self._context.say(self.tr("请先选中客户"))
            return
        book, day, language = self._context.book, self._context.as_of, self._context.settings.language

        def work(_progress: object) -> tuple[CallList, Pages]:
            listed = call_lists.make(book, customers, day)
            return listed, call_lists.pages(listed, language)

        self._context.tasks.run(self.tr("生成电话清单"), work, self._show)

    def _show(self, made: tuple[CallList, Pages]) -> None:
        from ar_desktop.ui.dialogs.chasing.call_list import CallListDialog  # noqa: PLC0415 - QtPdf takes time to load

        listed, pages = made
        pdf, language = pages.pdf, self._context.settings.language
        remark = "\n".join(messages.sentence(note.code, note.facts, language) for note in pages.notices)
        title = self.tr("电话清单 {day}").format(day=listed.day.isoformat())
        self._open(
            CallListDialog(
                self._page, title, pdf, remark,
                lambda: self._print(title, pdf),
                lambda: self._ask_pdf(title, pdf), lambda: self._ask_workbook(title, listed),
            )
        )  # fmt: skip

    def _ask_workbook(self, title: str, listed: CallList) -> None:
        language = self._context.settings.language
        self.dialog = saving.ask(
            self._context,
            self._page, title, f"{title}.xlsx",
            lambda path: saving.keep(
                self._context, path, lambda: call_lists.workbook(listed, path, language)
            ),
        )  # fmt: skip
