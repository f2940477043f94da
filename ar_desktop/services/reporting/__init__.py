"""What is looked at: aging, long lists, the first page of the day."""
