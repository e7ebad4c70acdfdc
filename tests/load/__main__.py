"""python -m tests.load [NAME …] [--json]: what bin/bench becomes, with servers of its own around it."""

import django

django.setup()

from tests.load.command import main  # noqa: E402  (models exist only after set-up)

main()
