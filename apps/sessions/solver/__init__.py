"""Works out a programme: a process of its own (`python -m apps.sessions.solver`) that ends with its work.

It knows nothing of Django and of the database: a problem comes in as JSON, lines of JSON go out. So the solver's
library is loaded while something is worked out and not in any other process.
"""
