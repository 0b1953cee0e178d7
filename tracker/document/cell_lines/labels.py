"""The labels over the columns of a table whose cells stand one a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.document.table_lines import bare
from tracker.language.document import CellLineForms, CellRole

_FEWEST, _MOST = 3, 14  # columns
_TWO: frozenset[CellRole] = frozenset({"value", "due"})  # what the second of only two columns may hold
_HELD: frozenset[CellRole] = frozenset(
    {"value", "goal", "lead", "due", "nature"}
)  # what a table says of its names


@dataclass(frozen=True, slots=True)
class Labels:
    """The role of each column with the numbers of the lines of its label; `end` is the line behind them."""

    roles: tuple[CellRole, ...]
    lines: tuple[tuple[int, ...], ...]
    end: int


def labels_at(lines: Sequence[str], number: int, forms: CellLineForms) -> Iterator[Labels]:
    """The ways to read the lines from `number` on as labels; a label may be broken over two lines."""
    if not _label(lines[number : number + 1], forms) and not _broken(lines, number, forms):
        return
    seen: list[tuple[tuple[int, ...], ...]] = []
    for joined_first in (False, True):
        read = _labels(lines, number, forms, joined_first=joined_first)
        for one in (read, _without_groups(lines, read)):
            if one and one.lines not in seen and _head_a_table(one.roles):
                seen.append(one.lines)
                yield one


def _labels(lines: Sequence[str], number: int, forms: CellLineForms, *, joined_first: bool) -> Labels:
    roles: list[CellRole] = []
    places: list[tuple[int, ...]] = []
    here = number
    while (here := _filled(lines, here)) < len(lines) and len(roles) <= _MOST:
        following = _filled(lines, here + 1)
        rest = lines[following : following + 1]
        one, two = _label([lines[here]], forms), _label([lines[here], *rest], forms) if rest else None
        if two and (joined_first or not one or forms.aside.fullmatch(bare(rest[0]))):
            roles.append(two)
            places.append((here, following))
            here = following + 1
        elif one:
            roles.append(one)
            places.append((here,))
            here += 1
        else:
            break
    return Labels(tuple(roles), tuple(places), places[-1][-1] + 1 if places else number)


def _without_groups(lines: Sequence[str], labels: Labels) -> Labels | None:
    """The labels without one that stands over the columns behind it: 目标值 before 2025年 and 2030年."""
    roles = labels.roles
    for place in range(1, len(roles) - 2):
        years = [any(map(str.isdigit, lines[at[0]])) for at in labels.lines[place : place + 3]]
        if roles[place : place + 3] == ("value",) * 3 and years == [False, True, True]:
            kept = [number for number in range(len(roles)) if number != place]
            return Labels(tuple(roles[n] for n in kept), tuple(labels.lines[n] for n in kept), labels.end)
    return None


def _head_a_table(roles: Sequence[CellRole]) -> bool:
    two = len(roles) == 2 and roles[1] in _TWO
    return (
        (two or _FEWEST <= len(roles) <= _MOST)
        and not {"name", "task"}.isdisjoint(roles)
        and bool(_HELD.intersection(roles))
        and roles.count("number") <= 1
    )


def _broken(lines: Sequence[str], number: int, forms: CellLineForms) -> bool:
    following = _filled(lines, number + 1)
    return _label([lines[number], *lines[following : following + 1]], forms) is not None


def _label(parts: Sequence[str], forms: CellLineForms) -> CellRole | None:
    words = bare("".join(parts))
    return forms.role(words) if 0 < len(words) <= forms.longest_label else None


def _filled(lines: Sequence[str], number: int) -> int:
    """The number of the next line that holds anything."""
    while number < len(lines) and not lines[number]:
        number += 1
    return number
