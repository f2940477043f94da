"""Call lists and messages as files."""
