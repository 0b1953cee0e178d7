"""A rule file as read: its data, and where every key and value stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.errors import Problem
from tracker.rulebook.rule_errors import source_lines

Loc = tuple[str | int, ...]
Data = str | list["Data"] | dict[str, "Data"]


@dataclass(frozen=True, slots=True)
class FilePosition:
    """A line and a column, both from 1. `exact` tells that the scalar's code points follow one by one."""

    line: int
    column: int
    exact: bool = False


@dataclass(slots=True)
class RuleFile:
    """One rule file as read. `keys` and `values` map a path such as ("rules", 0, "id") to its place."""

    path: str
    text: str = ""
    data: Data = ""
    keys: dict[Loc, FilePosition] = field(default_factory=dict)
    values: dict[Loc, FilePosition] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    noted: set[Loc] = field(
        default_factory=set
    )  # places with a mistake already, where a second one says nothing
    readable: bool = False  # the text is YAML throughout: its data can be validated

    def place(self, loc: Loc, *, key: bool = False) -> FilePosition:
        """Where a value (or its key) stands; the nearest enclosing one when it is missing."""
        for end in range(len(loc), -1, -1):
            for table in (self.keys, self.values) if key else (self.values, self.keys):
                if loc[:end] in table:
                    return table[loc[:end]]
        return FilePosition(1, 1)

    def problem(
        self,
        loc: Loc,
        message: str,
        cure: str = "",
        *,
        rule: str = "",
        key: bool = False,
        offset: int = 0,
        severity: str = "error",
    ) -> None:
        """Note a mistake at a value, or `offset` code points into it where that place is known."""
        place = self.place(loc, key=key)
        column = place.column + (offset if place.exact else 0)
        self.at(place.line, column, message, cure, rule=rule, severity=severity)

    def at(
        self, line: int, column: int, message: str, cure: str = "", *, rule: str = "", severity: str = "error"
    ) -> None:
        """Note a mistake at a line and a column, both from 1 (0: unknown)."""
        lines = source_lines(self.text)
        shown = lines[line - 1] if 0 < line <= len(lines) else ""
        self.problems.append(Problem(self.path, line, column, rule, message, cure, shown, severity))
