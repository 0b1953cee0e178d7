"""The parts of a document that tell of it, in a plain spelling: digits ASCII, spaces and markdown signs gone.

The spelling serves reading only; no offset is taken from it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import PurePath

from tracker.base.lazy_patterns import lazy_pattern

_HEAD = 8_000  # characters
_TAIL = 2_000
_TOP = 20  # lines
_BODY = 400_000
_LINE = 400  # of one line; titles and datelines are shorter
NEWS_LINES = 6  # in which news says what it is about

_WIDE = tuple(zip("０１２３４５６７８９○零Ｏ", "0123456789〇〇〇", strict=True))
_HAN_DIGITS = dict(zip("〇一二三四五六七八九", range(10), strict=True))
# A search that begins with one set passes over all else quickly; one that begins with several characters of a
# set, or with a look at what stands before, tries every place.
_HAN_YEAR = lazy_pattern(r"[〇一二三四五六七八九][〇一二三四五六七八九]{3}(?=\s*年)")
_HAN_DAY = lazy_pattern(
    r"([〇一二三四五六七八九十廿卅](?<=[年月].)[〇一二三四五六七八九十廿卅]{0,2})(?=[月日])"
)
_GAP = lazy_pattern(
    r"[ \t\u3000\xa0](?:(?<=\d.)[ \t\u3000\xa0]*(?=[年月日号届])|(?<=[年月第].)[ \t\u3000\xa0]*(?=\d))"
)
_SPACE = lazy_pattern(r"[ \t\u3000\xa0]")
_SPACED = lazy_pattern(
    r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff][ \t\u3000\xa0]+){2,}[\u4e00-\u9fff](?![\u4e00-\u9fff])"
)
# What either of them holds: to look for it is quick, and few lines have it.
_CLOSABLE = lazy_pattern(r"[ \t\u3000\xa0](?:[年月日号届\d]|[\u4e00-\u9fff][ \t\u3000\xa0])")
_CLOSED = ("日", "上", "）", ")", "过", "讲话")  # how a whole dateline ends
_MARKDOWN = lazy_pattern(r"^(#{1,6})\s+")

DATE = r"(?P<y>(?:19|20)\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日"
OPENS_DATELINE = lazy_pattern(rf"^[-—–―（(]*\s*{DATE}[^。\n]*$")
NUMERIC_DATE = r"(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"


@dataclass(frozen=True)
class Excerpt:
    """A document's name without its ending, its first and last lines (no blank ones) and its bounded text."""

    stem: str
    top: tuple[str, ...]  # the first lines as printed, only their spaces mended
    head: tuple[str, ...]  # the same lines and more in plain spelling; markdown signs kept in both
    tail: tuple[str, ...]
    text: str  # bounded, as it stands

    @classmethod
    def of(cls, text: str, name: str) -> Excerpt:
        """Cut and respell the telling parts of `text`."""
        top = _lines(text[:_HEAD])
        head = _plain_lines(top)
        return cls(
            stem=plain(PurePath(name).stem),
            top=top[:_TOP],
            head=head,
            tail=head if len(text) <= _TAIL else _plain_lines(_lines(text[-_TAIL:])),
            text=text[:_BODY],
        )

    def short_lines(self, length: int) -> list[str]:
        """The lines of the bounded text that are shorter than this in plain spelling.

        Only those are spelled that may be: what is much longer loses a third at most (二十一 is 21), unless
        it has spaces. In a report they are a tenth of the text.
        """
        maybe = [
            line for line in self.text.split("\n") if len(line) < 2 * length or _SPACE.search(line.strip())
        ]
        return [line for line in plain("\n".join(maybe)).split("\n") if len(line) < length]

    @cached_property
    def body(self) -> str:
        """The bounded text in plain spelling, made only where head and tail leave something open."""
        return plain(self.text)


def plain(text: str) -> str:
    """ASCII digits, years and days in digits, no spaces inside dates and spaced-out words."""
    for char, narrow in _WIDE:  # on long texts far quicker than `translate`
        text = text.replace(char, narrow)
    if "年" in text:
        text = _HAN_YEAR.sub(lambda m: "".join(str(_HAN_DIGITS[c]) for c in m[0]), text)
    return _HAN_DAY.sub(lambda m: str(_small(m[1])), close(text))


def close(text: str) -> str:
    """The text without spaces inside dates and inside words printed letter by letter (政 府 工 作 报 告)."""
    return "\n".join(map(_closed, text.split("\n"))) if _CLOSABLE.search(text) else text


def _closed(line: str) -> str:
    indent = len(line) - len(line.lstrip())
    if not _CLOSABLE.search(line, indent):
        return line
    return _SPACED.sub(lambda m: re.sub(r"\s", "", m[0]), _GAP.sub("", line))


def bare(line: str) -> str:
    """A line without indent, markdown heading and emphasis signs."""
    return (_MARKDOWN.sub("", line) if line.startswith("#") else line).strip("*_ \t\xa0\u3000")


def level(line: str) -> int:
    """The depth of a markdown heading, 0 for other lines."""
    found = _MARKDOWN.match(line) if line.startswith("#") else None
    return len(found[1]) if found else 0


def whole_datelines(lines: Sequence[str]) -> list[str]:
    """The lines, a dateline that is broken in the middle of its words joined with the rest of it.

    Every line stays, so that what counts lines still can; only a line that opens with a day grows.
    """
    return [
        line + after if OPENS_DATELINE.match(line) and not line.endswith(_CLOSED) else line
        for line, after in pairwise([*lines, ""])
    ]


def date_of(match: re.Match[str] | None) -> dt.date | None:
    """The date in the groups y, m, d; None when there is no such day."""
    if match is None:
        return None
    try:
        return dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _lines(text: str) -> tuple[str, ...]:
    rows = (line.strip().lstrip("\ufeff")[:_LINE] for line in text.split("\n"))
    return tuple(close(" ".join(row.split())) for row in rows if row)


def _plain_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines in plain spelling, respelled all at once."""
    return tuple(plain("\n".join(lines)).split("\n")) if lines else ()


def _small(word: str) -> int:
    """1 to 99 in Chinese digits."""
    word = word.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = word.rpartition("十")
    if not ten:
        return int("".join(str(_HAN_DIGITS.get(c, 0)) for c in word))
    return (_HAN_DIGITS.get(tens, 1) if tens else 1) * 10 + _HAN_DIGITS.get(ones, 0)
