"""The list of people as the organizer reads it."""
