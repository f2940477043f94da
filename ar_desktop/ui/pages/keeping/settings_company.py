"""Our company and how its letters are made: the part of the settings that is saved as one draft."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ar_desktop.domain import messaging, uscc
from ar_desktop.domain.errors import ArError
from ar_desktop.domain.records import Company
from ar_desktop.services.claims import interest
from ar_desktop.services.keeping.options import Options
from ar_desktop.ui.cards import restyle
from ar_desktop.ui.choice import ChoiceBox
from ar_desktop.ui.fields import MoneyEdit, WholeEdit
from ar_desktop.ui.pages.keeping.settings_form import AccountEdit, Section
from ar_desktop.ui.tick import TickBox


class CompanySection(Section):
    """Name, tax code, address and bank account as letters print them. ``edited()`` by the user."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(
            self.tr("本单位"), self.tr("印在催告函的落款和收款账户里；账户为空时，函件不含付款账户。")
        )
        self.name, self.code, self.address = QLineEdit(), QLineEdit(), QLineEdit()
        self.phone, self.contact, self.bank = QLineEdit(), QLineEdit(), QLineEdit()
        self.email = QLineEdit()
        self.account = AccountEdit()
        self.field(self.tr("名称"), self.name, self.tr("与公章一致"))
        self.warning = self.field(self.tr("统一社会信用代码"), self.code)
        self.field(self.tr("地址"), self.address)
        self.field(self.tr("电话"), self.phone)
        self.field(self.tr("联系人"), self.contact)
        self.field(self.tr("邮箱"), self.email, self.tr("印在函件联系方式里；邮件草稿的发件人和回复地址"))
        self.heading(self.tr("收款账户"))
        self.field(self.tr("开户行"), self.bank)
        self.field(self.tr("账号"), self.account, self.tr("户名即本单位名称"))
        self.end()
        self.code.textChanged.connect(lambda _text: self._warn())
        for field in self.fields:
            field.textEdited.connect(lambda _text: self.edited.emit())  # type: ignore[attr-defined]

    def _warn(self) -> None:
        """A failed check digit is said, never refused: such codes are registered."""
        code = self.code.text().strip()
        wrong = bool(code) and not uscc.is_valid(code)
        self.warning.setText(self.tr("校验位不符，请核对（不影响保存）") if wrong else "")
        restyle(self.warning, "tone", "danger" if wrong else "")

    def show_company(self, company: Company) -> None:
        """Fill the fields."""
        self.name.setText(company.name)
        self.code.setText(company.uscc)
        self.address.setText(company.address)
        self.phone.setText(company.phone)
        self.contact.setText(company.contact)
        self.email.setText(company.email)
        self.bank.setText(company.bank)
        self.account.set_number(company.account)

    def company(self) -> Company:
        """The company as typed (``company_name_missing``, ``email_invalid``)."""
        if not self.name.text().strip():
            raise ArError("company_name_missing")
        email = self.email.text().strip()
        if email and messaging.address(email) != email:
            raise ArError("email_invalid", value=email)
        return Company(
            name=self.name.text().strip(),
            uscc=uscc.normalized(self.code.text()),
            address=self.address.text().strip(),
            phone=self.phone.text().strip(),
            contact=self.contact.text().strip(),
            bank=self.bank.text().strip(),
            account=self.account.number(),
            email=email,
        )


