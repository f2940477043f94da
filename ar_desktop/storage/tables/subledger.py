"""The sub-ledger in full. Credits know their exchange rate, our account they came to, how they were
designated, whether they are set aside as a prepayment, and the receipt they came with (``parent_id``:
a discount, fee or waiver). ``invoices.kind`` is ``invoice`` or ``opening``. A due day may move; what
it was before stands in ``due_changes``, so a past day still sees the old one. ``rate`` is CNY for one
unit of the document's currency, empty in CNY."""

SQL = """
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
