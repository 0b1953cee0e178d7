"""Deadlines alone on a line that stand behind their tasks, a cell a line: they head nothing.

A deadline heads what follows it (6月底前, then its tasks) unless the first of a stretch stands behind a task,
or the last heads nothing. A line with a number of its own begins another stretch. Deadlines that are all
alike may head anything: nothing takes another one's date.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.language.document import HeadingForms

_LONGEST = 44  # characters of a cell
_OFFICES = 3  # lines of offices between a task and its deadline


def cells_behind(lines: Sequence[str], forms: HeadingForms) -> frozenset[int]:
    """The numbers of such lines, and of the offices before them; `lines` of a clean text."""
    found: set[int] = set()
    stretch: list[int] = []
    filled = [number for number, line in enumerate(lines) if line]
    for place, number in enumerate(filled):
        if _is_deadline(lines[number], forms):
            stretch.append(place)
        if stretch and (place + 1 == len(filled) or _ends(lines[filled[place + 1]], forms)):
            above = [[lines[one] for one in filled[max(0, at - 1 - _OFFICES) : at]] for at in stretch]
            offices = [_offices_behind_task(cells, forms) for cells in above]
            alike = len(stretch) > 1 and len({lines[filled[at]] for at in stretch}) == 1
            if not alike and (stretch[-1] == place or offices[0] is not None):
                for at, count in zip(stretch, offices, strict=True):
                    found.update(filled[at - (count or 0) : at + 1])
            stretch = []
    return frozenset(found)


def deadlines_over_items(lines: Sequence[str], forms: HeadingForms) -> frozenset[int]:
    """The numbers of marked items that are a deadline and stand over tasks (- 6月底前完成, - 新建…).

    The first of the list is one, and the last is none.
    """
    found: set[int] = set()
    items: list[int] = []
    for number, line in enumerate([*lines, "\n"]):
        if not line:
            continue
        if forms.marked_item.match(line):
            items.append(number)
            continue
        dated = [one for one in items if _is_deadline(lines[one][1:], forms)]
        if dated and dated[0] == items[0] and dated[-1] != items[-1]:
            found.update(dated)
        items = []
    return frozenset(found)


def _is_deadline(line: str, forms: HeadingForms) -> bool:
    return len(line) <= _LONGEST and forms.deadline.fullmatch(line) is not None


def _ends(line: str, forms: HeadingForms) -> bool:
    """Whether a line is no cell of the stretch before it."""
    return "\t" in line or len(line) > _LONGEST or forms.level(line) > 0


def _offices_behind_task(above: Sequence[str], forms: HeadingForms) -> int | None:
    """How many offices end these lines behind a task with its number; None where they end otherwise."""
    for count, line in enumerate(reversed(above)):
        if forms.counts.search(line):
            task = "\t" not in line and len(line) <= _LONGEST and not forms.announces.search(line)
            return count if task else None
        if not forms.office.fullmatch(line):
            break
    return None
