"""Meetings that heads of delegation ask each other for: rooms for them, and what is mailed about them."""
