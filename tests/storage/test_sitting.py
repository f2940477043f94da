"""Which credits were recorded on a day: known of what was just written, read back from the journal else."""

from __future__ import annotations

import zlib

import bookkit
import pytest

from ar_desktop.storage import sitting

TODAY = bookkit.NOW.date()


@pytest.fixture
def book(tmp_path):
    made = bookkit.make(tmp_path / "a.ardb")
    yield made
    made.close()


@pytest.fixture
def credit(book):
    return bookkit.receipt(book, bookkit.customer(book), TODAY, 100_00)


def test_what_was_just_written_is_known_without_reading_it_back(book, credit, monkeypatch):
    monkeypatch.setattr(zlib, "decompress", lambda _payload: pytest.fail("read back"))
    assert sitting.credits_of(book.reader, TODAY) == {credit}


def test_another_start_of_the_program_reads_the_same_from_the_journal(book, credit, monkeypatch):
    monkeypatch.setattr(sitting, "_known", {})
    assert sitting.credits_of(book.reader, TODAY) == {credit}
