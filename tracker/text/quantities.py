"""Amounts in a clean text: numbers with their bounds, ranges, rates and units.

The words come from outside (the lexicons of the rulebook), the grammar is here: a bound may stand before and
after the number, 多/余 may stand between number and unit, a range shares its unit, and a rate names what it is
counted by (`每千人口`, `个/户`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from tracker.records import Comparator
from tracker.text.numerals import parse_number, parse_share

_NOT_COUNTED = re.compile(r"级|制(?![造定作])")  # 万吨级码头, 3人制球场
_IS_LIMIT = re.compile(r"以下|及以上")  # of a class of things when a noun follows: 30万千瓦及以上机组
_GOES_ON = re.compile(r"[\u4e00-\u9fff（]")

Words = Mapping[str, Mapping[str, str]]

_DIGITS = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CHINESE = r"[一二两三四五六七八九十百千]+(?:[万亿]+)?|[百千万]?亿|[百千]万|[百千万]"
_MULTIPLIER = r"(?:[百千]?万亿|[十百千]?[万亿]|百(?!分)|千(?![瓦克米伏卡赫焦帕乏]))"  # 千瓦 is a unit
_SHARE = r"(?:百|千)分之[\d.一二三四五六七八九十百零]+|[一二三四五六七八九]分之[一二两三四五六七八九]|[一二三四五六七八九][至到-][一二三四五六七八九]成|[一二三四五六七八九]成[一二三四五六七八九]?(?![立功为员本果熟长人都效绩])|一半|(?<![\d/])[1-9]/[2-9](?![\d/年月号])"
_DASH = r"[-–—－~～〜至到或]"
_ORDINAL_BEFORE = re.compile(r"(?:第|“|[A-Za-z+.\-/]|〔|\[|No\.?)$")
_NAME_AFTER = re.compile(r"号(?!线|召)|[A-Za-z](?!P)|\.0|[\"”’]|大(?=[^于小])|届|周年|级|、\d+号")


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount in the clean text. `start`–`end` take in its bounds and unit; `number` is where the digits begin."""

    start: int
    end: int
    number: int
    value: Decimal
    value_high: Decimal | None
    comparator: Comparator
    unit: str  # canonical, 万 and 亿 taken out; empty when none is written
    dimension: str  # count, money, area, … ; empty without a unit
    rate: str = ""  # 千人口 in 每千人口
    fixed: str = ""  # the fixed word it stands for, such as 全覆盖
    spelled: bool = False  # written in Chinese numerals


