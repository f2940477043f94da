"""The views of the queue: today, late, this week, mine, promises broken, waiting; and the rungs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ar_desktop.services.chasing.reminders import QueueItem
from ar_desktop.ui.buttons import Segments
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.pages.chasing import ladder_words
from ar_desktop.ui.tables import Group

#: How many days ahead the week looks.
WEEK = 7
_RUNG = 190


class QueueViews(QWidget):
    """Which items are shown. ``chosen()`` when that changes; ``week_wanted()`` when the coming days are
    asked for and not known yet."""

    chosen = Signal()
    week_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._items: list[QueueItem] = []
        self._coming: list[QueueItem] | None = None
        self._broken: Collection[int] = ()
        self._sizes: Counter[str] = Counter()
        self.me = ""
        self.tabs = Segments([(key, name()) for key, name in self._names().items()])
        self.rungs = ChoiceBox([("", self.tr("全部级次"))])
        self.rungs.setAccessibleName(self.tr("按阶梯级"))
        self.rungs.setMinimumWidth(_RUNG)
        self.tabs.chosen.connect(self._choose)
        self.rungs.activated.connect(self.chosen)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.tabs)

    def _names(self) -> dict[str, Callable[[], str]]:
        return {
            "today": lambda: self.tr("今天"),
            "late": lambda: self.tr("逾期未办"),
            "week": lambda: self.tr("本周"),
            "mine": lambda: self.me or self.tr("我的"),
            "broken": lambda: self.tr("承诺未兑现"),
            "waiting": lambda: self.tr("等待中"),
        }

    def take(self, items: Sequence[QueueItem], broken: Collection[int]) -> None:
        """Other items, and the customers who did not keep their word; the coming days are not known yet."""
        self._items, self._broken, self._coming = list(items), broken, None
        if self.tabs.current() == "week":
            self.week_wanted.emit()

    def take_coming(self, items: Sequence[QueueItem]) -> None:
        """What the coming days will bring."""
        self._coming = list(items)

    def belongs(self, item: QueueItem, tab: str) -> bool:
        """Whether an item of the queue stands in a view."""
        waiting = item.state == "waiting"
        tests = {
            "today": not waiting,
            "late": not waiting and item.opened_on < self._context.as_of,
            "waiting": waiting,
            "mine": item.owner == self.me,
            "broken": not waiting and item.customer_id in self._broken,
        }
        return tests[tab]

    def _of(self, tab: str) -> list[QueueItem]:
        if tab == "week":
            return self._coming or []
        return [item for item in self._items if self.belongs(item, tab)]

    def shown(self) -> list[QueueItem]:
        """The items of the view chosen, of the rung chosen."""
        found = self._of(self.tabs.current())
        self._offer_rungs(found)
        rung = self.rungs.key()
        shown = [item for item in found if not rung or ladder_words.rung(item) == rung]
        self._sizes = Counter(self._head(item) for item in shown)
        return shown

    def _offer_rungs(self, items: Sequence[QueueItem]) -> None:
        kept = self.rungs.key()
        sizes = Counter(ladder_words.rung(item) for item in items)
        self.rungs.clear()
        self.rungs.addItem(self.tr("全部级次"), "")
        for name, count in sizes.items():
            self.rungs.addItem(f"{name} {count}", name)
        self.rungs.setCurrentIndex(max(self.rungs.findData(kept), 0))

    def group(self, item: QueueItem) -> Group:
        """The header line over an item: its rung; in the coming days its day."""
        head = self._head(item)
        if self.tabs.current() != "week":
            return ladder_words.group(item, self._sizes[head])
        return Group(head, self.tr("{count} 户").format(count=self._sizes[head]))

    def _head(self, item: QueueItem) -> str:
        if self.tabs.current() != "week":
            return ladder_words.rung(item)
        day = item.opened_on
        return self.tr("{day} 周{weekday}").format(
            day=f"{day:%m-%d}", weekday=ladder_words.weekdays()[day.weekday()]
        )

    def show_counts(self) -> int:
        """Write how many stand in each view; returns today's."""
        counts = {tab: len(self._of(tab)) for tab in self._names()}
        for tab, name in self._names().items():
            known = tab != "week" or self._coming is not None
            count = f" {counts[tab]}" if known and not (tab == "mine" and not self.me) else ""
            self.tabs.set_text(tab, name() + count + (" ▾" if tab == "mine" else ""))
        return counts["today"]

    def sentence(self) -> str:
        """What to say where a view is empty."""
        return {
            "today": self.tr("今天没有要催的客户。队列由催收阶梯和未清发票自动生成。"),
            "late": self.tr("没有积压：以前的催收事项都已办完。"),
            "week": self.tr("今后七天没有新的催收事项。"),
            "waiting": self.tr("没有等待中的客户。记录承诺或改期后，客户在这里等到那一天。"),
            "mine": self.tr("这位责任人名下没有要催的客户。"),
            "broken": self.tr("没有未兑现的承诺。"),
        }[self.tabs.current()]

    def _choose(self, key: str) -> None:
        self.rungs.setCurrentIndex(0)
        if key == "mine":
            self._choose_owner()
        if key == "week" and self._coming is None:
            self.week_wanted.emit()
        self.chosen.emit()

    def _choose_owner(self) -> None:
        """Whose tasks: the program does not know who sits before it, so it asks."""
        owners = sorted({item.owner for item in self._items if item.owner})
        self.me = self.me if self.me in owners else (owners[0] if owners else "")
        menu = QMenu(self)
        for owner in owners:
            action = menu.addAction(owner)
            action.triggered.connect(lambda _on=False, name=owner: self._be(name))
        if len(owners) > 1:
            menu.popup(self.tabs.mapToGlobal(self.tabs.rect().bottomRight()))

    def _be(self, owner: str) -> None:
        self.me = owner
        self.chosen.emit()
