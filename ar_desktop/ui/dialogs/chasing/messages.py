"""Messages to one or many customers: the words of each, how to send them, and what was sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.ladder import Rung
from ar_desktop.domain.messaging import segments, units
from ar_desktop.services.chasing import messaging, outgoing
from ar_desktop.services.chasing.messaging import Draft
from ar_desktop.services.chasing.outgoing import Mails
from ar_desktop.ui import saving
from ar_desktop.ui.buttons import Button, Segments, label, restyle
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import split
from ar_desktop.ui.pages.chasing import message_words as words
from ar_desktop.ui.tables import Badge, Column, Kind, RowsModel, TableView
from ar_desktop.ui.tasks import Progress
from ar_desktop.ui.tick import TickBox


def _parts(row: Draft) -> int | None:
    """How many text messages it is; nothing for other channels."""
    return segments(row.text) if row.channel == "sms" else None


class MessagesDialog(QDialog):
    """Left the customers, right the words of the marked one, to be changed before they go out. Nothing is
    logged before the user says that it was sent."""

    def __init__(self, parent: QWidget, context: Context, customers: Sequence[int]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("发消息"))
        self.resize(1080, 600)
        self.context, self._customers = context, list(customers)
        self._texts: dict[tuple[int, str], str] = {}
        self._subjects: dict[int, str] = {}
        self._sent: set[int] = set()
        self._filling = False
        self.dialog: QFileDialog | None = None
        self.model = RowsModel(self._columns(), key=lambda row: row.customer_id)
        self.table = TableView(self.model, self.tr("收信客户"))
        self.channel = Segments(
            [
                ("", self.tr("按客户偏好")), ("sms", self.tr("短信")), ("wechat", self.tr("微信")),
                ("email", self.tr("邮件")),
            ]
        )  # fmt: skip
        self.rung = ChoiceBox([("0", self.tr("各户本级话术"))])
        self.rung.setAccessibleName(self.tr("话术"))
        for number, step in enumerate(messaging.steps(context.book), 1):
            self.rung.addItem(self._rung_name(number, step), str(number))
        self._make_editor()
        self._make_buttons()
        self._place()
        self._connect()
        self.draft()

    def _rung_name(self, number: int, step: Rung) -> str:
        return self.tr("第 {number} 级 {action} · {tone}").format(
            number=number, action=words.action(step.action), tone=words.tone(step.tone)
        )

    def _columns(self) -> list[Column]:
        return [
            Column("customer", self.tr("客户"), 176, stretch=True),
            Column("channel", self.tr("方式"), 66, value=lambda row: words.channel(row.channel)),
            Column("to", self.tr("收信人"), 160, value=words.to, tone=words.to_tone),
            Column("length", self.tr("条数"), 46, Kind.NUMBER, value=_parts),
            Column("state", "", 66, Kind.BADGE, value=self._state, sortable=False),
        ]

    def _state(self, row: Draft) -> Badge | None:
        return Badge(self.tr("已发送"), "good") if row.customer_id in self._sent else None

    def _make_editor(self) -> None:
        self.to = label("", "strong", wrap=True)
        self.subject = QLineEdit()
        self.subject.setAccessibleName(self.tr("邮件主题"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("消息内容"))
        self.text.setTabChangesFocus(True)
        self.length = label("", "small")
        self.attach = TickBox(self.tr("附最近一封函件"))
        self.attach.setChecked(True)

    def _make_buttons(self) -> None:
        self.copying = Button(self.tr("复制本户"), self.copy, keys="Ctrl+Shift+C")
        self.opening = Button(self.tr("打开邮件程序"), self.open_mail)
        self.marking = Button(self.tr("本户已发送"), self.mark_one, keys="Ctrl+Return")
        self.sheet = Button(self.tr("导出短信表…"), self.ask_sheet)
        self.mails = Button(self.tr("生成邮件草稿…"), self.ask_folder)
        self.all = Button(self.tr("全部标为已发送"), self.mark_all, kind="primary")
        self.notes = label("", "small", wrap=True)

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.channel)
        head.addWidget(self.rung)
        head.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.to, self.subject):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        for other in (self.length, self.attach):
            column.addWidget(other)
        line = QHBoxLayout()
        for button in (self.copying, self.opening, self.marking):
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        foot = QHBoxLayout()
        foot.addWidget(self.sheet)
        foot.addWidget(self.mails)
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("关闭"), self.close))
        foot.addWidget(self.all)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 18, 14)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(split(self.table, right, (53, 47)), 1)
        whole.addWidget(self.notes)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.channel.chosen.connect(lambda _key: self.draft())
        self.rung.currentIndexChanged.connect(lambda _place: self._choose_words())
        self.table.current_changed.connect(self._show)
        self.text.textChanged.connect(self._edited)
        self.subject.textEdited.connect(self._edit_subject)

    # ---- the words

    def _choose_words(self) -> None:
        """Other words were asked for: those typed over the former ones go."""
        self._texts.clear()
        self._subjects.clear()
        self.draft()

    def draft(self) -> None:
        """Draft every message anew, keeping what was typed for the same channel."""
        marked = self.table.current()
        try:
            rows = messaging.drafts(
                self.context.book, self._customers, self.context.today, channel=self.channel.current(),
                rung=int(self.rung.key()),
            )  # fmt: skip
        except ArError as error:
            rows = []
            self._say(error)
        self.model.set_rows([self._typed(row) for row in rows])
        self.table.select_row(max(0, self.model.find(marked.customer_id)) if marked else 0)
        self._show(self.table.current())
        self._count()

    def _typed(self, row: Draft) -> Draft:
        text = self._texts.get((row.customer_id, row.channel), row.text)
        return replace(row, text=text, subject=self._subjects.get(row.customer_id, row.subject))

    def rows(self) -> list[Draft]:
        """Every message as it stands, in the order shown."""
        return [self._typed(row) for row in self.model.visible_rows()]

    def _unsent(self, channel: str = "") -> list[Draft]:
        return [
            row
            for row in self.rows()
            if row.customer_id not in self._sent and row.channel == (channel or row.channel)
        ]

    def _reachable(self) -> list[Draft]:
        """Those not yet sent that can have been: the channel leads somewhere."""
        return [row for row in self._unsent() if row.reach]

    def current(self) -> Draft | None:
        """The marked message as it stands."""
        row = self.table.current()
        return None if row is None else self._typed(row)

    def _show(self, row: Draft | None) -> None:
        for part in (self.text, self.copying, self.opening, self.marking):
            part.setEnabled(row is not None)
        if row is None:
            return
        row = self._typed(row)
        mail = row.channel == "email"
        self._filling = True
        self.to.setText(f"{row.customer} · {words.to(row)}")
        self.subject.setText(row.subject)
        self.subject.setCursorPosition(0)
        self.text.setPlainText(row.text)
        self._filling = False
        self.subject.setVisible(mail)
        self.opening.setVisible(mail)
        self.attach.setVisible(mail)
        self.attach.setText(
            self.tr("邮件草稿附函件 {number}").format(number=row.letter)
            if row.letter
            else self.tr("没有函件可附")
        )
        self._show_length(row)
        self.marking.setEnabled(row.customer_id not in self._sent)

    def _edited(self) -> None:
        row = self.table.current()
        if row is None or self._filling:
            return
        self._texts[row.customer_id, row.channel] = self.text.toPlainText()
        self._show_length(self._typed(row))

    def _edit_subject(self, text: str) -> None:
        row = self.table.current()
        if row is not None:
            self._subjects[row.customer_id] = text

    def _show_length(self, row: Draft) -> None:
        said = self.tr("{count} 字")
        if row.channel == "sms":
            said = self.tr("{count} 字，计费 {parts} 条（70 字以内一条，超出后每条 67 字）")
        self.length.setText(said.format(count=units(row.text), parts=segments(row.text)))

    def _count(self) -> None:
        """How many can be reached, and whom a sheet or a mail would miss."""
        found = outgoing.texts(self._unsent("sms"))
        lost = [row for row in self._unsent() if not row.reach]
        parts = [self.tr("{count} 户").format(count=len(self.model.visible_rows()))]
        if found.rows:
            text = self.tr("短信 {rows} 个号码，共计费 {parts} 条")
            parts.append(text.format(rows=len(found.rows), parts=found.segments))
        if lost:
            names = self.tr("、").join(row.customer for row in lost[:5])
            text = self.tr("{count} 户没有可用的号码或邮箱：{names}")
            parts.append(text.format(count=len(lost), names=names))
        if found.same:
            names = self.tr("、").join(row.customer for row in found.same[:5])
            parts.append(self.tr("与他户号码相同、不重复列入：{names}").format(names=names))
        self.notes.setText(" · ".join(parts))
        restyle(self.notes, "tone", "danger" if lost else "")
        self.all.setEnabled(bool(self._reachable()))
        self.sheet.setEnabled(bool(found.rows))
        self.mails.setEnabled(bool(self._unsent("email")))

    def _say(self, error: ArError) -> None:
        self.notes.setText(messages.explain(error, self.context.settings.language))
        restyle(self.notes, "tone", "danger")

    # ---- sending

    def copy(self) -> None:
        """The words of the marked customer onto the clipboard."""
        row = self.current()
        if row is not None:
            QGuiApplication.clipboard().setText(row.text)
            self.context.say(self.tr("已复制给 {to} 的话术").format(to=words.to(row)))

    def open_mail(self) -> None:
        """The system's mail program with this message; it attaches nothing. Words too long for it wait on
        the clipboard."""
        row = self.current()
        if row is None:
            return
        link, whole = outgoing.mail_link(row)
        if not whole:
            QGuiApplication.clipboard().setText(row.text)
            self.context.say(self.tr("正文较长，已复制到剪贴板，请在邮件里粘贴"))
        QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))

    def ask_sheet(self) -> None:
        """Ask where the sheet for the SMS platform goes."""
        self.dialog = saving.ask(
            self.context,
            self,
            self.tr("导出短信表"),
            self.tr("催收短信 {day}").format(day=self.context.today.isoformat()) + ".csv",
            self.write_sheet,
        )

    def write_sheet(self, path: Path) -> None:
        """The sheet for the SMS platform: one row for each number."""
        try:
            found = outgoing.sms_file(self._unsent("sms"), path)
        except ArError as error:
            self._say(error)
            return
        text = self.tr("已导出 {rows} 个号码（计费 {parts} 条），缺手机号 {missing} 户、号码重复 {same} 户")
        self.context.say(
            text.format(
                rows=len(found.rows), parts=found.segments, missing=len(found.missing), same=len(found.same)
            )
        )

    def ask_folder(self) -> None:
        """Ask for the folder of the mail drafts."""
        title = self.tr("邮件草稿放在哪个文件夹")
        self.dialog = saving.ask_folder(self.context, self, title, self.write_mails)

    def write_mails(self, folder: Path) -> None:
        """One mail draft for each customer, in the background."""
        rows, book, attach = self._unsent("email"), self.context.book, self.attach.isChecked()
        now = book.clock().astimezone()  # with its zone, as a mail is dated

        def work(progress: Progress) -> Mails:
            return outgoing.mail_files(book, rows, folder, now, attach=attach, progress=progress)

        self.context.tasks.run(self.tr("生成邮件草稿"), work, self._tell_mails)

    def _tell_mails(self, made: Mails) -> None:
        text = self.tr("已生成 {count} 封邮件草稿，其中 {missing} 封没有收件地址")
        self.context.say(text.format(count=len(made.files), missing=len(made.missing)))

    def mark_one(self) -> None:
        """The marked message went out."""
        row = self.current()
        if row is not None and row.customer_id not in self._sent:
            self._mark([row])
            left = [other for other in self.rows() if other.customer_id not in self._sent]
            if left:
                self.table.select_row(self.model.find(left[0].customer_id))

    def mark_all(self) -> None:
        """Every message not yet marked went out, those that lead nowhere apart."""
        self._mark(self._reachable())

    def _mark(self, rows: list[Draft]) -> None:
        try:
            changes = messaging.sent(self.context.book, rows, self.context.today)
        except ArError as error:
            self._say(error)
            return
        self._sent |= {row.customer_id for row in rows}
        text = self.tr("已登记发送：{count} 户").format(count=len(rows))
        if left := messaging.still_open(self.context.book, rows):
            text += self.tr("，其中 {left} 户本级须发函或停供，仍在队列").format(left=left)
        self.context.publish(changes, text)
        self.table.grid.viewport().update()
        self._show(self.table.current())
        self._count()
        if not self._unsent():
            self.accept()

    def _open(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()
