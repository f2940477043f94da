"""Tests do not wait for the disk. A book has every commit on the disk before it acknowledges it, which guards
against power cuts only: what another connection or process reads is the same without, and no test cuts power.
It is what half of the suite's time went to."""

from ar_desktop.storage import engine


def trust_memory():
    """Every connection this process opens from now on leaves it to the system when to write to the disk."""
    connect = engine.connect

    def unhurried(path, *, read_only=False):
        conn = connect(path, read_only=read_only)
        conn.execute("PRAGMA synchronous = OFF")
        return conn

    engine.connect = unhurried
    engine.use_wal = _unhurried(engine.use_wal)
    engine.use_rollback = _unhurried(engine.use_rollback)


def _unhurried(use):
    def unhurried(conn):
        use(conn)
        conn.execute("PRAGMA synchronous = OFF")

    unhurried.waits = use
    return unhurried
