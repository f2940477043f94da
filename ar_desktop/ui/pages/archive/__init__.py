"""Pages of customers, contacts, terms and contracts."""
