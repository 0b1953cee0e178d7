"""How fast the terminal UI is with 100,000 targets: a process in a terminal, timed by what it draws.

    python tests/bench/tui.py [--rounds 5] [--targets 100000] [--json OUT.json] [--ledger FILE.db]

Prints a Markdown table and writes JSON; the last column is the ratio to Textual's DataTable with the same
rows in the same run. Each figure is the median of the rounds; every round is a new process.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from big_ledger import AS_OF, COUNT, build
from terminal import Terminal

ORDER = "SELECT indicator, sort_due FROM target ORDER BY sort_due, document_id, start_at, id"
TYPED = "幼儿"  # in the indicators of one target in nine
PRESSES = 12
Figures = dict[str, list[float]]
GOALS = {
    "first rows, s": 1.0, "key, ms": 50, "slowest key, ms": 50, "last row, ms": 50, "filter key, ms": 150,
    "peak memory, MB": 250, "tracker list, s": 1.0,
}  # fmt: skip


def _app(ledger: Path) -> Terminal:
    env = {"TRACKER_DB": str(ledger), "TRACKER_LANG": "zh"}
    return Terminal([sys.executable, "-m", "tracker", "tui", "--as-of", AS_OF.isoformat()], env)


def _plain(ledger: Path) -> Terminal:
    return Terminal([sys.executable, str(Path(__file__).parent / "plain_table.py"), str(ledger)], {})


def _one_round(
    start: Callable[[], Terminal], names: list[str], opens_at: str, hit: str, into: Figures, judged: bool
) -> None:
    """`opens_at` is a row of the first screen; `hit` the first one that the filter leaves there."""
    with start() as terminal:
        into["first rows, s"].append(terminal.until(opens_at))
        into["first rows, CPU s"].append(terminal.busy)
        if judged:  # the list opens at today
            terminal.rest(quiet=0.1, within=0.3)
            terminal.press("home")
            terminal.until(names[0])
        terminal.rest(quiet=0.1, within=0.3)
        if judged:  # keys while the verdicts of all are computed in the background
            into["key while judging, ms"] += _keys(terminal, names, 1, PRESSES)
        terminal.idle()
        line = PRESSES if judged else 1
        before = terminal.busy
        keys = _keys(terminal, names, line, line + PRESSES)
        into["key and what follows it, CPU ms"].append(1000 * (terminal.busy - before) / PRESSES)
        into["key, ms"].append(statistics.median(keys))
        into["slowest key, ms"].append(max(keys))
        for what, key, name in (("last row, ms", "end", names[-1]), ("first row, ms", "home", names[0])):
            terminal.press(key if judged else f"ctrl+{key}")  # in DataTable end is the end of the line
            into[what].append(1000 * terminal.until(name))
            terminal.rest()
        terminal.press("/")
        terminal.rest()
        for sign in TYPED:
            before = terminal.busy
            terminal.press(sign)
            into["filter key, ms"].append(1000 * terminal.until(hit))
            into["filter key, CPU ms"].append(1000 * (terminal.busy - before))
            terminal.rest()
        into["peak memory, MB"].append(terminal.peak_mb)


def _keys(terminal: Terminal, names: list[str], first: int, last: int) -> list[float]:
    found = []
    for line in range(first, last):
        terminal.press("down")
        found.append(1000 * terminal.until(names[line]))
        time.sleep(0.15)
    return found


def _list(ledger: Path) -> float:
    command = [sys.executable, "-m", "tracker", "list", "--as-of", AS_OF.isoformat()]
    began = time.perf_counter()
    pid = os.posix_spawn(
        sys.executable, command, {**os.environ, "TRACKER_DB": str(ledger)},
        file_actions=[(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_WRONLY, 0) for n in (1, 2)],
    )  # fmt: skip
    os.waitpid(pid, 0)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--plain-rounds", type=int, default=1, help="of DataTable, which takes long")
    parser.add_argument("--targets", type=int, default=COUNT)
    parser.add_argument("--ledger", type=Path, help="kept and used again; made when it is not there")
    parser.add_argument("--json", type=Path, default=Path("tui_bench.json"))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = build(given.ledger or Path(folder) / "big.db", given.targets)
        with sqlite3.connect(ledger) as connection:
            rows = list(connection.execute(ORDER))
        names = [name for name, _due in rows]
        opens_at = next(name for name, due in rows if due >= AS_OF.isoformat())
        hit = next(name for name in names[60:] if TYPED in name)
        ours: Figures = defaultdict(list)
        plain: Figures = defaultdict(list)
        for _round in range(given.rounds):
            _one_round(lambda: _app(ledger), names, opens_at, hit, ours, judged=True)
            ours["tracker list, s"].append(_list(ledger))
        for _round in range(given.plain_rounds):
            _one_round(lambda: _plain(ledger), names, names[0], hit, plain, judged=False)
    _report(ours, plain, given.targets, given.json)


def _report(ours: Figures, plain: Figures, targets: int, out: Path) -> None:
    load = os.getloadavg()[0]
    print(f"{targets} targets, Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f}\n")
    print("| median | tracker | goal | DataTable | ratio |\n| --- | ---: | ---: | ---: | ---: |")
    table = {}
    for name, figures in ours.items():
        mine, goal = statistics.median(figures), GOALS.get(name)
        other = statistics.median(plain[name]) if plain[name] else None
        ratio = f"{mine / other:.3f}" if other else "–"
        table[name] = {"tracker": mine, "goal": goal, "data_table": other, "rounds": figures}
        cells = [f"{mine:.2f}", goal or "–", f"{other:.2f}" if other else "–", ratio]
        print(f"| {name} | " + " | ".join(map(str, cells)) + " |")
    out.write_text(json.dumps({"targets": targets, "figures": table}, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
