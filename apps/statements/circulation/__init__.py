"""Circulated words: who reads which revision, and the mail that tells them of it."""
