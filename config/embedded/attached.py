"""A command in the foreground of the terminal, between the servers it needs."""

import os
import signal
import subprocess
import sys

from config.embedded.environment import data_folder, running, take_data_option
from config.embedded.layout import ROOT
from config.embedded.processes import die_with_parent


def manage(arguments: list[str]) -> int:
    """Run manage.py with the environment of the data folder's servers; return its exit code."""
    given, rest = take_data_option(arguments)
    with running(data_folder(given)) as environment:
        return run_attached([sys.executable, str(ROOT / "manage.py"), *rest], environment)


def run_attached(command: list[str], environment: dict[str, str]) -> int:
    """Wait for a child that shares our terminal. Ctrl-C reaches it directly; other signals are passed on."""
    process = subprocess.Popen(command, env=environment, preexec_fn=die_with_parent(signal.SIGTERM, os.getpid()))
    before = {signal.SIGINT: signal.signal(signal.SIGINT, signal.SIG_IGN)}
    for number in (signal.SIGTERM, signal.SIGHUP):
        before[number] = signal.signal(number, lambda received, _frame: process.send_signal(received))
    try:
        return process.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
