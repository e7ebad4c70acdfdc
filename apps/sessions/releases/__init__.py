"""Releases of a programme: what of the team's work everybody outside the team reads."""
