"""TOML from untrusted files: input built to exhaust the parser is refused as a syntax error."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

from tracker.i18n import _

_LONGEST = 256_000  # characters; settings and profiles have a few thousand
_DOTS = 200  # in a line: the parser keeps every beginning of a dotted key, the square of its length


def loads(text: str, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    """The values of a TOML text. Raises TOMLDecodeError, also for what is too large, deep or long."""
    if len(text) > _LONGEST:
        words = _("it has {count} characters, at most {limit}")
        raise tomllib.TOMLDecodeError(words.format(count=len(text), limit=_LONGEST))
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _DOTS:
            where = f" (at line {number}, column 1)"  # as the parser itself tells it
            raise tomllib.TOMLDecodeError(_("too many dots in a line") + where)
    try:
        return tomllib.loads(text, parse_float=parse_float)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError as error:
        raise tomllib.TOMLDecodeError(_("it is nested too deeply")) from error
    except (ValueError, ArithmeticError) as error:  # thousands of digits, or an exponent of twenty
        raise tomllib.TOMLDecodeError(_("a number is too long")) from error
