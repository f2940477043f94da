"""Pages of letters and statements."""
