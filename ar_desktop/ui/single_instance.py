"""One window per user: a second start hands its file over and ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: In the environment of a start that was asked for beside the window there is.
BESIDE = "AR_DESKTOP_BESIDE"
_WAIT_MS = 400


def start_another(arguments: Sequence[str]) -> bool:
    """Start the program once more, beside this window; False where that fails."""
    module = [] if getattr(sys, "frozen", False) else ["-P", "-m", "ar_desktop"]
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    environment.insert(BESIDE, "1")
    process.setProcessEnvironment(environment)
    process.setProgram(sys.executable)
    process.setArguments([*module, *arguments])
    return bool(process.startDetached()[0])


class SingleInstance(QObject):
    """``claim()`` tells whether this is the first; ``asked(str)`` is what a later start wants opened."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self, message: str = "") -> bool:
        """True if this is the only one now, or was asked for beside it; else ``message`` was handed to the
        other."""
        if os.environ.pop(BESIDE, ""):
            return True
        if self._hand_over(message):
            return False
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left behind by a crash
            return self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let another be the first."""
        self._server.close()

    def _hand_over(self, message: str) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(message.encode() + b"\n")
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _on_connection(self) -> None:
        """The caller says one line and goes; it is on this machine, so the wait is short."""
        socket = self._server.nextPendingConnection()
        while not socket.canReadLine() and socket.waitForReadyRead(_WAIT_MS):
            pass
        said = socket.readLine().toStdString().rstrip("\n")
        socket.close()
        socket.deleteLater()
        self.asked.emit(said)
