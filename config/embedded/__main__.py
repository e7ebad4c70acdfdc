"""python -m config.embedded COMMAND: what bin/serve, bin/test, bin/bench and bin/manage become."""

import os
import sys
from importlib import import_module

from config.embedded.failures import Failure, explain

HOMES = {  # only the one that is asked for is loaded: each start of bin/manage waits for it
    "serve": "config.embedded.serve",
    "test": "config.embedded.testing",
    "manage": "config.embedded.attached",
    "lint": "config.embedded.linting",
    "bench": "config.embedded.benching",
}


def main() -> int:
    command, arguments = sys.argv[1], sys.argv[2:]
    os.environ.pop("PYTHONPATH", None)
    try:
        code: int = getattr(import_module(HOMES[command]), command)(arguments)
        return code
    except Failure as failure:
        sentence = str(failure)
    except OSError as error:
        sentence = explain(error)
    except KeyboardInterrupt:
        return 130
    print(f"bin/{command}: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
