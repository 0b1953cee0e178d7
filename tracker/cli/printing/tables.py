"""Tables on a terminal, cut to its width by cells, and plain aligned text everywhere else.

A document's words are never read as markup, and control characters in them never reach a terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.cli import output
from tracker.tui.terminal.cells import clean_line

if TYPE_CHECKING:
    from rich.text import Text


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """One column: `from_width` is the terminal width in cells that it needs to be shown at all."""

    title: str
    from_width: int = 0
    right: bool = False
    flexible: bool = False  # takes the room that is left, and is cut with … when there is too little


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell's words and the rich style that a terminal shows them in."""

    text: str
    style: str = ""


def put_table(columns: Sequence[PrintedColumn], rows: Iterable[Sequence[PrintedCell]]) -> None:
    """Print `rows` on stdout: a table for a terminal, aligned columns uncut for a pipe or a file."""
    if output.on_terminal():
        _put_rich(columns, rows)
    else:
        _put_plain(columns, rows)


def _put_rich(columns: Sequence[PrintedColumn], rows: Iterable[Sequence[PrintedCell]]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    console = output.console()
    shown = [at for at, column in enumerate(columns) if column.from_width <= console.width]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, padding=(0, 1, 0, 0))
    for at in shown:
        column = columns[at]
        table.add_column(
            Text(column.title),
            justify="right" if column.right else "left",
            no_wrap=True,
            overflow="ellipsis",
            ratio=1 if column.flexible else None,
        )
    for row in rows:
        table.add_row(*(Text(clean_line(row[at].text), style=row[at].style) for at in shown))
    console.print(table)


def _put_plain(columns: Sequence[PrintedColumn], rows: Iterable[Sequence[PrintedCell]]) -> None:
    from rich.cells import cell_len

    lines = [[column.title for column in columns], *([clean_line(cell.text) for cell in row] for row in rows)]
    widths = [max(cell_len(line[at]) for line in lines) for at in range(len(columns))]
    for line in lines:
        padded = []
        for text, width, column in zip(line, widths, columns, strict=True):
            gap = " " * (width - cell_len(text))
            padded.append(gap + text if column.right else text + gap)
        output.put("  ".join(padded).rstrip())


def put_facts(pairs: Iterable[tuple[str, Text]]) -> None:
    """Print label and value pairs, the values in one column; on a terminal long ones wrap."""
    from rich.cells import cell_len
    from rich.table import Table

    facts = list(pairs)
    if not output.on_terminal():
        width = max((cell_len(label) for label, _value in facts), default=0)
        for label, value in facts:
            output.put(f"{label}{' ' * (width - cell_len(label))}  {value.plain}")
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in facts:
        grid.add_row(label, value)
    output.console().print(grid)
