"""A date that somebody typed, in Chinese or English, in the forms that offices use.

The readers of short forms come first (`typed_short_forms`), then the reader of documents, then dateparser.
"""

from __future__ import annotations

import datetime as dt
import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.dates.mentions import scan
from tracker.chinese.dates.typed_short_forms import READERS
from tracker.language.dates import Anchor

# What a message may show of what can be typed.
DATE_EXAMPLES = (
    *("2025-06-30", "20250630", "2025", "2025年6月", "6月底", "年底", "三季度末", "明年上半年", "“十四五”末"),
    *("春节前", "下月10日", "下周五", "三天后", "tomorrow", "in 3 months"),
)
_PLAN = lazy_pattern(r"[“\"]?十[一二三四五六七八九]?五[”\"]?")
_END_OF = lazy_pattern(r"^(?:the )?end of ", re.IGNORECASE)
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# A month, a quarter or a half year that is named without its year.
_OF_A_YEAR = lazy_pattern(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末|初|中旬|上旬|下旬|\d{1,2}[日号])?"
    r"|\d{1,2}[-/.]\d{1,2}|第?[1-4一二三四]季度[末底]?|[上下]半年[末底]?|q[1-4]|h[12]"
    rf"|(?:(?:the)?endof)?{_MONTH}|\d{{1,2}}{_MONTH}|{_MONTH}\d{{1,2}}",
    re.IGNORECASE,
)
# A period that is named as a whole, with its months; 底 and 末 name its end, whatever it is the end of.
_PERIODS = (
    (12, lazy_pattern(r"(?:\d{4}|[一二三四五六七八九〇零]{4})(?:年度?)?|[今明去后]年|本年度?")),
    (6, lazy_pattern(r".*[上下]半年|.*h[12]", re.IGNORECASE)),
    (3, lazy_pattern(r".*季度?|.*q[1-4]", re.IGNORECASE)),
    (1, lazy_pattern(rf".*月份?|\d{{4}}[-/.]?\d{{1,2}}|(?:\d{{4}})?{_MONTH}(?:\d{{4}})?", re.IGNORECASE)),
)
_AWAY = lazy_pattern(r"\b(?:in|within|ago|later|from)\b|[前后内]", re.IGNORECASE)
_UNSURE = lazy_pattern(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}")


def read_typed_date(words: str, today: dt.date, *, past: bool = False) -> dt.date | None:
    """The date that `words` mean, seen from `today`; a year, a quarter or a month means its last day.

    With `past` a month, a quarter or a half year without its year is the last one gone. None for what is no
    date, or no such day (30 February). `words` are NFKC-normalised, without blanks at their ends.
    """
    found = _read(words, today)
    if past and found and found > today and _OF_A_YEAR.fullmatch(words.replace(" ", "")):
        found = _read(words, today.replace(year=today.year - 1, day=min(today.day, 28))) or found
    return found


def read_typed_start(words: str, today: dt.date) -> dt.date | None:
    """The first day of the year, half year, quarter or month that `words` name, else the day they mean."""
    last = read_typed_date(words, today)
    compact = words.replace(" ", "")
    months = next((months for months, form in _PERIODS if form.fullmatch(compact)), 0)
    if last is None or not months:
        return last
    return last.replace(month=last.month - months + 1, day=1)


def _read(words: str, today: dt.date) -> dt.date | None:
    try:
        return _own(words, today) or _parsed(words, today)
    except ValueError:  # of a known form, but no such day
        return None


def _own(words: str, today: dt.date) -> dt.date | None:
    compact = words.replace(" ", "")
    for reader in READERS:
        for form in (words, compact):
            found = reader(form, today)
            if found:
                return found
    if _PLAN.fullmatch(compact):
        compact += "末"
    return _scanned(compact, today)


def _scanned(words: str, today: dt.date) -> dt.date | None:
    """What the reader of documents makes of it, when all the words are one date.

    Raises ValueError for a date that cannot be worked out (近期, 2025年2月30日).
    """
    anchor = Anchor(issued_on=today)
    mentions = scan(words, anchor)
    if len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(words)):
        if mentions[0].last is None or mentions[0].role == "since":
            raise ValueError("not one day")
        return mentions[0].last
    if mentions:
        return None
    before = scan(f"{words}前", anchor)  # a festival alone is no deadline to a document, but may be typed
    if len(before) == 1 and (before[0].start, before[0].end) == (0, len(words) + 1) and before[0].last:
        return before[0].last + dt.timedelta(days=1) if before[0].role == "before" else None
    return None


def _parsed(words: str, today: dt.date) -> dt.date | None:
    """The reading of dateparser, without those that it is known to guess.

    It takes 2025年 for “in 2025 years”, a bare number for a day or a time stamp, and 06/07/2025 for June.
    """
    numbers = _UNSURE.fullmatch(words)
    unsure = numbers and int(numbers[1]) <= 12 and int(numbers[2]) <= 12 and numbers[1] != numbers[2]
    if unsure or not re.search(r"[^\W\d_]|\d[-/.]\d", words) or re.search(r"\d{3,}\s*年", words):
        return None
    import dateparser  # 80 ms that no other command should pay

    try:
        found = dateparser.parse(
            _END_OF.sub("", words),
            languages=["zh", "en"],
            settings={
                "PREFER_DATES_FROM": "future",
                # “June” is its last day, but “in 3 months” keeps the day of today.
                "PREFER_DAY_OF_MONTH": "current" if _AWAY.search(words) else "last",
                "PREFER_MONTH_OF_YEAR": "last",
                "RELATIVE_BASE": dt.datetime.combine(today, dt.time(12)),
                "STRICT_PARSING": False,
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
    except (ArithmeticError, LookupError, TypeError, AttributeError):  # its slips on odd texts
        return None
    return found.date() if found else None
