"""What test_parse_many.py runs as a program: `many_script.py WAY_OF_STARTING WHAT`."""

import multiprocessing
import sys
from itertools import repeat

import statementparse as sp

TEXT = "France and India agreed to meet."


def main(what):
    """Read a few texts and tell what they say, or read on until somebody ends it."""
    if what == "few":
        for statement in sp.parse_many(["", TEXT], workers=2):
            sys.stdout.write(f"{statement.to_json()}\n")
        return
    for number, _ in enumerate(sp.parse_many(repeat(TEXT), workers=2)):
        if number == 100:
            sys.stdout.write("begun\n")
            sys.stdout.flush()


if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
if __name__ == "__main__" or sys.argv[2:] == ["unguarded"]:
    main(sys.argv[2])
