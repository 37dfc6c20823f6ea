"""`python -m statementparse`: the same as the command `statementparse`."""

import sys

from statementparse.cli import main

if __name__ == "__main__":
    sys.exit(main())
