"""Pages of documents and what settles them."""
