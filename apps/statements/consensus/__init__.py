"""Who is a party, what each has said, and what the rule makes of it."""
