"""How mentions of dates begin. This is looked for first, as to try the whole grammar everywhere is slow."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from tracker.chinese.dates.date_words import BLANK
from tracker.chinese.dates.festivals_and_lunar_days import NAMES

_BLANKS = r"\s"
_NUMERAL = "一二两三四五六七八九十半"
_NAMES = NAMES.split("|")
# What begins with a word: its first character, and those that may stand behind it.
_WORDS = {
    "上": "年一半季月个周星", "下": "一半季月个周星下", "本": "年季月周个星规世届", "年": "底末终内初中",
    "今": "年后明", "明": "年", "后": "年续", "去": "年", "前": "年", "次": "年", "翌": "年", "来": "年",
    "首": "季", "春": "季", "夏": "季", "秋": "季", "冬": "季", "暑": "期假",
    "全": "年", "岁": "末", "季": "度末底", "月": "底末", "规": "划", "农": "历", "阴": "历", "正": "月",
    "腊": "月", "未": "来", "接": "下", "往": "后", "利": "用", "力": "争", "争": "取", "计": "划",
    "确": "保", "最": "近", "过": "去", "刚": "过", "此": "前", "这": "些几", "近": "年期", "多": "年",
    "几": "年", "历": "年", "数": "年", "截": "至止", "到": "目", "迄": "今", "有": "史", "长": "期",
    "新": "的一", "政": "府", "任": "期", "尽": "快早", "适": "时", "当": "前", "目": "前",
}  # fmt: skip
_NUMBER = rf"[{_BLANKS}\d{_NUMERAL}]"
_IN_SOME_YEARS = rf"[在用{_BLANKS}\d{_NUMERAL}]"
# What stands behind those of them that are common otherwise.
_GO_ON = {
    "政府": "任", "规划": "期", "计划": "用", "长期": "以", "新的": "一年", "新一": "年", "利用": _NUMBER,
    "力争": _IN_SOME_YEARS, "争取": _IN_SOME_YEARS, "确保": _IN_SOME_YEARS,
}  # fmt: skip
_COUNTING = "前用近这"  # words that a number may follow
_NTH = "第"
_QUOTES = r"“‘\"「『"
_JOINS = r"、至到‐‑–—－―~～\-"
_BEHIND_COUNT = f"个{BLANK}[月工]"
_BEHIND_FIGURES = rf"[年月日天多季世工和及与/{_JOINS}]|{_BEHIND_COUNT}"
_BEHIND_NUMERAL = rf"[{_NUMERAL}〇○零OＯ0年月日天千多季夕直工{_JOINS}{_BLANKS}]|{_BEHIND_COUNT}|个时"


def _by_second(words: Iterable[str]) -> str:
    """Words as alternatives by their second character, the first behind them: the quickest to rule out."""
    begun = sorted({(word[1], _GO_ON.get(word, word[2:3]), word[0]) for word in words})
    return "|".join(
        f"{second}(?<=[{''.join(first for *_, first in same)}].){third}"
        for (second, third), same in groupby(begun, key=lambda word: word[:2])
    )


def _source() -> str:
    words = [*(first + second for first in _WORDS for second in _WORDS[first]), *_NAMES]
    firsts = "".join(sorted({word[0] for word in words}))
    named = "|".join(sorted({name[:2] for name in _NAMES}))
    followed = (
        _by_second(words),
        rf"{_NUMBER}(?<=[{_COUNTING}].)",
        rf"(?<={_NTH})(?:[{_BLANKS}]|[1-4]{BLANK}季|[{_NUMERAL}][{_NUMERAL}{_BLANKS}季个])",
        rf"(?<=[{_QUOTES}])(?:[{_BLANKS}六七八九十二]|{named})",
        r"\d(?<=[’‘'].)|[1-4](?<=[Qq].)",
        rf"(?<=[{_NUMERAL}])(?:{_BEHIND_NUMERAL})",
        rf"(?<=\d)(?<!\d\d)(?:\d*{BLANK}{BLANK}(?:{_BEHIND_FIGURES})|\d\d\d\.)",
    )
    return rf"[\d{_NUMERAL}{_COUNTING}{_NTH}{_QUOTES}’'Qq{firsts}](?={'|'.join(followed)})"


OPENING = _source()
