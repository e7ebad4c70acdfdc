"""What goes on every answer and what never comes in or out: headers, cookies, characters, keys."""
