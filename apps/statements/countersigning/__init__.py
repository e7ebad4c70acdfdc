"""The countersign: a gavel of the chair becomes a decision when somebody else of the secretariat signs beside it."""