class LettersSection(Section):
    """Numbers, days, minimum, interest, and the two thresholds of the workbench."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._make_fields()
        self._place()
        self.end()
        self._listen()

    def _make_fields(self) -> None:
        self.series = QLineEdit()
        self.series.setMaxLength(6)
        self.pay_days = WholeEdit(1, 60)
        self.gap = WholeEdit(0, 365)
        self.minimum = MoneyEdit()
        self.claim = TickBox(self.tr("在催告函中主张逾期利息"))
        self.claim_paid = ChoiceBox(
            [
                ("later", self.tr("最后催告函起一并主张")),
                ("all", self.tr("首次催款函即一并主张")),
                ("never", self.tr("函件不主张，只在利息计算表列明")),
            ]
        )
        self.regime = ChoiceBox(
            [
                ("B", self.tr("LPR 加计（买卖合同解释第 18 条）")),
                ("C", self.tr("每日万分之五（保障中小企业款项支付条例第 17 条）")),
            ]
        )
        self.factor = ChoiceBox([("1.3", "30%"), ("1.4", "40%"), ("1.5", "50%")])
        self.mode = ChoiceBox([("fixed", self.tr("按违约时固定")), ("segmented", self.tr("随每期报价分段"))])
        self.own_size = ChoiceBox([("", self.tr("未填")), *zip(interest.SIZES, self._sizes(), strict=True)])
        self.day_count = ChoiceBox([("365", self.tr("365 天")), ("360", self.tr("360 天"))])
        self.shift = ChoiceBox(
            [
                ("none", self.tr("不顺延（按约定日期）")),
                ("next", self.tr("顺延到下一工作日")),
                ("previous", self.tr("提前到上一工作日")),
            ]
        )
        self.grace = WholeEdit(0, 30)
        self.share = WholeEdit(1, 100)
        self.benchmark = WholeEdit(1, 365)
        self.waiver = MoneyEdit()
        self.expected = TickBox(self.tr("“应当到达”也重新计算时效"))
        self.ship_days = WholeEdit(0, 3650)
        self.ship_least = MoneyEdit()

    def _sizes(self) -> list[str]:
        return [self.tr("微型"), self.tr("小型"), self.tr("中型"), self.tr("大型")]

    def _place(self) -> None:
        self.set_title(self.tr("函件与利息"))
        self.sample = self.field(self.tr("文号代字"), self.series)
        self.field(self.tr("付款期限"), self.pay_days, self.tr("个工作日，从开具日起"))
        self.field(self.tr("发函间隔"), self.gap, self.tr("天，同一客户两封函之间至少相隔"))
        self.field(self.tr("发函下限"), self.minimum, self.tr("元，逾期本金少于此数不发函"))
        self.heading(self.tr("逾期利息（合同没有约定时）"))
        self.field("", self.claim)
        self.field(self.tr("本金已付清的利息"), self.claim_paid)
        self.regime_note = self.field(self.tr("计息依据"), self.regime)
        self.field(self.tr("加计"), self.factor, self.tr("在违约时一年期 LPR 上加计，30%–50%"))
        self.field(self.tr("LPR 变动时"), self.mode)
        self.field(self.tr("一年按"), self.day_count)
        self.field(self.tr("本单位规模"), self.own_size, self.tr("按日万分之五主张，我方须为中小企业"))
        self.heading(self.tr("到期日"))
        self.field(
            self.tr("到期日逢休息日"), self.shift, self.tr("按付款条件推算的到期日；手工填写的日期不动")
        )
        self.heading(self.tr("核销"))
        self.field(
            self.tr("尾差豁免上限"), self.waiver, self.tr("元，每张发票；收款时的小额差额在此数以内可以豁免")
        )
        self.field(self.tr("票据宽限"), self.grace, self.tr("天，票据到期后这几天内仍不催对应的发票"))
        self.heading(self.tr("发货"))
        self.field(self.tr("逾期天数上限"), self.ship_days, self.tr("天，超过后发货须经批准"))
        self.field(self.tr("逾期金额下限"), self.ship_least, self.tr("元，逾期不超过此数的不妨碍发货"))
        self.heading(self.tr("诉讼时效"))
        self.field(
            self.tr("退回与代收"), self.expected,
            self.tr(
                "寄到约定地址被退回、由他人代收的函件，时效规定第八条称“应当到达”，须证明地址确属对方，法院未必采信。"
                "不勾选更稳妥：只有签收和拒收重新计算，其余列为待补证据"
            ),
        )  # fmt: skip
        self.heading(self.tr("工作台"))
        self.field(self.tr("逾期占比预警"), self.share, self.tr("%，逾期金额超过应收的这一比例时提示"))
        self.field(self.tr("DSO 基准"), self.benchmark, self.tr("天；制造 65 · 零售 40 · 建筑 80 · 快消 40"))

    def _listen(self) -> None:
        tell = self.edited.emit
        self.series.textChanged.connect(self._show_sample)
        self.regime.currentIndexChanged.connect(lambda _n: self._show_regime())
        self.claim.toggled.connect(lambda _on: self._show_regime())
        for edit in (
            self.series, self.minimum, self.pay_days, self.gap, self.share, self.benchmark, self.waiver,
            self.grace, self.ship_days, self.ship_least,
        ):  # fmt: skip
            edit.textEdited.connect(lambda _text: tell())
        for box in (
            self.claim_paid,
            self.regime,
            self.factor,
            self.mode,
            self.day_count,
            self.own_size,
            self.shift,
        ):
            box.activated.connect(lambda _n: tell())
        self.claim.clicked.connect(lambda _on: tell())
        self.expected.clicked.connect(lambda _on: tell())

    def _show_sample(self, text: str) -> None:
        self.sample.setText(self.tr("例：{series}〔2026〕1号").format(series=text.strip() or "—"))

    def _show_regime(self) -> None:
        claimed, lpr = self.claim.isChecked(), self.regime.key() == "B"
        note = "" if lpr else self.tr("付款方须为机关、事业单位或大型企业，否则函件会提示")
        self.regime_note.setText(note)
        self.claim_paid.setEnabled(claimed)
        self.regime.setEnabled(claimed)
        self.factor.setEnabled(claimed and lpr)
        self.mode.setEnabled(claimed and lpr)
        self.day_count.setEnabled(claimed)

    def show_options(self, options: Options) -> None:
        """Fill the fields."""
        self.series.setText(options.series)
        self._show_sample(options.series)
        self.pay_days.set_value(options.pay_days)
        self.gap.set_value(options.letter_gap)
        self.minimum.set_value(options.letter_minimum)
        self.claim.setChecked(options.claim_interest)
        self.claim_paid.choose(options.claim_paid_late)
        self.regime.choose(options.regime)
        self.factor.choose(options.factor)
        self.mode.choose("segmented" if options.segmented else "fixed")
        self.own_size.choose(options.own_size)
        self.day_count.choose(str(options.day_count))
        self.shift.choose(options.due_shift)
        self.grace.set_value(options.bill_grace)
        self.share.set_value(round(Decimal(options.alert_share) * 100))
        self.benchmark.set_value(options.benchmark)
        self.waiver.set_value(options.waiver_limit)
        self.expected.setChecked(options.expected_arrival_counts)
        self.ship_days.set_value(options.ship_days)
        self.ship_least.set_value(options.ship_least)
        self._show_regime()

    def applied(self, options: Options) -> Options:
        """``options`` with what was typed (``series_missing`` and what amounts raise)."""
        if not self.series.text().strip():
            raise ArError("series_missing")
        return replace(
            options,
            series=self.series.text().strip(),
            pay_days=self.pay_days.number(),
            letter_gap=self.gap.number(),
            letter_minimum=self.minimum.amount() or 0,
            claim_interest=self.claim.isChecked(),
            claim_paid_late=self.claim_paid.key(),
            regime=self.regime.key(),
            factor=self.factor.key(),
            segmented=self.mode.key() == "segmented",
            own_size=self.own_size.key(),
            day_count=int(self.day_count.key()),
            due_shift=self.shift.key(),
            bill_grace=self.grace.number(),
            alert_share=str((Decimal(self.share.number()) / 100).quantize(Decimal("0.01"))),
            benchmark=self.benchmark.number(),
            waiver_limit=max(0, self.waiver.amount() or 0),
            expected_arrival_counts=self.expected.isChecked(),
            ship_days=self.ship_days.number(),
            ship_least=max(0, self.ship_least.amount() or 0),
        )
