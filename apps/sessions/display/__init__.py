"""The programme on screens in lobbies and at doors: what is on, what comes next, and where."""
