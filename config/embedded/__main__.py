"""python -m config.embedded COMMAND: what bin/serve, bin/test, bin/bench and bin/manage become."""

import os
import sys

from config.embedded.attached import manage
from config.embedded.benching import bench
from config.embedded.failures import Failure, explain
from config.embedded.linting import lint
from config.embedded.serve import serve
from config.embedded.testing import test

COMMANDS = {"serve": serve, "test": test, "manage": manage, "lint": lint, "bench": bench}


def main() -> int:
    command, arguments = sys.argv[1], sys.argv[2:]
    os.environ.pop("PYTHONPATH", None)
    try:
        return COMMANDS[command](arguments)
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
