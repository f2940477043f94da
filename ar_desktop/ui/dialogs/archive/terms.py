"""Any payment terms by keyboard: how an invoice falls due, in parts or whole, and the early discount."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from ar_desktop import messages
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.instalments import portions
from ar_desktop.domain.money import BASE_CURRENCY
from ar_desktop.domain.records import Invoice
from ar_desktop.domain.terms import BASES, EVENTS, SHIFTS, Discount, Terms, sample
from ar_desktop.services.archive import terms
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.archive.terms_parts import TermsParts
from ar_desktop.ui.dialogs.entry import EntryDialog, required, tell
from ar_desktop.ui.fields import PercentEdit
from ar_desktop.ui.keys import scheme
from ar_desktop.ui.tick import TickBox

#: Terms are shown at work on an invoice of today over 10,000.00.
_USUAL = 1_000_000
_WIDTH = 640
#: Width in pixels of a remark in the narrowest form.
_AT_ONCE = {"on_delivery": "delivered", "prepaid": "issued"}
_BY_MONTH = ("month_end", "day_of_month")
_SHOWN = {
    **dict.fromkeys(EVENTS, ("days",)),
    **dict.fromkeys(_AT_ONCE, ()),
    "month_end": ("days", "event"),
    "day_of_month": ("months", "day", "event"),
    "instalments": ("parts",),
}


class TermsDialog(EntryDialog):
    """``act(terms)``. ``current`` stands in the form as it opens; amounts are in ``currency``. What the
    terms mean is said below as they are typed; ``hint`` is what to know besides."""

    def __init__(
        self, parent: QWidget, context: Context, act: Callable[[Terms], object], current: Terms,
        currency: str = BASE_CURRENCY, hint: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent, context, "", act, button=self.tr("确定"))
        self.setWindowTitle(self.tr("付款条件"))
        self.set_title(self.windowTitle())
        self.setMinimumWidth(_WIDTH)
        self._currency = currency
        self._shift = terms.shift_of(context.book)
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        self._make_fields()
        self._arrange()
        self._show(current)
        self._connect()
        if hint:
            self.hint(hint)
        self._refresh()

    def _make_fields(self) -> None:
        self.way = ChoiceBox(self._ways())
        self.days, self.months, self.day = (self._number(most) for most in (9999, 99, 31))
        self.since = ChoiceBox([(event, terms.event_name(event, self._language)) for event in EVENTS])
        self.parts = TermsParts(self._currency, scheme(self.context.settings.key_scheme), self._language)
        self.shift = ChoiceBox(self._shifts())
        self.rate = PercentEdit()
        self.rate.setPlaceholderText(self.tr("没有折扣则留空，如 2%"))
        self.window_days = self._number(9999)
        self.base = ChoiceBox(self._bases())
        self.in_part = TickBox(self.tr("部分付款也按比例享受折扣"))

    def _ways(self) -> list[tuple[str, str]]:
        return [
            ("issued", self.tr("开票后若干天")),
            ("month_end", self.tr("月结：月底后若干天")),
            ("day_of_month", self.tr("之后某月的某一天（如次月 25 日）")),
            ("on_delivery", self.tr("货到付款")),
            ("prepaid", self.tr("款到发货")),
            ("received", self.tr("票到若干天")),
            ("accepted", self.tr("验收后若干天")),
            ("delivered", self.tr("交货后若干天")),
            ("instalments", self.tr("分期")),
        ]

    def _shifts(self) -> list[tuple[str, str]]:
        words = (self.tr("按账套设置"), self.tr("顺延到下一个工作日"), self.tr("提前到上一个工作日"))
        return list(zip(SHIFTS, words, strict=True))

    def _bases(self) -> list[tuple[str, str]]:
        return list(zip(BASES, (self.tr("价税合计"), self.tr("不含税金额")), strict=True))

    def _number(self, most: int) -> QLineEdit:
        field = QLineEdit()
        field.setValidator(QIntValidator(0, most, self))
        return field

    def _arrange(self) -> None:
        self.add(self.tr("付款方式"), self.way)
        self._rows["days"] = (self.add(self.tr("天数"), self.days), self.days)
        self._rows["months"] = (self.add(self.tr("几个月后（次月填 1）"), self.months), self.months)
        self._rows["day"] = (self.add(self.tr("几日"), self.day), self.day)
        self._rows["event"] = (self.add(self.tr("起算日"), self.since), self.since)
        self.add_rows(self.parts)
        self._rows["parts"] = (self.parts,)
        self.add(self.tr("遇休息日"), self.shift)
        self.add_pair(self.tr("提前付款折扣 %"), self.rate, self.tr("几天内"), self.window_days)
        self._rows["base"] = (self.add(self.tr("折扣基数"), self.base), self.base)
        self._rows["in_part"] = (self.add("", self.in_part), self.in_part)
        self.base_note = self.remark()
        self.said = self.remark()

    def _show(self, current: Terms) -> None:
        """Put terms into the fields."""
        self.way.choose(way_of(current))
        self.days.setText(str(current.days))
        self.months.setText(str(current.months))
        self.day.setText(str(current.day or ""))
        self.since.choose(current.event)
        self.parts.show_parts(current.parts)
        self.shift.choose(current.shift)
        discount = current.discount
        self.rate.set_value(discount.rate if discount else None)
        self.window_days.setText(str(discount.days) if discount else "")
        self.base.choose(discount.base if discount else BASES[0])
        self.in_part.setChecked(bool(discount and discount.in_part))

    def _connect(self) -> None:
        for field in (self.days, self.months, self.day, self.rate, self.window_days):
            field.textChanged.connect(lambda _text: self._refresh())
        for box in (self.way, self.since, self.shift, self.base):
            box.currentIndexChanged.connect(lambda _at: self._refresh())
        self.in_part.toggled.connect(lambda _on: self._refresh())
        self.parts.changed.connect(self._refresh)

    def _refresh(self) -> None:
        """Show the fields that count, and say what the terms mean."""
        wanted = set(_SHOWN[self.way.key()])
        wanted |= {"base", "in_part"} if self.rate.text().strip() else set()
        for name, row in self._rows.items():
            for part in row:
                part.setVisible(name in wanted)
        net = "base" in wanted and self.base.key() == "net"
        note = self.tr("按不含税金额算折扣，须在发票明细中登记税额；没有明细的发票不计折扣。")
        tell(self.base_note, note if net else "")
        self._explain()

    def _explain(self) -> None:
        try:
            made = self.made()
            self._check(made)
            tell(self.said, "\n".join(self._sentences(made)))
        except ArError as error:
            tell(self.said, messages.explain(error, self._language), "muted")

    def _sentences(self, made: Terms) -> list[str]:
        today, amount = self.context.today, sample(made, _USUAL)
        invoice = Invoice(0, "", today, amount, currency=self._currency)
        lines = terms.planned(made, invoice, self._shift)
        said = [
            terms.words(made, self._language),
            self.tr("例如今天开票：") + terms.explain(lines, self._language, self._currency)[0],
            *terms.explain(lines, self._language, self._currency)[1:],
            terms.offer(made, amount, today, self._language, self._currency),
        ]
        return [text for text in said if text]

    def _check(self, made: Terms) -> None:
        """Instalments must be able to split an invoice; what ``portions`` raises says why they cannot."""
        if made.parts:
            portions(sample(made, _USUAL), [part.portion for part in made.parts], self._currency)

    def made(self) -> Terms:
        """The terms as typed. Raises ``field_missing``, ``terms_invalid`` or ``discount_invalid``, and what
        the cells raise."""
        way, shift, discount = self.way.key(), self.shift.key(), self._discount()
        if way == "instalments":
            required(self.parts.filled() or None, self.tr("分期"))
            return Terms("instalments", 0, parts=self.parts.parts(), discount=discount, shift=shift)
        if way == "day_of_month":
            months, day = (
                self._whole(self.months, self.tr("几个月后（次月填 1）")),
                self._whole(self.day, self.tr("几日")),
            )
            return Terms(way, 0, self.since.key(), day, months, discount=discount, shift=shift)
        if way in _AT_ONCE:
            return Terms("net", 0, _AT_ONCE[way], discount=discount, shift=shift)
        days = self._whole(self.days, self.tr("天数"))
        kind, event = (way, self.since.key()) if way in _BY_MONTH else ("net", way)
        return Terms(kind, days, event, discount=discount, shift=shift)

    def _whole(self, field: QLineEdit, name: str) -> int:
        required(field.text(), name)
        return int(field.text())

    def _discount(self) -> Discount | None:
        rate: Decimal | None = self.rate.value()
        if rate is None:
            return None
        days = self._whole(self.window_days, self.tr("几天内"))
        return Discount(rate, days, self.base.key(), self.in_part.isChecked())

    def values(self) -> tuple[Terms]:
        """The terms, able to split an invoice."""
        made = self.made()
        self._check(made)
        return (made,)


def way_of(terms: Terms) -> str:
    """Which of the ways of the form these terms are."""
    if terms.kind != "net":
        return terms.kind
    at_once = {event: way for way, event in _AT_ONCE.items()} if not terms.days else {}
    return at_once.get(terms.event, terms.event)
