"""The reminder queue (催收队列): whom to chase today, the customer beside it, every act one key away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import LetterFacts
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services import books, customers, exposure, letter_facts, reminders, timeline
from ar_desktop.services.reminders import QueueItem
from ar_desktop.ui.cards import Button, Card, Segments, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages import reminder_words as words
from ar_desktop.ui.pages.reminder_acts import ReminderActs
from ar_desktop.ui.pages.reminder_panel import Deeds, Dossier, ReminderPanel
from ar_desktop.ui.tables import Column, Group, Kind, RowsModel, TableView

#: What a refresh of the queue itself writes; anything else may change whom to chase.
_OWN = frozenset({"reminders", "reminder_charges"})
#: So much of the history stands beside the list; the customer's page has all of it.
_SHOWN = 30


class RemindersPage(Page):
    """The queue by rung on the left, the selected customer on the right."""

    kinds = frozenset(
        {"reminders", "reminder_charges", "activities", "charges", "credits", "allocations", "customers",
         "letters", "options", "rates", "disputes", "plans"}
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._items: list[QueueItem] = []
        self._sizes: Counter[int] = Counter()
        self._me = ""
        self._seen: object = None
        self._due_for_refresh = True
        self.model = self._make_model()
        self.table = TableView(self.model, self.tr("催收队列"))
        self.tabs = Segments(
            [
                ("today", self.tr("今天")),
                ("late", self.tr("逾期未办")),
                ("waiting", self.tr("等待中")),
                ("mine", self.tr("我的")),
            ]
        )
        self.chosen = label("", "muted")
        self.batch = Button(self.tr("批量生成催告函"), self.issue_checked, kind="primary", keys="Ctrl+L")
        self.fresh = label("", "muted")
        self.panel = ReminderPanel(self._deeds())
        self.acts = ReminderActs(context, self, self.panel.text)
        self._place()
        self._connect()

    def _make_model(self) -> RowsModel:
        return RowsModel(
            [
                Column("customer", self.tr("客户"), 168, stretch=True, value=self._named),
                Column("count", self.tr("发票"), 52, value=self._count, align="right"),
                Column("amount", self.tr("应催金额"), 100, Kind.MONEY, currency=lambda item: item.currency),
                Column("max_days", self.tr("逾期天数"), 72, Kind.DAYS),
                Column("owner", self.tr("责任人"), 64),
                Column("last", self.tr("最近联系 / 偏好"), 180, muted=True, value=words.last_contact),
            ],
            key=lambda item: item.id,
            group=self._group,
            checkable=True,
        )

    def _named(self, item: QueueItem) -> str:
        """The customer, and the currency of its sum where that is not CNY alone."""
        if len(item.sums) > 1:
            return self.tr("{customer}（多币种折合）").format(customer=item.customer)
        return item.customer if item.currency == BASE_CURRENCY else f"{item.customer} {item.currency}"

    def _count(self, item: QueueItem) -> str:
        return self.tr("{count} 张").format(count=len(item.lines))

    def _group(self, item: QueueItem) -> Group:
        return words.group(item, self._sizes[item.rung])

    def _deeds(self) -> Deeds:
        def deed(name: str) -> Callable[[], None]:
            return lambda: self._with_current(getattr(self.acts, name))

        return Deeds(
            lambda: self._with_current(lambda item: self.acts.letters([item])),
            *(deed(n) for n in ("copy", "sent", "call", "promise", "snooze", "skip", "escalate", "allocate", "visit", "plan")),
        )

    def _place(self) -> None:
        card = Card(flush=True)
        card.bar(self.tabs, None, self.chosen, self.batch)
        card.add(self.table, 1)
        keys = self.tr("空格 选中 · Enter 处理 · T 联系 · P 承诺 · S 改期 · L 出函 · C 复制")
        card.foot(label(keys, "muted"), None, self.fresh)
        fill(self, split(card, self.panel, (56, 44)))

    def _connect(self) -> None:
        self.table.current_changed.connect(self.show_current)
        self.table.opened.connect(lambda item, _key: self._with_current(lambda _: self.acts.process(item)))
        self.model.checks_changed.connect(self._show_sum)
        self.tabs.chosen.connect(self._choose_tab)
        for text, act in self.panel.menu():
            action = QAction(text, self)
            action.triggered.connect(lambda _on=False, act=act: act())
            self.table.add_action(action)

    def reload(self) -> None:
        """Read the queue as of the day; on the real day bring it up to date first, in the background."""
        if self.context.book is None:
            return
        self._items = reminders.queue(self.context.book, self.context.as_of)
        self._show_items()
        self._show_freshness()
        self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        book, day = self.context.book, self.context.today
        due = self._due_for_refresh or self._seen is not book
        if not due or not self._is_today() or not book.writable:
            return
        self._seen, self._due_for_refresh = book, False
        label_text = self.tr("更新催收队列")
        self.context.tasks.run(label_text, lambda _progress: reminders.refresh(book, day), self._refreshed)

    def _refreshed(self, changes: Changes) -> None:
        self.context.publish(changes)

    def _on_book_changed(self, changes: Changes) -> None:
        if changes.kinds - _OWN or changes.step is None:
            self._due_for_refresh = True
        super()._on_book_changed(changes)

    def _is_today(self) -> bool:
        return self.context.as_of == self.context.today

    def show_item(self, argument: object) -> None:
        """A customer id, or a segment's key."""
        if isinstance(argument, str):
            self.tabs.choose(argument)
        if isinstance(argument, int):
            self.tabs.choose("today")
            self._select_customer(argument)
        self._show_items()

    def _select_customer(self, customer: int) -> None:
        self._refresh()
        found = next((item for item in self._items if item.customer_id == customer), None)
        if found is None:
            return
        self.tabs.choose("waiting" if found.state == "waiting" else "today")
        self._show_items(found.id)

    def take_focus(self) -> None:
        """The keyboard goes to the list."""
        self.table.setFocus()

    # ---- the list

    def _belongs(self, item: QueueItem, tab: str) -> bool:
        waiting = item.state == "waiting"
        tests = {
            "today": not waiting,
            "late": not waiting and item.opened_on < self.context.as_of,
            "waiting": waiting,
            "mine": item.owner == self._me,
        }
        return tests[tab]

    def _show_items(self, wanted: int | None = None) -> None:
        kept = wanted if wanted is not None else self._current_id()
        place = self.table.grid.currentIndex().row()
        shown = [item for item in self._items if self._belongs(item, self.tabs.current())]
        self._sizes = Counter(item.rung for item in shown)
        self.model.set_rows(shown)
        self._show_counts()
        self._say_empty()
        self._restore(kept, place)
        self._show_sum()

    def _current_id(self) -> int | None:
        current = self.table.current()
        return current.id if current else None

    def _restore(self, kept: int | None, place: int) -> None:
        """Stay on the same item; where it has gone, on the one that took its place."""
        number = self.model.find(kept) if kept is not None else -1
        if number < 0:
            number = min(max(place, 0), self.model.rowCount() - 1)
        self.table.select_row(number)
        self.show_current(self.table.current())

    def _show_counts(self) -> None:
        counts = {
            tab: sum(self._belongs(item, tab) for item in self._items)
            for tab in ("today", "late", "waiting", "mine")
        }
        names = {"today": self.tr("今天"), "late": self.tr("逾期未办"), "waiting": self.tr("等待中")}
        for tab, name in names.items():
            self.tabs.set_text(tab, f"{name} {counts[tab]}")
        mine = self.tr("我的") if not self._me else f"{self._me} {counts['mine']}"
        self.tabs.set_text("mine", mine + " ▾")
        if self._is_today():
            self.context.counts.emit({"reminders": counts["today"]})

    def _say_empty(self) -> None:
        sentences = {
            "today": self.tr("今天没有要催的客户。队列由催收阶梯和未清发票自动生成。"),
            "late": self.tr("没有积压：以前的催收事项都已办完。"),
            "waiting": self.tr("没有等待中的客户。记录承诺或改期后，客户在这里等到那一天。"),
            "mine": self.tr("这位责任人名下没有要催的客户。"),
        }
        go = (lambda: self.context.go("invoices")) if self.tabs.current() == "today" else None
        self.table.set_empty(sentences[self.tabs.current()], self.tr("查看发票") if go else "", go)

    def _choose_tab(self, key: str) -> None:
        if key == "mine":
            self._choose_owner()
        self._show_items()

    def _choose_owner(self) -> None:
        """Whose tasks: the program does not know who sits before it, so it asks."""
        owners = sorted({item.owner for item in self._items if item.owner})
        self._me = self._me if self._me in owners else (owners[0] if owners else "")
        menu = QMenu(self)
        for owner in owners:
            action = menu.addAction(owner)
            action.triggered.connect(lambda _on=False, name=owner: self._be(name))
        if len(owners) > 1:
            menu.popup(self.tabs.mapToGlobal(self.tabs.rect().bottomRight()))

    def _be(self, owner: str) -> None:
        self._me = owner
        self._show_items()

    def _show_sum(self) -> None:
        rows = self.model.checked_rows()
        total = format_amount(sum(item.worth for item in rows))
        text = self.tr("已选 {count} 户 · {total} 元").format(count=len(rows), total=total)
        self.chosen.setText(text if rows else "")

    def _show_freshness(self) -> None:
        status = books.status(self.context.book)
        text, old = words.freshness(status.receipts_until, self.context.today)
        if not self._is_today():
            text, old = self.tr("正在查看过去或将来的一天，切回今天才能处理"), True
        self.fresh.setText(text)
        restyle(self.fresh, "tone", "danger" if old else "")
        self.batch.setEnabled(self._is_today())
        self.panel.set_acting(self._is_today())

    # ---- the selected customer

    def show_current(self, item: QueueItem | None) -> None:
        """Show the marked customer whole."""
        if item is None:
            self.panel.show_empty()
            return
        try:
            self.panel.show_dossier(self._dossier(item))
        except ArError as error:
            self.context.fail(error)

    def _dossier(self, item: QueueItem) -> Dossier:
        book, day = self.context.book, self.context.as_of
        owed = exposure.exposures(book, day, item.customer_id)
        return Dossier(
            item,
            customers.get(book, item.customer_id),
            owed.get(item.customer_id, 0),
            reminders.wording(book, item),
            self._facts(item),
            timeline.of(book, item.customer_id, day, _SHOWN),
        )

    def _facts(self, item: QueueItem) -> LetterFacts | None:
        """What a letter would claim now; None where none could be written."""
        book = self.context.book
        try:
            wish = letter_facts.Wish(currency=item.sums[0][0])
            return letter_facts.compose(book, book.reader, item.customer_id, self.context.as_of, wish)[0]
        except ArError:
            return None

    def _with_current(self, act: Callable[[QueueItem], object]) -> None:
        item = self.table.current()
        if item is not None and self._is_today():
            act(item)

    def issue_checked(self) -> None:
        """Letters to the ticked customers; with none ticked, to those whose turn it is."""
        rows = self.model.checked_rows() or [
            item for item in self._items if item.action == "letter" and item.state == "open"
        ]
        if rows:
            self.acts.letters(rows)
        else:
            self.context.say(self.tr("没有轮到发催告函的客户；可先勾选客户"))
