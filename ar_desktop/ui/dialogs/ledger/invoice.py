"""The entry form of an invoice: everything by keyboard, goods and a plan of its own folded away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.patterns import Pattern
from ar_desktop.domain.records import Instalment, Invoice
from ar_desktop.domain.terms import EVENTS, Terms, from_json, to_json
from ar_desktop.services.archive import customers, terms
from ar_desktop.services.ledger import patterns
from ar_desktop.services.reporting import aging
from ar_desktop.ui.buttons import Button
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog, customer_picker, required, tell
from ar_desktop.ui.dialogs.ledger import due_note
from ar_desktop.ui.dialogs.ledger.currency import CurrencyFields
from ar_desktop.ui.dialogs.ledger.goods import GoodsEditor
from ar_desktop.ui.dialogs.ledger.invoice_tools import InvoiceTools
from ar_desktop.ui.dialogs.ledger.plan import PlanEditor
from ar_desktop.ui.fields import DateEdit, MoneyEdit, SuggestedEdit
from ar_desktop.ui.keys import scheme

#: Width in pixels of a remark in the narrowest form.
_LEAST_REMARK = 380
#: Width of the form while goods or a plan are shown.
_WIDE = 860
_NARROW = 560
#: Rows of goods, and of a plan, at a time: alone, and both.
_MANY, _FEW = 5, 3
_DRAFTED = ("number", "issued", "amount", "due", "contract", "owner", "note", "goods", "plan")


class InvoiceDialog(EntryDialog):
    """``act(invoice)``. The due day follows from the customer's terms and says so; typing another, or a
    plan of instalments, replaces it. ``customer`` is chosen beforehand where given. ``last`` holds what
    was posted last, for ``..`` and for the next one."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[Invoice], object], customer: int | None = None
    ) -> None:
        super().__init__(parent, context, "", act)
        self.setWindowTitle(self.tr("登记发票"))
        self.set_title(self.windowTitle())
        self.last: Invoice | None = None
        self._terms: Terms | None = None
        self._agreed: Terms | None = None
        self._shift = terms.shift_of(context.book)
        self._summed: int | None = None
        self._make_fields()
        self._arrange()
        self.tools = InvoiceTools(self)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(1, self.tools.line)
        self._connect()
        self.keep_draft("invoice", self._drafted())
        self.suggest()
        if customer is not None:
            self.choose_customer(customer)

    def _drafted(self) -> dict[str, QWidget]:
        """What a draft keeps; first the customer and the currency, from which other fields follow."""
        first = {"customer": self.customer, "currency": self.money.box, "rate": self.money.rate}
        events = {f"{event}_on": part for event, part in self.events.items()}
        return first | {name: getattr(self, name) for name in _DRAFTED} | events | {"terms": self.own}

    def _make_fields(self) -> None:
        context, keys = self.context, scheme(self.context.settings.key_scheme)
        currency = aging.main_currency(context.book)
        self.customer = customer_picker(context)
        self.number = SuggestedEdit()
        self.issued = DateEdit(lambda: context.today)
        self.issued.set_value(context.today)
        self.amount = MoneyEdit(currency)
        self.amount.setPlaceholderText("=1200*3 · 1.5万")
        self.events = {event: DateEdit(lambda: context.today) for event in EVENTS[1:]}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        self.due = DateEdit(lambda: context.today)
        self.own = QLineEdit()  # terms for this invoice alone, as text; never seen, kept with drafts
        self.contract = ChoiceBox()
        self.contract.addItem("—", None)
        self.owner, self.note = QLineEdit(), QLineEdit()
        self.goods = GoodsEditor(currency, keys)
        self.plan = PlanEditor(currency, self.issued_day, keys, self._language)
        self.issued.above = lambda: self.last and self.last.issued_on
        self.amount.above = lambda: self.last and self.last.amount
        self.again = Button(self.tr("保存并下一张"), self.save_and_go_on, keys="Ctrl+Return")

    def _arrange(self) -> None:
        self.add(self.tr("客户"), self.customer)
        self.add(self.tr("发票号"), self.number)
        self.add_pair(self.tr("开票日"), self.issued, self.tr("金额"), self.amount)
        self.money = CurrencyFields(self, self._issued_day, self._on_currency)
        self.issued.value_changed.connect(lambda _day: self.money.refresh())
        self.add_rows(self.goods)
        self._arrange_events()
        self._due_row = (self.add(self.tr("到期日"), self.due), self.due)
        self.term = self.remark()
        self.add_rows(self.plan)
        self.add_pair(self.tr("合同"), self.contract, self.tr("责任人"), self.owner)
        self.add(self.tr("备注"), self.note)
        self.add_button(self.again)
        self.setMinimumWidth(_NARROW)
        self.goods.hide()
        self.plan.hide()

    def _arrange_events(self) -> None:
        """The days terms may count from; each is shown where the customer's terms do."""
        captions = {
            "delivered": self.tr("交货日"),
            "received": self.tr("收票日"),
            "accepted": self.tr("验收日"),
        }
        for event, part in self.events.items():
            self._rows[event] = (self.add(captions[event], part), part)
        self._show_events(())

    def _connect(self) -> None:
        self.customer.chosen.connect(self._on_customer)
        self.own.textChanged.connect(lambda _text: self._follow_terms())
        for part in (self.issued, self.amount, self.due, *self.events.values()):
            part.value_changed.connect(lambda _value: self._explain_due())
        self.amount.value_changed.connect(lambda _value: self._compare())
        self.goods.summed.connect(self._on_summed)
        self.goods.changed.connect(self._unfold)
        self.plan.changed.connect(self._unfold)
        self._fields.append(self.again)

    def _show_events(self, wanted: Collection[str]) -> None:
        for event, row in self._rows.items():
            for part in row:
                part.setVisible(event in wanted)

    def choose_customer(self, key: int) -> None:
        """Put a customer in, as if it had been picked."""
        self.customer.set_choice(key, customers.get(self.context.book, key).name)
        self._on_customer(key)

    def _on_customer(self, key: int | None) -> None:
        self.contract.clear()
        self.contract.addItem("—", None)
        self._agreed = None
        if key is not None:
            record = customers.get(self.context.book, key)
            self._agreed = terms.agreed(record)
            self.money.follow(key)
            self.owner.setText(record.owner)
            for item in customers.contracts(self.context.book, key):
                self.contract.addItem(f"{item.number} {item.title}".strip(), item.id)
        self._follow_terms()

    def own_terms(self) -> Terms | None:
        """Terms for this invoice alone; None where the customer's hold."""
        return from_json(self.own.text()) if self.own.text() else None

    def take_terms(self, made: Terms) -> None:
        """Terms for this invoice alone; those of the customer are none of its own."""
        self.own.setText("" if made == self._agreed else to_json(made))
        self.due.set_value(None)
        self._explain_due()

    def terms_in_force(self) -> Terms | None:
        """Its own terms, else the customer's; None while neither is known."""
        return self._terms

    def _follow_terms(self) -> None:
        self._terms = self.own_terms() or self._agreed
        self._show_events(terms.events_wanted(self._terms) if self._terms else ())
        self._explain_due()

    def _issued_day(self) -> dt.date | None:
        return self.issued.day() if self.issued.is_sound() else None

    def issued_day(self) -> dt.date:
        """The invoice's day, or today while it cannot be told: what days of a plan count from."""
        return self._issued_day() or self.context.today

    def _on_currency(self, currency: str) -> None:
        self.amount.currency = currency
        for editor in (self.goods, self.plan):
            editor.set_currency(currency)
        self._explain_due()

    def sound_amount(self) -> int | None:
        """The amount in minor units as far as it can be read."""
        return self.amount.amount() if self.amount.is_sound() else None

    def _on_summed(self, total: int | None) -> None:
        """Goods fill an amount nobody typed; one that was typed is compared with."""
        if total is not None and self.sound_amount() in {None, self._summed}:
            self.amount.set_value(total)
            self._summed = total
            self._explain_due()
        self._compare()

    def _compare(self) -> None:
        self.goods.compare(self.sound_amount())
        self.plan.compare(self.sound_amount())

    def fold(self, editor: QWidget, *, away: bool) -> None:
        """Fold the goods or the plan away, or show them with the keyboard in them."""
        editor.setVisible(not away)
        self._compare()
        self._widen()
        if not away:
            editor.setFocus()

    def _unfold(self) -> None:
        """What came in by a draft, a copy or a template is shown."""
        for editor in (self.goods, self.plan):
            if editor.isHidden() and editor.filled():
                editor.show()
        self._widen()

    def _widen(self) -> None:
        """Room for what is shown; a plan takes the place of the one due day."""
        shown = [editor for editor in (self.goods, self.plan) if not editor.isHidden()]
        for part in self._due_row:
            part.setVisible(self.plan.isHidden())
        for editor in shown:
            editor.show_most(_FEW if len(shown) > 1 else _MANY)
        self.setMinimumWidth(_WIDE if shown else _NARROW)
        self._explain_due()
        self.adjustSize()

    def _event_days(self) -> tuple[dt.date | None, dt.date | None, dt.date | None]:
        """The days of the events the customer's terms count from, in order; the others stay unknown."""
        wanted = terms.events_wanted(self._terms) if self._terms else ()
        days = [part.day() if event in wanted else None for event, part in self.events.items()]
        return days[0], days[1], days[2]

    def _explain_due(self) -> None:
        """Say which days an empty due field means, and why."""
        self._tell_due()
        self._fit()

    def _fit(self) -> None:
        """A wrapped remark has the height its lines need, which the layout alone does not give it."""
        width = self.due.width() if self.isVisible() else 0
        self.term.setMinimumHeight(max(0, self.term.heightForWidth(max(width, _LEAST_REMARK))))

    def showEvent(self, event: QShowEvent) -> None:
        """What was said before the form was seen gets its room."""
        super().showEvent(event)
        self._fit()

    def _tell_due(self) -> None:
        parts = (self.issued, self.due, *self.events.values())
        issued = self.issued.day() if all(part.is_sound() for part in parts) else None
        if self._terms is None or issued is None or not self.plan.isHidden():
            tell(self.term, "")
            return
        made = Invoice(
            0, self.number.text(), issued, self.sound_amount() or 0, self.due.day(), (), self.amount.currency,
            None, "", "", *self._event_days(), lines=self.goods.sound_lines(), terms=self.own_terms(),
        )  # fmt: skip
        try:
            note = due_note.of(self._terms, made, self._shift, self._language)
        except ArError as error:
            tell(self.term, messages.explain(error, self._language))
            return
        self.due.setPlaceholderText(note.days)
        tell(self.term, "\n".join(note.sentences))

    def values(self) -> tuple[Invoice]:
        """The invoice as the form has it."""
        self.customer.settle()
        customer = required(self.customer.current_id(), self.tr("客户"))
        issued = required(self.issued.day(), self.tr("开票日"))
        amount = required(self.amount.amount(), self.tr("金额"))
        instalments = self._instalments(amount)
        made = Invoice(
            customer, self.number.text().strip(), issued, amount, None if instalments else self.due.day(),
            instalments, self.amount.currency, self.contract.currentData() or None, self.owner.text().strip(),
            self.note.text().strip(), *self._event_days(), rate=self.money.text(), lines=self.goods.lines(),
            terms=self.own_terms(),
        )  # fmt: skip
        return (made,)

    def _instalments(self, amount: int) -> tuple[Instalment, ...]:
        return () if self.plan.isHidden() else self.plan.instalments(amount)

    def doubts(self, made: Invoice) -> str:
        """The same customer, day and amount, or the number with another customer."""
        book = self.context.book
        if known := patterns.same_again(book, made.customer_id, made.issued_on, made.amount):
            return self.tr("该客户同一天、同一金额的发票 {number} 已在账中").format(number=known)
        if made.number and (other := patterns.number_elsewhere(book, made.number, made.customer_id)):
            return self.tr("发票号 {number} 已登记在 {customer} 名下").format(
                number=made.number, customer=other
            )
        return ""

    def perform(self) -> bool:
        """Post; remember for ``..`` what was posted, and put the keyboard where something is wrong."""
        done = super().perform()
        if done:
            (self.last,) = self._posted
        elif (wrong := self._wrong()) is not None:
            wrong.setFocus()
        return done

    def _wrong(self) -> QWidget | None:
        """The first field that is empty and must not be, or cannot be read."""
        if self.customer.current_id() is None:
            return self.customer
        if not self.number.text().strip():
            return self.number
        dates_ = (self.issued, self.due, *self.events.values())
        unsound = [part for part in dates_ if not part.is_sound()]
        empty = [] if self.sound_amount() is not None else [self.amount]
        return next(iter([*empty, *unsound]), None)

    def at_end(self) -> None:
        """Behind the last field Enter stands on saving and going on; there it does it."""
        self.save_and_go_on()

    def suggest(self) -> None:
        """Offer the number after the last one."""
        self.number.set_suggestion(patterns.next_number(self.context.book))

    def save_and_go_on(self) -> None:
        """Post, and make ready for the next: the customer stays until another is typed."""
        if not self.perform():
            return
        self.number.clear()
        self.note.clear()
        self.own.clear()
        self._summed = None
        for part in (self.amount, self.due, *self.events.values()):
            part.set_value(None)
        for editor in (self.goods, self.plan):
            editor.set_texts([])
            editor.hide()
        self._unfold()
        self._explain_due()
        self.suggest()
        if self.drafts is not None:
            self.drafts.begin()
        self.customer.setFocus()

    def pattern(self) -> Pattern:
        """The form as a pattern for others; raises what its fields raise."""
        due = self.due.day()
        return Pattern(
            self.customer.current_id(), self.amount.amount(),
            (due - self.issued_day()).days if due else None, self.contract.currentData() or None,
            self.owner.text().strip(), self.note.text().strip(), self.plan.pattern(), self.goods.lines(),
            self.own.text(),
        )  # fmt: skip

    def fill(self, pattern: Pattern) -> None:
        """Fill the form from a pattern; number and days stay as they are."""
        if pattern.customer_id is not None and pattern.customer_id != self.customer.current_id():
            self.choose_customer(pattern.customer_id)
        self.amount.set_value(pattern.amount)
        self._summed = None
        days = pattern.due_days
        self.due.set_value(None if days is None else self.issued_day() + dt.timedelta(days=days))
        self.contract.setCurrentIndex(max(0, self.contract.findData(pattern.contract_id)))
        self.owner.setText(pattern.owner or self.owner.text())
        self.note.setText(pattern.note)
        self.goods.show_lines(pattern.lines)
        self.plan.show_pattern(pattern.parts)
        self.own.setText(pattern.terms)
        for editor in (self.goods, self.plan):
            editor.setVisible(bool(editor.filled()))
        self._unfold()
        self._compare()
        self._explain_due()
        self.number.setFocus()
