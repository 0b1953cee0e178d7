"""The codes of number formats (`0.0"万元"`, `yyyy"年"m"月"`), cut into sections and parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

Kind = Literal["literal", "digits", "percent", "date"]

_PART = re.compile(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|\[\$(?P<money>[^\]\-]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]'
    r"|_.|\*.|(?P<general>General|G/通用格式)|(?P<digits>[0#?][0#?,.]*(?:E[+-]0+)?)"
    r"|(?P<date>am/pm|a/p|上午/下午|y+|m+|d+|h+|s+|e|b+|a{3,4})|(?P<percent>[%‰])|(?P<text>@)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$")


@dataclass(frozen=True, slots=True)
class FormatPart:
    """A piece of a format: words to print, a place for digits, a scaling sign, a part of a date (`yyyy`)."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class FormatSection:
    """One of up to four forms in a format: for positive, negative, zero values and text."""

    parts: tuple[FormatPart, ...]
    condition: tuple[str, Decimal] | None = None
    han_digits: bool = False  # numbers are printed as 二〇二六

    def applies(self, value: Decimal) -> bool:
        """Whether the section's own condition holds for `value`."""
        if self.condition is None:
            return True
        sign, limit = self.condition
        return {
            "<": value < limit, "<=": value <= limit, ">": value > limit, ">=": value >= limit,
            "=": value == limit, "<>": value != limit,
        }[sign]  # fmt: skip


@lru_cache(maxsize=512)
def sections(code: str) -> tuple[FormatSection, ...]:
    """The sections of a format code."""
    return tuple(_section(piece) for piece in _split(code))


def _split(code: str) -> list[str]:
    pieces, start, quoted, index = [], 0, False, 0
    while index < len(code):
        sign = code[index]
        if sign == '"':
            quoted = not quoted
        elif not quoted and sign in "\\!":
            index += 1
        elif not quoted and sign == ";":
            pieces.append(code[start:index])
            start = index + 1
        index += 1
    return [*pieces, code[start:]]


def _section(code: str) -> FormatSection:
    parts: list[FormatPart] = []
    condition, han = None, False
    for found in _PART.finditer(code):
        group = found.lastgroup
        if group == "bracket":
            limit = _CONDITION.match(found["bracket"])
            condition = (limit[1], Decimal(limit[2])) if limit else condition
            han = han or found["bracket"].lower() == "dbnum1"
            if re.fullmatch(r"h+|m+|s+", found["bracket"], re.IGNORECASE):
                parts.append(FormatPart("date", found["bracket"].lower()))
        elif group in ("general", "digits"):
            parts.append(FormatPart("digits", found[0] if group == "digits" else "0"))
        elif group == "percent":
            parts.append(FormatPart("percent", found[0]))
        elif group == "date":
            parts.append(FormatPart("date", found[0].lower()))
        elif group in ("quoted", "escaped", "money", "other"):
            parts.append(FormatPart("literal", found[group]))
    return FormatSection(tuple(parts), condition, han)
