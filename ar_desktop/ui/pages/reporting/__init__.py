"""Pages of aging and the first page."""
