"""Known holes in the pinned libraries, as pip-audit tells them; where it cannot ask, that is no fault.

    python .ci/audit.py PIP-AUDIT

Ends with 1 when a library has a known hole that a newer version mends.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_PINS = Path(__file__).parents[1] / "constraints.txt"
_PATIENCE = 120  # seconds


def main() -> int:
    command = [sys.argv[1], "-r", str(_PINS), "--no-deps", "--disable-pip", "-f", "json", "--timeout", "10"]
    try:
        done = subprocess.run(
            [*command, "--progress-spinner", "off"],
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
        told = json.loads(done.stdout)["dependencies"]
    except (OSError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
        print(f"skipped: pip-audit had no answer here ({type(error).__name__})")
        return 0
    return judged(told)


def judged(told: list[dict[str, Any]]) -> int:
    """Print what is known of each library and give the exit code."""
    asked = [one for one in told if "skip_reason" not in one]
    if not asked:
        print(f"skipped: nothing is known here of any of the {len(told)} pinned libraries")
        return 0
    mended = False
    for one in asked:
        for hole in one.get("vulns", ()):
            cures = ", ".join(hole.get("fix_versions", ())) or "none yet"
            mended = mended or bool(hole.get("fix_versions"))
            print(f"{one['name']} {one.get('version')}: {hole['id']}, mended in: {cures}")
    print(f"{len(asked)} of {len(told)} pinned libraries looked up")
    return 1 if mended else 0


if __name__ == "__main__":
    sys.exit(main())
