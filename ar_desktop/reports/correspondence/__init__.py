"""Letters and statements as pages."""
