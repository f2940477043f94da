"""The archive's dialogs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from functools import partial

from ar_desktop.domain.records import Contact, Contract, Customer
from ar_desktop.domain.terms import Terms
from ar_desktop.services.archive import contacts, customers
from ar_desktop.ui.dialogs.archive.contact import ContactDialog
from ar_desktop.ui.dialogs.archive.contract import ContractDialog
from ar_desktop.ui.dialogs.archive.customer import CustomerDialog
from ar_desktop.ui.dialogs.archive.terms import TermsDialog
from ar_desktop.ui.dialogs.files import FilesDialog
from gallery.stage import AMOUNT, NAME, WORDS, Stage, nothing, shown


@shown(CustomerDialog)
def customer_new(stage: Stage) -> CustomerDialog:
    """A customer nobody knows yet, saved too early."""
    made = CustomerDialog(stage.window, stage.context, Customer("", ""), partial(customers.save, stage.book))
    made.finish()
    return made


@shown(CustomerDialog)
def customer(stage: Stage) -> CustomerDialog:
    """A customer with a long name."""
    record = replace(customers.get(stage.book, stage.customer), name=NAME, credit_limit=AMOUNT, note=WORDS)
    return CustomerDialog(stage.window, stage.context, record, nothing)


@shown(ContractDialog)
def contract(stage: Stage) -> ContractDialog:
    """A contract with an agreed daily rate."""
    record = Contract(
        stage.customer, "HT-2026-00087654321", title="数控机床及配套自动化产线采购合同",
        signed_on=dt.date(2026, 3, 2), regime="A", daily_rate=Decimal("0.0005"), clause="第八条第二款",
        terms=WORDS, court="杭州市滨江区人民法院", served_at=NAME, title_retained=True,
    )  # fmt: skip
    return ContractDialog(stage.window, stage.context, record, nothing)


@shown(ContactDialog)
def contact(stage: Stage) -> ContactDialog:
    """A person to ring."""
    known = contacts.of_customer(stage.book, stage.customer)
    record = known[0] if known else Contact(stage.customer, "张会计", "finance", "13800134477", note=WORDS)
    return ContactDialog(stage.window, stage.context, record, nothing)


@shown(TermsDialog)
def terms(stage: Stage) -> TermsDialog:
    """Terms of days after an event."""
    return TermsDialog(stage.window, stage.context, nothing, Terms())


@shown(TermsDialog)
def terms_instalments(stage: Stage) -> TermsDialog:
    """Terms in parts."""
    made = TermsDialog(stage.window, stage.context, nothing, Terms())
    made.way.choose("instalments")
    return made


@shown(FilesDialog)
def files(stage: Stage) -> FilesDialog:
    """The files of a customer."""
    hint = "照片、扫描件、签字页可拖到这里。"
    return FilesDialog(stage.window, stage.context, NAME, "customers", stage.customer, hint)
