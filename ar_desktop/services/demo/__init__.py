"""The demo company: a plausible book made by the same services its users call."""
