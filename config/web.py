"""What a worker of the web server loads: the application that its master has loaded; ends with it."""

import multiprocessing
import signal

from config.embedded.processes import die_with_parent
from config.metrics import use_reserved_files


def heed_the_master() -> None:
    """No fork inherits the kernel's word that the parent has died."""
    if master := multiprocessing.parent_process():
        die_with_parent(signal.SIGKILL, master.pid or 0)()


heed_the_master()
use_reserved_files()

from config.wsgi import application  # noqa: E402, F401  (it makes the first metric)
