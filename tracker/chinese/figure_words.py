"""The words around a figure that say what it counts, cut out of its sentence."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

SENTENCE_ENDS = "。！？；;\n"  # of a part of a sentence too
CLAUSE_ENDS = SENTENCE_ENDS + "，,"
LIST_ENDS = CLAUSE_ENDS + "：:"  # a list in which one verb rules is not cut at its enumeration marks
_CELL_END = "\t"
_LONGEST = 60  # characters on either side
_FIGURE = lazy_pattern(r"\d")
_RULING = lazy_pattern(r"(?:全年|共|累计)?(生产|出口|进口|出栏)(?=..)")  # rules all items of its list
_SUBJECT_END = lazy_pattern(r"(?:已|也|均|共|又|再|就|约|近|超|增至|达到|达|突破|超过|为|至|到)+$")
# Where a figure stands among others, which is no name for it: …、稳居全国前十、增长6%.
RANK = (
    r"(?:稳居|位居|居|名列|位列|排名|排在|排|列|跃居|升至|保持|继续保持|连续\d+年)(?:全国|全省|全区|全市|世界|全球|国内|同类|西部|东部|中部|东北)"
    r"[^、，。\d]{0,8}\d{0,2}[^、，。\d]{0,4}"
)
_LEADING_RANK = lazy_pattern(rf"^{RANK}、")
_BARE = lazy_pattern(
    r"(?:较上年|比上年|同比|分别|继续|再|约|近|超|已|实际|名义|年均|累计)*(?:增长|增速|下降|提高|提升|上升|降低|减少|增加|同比增长|上涨)?"
    r"(?:了|约|超|近|到|至|达)*"
)


def words_around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a figure in its own item of its clause.

    Where nothing but a change stands before it (…达3万户、增长6%), the words in front of the figure before
    come first: …增长. A verb that rules a list stands before each of its items: 生产原煤…、原油….
    """
    first = _back(text, start, LIST_ENDS + _CELL_END)
    items = _items(text[first:start])
    before = _LEADING_RANK.sub("", items[-1])
    if _BARE.fullmatch(before):
        subject = _subject(items[:-1]) or _subject_before(text, first)
        before = subject + before
    elif ruling := _RULING.match(items[0]):
        before = before if len(items) == 1 or _RULING.match(before) else ruling[1] + before
    behind = text[end : min(_forward(text, end, LIST_ENDS + _CELL_END + "、"), end + _LONGEST)]
    stop = _FIGURE.search(behind)
    return before[-_LONGEST:].strip(), (behind[: stop.start()] if stop else behind).strip()


def _items(words: str) -> list[str]:
    """The items of a list, each after one with a figure: names without one belong to what follows."""
    items: list[str] = [""]
    for part in words.split("、"):
        if items[-1] and _FIGURE.search(items[-1]):
            items.append(part)
        else:
            items[-1] = f"{items[-1]}、{part}" if items[-1] else part
    return items


def _subject(items: list[str]) -> str:
    for item in reversed(items):
        found = _FIGURE.search(item)
        words = item[: found.start()] if found else item
        if words and not _BARE.fullmatch(words):
            return _SUBJECT_END.sub("", words)
    return ""


def _subject_before(text: str, place: int) -> str:
    """The subject of the clause before, in the same sentence."""
    if place < 2 or text[place - 1] in SENTENCE_ENDS + _CELL_END:
        return ""
    first = _back(text, place - 1, LIST_ENDS + _CELL_END)
    return _subject(_items(text[first : place - 1]))


def _back(text: str, place: int, stops: str) -> int:
    """The place after the last of `stops` before `place`, no further back than is worth a look."""
    at = place
    while at > 0 and place - at < 2 * _LONGEST and text[at - 1] not in stops:
        at -= 1
    return at


def _forward(text: str, place: int, stops: str) -> int:
    at = place
    while at < len(text) and at - place < _LONGEST and text[at] not in stops:
        at += 1
    return at
