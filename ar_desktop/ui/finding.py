"""What the search field finds: customers, contacts, invoices, letters, acts and pages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.ui import places
from ar_desktop.ui.later import books
from ar_desktop.ui.search_box import Hit


def hits(book: books.Book, text: str) -> list[Hit]:
    """Records of the book, then acts and pages whose title holds the text."""
    from ar_desktop.services.keeping import pinyin, search  # noqa: PLC0415  customers bring pinyin along
    from ar_desktop.ui import commands  # noqa: PLC0415

    groups = {
        "customer": (QCoreApplication.translate("Finding", "客户"), "customers"),
        "contact": (QCoreApplication.translate("Finding", "联系人"), "customers"),
        "invoice": (QCoreApplication.translate("Finding", "发票"), "invoices"),
        "letter": (QCoreApplication.translate("Finding", "函件"), "letters"),
    }
    found = [
        Hit(groups[hit.kind][0], hit.title, hit.detail, groups[hit.kind][1], hit.id)
        for hit in search.search(book, text)
    ]
    act = QCoreApplication.translate("Finding", "操作")
    found += [Hit(act, item.title, "", item.page, item.argument) for item in commands.found(text)]
    wanted = pinyin.fold(text)
    named = [spec for spec in places.specs() if not spec.hidden]
    pages = [spec for spec in named if wanted in pinyin.search_text(spec.title)]
    group = QCoreApplication.translate("Finding", "页面")
    return [*found, *(Hit(group, spec.title, spec.shortcut, spec.key) for spec in pages)]
