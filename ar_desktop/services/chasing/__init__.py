"""What is done about what is late: ladders, the queue, promises, plans, calls, messages, supply."""
