"""Amendments: what may follow what, how two changes of one paragraph go together, and how brackets read."""
