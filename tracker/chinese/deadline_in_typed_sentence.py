"""The deadline in a typed sentence that names no figure: 请市档案局于9月15日前办结…, 三天内报送…."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.dates.mentions import scan
from tracker.chinese.dates.typed_dates import read_typed_date
from tracker.chinese.extraction.due_date_forms import compared_after, compared_before, says_when
from tracker.language.dates import Anchor, DateMention
from tracker.records import DuePrecision

Deadline = tuple[dt.date, DuePrecision]
_OWED = frozenset({"by", "before", "within", "range"})  # 2026年 alone (`in`) may only name a plan
# What is a date only among typed words: days from today, and the next such day of a week.
_SHORT = lazy_pattern(
    r"(?P<within>[\d一二两三四五六七八九十半]{1,3}个?(?:天|日|周|星期|礼拜|月)(?:之内|以内|内))"
    r"|(?<![\u4e00-\u9fff]周)(?P<day>(?:周|星期|礼拜)[一二三四五六日天末]|明天|后天|大后天)(?:之|以)?前"
)


def typed_deadline(text: str, anchor: Anchor) -> Deadline | None:
    """The one day by which the sentence wants something done; None where it names none, or several."""
    dates = [date for date in scan(text, anchor) if _can_be_due(text, date, anchor)]
    owed = [date for date in dates if date.role in _OWED] or dates
    found = {date.last: date.precision for date in owed if date.last}
    found |= {day: "day" for day in _short(text, owed, anchor)}
    return next(iter(found.items())) if len(found) == 1 else None


def strictly_before(text: str, due: dt.date, anchor: Anchor) -> str:
    """The words before whose day something is due on this day: 12月15日前 for the 14th; empty for others."""
    named = [date.text for date in scan(text, anchor) if date.role == "before" and date.last == due]
    base = anchor.base
    for match in _SHORT.finditer(text) if base and not named else ():
        if base and match["day"] and read_typed_date(match["day"], base) == due + dt.timedelta(days=1):
            named.append(match[0])
    return named[0].strip() if named else ""


def _can_be_due(text: str, date: DateMention, anchor: Anchor) -> bool:
    """Whether a date is neither gone when the words were said, nor a beginning, nor only compared with."""
    gone = anchor.base is not None and date.last is not None and date.last < anchor.base
    compared = compared_before.search(text[: date.start]) or compared_after.match(text, date.end)
    return not (gone or compared or date.role in ("since", "vague")) and says_when(text, date)


def _short(text: str, dates: list[DateMention], anchor: Anchor) -> Iterator[dt.date]:
    """The days of short forms outside the dates that were found."""
    for match in _SHORT.finditer(text) if anchor.base else ():
        words = match["within"] or match["day"]
        if any(date.start < match.end() and match.start() < date.end for date in dates):
            continue
        day = read_typed_date(words, anchor.base) if anchor.base else None
        if day is not None:
            yield day if match["within"] else day - dt.timedelta(days=1)
