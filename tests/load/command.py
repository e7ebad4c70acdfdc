"""The command line of the benchmarks."""

import argparse
import os

from tests.load import grid, pages, scale, solving, stack, texts, work

MEASURES = {
    **pages.MEASURES,
    **grid.MEASURES,
    **solving.MEASURES,
    **texts.MEASURES,
    **work.MEASURES,  # memory last: after the others
}


def main() -> None:
    options = read_options()
    names = options.names or list(MEASURES)
    if not options.json:
        load = ", ".join(f"{average:.1f}" for average in os.getloadavg())
        print(f"revision {stack.revision()}, Python {stack.python()}, {os.cpu_count()} processors, load {load}\n")
    if options.scale:
        for row in scale.rows(options.conferences, options.requests):
            print(row.as_json() if options.json else row.as_line(), flush=True)
        return
    sizes = stack.Sizes(options.people, options.sessions, options.invitations)
    with stack.running(sizes, requests=options.requests, seconds=options.seconds) as running:
        for name in names:
            for row in MEASURES[name](running):
                print(row.as_json() if options.json else row.as_line(), flush=True)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/bench", description="Measure, next to the bars of docs/performance.md.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which measures: {', '.join(MEASURES)}; default all")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--scale", action="store_true", help="an installation of many conferences instead (minutes)")
    parser.add_argument("--conferences", type=int, default=1000, help="of --scale, with 100 delegates each (1000)")
    parser.add_argument("--people", type=int, default=400, help="on the lists (400)")
    parser.add_argument("--sessions", type=int, default=150, help="on the programme (150)")
    parser.add_argument("--invitations", type=int, default=500, help="sent at once (500)")
    parser.add_argument("--requests", type=int, default=60, help="of one client for the times of a page (60)")
    parser.add_argument("--seconds", type=float, default=4, help="of four clients for the rate of a page (4)")
    options = parser.parse_args()
    if unknown := set(options.names) - set(MEASURES):
        parser.error(f"no such measure: {', '.join(sorted(unknown))}; there are {', '.join(MEASURES)}")
    return options
