"""People in roles: who can be given one, and whose names a page may show."""
