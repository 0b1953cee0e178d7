"""Regular expressions that are compiled when they are first used.

Compiling takes a fifth of the start of a command, and most documents need few of the expressions for
tables, news pages or filled-in lists.
"""

from __future__ import annotations

import re
from typing import Any, cast

_HAN = "[\\u4e00-\\u9fff]"
# A range is compiled character by character, and that of Han characters, most of a millisecond each time,
# stands in many expressions. A letter that is none of Latin, Greek, Cyrillic, kana, of full width or in a
# circle is a Han character, too, in any document that is read here; to say so takes a fifth of that.
_HAN_IN_SHORT = "[^\\W\\x00-\\u04ff\\u2070-\\u24ff\\u3005\\u3007\\u3040-\\u30ff\\uff00-\\uffef]"


class _LazyPattern:
    """Stands for a compiled pattern; each attribute asked for is kept, so that later uses cost no more."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self.__dict__.get("_compiled")
        if compiled is None:
            compiled = self.__dict__["_compiled"] = re.compile(
                self._source.replace(_HAN, _HAN_IN_SHORT), self._flags
            )
        found = self.__dict__[name] = getattr(compiled, name)
        return found


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of `source`, compiled when it is first used; a mistake in `source` is told only then."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
