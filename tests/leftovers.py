"""Books a failing test left open are closed at its end: else Python finds them later, and the warning about
their lock file fails a test that has nothing to do with them. One that passes has to close its own."""

import gc

import pytest

from ar_desktop.storage.book import Book


class Leftovers:
    """A plugin of pytest that knows which books a test opened itself; a fixture closes its own."""

    def __init__(self):
        self._open = []
        self._failed = False
        made, closed = Book.__init__, Book.close

        def init(book, *arguments, **named):
            made(book, *arguments, **named)
            self._open.append(book)

        def close(book):
            if book in self._open:
                self._open.remove(book)
            closed(book)

        Book.__init__, Book.close = init, close

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self):
        before = len(self._open)
        try:
            found = yield
        except BaseException:
            self._close(before)
            raise
        del self._open[before:]
        return found

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self):
        self._failed = True
        found = yield
        self._failed = False
        return found

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self):
        try:
            return (yield)
        finally:
            left = self._close(0)
            gc.enable()  # a window still alive has taken it over
            failed, self._failed = self._failed, False
            assert failed or not left, f"left open: {left}"

    def _close(self, start):
        """Close what was opened since there were ``start`` open; returns the names of their files."""
        left = self._open[start:]
        for book in left:
            book.close()
        return [book.path.name for book in left]
