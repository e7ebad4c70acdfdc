"""Tables of sessions: what their columns are called, what their cells mean, and what is wrong in which."""
