"""Values and pure rules of receivables. Standard library only; the clock is always a parameter."""
