"""What rapporteurs write of a session: who reads and writes it, under which headings, and who is reminded."""
