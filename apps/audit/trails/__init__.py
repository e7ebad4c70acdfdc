"""The trail of one object in words: events, changes, and what they are called."""
