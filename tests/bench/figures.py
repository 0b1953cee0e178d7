"""Figures of a bench: what was measured beside what, as a table and as JSON."""

from __future__ import annotations

import json
import os
import platform
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
LIBRARIES = ("pydantic", "sqlalchemy", "textual", "typer")


@dataclass(frozen=True, slots=True)
class Figure:
    """One value, and the one that it is set against in the same run."""

    name: str
    value: float
    unit: str
    beside: float | None = None
    against: str = ""  # what `beside` is the value of
    goal: str = ""  # such as "<= 4" or ">= 1000000"
    of_ratio: bool = False  # the goal is one for the ratio

    @property
    def ratio(self) -> float | None:
        """How many times the other value it is."""
        return self.value / self.beside if self.beside else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none to speak of."""
        measured = self.ratio if self.of_ratio else self.value
        if not self.goal or measured is None:
            return None
        sign, limit = self.goal.split()
        return measured <= float(limit) if sign == "<=" else measured >= float(limit)


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that were measured in one way. `why` says why there are none."""

    name: str
    how: str
    figures: tuple[Figure, ...] = ()
    why: str = ""
    seconds: float = 0


@dataclass(frozen=True, slots=True)
class Bench:
    """All groups of one run, and where it ran."""

    command: str
    groups: tuple[Group, ...]
    machine: dict[str, Any] = field(default_factory=lambda: machine())


def machine() -> dict[str, Any]:
    """What the figures depend on."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
        "load": round(os.getloadavg()[0], 1),
        "at": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
    }


def _processor() -> str:
    try:
        found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    except OSError:
        found = None
    return found[1].strip() if found else platform.processor() or platform.machine()


def shown(value: float | None) -> str:
    """A number in three or more figures: 1,234,567, 12.3, 0.045."""
    if value is None:
        return "–"
    if abs(value) >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}" if abs(value) >= 0.1 else f"{value:.3f}"


def table(figures: Iterable[Figure]) -> str:
    """A Markdown table, a line a figure."""
    lines = ["| | tracker | beside it | ratio | goal |", "| --- | ---: | ---: | ---: | --- |"]
    for one in figures:
        beside = f"{shown(one.beside)} ({one.against})" if one.beside is not None else "–"
        cells = [f"{one.name}, {one.unit}", shown(one.value), beside, shown(one.ratio), _goal(one)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _goal(one: Figure) -> str:
    if not one.goal:
        return "–"
    sign, limit = one.goal.split()
    words = f"{'ratio ' if one.of_ratio else ''}{'≤' if sign == '<=' else '≥'} {shown(float(limit))}"
    return words if one.met else f"{words}, missed"


def markdown(bench: Bench) -> str:
    """The whole run: machine, then each group with its conditions and its table."""
    about = bench.machine
    libraries = ", ".join(f"{name} {about[name]}" for name in LIBRARIES)
    parts = [
        f"`{bench.command}`",
        f"{about['at']}: {about['processor']}, {about['cores']} cores, load {about['load']} before it began, "
        f"{about['system']}, Python {about['python']}, {libraries}.",
    ]
    for group in bench.groups:
        body = table(group.figures) if group.figures else f"Not measured: {group.why}"
        parts += [f"### {group.name}", group.how, body]
    return "\n\n".join(parts)


def as_json(bench: Bench) -> str:
    """Everything that was measured, with ratios and goals."""
    groups = [
        {
            **{name: value for name, value in asdict(group).items() if name != "figures"},
            "figures": [{**asdict(one), "ratio": one.ratio, "met": one.met} for one in group.figures],
        }
        for group in bench.groups
    ]
    value = {"schema": 1, "command": bench.command, "machine": bench.machine, "groups": groups}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def put_between_marks(page: str, body: str) -> str:
    """The page with `body` between its two marks. Raises ValueError where they are not there once each."""
    if page.count(BEGIN) != 1 or page.count(END) != 1 or page.index(BEGIN) > page.index(END):
        raise ValueError(f"the page needs one {BEGIN} and one {END} behind it")
    head, rest = page.split(BEGIN)
    return f"{head}{BEGIN}\n\n{body}\n\n{END}{rest.split(END)[1]}"


def missed(groups: Sequence[Group]) -> list[str]:
    """The figures that did not reach their goal."""
    return [f"{group.name}: {one.name}" for group in groups for one in group.figures if one.met is False]
