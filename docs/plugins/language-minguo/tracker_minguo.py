"""Chinese whose years are counted in the Minguo era: 民国113年 is 2024.

A language is three parts; this one takes those of Chinese and lays one thing over each that has to do with
dates: the text is read as if its years stood in the common era, every character in its place.
"""

from __future__ import annotations

import datetime as dt
import re
from types import SimpleNamespace
from typing import Any

from tracker.chinese import comparison_language, document_language, extraction_language
from tracker.plugins import Language

_YEAR = re.compile(r"民[国國](\d{2,3})(?=年)")
_PAD = "\u3000"


def common_era(text: str) -> str:
    """The text with years of the common era, as long as it was."""
    return _YEAR.sub(lambda year: str(1911 + int(year[1])).rjust(len(year[0]), _PAD), text)


def scan(text: str, anchor: Any) -> list[Any]:
    """Every date of a text, in its own words."""
    return extraction_language.dates.scan(common_era(text), anchor)


def deadline(text: str, anchor: Any) -> Any:
    """The last day that a cell of deadlines names."""
    return extraction_language.dates.deadline(common_era(text).strip(_PAD), anchor)


def read_head(text: str, name: str, *, title: str = "", published: dt.date | None = None) -> Any:
    """What a document says of itself."""
    return document_language.read_head(
        common_era(text), common_era(name), title=common_era(title), published=published
    )


def read_period(text: str, name: str, *, title: str, issued_on: dt.date | None) -> Any:
    """The period that a document is for."""
    return document_language.read_period(
        common_era(text), common_era(name), title=common_era(title), issued_on=issued_on
    )


def _over(part: Any, **own: Any) -> Any:
    """A part of Chinese with some of its functions replaced."""
    return SimpleNamespace(**{**vars(part), **own})


LANGUAGE = Language(
    document=_over(document_language, read_head=read_head, read_period=read_period),
    extraction=_over(
        extraction_language, dates=_over(extraction_language.dates, scan=scan, deadline=deadline)
    ),
    comparison=comparison_language,
)
