"""The book itself: opened, kept, searched, exported, taken back; its settings, rates and calendars."""
