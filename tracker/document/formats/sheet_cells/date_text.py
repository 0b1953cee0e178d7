"""Dates as a sheet shows them: what the format leaves out, such as the day, is not said."""

from __future__ import annotations

import datetime as dt
import re

from tracker.chinese.word_processor_words import counting_number, digit_run, month_of_year
from tracker.document.formats.sheet_cells.format_code import FormatPart, FormatSection, sections

_LATIN_MONTH = re.compile(r"m{3,5}")


def date_text(value: dt.datetime, code: str) -> str:
    """A whole day in ISO form, with its time if it has one; else what the format shows (2026年9月, 9/30)."""
    section = sections(code)[0]
    shown = [part for part in section.parts if part.kind == "date"]
    fields = {_field(part, index, shown) for index, part in enumerate(shown)}
    if not fields & {"year", "month", "day"} or {"year", "month", "day"} <= fields:
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    if any(_LATIN_MONTH.fullmatch(part.text) for part in shown):
        return month_of_year(value.year, value.month) if "year" in fields else f"{value:%m-%d}"
    return _printed(section, shown, value)


def _printed(section: FormatSection, shown: list[FormatPart], value: dt.datetime) -> str:
    words = []
    index = 0
    for part in section.parts:
        if part.kind != "date":
            words.append(part.text if part.kind == "literal" else "")
            continue
        field = _field(part, index, shown)
        index += 1
        if field == "year":
            year = str(value.year) if len(part.text) > 2 or part.text == "e" else f"{value.year % 100:02}"
            words.append(digit_run(year) if section.han_digits else year)
        elif field in ("month", "day"):
            number = value.month if field == "month" else value.day
            plain = f"{number:02}" if len(part.text) == 2 else str(number)
            words.append(counting_number(number) if section.han_digits else plain)
    return "".join(words).strip()


def _field(part: FormatPart, index: int, shown: list[FormatPart]) -> str:
    """year, month, day or time; m beside hours or seconds is minutes."""
    letter = part.text[0]
    if letter in ("y", "e", "b"):
        return "year"
    if letter == "m":
        before = shown[index - 1].text[0] if index else ""
        after = shown[index + 1].text[0] if index + 1 < len(shown) else ""
        return "time" if before == "h" or after == "s" else "month"
    return "day" if letter == "d" else "time"