class AmountScanner:
    """Finds amounts by word lists: units, bounds before and after, and fixed words such as 全覆盖.

    A unit's word may give `as` (canonical unit), `times` (factor), `dimension` and `unless` (characters that make it
    another word when they follow); a bound gives `comparator`; a fixed word gives `value`, `unit`, `comparator` and
    `dimension`. A number in 万 without a unit counts people when one of the `people` words follows, one in 亿 is money.
    """

    def __init__(self, units: Words, before: Words, after: Words, fixed: Words, people: Words) -> None:
        self._units, self._before, self._after, self._fixed = units, before, after, fixed
        self._people = re.compile(rf"[\u4e00-\u9fff、]{{0,6}}?{alternation(people)}")
        self._people_before = re.compile(rf"{alternation(people)}$")
        unit = _unit_group(units)
        small = rf"(?:{_MULTIPLIER})?"
        number = rf"(?:{_DIGITS})"
        self._pattern = re.compile(
            rf"(?P<before>{alternation(before)})?"
            rf"(?:(?P<rate>每[百千万]?\d*[百千万亿]*(?:常住|户籍)?(?:人口|名|人|户|个|平方公里|村)?(?:拥有|配备|配置)?)(?P<inner>{alternation(before)})?)?"
            rf"(?:(?P<share>{_SHARE})"
            rf"|(?P<a>{number}|{_CHINESE})(?P<am>[多余几]?)(?P<ax>{small})(?P<am2>[多余]?)"
            rf"(?:(?P<au>{unit})?{_DASH}(?P<b>{number}|{_CHINESE})(?P<bm>[多余]?)(?P<bx>{small}))?"
            rf"(?P<am3>个多|[多余]?)(?P<u>{unit})?)"
            rf"(?P<am4>多(?!于|样|元|种|项|个)|余(?=[^额]))?"
            rf"(?P<per>[\u4e00-\u9fff]{{0,3}}/[百千万]?(?:人口|车位|标准煤|{unit}))?"
            rf"(?P<after>{alternation(after)})?"
        )
        self._fixed_pattern = re.compile(alternation(fixed)) if fixed else None
        self._anchor = re.compile(r"\d|[一二两三四五六七八九十百千万]")

    def scan(self, text: str, blocked: Callable[[int, int], bool]) -> list[Amount]:
        """The amounts of a text in order; `blocked(start, end)` says where a date or a name stands."""
        found = list(self._numbers(text, blocked))
        if self._fixed_pattern:
            ends = {place for amount in found for place in (amount.start, amount.end - 1)}
            for match in self._fixed_pattern.finditer(text):
                if not blocked(*match.span()) and ends.isdisjoint(range(*match.span())):
                    found.append(self._fixed_amount(match))
        return sorted(found, key=lambda amount: amount.start)

    def _numbers(self, text: str, blocked: Callable[[int, int], bool]) -> Iterable[Amount]:
        for match in self._pattern.finditer(text):
            number = match.start("share") if match["share"] else match.start("a")
            if blocked(number, match.end()) or not self._stands_alone(text, match, number):
                continue
            amount = self._amount(match, number)
            if amount:
                yield amount

    def _stands_alone(self, text: str, match: re.Match[str], number: int) -> bool:
        """Not an ordinal, not part of a name, a version or a code."""
        before = text[max(0, number - 4) : number]
        if before and not match["before"] and _ORDINAL_BEFORE.search(before):
            return False
        if _NOT_COUNTED.match(text, match.end()):
            return False
        if match["u"] or match["au"] or match["share"]:
            return True
        return not _NAME_AFTER.match(text, match.end("b") if match["b"] else match.end())

    def _amount(self, match: re.Match[str], number: int) -> Amount | None:
        if match["share"]:
            low, high = self._share(match["share"])
            unit, gives = "%", {"dimension": "percent"}
        else:
            word = match["u"] or match["au"] or ""
            gives = dict(self._units.get(word, {}))
            unit = gives.get("as", word)
            low, high = self._values(match, Decimal(gives.get("times", "1")))
            if not word:
                unit, gives = self._implied(match, low)
                if not unit:
                    return None
        if low is None:
            return None
        if match["a"] and not match["a"][0].isdigit() and not self._chinese_counts(match):
            return None
        unit, end = self._per(match, unit)
        dimension = gives.get("dimension", "")
        if _IS_LIMIT.search(match["after"] or "") and _GOES_ON.match(match.string, match.end()):
            dimension = "limit"
        return Amount(
            start=self._start(match, number),
            end=end,
            number=number,
            value=low,
            value_high=high,
            comparator=self._comparator(match, high),
            unit=unit,
            dimension=dimension,
            rate=(match["rate"] or "").removeprefix("每"),
            spelled=not match["share"] and not match["a"][0].isdigit(),
        )

    def _chinese_counts(self, match: re.Match[str]) -> bool:
        """一个, 一批, 一项 are articles, not numbers, unless a bound says that they are counted."""
        bounded = match["before"] or match["after"] or match["inner"]
        if not bounded and self._units.get(match["u"] or "", {}).get("spelled") == "no" and not match["ax"]:
            return False
        if match["a"] in ("百", "千", "万") and not match["ax"]:
            reached = match.string[match.start("a") - 1 : match.start("a")] in (
                "达",
                "近",
                "超",
                "破",
                "逾",
                "过",
            )
            return bool(bounded or reached)
        return bool(bounded or match["a"] != "一" or match["ax"])

    def _implied(self, match: re.Match[str], value: Decimal | None) -> tuple[str, dict[str, str]]:
        """The unit of a number that has none: people in 80万重点群体, money in 产值超百亿; empty when there is no telling."""
        digits = match["a"] + match["ax"]
        if digits[-1] not in "万亿" or value is None:
            return "", {}
        if self._people.match(match.string, match.end()) or self._people_before.search(match.string, max(0, match.start() - 6), match.start()):
            return "人", {"dimension": "count"}
        return ("元", {"dimension": "money"}) if digits[-1] == "亿" else ("", {})

    def _values(self, match: re.Match[str], times: Decimal) -> tuple[Decimal | None, Decimal | None]:
        low_text, high_text = match["a"] + match["ax"], None
        if match["b"]:
            high_text = match["b"] + match["bx"]
            if match["bx"] and not match["ax"] and not match["au"] and match["a"][0].isdigit():
                low_text = match["a"] + match["bx"]
            if match["a"][-1:] not in "万亿" and match["b"][-1:] in "万亿" and not match["a"][0].isdigit():
                low_text = match["a"] + match["b"][-1]
        low = parse_number(low_text)
        high = parse_number(high_text) if high_text else None
        if low is None or (high_text and high is None):
            return None, None
        if high is not None and high <= low:
            return None, None
        return low * times, high * times if high is not None else None

    def _share(self, text: str) -> tuple[Decimal | None, Decimal | None]:
        if text.endswith("成") and len(text) == 4:
            return parse_share(text[0] + "成"), parse_share(text[2:])
        if "/" in text:
            part, whole = text.split("/")
            share = round(Decimal(100) * int(part) / int(whole), 4)
            return (share.quantize(Decimal(1)) if share == share.to_integral_value() else share), None
        return parse_share(text), None

    def _comparator(self, match: re.Match[str], high: Decimal | None) -> Comparator:
        if high is not None:
            return "between"
        before, after = match["inner"] or match["before"], match["after"]
        for word, words in ((before, self._before), (after, self._after)):
            if word:
                return cast(Comparator, words[word]["comparator"])
        more = match["share"] is None and (match["am"] or match["am2"] or match["am3"])
        return ">" if more or match["am4"] else "="

    def _per(self, match: re.Match[str], unit: str) -> tuple[str, int]:
        """A rate's unit (个/户) and where the amount ends; 个/千人 keeps its plain unit in the contract's table."""
        if match["per"]:
            thing, _, by = match["per"].partition("/")
            return f"{unit}{thing if '煤' in thing else ''}/{by}", match.end()
        rate = (match["rate"] or "").removeprefix("每")
        if rate and rate[0].isdigit():
            return (
                f"{unit}/{rate.removesuffix('拥有').removesuffix('配备').removesuffix('配置')}",
                match.end(),
            )
        return unit, match.end()

    def _start(self, match: re.Match[str], number: int) -> int:
        if match["rate"]:
            rate = match["rate"][1:]
            if rate[:1].isdigit():
                return match.start("rate")
            return match.start("inner") if match["inner"] else number
        return match.start("before") if match["before"] else number

    def _fixed_amount(self, match: re.Match[str]) -> Amount:
        gives = self._fixed[match[0]]
        return Amount(
            start=match.start(), end=match.end(), number=match.start(), value=Decimal(gives["value"]), value_high=None,
            comparator=cast(Comparator, gives.get("comparator", "=")), unit=gives.get("unit", ""),
            dimension=gives.get("dimension", "percent"), fixed=match[0],
        )  # fmt: skip


def _unit_group(units: Words) -> str:
    """A regex group of the units, the longest first; 方 is no unit in 方面."""
    ordered = sorted(units, key=lambda word: (-len(word), word))
    pieces = [
        re.escape(word) + (f"(?![{units[word]['unless']}])" if "unless" in units[word] else "")
        for word in ordered
    ]
    return "(?:" + "|".join(pieces) + ")" if pieces else "(?!)"


def alternation(words: Iterable[str]) -> str:
    """A regex group that takes the longest of several words first; one that never matches for none."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else "(?!)"
