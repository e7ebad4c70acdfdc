"""The Table: where everybody sits, and how it is drawn."""
