"""The only room with SQLite: the book, its schema, its journal."""
