"""bin/serve: the whole installation in the foreground."""

import argparse
import errno
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from config.embedded.environment import (
    data_folder,
    ensure_secret_key,
    leave_note,
    remove_note,
    servers_for,
    variables,
)
from config.embedded.failures import Failure, last_words
from config.embedded.layout import ROOT, Layout, layout_of
from config.embedded.processes import die_with_parent
from config.embedded.programs import Program, programs
from config.embedded.progress import say, step
from config.embedded.reserve import Reserve
from config.embedded.servers import Servers

HOST = "127.0.0.1"
LEAST_SPACE = 200 * 1024 * 1024  # bytes; an empty installation takes about 120 MB


class Stopped(BaseException):
    """SIGTERM or SIGHUP: leave the way Ctrl-C does."""


def serve(arguments: list[str]) -> int:
    """Run everything until a signal; return 0. Raises Failure with the sentence to show."""
    options = _options(arguments)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    layout = layout_of(data_folder(options.data))
    check_port(options.port)
    servers = servers_for(layout)
    running: list[Program] = []
    try:
        _start(servers, layout, options, running)
        _watch(servers, running, Reserve(layout))
    except (KeyboardInterrupt, Stopped):
        pass
    finally:
        _ignore_signals()
        _stop_all(servers, running, layout)
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/serve", description="Run everything in the foreground; Ctrl-C stops it.")
    parser.add_argument("--port", type=_port, default=8000, help="port of the web server on 127.0.0.1 (8000)")
    parser.add_argument("--data", help="data folder (FORUM_DATA, else var/)")
    parser.add_argument("--empty", action="store_true", help="do not load the demonstration forum")
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port number (1 to 65535)")
    return int(text)


def check_port(port: int) -> None:
    """Refuse a port that somebody listens on, before anything is started."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise Failure(f"port {port} is already taken. Choose another one with --port.") from None
            raise Failure(f"port {port} may not be used by this account. Choose one above 1023 with --port.") from None


def _start(servers: Servers, layout: Layout, options: argparse.Namespace, running: list[Program]) -> None:
    servers.lock()
    remove_note(layout)
    check_space(layout)
    _rotate_logs(layout.logs)
    ensure_secret_key(layout)
    if servers.members:
        with step(f"starting {' and '.join(server.name for server in servers.members)}"):
            servers.start()
    address = f"http://{HOST}:{options.port}"
    environment = variables(layout, site_url=address)
    leave_note(layout, environment)
    way_in = _prepare(environment, layout, empty=options.empty)
    running.extend(programs(layout, environment, options.port))
    with step("starting web, worker and beat"):
        for program in running:
            program.start()
        wait_for_page(running[0], options.port)
    print("\n".join([f"ready {address}/", *filter(None, [way_in])]), flush=True)


def check_space(layout: Layout) -> None:
    """Refuse to begin an installation that the disk cannot hold."""
    if layout.cluster.exists():
        return
    for folder in (layout.state, layout.data):
        if shutil.disk_usage(folder).free < LEAST_SPACE:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))


def _prepare(environment: dict[str, str], layout: Layout, *, empty: bool) -> str:
    """Run prepare.py to its end; return the line about how to get in that it gives, if any."""
    command = [sys.executable, "-m", "config.embedded.prepare", *(["--empty"] if empty else [])]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=die_with_parent(signal.SIGTERM, os.getpid()),
    )
    written, _ = process.communicate()
    if process.returncode != 0:
        raise Failure(f"the database could not be prepared; the line above says why, {layout.logs}/prepare.log more.")
    return written.strip()


def wait_for_page(web: Program, port: int, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if web.process is None or web.process.poll() is not None:
            raise Failure(f"the web server did not start: {last_words(web.log)}")
        status = _status(port)
        if status == 200:
            return
        if status is not None:
            raise Failure(f"the web server answers with error {status}; {web.log} says why.")
        time.sleep(0.05)
    raise Failure(f"the web server did not answer within {seconds:.0f} seconds, see {web.log}")


def _status(port: int) -> int | None:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def _watch(servers: Servers, running: list[Program], reserve: Reserve) -> None:
    """Until a signal: start again whatever ends, and keep some space for the database."""
    while True:
        if line := reserve.look():
            say(line)
        for name in servers.revive():
            say(f"{name} had ended and runs again")
        for program in running:
            if line := program.look_after():
                say(line)
        time.sleep(0.3)


def _stop_all(servers: Servers, running: list[Program], layout: Layout) -> None:
    """Beat first, so that nothing new is asked for; web and worker finish what they have; then the servers."""
    for program in reversed(running):
        program.ask_to_end()
    for program in reversed(running):
        program.stop()
    if servers.locked:
        remove_note(layout)
    servers.stop()


def _rotate_logs(folder: Path, largest: int = 10_000_000) -> None:
    for log in folder.glob("*.log"):
        if log.stat().st_size > largest:
            log.replace(log.with_suffix(".log.1"))


def _stop(_number, _frame) -> None:
    raise Stopped


def _ignore_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
