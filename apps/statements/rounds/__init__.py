"""Rounds of positions: who sees what parties say while a text lies on the table, and when a seal is opened."""
