"""The first tables: archive, ledger, reminders, letters, files and journal."""

from ar_desktop.domain.dates import NEVER

SQL = f"""
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
