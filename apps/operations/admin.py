"""What a library registers in the back office goes: whoever edits its tables overrules the domain, past the trail.

A verified address added there opened the closed sessions of a forum. Accounts change by the verbs of
`operations.accounts`.
"""

from django.contrib import admin

OURS = "apps."

for model in [each for each in admin.site._registry if not each.__module__.startswith(OURS)]:
    admin.site.unregister(model)
