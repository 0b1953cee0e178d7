"""How mentions of dates begin. This is looked for first, as to try the whole grammar everywhere is slow."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from tracker.chinese import festivals
from tracker.chinese.dates.vocabulary import BLANK

_BLANKS = r"\s"
_NUMERAL = "一二两三四五六七八九十半"
_NAMES = festivals.NAMES.split("|")
# What begins with a word: its first character, and those that may stand behind it.
_WORDS = {
    "上": "年一半季月个周星", "下": "一半季月个周星下", "本": "年季月周个星规世届", "年": "底末终内初中",
    "今": "年后明", "明": "年", "后": "年续", "去": "年", "前": "年", "次": "年", "翌": "年", "来": "年",
    "首": "季",
    "全": "年", "岁": "末", "季": "度末底", "月": "底末", "规": "划", "农": "历", "阴": "历", "正": "月",
    "腊": "月", "未": "来", "接": "下", "往": "后", "利": "用", "力": "争", "争": "取", "计": "划",
    "确": "保", "最": "近", "过": "去", "刚": "过", "此": "前", "这": "些几", "近": "年期", "多": "年",
    "几": "年", "历": "年", "数": "年", "截": "至止", "到": "目", "迄": "今", "有": "史", "长": "期",
    "政": "府", "任": "期", "尽": "快早", "适": "时", "当": "前", "目": "前",
}  # fmt: skip
_COUNTING = "前用近这第"  # words that a number may follow
_QUOTES = r"“‘\"「『"
_BEHIND_FIGURES = "年月日天个多季世工、和及与至到/.‐‑–—－―~～-"
_BEHIND_NUMERAL = rf"[{_NUMERAL}〇○零年月日天个到至千多季夕直工]|[^一-龥]"


def _by_second(words: Iterable[str]) -> str:
    """Words as alternatives by their second character, the first behind them: the quickest to rule out."""
    pairs = sorted({(word[1], word[0]) for word in words})
    return "|".join(
        f"{second}(?<=[{''.join(first for _, first in same)}].)"
        for second, same in groupby(pairs, key=lambda pair: pair[0])
    )


def _source() -> str:
    words = [*(first + second for first in _WORDS for second in _WORDS[first]), *_NAMES]
    firsts = "".join(sorted({word[0] for word in words}))
    quoted = "".join(sorted({*"六七八九十二", *(name[0] for name in _NAMES)}))
    followed = (
        _by_second(words),
        rf"[{_BLANKS}\d{_NUMERAL}](?<=[{_COUNTING}].)",
        rf"[{_BLANKS}{quoted}](?<=[{_QUOTES}].)",
        r"\d(?<=[’‘'].)|[1-4](?<=[Qq].)",
        rf"(?<=[{_NUMERAL}])(?:{_BEHIND_NUMERAL})",
        rf"(?<=\d)(?<!\d\d)\d*{BLANK}{BLANK}[{_BEHIND_FIGURES}]",
    )
    return rf"[\d{_NUMERAL}{_COUNTING}{_QUOTES}’'Qq{firsts}](?={'|'.join(followed)})"


OPENING = _source()
