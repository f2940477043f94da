"""The tables of a book, as named forward migrations.

Days are whole numbers (proleptic ordinals), amounts minor units, rates decimals as text. Posted
rows (charges, credits, allocations) cannot be changed or deleted, by trigger; only the derived
columns beside them may: ``open_amount``, ``first_on`` (day of the first allocation) and ``settled_on``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ar_desktop.domain.dates import NEVER

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

FIRST = f"""
CREATE TABLE options(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE sequences(name TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
  PRIMARY KEY(name, year)) STRICT, WITHOUT ROWID;
CREATE TABLE files(sha256 TEXT PRIMARY KEY, media TEXT NOT NULL, size INTEGER NOT NULL,
  content BLOB NOT NULL) STRICT;
CREATE TABLE journal(id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL,
  verb TEXT NOT NULL, facts TEXT NOT NULL, undo TEXT NOT NULL, undoes INTEGER REFERENCES journal(id),
  payload BLOB NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE INDEX ix_journal_undoes ON journal(undoes) WHERE undoes IS NOT NULL;

CREATE TABLE customers(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  uscc TEXT NOT NULL DEFAULT '', contact TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '', term_days INTEGER NOT NULL DEFAULT 30,
  credit_limit INTEGER, grade TEXT NOT NULL DEFAULT '', owner TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '', trade TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '',
  size_class TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  muted INTEGER NOT NULL DEFAULT 0 CHECK(muted IN (0, 1)),
  search TEXT NOT NULL, sort_key TEXT NOT NULL) STRICT;
CREATE INDEX ix_customers_name ON customers(name);
CREATE INDEX ix_customers_sort ON customers(sort_key, id);

CREATE TABLE contracts(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  number TEXT NOT NULL, title TEXT NOT NULL DEFAULT '', signed_on INTEGER, terms TEXT NOT NULL DEFAULT '',
  regime TEXT NOT NULL DEFAULT '', daily_rate TEXT NOT NULL DEFAULT '', factor TEXT NOT NULL DEFAULT '',
  clause TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', UNIQUE(customer_id, number)) STRICT;

CREATE TABLE invoices(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  contract_id INTEGER REFERENCES contracts(id), number TEXT NOT NULL, issued_on INTEGER NOT NULL,
  amount INTEGER NOT NULL, currency TEXT NOT NULL, owner TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '', voided_on INTEGER, void_reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_invoices_number ON invoices(number);
CREATE INDEX ix_invoices_customer ON invoices(customer_id, issued_on, amount);

CREATE TABLE charges(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  invoice_id INTEGER REFERENCES invoices(id), kind TEXT NOT NULL, seq INTEGER NOT NULL DEFAULT 1,
  number TEXT NOT NULL, issued_on INTEGER NOT NULL, due_on INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK(amount > 0), currency TEXT NOT NULL,
  open_amount INTEGER NOT NULL, first_on INTEGER NOT NULL DEFAULT {NEVER},
  settled_on INTEGER NOT NULL DEFAULT {NEVER}) STRICT;
CREATE INDEX ix_charges_as_of ON charges(currency, settled_on, issued_on, customer_id, due_on, amount,
  first_on);
CREATE INDEX ix_charges_open ON charges(currency, customer_id, due_on, issued_on, open_amount)
  WHERE open_amount <> 0;
CREATE INDEX ix_charges_customer ON charges(customer_id, issued_on);
CREATE INDEX ix_charges_invoice ON charges(invoice_id);
CREATE INDEX ix_charges_issued ON charges(issued_on, id);
CREATE INDEX ix_charges_due ON charges(due_on, id);
CREATE INDEX ix_charges_amount ON charges(amount, id);
CREATE INDEX ix_charges_number ON charges(number, id);

CREATE TABLE credits(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  kind TEXT NOT NULL, number TEXT NOT NULL DEFAULT '', day INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK(amount > 0), currency TEXT NOT NULL, payer TEXT NOT NULL DEFAULT '',
  memo TEXT NOT NULL DEFAULT '', voided_on INTEGER, void_reason TEXT NOT NULL DEFAULT '',
  open_amount INTEGER NOT NULL, first_on INTEGER NOT NULL DEFAULT {NEVER},
  settled_on INTEGER NOT NULL DEFAULT {NEVER}) STRICT;
CREATE INDEX ix_credits_as_of ON credits(currency, settled_on, day, customer_id, amount, first_on);
CREATE INDEX ix_credits_customer ON credits(customer_id, day);
CREATE INDEX ix_credits_day ON credits(day, id);
CREATE INDEX ix_credits_open ON credits(currency, customer_id, open_amount) WHERE open_amount <> 0;

CREATE TABLE allocations(id INTEGER PRIMARY KEY, credit_id INTEGER NOT NULL REFERENCES credits(id),
  charge_id INTEGER NOT NULL REFERENCES charges(id), day INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK(amount <> 0), reverses INTEGER REFERENCES allocations(id)) STRICT;
CREATE INDEX ix_allocations_charge ON allocations(charge_id, day, amount);
CREATE INDEX ix_allocations_credit ON allocations(credit_id, day, amount);
CREATE INDEX ix_allocations_day ON allocations(day);

CREATE TABLE disputes(id INTEGER PRIMARY KEY, charge_id INTEGER NOT NULL REFERENCES charges(id),
  reason TEXT NOT NULL, opened_on INTEGER NOT NULL, until_on INTEGER NOT NULL,
  closed_on INTEGER, outcome TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_disputes_charge ON disputes(charge_id);

CREATE TABLE reminders(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  ladder TEXT NOT NULL, rung INTEGER NOT NULL, action TEXT NOT NULL, state TEXT NOT NULL,
  opened_on INTEGER NOT NULL, wait_until INTEGER, wait_reason TEXT NOT NULL DEFAULT '',
  closed_on INTEGER, note TEXT NOT NULL DEFAULT '') STRICT;
CREATE UNIQUE INDEX ix_reminders_open ON reminders(customer_id) WHERE state = 'open';
CREATE INDEX ix_reminders_customer ON reminders(customer_id, closed_on);
CREATE TABLE reminder_charges(id INTEGER PRIMARY KEY, reminder_id INTEGER NOT NULL REFERENCES reminders(id),
  charge_id INTEGER NOT NULL REFERENCES charges(id), UNIQUE(reminder_id, charge_id)) STRICT;
CREATE INDEX ix_reminder_charges_charge ON reminder_charges(charge_id);

CREATE TABLE activities(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  reminder_id INTEGER REFERENCES reminders(id), day INTEGER NOT NULL, channel TEXT NOT NULL,
  result TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', who TEXT NOT NULL DEFAULT '',
  promised_on INTEGER, promised_amount INTEGER) STRICT;
CREATE INDEX ix_activities_customer ON activities(customer_id, day);

CREATE TABLE letters(id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customers(id), reminder_id INTEGER REFERENCES reminders(id),
  issued_on INTEGER NOT NULL, as_of INTEGER NOT NULL, currency TEXT NOT NULL,
  principal INTEGER NOT NULL, interest INTEGER NOT NULL, facts TEXT NOT NULL,
  facts_sha256 TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES files(sha256), pages INTEGER NOT NULL,
  voided_on INTEGER, void_reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_letters_customer ON letters(customer_id, issued_on);
CREATE TABLE letter_charges(id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters(id),
  charge_id INTEGER NOT NULL REFERENCES charges(id), open INTEGER NOT NULL, interest INTEGER NOT NULL) STRICT;
CREATE INDEX ix_letter_charges ON letter_charges(charge_id, letter_id);

CREATE TABLE attachments(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES files(sha256),
  name TEXT NOT NULL, owner TEXT NOT NULL, owner_id INTEGER NOT NULL, added_on INTEGER NOT NULL) STRICT;
CREATE INDEX ix_attachments_owner ON attachments(owner, owner_id);
CREATE TABLE mappings(id INTEGER PRIMARY KEY, signature TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  columns TEXT NOT NULL) STRICT;
CREATE TABLE rates(id INTEGER PRIMARY KEY, day INTEGER NOT NULL UNIQUE, rate TEXT NOT NULL) STRICT;

CREATE TRIGGER allocations_stay BEFORE DELETE ON allocations BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER allocations_frozen BEFORE UPDATE ON allocations BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER charges_stay BEFORE DELETE ON charges BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER charges_frozen BEFORE UPDATE OF customer_id, invoice_id, kind, seq, number, issued_on,
  due_on, amount, currency ON charges BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER credits_stay BEFORE DELETE ON credits BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER credits_frozen BEFORE UPDATE OF customer_id, kind, number, day, amount, currency, payer, memo
  ON credits BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER invoices_stay BEFORE DELETE ON invoices BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER invoices_frozen BEFORE UPDATE OF customer_id, number, issued_on, amount, currency ON invoices
  BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER letters_stay BEFORE DELETE ON letters BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER letters_frozen BEFORE UPDATE OF number, kind, customer_id, reminder_id, issued_on, as_of,
  currency, principal, interest, facts, facts_sha256, sha256, pages ON letters
  BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER letter_charges_stay BEFORE DELETE ON letter_charges BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER letter_charges_frozen BEFORE UPDATE ON letter_charges BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER files_stay BEFORE DELETE ON files BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER files_frozen BEFORE UPDATE ON files BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER journal_stay BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER journal_frozen BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'posted'); END;
"""

#: Payment terms as data: a customer's (empty for net ``term_days``) and those an invoice was posted under,
#: frozen with it; the days they may count from.
TERMS = """
ALTER TABLE customers ADD COLUMN terms TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN terms TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN delivered_on INTEGER;
ALTER TABLE invoices ADD COLUMN received_on INTEGER;
ALTER TABLE invoices ADD COLUMN accepted_on INTEGER;
CREATE TRIGGER invoices_terms_frozen BEFORE UPDATE OF terms ON invoices
  BEGIN SELECT raise(ABORT, 'posted'); END;
"""

#: The sub-ledger in full. Credits know their exchange rate, our account they came to, how they were
#: designated, whether they are set aside as a prepayment, and the receipt they came with (``parent_id``:
#: a discount, fee or waiver). ``invoices.kind`` is ``invoice`` or ``opening``. A due day may move; what
#: it was before stands in ``due_changes``, so a past day still sees the old one. ``rate`` is CNY for one
#: unit of the document's currency, empty in CNY.
SUBLEDGER = """
ALTER TABLE invoices ADD COLUMN kind TEXT NOT NULL DEFAULT 'invoice';
ALTER TABLE charges ADD COLUMN rate TEXT NOT NULL DEFAULT '';
ALTER TABLE credits ADD COLUMN rate TEXT NOT NULL DEFAULT '';
ALTER TABLE credits ADD COLUMN account TEXT NOT NULL DEFAULT '';
ALTER TABLE credits ADD COLUMN parent_id INTEGER REFERENCES credits(id);
ALTER TABLE credits ADD COLUMN designation TEXT NOT NULL DEFAULT '';
ALTER TABLE credits ADD COLUMN kept_on INTEGER;
ALTER TABLE disputes ADD COLUMN amount INTEGER;
ALTER TABLE disputes ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN pauses_interest INTEGER NOT NULL DEFAULT 1 CHECK(pauses_interest IN (0, 1));
CREATE INDEX ix_allocations_reverses ON allocations(reverses) WHERE reverses IS NOT NULL;
CREATE INDEX ix_credits_parent ON credits(parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_credits_number ON credits(number) WHERE number <> '';

CREATE TABLE due_changes(id INTEGER PRIMARY KEY, charge_id INTEGER NOT NULL REFERENCES charges(id),
  day INTEGER NOT NULL, due_before INTEGER NOT NULL, due_after INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_due_changes_charge ON due_changes(charge_id, day);
CREATE INDEX ix_due_changes_day ON due_changes(day);

CREATE TABLE contacts(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  name TEXT NOT NULL, role TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '', wechat TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_contacts_customer ON contacts(customer_id);

CREATE TABLE invoice_lines(id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoices(id),
  seq INTEGER NOT NULL, item TEXT NOT NULL, spec TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
  quantity TEXT NOT NULL DEFAULT '', price TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL,
  tax_rate TEXT NOT NULL DEFAULT '', tax INTEGER NOT NULL DEFAULT 0, UNIQUE(invoice_id, seq)) STRICT;

CREATE TABLE shipments(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  contract_id INTEGER REFERENCES contracts(id), number TEXT NOT NULL, shipped_on INTEGER NOT NULL,
  amount INTEGER NOT NULL, currency TEXT NOT NULL, signed_by TEXT NOT NULL DEFAULT '', signed_on INTEGER,
  invoice_id INTEGER REFERENCES invoices(id), note TEXT NOT NULL DEFAULT '', voided_on INTEGER,
  void_reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_shipments_customer ON shipments(customer_id, shipped_on);
CREATE INDEX ix_shipments_invoice ON shipments(invoice_id) WHERE invoice_id IS NOT NULL;

CREATE TABLE bills(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  number TEXT NOT NULL, kind TEXT NOT NULL, drawer TEXT NOT NULL DEFAULT '',
  acceptor TEXT NOT NULL DEFAULT '', received_on INTEGER NOT NULL, matures_on INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK(amount > 0), currency TEXT NOT NULL, state TEXT NOT NULL,
  closed_on INTEGER, credit_id INTEGER REFERENCES credits(id), note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_bills_customer ON bills(customer_id);
CREATE INDEX ix_bills_maturity ON bills(state, matures_on);
CREATE TABLE bill_lines(id INTEGER PRIMARY KEY, bill_id INTEGER NOT NULL REFERENCES bills(id),
  charge_id INTEGER NOT NULL REFERENCES charges(id), amount INTEGER NOT NULL CHECK(amount > 0)) STRICT;
CREATE INDEX ix_bill_lines_bill ON bill_lines(bill_id);
CREATE INDEX ix_bill_lines_charge ON bill_lines(charge_id);

CREATE TABLE write_offs(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  state TEXT NOT NULL, day INTEGER NOT NULL, amount INTEGER NOT NULL CHECK(amount > 0),
  currency TEXT NOT NULL, ground TEXT NOT NULL, evidence TEXT NOT NULL DEFAULT '',
  asked_by TEXT NOT NULL DEFAULT '', approved_by TEXT NOT NULL DEFAULT '', approved_on INTEGER,
  credit_id INTEGER REFERENCES credits(id), note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_write_offs_customer ON write_offs(customer_id);
CREATE TABLE write_off_lines(id INTEGER PRIMARY KEY, write_off_id INTEGER NOT NULL REFERENCES write_offs(id),
  charge_id INTEGER NOT NULL REFERENCES charges(id), amount INTEGER NOT NULL CHECK(amount > 0)) STRICT;
CREATE INDEX ix_write_off_lines ON write_off_lines(write_off_id);

CREATE TABLE statements(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  currency TEXT NOT NULL, from_on INTEGER NOT NULL, to_on INTEGER NOT NULL, closing INTEGER NOT NULL,
  made_on INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES files(sha256), state TEXT NOT NULL,
  answered_on INTEGER, difference INTEGER, promised_on INTEGER, note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_statements_customer ON statements(customer_id, to_on);

CREATE TABLE exchange_rates(id INTEGER PRIMARY KEY, currency TEXT NOT NULL, day INTEGER NOT NULL,
  rate TEXT NOT NULL, source TEXT NOT NULL DEFAULT '', UNIQUE(currency, day)) STRICT;

DROP TRIGGER charges_frozen;
CREATE TRIGGER charges_frozen BEFORE UPDATE OF customer_id, invoice_id, kind, seq, number, issued_on,
  amount, currency, rate ON charges BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER charges_due_recorded BEFORE UPDATE OF due_on ON charges
  WHEN NEW.due_on <> OLD.due_on AND NOT EXISTS (SELECT 1 FROM due_changes d WHERE d.charge_id = OLD.id
    AND d.due_before = OLD.due_on AND d.due_after = NEW.due_on)
  BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER due_changes_stay BEFORE DELETE ON due_changes BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER due_changes_frozen BEFORE UPDATE ON due_changes BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER credits_source_frozen BEFORE UPDATE OF rate, account, parent_id ON credits
  BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER invoices_kind_frozen BEFORE UPDATE OF kind ON invoices
  BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER invoice_lines_stay BEFORE DELETE ON invoice_lines BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER invoice_lines_frozen BEFORE UPDATE ON invoice_lines BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER statements_stay BEFORE DELETE ON statements BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER statements_frozen BEFORE UPDATE OF customer_id, currency, from_on, to_on, closing, made_on,
  sha256 ON statements BEGIN SELECT raise(ABORT, 'posted'); END;
"""

#: Tables whose rows the journal records; the rest is the journal itself and counters.
JOURNALED = (
    "options", "customers", "contracts", "invoices", "charges", "credits", "allocations", "disputes",
    "reminders", "reminder_charges", "activities", "letters", "letter_charges", "attachments",
    "mappings", "rates", "files", "due_changes", "contacts", "invoice_lines", "shipments", "bills",
    "bill_lines", "write_offs", "write_off_lines", "statements", "exchange_rates",
)  # fmt: skip
#: Key of the tables whose key is not ``id``.
KEYS = {"options": "key", "files": "sha256"}
#: What can be rebuilt from the allocations, and therefore is not journaled.
DERIVED = frozenset({"open_amount", "first_on", "settled_on"})
NAMES = ("first", "terms", "subledger")


@cache
def migrations() -> Migrations:
    """The named steps from an empty file to today's book."""
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415

    steps = Migrations("book")

    @steps()
    def first(db: Database) -> None:
        for statement in _statements(FIRST):
            db.execute(statement)

    @steps()
    def terms(db: Database) -> None:
        for statement in _statements(TERMS):
            db.execute(statement)

    @steps()
    def subledger(db: Database) -> None:
        for statement in _statements(SUBLEDGER):
            db.execute(statement)

    return steps


def _statements(script: str) -> list[str]:
    """The statements of a script; a trigger's own semicolons end in ``END``."""
    statements, current = [], ""
    for line in script.splitlines():
        current += line + "\n"
        body = current.strip()
        whole = body.endswith("END;") if "CREATE TRIGGER" in body else body.endswith(";")
        if whole:
            statements.append(body)
            current = ""
    return statements
