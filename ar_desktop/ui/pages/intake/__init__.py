"""Pages of files coming in."""
