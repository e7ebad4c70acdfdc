"""The web server's master: loads the application once, so that the processes it forks share what all of them have.

Each would load the same modules into memory of its own: a hundred megabytes, and seconds until it answers. Nothing that
is of one process is made here: no connection, no thread. What is loaded is set apart from the garbage collector, which
writes a mark to every object it looks at, and a page that is written to is shared no more.
"""

import gc
import os
import signal
from typing import Any

from django.template import engines
from django.urls import get_resolver
from granian.cli import entrypoint

from config.metrics import use_reserved_files

use_reserved_files()

from config.wsgi import application  # noqa: E402, F401  (it makes the first metric)


def lay_handlers_aside() -> None:
    """Undo what a fork leaves: until granian has set a worker's own handlers the worker carries the master's. They only
    note the signal, so a SIGTERM in that time was lost for good, and the master waited for ever.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


if __name__ == "__main__":
    os.register_at_fork(after_in_child=lay_handlers_aside)
    len(get_resolver().url_patterns)  # the views
    second: Any = engines["jinja2"]
    pieces = second.env
    for name in pieces.list_templates():
        pieces.get_template(name)
    gc.collect()
    gc.freeze()
    entrypoint()
