"""Saving one row: refusals as sentences, and two people on one form."""
