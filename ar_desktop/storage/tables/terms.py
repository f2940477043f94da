"""Payment terms as data: a customer's (empty for net ``term_days``) and those an invoice was posted under,
frozen with it; the days they may count from."""

SQL = """
ALTER TABLE customers ADD COLUMN terms TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN terms TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN delivered_on INTEGER;
ALTER TABLE invoices ADD COLUMN received_on INTEGER;
ALTER TABLE invoices ADD COLUMN accepted_on INTEGER;
CREATE TRIGGER invoices_terms_frozen BEFORE UPDATE OF terms ON invoices
  BEGIN SELECT raise(ABORT, 'posted'); END;
"""
