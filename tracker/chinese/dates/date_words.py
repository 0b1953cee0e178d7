"""Points of the calendar as words: expressions that name a year, a half, a month, a day, a plan, a festival.

`POINT` matches the bare name; what stands around it (到, 底, 前, 内, 以来) is read by
tracker.chinese.dates.mentions.
In the sources below a blank stands for any run of blanks inside a line.
"""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese import five_year_plans
from tracker.chinese.dates.festivals_and_lunar_days import LUNAR_DAY, NAMES

# Any blank that ends no line. Blanks listed one by one take five times as long to compile.
BLANK = "[^\\S\\n-\\r]{0,4}"


def spaced(source: str) -> re.Pattern[str]:
    """The pattern of a source in which a blank means any run of blanks."""
    return lazy_pattern(source.replace(" ", BLANK))


DASH = r"(?:[-‐‑–—－―~～至到]{1,2})"
_YEAR = (
    r"(?:(?<![\d.．第])(?:19|20|21)\d\d(?!\d)|(?<![一二三四五六七八九])[一二][〇○零OＯ0一二三四五六七八九]{3}"
    r"|[两二]千零?[一二三四五六七八九十]{1,3})"
)
_WORD = (
    r"(?:(?:本|今)年度|今年|(?<![文说声申])明年|(?<![以今之产成用工运营业园通水立布日月])后年|(?<!过)去年|(?<![以之])前年"
    r"|上一?年度?(?![末初以级])"
    r"|本年(?!级)|次年|翌年|(?<!年)来年|下一年度?)(?!均)"
)
_MONTH = r"(?:(?<![\d.])(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])"
# What ripens or blooms in a month is called by it: 六月红蜜桃, 八月瓜.
_NAMED_BY_MONTH = (
    "(?<=[一二三四五六七八九十]月)"
    "(?:雪(?!山)|红(?![军色旗十])|黄(?![河金石山])|[李桃菊桂](?![花林子])|[鲜瓜豆柿炸])"
)
_PLAIN_MONTH = f"(?![龄均租薪])(?!{_NAMED_BY_MONTH})"
# A season is a date before what is done in it: 秋季投入使用, 春季开学前; not in 秋季作物, 冬季运动会.
_DONE = (
    "投入|投用|启用|使用|招生|招收|开学|开园|开馆|开业|开放|对外|开工|动工|启动|建成|竣工|完工|完成|交付|通车|通航|通水|开通"
    "|运营|运行|投产|投运|正式|全部|全面|力争|确保|实现|入住|搬迁|验收"
)
_SEASON_BEHIND = f"(?= (?:之前|以前|前(?![端沿])|底|末|{_DONE}))"
_SEASON_OF_YEAR = f"(?= (?:之前|以前|前(?![端沿])|底|末|期间|[，,、]|新建|改造|植树|造林|栽植|举办|{_DONE}))"


def _in_year(month: str, season_behind: str) -> str:
    """What names a part of a year, where `month` and `season_behind` stand behind month and season."""
    return (
        rf"(?P<M>{_MONTH}) {month}(?: (?:(?P<D>{_DAY}) [日号](?!楼|线)|(?P<X>[上中下]旬|初)))?"
        r"|(?P<SM>(?<![\d/.])(?:1[0-2]|0?[1-9]))/(?P<SD>[12]\d|3[01]|0?[1-9])(?![\d/%％])"
        r"(?= (?:之|以)?前(?![沿列]))"
        r"|(?P<H>[上下])半年|(?:第 )?(?P<Q>(?<!\d)[一二三四]|(?<![\d.])[1-4]) 季度"
        r"|(?<![A-Za-z\d])[Qq](?P<QL>[1-4])(?= (?:[前末底内，,、和至到]|之前|以前|完成|实现|建成|启动|开工))"
        r"|(?<![月日提目此之以])前 (?P<QF>[一二三])个?季度"
        r"|(?<![月日提目此之以])前 (?P<MF>\d{1,2}|[一二两三四五六七八九十]{1,2})个月|(?P<I>年初)"
        rf"|(?<![春夏秋冬])(?P<S>[春夏秋冬])季(?:新?学期)?(?P<O>开学)?{season_behind}"
        rf"|(?P<V>暑[期假])(?:期间)?{season_behind}"
    )


_MONTH_WRITTEN = f"月{_PLAIN_MONTH}份?"
_IN_YEAR = _in_year(_MONTH_WRITTEN, _SEASON_BEHIND)
# Behind a year the word for the month is sometimes left out before the end of one: 2026年9底.
_OF_YEAR = _in_year(rf"(?:{_MONTH_WRITTEN}|(?=[底末](?!线|数|部|层|薄|座|级|端)))", _SEASON_OF_YEAR)
_QUOTE, _UNQUOTE = r"[“‘\"「『]", r"[”’\"」』]"
_LIST = rf"(?= (?:[、和及与] {_YEAR} ){{1,4}}年)"
_HOLIDAYS = "(?:(?:假期|小长假|长假|黄金周)(?= ?(?:之|以)?前))?"
_FESTIVAL = rf"{_QUOTE}?(?:{NAMES}){_UNQUOTE}?(?:国际)?(?:劳动|建军|建党)?(?:佳?节)?{_HOLIDAYS}|{LUNAR_DAY}"

_NO_COUNT = r"(?<![\d一二三四五六七八九十几数多近每历当往两半同])"


def _renamed(source: str, mark: str) -> str:
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{mark}>", source)


