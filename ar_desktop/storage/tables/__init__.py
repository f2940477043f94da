"""The SQL of each migration, one file a step, in the order of ``schema.NAMES``."""
