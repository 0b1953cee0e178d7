"""Cells that close a group of rows with its goal: 2026年（12座) beside one of the twelve."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.document.outline import Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.due import Due
from tracker.extract.tables.cells import TableCell
from tracker.language.amounts import FindsAmounts
from tracker.language.tables import TableHeadForms
from tracker.rulebook.model import Rule
from tracker.rulebook.phrase import Template

_RULE = Rule(
    "table-group",
    "the count and year of a group of rows",
    (),
    Template("", ()),
    Template("output", ()),
    (),
)


def group_event(cells: Sequence[TableCell], forms: TableHeadForms, known: str) -> str:
    """What a head of columns says happens in the years below it (开工年份); `known` for other rows."""
    found = (forms.year_of_event.fullmatch(cell.text) for cell in cells)
    is_head = forms.row_number_label.search(cells[0].text) is not None
    return next((match["event"] for match in found if match), "" if is_head else known)


def is_under_way(cells: Sequence[TableCell], forms: TableHeadForms) -> bool:
    """Whether a cell closes a group of what is built already, or being built: 在建(6座)."""
    return any(forms.group_under_way.fullmatch(cell.text) for cell in cells)


def group_goals(
    paragraph: Paragraph,
    cells: Sequence[TableCell],
    title: str,
    event: str,
    issued: dt.date | None,
    scanner: FindsAmounts,
    forms: TableHeadForms,
) -> Iterator[Candidate]:
    """The goals of the groups that the cells of a row close; `title` is that of the table or part of it.

    `event` is what the column says happens in its years. A year that was over when the document was issued
    gives none.
    """
    for cell in cells:
        match = forms.group_goal.fullmatch(cell.text)
        if match is None:
            continue
        last = dt.date(int(match["year"]), 12, 31)
        found = scanner.scan(match["count"])
        name = forms.group_title(title)
        if len(found) != 1 or not name or (issued and last < issued):
            continue
        start, end = cell.span(*match.span("count"))
        yield Candidate(
            start, end, _RULE, replace(found[0], start=start, end=end, number=start), name + event, "output",
            "target", _RULE.id, Due(last, "explicit", "year", source="heading", said=match["year"]),
            paragraph,
        )  # fmt: skip
