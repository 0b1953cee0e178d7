"""Problems of rule files: how one is made, and how all of them are shown.

A problem is shown as `path:line:col: rule ID: what is wrong`, the source line, a caret under the place and
the cure. The caret is placed by terminal cells: a Chinese character is two cells wide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rich.cells import cell_len

from tracker.errors import Problem
from tracker.i18n import _, ngettext

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # the line breaks that YAML counts
_SHOWN = 100  # cells of a source line


@lru_cache(maxsize=2)
def source_lines(text: str) -> tuple[str, ...]:
    """The lines of a file as the YAML reader counts them; split once for all its problems."""
    return tuple(_BREAK.split(text))


def render(problems: Sequence[Problem]) -> str:
    """All problems, each with its line, caret and cure, and a closing count."""
    blocks = [render_one(problem) for problem in problems]
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    counts = []
    if errors:
        counts.append(ngettext("{count} problem", "{count} problems", errors).format(count=errors))
    if warnings:
        counts.append(ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings))
    return "\n\n".join([*blocks, ", ".join(counts)])


def render_one(problem: Problem) -> str:
    """One problem as text of one to four lines."""
    rule = _("rule {id}: ").format(id=problem.rule) if problem.rule else ""
    warning = _("warning: ") if problem.severity == "warning" else ""
    lines = [f"{problem.where()}: {warning}{rule}{problem.message}"]
    if problem.source.strip():
        source, before = _window(problem.source, problem.column)
        lines.append(f"  {source}")
        if problem.column:
            lines.append("  " + " " * cell_len(before) + "^")
    if problem.cure:
        lines.append(f"  → {problem.cure}")
    return "\n".join(lines)


def _window(source: str, column: int) -> tuple[str, str]:
    """The stretch of a line that is shown, and what of it stands before the column (from 1)."""
    line = "".join(char if char.isprintable() else " " for char in source)
    at = max(column - 1, 0)
    if cell_len(line) <= _SHOWN:
        return line, line[:at]
    start = max(0, at - _SHOWN // 4)
    shown = line[start : start + _SHOWN // 2]
    head = "…" if start else ""
    tail = "…" if start + _SHOWN // 2 < len(line) else ""
    return f"{head}{shown}{tail}", f"{head}{line[start:at]}"
