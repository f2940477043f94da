"""Chasing and proof. What a contract agreed on lateness and where letters go; ladders and templates as
data; how each letter travelled and arrived; guarantees, events that restart limitation, payment
plans, supply stops with their exceptions, interest let go or paid, and cases handed over."""

SQL = """
ALTER TABLE customers ADD COLUMN ladder TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN ladder TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN muted INTEGER NOT NULL DEFAULT 0 CHECK(muted IN (0, 1));
CREATE INDEX ix_invoices_ruled ON invoices(id) WHERE ladder <> '' OR muted;
ALTER TABLE contracts ADD COLUMN late_terms TEXT NOT NULL DEFAULT '';
ALTER TABLE contracts ADD COLUMN court TEXT NOT NULL DEFAULT '';
ALTER TABLE contracts ADD COLUMN served_at TEXT NOT NULL DEFAULT '';
ALTER TABLE contracts ADD COLUMN title_retained INTEGER NOT NULL DEFAULT 0 CHECK(title_retained IN (0, 1));
ALTER TABLE contracts ADD COLUMN sme_told_on INTEGER;
ALTER TABLE reminders ADD COLUMN step TEXT NOT NULL DEFAULT '';
ALTER TABLE reminders ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN met TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN next_on INTEGER;

CREATE TABLE ladders(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
CREATE TABLE templates(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, language TEXT NOT NULL,
  version INTEGER NOT NULL, body TEXT NOT NULL, saved_on INTEGER NOT NULL,
  UNIQUE(kind, language, version)) STRICT;

CREATE TABLE deliveries(id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters(id),
  channel TEXT NOT NULL, carrier TEXT NOT NULL DEFAULT '', waybill TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '', recipient TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '', sent_on INTEGER, state TEXT NOT NULL, signed_by TEXT NOT NULL DEFAULT '',
  arrived_on INTEGER, note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_deliveries_letter ON deliveries(letter_id);

CREATE TABLE limitation_events(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  charge_id INTEGER REFERENCES charges(id), day INTEGER NOT NULL, kind TEXT NOT NULL,
  proof TEXT NOT NULL, note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_limitation_events ON limitation_events(customer_id, day);
CREATE TABLE guarantees(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  contract_id INTEGER REFERENCES contracts(id), guarantor TEXT NOT NULL, kind TEXT NOT NULL,
  number TEXT NOT NULL DEFAULT '', amount INTEGER, currency TEXT NOT NULL, main_due_on INTEGER NOT NULL,
  period TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '', claimed_on INTEGER,
  claim TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_guarantees_customer ON guarantees(customer_id);

CREATE TABLE plans(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  currency TEXT NOT NULL, agreed_on INTEGER NOT NULL, state TEXT NOT NULL, fixes_interest INTEGER NOT NULL
  DEFAULT 0 CHECK(fixes_interest IN (0, 1)), grace_days INTEGER NOT NULL DEFAULT 0, signed_by TEXT NOT NULL
  DEFAULT '', closed_on INTEGER, note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_plans_customer ON plans(customer_id, state);
CREATE TABLE plan_lines(id INTEGER PRIMARY KEY, plan_id INTEGER NOT NULL REFERENCES plans(id),
  seq INTEGER NOT NULL, due_on INTEGER NOT NULL, principal INTEGER NOT NULL, interest INTEGER NOT NULL
  DEFAULT 0, UNIQUE(plan_id, seq)) STRICT;
CREATE TABLE plan_charges(id INTEGER PRIMARY KEY, plan_id INTEGER NOT NULL REFERENCES plans(id),
  charge_id INTEGER NOT NULL REFERENCES charges(id), amount INTEGER NOT NULL,
  UNIQUE(plan_id, charge_id)) STRICT;
CREATE INDEX ix_plan_charges_charge ON plan_charges(charge_id);

CREATE TABLE holds(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  asked_on INTEGER NOT NULL, reason TEXT NOT NULL, letter_id INTEGER REFERENCES letters(id),
  asked_by TEXT NOT NULL DEFAULT '', approved_by TEXT NOT NULL DEFAULT '', held_on INTEGER,
  released_on INTEGER, released_by TEXT NOT NULL DEFAULT '', release_reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_holds_customer ON holds(customer_id, released_on);
CREATE TABLE shipping_answers(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  day INTEGER NOT NULL, amount INTEGER NOT NULL, may_ship INTEGER NOT NULL CHECK(may_ship IN (0, 1)),
  reasons TEXT NOT NULL, approved_by TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_shipping_answers ON shipping_answers(customer_id, day);

CREATE TABLE interest_closures(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL
  REFERENCES customers(id), charge_id INTEGER NOT NULL REFERENCES charges(id), kind TEXT NOT NULL,
  day INTEGER NOT NULL, amount INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_interest_closures ON interest_closures(charge_id);

CREATE TABLE handovers(id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id),
  kind TEXT NOT NULL, taker TEXT NOT NULL, day INTEGER NOT NULL, amount INTEGER NOT NULL,
  currency TEXT NOT NULL, state TEXT NOT NULL, sha256 TEXT REFERENCES files(sha256),
  closed_on INTEGER, note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_handovers_customer ON handovers(customer_id);
CREATE TABLE handover_entries(id INTEGER PRIMARY KEY, handover_id INTEGER NOT NULL REFERENCES handovers(id),
  day INTEGER NOT NULL, kind TEXT NOT NULL, amount INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX ix_handover_entries ON handover_entries(handover_id);

CREATE TRIGGER templates_stay BEFORE DELETE ON templates BEGIN SELECT raise(ABORT, 'posted'); END;
CREATE TRIGGER templates_frozen BEFORE UPDATE ON templates BEGIN SELECT raise(ABORT, 'posted'); END;
"""
