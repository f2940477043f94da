"""What is written to customers: letters and statements, their templates, batches and registers."""
