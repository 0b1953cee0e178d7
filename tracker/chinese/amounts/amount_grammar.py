"""The grammar of amounts: how numbers, bounds, ranges, rates and units may stand together.

A bound may stand before and after the number, 多/余 may stand between number and unit, a range shares its
unit, and a rate names what it is counted by (`每千人口`, `个/户`).
"""

from __future__ import annotations

import re

from tracker.base.word_patterns import Words, alternation, guarded

_DIGITS = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CHINESE = r"[一二两三四五六七八九十百千]+(?:[万亿]+)?|[百千万]?亿|[百千]万|[百千万]"
_NUMBER = rf"(?:{_DIGITS})|{_CHINESE}"
_TIMES = r"(?:[百千]?万亿|[十百千]?[万亿]|百(?!分)|千(?![瓦克米伏卡赫焦帕乏]))?"  # 千瓦 is a unit
_ONE_TO_NINE = "一二三四五六七八九"
_SHARE = "|".join(
    (
        rf"(?:百|千)分之[\d.{_ONE_TO_NINE}十百零]+",
        rf"[{_ONE_TO_NINE}]分之[一二两三四五六七八九]",
        rf"[{_ONE_TO_NINE}][至到-][{_ONE_TO_NINE}]成",
        rf"[{_ONE_TO_NINE}]成[{_ONE_TO_NINE}]?(?![立功为员本果熟长人都效绩])",
        r"一半",
        r"(?<![\d/])[1-9]/[2-9](?![\d/年月号])",
    )
)
_DASH = r"[-–—－~～〜至到或]"
_RATE = r"每[百千万]?\d*[百千万亿]*(?:常住|户籍)?(?:人口|名|人|户|个|平方公里|村)?(?:拥有|配备|配置)?"
_FIRST = rf"\d{_ONE_TO_NINE}两十百千万亿每"  # of all that the pattern below can begin with, but a bound
_ORDINAL_BEFORE = re.compile(r"(?:第|“|[A-Za-z+.\-/]|〔|\[|No\.?)$")
_NAME_AFTER = re.compile(r"号(?!线|召)|[A-Za-z](?!P)|\.0|[\"”’]|大(?=[^于小])|届|周年|级|、\d+号")
_NOT_COUNTED = re.compile(r"级|制(?![造定作])")  # 万吨级码头, 3人制球场
_LOOK_BACK = 4  # characters before a number that may make it an ordinal or part of a code


def amount_pattern(units: Words, before: Words, after: Words) -> re.Pattern[str]:
    """The pattern of one amount.

    Its groups: `before` the bound before the number, `inner` the one behind a `rate`; `share` (八成,
    三分之二) or a number `a` with its multiplier `ax`; the upper end `b`, `bx` of a range and the unit `au`
    before its dash; `u` the unit; `per` what a rate names behind a slash; `after` the bound after all of it;
    `am`, `am2`, `am3`, `am4` 多 and 余 in their places.
    """
    unit = guarded(units)
    opening = alternation(before)
    first = "".join(sorted({re.escape(word[0]) for word in before}))
    return re.compile(
        rf"(?=[{_FIRST}{first}])"  # an anchor: nothing else is worth a look
        rf"(?P<before>{opening})?"
        rf"(?:(?P<rate>{_RATE})(?P<inner>{opening})?)?"
        rf"(?:(?P<share>{_SHARE})"
        rf"|(?P<a>{_NUMBER})(?P<am>[多余几]?)(?P<ax>{_TIMES})(?P<am2>[多余]?)"
        rf"(?:(?P<au>{unit})?{_DASH}(?P<b>{_NUMBER})[多余]?(?P<bx>{_TIMES}))?"
        rf"(?P<am3>个多|[多余]?)(?P<u>{unit})?)"
        rf"(?P<am4>[多余](?![\u4e00-\u9fff]))?"
        rf"(?P<per>[\u4e00-\u9fff]{{0,3}}/[百千万]?(?:人口|车位|标准煤|{unit}))?"
        rf"(?P<after>{alternation(after)})?"
    )


def stands_alone(match: re.Match[str], number: int) -> bool:
    """Whether the number that begins at `number` is no ordinal, no part of a name, a version or a code."""
    text = match.string
    before = text[max(0, number - _LOOK_BACK) : number]
    if before and not match["before"] and _ORDINAL_BEFORE.search(before):
        return False
    if _NOT_COUNTED.match(text, match.end()):
        return False
    if match["u"] or match["au"] or match["share"]:
        return True
    return not _NAME_AFTER.match(text, match.end("b") if match["b"] else match.end())
