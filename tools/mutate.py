"""Break the core line by line, see whether its tests notice, and print how many breaks they caught.

    python tools/mutate.py

Needs mutmut; what is broken, and by which tests it is watched, stands in pyproject.toml. Fails
where fewer than WANTED in a hundred mutants of a file are caught. `mutmut show NAME` shows one.
"""

import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

WANTED = 85
_RESULT = re.compile(r"\s*statementparse\.(\w+)\.(\S+): (.+)")
_CAUGHT = ("killed", "timeout", "segfault")
_MUTMUT = str(Path(sys.executable).parent / "mutmut")


def results() -> dict[str, dict[str, str]]:
    """Give what became of each mutant, by file and name."""
    lines = subprocess.run(
        [_MUTMUT, "results", "--all", "true"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in lines:
        if match := _RESULT.match(line):
            file, mutant, end = match.groups()
            found[file][f"statementparse.{file}.{mutant}"] = end
    return found


def share(ends: dict[str, str]) -> float:
    """Give how many in a hundred were caught."""
    counts = Counter(ends.values())
    return 100 * sum(counts[end] for end in _CAUGHT) / len(ends)


def main() -> None:
    """Run mutmut, then tell file by file what was caught, and name the rest."""
    subprocess.run([_MUTMUT, "run"], check=True)
    found = results()
    for file, ends in found.items():
        print(f"\n{file}.py: {share(ends):.1f} % of {len(ends)} mutants caught; these were not:")
        print(*(f"  {mutant}" for mutant, end in ends.items() if end not in _CAUGHT), sep="\n")
    if not found or min(map(share, found.values())) < WANTED:
        sys.exit(f"Fewer than {WANTED} % are caught.")


if __name__ == "__main__":
    main()
