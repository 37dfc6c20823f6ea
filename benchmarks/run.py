"""Turn a checkout into a table of times, in an environment of the benchmark's own.

python benchmarks/run.py [--quick]
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".bench-venv"
PYTHON = HOME / "bin" / "python"
REQUIREMENTS = ROOT / "benchmarks" / "requirements.txt"


def main(arguments: list[str]) -> int:
    """Prepare the environment once, then measure inside it."""
    stamp = HOME / "installed"
    if not stamp.exists() or stamp.read_text() != _fingerprint():
        _prepare()
        stamp.write_text(_fingerprint())
    measuring = [str(PYTHON), "-m", "benchmarks", *arguments]
    return subprocess.run(measuring, cwd=ROOT, check=False).returncode


def _fingerprint() -> str:
    asked = REQUIREMENTS.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(asked + sys.version.encode()).hexdigest()


def _prepare() -> None:
    print(f"Preparing {HOME.name} (once) ...", file=sys.stderr)
    venv.create(HOME, with_pip=True, clear=True)
    if not _install("--editable", str(ROOT)):
        raise SystemExit("statementparse itself could not be installed")
    peers = [line for line in REQUIREMENTS.read_text().splitlines() if line[:1] not in ("", "#")]
    if _install(*peers):
        return
    for peer in peers:
        if not _install(peer):
            print(f"{peer} could not be installed and is left out", file=sys.stderr)


def _install(*what: str) -> bool:
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return subprocess.run([*pip, *what], check=False).returncode == 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
