"""The year of issue, as news of a session or of a meeting that plans the year tells it."""

from __future__ import annotations

import datetime as dt

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.head.excerpt import NEWS_LINES, Excerpt, bare

# News of the session that hears a work report goes on to the year that it plans: 2026年，某省将….
_SESSION = lazy_pattern(
    r"人民代表大会|人代会|政府工作报告|人大[^。；，]{0,4}[一二三四五六七八九]次会议|[省市县区]两会"
)
_YEAR_WILL = lazy_pattern(
    r"(?<!\d)((?:19|20)\d\d)年[,，]?[^。；，：]{0,8}?(?:将|要|计划|力争|全力|着力|聚力|继续|确保|力促)"
)
# So does news of the meeting at which an office plans its year: 2026年，全省交通投资有望突破….
_MEETING = lazy_pattern(r"工作[^。；，]{0,24}会议?(?:上|召开|在|$|，|。|获悉|了解|明确|提出|透露|部署)")
_YEAR_PLANNED = lazy_pattern(
    r"(?<!\d)((?:19|20)\d\d)年[,，]?[^。；，：]{0,24}?(?:将|要|计划|力争|有望|拟|预计|确保)"
)
_LAST_OF_MEETINGS = 3  # month of the year


def year_of_session(excerpt: Excerpt, issued_on: dt.date | None) -> int | None:
    """The year of issue, where news of a session that hears a work report says what will be in it.

    News of a meeting that plans the year counts as such from January to March.
    """
    if issued_on is None:
        return None
    opening = "。".join(map(bare, excerpt.head[:NEWS_LINES]))
    planned = _YEAR_WILL if _SESSION.search(opening) else None
    if planned is None and issued_on.month <= _LAST_OF_MEETINGS and _MEETING.search(opening):
        planned = _YEAR_PLANNED
    years = {int(found[1]) for found in planned.finditer(opening)} if planned else set()
    return issued_on.year if issued_on.year in years else None
