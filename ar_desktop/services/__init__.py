"""One small function per thing a user does; owns the transaction; returns Changes or a report."""
