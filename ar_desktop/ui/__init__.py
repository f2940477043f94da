"""The only room with Qt.

How to write a page
===================
A page is one file in its room of ``ui/pages`` with one class. It reads through services with ``context.book``
and ``context.as_of``, acts through services, and hands the ``Changes`` it gets to
``context.publish``; it never keeps a clock, a connection or another page::

    class ReceiptsPage(Page):
        kinds = frozenset({"receipts", "allocations"})      # reload when one of these changes

        def __init__(self, context: Context) -> None:
            super().__init__(context)
            self.model = RowsModel(COLUMNS, key=lambda row: row.id)
            self.table = TableView(self.model, self.tr("收款"))
            self.table.set_empty(self.tr("还没有收款。"), self.tr("登记收款"), self.add)
            self.table.current_changed.connect(self.show_row)
            card, self.panel = Card(flush=True), SidePanel(self.tr("选中一行查看详情"))
            card.bar(Button(self.tr("登记收款"), self.add, kind="primary", keys="Ins"), None)
            card.add(self.table, 1)
            fill(self, split(card, self.panel))

        def reload(self) -> None:                            # when first seen, and when out of date
            self.model.set_rows(receipts.listed(self.context.book, self.context.as_of))

- Colours, fonts, buttons: never in a page; use ``cards`` (Card, FigureCard, SidePanel, Button,
  Segments, BadgeLabel, ShareBar, FlowLayout, label) and ``Column`` kinds of ``tables``.
- Long lists: ``ListModel(columns, count, fetch, order)``; small ones: ``RowsModel``.
- Slow work: ``context.tasks.run(label, work, on_done)``; its errors show themselves.
- Errors a user can act on: let ``ArError`` rise in ``reload``, else ``context.fail(error)``.
- Words: ``self.tr("中文原文")`` with a literal; facts by ``.format(...)``; English in
  ``resources/i18n/ar_desktop_en.ts``.
- Charts: ``from ar_desktop.ui.charts import AgingChart`` inside a method, never at the top: it loads
  numpy.
- Dialogs: ``open()`` and a signal, never ``exec()``.
"""

from ar_desktop.ui.immortal import keep_constants_alive

keep_constants_alive()
