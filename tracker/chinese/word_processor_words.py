"""Chinese words of office programs and web pages: style names, printed page numbers, numbers of headings."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.responsible_unit_labels import OFFICES

TITLE_STYLES = frozenset({"title", "标题"})  # lower case
HEADING_STYLE = lazy_pattern(r"(?:heading|标题)\s*(\d)$", re.IGNORECASE)  # the group is the level
CONTENTS_STYLE = lazy_pattern(r"toc\s*\d*$|toc heading|目录", re.IGNORECASE)
PAGE_NUMBER = lazy_pattern(  # a whole line: 12, — 12 —, 第12页 共30页
    r"[-—–－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共,，]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·•\s]*"
)
PUBLISHED_DAY = lazy_pattern(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")  # of a page's metadata
_DIGITS = "〇一二三四五六七八九"


def counting_number(count: int) -> str:
    """1 → 一, 10 → 十, 21 → 二十一, 0 → 〇; `count` is below 100."""
    tens, ones = divmod(count, 10)
    return (
        ("" if tens < 2 else _DIGITS[tens])
        + ("十" if tens else "")
        + (_DIGITS[ones] if ones or not tens else "")
    )


BUILT_IN_FORMATS = {  # of Excel in Chinese, which files name by number only
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    34: '上午/下午h"时"mm"分"',
    35: '上午/下午h"时"mm"分"ss"秒"',
    55: '上午/下午h"时"mm"分"',
    56: '上午/下午h"时"mm"分"ss"秒"',
}


def digit_run(number: str) -> str:
    """2026 → 二〇二六."""
    return "".join(_DIGITS[int(digit)] for digit in number)


def month_of_year(year: int, month: int) -> str:
    """2026, 9 → 2026年9月."""
    return f"{year}年{month}月"


# Whose work an item is, and until when: no running foot, however often repeated.
LABELLED_LINE = lazy_pattern(
    r"[（(【\[]?(?:牵头|责任|主办|承办|配合|协办|主管|参与|实施|完成|办理|落实|建设)?"
    rf"(?:{OFFICES}|领导|人|人员|时限|时间|期限|年限)[】\]]?[:：]"
)
VISITS = lazy_pattern(  # how often a page was looked at: no word of its document
    r"(?:浏览|阅读|点击|访问)(?:[/／、](?:浏览|阅读|点击|访问))?(?:次数|人数|量|数)\s*[:：]?\s*\d[\d,.]*\s*万?\s*[次人]?"
)
OTHER_PAGES = lazy_pattern(  # a line after which a page only names others
    r"[【\[]?(?:相关(?:阅读|链接|文章|新闻|稿件|报道|信息|内容)|延伸阅读|推荐阅读|热门推荐|猜你喜欢|更多(?:阅读|新闻|内容))[】\]]?\s*[:：>»]*"
)
SITE_LINE = lazy_pattern(  # how a line begins that leads to other pages, or says who keeps the site
    r"[【\[]?(?:[上下前后]一?[篇条页则](?:文章|新闻|信息)?[】\]]?\s*[:：>»]"
    r"|(?:您|你)?(?:现在|当前|目前)?(?:的|所在的?)?位置\s*[:：]"
    r"|今天是\s*\d{4}年\d{1,2}月\d{1,2}日\s*星期"
    r"|(?:网站)?(?:主办|承办|版权所有)(?:单位)?\s*[:：](?=.*(?:网站标识码|备案|版权|邮编|ICP|技术支持|分辨率)))"
)
DOCUMENT_FACTS = lazy_pattern(  # labels of what is known of the document that a page shows
    r"(?:发布|成文|印发|公开|生成|发文|更新)(?:日期|时间|机构|机关|单位|字号)|文号|索引号|来源\s*[:：]|(?<!今天是)(?:19|20)\d\d[-年]"
)
SENTENCE_END = lazy_pattern(r"[。！？]")
TITLE_COLUMN = lazy_pattern(r"title|标题|题名|文件名称|文章标题", re.IGNORECASE)  # of a table of documents
DAY_COLUMN = lazy_pattern(
    r"(?:publish(?:ed)?|pub|issue)[_ ]?(?:date|time|day)|(?:发布|成文|印发|发文|公开)(?:日期|时间)",
    re.IGNORECASE,
)
ROW_COUNTER = lazy_pattern(  # a cell that only numbers or dates its row
    r"[（(第]?\d[\d.\-/: ]*[条款页行段节章、.）)年月日]*"
)
