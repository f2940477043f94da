"""Who owes: customers, contacts, terms and contracts, and the customer seen whole."""
