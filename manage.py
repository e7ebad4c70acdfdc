#!/usr/bin/env python
"""Django's command line; bin/manage starts or joins the servers around it."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

from config.command_line import main  # noqa: E402  (it asks for the settings)

if __name__ == "__main__":
    main(sys.argv)
