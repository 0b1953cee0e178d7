"""The lines of one row set under the columns of its table, by how well each fits there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.language.document import CellLineForms, CellRole

_MISSING = -1.0  # an empty cell
_ROUND = -2.0  # the row goes on with another task under the same number
_MORE: dict[CellRole, float] = {
    "name": -0.75,
    "task": -0.75,
    "goal": -0.75,
    "lead": -0.2,
    "person": -0.5,
    "other": -0.5,
    "progress": -0.5,
}
_MAY_BE_EMPTY: frozenset[CellRole] = frozenset({"other"})


@dataclass(frozen=True, slots=True)
class Row:
    """`columns[i]` is the column of the i-th line; those from `after` on belong to the next row."""

    columns: tuple[int, ...]
    score: float
    whole: bool  # one round with a cell in each column but those of remarks
    stacked: bool = False  # names with as many values in one cell each


@dataclass(frozen=True, slots=True)
class _Path:
    columns: tuple[int, ...]
    score: float


def aligned(texts: Sequence[str], roles: Sequence[CellRole], forms: CellLineForms) -> Row | None:
    """The best way to set the lines under the columns in order; None where one of them fits nowhere."""
    stacked = _stacked(texts, roles, forms)
    if stacked:
        return stacked
    paths = {-1: _Path((), 0.0)}
    for text in texts:
        fits = [forms.fit(role, text) for role in roles]
        found: dict[int, _Path] = {}
        for at, path in paths.items():
            for column, score in enumerate(fits):
                step = _step(at, column, roles)
                if score is None or step is None:
                    continue
                total = path.score + score + step
                if column not in found or total > found[column].score:
                    found[column] = _Path((*path.columns, column), total)
        paths = found
    if not paths or -1 in paths:
        return None
    last, best = max(paths.items(), key=lambda one: one[1].score + _MISSING * (len(roles) - 1 - one[0]))
    rounds = sum(after < before for before, after in zip(best.columns, best.columns[1:], strict=False))
    missing = set(range(len(roles))).difference(best.columns)
    whole = not rounds and all(roles[column] in _MAY_BE_EMPTY for column in missing)
    return Row(best.columns, best.score + _MISSING * (len(roles) - 1 - last), whole)


def _step(at: int, column: int, roles: Sequence[CellRole]) -> float | None:
    """What it costs to go from one column to the next line's; None where it cannot."""
    if column > at:
        return _MISSING * (column - at - 1)
    if column == at:
        return _MORE.get(roles[column])
    return _ROUND if roles[column] == "task" and at > column else None


def _stacked(texts: Sequence[str], roles: Sequence[CellRole], forms: CellLineForms) -> Row | None:
    """Several names, then as many values under each column; a name before them may be that of all."""
    values = [number for number, role in enumerate(roles) if role == "value"]
    if not values or values != list(range(values[0], values[-1] + 1)):
        return None
    runs = [
        (is_value, len(list(run)))
        for is_value, run in groupby(texts, key=lambda text: forms.fit("value", text) == 2)
    ]
    if [is_value for is_value, _ in runs] not in ([False, True], [False, True, False]):
        return None
    names, cells, behind = runs[0][1], runs[1][1], runs[2][1] if len(runs) > 2 else 0
    times = cells // len(values)
    before, after = roles[: values[0]], roles[values[-1] + 1 :]
    if times < 2 or cells % len(values) or "name" not in before or behind not in (0, len(after)):
        return None
    name = before.index("name")
    rest = texts[names + cells :]
    if not all(forms.fit(role, text) is not None for role, text in zip(after, rest, strict=False)):
        return None
    lead = name if name and forms.fit(roles[0], texts[0]) is not None and roles[0] == "number" else 0
    own = names - lead
    if own not in (times, times + 1) or any(forms.fit("name", text) is None for text in texts[lead:names]):
        return None
    columns = [*range(lead), *[name] * own]
    columns += [column for column in values for _ in range(times)]
    columns += range(values[-1] + 1, values[-1] + 1 + behind)
    return Row(tuple(columns), 2.0 * cells, whole=True, stacked=True)
