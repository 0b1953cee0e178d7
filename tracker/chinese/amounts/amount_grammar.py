"""The grammar of amounts: how numbers, bounds, ranges, rates and units may stand together.

A bound may stand before and after the number, 多/余 may stand between number and unit, a range shares its
unit, and a rate names what it is counted by (`每千人口`, `个/户`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import Words, alternation, guarded
from tracker.chinese.amounts.index_values import is_index_value, is_old_index_value, is_reckoned_by
from tracker.chinese.numerals import COUNTED_YI, FINANCIAL, HUNDRED, THOUSAND, TIMES

# 3千6百|万: figures with the words of their places.
_BY_PLACES = r"\d千\d百(?:\d十)?\d?(?!\d)|\d百\d十\d?(?!\d)|\d百\d\d(?=[万亿])"
_DIGITS = (
    rf"{_BY_PLACES}|\d+(?:,\d{{3}})+(?:\.\d+)?|\d{{1,6}}[亿万]\d{{1,4}}(?:\.\d+)?(?=[万千亿])|\d+(?:\.\d+)?"
)
# 半个工作日以内: half of a time, where a bound or the end of the words shows that it is measured.
_HALF_OF_TIME = r"半(?=(?:个工作日|个小时|小时|天)(?:以内|之内|内|以下|左右|办结|[，。；、）\n]|$))"
_ONE_TO_NINE = "一二两三四五六七八九"
_NUMERAL = f"零〇{_ONE_TO_NINE}"
_CHINESE = (
    rf"(?:[{_ONE_TO_NINE}十百廿卅](?:[{_NUMERAL}]|{TIMES}){{0,24}}|零(?=点))"
    rf"(?:点[{_NUMERAL}]{{1,9}}{TIMES}{{0,3}})?"
    rf"|[百千万]?万?亿|[百千]万|[百千万]|{_HALF_OF_TIME}"
)
_NUMBER = rf"(?:{_DIGITS})|{FINANCIAL}|{_CHINESE}"
_TIMES = rf"(?:{COUNTED_YI}|[百千]?万亿|[十百千]?[万亿]|{HUNDRED}|{THOUSAND})?"
_OF_PARTS = rf"(?:\d+(?:\.\d+)?|{_CHINESE})"
_FRACTION = rf"(?:百|千|(?:[十百]|\d{{1,3}})?万)分之{_OF_PARTS}"
_SHARE = "|".join(
    (
        _FRACTION,
        rf"[{_ONE_TO_NINE}十百]{{1,5}}分之[{_ONE_TO_NINE}十百]{{1,5}}",
        rf"[{_ONE_TO_NINE}][至到-][{_ONE_TO_NINE}]成",
        rf"[{_ONE_TO_NINE}]成[{_ONE_TO_NINE}]?(?![立功为员本果熟长人都效绩])",
        r"(?<![\d.A-Za-z])[1-9]成(?=以上|左右|以内|以下|[，。；、）,;)\n]|$)",  # 比重超6成
        "一半|半数|百分百",
        r"(?<![\d/])[1-9]/[2-9](?![\d/年月号A-Za-z.])",
    )
)
_DASH = r"[-–—－―~～〜至到或]"
MEASURED = (
    "(?:平方公里|平方千米|平方米|公顷|亩|立方米|吨|千瓦时|元)"  # by which a yield or a cost is reckoned
)
_RATE = (
    r"每(?:\d+(?:,\d{3})*(?!\d)|[一二两三四五六七八九])?[十百千万亿]*"
    rf"(?:(?:常住|户籍)?(?:人口|名|人|户|个|村)|{MEASURED})?"
)
_PROVIDED = r"(?:[\u4e00-\u9fff]{0,8}?(?:拥有|配备|配置))?"  # 每3000名居民配备2名
_SPELLED = f"{_ONE_TO_NINE}十"  # numerals that are often no numbers
_FIRST = r"\d百千万亿零廿卅壹贰叁肆伍陆柒捌玖拾每半"  # of all else that can begin one, but a bound
_BEHIND_NUMERAL = rf"{_NUMERAL}十百千万亿廿卅点分成半多余几来个至到或/－—–―～~〜\-"  # and the units
_ORDINAL_BEFORE = lazy_pattern(r"(?:第|“|[A-Za-z+.\-/]|〔|\[|No\.?)$")
_OF_ACRONYM = lazy_pattern(r"[A-Z]{2}$")  # 占GDP|16%, not G|30高速
_UNIT_OF_ACRONYM = lazy_pattern(r"[%％﹪]|个?百分点|.*元")
_EVERY = "每"
_SOME_BEFORE = "数几"  # 数十家, 几百户: nobody says how many
_NAME_AFTER = lazy_pattern(r"号(?!线|召)|[A-Za-z](?!P)|\.0|[\"”’]|大(?=[^于小])|届|周年|级|、\d+号")
# 万吨级码头, 3人制球场, 五年规划
_NOT_COUNTED = lazy_pattern(
    r"级|制(?![造定作])|(?<=八项)规定|(?<=[三五十]年)[\u4e00-\u9fff]{0,4}(?:规划|计划|行动方案)"
    r"|(?<=[两三四五六七八九][项大])(?:主要|核心|重点|关键)(?:经济|发展)?指标"  # 产值、税收两项|主要指标
)
# Words into which the number of a footnote may be printed: 提70升.
_WORDS_WITH_NOTES = frozenset(
    {"提升", "上升", "西部", "东部", "南部", "北部", "中部", "全部", "内部", "外部", "总部", "干部", "基本",
     "成本", "资本", "根本", "样本", "国家", "大家", "主体", "整体"}
)  # fmt: skip
_PAIRED = lazy_pattern(rf"[{_ONE_TO_NINE}][\u4e00-\u9fff]")  # 三位一体, 两园三区
_PLAINLY_SPELLED = lazy_pattern(rf"[{_ONE_TO_NINE}十]+")
_BY_DIGITS = lazy_pattern(rf"[{_ONE_TO_NINE}]{{3,}}")  # the number of a house or a unit: 七三七处
_COMPARED = lazy_pattern(r"比[^，。；、]{0,12}$")
_REMARK = r"(?:（[^（）]{1,8}）(?=及?以[上下内]|左右))"  # 60个（标准桩）以上, 20万吨（3亿袋）以上
_OR = r"(?:（[个套间户台处条段件根次只座所家幢栋株丛场辆名]）)?"  # 5000套（户）: counted in either
# By what a rate goes on: 吨/月·平方公里, 元/人·月.
_AND_BY = r"(?:[·•](?:平方公里|平方千米|平方米|公顷|亩|小时|季度|[年月日天人户生]))?"
_ENDS = r"(?=[，。；、：！？）\n\t]|$)"
_BARE_END = lazy_pattern(_ENDS)
_JOINS = lazy_pattern(rf"{_DASH}|/")  # what may join an amount to an upper end, or to what it is counted by
_JOINED_WITHIN = 14  # characters behind an amount, more than a bound and three words before a slash
_YEAR = lazy_pattern(r"(?:19|20)\d\d")
_MOST_DIGITS = 14  # of what is counted: ten trillion yuan to the last one
_LOOK_BACK = 4  # characters before a number that may make it an ordinal or part of a code


def amount_pattern(units: Words, before: Words, after: Words, *, plain: bool = False) -> re.Pattern[str]:
    """The pattern of one amount; a `plain` one has no upper end behind a dash and no slash.

    Its groups: `before` the bound before the number, `inner` the one behind a `rate`; `share` (八成,
    三分之二), the upper end `sb` of a range of two; `ratio` what stands behind 1∶; or a number `a` with its
    multiplier `ax`; the upper end `b`, `bx` of a range and the unit `au` before its dash; `u` the unit; `per`
    what a rate names behind a slash; `after` the bound after all of it; `am`, `am2`, `am3`, `am4` 多 and 余
    in their places, `half` 半.
    """
    unit = guarded(units)
    opening = guarded(before)
    if plain:  # the groups are there, and never match
        upper, per = r"(?P<au>(?!))(?P<b>(?!))(?P<bx>(?!))", "(?!)"
    else:
        bare = alternation(units)  # a dash follows: no word goes on there, and the guards are long to compile
        upper = rf"(?P<au>{bare})?{_DASH}(?P<b>{_NUMBER})[多余]?(?P<bx>{_TIMES})"
        per = (
            r"[\u4e00-\u9fff]{0,3}/(?:\d{0,4}[百千万亿]{1,2}|\d{1,4})?"
            rf"(?:人口|车位|车|标准煤|月|季度|学年|学期|生|{unit}){_AND_BY}"
        )
    return lazy_pattern(
        rf"(?P<before>{opening})?"
        rf"(?:(?P<rate>{_RATE}){_PROVIDED}(?P<inner>{opening})?)?"
        rf"(?:(?P<share>{_SHARE})(?:{_DASH}(?P<sb>{_FRACTION}))?"
        r"|1∶(?P<ratio>\d+(?:\.\d+)?)(?![\d∶])"
        rf"|(?P<a>{_NUMBER})(?P<am>[多余几]|来(?!自))?(?P<ax>{_TIMES})(?P<am2>[多余]?)"
        rf"(?:{upper})?"
        rf"(?P<am3>个多|个(?P<half_of>半)(?=小时|钟头)|[多余]?)(?P<u>{unit})?{_OR})"
        r"(?:(?<=[倍天年])(?P<half>半)(?![年数成导]))?"
        rf"(?P<am4>[多余](?![\u4e00-\u9fff]))?"
        rf"(?P<per>{per})?"
        rf"(?:{_REMARK}?(?P<after>{guarded(after)}))?"
    )


def amount_opening(units: Words, before: Words) -> re.Pattern[str]:
    """Where an amount may begin: at a character of a number, or at a whole bound.

    This is looked for first. The grammar itself begins with what need not be there, so a search by it tries
    every place, and at each character that begins a bound (大, 不, 高) all that a number may be. A numeral
    (一, 三) counts only where a number, its unit or a sign between two numbers goes on behind it: a third of
    them begin words like 一律 and 三农.
    """
    first = "".join(sorted({re.escape(word[0]) for word in before}))
    alone = "".join(sorted(re.escape(word) for word in before if len(word) == 1))
    longer = sorted(word for word in before if len(word) > 1)
    bounds = "".join(f"|{re.escape(word[1:])}(?<={re.escape(word)})" for word in longer)
    goes_on = "".join(sorted({re.escape(word[0]) for word in units})) + _BEHIND_NUMERAL
    return lazy_pattern(
        rf"[{_SPELLED}{_FIRST}{first}]"
        rf"(?:(?<=[{_SPELLED}])(?=[{goes_on}])|(?<=[{_FIRST}{alone}]){bounds})"
    )


def may_go_on(match: re.Match[str]) -> bool:
    """Whether something in or right behind a plain match may join it to an upper end or a slash."""
    return _JOINS.search(match.string, match.start(), match.end() + _JOINED_WITHIN) is not None


def place_of_number(match: re.Match[str]) -> int:
    """Where the digits of an amount begin."""
    if match["share"]:
        return match.start("share")
    return match.start("ratio") - 2 if match["ratio"] else match.start("a")


def counts(match: re.Match[str], is_limit: Callable[[str], bool]) -> bool:
    """Whether a number has anything to count: a unit, a multiplier that stands for one, or a bound alone.

    Most have not. `is_limit` tells whether a bound before is one (不高于, ≤): such a number, at the end of
    its clause, may have no unit (PUE≤1.3).
    """
    number, times, *known = match.group("a", "ax", "u", "au", "share", "ratio")
    if any(known):
        return True
    if "亿" in number or "万" in number or (times and times[-1] in "万亿"):
        return True
    if not number[0].isdigit() or _YEAR.fullmatch(number):
        return False
    if not _BARE_END.match(match.string, match.end()):
        return is_old_index_value(match)
    bound = match["inner"] or match["before"]
    limited = (bound and is_limit(bound)) or (match["after"] and "." in number)
    return bool(limited) or is_index_value(match)


def stands_alone(match: re.Match[str], number: int) -> bool:
    """Whether the number that begins at `number` is no ordinal, no part of a name, a version or a code."""
    text = match.string
    before = text[max(0, number - _LOOK_BACK) : number]
    if before and not match["before"] and _ORDINAL_BEFORE.search(before):
        return bool(_OF_ACRONYM.search(before) and _UNIT_OF_ACRONYM.fullmatch(match["u"] or ""))
    last = before[-1:]
    if last + (match["u"] or "") in _WORDS_WITH_NOTES:
        return False
    if last == _EVERY:  # 每5个村设1个点: by how many something is counted
        return False
    if last and last in _SOME_BEFORE and not text[number].isdigit():
        return False
    if len(match["a"] or "") > _MOST_DIGITS and match["a"].isdigit():  # the number of a file or a firm
        return False
    if is_reckoned_by(match, number) or _BY_DIGITS.fullmatch(match["a"] or ""):
        return False
    if _NOT_COUNTED.match(text, match.end()) or (match["ratio"] and not _compares(match)):
        return False
    if match["u"] and not match["before"] and _PLAINLY_SPELLED.fullmatch(match["a"] or ""):
        return not _PAIRED.match(text, match.end())
    if match["u"] or match["au"] or match["share"] or match["ratio"]:
        return True
    return not _NAME_AFTER.match(text, match.end("b") if match["b"] else match.end())


def _compares(match: re.Match[str]) -> bool:
    """Whether 1∶15 is a ratio of two things (师生比), and no time of day."""
    return _COMPARED.search(match.string, max(0, match.start() - 16), match.start()) is not None
