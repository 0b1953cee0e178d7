"""How long a command takes to begin, and the list of a large ledger."""

from __future__ import annotations

import sys

from big_ledger import AS_OF, build
from figures import Figure, Group
from running import TRACKER, in_turn
from setting import Setting

_BARE = "python -c pass"


def starting(setting: Setting) -> Group:
    """`--version` and its like beside an interpreter that does nothing."""
    commands = {
        _BARE: [sys.executable, "-c", "pass"],
        "tracker --version": [*TRACKER, "--version"],
        "tracker --help": [*TRACKER, "--help"],
    }
    costs = in_turn(commands, setting.times, setting.env)
    bare = costs[_BARE]
    figures = []
    for name in list(commands)[1:]:
        goal = "<= 4" if name == "tracker --version" else ""
        cost = costs[name]
        figures += [
            Figure(f"`{name}`", cost.cpu_ms, "CPU ms", bare.cpu_ms, _BARE, goal, of_ratio=True),
            Figure(f"`{name}`", cost.wall_ms, "ms", bare.wall_ms, _BARE, goal, of_ratio=True),
        ]
    how = f"Medians of {setting.times} starts each, in turn."
    return Group("Start-up", how, tuple(figures))


def listing(setting: Setting) -> Group:
    """The default page of `tracker list`."""
    ledger = build(setting.ledger, setting.targets)
    commands = {
        _BARE: [sys.executable, "-c", "pass"],
        "list": [*TRACKER, "list", "--db", str(ledger), "--as-of", AS_OF.isoformat()],
    }
    costs = in_turn(commands, min(setting.times, 7), setting.env)
    bare, listed = costs[_BARE], costs["list"]
    name = f"`tracker list` of {setting.targets:,} targets"
    figures = (
        Figure(name, listed.wall, "s", bare.wall, _BARE, "<= 1"),
        Figure(name, listed.cpu, "CPU s", bare.cpu, _BARE),
    )
    how = f"The default page (200 rows) from a SQLite file; medians of {min(setting.times, 7)} processes."
    return Group("List", how, figures)
