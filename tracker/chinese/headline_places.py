"""The place that a headline or the name of a file is about, named in full or in short."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.administrative_divisions import Division, by_short_name, division_of, within

_CITY_CODE = 4  # digits of a city's code; those below have six
_LONGEST_SHORT = 8  # characters of a city's name in short
# What may stand before the name that a headline begins with: years, plans, marks, what a file is called by.
_BEFORE_PLACE = lazy_pattern(
    r"^(?:\d+年?(?:度)?|[“\"]?十[\u4e00-\u9fff]五[”\"]?(?:期间|时期|末)?|[^\u4e00-\u9fff\d]|[今明去]年(?:年底前?)?|到(?=\d))+"
)
_PARTS = lazy_pattern(r"[^，。：:；;!?！？|_\-—~\s\d]+")
_NOT_AFTER = lazy_pattern(r"[省市县区州盟旗级域内委化里站港湾山河]|民(?!政)|[东西南北中]?[路街道]")
_OF_OTHERS = lazy_pattern(r"学习|借鉴|考察|对标|支援|帮扶|协作|[与和同].{0,12}(?:合作|共建|携手)")
# Short names of cities that are also plain words, or a company's name: they count with their ending only.
_ALSO_WORDS = frozenset((
    "朝阳", "大同", "白银", "安康", "日照", "长治", "来宾", "阿里", "海西", "海东",
    "海北", "山南", "四平", "北海", "东方", "百色", "三明", "黄山", "平凉",
))  # fmt: skip


def place_of_headline(text: str) -> str:
    """The full name of the place that a headline or the name of a file is about, or "".

    Either it begins with the name, in full or in short, or it names one in full; parts that follow may go
    down from there (保定_徐水), and one that names a place elsewhere leaves it open.
    """
    found: Division | None = None
    if _OF_OTHERS.search(text):
        return ""
    for part in _PARTS.findall(_BEFORE_PLACE.sub("", text)):
        step = _begun_with(_BEFORE_PLACE.sub("", part), found)
        step = division_of(part, step or found) or step
        if step is None:
            continue
        if found is not None and not within(step, found):
            return found.name if within(found, step) else ""
        found = step
    return found.name if found else ""


def _begun_with(part: str, above: Division | None) -> Division | None:
    """The division by whose short name a part begins: a city or province, or one within `above`."""
    for length in range(min(len(part), _LONGEST_SHORT), 1, -1):
        if _NOT_AFTER.match(part, length) or part[:length] in _ALSO_WORDS:
            continue
        known = by_short_name().get(part[:length], ())
        fitting = [
            place for place in known if (within(place, above) if above else len(place.code) <= _CITY_CODE)
        ]
        if len(fitting) == 1:
            return fitting[0]
    return None
