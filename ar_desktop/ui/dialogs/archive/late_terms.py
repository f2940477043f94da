"""The fields of what was agreed on lateness: every regime, steps, late charges, cap, explained at once."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ar_desktop.domain.errors import ArError
from ar_desktop.domain.lateness import LateCharge, LateTerms, Step
from ar_desktop.domain.records import Contract
from ar_desktop.services.keeping import options
from ar_desktop.ui.buttons import label
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.context import Context
from ar_desktop.ui.dialogs.entry import EntryDialog
from ar_desktop.ui.fields import DateEdit, PercentEdit

_STEPS = 3
_MOST_DAYS = 9999
#: Which fields each regime has.
_SHOWN = {
    "A": ("rate", "steps", "charge", "cap"),
    "B": ("factor",),
    "D": ("loan",),
    "E": ("judged",),
}


class LateTermsFields(QObject):
    """Adds its fields to a form; ``terms()`` is what they say, None for the book's default.
    ``changed()`` whenever the user changes one."""

    changed = Signal()

    def __init__(self, form: EntryDialog, context: Context, contract: Contract) -> None:
        super().__init__(form)
        self._book_terms = options.load(context.book).interest_terms
        self._rows: dict[str, list[QWidget]] = {}
        self._language = context.settings.language
        self._make_fields(context)
        self._place(form)
        self.show_terms(_known(contract))
        self._listen()

    def _make_fields(self, context: Context) -> None:
        self.regime = ChoiceBox(
            [
                ("", self.tr("按账套默认口径")),
                ("A", self.tr("合同约定")),
                ("B", self.tr("LPR 加计")),
                ("C", self.tr("每日万分之五（机关、事业单位、大型企业）")),
                ("D", self.tr("借款（以四倍 LPR 为限）")),
                ("E", self.tr("判决后加倍部分（每日万分之一点七五）")),
            ]
        )
        self.per = ChoiceBox([("day", self.tr("每日")), ("year", self.tr("每年"))])
        self.rate, self.loan, self.cap, self.share = (PercentEdit() for _ in range(4))
        self.rate.setPlaceholderText("0.05")
        self.steps = [(QLineEdit(), PercentEdit()) for _ in range(_STEPS)]
        self.after = QLineEdit()
        self.after.setPlaceholderText("30")
        self.each = ChoiceBox([("once", self.tr("只收一次")), ("each", self.tr("每满一次收一次"))])
        self.factor = ChoiceBox([("1.3", "30%"), ("1.4", "40%"), ("1.5", "50%")])
        self.judged = DateEdit(lambda: context.today)
        self.mode = ChoiceBox([("fixed", self.tr("按违约时固定")), ("segmented", self.tr("随报价分段"))])

    def _place(self, form: EntryDialog) -> None:
        form.add(self.tr("违约金口径"), self.regime)
        self._pair(form, "rate", self.tr("约定利率 %"), [self.per, self.rate])
        for number, (day, rate) in enumerate(self.steps, 1):
            caption = self.tr("分段 {number}").format(number=number)
            parts = [label(self.tr("从逾期第"), "muted"), day, label(self.tr("日起每日 %"), "muted"), rate]
            self._pair(form, "steps", caption, parts)
        parts = [label(self.tr("满"), "muted"), self.after, label(self.tr("天收未付款的 %"), "muted"),
                 self.share, self.each]  # fmt: skip
        self._pair(form, "charge", self.tr("逾期加收"), parts)
        note = label(self.tr("占本金，不限则留空"), "muted")
        self._pair(form, "cap", self.tr("总额上限 %"), [self.cap, note])
        self._pair(form, "factor", self.tr("加计"), [self.factor, self.mode])
        self._pair(form, "loan", self.tr("约定年利率 %"), [self.loan])
        note = label(self.tr("未定履行期的填判决生效日"), "muted")
        self._pair(form, "judged", self.tr("判决履行期届满"), [self.judged, note])

    def _pair(self, form: EntryDialog, key: str, caption: str, parts: list[QWidget]) -> None:
        """A line of the form that stands only under its regimes."""
        holder = _Line(parts)
        name = form.add(caption, holder)
        holder.setFocusProxy(holder.fields[0])
        self._rows.setdefault(key, []).extend([name, holder])
        for field in holder.fields:
            field.setAccessibleName(caption)

    def parts(self) -> dict[str, QWidget]:
        """The fields by name, for drafts."""
        named: dict[str, QWidget] = {
            key: getattr(self, key)
            for key in (
                "regime",
                "per",
                "rate",
                "loan",
                "cap",
                "share",
                "after",
                "each",
                "factor",
                "mode",
                "judged",
            )
        }
        for number, (day, rate) in enumerate(self.steps):
            named |= {f"step{number}": day, f"step_rate{number}": rate}
        return named

    def _listen(self) -> None:
        for part in self.parts().values():
            if isinstance(part, ChoiceBox):
                part.currentIndexChanged.connect(lambda _at: self._tell())
            elif isinstance(part, QLineEdit):
                part.textChanged.connect(lambda _text: self._tell())

    def _tell(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        shown = _SHOWN.get(self.regime.key(), ())
        for key, parts in self._rows.items():
            for part in parts:
                part.setVisible(key in shown)
        if "steps" in shown:
            self._show_steps()

    def _show_steps(self) -> None:
        """The first step, and another below each that is filled."""
        pairs = list(zip(self._rows["steps"][::2], self._rows["steps"][1::2], strict=True))
        filled = True
        for (name, holder), (day, rate) in zip(pairs, self.steps, strict=True):
            name.setVisible(filled)
            holder.setVisible(filled)
            filled = filled and bool(day.text().strip() and rate.text().strip())

    def show_terms(self, terms: LateTerms | None) -> None:
        """Fill the fields."""
        self.regime.choose(terms.regime if terms else "")
        known = terms or self._book_terms
        self.per.choose("year" if known.annual_rate is not None else "day")
        plain = known.annual_rate if known.annual_rate is not None else known.daily_rate
        self.rate.set_value(plain if known.regime == "A" else None)
        self.loan.set_value(known.agreed_annual if known.regime == "D" else None)
        for (day, rate), step in zip(self.steps, known.steps, strict=False):
            day.setText(str(step.from_day))
            rate.set_value(step.daily_rate)
        if known.charge:
            self.after.setText(str(known.charge.after_days))
            self.share.set_value(known.charge.share)
            self.each.choose("each" if known.charge.each else "once")
        self.cap.set_value(known.cap_share)
        self.factor.choose(str(known.factor if known.regime == "B" else self._book_terms.factor))
        self.mode.choose("segmented" if known.segmented else "fixed")
        self.judged.set_value(known.judged_until)
        self._show_rows()

    def terms(self, clause: str, contract_on: dt.date | None) -> LateTerms | None:
        """What the fields say (``interest_terms_incomplete``, ``field_missing``, ``share_unreadable``,
        ``number_out_of_range``)."""
        regime, count = self.regime.key(), self._book_terms.day_count
        if not regime:
            return None
        if regime == "A":
            return self._agreed(clause, contract_on)
        if regime == "D":
            if contract_on is None:
                raise ArError("field_missing", field=self.tr("签订日期"))
            return LateTerms(
                "D", annual_rate=_share(self.loan), contract_on=contract_on, day_count=count, clause=clause
            )
        if regime == "E":
            return self._judged(clause)
        return LateTerms(
            regime, factor=Decimal(self.factor.key()), segmented=self.mode.key() == "segmented",
            contract_on=contract_on, day_count=count, clause=clause,
        )  # fmt: skip

    def _judged(self, clause: str) -> LateTerms:
        if (until := self.judged.day()) is None:
            raise ArError("field_missing", field=self.tr("判决履行期届满日"))
        return LateTerms("E", judged_until=until, day_count=self._book_terms.day_count, clause=clause)

    def _agreed(self, clause: str, contract_on: dt.date | None) -> LateTerms:
        rate, charge, steps = _share(self.rate), self._charge(), self._steps()
        if rate is None and charge is None and not steps:
            raise ArError("field_missing", field=self.tr("约定利率"))
        yearly = self.per.key() == "year"
        return LateTerms(
            "A", daily_rate=None if yearly else rate, annual_rate=rate if yearly else None, steps=steps,
            charge=charge, cap_share=_share(self.cap), contract_on=contract_on,
            day_count=self._book_terms.day_count, clause=clause,
        )  # fmt: skip

    def _steps(self) -> tuple[Step, ...]:
        found = []
        for day, rate in self.steps:
            share = _share(rate)
            if not day.text().strip() and share is None:
                continue
            if share is None:
                raise ArError("field_missing", field=self.tr("分段的利率"))
            found.append(Step(_whole(day.text()), share))
        return tuple(found)

    def _charge(self) -> LateCharge | None:
        share = _share(self.share)
        if share is None and not self.after.text().strip():
            return None
        if share is None:
            raise ArError("field_missing", field=self.tr("加收比例"))
        return LateCharge(_whole(self.after.text()), share, self.each.key() == "each")


class _Line(QWidget):
    """Parts side by side."""

    def __init__(self, parts: list[QWidget]) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.fields = [part for part in parts if isinstance(part, QLineEdit | ChoiceBox)]
        for part in parts:
            line.addWidget(part, 1 if part in self.fields else 0)


def _known(contract: Contract) -> LateTerms | None:
    """The terms of a contract, those of an older kind as well."""
    if contract.late_terms or not contract.regime:
        return contract.late_terms
    return LateTerms(
        contract.regime, contract.daily_rate, factor=contract.factor or Decimal("1.5"),
        contract_on=contract.signed_on, clause=contract.clause,
    )  # fmt: skip


def _share(field: PercentEdit) -> Decimal | None:
    """The share typed; None while empty (``daily_rate_unreadable`` outside 0 to 100 %)."""
    if not field.text().strip():
        return None
    if not field.is_sound() or not 0 < (share := Decimal(field.value())) < 1:
        raise ArError("daily_rate_unreadable", value=field.text())
    return share


def _whole(text: str) -> int:
    plain = text.strip()
    if not plain.isdecimal() or not 1 <= int(plain) <= _MOST_DAYS:
        raise ArError("number_out_of_range", value=text, least=1, most=_MOST_DAYS)
    return int(plain)
