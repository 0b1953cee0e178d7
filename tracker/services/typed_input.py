"""What people type, read into values: dates in the forms that offices use, and numbers with 万, 亿 and %."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal

from tracker.chinese.dates.mentions import scan
from tracker.chinese.dates.typed_forms import READERS
from tracker.chinese.numerals import NUMBER, parse_number, parse_share
from tracker.errors import DateUnreadable, UsageError
from tracker.i18n import _
from tracker.language.dates import Anchor

_FIRST, _LAST = 1949, 2150  # years outside are a misreading, not a date
_LONGEST = 60  # characters
_PLAN = re.compile(r"[“\"]?十[一二三四五六七八九]?五[”\"]?")
_END_OF = re.compile(r"^(?:the )?end of ", re.IGNORECASE)
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# A month, a quarter or a half year that is named without its year.
_OF_A_YEAR = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末|初|中旬|上旬|下旬|\d{1,2}[日号])?"
    r"|\d{1,2}[-/.]\d{1,2}|第?[1-4一二三四]季度[末底]?|[上下]半年[末底]?|q[1-4]|h[12]"
    rf"|(?:(?:the)?endof)?{_MONTH}|\d{{1,2}}{_MONTH}|{_MONTH}\d{{1,2}}",
    re.IGNORECASE,
)
_AWAY = re.compile(r"\b(?:in|within|ago|later|from)\b|[前后内]", re.IGNORECASE)
_UNSURE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}")
_WITH_UNIT = re.compile(rf"(?P<number>[-−+负]?{NUMBER})\s*(?P<unit>[^\W\d_]{{1,6}}(?:/[^\W\d_]{{1,4}})?)")


def read_date(text: str, *, today: dt.date, past: bool = False) -> dt.date:
    """The date that somebody typed; a year, a quarter or a month means its last day.

    The program's own readers come first, then dateparser. `past`: the day that a figure is of, so that a
    month, a quarter or a half year without its year is the last one gone. Raises DateUnreadable; its cure
    lists forms.
    """
    words = " ".join(unicodedata.normalize("NFKC", text).split())
    if words and len(words) <= _LONGEST:
        found = _read(words, today)
        if past and found and found > today and _OF_A_YEAR.fullmatch(words.replace(" ", "")):
            found = _read(words, today.replace(year=today.year - 1, day=min(today.day, 28))) or found
        if found and _FIRST <= found.year <= _LAST:
            return found
    raise DateUnreadable(
        _("cannot read the date “{text}”").format(text=_short(text)),
        _(
            "write for example 2025-06-30, 20250630, 2025, 2025年6月, 6月底, 年底, 三季度末, 明年上半年, "
            "“十四五”末, 春节前, 下月10日, 下周五, 三天后, tomorrow, in 3 months"
        ),
    )


def read_quantity(text: str) -> tuple[Decimal, str]:
    """The number that somebody typed and its unit, empty when none was typed.

    1,500, 1.2万, 3亿元, 85% (as 85), 三百, 三分之二 (as 66.6667), 12 所. Raises UsageError.
    """
    words = unicodedata.normalize("NFKC", text).strip()
    if len(words) <= _LONGEST:
        bare = words.removeprefix("+")
        value = parse_number(bare)
        if value is not None:
            return value, ""
        value = _share(bare)
        if value is not None:
            return value, "%"
        if match := _WITH_UNIT.fullmatch(bare):
            value = parse_number(match["number"])
        if match and value is not None:
            return value, match["unit"]
    raise UsageError(
        _("cannot read the number “{text}”").format(text=_short(text)),
        _("write for example 8, 1,500, 1.2万, 3亿, 85%, 三百"),
    )


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


def _share(words: str) -> Decimal | None:
    minus = words[:1] in ("-", "−")
    value = parse_share(words[1:] if minus else words)
    return -value if minus and value is not None else value


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
