"""The queue book is made once and copied for each test."""

import shutil

import pytest
from ui.pages.queue_book import clock, make

from ar_desktop.services.keeping import books


@pytest.fixture(scope="session")
def queue_template(tmp_path_factory):
    path = tmp_path_factory.mktemp("queue") / "远帆.ardb"
    make(path).close()
    return path


@pytest.fixture
def queue_book(queue_template, tmp_path):
    path = shutil.copy(queue_template, tmp_path / "远帆.ardb")
    made = books.open_book(path, clock)
    yield made
    made.close()
