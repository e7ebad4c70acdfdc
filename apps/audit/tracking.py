"""Row history of every domain table, by database triggers: bulk updates and raw SQL are seen too."""

import functools

import pghistory

tracked = functools.partial(pghistory.track, append_only=True)
