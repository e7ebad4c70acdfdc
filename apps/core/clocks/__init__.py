"""Times as people read and type them, at the venue and where they are."""
