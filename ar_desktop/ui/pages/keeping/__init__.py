"""Pages of the book itself."""
