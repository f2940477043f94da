"""Files of one record: dropped on the box, chosen or pasted (a screenshot too), kept inside the book,
saved out again."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.services.keeping import attachments, exports
from ar_desktop.services.keeping.attachments import Attachment
from ar_desktop.ui import saving
from ar_desktop.ui.buttons import Button, label
from ar_desktop.ui.context import Context
from ar_desktop.ui.drop import local_files
from ar_desktop.ui.flow import FlowLayout, clear
from ar_desktop.ui.page import row

_KILO = 1024


class AttachedFiles(QWidget):
    """The files of the record ``owner`` (a table) and ``owner_id``; ``hint`` says what belongs here."""

    def __init__(self, context: Context, owner: str, owner_id: int, hint: str) -> None:
        super().__init__()
        self._context, self._owner, self._owner_id = context, owner, owner_id
        self.dialog: QFileDialog | None = None
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.add = Button(self.tr("添加文件…"), self.ask)
        self.paste_button = Button(self.tr("粘贴截图"), self.paste)
        self.paste_button.setToolTip("Ctrl+V")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        own = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.paste, context=own)
        line = FlowLayout()
        line.addWidget(self.add)
        line.addWidget(self.paste_button)
        self._files = QVBoxLayout()
        self._files.setSpacing(2)
        column.addWidget(label(hint, "small", wrap=True))
        self.refused = label("", "small", wrap=True, tone="danger")
        self.refused.hide()
        column.addLayout(line)
        column.addWidget(self.refused)
        column.addLayout(self._files)
        self.reload()

    def reload(self) -> None:
        """Read which files there are."""
        clear(self._files)
        for item in attachments.listed(self._context.book, self._owner, self._owner_id):
            self._files.addWidget(self._line(item))

    def _line(self, item: Attachment) -> QWidget:
        name = Button(item.name, lambda: self.ask_save(item), kind="link")
        name.setToolTip(self.tr("另存 {name}").format(name=item.name))
        size = self.tr("{size} KB · {day}").format(size=f"{-(-item.size // _KILO):,}", day=item.added_on)
        remove = Button(self.tr("移除"), lambda: self.remove(item), kind="link")
        line = row(name, label(size, "small"), remove, gap=8)
        line.layout().addStretch(1)  # type: ignore[union-attr]
        return line

    def ask(self) -> None:
        """Choose files to take in."""
        dialog = QFileDialog(self, self.tr("添加文件"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take(map(Path, names)))
        self._open(dialog)

    def take(self, files: Iterable[Path]) -> None:
        """Take files into the book; those that cannot be taken keep no other out, and each is said."""
        book, day = self._context.book, self._context.today
        refused: list[ArError] = []
        for file in files:
            try:
                changes = attachments.attach(book, self._owner, self._owner_id, file, day)
            except ArError as error:
                refused.append(error)
            else:
                self._tell(changes, self.tr("已附上 {name}").format(name=file.name))
        self._refuse(refused)

    def _refuse(self, errors: Sequence[ArError]) -> None:
        """Say here what could not be taken, where a dialog may cover the window, and to the window too."""
        language = self._context.settings.language
        self.refused.setText("\n".join(messages.explain(error, language) for error in errors))
        self.refused.setVisible(bool(errors))
        for error in errors:
            self._context.fail(error)

    def paste(self) -> None:
        """Take what was copied: files, or a screenshot as a picture."""
        data = QGuiApplication.clipboard().mimeData()
        files = local_files(data) if data is not None else []
        if files:
            self.take(files)
        elif data is not None and data.hasImage():
            self.take_image(QGuiApplication.clipboard().image())
        else:
            self._refuse([ArError("clipboard_empty")])

    def hear(self, form: QWidget) -> None:
        """Take a screenshot or files pasted anywhere in a form, whose fields have no use for them."""
        for part in form.findChildren(QWidget):
            if part is not self and not self.isAncestorOf(part):
                part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture or files pasted into a field of a form."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            data = QGuiApplication.clipboard().mimeData()
            ours = data is not None and (local_files(data) or (data.hasImage() and not data.hasText()))
            if ours and event.matches(QKeySequence.StandardKey.Paste):
                self.paste()
                return True
        return super().eventFilter(watched, event)

    def take_image(self, image: QImage) -> None:
        """Take a picture into the book as PNG, numbered after those that are there."""
        known = {item.name for item in attachments.listed(self._context.book, self._owner, self._owner_id)}
        names = (self.tr("截图 {number}.png").format(number=number) for number in range(1, len(known) + 2))
        name = next(name for name in names if name not in known)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            image.save(str(path), "PNG")  # type: ignore[call-overload]
            self.take([path])

    def remove(self, item: Attachment) -> None:
        """Take a file off; undo puts it back."""
        changes = attachments.detach(self._context.book, item.id)
        self._tell(changes, self.tr("已移除 {name}").format(name=item.name))

    def _tell(self, changes: Changes, said: str) -> None:
        self.reload()
        self._context.publish(changes, said)

    def ask_save(self, item: Attachment) -> None:
        """Ask where a copy goes."""
        title = self.tr("另存 {name}").format(name=item.name)
        self.dialog = saving.ask(self._context, self, title, item.name, lambda path: self.save(item, path))

    def save(self, item: Attachment, path: Path) -> None:
        """Write the very bytes."""
        book = self._context.book
        saving.keep(self._context, path, lambda: exports.pdf(attachments.content(book, item.id), path))

    def _open(self, dialog: QFileDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome here: they do not go to the import."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.take(files)
