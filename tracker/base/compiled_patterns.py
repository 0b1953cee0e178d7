"""Expressions made of the rulebook's words, compiled once: what Python made of them can be kept on disk.

Compiling takes a hundred times as long as taking up the code that came of it. The code is that of one Python
version; what does not fit it, or is not known here, is compiled as ever. `_sre.compile` walks through every
code that it is given and refuses one that would lead out of its bounds, so that a kept code can match wrongly
at worst, as an edited rule can.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

try:  # the two halves of re.compile, which CPython keeps apart in these modules
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # another Python
    _sre = None
_WORD = "I"  # one step of a code


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression as data. `flags` are those that its text stands for."""

    text: str
    flags: int
    groups: int
    names: Mapping[str, int]
    code: bytes


_known: dict[str, Expression] = {}
_noting = False


def dialect() -> str:
    """What a code depends on: it is taken up only where all of this is the same."""
    return repr((sys.version, sys.byteorder, array(_WORD).itemsize, getattr(_sre, "MAGIC", "")))


def compiled(text: str) -> re.Pattern[str]:
    """The expression of `text`, by its kept code where there is one."""
    try:
        if _noting and text not in _known:
            _known[text] = _as_data(text)
        if text in _known:
            return _taken_up(_known[text])
    except Exception:  # of another Python after all, or a mistake that the compiler below tells of
        _known.pop(text, None)
    return re.compile(text)


def learn(expressions: Iterable[Expression]) -> None:
    """Know these from now on, and no others."""
    _known.clear()
    _known.update((one.text, one) for one in expressions)


def known() -> tuple[Expression, ...]:
    """What is known now, to keep it or to tell another process."""
    return tuple(_known.values())


@contextmanager
def noted() -> Iterator[None]:
    """What is compiled meanwhile is known from then on."""
    global _noting
    _noting = True
    try:
        yield
    finally:
        _noting = False


def _as_data(text: str) -> Expression:
    parsed = _parser.parse(text)
    code = array(_WORD, _compiler._code(parsed, 0))
    state = parsed.state
    return Expression(text, state.flags, state.groups - 1, dict(state.groupdict), code.tobytes())


def _taken_up(one: Expression) -> re.Pattern[str]:
    code = array(_WORD)
    code.frombytes(one.code)
    names: list[Any] = [None] * (one.groups + 1)
    for name, number in one.names.items():
        names[number] = name
    pattern: re.Pattern[str] = _sre.compile(
        one.text, one.flags, code.tolist(), one.groups, dict(one.names), tuple(names)
    )
    return pattern
