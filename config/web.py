"""What a worker of the web server loads: the application, in a process that ends when told to or with its master."""

import multiprocessing
import signal

from config.embedded.processes import die_with_parent
from config.metrics import use_reserved_files


def heed_the_master() -> None:
    """Undo what the fork left: until granian has set a worker's own handlers, which it does after loading this module,
    the worker carries the master's. They only note the signal, so a SIGTERM in these seconds was lost for good, and
    the master waited for ever. And no fork inherits the kernel's word that the parent has died.
    """
    master = multiprocessing.parent_process()
    if master is None:
        return
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    die_with_parent(signal.SIGKILL, master.pid or 0)()


heed_the_master()
use_reserved_files()

from config.wsgi import application  # noqa: E402, F401  (loading it takes the seconds meant above)
