"""The reminder queue (催收队列): whom to chase today, the customer beside it, every act one key away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ar_desktop.domain.changes import Changes
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.letters import LetterFacts
from ar_desktop.domain.money import BASE_CURRENCY, format_amount
from ar_desktop.services.archive import customers, exposure
from ar_desktop.services.chasing import coming, holds, promises, reminders, timeline
from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.services.correspondence import document_kinds, letter_facts
from ar_desktop.services.keeping import books
from ar_desktop.ui.cards import Button, Card, label, restyle
from ar_desktop.ui.context import Context
from ar_desktop.ui.page import Page, fill, split
from ar_desktop.ui.pages.chasing import ladder_words
from ar_desktop.ui.pages.chasing import reminder_words as words
from ar_desktop.ui.pages.chasing.reminder_acts import ReminderActs
from ar_desktop.ui.pages.chasing.reminder_panel import Deeds, Dossier, ReminderPanel
from ar_desktop.ui.pages.chasing.reminder_views import WEEK, QueueViews
from ar_desktop.ui.tables import Column, Kind, RowsModel, TableView

#: So much of the history stands beside the list; the customer's page has all of it.
_SHOWN = 30


class RemindersPage(Page):
    """The queue by rung on the left, the selected customer on the right."""

    kinds = frozenset(
        {"reminders", "reminder_charges", "activities", "charges", "credits", "allocations", "customers",
         "letters", "deliveries", "options", "rates", "disputes", "holds", "ladders", "plans", "invoices"}
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._items: list[QueueItem] = []
        self._held: set[int] = set()
        self._seen: object = None
        self._due_for_refresh = True
        self._own_step: int | None = None
        self.views = QueueViews(context)
        self.model = self._make_model()
        self.table = TableView(self.model, self.tr("催收队列"))
        self.tabs = self.views.tabs
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
                Column("last", self.tr("最近联系 / 偏好"), 180, muted=True, value=self._last),
            ],
            key=lambda item: item.id,
            group=self.views.group,
            checkable=True,
        )

    def _named(self, item: QueueItem) -> str:
        """The customer, and the currency of its sum where that is not CNY alone."""
        name = item.customer
        if item.customer_id in self._held:
            name = self.tr("【停供】{customer}").format(customer=name)
        if len(item.sums) > 1:
            return self.tr("{customer}（多币种折合）").format(customer=name)
        return name if item.currency == BASE_CURRENCY else f"{name} {item.currency}"

    def _last(self, item: QueueItem) -> str:
        """What was said last; of a coming day what will be asked."""
        ahead = self.tabs.current() == "week" and item.state != "waiting"
        return ladder_words.rung(item) if ahead else words.last_contact(item)

    def _count(self, item: QueueItem) -> str:
        return self.tr("{count} 张").format(count=len(item.lines))

    def _deeds(self) -> Deeds:
        def deed(name: str) -> Callable[[], None]:
            return lambda: self._with_current(getattr(self.acts, name))

        return Deeds(
            lambda: self._with_current(lambda item: self.acts.letters([item])),
            copy=deed("copy"),
            sent=deed("sent"),
            call=deed("call"),
            promise=deed("promise"),
            snooze=deed("snooze"),
            skip=deed("skip"),
            escalate=deed("escalate"),
            allocate=deed("allocate"),
            message=lambda: self._with_current(lambda item: self.acts.messages([item])),
            hold=deed("hold"),
            visit=deed("visit"),
            plan=deed("plan"),
            rules=deed("rules"),
            pause=deed("pause"),
            resume=deed("resume"),
        )

    def _place(self) -> None:
        card = Card(flush=True)
        card.bar(self.views.rungs, None, self.chosen, self._others(), self.batch)
        card.bar(self.views, None)
        card.add(self.table, 1)
        keys = self.tr("空格 选中 · Enter 处理 · T 联系 · P 承诺 · S 改期 · L 出函 · C 复制")
        card.foot(label(keys, "muted"), None, self.fresh)
        fill(self, split(card, self.panel, (56, 44)))

    def _others(self) -> Button:
        """What else is done with the ticked customers."""
        button = Button(self.tr("批量 ▾"))
        menu = QMenu(button)
        menu.addAction(self.tr("发消息…"), lambda: self.acts.messages(self._chosen_items()))
        menu.addAction(self.tr("发指定函件…"), lambda: self._with_checked(self.acts.chosen_letters))
        menu.addAction(self.tr("电话清单…"), lambda: self.acts.call_list(self._chosen_items()))
        menu.addAction(self.tr("走访记录…"), self.acts.contacts.visits)
        menu.addSeparator()
        menu.addAction(self.tr("改期所选…"), lambda: self._with_checked(self.acts.many.snooze))
        menu.addAction(self.tr("跳过所选…"), lambda: self._with_checked(self.acts.many.skip))
        menu.addAction(self.tr("所选已办结"), lambda: self._with_checked(self.acts.many.done))
        self.others = menu
        button.setMenu(menu)
        return button

    def _with_checked(self, act: Callable[[Sequence[QueueItem]], object]) -> None:
        """Only what is ticked, and only on the real day."""
        if self._is_today():
            act(self.model.checked_rows())

    def _chosen_items(self) -> list[QueueItem]:
        """The ticked items; with none ticked, all that are shown."""
        return self.model.checked_rows() or self.model.visible_rows()

    def _connect(self) -> None:
        self.table.current_changed.connect(self.show_current)
        self.table.opened.connect(lambda item, _key: self._with_current(lambda _: self.acts.process(item)))
        self.model.checks_changed.connect(self._show_sum)
        self.views.chosen.connect(self._show_items)
        self.views.week_wanted.connect(self._look_ahead)
        for text, act in self.panel.menu():
            action = QAction(text, self)
            action.triggered.connect(lambda _on=False, act=act: act())
            self.table.add_action(action)

    def reload(self) -> None:
        """Read the queue as of the day; on the real day bring it up to date first, in the background."""
        if self.context.book is None:
            return
        self._items = reminders.queue(self.context.book, self.context.as_of)
        self._held = holds.held(self.context.book.reader, self.context.as_of)
        self.views.take(self._items, promises.breakers(self.context.book, self.context.as_of))
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
        self._own_step = changes.step
        self.context.publish(changes)

    def _on_book_changed(self, changes: Changes) -> None:
        if changes.step is None or changes.step != self._own_step:
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

    def _show_items(self, wanted: int | None = None) -> None:
        kept = wanted if wanted is not None else self._current_id()
        place = self.table.grid.currentIndex().row()
        self.model.set_rows(self.views.shown())
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
        today = self.views.show_counts()
        if self._is_today():
            self.context.counts.emit({"reminders": today})

    def _say_empty(self) -> None:
        go = (lambda: self.context.go("invoices")) if self.tabs.current() == "today" else None
        self.table.set_empty(self.views.sentence(), self.tr("查看发票") if go else "", go)

    def _look_ahead(self) -> None:
        """Work out the coming days in the background; they are shown, not stored."""
        book, day = self.context.book, self.context.as_of

        def show(found: list[QueueItem]) -> None:
            self.views.take_coming(found)
            self._show_items()

        self.context.tasks.run(
            self.tr("推算今后七天"), lambda progress: coming.coming(book, day, WEEK, progress), show
        )

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
            item.customer_id in self._held,
        )

    def _facts(self, item: QueueItem) -> LetterFacts | None:
        """What the letter of its rung would claim now, a demand where that claims no interest; None where
        none could be written."""
        book = self.context.book
        try:
            asked = document_kinds.get(item.letter or document_kinds.DEMAND)
            kind = asked.code if asked.interest else document_kinds.DEMAND
            wish = letter_facts.Wish(kind, currency=item.sums[0][0])
            return letter_facts.compose(book, book.reader, item.customer_id, self.context.as_of, wish)[0]
        except ArError:
            return None

    def _with_current(self, act: Callable[[QueueItem], object]) -> None:
        item = self.table.current()
        if item is not None and item.id < 0:
            day = f"{item.opened_on:%m-%d}"
            self.context.say(self.tr("还没到日子：{day} 自动进入队列").format(day=day))
        elif item is not None and self._is_today():
            act(item)

    def issue_checked(self) -> None:
        """Letters to the ticked customers; with none ticked, to those whose turn it is."""
        rows = [item for item in self.model.checked_rows() if item.id > 0] or [
            item for item in self._items if item.action == "letter" and item.state == "open"
        ]
        if rows:
            self.acts.letters(rows)
        else:
            self.context.say(self.tr("没有轮到发催告函的客户；可先勾选客户"))
