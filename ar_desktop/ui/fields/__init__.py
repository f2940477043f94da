"""Input fields: money, date, customer picker."""
