"""The summary report while it is an outline: built from notes, commented on, cleared, handed over as a text."""
