"""Guests of public sessions: their personal links, and what they are mailed."""
