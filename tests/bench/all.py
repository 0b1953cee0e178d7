"""Every figure of the project by one command: a table, JSON, and the page that shows them.

    python tests/bench/all.py FOLDER [--json FILE] [--markdown] [--only NAME …] [--tiny]

FOLDER holds plain texts (.txt). `--markdown` puts the tables between the marks of docs/performance.md.
`--kept` names the folder for what is worth keeping from one run to the next: the large ledger and the
programs to compare with.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from figures import Bench, Figure, Group, as_json, machine, markdown, missed, put_between_marks, table  # noqa: E402
from ingesting import ingesting, to_server  # noqa: E402
from memory import jobs, large, memory  # noqa: E402
from peers import peers  # noqa: E402
from running import ROOT, run  # noqa: E402
from setting import Setting, tiny  # noqa: E402
from speed import growth, profile, rules, speed  # noqa: E402
from starting import listing, starting  # noqa: E402
from texts import texts_of  # noqa: E402

PAGE = ROOT / "docs/performance.md"


def screen(setting: Setting) -> Group:
    """The terminal UI, by its own bench."""
    out = setting.work / "screen.json"
    argv = [
        sys.executable,
        str(Path(__file__).parent / "tui.py"),
        "--json",
        str(out),
        "--ledger",
        str(setting.ledger),
    ]
    run([*argv, "--rounds", str(setting.rounds), "--targets", str(setting.targets)])
    found = json.loads(out.read_text(encoding="utf-8"))["figures"]
    figures = []
    for name, one in found.items():
        what, _comma, unit = name.rpartition(", ")
        goal = f"<= {one['goal']}" if one["goal"] else ""
        figures.append(Figure(what, one["tracker"], unit, one["data_table"], "DataTable", goal))
    how = (
        f"`python tests/bench/tui.py`, {setting.targets:,} targets; medians of {setting.rounds} rounds, each "
        "a process in a terminal of its own; DataTable is Textual's, with the same rows ready made."
    )
    return Group("The screen", how, tuple(figures))


GROUPS: dict[str, Callable[[Setting], Group]] = {
    "start": starting,
    "list": listing,
    "rules": rules,
    "speed": speed,
    "profile": profile,
    "growth": growth,
    "peers": peers,
    "memory": memory,
    "large": large,
    "jobs": jobs,
    "ingest": ingesting,
    "server": to_server,
    "screen": screen,
}


def measured(setting: Setting, names: Sequence[str]) -> Iterator[Group]:
    """Each group that is asked for; what cannot be measured says why."""
    for name in names:
        began = time.perf_counter()
        try:
            group = GROUPS[name](setting)
        except (OSError, RuntimeError, ImportError, ValueError) as error:
            group = Group(name, "", why=f"{type(error).__name__}: {error}"[:300])
        group = replace(group, seconds=round(time.perf_counter() - began, 1))
        print(f"## {group.name} ({group.seconds} s)\n\n{group.how}\n", flush=True)
        print(table(group.figures) if group.figures else f"Not measured: {group.why}", end="\n\n", flush=True)
        yield group


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print and write; gives 1 when something could not be measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", type=Path, help="write the figures there")
    parser.add_argument("--markdown", nargs="?", type=Path, const=PAGE, help="put the tables into this page")
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=list(GROUPS), metavar="NAME")
    parser.add_argument("--tiny", action="store_true", help="see that it runs; the figures mean nothing")
    parser.add_argument("--kept", type=Path, default=Path(tempfile.gettempdir()) / "tracker-bench")
    given = parser.parse_args(argv)
    about = machine()
    texts = texts_of(given.folder)
    given.kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        setting = (tiny if given.tiny else Setting)(texts, Path(work), given.kept)
        setting.env.update({"TRACKER_LANG": "en", "XDG_CACHE_HOME": str(given.kept / "cache")})
        groups = tuple(measured(setting, given.only))
    chosen = "" if set(given.only) == set(GROUPS) else f" --only {' '.join(given.only)}"
    bench = Bench(f"python tests/bench/all.py FOLDER{chosen}{' --tiny' * given.tiny}", groups, about)
    if given.json:
        given.json.write_text(as_json(bench), encoding="utf-8")
    if given.markdown:
        page = given.markdown.read_text(encoding="utf-8")
        given.markdown.write_text(put_between_marks(page, markdown(bench)), encoding="utf-8")
    for name in missed(groups):
        print(f"goal missed: {name}", file=sys.stderr)
    return int(any(not group.figures for group in groups))


if __name__ == "__main__":
    raise SystemExit(main())
