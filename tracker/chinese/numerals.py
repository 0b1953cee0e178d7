"""Numbers as offices write them: 3900, 1.2万, 2.38万亿, 三百, 贰佰叁拾, 两千零二十五, 百分之九十五, 八成.

`NUMBER`, `FINANCIAL`, `SHARE` and `COUNTED_YI` are sources of regular expressions without capturing groups,
for use inside larger ones. They match one token where it starts; which words may stand before it is the
caller's business. Values are Decimal and exact, except fractions such as 三分之二, which are rounded to
four places.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from tracker.base.lazy_patterns import lazy_pattern

_ROWS = ("零〇○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
_DIGITS = {char: value for value, chars in enumerate(_ROWS) for char in chars}
_SMALL = (("千", 1000), ("百", 100), ("十", 10))
_LARGE = (("亿", 10**8), ("万", 10**4))
_PLAIN = str.maketrans(
    dict(zip("０１２３４５６７８９．，％﹪拾佰仟萬億", "0123456789.,%%十百千万亿", strict=True))
    | {"廿": "二十", "卅": "三十"}
)
_BLANK = lazy_pattern(r"[\s\u3000]+")

# 千瓦, 千米, 百分点 and the like are units: their first character multiplies nothing.
HUNDRED, THOUSAND = "百(?!分)", "千(?![瓦克米伏卡赫焦帕乏升分])"
# 12.5个亿 is 12.5亿; but 10个亿元村 are ten villages.
COUNTED_YI = r"(?:(?<=\.\d)|(?<=\.\d\d))个亿|个亿(?=元?(?:以上|左右)?(?:[，。；、）\n]|$))"
TIMES = rf"(?:[万亿]|十(?!分)|{HUNDRED}|{THOUSAND})"
_CN_DIGIT = "零〇○一二两三四五六七八九"
# Every repetition is bounded, so that no text, however odd, takes more than linear time.
_ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?|\d{1,20}(?:\.\d{1,9})?)"
_CHINESE = (
    rf"(?:[{_CN_DIGIT}]|十(?!分)|[百千万](?=[万亿])|亿(?=[吨元千立]))"
    rf"(?:[{_CN_DIGIT}]|{TIMES}){{0,30}}(?:点[{_CN_DIGIT}]{{1,9}}{TIMES}{{0,3}})?"
)
# The numerals of cheques; one alone is a character of many names and words (陆, 伍).
FINANCIAL = r"(?:[壹贰叁肆伍陆柒捌玖][拾佰仟萬億万亿]|拾[萬億万亿])[零壹贰叁肆伍陆柒捌玖拾佰仟萬億万亿]{0,30}"
_MIXED = rf"{_ARABIC}{TIMES}{{0,3}}(?:\d{{1,4}}{TIMES}{{1,3}}){{0,4}}"
NUMBER = rf"(?:{_MIXED}|{_CHINESE}|{FINANCIAL}|半(?=[年数个天月日]))"

_NOT_A_SHARE = "功为立员本都果效绩品年长就交熟型套分片群份人不像活村"
SHARE = (
    rf"(?:(?:[百千万]|(?:[十百]|\d{{1,3}})万)分之(?:{NUMBER}|百)|百分百"
    rf"|[{_CN_DIGIT}十\d]{{1,4}}分之[{_CN_DIGIT}十\d]{{1,4}}"
    rf"|{NUMBER}[%％﹪‰]|[{_CN_DIGIT}十\d](?:\.\d)?成(?:[{_CN_DIGIT}\d]|半)?(?![{_NOT_A_SHARE}])|一半|半数)"
)

_ATOM = lazy_pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_POINT = lazy_pattern(rf"([^点]+)点([{''.join(_DIGITS)}]+)")
_LONGEST = 40  # characters; nothing longer is one number
_EXACT = Decimal(10) ** 24
_FIXED_SHARES = {"一半": Decimal(50), "半数": Decimal(50), "百分百": Decimal(100)}


@lru_cache(maxsize=4096)  # the same years and counts come again and again
def parse_number(text: str) -> Decimal | None:
    """The value of one number token, or None for anything else. Full width and blanks are tolerated."""
    token = _BLANK.sub("", text.translate(_PLAIN))
    minus = len(token) > 1 and token[0] in "-−负"
    value = _value(token[1:] if minus else token) if len(token) <= _LONGEST else None
    if value is None:
        return None
    if value == value.to_integral_value():
        value = value.quantize(Decimal(1)) if value < _EXACT else value
    return -value if minus else value


def parse_year(text: str) -> int | None:
    """The year of 2025, 二〇二五, 二○三○, 二0二五, 两千零二十五, with or without 年; None when it is none."""
    token = _BLANK.sub("", text.translate(_PLAIN)).removesuffix("年").replace("O", "0").replace("o", "0")
    digits = "".join(str(_DIGITS[char]) if char in _DIGITS else char for char in token)
    if len(digits) == 4 and digits.isdecimal() and digits.isascii():
        year = int(digits)
    else:
        value = parse_number(token)
        if value is None or value != value.to_integral_value():
            return None
        year = int(value)
    return year if 1900 <= year <= 2200 else None


def parse_share(text: str) -> Decimal | None:
    """A share in per cent: 85%, 百分之九十五 → 95, 千分之三 → 0.3, 三分之二 → 66.6667, 七成五 → 75."""
    token = _BLANK.sub("", text.translate(_PLAIN))
    if token in _FIXED_SHARES:
        return _FIXED_SHARES[token]
    if token[-1:] in {"%", "‰"}:
        value = parse_number(token[:-1])
        return value if value is None or token[-1] == "%" else value / 10
    if "分之" in token:
        return _fraction(*token.split("分之", 1))
    if "成" in token:
        return _tenths(*token.split("成", 1))
    return None


def _fraction(below: str, above: str) -> Decimal | None:
    value = parse_number(above)
    if value is None:
        return None
    parts = parse_number(below)
    if not parts:
        return None
    share = value * 100 / parts
    if parts.normalize().as_tuple().digits == (1,):  # 千分之, 万分之, 十万分之: a plain shift of the point
        return share
    return share.quantize(Decimal("0.0001")).normalize() + 0


def _tenths(tens: str, rest: str) -> Decimal | None:
    value = parse_number(tens)
    tail = Decimal(0) if not rest else Decimal(5) if rest == "半" else parse_number(rest)
    if value is None or tail is None or value > 10 or tail >= 10:
        return None
    return value * 10 + tail


def _value(token: str) -> Decimal | None:
    if token == "半":
        return Decimal("0.5")
    if not token or (token[0] in "零〇○" and token[1:2] in set("十百千万亿")):
        return None
    if _ATOM.fullmatch(token):
        return Decimal(token.replace(",", "")) if token.isascii() else None
    if all(char in _DIGITS for char in token):
        return _digit_run(token)
    return _worded(token)


def _digit_run(token: str) -> Decimal | None:
    """二〇二五 is read digit by digit; 三五 and 七八 are two guesses, not one number."""
    if len(token) == 2 and not set(token) & set("零〇○"):
        return None
    return Decimal("".join(str(_DIGITS[char]) for char in token))


def _worded(token: str) -> Decimal | None:
    pointed = _POINT.fullmatch(token)
    if pointed:
        return _pointed(pointed)
    for char, times in _LARGE:
        if char in token:
            head, tail = token.rsplit(char, 1)
            left = Decimal(1) if not head else _value(head)
            right = _tail(tail, times)
            return None if left is None or right is None else left * times + right
    return _section(token)


def _tail(tail: str, times: int) -> Decimal | None:
    """What follows a multiplier: 一万二 is 12,000, 一万零二 is 10,002."""
    if not tail:
        return Decimal(0)
    if len(tail) == 1 and tail in _DIGITS and tail not in "零〇○":
        return Decimal(_DIGITS[tail] * times // 10)
    value = _value(tail.lstrip("零〇○"))
    return value if value is not None and value < times else None


def _pointed(match: re.Match[str]) -> Decimal | None:
    """一点五: the whole part and its decimals, which no multiplier follows."""
    whole = _value(match[1])
    return None if whole is None else whole + Decimal("0." + "".join(str(_DIGITS[char]) for char in match[2]))


def _section(token: str) -> Decimal | None:
    """A number of 千, 百, 十 and ones, Chinese or mixed (3千5百)."""
    for char, times in _SMALL:
        if char in token:
            head, tail = token.split(char, 1)
            left = Decimal(1) if not head else _value(head)
            right = _tail(tail, times)
            if left is None or right is None or (head and left >= 10 and head[0] in _DIGITS):
                return None
            return left * times + right
    return None
