"""Invitations: letters, personal links, deadlines, reminders, and what was answered."""
