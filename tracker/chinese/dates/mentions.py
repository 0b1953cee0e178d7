"""Dates as offices write them, with the part they play: 到2025年, 9月底前, 春节前, 三年内, “十四五”期间.

`scan` finds every date of a text; `last` of a mention is the last day on which the thing can still be met.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import replace

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese import calendar_periods
from tracker.chinese.dates.date_meanings import Point, Words, read_point
from tracker.chinese.dates.date_starts import OPENING
from tracker.chinese.dates.date_words import BLANK, DASH, POINT, spaced
from tracker.chinese.dates.durations import AHEAD, BACK, VAGUE, counts_as_limit, read_ahead, read_back
from tracker.chinese.five_year_plans import GOOD_START
from tracker.language.dates import Anchor, DateMention, Period, Role

__all__ = ["scan"]

_ANY = spaced(rf"(?P<back>{BACK})|(?P<ahead>{AHEAD})|{POINT}|(?P<vague>{VAGUE})")
_OPENING = lazy_pattern(OPENING)
_POINT = lazy_pattern(POINT.replace(" ", BLANK))  # alone; long to compile, and seldom asked
_DASH = spaced(rf" {DASH} ")
_TAIL = spaced(
    r" (?P<stop>(?:规划|计划)?(?:时期末|期末)|[年月]?[底末](?!线|数|部|层|薄|座|气|子|册|端|梢|位|日)|年终)?"
    r" (?P<tail>前后|之前|以前(?!年度)|前(?![一二三四五六七八九十两\d列往沿期端景进提瞻三半述来身置])"
    r"|(?:规划|计划)?(?:时期|期)(?:之?内|间|中)?|期间|之内|以内|内(?![部容涵蒙地陆外河需生江阁科在])"
    r"|以来|来(?![自源访年])|至今|开始|起(?![草来点步伏重义])|之后|以后|后(?![续期备台勤半来年面者劲])|左右)?"
)
_UNTIL = spaced(r"(?:截[至止]到?|直[到至]|(?<![达恢回追受遇甚以])[到至]) $")
_FROM = spaced(r"[自从] $")
_EACH = lazy_pattern(r"(?:每|每年|每季度|每月|逐年|历年)(?:的|在|于)?[ \t]*(?:[到至])?$")
_JOINT = spaced(r" (?:、|和|及|与|以及) ")
_PLAN_NAME = spaced(
    rf" (?:[^，,。；;：:、“”]{{0,12}}(?:规划|计划|纲要)|[^，,。；;]{{0,4}}(?:{GOOD_START}|普法)"
    r"|收官|、[“‘]|目标任务)"
)
_CALLED = lazy_pattern(r"[是为当][^，,。；]{0,8}$")  # 2026年是“十五五”开局之年
# Between a day and 前, what happens on it: 9月1日|开学|前.
_ON_THAT_DAY = spaced(
    r" (?:(?:[春秋]季)?(?:新?学期)?开学"
    r"|(?:正式|全面)?(?:开园|开馆|开业|开幕|通车|供暖|供热|供水|入汛|施行|实施|生效))"
    r"(?= (?:之|以)?前(?![后往]))"
)
_DAY_ENDS = frozenset("日号")
# Behind a year that labels what its line plans.
_YEAR_LABEL = lazy_pattern(r"度?[\u4e00-\u9fff]{0,6}(?:任务|工作|安排|计划|目标|重点|节点)：")
_SENTENCE = lazy_pattern(r"[。；;！!？?\n]")
# Behind 年末: what there is of it at the end of a year, 年末常住人口, 年末贷款余额.
_STOCK = lazy_pattern(
    r"(?!前|内|[以之]前|完成|建成|实现|达到|力争|确保|全部|基本|新增|新建|开工|竣工)[\u4e00-\u9fff]{0,8}?"
    r"(?:人口|余额|存栏|存量|总量|总数|总户|户数|人数|家数|数量|有量|有面积|面积|库存|储备|蓄积|床位|主体|参保|从业|职工"
    r"|资产|负债|在册|注册|登记|在校|在园|在岗|在职)"
)
_TITLE = lazy_pattern(r"《[^《》]*》")
_WHOLE_YEAR = spaced(rf"1 月? {DASH} 1[0-2] 月份")
_NEW_YEAR = 2  # months
_STEP, _MONTHS = 120, 12  # characters to the next step of a schedule
_NEXT_STEP = lazy_pattern(r"(?<![\d.])(\d{1,2})月(?:底|末|\d{1,2}日)前")
_STAGE = 400  # characters in which the head of a stage gives the months behind it their year
_STAGE_HEAD = lazy_pattern(r"(?:阶段|步骤|时期|[一二三四五]步)[：:]?[（(]$")
_LABEL_BEFORE = 12  # dates between a label and what it labels
_LONG_PAST = dt.timedelta(days=60)
_HALF_YEAR = dt.timedelta(days=183)
_FAR_AHEAD = dt.timedelta(days=270)


def scan(text: str, anchor: Anchor) -> list[DateMention]:
    """Every date in order, not overlapping. Names in 《》 and recurrences (每年3月底前) are left out."""
    if anchor.issued_on and not 1900 <= anchor.issued_on.year <= 2200:
        anchor = Anchor(None, anchor.period_start, anchor.period_end)  # no date that a document could have
    found: list[DateMention] = []
    titles = [match.span() for match in _TITLE.finditer(text)] if "《" in text else []
    title_starts = [start for start, _ in titles]
    place = 0
    while opening := _OPENING.search(text, place):
        match = _ANY.match(text, opening.start())
        if match is None:
            place = opening.end()
            continue
        mention = _mention(match, text, anchor, found)
        place = max(match.end(), mention.end if mention else 0, place + 1)
        if mention is None:
            continue
        before = bisect_left(title_starts, mention.start)
        if not before or mention.start >= titles[before - 1][1]:
            found.append(mention)
    return found


def _mention(match: re.Match[str], text: str, anchor: Anchor, found: list[DateMention]) -> DateMention | None:
    start, floor = match.start(), found[-1].end if found else 0
    before = text[max(floor, start - 12) : start]
    if match["vague"]:
        return DateMention(start, match.end(), match[0], None, None, "none", "vague")
    if match["back"] or match["ahead"]:
        stretch = read_back(match, anchor) if match["back"] else read_ahead(match, anchor, before)
        if stretch.period is None and counts_as_limit(match):
            return None
        return _made(text, start, match.end(), stretch.period, stretch.role)
    if _EACH.search(before) or (match["pp"] and _CALLED.search(before)):
        return None
    return _Reading(text, anchor, found, match, before).mention()


def _made(text: str, start: int, end: int, period: Period | None, role: Role) -> DateMention:
    if period is None:
        return DateMention(start, end, text[start:end], None, None, "none", role)
    return DateMention(start, end, text[start:end], period.first, period.last, period.precision, role)


def _point(text: str, place: int) -> re.Match[str] | None:
    """The point at a place, whatever else may be read there."""
    match = _ANY.match(text, place)
    if match and (match["back"] or match["ahead"] or match["vague"]):
        return _POINT.match(text, place)
    return match


class _Reading:
    """The reading of one point with what stands before and after it."""

    def __init__(
        self, text: str, anchor: Anchor, found: list[DateMention], match: re.Match[str], before: str
    ) -> None:
        self.text, self.anchor, self.found = text, anchor, found
        self.start, self.end = match.span()
        self.point = read_point(Words(match, anchor, self._previous_year()))
        on_day = _ON_THAT_DAY.match(text, self.end) if text[self.end - 1] in _DAY_ENDS else None
        self.end = on_day.end() if on_day else self.end
        tail = _TAIL.match(text, self.end)
        assert tail is not None  # all of it may be missing
        self.second = self._range_end(tail) if not self.point.stretch else None
        if self.second:
            tail = _TAIL.match(text, self.end)
            assert tail is not None
        self.stop, self.tail = tail["stop"] or "", tail["tail"] or ""
        if self.stop or self.tail:
            self.end = tail.end("tail" if self.tail else "stop")
        self.until = _UNTIL.search(before)
        self.since = _FROM.search(before)

    def _previous_year(self) -> int | None:
        last = self.found[-1].last if self.found else None
        return last.year if last else None

    def _range_end(self, tail: re.Match[str]) -> Point | None:
        """The point after a dash or 至, when there is one; `tail` stands behind the first one."""
        place = tail.end("stop") if tail["stop"] else self.end
        dash = _DASH.match(self.text, place)
        match = _point(self.text, dash.end()) if dash else None
        if match is None:
            return None
        self.end = match.end()
        return read_point(Words(match, self.anchor, self.point.year))

    def mention(self) -> DateMention | None:
        """The mention, or None where a plan is only named (“十四五”规划, “十四五”开局之年)."""
        dated = self.stop or self.tail or self.until or self.second
        if self.point.named and not dated and _PLAN_NAME.match(self.text, self.end):
            return None
        role = self._role()
        period = self._period(role)
        start = self.start
        if self.until:
            start -= len(self.until[0])
        elif self.since and self.tail in {"起", "开始", "以来", "至今"}:
            start -= len(self.since[0])
        made = _made(self.text, start, self.end, period, role)
        return self._bounded(made)

    def _role(self) -> Role:
        if self.tail in {"以来", "来", "至今", "起", "开始", "后", "之后", "以后"}:
            return "since"
        if self.second or self.point.stretch:
            return "range"
        if self.tail in {"前", "之前", "以前"}:
            return "by" if self.stop or self.point.ending else "before"
        if self.until and self.until[0].startswith("截"):
            return "by"
        if self.until or self.stop or (self.point.ending and self.tail != "前后"):
            return "by"
        return "by" if self._joined() else "in"

    def _joined(self) -> bool:
        """Whether the point before rules over this one, too, by its 到: 到2025年和2030年."""
        if not self.found or self.found[-1].role != "by":
            return False
        return _JOINT.fullmatch(self.text[self.found[-1].end : self.start]) is not None

    def _period(self, role: Role) -> Period | None:
        first = self.point.period(self._year(self.point, role))
        if self.second is None or first is None:
            return first
        year = first.last.year
        last = self.second.period(year)
        if last and last.last < first.first and self.second.floating:
            last = self.second.period(year + 1)
        return calendar_periods.join(first, last) if last else None

    def _year(self, point: Point, role: Role) -> int | None:
        """The year of a point that names none."""
        if not point.floating:
            return None
        said = self._labelled_year() or self._stage_year(point) or self._stock_year()
        year = said or self._sentence_year() or self.anchor.work_year
        issued = self.anchor.issued_on
        period = point.period(year)
        if year is None or issued is None or period is None:
            return year
        if self._is_year_reported(issued):
            return year - 1
        if self.until and self.until[0].startswith("截"):
            ahead = _HALF_YEAR if period.precision == "day" else _LONG_PAST  # results are as of a month's end
            return year - 1 if period.first > issued + ahead else year
        if point.festival:
            near = role in {"before", "by"} or issued - period.last > _LONG_PAST
            return year + 1 if near and period.last < issued else year
        if role in {"by", "before"} and period.last < issued - _LONG_PAST:
            return year if self._begins_schedule(period.last.month) else year + 1
        one_day = period.precision == "day" and period.first == period.last
        if role == "in" and one_day and period.first > issued + _FAR_AHEAD:
            return year - 1
        return year

    def _begins_schedule(self, month: int) -> bool:
        """Whether a later month follows as the next step: 4月底前打桩；9月底前完工 are of one year."""
        following = _NEXT_STEP.search(self.text, self.end, self.end + _STEP)
        return following is not None and month < int(following[1]) <= _MONTHS

    def _is_year_reported(self, issued: dt.date) -> bool:
        """Whether the months are of the year just over: 1-12月份 in a January, but not in a plan for it."""
        whole = _WHOLE_YEAR.match(self.text, self.start) is not None
        return whole and issued.month <= _NEW_YEAR and self.anchor.period_start is None

    def _labelled_year(self) -> int | None:
        """In “2026年任务：4月底前完成…；10月底前…” the months are of the year that labels the line."""
        for one in reversed(self.found[-_LABEL_BEFORE:]):
            if self.text.find("\n", one.end, self.start) >= 0:
                return None
            if one.precision == "year" and one.last and _YEAR_LABEL.match(self.text, one.end):
                return one.last.year
        return None

    def _stage_year(self, point: Point) -> int | None:
        """In “验收阶段（2027年10月—12月）。11月底前…” a month of the stage is in the stage's own year."""
        for one in reversed(self.found[-_LABEL_BEFORE:]):
            if one.role != "range" or one.first is None or one.last is None:
                continue
            if self.start - one.end > _STAGE or not _STAGE_HEAD.search(
                self.text, max(0, one.start - 6), one.start
            ):
                return None
            for year in (one.first.year, one.last.year):
                period = point.period(year)
                if period and one.first <= period.first and period.last <= one.last:
                    return year
            return None
        return None

    def _stock_year(self) -> int | None:
        """In “到2028年，…年末常住人口达到80万人” the year's end is of the year by which the rest is due."""
        this = self.anchor.this_year
        if this is None or not self.point.ending or self.tail or self.until:
            return None
        if not _STOCK.match(self.text, self.end):
            return None
        line = self.text.rfind("\n", 0, self.start)
        for one in reversed(self.found[-_LABEL_BEFORE:]):
            if one.start < line:
                return None
            if one.last and one.last.year >= this:
                return one.last.year
        return None

    def _sentence_year(self) -> int | None:
        """In “2026年3月开工，年底前完成” the later date is of the same year."""
        if not self.found or self.anchor.this_year is None:
            return None
        last = self.found[-1]
        if last.last is None or last.role in {"since", "within"} or last.last.year <= self.anchor.this_year:
            return None
        if last.precision in {"period", "none"} or (last.role == "by" and last.precision == "year"):
            return None
        return None if _SENTENCE.search(self.text[last.end : self.start]) else last.last.year

    def _bounded(self, made: DateMention) -> DateMention:
        """Move the ends of the period as the role says."""
        issued = self.anchor.issued_on
        if made.first is None or made.last is None:
            return made
        if made.role == "before":
            half = made.precision == "half"  # 上半年前 can only mean by its end
            return made if half else replace(made, last=_day_before(made.first), first=None)
        if made.role == "since":
            if self.tail in {"以来", "来", "至今"}:
                return replace(made, last=issued)
            if self.tail in {"后", "之后", "以后"}:
                return replace(made, first=made.last, last=None)
            return made
        if self.until and self.until[0].startswith("截") and (issued is None or made.last <= issued):
            return replace(made, role="since")
        return made


def _day_before(when: dt.date) -> dt.date | None:
    return when - dt.timedelta(days=1) if when > dt.date.min else None
