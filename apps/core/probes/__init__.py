"""Addresses for machines, and whether the installation answers."""