_SOURCES = {
    "iso": (
        r"(?<![\d.-])(?:19|20)\d\d(?P<sep>[-/.])(?:1[0-2]|0?[1-9])(?P=sep)"
        r"(?:[12]\d|3[01]|0?[1-9])(?![\d.-])"
    ),
    "stretch": (
        rf"(?:(?P<sy>{_YEAR}) 年 |(?P<sw>{_WORD}) )?"
        rf"(?:(?P<sm>{_MONTH}) 月? {DASH} (?P<sn>{_MONTH}) 月(?![龄均内])份?"
        rf"(?! \d+ [日号])|(?P<sq>[一二三1-3]) {DASH} (?P<sr>[二三四2-4]) 季度"
        r"|(?P<sp>[一二三])(?:、[二三]){0,2}(?:、|和)(?P<st>[二三四]) 季度(?=，?(?:分别|依次|各))"
        rf"|(?P<so>{_MONTH}) 月 (?P<sd>{_DAY}) 日? {DASH} (?P<se>{_DAY}) [日号])"
    ),
    "years": rf"(?P<yf>{_YEAR}) {DASH} (?P<yl>{_YEAR}) 年",
    "year": (
        rf"(?:(?P<y>{_YEAR})(?: 年(?!版|代|级|款|第 ?\d+ ?号)(?:度(?![假量数]))?|{_LIST})|(?P<w>{_WORD}))"
        rf"(?: (?:{_renamed(_OF_YEAR, '1')}"
        rf"|(?P<m3>年中(?![央国期考层])|(?<=[到至]\d\d\d\d年)中(?=[，,]|之?前))"
        rf"|(?P<f1>{_FESTIVAL})|(?P<z>全年|年度)|(?P<i3>初)(?![中步级期])))?"
    ),
    "shortyear": (
        rf"(?P<ys>[’‘']\d\d(?=年)|(?<![\d.．第’‘'])[23]\d(?=年(?:[底末](?!部)|(?:1[0-2]|0?[1-9])月|[上下]半年|[一二三四]季度)))年"
        rf"(?:{_renamed(_IN_YEAR, '4')})?"
    ),
    "yearmonth": (
        r"(?<![\d.-])(?P<my>(?:19|20)\d\d)[-/.](?P<mm>1[0-2]|0?[1-9])"
        r"(?= (?:月?[底末]|(?:之|以)?前(?![沿端列])))"
    ),
    "bare": (
        r"(?<![数半正冬腊每一二三四五六七八九十])(?<!(?<!\d)个)"  # 其余9个|10月底前
        rf"(?:{_renamed(_IN_YEAR, '2')})"
    ),
    "yearend": rf"{_NO_COUNT}年[底末](?!考)|岁末(?!年初)|年终(?=前)",
    "midyear": (
        rf"{_NO_COUNT}年中(?= (?:之|以)?前(?![往后]))|(?:(?<=[到至。；\n])|^)年中(?=[，,])"
        rf"|{_NO_COUNT}年中(?= (?:建成|投产|投用|投入使用|开工|竣工|完工|通车|交付))"
        r"|(?<![上下一两])半年度?(?=前(?![后]))"
    ),
    "firstquarter": r"首季度?(?![赛后])",
    "wholeyear": rf"{_NO_COUNT}年内|全年(?!龄|级|段|无休)",
    "thismonth": (
        r"(?P<tm>本|上个?|(?<!以)下?下个?)月"
        r"(?: (?:(?P<td>[12]\d|3[01]|[1-9])日|(?P<tx>[上中下]旬)))?(?![均度])"
        r"|(?<![\d一二三四五六七八九十每逐正冬腊个])月(?=[底末])(?!末端)"
    ),
    "quarterend": r"(?P<tq>本|上一?个?|下一?个?)季度|(?<![\d一二三四五六七八九十每])季度?(?=[末底])",
    "week": (
        r"(?P<tw>本|上|下?下)(?:个?星期|周)(?![边围报刊期年])"
        r"(?P<wd>[二三四五六日天]|一(?![批个次季]))?"
    ),
    "plan": (
        rf"(?:{_QUOTE} (?P<pq>{five_year_plans.QUOTED}) {_UNQUOTE}|(?P<pb>{five_year_plans.BARE})"
        rf"(?= ?(?:规划|时期|期间|期末|末|以来|{five_year_plans.SOME_YEARS})))"
        rf"(?:(?:规划|时期|期间)?的?(?P<pp>{five_year_plans.SOME_YEARS}))?"
        rf"|(?P<po>{five_year_plans.ORDINAL})(?:规划|计划)?(?= ?(?:时期|期间|期末|末))"
    ),
    "ownplan": r"(?:本)?规划(?=期(?:内|末|间))",
    "century": (
        r"(?:本|21|二十一)世纪 ?的?(?:(?P<cp>中叶|中期|末)"
        r"|(?:头|前|最初的?)(?P<cn>[1-5]0|[二三四五]?十)年(?!的?[\u4e00-\u9fff]{0,4}机遇))"
    ),
    "decade": (
        r"(?<!\d)20(?P<dt>[2-9])0年代(?P<de>初期?|末期?)?"
        r"|(?:本|21|二十一)世纪(?P<dw>[二三四五六七八九])十年代(?P<df>初期?|末期?)?"
    ),
    "festival": rf"(?P<f2>{_FESTIVAL})(?= ?(?:前|之前|以前|后|之后|期间|假期|当[天日]))",
    "bothyears": r"今明(?:两|二)年",
    # As a sentence opens: 新的一年，我们将…; not 开启新的一年, 站在新的一年的起点
    "newyear": (
        r"(?:(?<=展望)|(?<![\u4e00-\u9fff]))新的?一年"
        r"(?= ?里?(?:[，,：:]|我[们局镇乡县市区院校村司]|全[县市区镇乡局村]))"
    ),
}
POINT = "|".join(f"(?P<{name}>{source})" for name, source in _SOURCES.items())
