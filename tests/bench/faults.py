"""Fails the disk at the calls of every command that writes, and prints the table of docs/security.md.

    python tests/bench/faults.py [--several N] [COMMAND…]

Every call that a command makes to change files is failed in turn, with EIO and ENOSPC, once or from then on,
and with EINTR: each call with each, but a write with one of them. With --several as many of each kind,
spread over the command. Exit code 1 when anything was wrong.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "hostile"))

from disk_fault_trial import Tried  # noqa: E402
from disk_faults import in_a_process, read  # noqa: E402
from failing_disk import CALLS, build  # noqa: E402


def table(made: dict[str, list[Tried]]) -> str:
    """What was failed how often in each command, and what came of it."""
    head = [
        "command",
        *CALLS,
        "went through",
        "refused, as before",
        "refused, yet done",
        "drafts left",
        "wrong",
    ]
    lines = [head, ["---", *["---:"] * (len(head) - 1)]]
    for name, tries in made.items():
        calls = Counter(one.call for one in tries)
        came = Counter((one.code == 0, one.kept) for one in tries)
        failed = came[False, False], came[False, True]
        through = came[True, True] + came[True, False]
        counts = (
            through,
            *failed,
            sum(bool(one.drafts) for one in tries),
            sum(bool(one.wrong) for one in tries),
        )
        lines.append([f"`{name}`", *(str(calls[call]) for call in CALLS), *map(str, counts)])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    """Try all, and print what came of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("commands", nargs="*")
    parser.add_argument("--several", default="0")
    given = parser.parse_args()
    made: dict[str, list[Tried]] = defaultdict(list)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        library = build(Path(folder))
        if library is None:
            sys.exit("no C compiler, or nothing can be preloaded here")
        for line in in_a_process(library, Path(folder), "--several", given.several, *given.commands):
            one = read(line)
            if one.struck:
                made[one.command].append(one)
            if one.wrong:
                print(one, file=sys.stderr)
    print(table(made))
    sys.exit(any(one.wrong for tries in made.values() for one in tries))


if __name__ == "__main__":
    main()
